// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ssh/ssh_settings.h"
#include "checks/device/device_connector.h"

#include <memory>

namespace edgemend {

/// A way to a live device over SSH. Serves one attempt; belongs to the thread that uses it, and so
/// does the Device it gives.
[[nodiscard]] std::unique_ptr<DeviceConnector> makeSshConnector(SshSettings settings);

} // namespace edgemend
