// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"

#include "app/cli/cli_text.h"
#include "app/cli/complaint.h"
#include "app/cli/fix_command.h"
#include "app/cli/report_files.h"
#include "app/network/left_behind.h"
#include "checks/catalogue_translator.h"
#include "checks/report/diagnosis_json.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <ostream>

namespace edgemend {

namespace {

#define CLI_TEXT(source) text("Cli", QT_TRANSLATE_NOOP("Cli", source))

void print(std::ostream &stream, const QString &words)
{
    stream << words.toStdString() << std::flush;
}

Result<Evidence> readVisit(const QString &path, const std::stop_token &stop)
{
    const auto read = [path]() -> Result<Evidence> {
        QFile file { path };
        if (!file.open(QIODevice::ReadOnly))
            return failure(FailureKind::Io, CLI_TEXT("Open a saved visit"),
                CLI_TEXT("{file}: {why}")
                    .with(u"file"_qs, path)
                    .with(u"why"_qs, file.errorString()));
        return loadEvidence(file.read(64LL * 1024 * 1024 + 1));
    };
    // The file may lie where reading hangs.
    auto evidence = runOrLeaveBehind<Result<Evidence>>(read, std::chrono::minutes { 5 }, stop);
    if (!evidence)
        return failure(FailureKind::Cancelled, CLI_TEXT("Open a saved visit"),
            CLI_TEXT("{file} could not be read in time.").with(u"file"_qs, path));
    return std::move(*evidence);
}

Result<void> writeVisit(const QString &path, const Evidence &evidence)
{
    QSaveFile file { path };
    const QByteArray bytes = saveEvidence(evidence);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(FailureKind::Io, CLI_TEXT("Save the visit"),
            CLI_TEXT("{file}: {why}").with(u"file"_qs, path).with(u"why"_qs, file.errorString()));
    return {};
}

/// Whole lines to people who wait; `console` outlives the run.
DiagnosisProgress progressTo(const CliConsole &console)
{
    const auto say = [&console](const Message &message) {
        print(console.err, u"  "_qs + console.words.text(message) + u'\n');
    };
    return { .onRecord =
                 [say](const QByteArray &probe, const ProbeRecord &record) {
                     const Message line = record.isComplete()
                         ? CLI_TEXT("read {probe} ({ms} ms)")
                         : CLI_TEXT("no answer from {probe} ({ms} ms)");
                     say(line.with(u"probe"_qs, QString::fromUtf8(probe))
                             .with(u"ms"_qs, QString::number(record.duration.count())));
                 },
        .onPulse =
            [say](const RunPulse &pulse) {
                const auto seconds = pulse.silentFor.count() / 1000;
                if (seconds >= 6)
                    say(CLI_TEXT("silent for {seconds} s …")
                            .with(u"seconds"_qs, QString::number(seconds)));
            },
        .onVerdict =
            [say](const IssueResult &issue) {
                say(CLI_TEXT("found: {id}").with(u"id"_qs, QString::fromUtf8(issue.info.id)));
            } };
}

int printDiagnosis(const CliOptions &options, const CliConsole &streams, const Diagnosis &diagnosis)
{
    if (options.json)
        streams.out << diagnosisToJson(diagnosis, streams.words).toStdString();
    else if (options.junit)
        streams.out << diagnosisToJunit(diagnosis, streams.words).toStdString();
    else
        print(streams.out, textOf(diagnosis, streams.words));
    streams.out.flush();
    const int code = checkExitCode(diagnosis);
    // What was found outweighs a file that could not be written.
    const auto complainOfFile = [&](const Failure &failure) {
        print(streams.err, textOf(failure, streams.words));
        return code == 1 ? 1 : exitCodeOf(failure);
    };
    if (!options.saveFile.isEmpty())
        if (const Result<void> saved = writeVisit(options.saveFile, diagnosis.evidence); !saved)
            return complainOfFile(saved.error());
    const Result<void> reported = writeReports(options, diagnosis, streams.words);
    return reported ? code : complainOfFile(reported.error());
}

int runIssues(const CliOptions &options, const CliConsole &streams)
{
    if (options.json) {
        streams.out << issueListToJson(streams.words).toStdString() << std::flush;
        return 0;
    }
    for (const auto &issue : makeAllIssues()) {
        const IssueInfo info = issue->info();
        print(streams.out,
            u"%1 %2\n"_qs.arg(QString::fromUtf8(info.id), -32)
                .arg(streams.words.text(info.faultHeadline)));
    }
    return 0;
}

int runCheck(const CliOptions &options, DeviceOpener &opener, const CliConsole &streams,
    std::stop_token stop)
{
    if (options.target.kind == CliTarget::Kind::File) {
        const Result<Evidence> evidence = readVisit(options.target.path, stop);
        if (evidence)
            return printDiagnosis(options, streams, diagnose(*evidence));
        Complaint unread = complaintOf(evidence.error());
        unread.exitCode = 3; // nothing of the device arrived
        return complain(options, streams, unread);
    }
    Result<CliSecrets> secrets = readSecrets(options, streams.in, stop);
    if (!secrets)
        return complain(options, streams, complaintOf(secrets.error()));
    Result<std::unique_ptr<Device>> device = opener.open(options, std::move(*secrets), stop);
    if (!device)
        return complain(options, streams, complaintOf(device.error()));
    return printDiagnosis(options, streams, runDiagnosis(**device, progressTo(streams), stop));
}

int runChanges(
    const CliOptions &options, Repair &repair, const CliConsole &streams, std::stop_token stop)
{
    const auto list = repair.list(stop);
    if (!list)
        return complain(options, streams, complaintOf(list.error()));
    if (!options.json) {
        print(streams.out, textOf(*list, streams.words));
        return 0;
    }
    QJsonArray array;
    for (const TransactionSummary &each : *list)
        array.append(toJson(each));
    const QJsonObject root { { u"schema"_qs, 1 }, { u"changes"_qs, array } };
    streams.out << QJsonDocument { root }.toJson().toStdString() << std::flush;
    return 0;
}

int runForget(
    const CliOptions &options, Repair &repair, const CliConsole &streams, std::stop_token stop)
{
    const auto done = repair.forget(options.transaction, stop);
    if (!done)
        return complain(options, streams, complaintAfterBegin(done.error(), options.transaction));
    const Message gone
        = CLI_TEXT("EdgeMend's copies of {id} are removed; undo is no longer possible.")
              .with(u"id"_qs, QString::fromUtf8(options.transaction));
    print(streams.err, streams.words.text(gone) + u'\n');
    return 0;
}

/// Every command that works on a connected device's changes.
int runOnDevice(const CliOptions &options, DeviceOpener &opener, const CliConsole &streams,
    std::stop_token stop)
{
    Result<CliSecrets> secrets = readSecrets(options, streams.in, stop);
    if (!secrets)
        return complain(options, streams, complaintOf(secrets.error()));
    Result<std::unique_ptr<Device>> device = opener.open(options, std::move(*secrets), stop);
    if (!device)
        return complain(options, streams, complaintOf(device.error()));
    Repair repair { **device };
    switch (options.command) {
    case CliCommand::Fix:
        return runFix(options, **device, repair, streams, progressTo(streams), stop);
    case CliCommand::Undo:
    case CliCommand::Resume:
        return runEnd(options, **device, repair, streams, progressTo(streams), stop);
    case CliCommand::Changes:
        return runChanges(options, repair, streams, stop);
    default:
        return runForget(options, repair, streams, stop);
    }
}

} // namespace

int exitCodeOf(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::Usage:
    case FailureKind::NotInThisVersion:
        return 2;
    case FailureKind::Refusal:
    case FailureKind::NotFound:
        return 7;
    case FailureKind::BadData:
    case FailureKind::Io:
        return 4;
    default:
        return 3;
    }
}

int runCommandLine(
    const QStringList &words, DeviceOpener &opener, const CliStreams &streams, std::stop_token stop)
{
    const Result<CliOptions> options = parseCommandLine(words);
    // parsing refuses a language that there is no translator for
    const std::unique_ptr<Translator> translator
        = makeTranslator(options ? options->language : u"en"_qs);
    const CliConsole console { streams.in, streams.out, streams.err, *translator };
    if (!options) {
        CliOptions wanted;
        wanted.json = words.contains(u"--json"_qs);
        return complain(wanted, console, complaintOf(options.error()));
    }
    switch (options->command) {
    case CliCommand::Help:
        print(console.out, usageText());
        return words.isEmpty() ? 2 : 0;
    case CliCommand::Version:
        print(console.out, u"edgemend-cli %1\n"_qs.arg(QStringLiteral(EDGEMEND_VERSION)));
        return 0;
    case CliCommand::Issues:
        return runIssues(*options, console);
    case CliCommand::Check:
        return runCheck(*options, opener, console, stop);
    default:
        return runOnDevice(*options, opener, console, stop);
    }
}

} // namespace edgemend
