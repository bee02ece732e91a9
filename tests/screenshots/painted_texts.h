// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QList>
#include <QRectF>
#include <QString>

class QWidget;

namespace edgemend::test {

/// A piece of text as a widget paints it: at most a line, in one font and colour.
struct PaintedText {
    QString text;
    QRectF where; ///< its letters, in the widget
    QRectF clip; ///< outside this nothing of it is seen
    QColor ink;
    QString family; ///< of the font
    QWidget *widget = nullptr;
};

/// What the visible widgets below `root` and itself paint, by labels, delegates and paint events of
/// their own alike: each paints once on a device that only listens. GUI thread.
[[nodiscard]] QList<PaintedText> paintedTexts(QWidget &root);

/// Everything that a widget has as text, whole: its label, name, description and the rows of its
/// model. What it paints is a part of one of these, or was cut.
[[nodiscard]] QStringList wholeTexts(const QWidget &widget);

} // namespace edgemend::test
