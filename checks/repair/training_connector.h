// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/device_connector.h"
#include "checks/repair/training_device.h"

namespace edgemend {

/// How long a training device takes to be reached and to let somebody in.
struct TrainingLink {
    std::chrono::milliseconds reach { 600 };
    std::chrono::milliseconds logIn { 500 };
};

/// The way to a training device: the same two steps as to a real one, so that the window needs no
/// second way. There is no host key (an empty fingerprint that is trusted) and no password; both
/// steps take their time and can be stopped.
[[nodiscard]] std::unique_ptr<DeviceConnector> makeTrainingConnector(
    const QString &scenario, TrainingOptions options = {}, TrainingLink link = {});

} // namespace edgemend
