// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QLabel>

namespace edgemend {

/// A cost or a property in a small box: an icon and a few words. Never two lines.
class Tag : public QLabel {
    Q_OBJECT

public:
    Tag(const Look &look, const QByteArray &icon, const QString &text, QWidget *parent = nullptr);

    void setText(const QString &text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    [[nodiscard]] const Look &look() const { return m_look; }
    [[nodiscard]] virtual int markWidth() const;
    virtual void paintMark(QPainter &painter, const QRect &where) const;
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &m_look;
    QByteArray m_icon;
};

} // namespace edgemend
