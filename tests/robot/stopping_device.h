// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/device_connector.h"

namespace edgemend::test {

/// A way to a device on which every fix stops these containers, as the restart of an engine does.
/// No training device has a fault whose fix stops something.
[[nodiscard]] std::unique_ptr<DeviceConnector> stoppingContainers(
    std::unique_ptr<DeviceConnector> way, const QList<QByteArray> &containers);

} // namespace edgemend::test
