// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/evidence/evidence.h"

#include <memory>

namespace edgemend {

/// A device that answers as this evidence says: a saved visit, a support bundle or a fixture goes
/// through the same code as a live device. Probes without a record are *Not recorded*.
[[nodiscard]] std::unique_ptr<Device> makeRecordedDevice(const Evidence &evidence);

} // namespace edgemend
