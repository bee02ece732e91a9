// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/replay.h"

#include "checks/device/recorded_device.h"

namespace edgemend {

std::unique_ptr<Device> makeRecordedDevice(const Evidence &evidence)
{
    QMap<QByteArray, ScriptAnswer> answers;
    for (auto it = evidence.records.cbegin(); it != evidence.records.cend(); ++it)
        answers.insert(it.key(),
            { .id = it.key(),
                .end = it->end,
                .exitCode = it->exitCode,
                .output = it->text.toUtf8(),
                .duration = it->duration,
                .ranAsRoot = it->ranAsRoot,
                .reason = it->reason });
    DeviceIdentity identity = evidence.device;
    if (identity.kind == DeviceIdentity::Kind::Live)
        identity.kind = DeviceIdentity::Kind::Recorded;
    return std::make_unique<RecordedDevice>(std::move(identity), std::move(answers));
}

} // namespace edgemend
