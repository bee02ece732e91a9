// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/repair/repair.h"

#include "checks/evidence/redactor.h"
#include "checks/evidence/safe_text.h"
#include "checks/repair/preview_builder.h"

#include <QRandomGenerator>

#include <condition_variable>
#include <mutex>

namespace edgemend {

namespace {

#define REPAIR_TEXT(source) text("Repair", QT_TRANSLATE_NOOP("Repair", source))

/// How long one call waits on the device; a slow step is asked for again, so a dead link is
/// noticed.
constexpr std::chrono::seconds waitPerCall { 20 };
/// What a step may take (engine.sh: limit) and something on top.
constexpr std::chrono::seconds longestChange { 900 };

QString redactedAndSafe(QByteArrayView bytes)
{
    return makeSafe(QStringView { Redactor {}.redact(bytes) });
}

QByteArray newTransactionId(const QDateTime &now)
{
    const quint32 random = QRandomGenerator::system()->generate() & 0xffff;
    return now.toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss-")).toLatin1()
        + QByteArray::number(random, 16).rightJustified(4, '0');
}

/// The answer's bytes, or why there are none.
Result<QByteArray> outputOf(const Result<ScriptAnswer> &answer, std::stop_token stop)
{
    const Message tried = REPAIR_TEXT("Change the device");
    if (!answer)
        return tl::unexpected { answer.error() };
    switch (answer->end) {
    case ScriptEnd::Finished:
    case ScriptEnd::Truncated: // its end mark is missing, the decoder says so
        return answer->output;
    case ScriptEnd::TimedOut:
        return failure(
            FailureKind::TimedOut, tried, REPAIR_TEXT("The device took too long to answer."));
    case ScriptEnd::NotRun:
        return failure(FailureKind::Refusal, tried, answer->reason);
    case ScriptEnd::Cancelled:
        return failure(FailureKind::Cancelled, tried, answer->reason);
    case ScriptEnd::LinkLost:
        break;
    }
    return failure(stop.stop_requested() ? FailureKind::Cancelled : FailureKind::LinkLost, tried,
        answer->reason,
        REPAIR_TEXT("The device goes on by itself. Connect again to see how it stands."));
}

bool isUnderWay(TransactionState state)
{
    return state == TransactionState::Applying || state == TransactionState::Keeping
        || state == TransactionState::Reverting;
}

int stepsDoneOf(const TransactionStatus &status)
{
    int done = 0;
    for (const StepOnDevice &step : status.steps)
        if (step.phase == StepOnDevice::Phase::Apply && step.exitCode == 0)
            done = std::max(done, step.number);
    return done;
}

} // namespace

RepairClock RepairClock::real()
{
    return { [] { return QDateTime::currentDateTimeUtc(); },
        [](std::chrono::milliseconds time, std::stop_token stop) {
            std::mutex mutex;
            std::condition_variable_any wake;
            std::unique_lock lock { mutex };
            wake.wait_for(lock, stop, time, [] { return false; });
        } };
}

Repair::Repair(Device &device, RepairClock clock, TextRedactor redact)
    : m_device(device)
    , m_clock(std::move(clock))
    , m_redact(redact ? std::move(redact) : TextRedactor { redactedAndSafe })
{
}

Result<QByteArray> Repair::ask(TransactionVerb verb, const QList<QByteArray> &arguments,
    const SecretText &input, std::stop_token stop)
{
    return outputOf(m_device.run(transactionScript(verb, arguments), input, stop), stop);
}

Result<PreviewedPlan> Repair::preview(
    const QByteArray &issue, const FixPlan &plan, std::stop_token stop)
{
    PreviewBuilder builder { issue, plan, m_device.identity(), m_redact };
    const Result<ReadRequest> request = builder.request();
    if (!request)
        return tl::unexpected { request.error() };
    const Result<QByteArray> output
        = ask(TransactionVerb::Read, {}, encodeReadRequest(*request), stop);
    if (!output)
        return tl::unexpected { output.error() };
    const Result<ReadAnswer> answer = decodeReadAnswer(*output);
    if (!answer)
        return tl::unexpected { answer.error() };
    return builder.build(*answer);
}

/// Starts one verb and follows it to its end. What was killed on the way (a power cut, the memory
/// killer) is started once more: the engine goes on where it was.
Result<TransactionStatus> Repair::drive(
    TransactionVerb verb, const QByteArray &id, const ProgressSink &progress, std::stop_token stop)
{
    if (!isTransactionId(id))
        return failure(
            FailureKind::Usage, REPAIR_TEXT("Change the device"), refusalText({ "bad-id", {} }));
    const auto phase = verb == TransactionVerb::Apply ? RepairProgress::Phase::Applying
        : verb == TransactionVerb::Keep               ? RepairProgress::Phase::Keeping
                                                      : RepairProgress::Phase::Reverting;
    const QByteArray seconds = QByteArray::number(static_cast<qint64>(waitPerCall.count()));
    TransactionVerb next = verb;
    int starts = 0;
    for (auto left = longestChange; left.count() > 0; left -= waitPerCall) {
        starts += next == verb ? 1 : 0;
        const Result<QByteArray> output = ask(next, { id, seconds }, {}, stop);
        if (!output)
            return tl::unexpected { output.error() };
        Result<TransactionStatus> status = decodeStatus(*output);
        if (!status)
            return status;
        if (progress)
            progress({ phase, id, stepsDoneOf(*status), 0, {}, report(*status).steps });
        const bool underWay = status->summary.running || isUnderWay(status->summary.state);
        if (!underWay || (!status->summary.running && starts > 1))
            return status;
        next = status->summary.running ? TransactionVerb::Status : verb;
    }
    return failure(FailureKind::TimedOut, REPAIR_TEXT("Change the device"),
        REPAIR_TEXT("The device is still working on {id}.")
            .with(QStringLiteral("id"), QString::fromLatin1(id)));
}

TransactionReport Repair::report(const TransactionStatus &status) const
{
    const auto shown = [this](const QString &words) { return m_redact(words.toUtf8()); };
    TransactionReport report;
    report.id = status.summary.id;
    report.state = status.summary.state;
    report.running = status.summary.running;
    if (!status.summary.reason.code.isEmpty()) {
        Refusal reason = status.summary.reason;
        for (QByteArray &detail : reason.details)
            detail = m_redact(detail).toUtf8();
        report.reason = refusalText(reason);
    }
    report.issue = shown(status.summary.issue);
    report.plan = shown(status.summary.plan);
    report.title = m_redact(status.title);
    report.risk = m_redact(status.risk);
    report.confirmedBy = shown(status.summary.who);
    report.mayStop = m_redact(status.mayStop);
    report.laptop = shown(status.summary.laptop);
    report.device = m_redact(status.device);
    report.laptopStarted = shown(status.summary.when);
    report.laptopTime = m_clock.now();
    report.deviceTime = status.clock.utc();
    for (const StepOnDevice &step : status.steps)
        report.steps.append(
            { step.number, step.phase, m_redact(step.command), step.exitCode, m_redact(step.output),
                step.milliseconds, QDateTime::fromSecsSinceEpoch(step.epoch, Qt::UTC) });
    report.outageMs = status.outageMs;
    report.rebootedSince = status.rebootedSince;
    for (const QByteArray &path : status.changedSince)
        report.changedSince.append(m_redact(path));
    report.undoByHand
        = QStringLiteral("sudo sh /var/lib/edgemend/%1/revert").arg(QString::fromLatin1(report.id));
    return report;
}

Result<TransactionReport> Repair::apply(
    ConfirmedPlan &&plan, const ProgressSink &progress, std::stop_token stop)
{
    const PreviewedPlan &preview = plan.m_preview;
    BeginRequest request = preview.m_request;
    const QDateTime now = m_clock.now();
    request.id = newTransactionId(now);
    request.who = plan.m_consent.confirmedBy.toUtf8();
    request.mayStop = plan.m_consent.mayStop.toUtf8();
    request.laptop = plan.m_consent.laptop.toUtf8();
    request.when = now.toString(Qt::ISODate).toLatin1();
    const int steps = static_cast<int>(request.steps.size());
    if (progress)
        progress({ RepairProgress::Phase::Preparing, request.id, 0, steps, {} });
    const auto begun
        = ask(TransactionVerb::Begin, { request.id }, encodeBeginRequest(request), stop);
    if (!begun)
        return tl::unexpected { begun.error() };
    if (const auto status = decodeStatus(*begun); !status)
        return tl::unexpected { status.error() };
    const ProgressSink withSteps = [&](RepairProgress step) {
        step.steps = steps;
        if (progress)
            progress(step);
    };
    const auto status = drive(TransactionVerb::Apply, request.id, withSteps, stop);
    if (!status)
        return tl::unexpected { status.error() };
    TransactionReport result = report(*status);
    result.diffs = preview.m_diffs;
    return result;
}

Result<TransactionReport> Repair::keep(const QByteArray &id, std::stop_token stop)
{
    const auto status = drive(TransactionVerb::Keep, id, {}, stop);
    if (!status)
        return tl::unexpected { status.error() };
    return report(*status);
}

Result<TransactionReport> Repair::revert(const QByteArray &id, std::stop_token stop)
{
    const auto status = drive(TransactionVerb::Revert, id, {}, stop);
    if (!status)
        return tl::unexpected { status.error() };
    return report(*status);
}

Result<void> Repair::forget(const QByteArray &id, std::stop_token stop)
{
    if (!isTransactionId(id))
        return failure(FailureKind::Usage, REPAIR_TEXT("Remove EdgeMend's copies"),
            refusalText({ "bad-id", {} }));
    const auto output = ask(TransactionVerb::Forget, { id }, {}, stop);
    if (!output)
        return tl::unexpected { output.error() };
    if (const auto read = decodeList(*output); !read)
        return tl::unexpected { read.error() };
    return {};
}

Result<TransactionStatus> Repair::statusOnDevice(const QByteArray &id, std::stop_token stop)
{
    if (!isTransactionId(id))
        return failure(
            FailureKind::Usage, REPAIR_TEXT("Look at a change"), refusalText({ "bad-id", {} }));
    const auto output = ask(TransactionVerb::Status, { id }, {}, stop);
    if (!output)
        return tl::unexpected { output.error() };
    return decodeStatus(*output);
}

Result<TransactionReport> Repair::status(const QByteArray &id, std::stop_token stop)
{
    const auto status = statusOnDevice(id, stop);
    if (!status)
        return tl::unexpected { status.error() };
    return report(*status);
}

Result<QList<TransactionSummary>> Repair::list(std::stop_token stop)
{
    const auto output = ask(TransactionVerb::List, {}, {}, stop);
    if (!output)
        return tl::unexpected { output.error() };
    auto all = decodeList(*output);
    if (!all)
        return all;
    for (TransactionSummary &each : *all) {
        for (QString *words : { &each.who, &each.laptop, &each.when, &each.issue, &each.plan })
            *words = m_redact(words->toUtf8());
        each.reason.code = m_redact(each.reason.code).toUtf8();
        for (QByteArray &detail : each.reason.details)
            detail = m_redact(detail).toUtf8();
    }
    std::sort(all->begin(), all->end(),
        [](const TransactionSummary &a, const TransactionSummary &b) { return a.id > b.id; });
    return all;
}

} // namespace edgemend
