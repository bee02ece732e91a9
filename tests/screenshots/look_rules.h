// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/screenshots/painted_texts.h"

#include <QStringList>

// What a picture of a window must never show, told from the widgets themselves. Each gives one line
// per fault; nothing is a window without fault. GUI thread, of a window that is shown.

namespace edgemend::test {

/// Texts that do not fit: less room than the widget itself says it needs, or a paragraph that is
/// lower than its lines. A line that is cut with "…" on purpose is none (its tool tip has it all)
/// unless not even four letters are left.
[[nodiscard]] QStringList cutTexts(const QWidget &root);

/// Widgets that stand out of their parent, so that a part of them cannot be seen.
[[nodiscard]] QStringList outsideTheirParent(const QWidget &root);

/// What can be seen of a widget, in `root`: not what a part that scrolls cuts off.
[[nodiscard]] QRect seenIn(const QWidget &root, const QWidget &widget);

/// Two texts that stand on one another.
[[nodiscard]] QStringList overlappingTexts(const QWidget &root);

/// Texts below this contrast (WCAG 2). The ground is the colour that most pixels of the widget
/// have, the ink the one that differs most from it; both read from pixels, drawn on `ground`.
[[nodiscard]] QStringList lowContrast(QWidget &root, const QColor &ground, double least);
[[nodiscard]] double contrast(QRgb one, QRgb other);

// The same of everything that is painted, by delegates and paint events too; `painted` is of the
// widgets below `root`.

/// Pieces that end in "…" although no text of their widget goes on so, and pieces that stand out of
/// their widget, their row or what their painter is held to. Allowed: lines of a device, which open
/// to be read; paths and addresses, cut in the middle; the places where a search found its words;
/// names that people gave and devices have (`given`), which may be of any length.
[[nodiscard]] QStringList cutPaintings(
    const QList<PaintedText> &painted, const QStringList &given = {});

/// Two pieces of one widget on one another.
[[nodiscard]] QStringList overlappingPaintings(const QList<PaintedText> &painted);

/// Pieces below this contrast to the colour that most pixels around their letters have.
[[nodiscard]] QStringList lowContrastPaintings(
    QWidget &root, const QList<PaintedText> &painted, const QColor &ground, double least);

/// In the pseudo-language: words that bear none of its marks, in texts, names, tips, rows and what
/// is painted. Allowed by who speaks: what stands in the device's own font or is set apart as data
/// (commands, lines, fingerprints), paths, what somebody typed, the long parts of the guide, and
/// `given` names.
[[nodiscard]] QStringList untranslatedTexts(
    const QWidget &root, const QList<PaintedText> &painted, const QStringList &given);
/// Nothing but given names, and signs between them.
[[nodiscard]] bool isGiven(const QString &text, const QStringList &given);

/// Controls for which a screen reader has no name or no role.
[[nodiscard]] QStringList unspokenControls(const QWidget &root);

/// Goes round by Tab from where the keyboard is. Controls that were never met, and a way that does
/// not lead back. The keyboard is in the end where it was.
[[nodiscard]] QStringList focusTraps(QWidget &root);

/// Controls that are smaller than a target may be.
[[nodiscard]] QStringList smallTargets(const QWidget &root, int target);

} // namespace edgemend::test
