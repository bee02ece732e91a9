// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QPainterPath>
#include <QRect>

class QPainter;
class QWidget;

namespace edgemend {

/// One line of plain text in one font and colour.
struct TextRun {
    QString text;
    TypeRole role = TypeRole::Body;
    Colour colour = Colour::Text;
};

/// Draws a run at the leading edge of `area`, cut with "…" where it does not fit; gives the width
/// that was used. Follows the painter's layout direction.
int drawRun(QPainter &painter, const Look &look, const QRect &area, const TextRun &run,
    Qt::Alignment alignment = Qt::AlignLeading | Qt::AlignVCenter);

/// The width of a run that is not cut.
[[nodiscard]] int runWidth(const Look &look, const TextRun &run);

/// A rectangle whose upper and lower corners are rounded apart: a row inside a card rounds its own
/// corners, since nothing clips it.
[[nodiscard]] QPainterPath roundedPath(const QRectF &area, qreal top, qreal bottom);

/// A line between two points with two slanted strokes in a gap at its middle: our sign for a break.
void drawBreak(QPainter &painter, const QPointF &from, const QPointF &to, const QColor &colour);

/// A dotted line: what comes later. Fine where it is short.
enum class Dots { Normal, Fine };
void drawDots(QPainter &painter, const QPointF &from, const QPointF &to, const QColor &colour,
    Dots dots = Dots::Normal);

/// Text over several lines, broken between words, or anywhere where a word is too long. Gives the
/// height; with a null painter it only measures. A device's own text is drawn LeftToRight.
int drawWrapped(QPainter *painter, const Look &look, const QRect &area, const TextRun &run,
    Qt::Alignment alignment = Qt::AlignLeading,
    Qt::LayoutDirection direction = Qt::LayoutDirectionAuto);

/// Tabs as blanks, so that columns of a device's text stay columns.
[[nodiscard]] QString withoutTabs(const QString &text);

/// What a device calls itself or a path, in a direction of its own: a line from right to left does
/// not turn it.
[[nodiscard]] QString isolated(const QString &text);

} // namespace edgemend
