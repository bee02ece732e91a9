// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QMargins>
#include <QPixmap>
#include <QRectF>

class QPainter;
class QPainterPath;
class QWidget;

namespace edgemend {

/// A rounded box. The border lies inside the rectangle.
struct Box {
    QColor fill; ///< invalid: none
    QColor border; ///< invalid: none
    qreal width = 0; ///< of the border, px
    qreal radius = 0;
};
void paintBox(QPainter &painter, const QRectF &where, const Box &box);

/// In the middle of `where`, at the pixmap's own size.
void paintPixmap(QPainter &painter, const QRectF &where, const QPixmap &pixmap);

/// The device pixel ratio to ask an icon for.
[[nodiscard]] qreal ratioOf(const QWidget &widget);

/// `rect` (as laid out left to right) where the widget's script puts it.
[[nodiscard]] QRect towardsStart(const QWidget &widget, const QRect &rect);

/// Contents margins whose first one is at the leading side. Ask again when the direction changes.
[[nodiscard]] QMargins startMargins(const QWidget &widget, int start, int top, int end, int bottom);

/// Leading, vertically centred, for one line of text in the widget's direction.
[[nodiscard]] Qt::Alignment leading(const QWidget &widget);
[[nodiscard]] Qt::Alignment trailing(const QWidget &widget); ///< the other side

} // namespace edgemend
