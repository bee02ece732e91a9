// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/diagnosis/diagnosis.h"
#include "checks/repair/repair.h"

namespace edgemend {

/// What a diagnosis says of one issue; CannotTell for one that it does not know.
[[nodiscard]] IssueState stateOf(const Diagnosis &diagnosis, const QByteArray &issue);

/// What must be remembered of the diagnosis before a change, to tell afterwards what is new.
struct BeforeChange {
    QList<QByteArray> findings;
    /// Signs that were not good. A device needs a while to recover from what was mended, so these
    /// alone are no new finding: they are still being watched.
    QList<SignId> weakSigns;
};
[[nodiscard]] BeforeChange rememberBefore(const Diagnosis &before);

/// Pure: judges a change from the diagnosis after it.
[[nodiscard]] Verification verificationOf(const Diagnosis &after, const QByteArray &issue,
    const Effect &effect, const BeforeChange &before);

/// The same detectors again on fresh evidence, for Repair::mend(). `diagnoseAgain` is called once,
/// when the device's own windows are over.
[[nodiscard]] Verifier verifyByDiagnosis(const QByteArray &issue, const Effect &effect,
    const BeforeChange &before, std::function<Diagnosis(std::stop_token)> diagnoseAgain);

} // namespace edgemend
