// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/device_opener.h"

namespace edgemend {

/// Opens real devices over SSH and training devices in memory. A host key is never accepted
/// silently: it must be trusted already, or equal --host-key.
class LiveOpener final : public DeviceOpener {
public:
    /// `onSilence` is told while a device is reached and worked on.
    explicit LiveOpener(Device::PulseSink onSilence)
        : m_onSilence(std::move(onSilence))
    {
    }
    [[nodiscard]] Result<std::unique_ptr<Device>> open(
        const CliOptions &options, CliSecrets &&secrets, std::stop_token stop) override;

private:
    const Device::PulseSink m_onSilence;
};

/// Writes a line for each time that silence is told.
[[nodiscard]] Device::PulseSink silenceTo(std::ostream &err);

} // namespace edgemend
