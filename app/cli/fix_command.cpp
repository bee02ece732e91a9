// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/fix_command.h"

#include "app/cli/cli_text.h"
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

/// One complaint under the program's name.
void refuse(const CliConsole &streams, const Message &why)
{
    print(streams.err, u"edgemend-cli: "_qs + streams.words.text(why) + u'\n');
}

int complain(const CliConsole &streams, const Failure &failure)
{
    print(streams.err, textOf(failure, streams.words));
    return exitCodeOf(failure);
}

/// Why nothing can be mended: exit 2, 4 or 7 with words; 0 means that there is something to mend.
int refuseUnlessFound(
    const CliOptions &options, const CliConsole &streams, const Diagnosis &diagnosis)
{
    const IssueResult *issue = diagnosis.find(options.issue);
    if (!issue) {
        refuse(streams,
            CLI_TEXT("there is no issue {id}; see edgemend-cli issues")
                .with(u"id"_qs, QString::fromUtf8(options.issue)));
        return 2;
    }
    if (isFinding(issue->verdict) && !issue->fixes.isEmpty())
        return 0;
    print(streams.err, textOf(*issue, streams.words));
    if (isFinding(issue->verdict))
        refuse(streams, CLI_TEXT("this has no fix on the device; nothing was touched"));
    return std::holds_alternative<CannotTell>(issue->verdict) ? 4 : 7;
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
    if (options.json)
        streams.out << QJsonDocument { toJson(preview, streams.words) }.toJson().toStdString()
                    << std::flush;
    else
        print(streams.out, textOf(preview, streams.words));
    return preview.refusals().isEmpty() ? 0 : 7;
}

Consent consentOf(const CliOptions &options)
{
    return { .confirmedBy = qEnvironmentVariable("USER", u"unknown"_qs),
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

} // namespace

int printTransaction(const CliOptions &options, const CliConsole &streams,
    const Result<TransactionReport> &report, TransactionState wanted)
{
    if (!report)
        return complain(streams, report.error());
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
        return complain(streams, *before.linkFailure);
    if (const int code = refuseUnlessFound(options, streams, before); code != 0)
        return code;
    const FixPlan *plan = choosePlan(options, *before.find(options.issue));
    if (!plan) {
        refuse(streams,
            CLI_TEXT("this issue has no plan {id}")
                .with(u"id"_qs, QString::fromUtf8(options.plan)));
        return 2;
    }
    Result<PreviewedPlan> preview = repair.preview(options.issue, *plan, stop);
    if (!preview)
        return complain(streams, preview.error());
    if (options.preview)
        return printPreview(options, streams, *preview);
    print(streams.err, textOf(*preview, streams.words));
    Result<ConfirmedPlan> confirmed = confirm(std::move(*preview), consentOf(options));
    if (!confirmed)
        return complain(streams, confirmed.error());
    const Verifier verify = verifyByDiagnosis(options.issue, plan->effect, rememberBefore(before),
        [&](std::stop_token again) { return runDiagnosis(device, progress, again); });
    const ProgressSink onProgress = [&](const RepairProgress &step) {
        const Message line = CLI_TEXT("change {id}: step {step} of {steps}")
                                 .with(u"id"_qs, QString::fromUtf8(step.transaction))
                                 .with(u"step"_qs, QString::number(step.stepsDone))
                                 .with(u"steps"_qs, QString::number(step.steps));
        print(streams.err, u"  "_qs + streams.words.text(line) + u'\n');
    };
    const auto report = repair.mend(
        std::move(*confirmed), stateOf(before, options.issue), verify, onProgress, stop);
    if (!report) {
        const int code = complain(streams, report.error());
        return code == 3 ? 6 : code; // begun and then lost: it waits on the device as applied
    }
    (void)printTransaction(options, streams, report, TransactionState::Kept);
    return mendExitCode(*report);
}

} // namespace edgemend
