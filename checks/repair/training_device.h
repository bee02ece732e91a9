// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/simulated_device.h"

#include <memory>

namespace edgemend {

struct TrainingOptions {
    /// Where the device's state outlives this process, so that `fix demo:X` and then `check demo:X`
    /// are about the same device; see trainingStateFile(). Empty: it lives as long as the process.
    /// Only ever read and written by its owner.
    QString stateFile;
    SimulatedPace pace;
    std::function<SimulatedTime()> clock; ///< empty: this machine's
};

/// Every name that can stand behind `demo:`, sorted.
[[nodiscard]] QList<QByteArray> trainingScenarios();

/// The file for this user and scenario, in the user's own cache folder. Empty when there is none.
[[nodiscard]] QString trainingStateFile(QStringView scenario);

/// A device for training and for trying EdgeMend out. A failure (Usage) names the scenarios there
/// are. A state that is older than twelve hours, damaged, or of another version of the scenario is
/// left aside: the device starts afresh.
[[nodiscard]] Result<std::unique_ptr<Device>> makeTrainingDevice(
    QStringView scenario, const TrainingOptions &options = {});

} // namespace edgemend
