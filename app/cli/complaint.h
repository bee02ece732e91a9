// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/commands.h"

namespace edgemend {

/// Why a command ended without its answer.
struct Complaint {
    Failure failure;
    int exitCode = 3;
    QString kind; ///< English and stable, in JSON: "refused", "link-lost" …
    QByteArray transaction; ///< the change that was begun, if any
};

/// As design §8 has it for what failed before anything was begun.
[[nodiscard]] Complaint complaintOf(const Failure &failure);
/// Something waits on the device, in whatever state: a person must look. Only where the device
/// itself refused was nothing touched.
[[nodiscard]] Complaint complaintAfterBegin(const Failure &failure, const QByteArray &transaction);

/// Says it in words on `err`, with --json as the one object on `out` too; gives the exit code.
[[nodiscard]] int complain(
    const CliOptions &options, const CliConsole &streams, const Complaint &complaint);

} // namespace edgemend
