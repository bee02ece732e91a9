// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/simulated_device.h"

namespace edgemend {

/// What device/transaction.sh does, done to a simulated device: same verbs, same words, same order
/// of events. The folder of a transaction stands among the device's files, so it lives as long as
/// the device does.
[[nodiscard]] std::optional<ScriptAnswer> answerTransaction(SimulatedState &state,
    const Script &script, QByteArrayView input, SimulatedTime now, SimulatedRights rights);

} // namespace edgemend
