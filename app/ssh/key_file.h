// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ssh/ssh_handles.h"
#include "checks/device/secret_text.h"
#include "checks/result.h"

#include <chrono>
#include <stop_token>

namespace edgemend {

/// Reads a private key. The file may lie on a drive that hangs and an encrypted key takes its time,
/// so both happen in a thread that a stop leaves behind.
[[nodiscard]] Result<SshKeyHandle> loadKeyFile(const Message &tried, const QString &file,
    const SecretText &passphrase, std::chrono::milliseconds limit, const std::stop_token &stop);

} // namespace edgemend
