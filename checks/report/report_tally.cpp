// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/report/report_tally.h"

#include <algorithm>

namespace edgemend {

namespace {

/// The newest change that was made for an issue.
const TransactionReport *changeFor(const ReportInput &input, const QByteArray &issue)
{
    for (auto it = input.changes.crbegin(); it != input.changes.crend(); ++it)
        if (it->issue.toUtf8() == issue && it->outsideState() != TransactionState::NotStarted)
            return &*it;
    return nullptr;
}

/// Also one for a root that explains the issue.
const TransactionReport *changeBehind(const ReportInput &input, const IssueResult &issue)
{
    if (const TransactionReport *own = changeFor(input, issue.info.id))
        return own;
    for (const QByteArray &root : issue.explainedBy)
        if (const TransactionReport *change = changeFor(input, root))
            return change;
    return nullptr;
}

FindingState stateWhenGone(
    const IssueResult &issue, const TransactionReport *change, const QDateTime &lookedAt)
{
    if (!change || change->outsideState() == TransactionState::Reverted)
        return FindingState::Gone;
    const qint64 cleanFor = endOf(*change).secsTo(lookedAt);
    return cleanFor >= issue.info.watchTime.count() ? FindingState::Mended : FindingState::Watching;
}

FindingState stateWhenThere(const ReportInput &input, const IssueResult &issue, bool acted)
{
    const IssueResult *then = input.before.find(issue.info.id);
    if (input.after && then && !isFinding(then->verdict))
        return FindingState::New;
    return issue.info.severity == Severity::Warning && !acted ? FindingState::LeftAsIs
                                                              : FindingState::Open;
}

FindingState stateOf(const ReportInput &input, const ReportTally &tally, const IssueResult &issue)
{
    const TransactionReport *change = changeBehind(input, issue);
    const TransactionState outside = change ? change->outsideState() : TransactionState::NotStarted;
    if (outside == TransactionState::NeedsPerson)
        return FindingState::NeedsPerson;
    if (outside == TransactionState::Applied)
        return FindingState::OnTrial;
    const IssueResult *now = tally.latest.find(issue.info.id);
    const bool isThere = now && isFinding(now->verdict);
    if (outside == TransactionState::Reverted && (isThere || tally.isStale))
        return FindingState::Undone;
    // no look at all since the change: what verified it saw the same check
    if (!input.after && outside == TransactionState::Kept)
        return change->after == IssueState::Absent ? FindingState::Mended : FindingState::Unknown;
    if (!now || std::holds_alternative<CannotTell>(now->verdict))
        return FindingState::Unknown;
    return isThere ? stateWhenThere(input, issue, change != nullptr)
                   : stateWhenGone(issue, change, tally.latest.evidence.started);
}

bool isMended(FindingState state)
{
    return state == FindingState::Mended || state == FindingState::Watching;
}

/// Made or taken back after the last look began.
bool isYoungerThan(const QDateTime &lookedAt, const TransactionReport &change)
{
    const TransactionState state = change.outsideState();
    if (state == TransactionState::NotStarted)
        return false;
    const QDateTime acted = state == TransactionState::Reverted ? endOf(change) : startOf(change);
    return acted.isValid() && lookedAt.isValid() && acted > lookedAt;
}

} // namespace

QDateTime laptopTimeOf(const TransactionReport &change, const QDateTime &deviceTime)
{
    if (!change.laptopTime.isValid() || !change.deviceTime.isValid())
        return deviceTime;
    return deviceTime.addMSecs(change.deviceTime.msecsTo(change.laptopTime));
}

QDateTime startOf(const TransactionReport &change)
{
    const QDateTime started = QDateTime::fromString(change.laptopStarted, Qt::ISODateWithMs);
    if (started.isValid())
        return started;
    return change.steps.isEmpty() ? change.laptopTime
                                  : laptopTimeOf(change, change.steps.constFirst().deviceTime);
}

QDateTime endOf(const TransactionReport &change)
{
    return change.steps.isEmpty() ? change.laptopTime
                                  : laptopTimeOf(change, change.steps.constLast().deviceTime);
}

ReportTally::ReportTally(const ReportInput &input)
    : latest(input.after ? *input.after : input.before)
{
    isStale = std::any_of(
        input.changes.begin(), input.changes.end(), [this](const TransactionReport &change) {
            return isYoungerThan(latest.evidence.started, change);
        });
    health = isStale ? HealthState::CannotTell : latest.health;
    judgeFindings(input);
    count(input);
}

const JudgedFinding *ReportTally::find(const QByteArray &id) const
{
    const auto found = std::find_if(findings.begin(), findings.end(),
        [&](const JudgedFinding &each) { return each.result->info.id == id; });
    return found == findings.end() ? nullptr : &*found;
}

void ReportTally::judgeFindings(const ReportInput &input)
{
    for (const IssueResult &issue : input.before.issues)
        if (isFinding(issue.verdict))
            findings.append({ &issue, stateOf(input, *this, issue) });
    if (!input.after)
        return;
    for (const IssueResult &issue : input.after->issues)
        if (isFinding(issue.verdict) && !find(issue.info.id))
            findings.append({ &issue, stateOf(input, *this, issue) });
}

void ReportTally::count(const ReportInput &input)
{
    for (const IssueResult &issue : latest.issues) {
        // "Does it work?" is answered by the signs; it is not one of the problems
        if (issue.info.order == IssueInfo::Order::AfterAllOthers)
            continue;
        const JudgedFinding *found = find(issue.info.id);
        const bool isFault = issue.info.severity == Severity::Fault;
        if (found && isFault && isMended(found->state))
            ++mended;
        else if (found && found->state != FindingState::Gone && !isMended(found->state)
            && found->state != FindingState::Unknown)
            ++(isFault ? open : warnings);
        else if (std::holds_alternative<CannotTell>(issue.verdict))
            ++unknown;
        else if (std::holds_alternative<NotApplicable>(issue.verdict))
            ++notApplicable;
        else
            ++fine;
    }
    for (const TransactionReport &change : input.changes) {
        const TransactionState state = change.outsideState();
        kept += state == TransactionState::Kept;
        undone += state == TransactionState::Reverted;
        onTrial += state == TransactionState::Applied;
        needPerson += state == TransactionState::NeedsPerson;
    }
}

} // namespace edgemend
