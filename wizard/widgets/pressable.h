// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QPushButton>

namespace edgemend {

/// What everything that can be pressed has in common: the whole rectangle is the target, at least
/// look.target() high; Space and Enter press it; '&' is a character like any other; it lays out
/// and paints anew when the look changes. Checkable ones are spoken as check boxes, exclusive ones
/// as radio buttons.
class Pressable : public QPushButton {
    Q_OBJECT

public:
    explicit Pressable(const Look &look, const QString &text = {}, QWidget *parent = nullptr);

    /// What it is called. Also its accessible name.
    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    [[nodiscard]] const Look &look() const { return m_look; }
    [[nodiscard]] bool isHovered() const; ///< under the mouse, and it can be pressed
    /// The fill that a press and a hover give: Pressed, Hover or nothing.
    [[nodiscard]] QColor stateFill() const;
    void setFocusPlaceInside(); ///< it calls paintFocusInside() when it paints
    void paintFocusInside(QPainter &painter, int radius) const; ///< if it has the keyboard

    bool hitButton(const QPoint &position) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    const Look &m_look;
    QString m_text;
};

} // namespace edgemend
