// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/wizard_session.h"

namespace edgemend {

/// The folder of the user in which EdgeMend keeps what it knows: devices, host keys, choices.
/// Holds no secret.
[[nodiscard]] QString windowDataFolder();

/// What the window needs of this machine: SSH for real devices, training devices in memory, the
/// keys to try, names of laptop and user.
[[nodiscard]] WizardServices makeWindowServices();

} // namespace edgemend
