// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace edgemend {

/// The user that this program runs as, whose name a login takes that names nobody. cron and
/// containers set no USER, Windows says USERNAME; without any the home folder's name tells. Empty
/// when nothing tells. Reads the environment; any thread.
[[nodiscard]] QString localUser();

/// Who sits here, for the journal of a change and the report: under sudo the one who called it.
/// Empty when nothing tells.
[[nodiscard]] QString personHere();

} // namespace edgemend
