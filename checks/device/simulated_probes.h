// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/script.h"
#include "checks/device/simulated_state.h"

namespace edgemend {

enum class SimulatedRights { User, Root };

/// What the probe with this script's id (checks/evidence/probes) prints on such a device, to the
/// letter. Nothing for a probe that is not known here; a test holds every probe of the catalogue to
/// be known.
[[nodiscard]] std::optional<QByteArray> simulatedOutput(const SimulatedState &state,
    const Script &script, SimulatedTime now, SimulatedRights rights = SimulatedRights::Root);

} // namespace edgemend
