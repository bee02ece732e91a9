// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/commands.h"
#include "checks/diagnosis/diagnosis.h"
#include "checks/repair/repair.h"

namespace edgemend {

/// `fix`: diagnose, preview, confirm, mend, verify (design §6, §8).
[[nodiscard]] int runFix(const CliOptions &options, Device &device, Repair &repair,
    const CliConsole &streams, const DiagnosisProgress &progress, std::stop_token stop);

/// `undo` and `resume`: a diagnosis, the end of the change, a diagnosis.
[[nodiscard]] int runEnd(const CliOptions &options, Device &device, Repair &repair,
    const CliConsole &streams, const DiagnosisProgress &progress, std::stop_token stop);

/// Prints what became of a change; 0 when it ended as wanted, else 6, or the exit code of the
/// failure.
[[nodiscard]] int printTransaction(const CliOptions &options, const CliConsole &streams,
    const Result<TransactionReport> &report, TransactionState wanted);

} // namespace edgemend
