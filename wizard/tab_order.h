// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

class QWidget;

namespace edgemend {

/// What Tab stops at inside `part` right now, in its present order.
[[nodiscard]] QList<QWidget *> tabStops(const QWidget &part);
/// The first of them; null: there is none.
[[nodiscard]] QWidget *firstStop(const QWidget &part);
enum class Forward { Yes, No };
/// Moves the focus on through these parts of one window, one after the other and from the end to
/// the beginning; inside a part in its order. Those that are hidden are passed over. False: there
/// is nothing to move to.
bool focusWithin(const QList<const QWidget *> &parts, Forward forward);

} // namespace edgemend
