// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/evidence/collector.h"
#include "checks/issues/issue.h"

namespace edgemend {

/// One issue on one device.
struct IssueResult {
    IssueInfo info;
    Verdict verdict;
    QList<QByteArray> explainedBy; ///< findings that are the root of this one
    QList<FixPlan> fixes;
    QList<Question> questions;
    QList<CloudChange> cloud;
    std::optional<NoDeviceFix> noDeviceFix;
    std::optional<Picture> picture; ///< where a finding sits
};

struct SignResult {
    HealthSign sign;
    QList<QByteArray> explainedBy;
};

enum class HealthState { Works, Ill, CannotTell };
[[nodiscard]] QString healthKey(HealthState state);

/// Everything one run found out. A value.
struct Diagnosis {
    Evidence evidence;
    DeviceFacts facts;
    HealthState health = HealthState::CannotTell;
    QList<SignResult> signResults;
    QList<IssueResult> issues; ///< root causes first, then in the order of the registry
    std::optional<Failure> linkFailure; ///< the run was cut short; the rest is a partial result

    [[nodiscard]] const IssueResult *find(QByteArrayView id) const;
    [[nodiscard]] bool foundAny() const;
    [[nodiscard]] bool leftAnyOpen() const; ///< an issue or the health could not be told
};

/// Pure: the same evidence gives the same diagnosis, wherever it came from.
[[nodiscard]] Diagnosis diagnose(
    const Evidence &evidence, const Windows &windows = Windows::product());

/// The plans for one issue, chosen by the answers to its questions. Empty when it is no finding.
[[nodiscard]] QList<FixPlan> fixesFor(
    const Diagnosis &diagnosis, const QByteArray &issue, const Answers &answers);

/// Told while a diagnosis runs, in the calling thread.
struct DiagnosisProgress {
    std::function<void(const QByteArray &probe, const ProbeRecord &)> onRecord;
    Device::PulseSink onPulse;
    std::function<void(const IssueResult &)>
        onVerdict; ///< of a finding, as soon as its facts are in
    /// After each record: what can be said so far. A verdict that is *cannot tell* may only lack
    /// what is still on its way.
    std::function<void(const Diagnosis &soFar)> onJudged = {};
};

/// Collects and judges. Blocking. Always returns a Diagnosis with what there is; a failed link is
/// in linkFailure.
[[nodiscard]] Diagnosis runDiagnosis(Device &device, const DiagnosisProgress &progress,
    std::stop_token stop, const Windows &windows = Windows::product());

/// Asks again what did not run as root before, once root is at hand, and judges everything anew.
/// Blocking. What ran as root before is not asked twice; what fails this time keeps its old record.
[[nodiscard]] Diagnosis completeAsRoot(Device &device, const Diagnosis &before,
    const DiagnosisProgress &progress, std::stop_token stop,
    const Windows &windows = Windows::product());

/// The probes that did not run as root.
[[nodiscard]] QList<QByteArray> probesWithoutRoot(const Evidence &evidence);

} // namespace edgemend
