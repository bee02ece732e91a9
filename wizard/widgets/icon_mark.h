// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QWidget>

namespace edgemend {

/// An icon that says nothing by itself: the text beside it does. Not seen by screen readers unless
/// it is given a name.
class IconMark final : public QWidget {
    Q_OBJECT

public:
    explicit IconMark(const Look &look, const QByteArray &icon, int size = tokens::iconControl,
        Colour colour = Colour::Text, QWidget *parent = nullptr);

    void setIconName(const QByteArray &icon);
    void setColour(Colour colour);
    void setSize(int size);

    [[nodiscard]] QSize sizeHint() const override { return { m_size, m_size }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &m_look;
    QByteArray m_icon;
    int m_size;
    Colour m_colour;
};

} // namespace edgemend
