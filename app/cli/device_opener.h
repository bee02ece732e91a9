// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/cli_options.h"

#include <iosfwd>
#include <memory>
#include <stop_token>

namespace edgemend {

/// The secrets that came on stdin, in the order of design §8.
struct CliSecrets {
    SecretText login;
    SecretText sudo;
};

/// Reads the lines that the options ask for from `input`; Usage when one is missing, Cancelled when
/// that is because of the stop.
[[nodiscard]] Result<CliSecrets> readSecrets(
    const CliOptions &options, std::istream &input, const std::stop_token &stop);

/// Makes a Device of a target. The program injects one that can do SSH; tests inject what they
/// need.
class DeviceOpener {
public:
    virtual ~DeviceOpener() = default;
    [[nodiscard]] virtual Result<std::unique_ptr<Device>> open(
        const CliOptions &options, CliSecrets &&secrets, std::stop_token stop)
        = 0;
};

} // namespace edgemend
