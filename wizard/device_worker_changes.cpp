// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/device_worker.h"

#include <algorithm>

namespace edgemend {

namespace {

PreviewView viewOf(const PreviewedPlan &plan, const QDateTime &now)
{
    PreviewView view;
    view.issue = plan.issue();
    view.plan = plan.plan().id;
    view.title = plan.plan().title;
    view.deviceName = plan.deviceName();
    view.risk = plan.plan().risk;
    view.steps = plan.steps();
    view.diffs = plan.diffs();
    view.outage = plan.outage();
    view.settle = plan.plan().settle;
    view.effect = plan.plan().effect.text;
    view.notes = plan.notes();
    view.refusals = plan.refusals();
    view.readAt = now;
    return view;
}

/// keep(), revert() and status() tell how it stands on the device, not what was seen before.
void carryOver(const TransactionReport &from, TransactionReport &to)
{
    if (to.diffs.isEmpty())
        to.diffs = from.diffs;
    if (!to.before)
        to.before = from.before;
    if (!to.after)
        to.after = from.after;
    if (!to.decision)
        to.decision = from.decision;
    if (to.newFindings.isEmpty())
        to.newFindings = from.newFindings;
}

} // namespace

Repair DeviceWorker::repair() { return Repair { *m_device, m_tools.clock }; }

void DeviceWorker::preview(const QByteArray &issue, const FixPlan &plan, std::stop_token stop)
{
    m_preview.reset();
    if (!m_device)
        return;
    Result<PreviewedPlan> preview = repair().preview(issue, plan, std::move(stop));
    if (!preview) {
        m_tell(PreviewRead { {}, preview.error() });
        noteLink(preview.error());
        return;
    }
    m_preview = std::move(*preview);
    m_tell(PreviewRead { viewOf(*m_preview, m_tools.clock.now()), {} });
}

void DeviceWorker::mend(const Consent &consent, const Diagnosis &before, std::stop_token stop)
{
    if (!m_preview || !m_device)
        return; // the link broke, and the session knows
    const QByteArray issue = m_preview->issue();
    Made made { m_preview->plan().effect, rememberBefore(before), {} };
    // confirm() takes the preview only when it agrees
    Result<ConfirmedPlan> confirmed = confirm(std::move(*m_preview), consent);
    if (!confirmed) {
        m_tell(ConsentRefused { confirmed.error() });
        return;
    }
    m_preview.reset();
    readPlacesBefore(stop);
    if (!m_device)
        return;
    std::optional<Diagnosis> after;
    const Verifier verify = verifyByDiagnosis(
        issue, made.effect, made.before, [&](std::stop_token again) -> Diagnosis {
            after = look(DiagnosisEnded::Why::AfterChange, std::move(again));
            return *after;
        });
    QByteArray id;
    const auto onProgress = [&](const RepairProgress &progress) {
        id = progress.transaction;
        m_tell(FixProgress { progress });
    };
    Result<TransactionReport> report
        = repair().mend(std::move(*confirmed), stateOf(before, issue), verify, onProgress, stop);
    if (!report) {
        leaveUnfinished(id, std::move(made), report.error(), stop);
        return;
    }
    m_made.insert_or_assign(report->id, std::move(made));
    endMend(std::move(*report), std::move(after), std::move(stop));
}

/// Nobody here saw its end. What the device says of it is read, as far as there is still a link.
void DeviceWorker::leaveUnfinished(
    const QByteArray &id, Made &&made, const Failure &why, std::stop_token stop)
{
    tellFailure(why);
    if (id.isEmpty())
        return;
    m_made.insert_or_assign(id, std::move(made));
    lookForChanges(std::move(stop));
}

void DeviceWorker::endMend(
    TransactionReport &&report, std::optional<Diagnosis> &&after, std::stop_token stop)
{
    const bool undone = report.state == TransactionState::Reverted;
    tellChange(std::move(report));
    if (undone) // what was seen while it was on trial is not how the device is now
        after = look(DiagnosisEnded::Why::AfterChange, stop);
    settle(std::move(after), std::move(stop));
}

/// What is true after a change: the newest look, the list of changes, and last (it takes longest)
/// whether anything else differs.
void DeviceWorker::settle(std::optional<Diagnosis> &&after, std::stop_token stop)
{
    if (after)
        tellDiagnosis(DiagnosisEnded::Why::AfterChange, std::move(*after));
    lookForChanges(stop);
    m_tell(ChangeSettled {});
    comparePlaces(std::move(stop));
}

void DeviceWorker::keep(const QByteArray &id, std::stop_token stop)
{
    endChange(id, &Repair::keep, RepairProgress::Phase::Keeping, std::move(stop));
}

void DeviceWorker::undo(const QByteArray &id, std::stop_token stop)
{
    endChange(id, &Repair::undo, RepairProgress::Phase::Reverting, std::move(stop));
}

void DeviceWorker::endChange(
    const QByteArray &id, Verb verb, RepairProgress::Phase phase, std::stop_token stop)
{
    if (!m_device)
        return;
    m_tell(FixProgress { { phase, id, 0, 0, {}, {} } });
    readPlacesBefore(stop);
    if (!m_device)
        return;
    Repair changes = repair();
    Result<TransactionReport> report = (changes.*verb)(id, stop);
    if (!report) {
        tellFailure(report.error());
        return;
    }
    tellChange(std::move(*report));
    settle(look(DiagnosisEnded::Why::AfterChange, stop), stop);
}

void DeviceWorker::verifyAgain(const QByteArray &id, std::stop_token stop)
{
    if (!m_device)
        return;
    Result<TransactionReport> report = repair().status(id, stop);
    if (!report) {
        tellFailure(report.error());
        return;
    }
    const auto settled = m_made.find(id);
    Diagnosis after = look(DiagnosisEnded::Why::AfterChange, stop);
    const QByteArray issue = report->issue.toUtf8();
    if (!after.linkFailure) {
        // a change of an earlier visit: nobody here knows which fact it was to change
        const bool ours = settled != m_made.end() && settled->second.effect.judge;
        const Verification verification = ours
            ? verificationOf(after, issue, settled->second.effect, settled->second.before)
            : verificationOf(after, issue, {}, rememberBefore(after));
        report->after = verification.issue;
        report->newFindings = verification.newFindings;
        report->decision = decide(verification);
        if (report->state == TransactionState::Applied)
            report->reason = verification.reason;
    }
    tellChange(std::move(*report));
    tellDiagnosis(DiagnosisEnded::Why::AfterChange, std::move(after));
}

void DeviceWorker::readChange(const QByteArray &id, std::stop_token stop)
{
    if (!m_device)
        return;
    Result<TransactionReport> report = repair().status(id, std::move(stop));
    if (report)
        m_tell(ChangeTold { std::move(*report) });
    else
        tellFailure(report.error());
}

void DeviceWorker::removeCopies(const QList<QByteArray> &ids, std::stop_token stop)
{
    if (!m_device)
        return;
    Repair changes = repair();
    std::optional<Failure> failed;
    for (const QByteArray &id : ids)
        if (const Result<void> gone = changes.forget(id, stop); !gone && !failed)
            failed = gone.error();
    lookForChanges(stop);
    if (failed)
        tellFailure(*failed);
    else
        m_tell(CopiesRemoved {});
}

void DeviceWorker::tellChange(TransactionReport &&report)
{
    m_memory.own.add(report);
    if (const auto made = m_made.find(report.id); made != m_made.end()) {
        carryOver(made->second.report, report);
        made->second.report = report;
    } else {
        m_made[report.id].report = report;
    }
    m_tell(ChangeTold { std::move(report) });
}

void DeviceWorker::tellFailure(const Failure &failure)
{
    m_tell(ChangeFailed { failure });
    noteLink(failure);
}

} // namespace edgemend
