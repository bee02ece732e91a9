// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/repair/verify_by_diagnosis.h"

#include <algorithm>

namespace edgemend {

namespace {

/// The catch-all finding, on a device where nothing is bad that was not weak before.
bool onlyRecovers(const Diagnosis &after, const IssueResult &issue, const BeforeChange &before)
{
    if (issue.info.order != IssueInfo::Order::AfterAllOthers)
        return false;
    return std::all_of(
        after.signResults.begin(), after.signResults.end(), [&](const SignResult &result) {
            return result.sign.state != SignState::Bad || before.weakSigns.contains(result.sign.id);
        });
}

} // namespace

IssueState stateOf(const Diagnosis &diagnosis, const QByteArray &id)
{
    const IssueResult *issue = diagnosis.find(id);
    if (!issue)
        return IssueState::CannotTell;
    constexpr IssueState states[] = { IssueState::Finding, IssueState::Absent,
        IssueState::CannotTell, IssueState::NotApplicable };
    return states[issue->verdict.index()];
}

BeforeChange rememberBefore(const Diagnosis &before)
{
    BeforeChange remembered;
    for (const IssueResult &issue : before.issues)
        if (isFinding(issue.verdict))
            remembered.findings.append(issue.info.id);
    for (const SignResult &result : before.signResults)
        if (result.sign.state == SignState::Bad || result.sign.state == SignState::CannotTell)
            remembered.weakSigns.append(result.sign.id);
    return remembered;
}

Verification verificationOf(
    const Diagnosis &after, const QByteArray &id, const Effect &effect, const BeforeChange &before)
{
    Verification verification;
    verification.effect = effect.judge ? effect.judge(after.facts) : EffectState::CannotTell;
    verification.issue = stateOf(after, id);
    for (const IssueResult &issue : after.issues)
        if (isFinding(issue.verdict) && !before.findings.contains(issue.info.id)
            && !onlyRecovers(after, issue, before))
            verification.newFindings.append(issue.info.id);
    if (const IssueResult *issue = after.find(id))
        verification.reason = verdictReason(issue->verdict);
    return verification;
}

Verifier verifyByDiagnosis(const QByteArray &issue, const Effect &effect,
    const BeforeChange &before, std::function<Diagnosis(std::stop_token)> diagnoseAgain)
{
    return [issue, effect, before, run = std::move(diagnoseAgain)](
               std::stop_token stop) -> Result<Verification> {
        const Diagnosis after = run(std::move(stop));
        if (after.linkFailure)
            return tl::unexpected { *after.linkFailure };
        return verificationOf(after, issue, effect, before);
    };
}

} // namespace edgemend
