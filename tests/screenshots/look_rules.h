// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QStringList>

class QWidget;

// What a picture of a window must never show, told from the widgets themselves. Each gives one line
// per fault; nothing is a window without fault. GUI thread, of a window that is shown.

namespace edgemend::test {

/// Texts that do not fit: less room than the widget itself says it needs, or a paragraph that is
/// lower than its lines. A line that is cut with "…" on purpose is none (its tool tip has it all)
/// unless not even four letters are left.
[[nodiscard]] QStringList cutTexts(const QWidget &root);

/// Widgets that stand out of their parent, so that a part of them cannot be seen.
[[nodiscard]] QStringList outsideTheirParent(const QWidget &root);

/// Two texts that stand on one another.
[[nodiscard]] QStringList overlappingTexts(const QWidget &root);

/// Texts below this contrast (WCAG 2). The ground is the colour that most pixels of the widget
/// have, the ink the one that differs most from it; both read from pixels, drawn on `ground`.
[[nodiscard]] QStringList lowContrast(QWidget &root, const QColor &ground, double least);
[[nodiscard]] double contrast(QRgb one, QRgb other);

/// Controls for which a screen reader has no name or no role.
[[nodiscard]] QStringList unspokenControls(const QWidget &root);

/// Goes round by Tab from where the keyboard is. Controls that were never met, and a way that does
/// not lead back. The keyboard is in the end where it was.
[[nodiscard]] QStringList focusTraps(QWidget &root);

/// Controls that are smaller than a target may be.
[[nodiscard]] QStringList smallTargets(const QWidget &root, int target);

} // namespace edgemend::test
