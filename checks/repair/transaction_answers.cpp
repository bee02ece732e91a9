// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/repair/protocol_fields.h"

#include <array>

namespace edgemend {

namespace {

#define REPAIR_TEXT(source) text("Repair", QT_TRANSLATE_NOOP("Repair", source))

constexpr std::array<const char *, 3> phases { "apply", "keep", "revert" };
constexpr std::array<const char *, 3> kinds { "absent", "regular", "other" };
constexpr qsizetype mostEntries
    = 10'000; ///< of one kind in one answer; a device that sends more is not believed

tl::unexpected<Failure> badAnswer(Message happened)
{
    return failure(FailureKind::BadData, REPAIR_TEXT("Read what the device says about its changes"),
        std::move(happened));
}

FailureKind kindOf(const Refusal &refusal)
{
    if (refusal.code == "no-such-transaction")
        return FailureKind::NotFound;
    if (refusal.code == "bad-id" || refusal.code == "unknown-verb")
        return FailureKind::Usage;
    if (refusal.code == "no-lease")
        return FailureKind::NotInThisVersion;
    return FailureKind::Refusal;
}

Refusal refusalFrom(ProtocolLine &line)
{
    Refusal refusal { line.text(0), {} };
    for (qsizetype i = 1; i < line.size(); ++i)
        refusal.details.append(line.text(i));
    return refusal;
}

/// The lines that are an answer, without "edgemend "; nothing when the end is missing.
std::optional<QList<QByteArray>> linesOf(QByteArrayView output)
{
    QList<QByteArray> lines;
    for (const QByteArray &line : output.toByteArray().split('\n')) {
        if (line == "edgemend end")
            return lines;
        if (line.startsWith("edgemend "))
            lines.append(line.mid(9));
    }
    return std::nullopt;
}

/// Calls `each` for every line of the answer; false from it means nonsense. A refusal ends it.
template <typename Each>
Result<void> readLines(QByteArrayView output, const Each &each)
{
    const auto lines = linesOf(output);
    if (!lines)
        return badAnswer(REPAIR_TEXT("The answer ends in the middle."));
    if (lines->size() > mostEntries)
        return badAnswer(REPAIR_TEXT("The answer is far too long."));
    for (const QByteArray &bytes : *lines) {
        ProtocolLine line { bytes };
        if (!each(line) || !line.isFine())
            return badAnswer(REPAIR_TEXT("The answer makes no sense."));
    }
    return {};
}

tl::unexpected<Failure> refusalFailure(const Refusal &refusal)
{
    return failure(kindOf(refusal), REPAIR_TEXT("Change the device"), refusalText(refusal));
}

void readClock(ProtocolLine &line, DeviceClock &clock)
{
    clock.epoch = line.number(0);
    clock.uptime = line.text(1).toDouble();
    clock.bootId = line.text(2);
}

bool readSummary(ProtocolLine &line, TransactionSummary &summary)
{
    summary.id = line.text(0);
    const auto state = transactionStateFrom(line.text(1));
    if (!state || !isTransactionId(summary.id))
        return false;
    summary.state = *state;
    summary.running = line.text(2) == "yes";
    summary.who = QString::fromUtf8(line.text(3));
    summary.laptop = QString::fromUtf8(line.text(4));
    summary.when = QString::fromUtf8(line.text(5));
    summary.issue = QString::fromUtf8(line.text(6));
    summary.plan = QString::fromUtf8(line.text(7));
    summary.reason.code = line.text(8);
    if (const QByteArray detail = line.text(9); !detail.isEmpty())
        summary.reason.details = { detail };
    return true;
}

bool readRan(ProtocolLine &line, TransactionStatus &status)
{
    StepOnDevice step;
    const auto phase = std::find(phases.begin(), phases.end(), line.text(0));
    if (phase == phases.end())
        return false;
    step.phase = static_cast<StepOnDevice::Phase>(phase - phases.begin());
    step.number = static_cast<int>(line.number(1));
    step.exitCode = static_cast<int>(line.number(2));
    step.milliseconds = line.number(3);
    step.epoch = line.number(4);
    step.command = line.text(5);
    step.output = line.text(6);
    status.steps.append(step);
    return true;
}

bool readStatusLine(ProtocolLine &line, TransactionStatus &status)
{
    const QByteArray &word = line.word();
    if (word == "clock") {
        readClock(line, status.clock);
    } else if (word == "transaction") {
        return readSummary(line, status.summary);
    } else if (word == "about") {
        status.title = line.text(0);
        status.risk = line.text(1);
        status.mayStop = line.text(2);
        status.device = line.text(3);
    } else if (word == "rebooted") {
        status.rebootedSince = line.text(0) == "yes";
    } else if (word == "outage") {
        status.outageMs = line.number(0);
    } else if (word == "placed") {
        status.placed.append(line.text(0));
    } else if (word == "changed") {
        status.changedSince.append(line.text(0));
    } else if (word == "ran") {
        return readRan(line, status);
    }
    return true;
}

bool readFile(ProtocolLine &line, ReadAnswer &answer)
{
    FileOnDevice file;
    file.path = line.text(0);
    file.resolved = line.text(1);
    const auto kind = std::find(kinds.begin(), kinds.end(), line.text(2));
    if (kind == kinds.end())
        return false;
    file.kind = static_cast<FileOnDevice::Kind>(kind - kinds.begin());
    file.size = line.number(3);
    file.mode = line.text(4);
    file.owner = line.text(5);
    file.links = static_cast<int>(line.number(6));
    file.sha256 = line.text(7);
    file.obstacle = line.text(8);
    answer.files.push_back(std::move(file));
    return true;
}

bool readContent(ProtocolLine &line, ReadAnswer &answer)
{
    if (answer.files.empty() || answer.files.back().path != line.text(0))
        return false;
    answer.files.back().content = SecretText { QByteArray::fromHex(line.text(1)) };
    return answer.files.back().content.size() == answer.files.back().size;
}

void readUnit(ProtocolLine &line, ReadAnswer &answer)
{
    answer.units.append(
        { line.text(0), line.text(1), line.text(2), line.text(3), line.text(4), line.text(5) });
}

bool readAnswerLine(ProtocolLine &line, ReadAnswer &answer)
{
    const QByteArray &word = line.word();
    if (word == "clock") {
        readClock(line, answer.clock);
    } else if (word == "host") {
        answer.hostName = line.text(0);
        answer.sshConnection = line.text(1);
    } else if (word == "refused") {
        answer.refusals.append(refusalFrom(line));
    } else if (word == "sysctl") {
        const bool there = line.text(1) == "value";
        answer.sysctls.append(
            { line.text(0), there ? std::optional { line.text(2) } : std::nullopt });
    } else if (word == "file") {
        return readFile(line, answer);
    } else if (word == "content") {
        return readContent(line, answer);
    } else if (word == "unit") {
        readUnit(line, answer);
    } else if (word == "container") {
        answer.containers.append(line.text(0));
    } else if (word == "transaction") {
        TransactionSummary summary;
        if (!readSummary(line, summary))
            return false;
        answer.transactions.append(summary);
    }
    return true;
}

QByteArray answerLine(const char *word, const QList<QByteArray> &fields)
{
    return "edgemend " + protocolLine(word, fields);
}

QByteArray clockLine(const DeviceClock &clock)
{
    return answerLine("clock",
        { QByteArray::number(clock.epoch), QByteArray::number(clock.uptime, 'f', 2),
            clock.bootId });
}

QByteArray summaryLine(const TransactionSummary &summary)
{
    return answerLine("transaction",
        { summary.id, transactionStateId(summary.state), summary.running ? "yes" : "no",
            summary.who.toUtf8(), summary.laptop.toUtf8(), summary.when.toUtf8(),
            summary.issue.toUtf8(), summary.plan.toUtf8(), summary.reason.code,
            summary.reason.details.value(0) });
}

QByteArray fileLines(const FileOnDevice &file)
{
    QByteArray lines = answerLine("file",
        { file.path, file.resolved, kinds.at(static_cast<std::size_t>(file.kind)),
            QByteArray::number(file.size), file.mode, file.owner, QByteArray::number(file.links),
            file.sha256, file.obstacle });
    if (file.kind == FileOnDevice::Kind::Regular)
        lines
            += answerLine("content", { file.path, file.content.revealed().toByteArray().toHex() });
    return lines;
}

} // namespace

QByteArray encodeReadAnswer(const ReadAnswer &answer)
{
    QByteArray lines
        = clockLine(answer.clock) + answerLine("host", { answer.hostName, answer.sshConnection });
    for (const Refusal &refusal : answer.refusals)
        lines += answerLine("refused", QList<QByteArray> { refusal.code } + refusal.details);
    for (const SysctlValue &sysctl : answer.sysctls)
        lines += answerLine("sysctl",
            { sysctl.key, sysctl.value ? "value" : "absent",
                sysctl.value.value_or(QByteArray {}) });
    for (const FileOnDevice &file : answer.files)
        lines += fileLines(file);
    for (const UnitOnDevice &unit : answer.units)
        lines += answerLine("unit",
            { unit.name, unit.loadState, unit.activeState, unit.subState, unit.unitFileState,
                unit.result });
    for (const QByteArray &name : answer.containers)
        lines += answerLine("container", { name });
    for (const TransactionSummary &summary : answer.transactions)
        lines += summaryLine(summary);
    return lines + "edgemend end\n";
}

Result<ReadAnswer> decodeReadAnswer(QByteArrayView output)
{
    ReadAnswer answer;
    const auto read
        = readLines(output, [&](ProtocolLine &line) { return readAnswerLine(line, answer); });
    if (!read)
        return tl::unexpected { read.error() };
    return answer;
}

QByteArray encodeStatus(const TransactionStatus &status)
{
    QByteArray lines = clockLine(status.clock) + summaryLine(status.summary)
        + answerLine("about", { status.title, status.risk, status.mayStop, status.device })
        + answerLine("rebooted", { status.rebootedSince ? "yes" : "no" })
        + answerLine("outage", { QByteArray::number(status.outageMs) });
    for (const QByteArray &path : status.placed)
        lines += answerLine("placed", { path });
    for (const QByteArray &path : status.changedSince)
        lines += answerLine("changed", { path });
    for (const StepOnDevice &step : status.steps)
        lines += answerLine("ran",
            { phases.at(static_cast<std::size_t>(step.phase)), QByteArray::number(step.number),
                QByteArray::number(step.exitCode), QByteArray::number(step.milliseconds),
                QByteArray::number(step.epoch), step.command, step.output });
    return lines + "edgemend end\n";
}

Result<TransactionStatus> decodeStatus(QByteArrayView output)
{
    TransactionStatus status;
    std::optional<Refusal> refusal;
    const auto read = readLines(output, [&](ProtocolLine &line) {
        if (line.word() == "refused")
            refusal = refusalFrom(line);
        return readStatusLine(line, status);
    });
    if (!read)
        return tl::unexpected { read.error() };
    if (refusal)
        return refusalFailure(*refusal);
    if (status.summary.id.isEmpty())
        return badAnswer(REPAIR_TEXT("It does not say which change it is about."));
    return status;
}

QByteArray encodeList(const QList<TransactionSummary> &list)
{
    QByteArray lines;
    for (const TransactionSummary &summary : list)
        lines += summaryLine(summary);
    return lines + "edgemend end\n";
}

Result<QList<TransactionSummary>> decodeList(QByteArrayView output)
{
    QList<TransactionSummary> list;
    std::optional<Refusal> refusal;
    const auto read = readLines(output, [&](ProtocolLine &line) {
        if (line.word() == "refused")
            refusal = refusalFrom(line);
        if (line.word() != "transaction")
            return true;
        list.append(TransactionSummary {});
        return readSummary(line, list.last());
    });
    if (!read)
        return tl::unexpected { read.error() };
    if (refusal)
        return refusalFailure(*refusal);
    return list;
}

QByteArray encodeRefusal(const Refusal &refusal)
{
    return answerLine("refused", QList<QByteArray> { refusal.code } + refusal.details)
        + "edgemend end\n";
}

} // namespace edgemend
