// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/device_opener.h"

namespace edgemend {

/// Opens real devices over SSH and training devices in memory. A host key is never accepted
/// silently: it must be trusted already, or equal --host-key.
class LiveOpener final : public DeviceOpener {
public:
    [[nodiscard]] Result<std::unique_ptr<Device>> open(
        const CliOptions &options, CliSecrets &&secrets, std::stop_token stop) override;
};

} // namespace edgemend
