// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/fix_command.h"

#include "app/cli/cli_text.h"
#include "app/cli/complaint.h"
#include "app/settings/local_user.h"
#include "checks/evidence/root_access.h"
#include "checks/repair/verify_by_diagnosis.h"

#include <QJsonDocument>
#include <QSysInfo>

#include <algorithm>
#include <ostream>

namespace edgemend {

namespace {

#define CLI_TEXT(source) text("Cli", QT_TRANSLATE_NOOP("Cli", source))

void print(std::ostream &stream, const QString &words)
{
    stream << words.toStdString() << std::flush;
}

int refuse(
    const CliOptions &options, const CliConsole &streams, FailureKind kind, const Message &why)
{
    return complain(
        options, streams, complaintOf({ kind, CLI_TEXT("Mend an issue"), why, Message {} }));
}

/// An undecided change of an earlier visit for this very issue: decided before anything else.
const OpenChange *earlierChange(const CliOptions &options, const Diagnosis &diagnosis)
{
    const ChangeFacts *changes = diagnosis.facts.changes.known();
    return changes ? changes->openFor(QString::fromUtf8(options.issue)) : nullptr;
}

/// Where root was not to be had, a failure says why beside its own words.
Complaint withWhyNotRoot(Complaint complaint, const Diagnosis &diagnosis)
{
    if (complaint.failure.mayHelp.isEmpty())
        complaint.failure.mayHelp = whyNotRoot(diagnosis.evidence.rootAccess);
    return complaint;
}

/// Why nothing can be mended: exit 2, 4 or 7 with words; 0 means that there is something to mend.
int refuseUnlessFound(
    const CliOptions &options, const CliConsole &streams, const Diagnosis &diagnosis)
{
    const IssueResult *issue = diagnosis.find(options.issue);
    if (!issue)
        return refuse(options, streams, FailureKind::Usage,
            CLI_TEXT("There is no issue {id}; see edgemend-cli issues.")
                .with(u"id"_qs, QString::fromUtf8(options.issue)));
    if (const OpenChange *change = earlierChange(options, diagnosis))
        return complain(options, streams,
            complaintOf({ FailureKind::Refusal, CLI_TEXT("Mend an issue"), openChangeText(*change),
                openChangeHelp(*change) }));
    if (isFinding(issue->verdict) && !issue->fixes.isEmpty())
        return 0;
    print(streams.err, textOf(*issue, streams.words));
    if (isFinding(issue->verdict))
        return refuse(options, streams, FailureKind::Refusal,
            CLI_TEXT("This has no fix on the device; nothing was touched."));
    Complaint complaint = complaintOf({ FailureKind::Refusal, CLI_TEXT("Mend an issue"),
        verdictReason(issue->verdict), Message {} });
    if (std::holds_alternative<CannotTell>(issue->verdict)) {
        complaint = withWhyNotRoot(std::move(complaint), diagnosis);
        complaint.kind = u"cannot-tell"_qs;
        complaint.exitCode = 4;
    }
    return complain(options, streams, complaint);
}

const FixPlan *choosePlan(const CliOptions &options, const IssueResult &issue)
{
    if (options.plan.isEmpty())
        return &issue.fixes.constFirst();
    const auto found = std::find_if(issue.fixes.begin(), issue.fixes.end(),
        [&](const FixPlan &plan) { return plan.id == options.plan; });
    return found == issue.fixes.end() ? nullptr : &*found;
}

int printPreview(const CliOptions &options, const CliConsole &streams, const PreviewedPlan &preview)
{
    if (options.json) {
        QJsonObject object = toJson(preview, streams.words);
        // only what was found has a preview, and it has not been mended yet
        object.insert(u"before"_qs, QString::fromUtf8(issueStateId(IssueState::Finding)));
        object.insert(u"after"_qs, QJsonValue::Null);
        streams.out << QJsonDocument { object }.toJson().toStdString() << std::flush;
    } else {
        print(streams.out, textOf(preview, streams.words));
    }
    return preview.refusals().isEmpty() ? 0 : 7;
}

Consent consentOf(const CliOptions &options)
{
    const QString person = personHere();
    return { .confirmedBy = person.isEmpty() ? u"unknown"_qs : person,
        .laptop = QSysInfo::machineHostName(),
        .mayStop = options.mayStop,
        .typedDeviceName = options.confirmDevice };
}

int mendExitCode(const TransactionReport &report)
{
    switch (report.outsideState()) {
    case TransactionState::Kept:
        return 0;
    case TransactionState::Reverted:
        return 5;
    case TransactionState::NotStarted:
        return 7;
    default:
        return 6;
    }
}

int mendConfirmed(const CliOptions &options, Repair &repair, const CliConsole &streams,
    ConfirmedPlan &&confirmed, IssueState before, const Verifier &verify, std::stop_token stop)
{
    QByteArray transaction;
    bool isBegun = false; // from the first answer on
    const ProgressSink onProgress = [&](const RepairProgress &step) {
        transaction = step.transaction;
        isBegun |= step.phase != RepairProgress::Phase::Preparing;
        const Message line = CLI_TEXT("change {id}: step {step} of {steps}")
                                 .with(u"id"_qs, QString::fromUtf8(step.transaction))
                                 .with(u"step"_qs, QString::number(step.stepsDone))
                                 .with(u"steps"_qs, QString::number(step.steps));
        print(streams.err, u"  "_qs + streams.words.text(line) + u'\n');
    };
    const auto report = repair.mend(std::move(confirmed), before, verify, onProgress, stop);
    if (report) {
        (void)printTransaction(options, streams, report, TransactionState::Kept);
        return mendExitCode(*report);
    }
    Complaint complaint = complaintAfterBegin(report.error(), transaction);
    if (isBegun)
        complaint.exitCode = 6; // a refusal too: something waits on the device
    return complain(options, streams, complaint);
}

Result<TransactionReport> endChange(const CliOptions &options, Repair &repair, std::stop_token stop)
{
    if (options.command == CliCommand::Undo)
        return repair.undo(options.transaction, stop);
    return *options.keep ? repair.keep(options.transaction, stop)
                         : repair.revert(options.transaction, stop);
}

} // namespace

int printTransaction(const CliOptions &options, const CliConsole &streams,
    const Result<TransactionReport> &report, TransactionState wanted)
{
    if (!report)
        return complain(options, streams, complaintAfterBegin(report.error(), options.transaction));
    if (options.json)
        streams.out << QJsonDocument { toJson(*report, streams.words) }.toJson().toStdString()
                    << std::flush;
    else
        print(streams.out, textOf(*report, streams.words));
    return report->outsideState() == wanted ? 0 : 6;
}

int runFix(const CliOptions &options, Device &device, Repair &repair, const CliConsole &streams,
    const DiagnosisProgress &progress, std::stop_token stop)
{
    const Diagnosis before = runDiagnosis(device, progress, stop);
    if (before.linkFailure && !before.foundAny())
        return complain(options, streams, complaintOf(*before.linkFailure));
    if (const int code = refuseUnlessFound(options, streams, before); code != 0)
        return code;
    const FixPlan *plan = choosePlan(options, *before.find(options.issue));
    if (!plan)
        return refuse(options, streams, FailureKind::Usage,
            CLI_TEXT("This issue has no plan {id}.")
                .with(u"id"_qs, QString::fromUtf8(options.plan)));
    Result<PreviewedPlan> preview = repair.preview(options.issue, *plan, stop);
    if (!preview)
        return complain(options, streams, withWhyNotRoot(complaintOf(preview.error()), before));
    if (options.preview)
        return printPreview(options, streams, *preview);
    print(streams.err, textOf(*preview, streams.words));
    Result<ConfirmedPlan> confirmed = confirm(std::move(*preview), consentOf(options));
    if (!confirmed)
        return complain(options, streams, withWhyNotRoot(complaintOf(confirmed.error()), before));
    const Verifier verify = verifyByDiagnosis(options.issue, plan->effect, rememberBefore(before),
        [&](std::stop_token again) { return runDiagnosis(device, progress, again); });
    return mendConfirmed(options, repair, streams, std::move(*confirmed),
        stateOf(before, options.issue), verify, stop);
}

int runEnd(const CliOptions &options, Device &device, Repair &repair, const CliConsole &streams,
    const DiagnosisProgress &progress, std::stop_token stop)
{
    const Diagnosis before = runDiagnosis(device, progress, stop);
    if (before.linkFailure)
        return complain(
            options, streams, complaintAfterBegin(*before.linkFailure, options.transaction));
    Result<TransactionReport> report = endChange(options, repair, stop);
    if (report) {
        const QByteArray issue = report->issue.toUtf8();
        report->before = stateOf(before, issue);
        report->after = stateOf(runDiagnosis(device, progress, stop), issue);
    }
    const bool isKept = options.command == CliCommand::Resume && *options.keep;
    return printTransaction(
        options, streams, report, isKept ? TransactionState::Kept : TransactionState::Reverted);
}

} // namespace edgemend
