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
/// Makes Tab go through these parts of one window one after the other. Inside a part the order
/// stays.
void orderTabStops(const QList<QWidget *> &parts);

enum class Forward { Yes, No };
/// Moves the focus inside `part`, from its end to its beginning. False: there is nothing to move
/// to.
bool focusWithin(const QWidget &part, Forward forward);

} // namespace edgemend
