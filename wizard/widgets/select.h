// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QComboBox>

namespace edgemend {

/// One of several short answers in a list that drops down.
class Select final : public QComboBox {
    Q_OBJECT

public:
    explicit Select(const Look &look, const QString &spokenName, QWidget *parent = nullptr);

    void addOption(const QByteArray &id, const QString &text);
    [[nodiscard]] QByteArray chosen() const; ///< empty: none
    void setChosen(const QByteArray &id); ///< says nothing

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosenChanged(const QByteArray &id); ///< by a person

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override; ///< ignored: scrolling a page changes nothing
    void showPopup() override;

private:
    void refresh();

    const Look &m_look;
};

} // namespace edgemend
