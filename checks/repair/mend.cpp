// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/repair/repair.h"

namespace edgemend {

namespace {

/// What keep() or revert() cannot know: it comes from the run before it.
void carryOver(const TransactionReport &from, TransactionReport &to)
{
    to.diffs = from.diffs;
    to.before = from.before;
    to.after = from.after;
    to.decision = from.decision;
    to.newFindings = from.newFindings;
}

/// The link is gone, or the check was cancelled: the change waits on the device as applied.
void leaveUnproved(TransactionReport &applied, const Failure &failed)
{
    applied.decision = Decision::AskUnknown;
    applied.after = IssueState::CannotTell;
    applied.reason = failed.happened.isEmpty() ? failed.tried : failed.happened;
}

} // namespace

Result<TransactionReport> Repair::mend(ConfirmedPlan &&plan, IssueState before,
    const Verifier &verify, const ProgressSink &progress, std::stop_token stop)
{
    const auto settle = plan.preview().plan().settle;
    Result<TransactionReport> applied = apply(std::move(plan), progress, stop);
    if (!applied)
        return applied;
    applied->before = before;
    if (applied->state != TransactionState::Applied)
        return applied;
    const auto tell = [&](RepairProgress::Phase phase, std::chrono::seconds remaining) {
        if (progress)
            progress({ phase, applied->id, static_cast<int>(applied->steps.size()),
                static_cast<int>(applied->steps.size()), remaining, applied->steps });
    };
    for (auto left = settle; left.count() > 0 && !stop.stop_requested();
         left -= std::chrono::seconds { 1 }) {
        tell(RepairProgress::Phase::Settling, left);
        m_clock.wait(std::chrono::seconds { 1 }, stop);
    }
    tell(RepairProgress::Phase::Verifying, {});
    const Result<Verification> verified = verify(stop);
    if (!verified) {
        leaveUnproved(*applied, verified.error());
        return applied;
    }
    applied->after = verified->issue;
    applied->newFindings = verified->newFindings;
    applied->decision = decide(*verified);
    if (*applied->decision == Decision::AskHelped || *applied->decision == Decision::AskUnknown) {
        applied->reason
            = verified->reason.isEmpty() ? decisionText(*applied->decision) : verified->reason;
        return applied;
    }
    const bool good = *applied->decision == Decision::Keep;
    tell(good ? RepairProgress::Phase::Keeping : RepairProgress::Phase::Reverting, {});
    Result<TransactionReport> ended = good ? keep(applied->id, stop) : revert(applied->id, stop);
    if (!ended)
        return ended;
    carryOver(*applied, *ended);
    if (!good && ended->reason.isEmpty())
        ended->reason = decisionText(Decision::Revert);
    return ended;
}

} // namespace edgemend
