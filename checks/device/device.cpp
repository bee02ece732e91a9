// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/device/device.h"

namespace edgemend {

Result<void> Device::offerSudoPassword(SecretText &&password, std::stop_token)
{
    const SecretText wiped { std::move(password) };
    return failure(FailureKind::SudoRefused,
        text("Device", QT_TRANSLATE_NOOP("Device", "Give sudo the password")),
        text("Device", QT_TRANSLATE_NOOP("Device", "There is nobody here who asks for one.")));
}

void Device::listenToRuns(PulseSink) { }

} // namespace edgemend
