// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/repair/transaction_report.h"

#include <QJsonArray>

#include <array>

namespace edgemend {

namespace {

#define REPAIR_TEXT(source) text("Repair", QT_TRANSLATE_NOOP("Repair", source))

constexpr std::array<const char *, 4> issueStateIds { "finding", "absent", "cannot-tell",
    "not-applicable" };
constexpr std::array<const char *, 3> phaseIds { "apply", "keep", "revert" };
constexpr std::array<const char *, 4> decisionIds { "keep", "ask-helped", "revert", "ask-unknown" };

QJsonObject stepJson(const StepReport &step)
{
    return { { QStringLiteral("step"), step.number },
        { QStringLiteral("phase"),
            QLatin1StringView { phaseIds.at(static_cast<std::size_t>(step.phase)) } },
        { QStringLiteral("command"), step.command }, { QStringLiteral("exitCode"), step.exitCode },
        { QStringLiteral("output"), step.output },
        { QStringLiteral("durationMs"), step.milliseconds },
        { QStringLiteral("deviceTime"), step.deviceTime.toString(Qt::ISODate) } };
}

QJsonValue verdictJson(const std::optional<IssueState> &state)
{
    return state ? QJsonValue { QString::fromLatin1(issueStateId(*state)) } : QJsonValue {};
}

} // namespace

QByteArray issueStateId(IssueState state)
{
    return issueStateIds.at(static_cast<std::size_t>(state));
}

Decision decide(const Verification &verification)
{
    switch (verification.effect) {
    case EffectState::Disproved:
        return Decision::Revert;
    case EffectState::CannotTell:
        return Decision::AskUnknown;
    case EffectState::Proved:
        break;
    }
    switch (verification.issue) {
    case IssueState::Absent:
        return Decision::Keep;
    case IssueState::Finding:
        return Decision::AskHelped;
    // An issue that was found and can no longer exist, or cannot be judged, is not a proof.
    case IssueState::NotApplicable:
    case IssueState::CannotTell:
        break;
    }
    return Decision::AskUnknown;
}

Message decisionText(Decision decision)
{
    switch (decision) {
    case Decision::Keep:
        return REPAIR_TEXT("The change does what it should, and the fault is gone.");
    case Decision::AskHelped:
        return REPAIR_TEXT("The change does what it should, but the fault is still there: there is "
                           "a second cause. Keep it and go on, or undo it.");
    case Decision::Revert:
        return REPAIR_TEXT("The change did not do what it should. It is taken back.");
    case Decision::AskUnknown:
        break;
    }
    return REPAIR_TEXT("Whether the change helped could not be told. It stays in effect until you "
                       "keep or undo it.");
}

QJsonObject toJson(const TransactionReport &report, const Translator &translator)
{
    QJsonArray steps, diffs, findings;
    for (const StepReport &step : report.steps)
        steps.append(stepJson(step));
    for (const FileDiff &diff : report.diffs)
        diffs.append(QJsonObject { { QStringLiteral("path"), diff.path },
            { QStringLiteral("newFile"), diff.isNewFile },
            { QStringLiteral("diff"), diff.unified } });
    for (const QByteArray &id : report.newFindings)
        findings.append(QString::fromLatin1(id));
    QJsonObject json { { QStringLiteral("schema"), 1 },
        { QStringLiteral("transaction"), QString::fromLatin1(report.id) },
        { QStringLiteral("state"), QString::fromLatin1(transactionStateId(report.outsideState())) },
        { QStringLiteral("deviceState"), QString::fromLatin1(transactionStateId(report.state)) },
        { QStringLiteral("running"), report.running },
        { QStringLiteral("reason"), translator.text(report.reason) },
        { QStringLiteral("issue"), report.issue }, { QStringLiteral("plan"), report.plan },
        { QStringLiteral("title"), report.title }, { QStringLiteral("risk"), report.risk },
        { QStringLiteral("confirmedBy"), report.confirmedBy },
        { QStringLiteral("mayStop"), report.mayStop }, { QStringLiteral("laptop"), report.laptop },
        { QStringLiteral("device"), report.device },
        { QStringLiteral("started"), report.laptopStarted },
        { QStringLiteral("laptopTime"), report.laptopTime.toString(Qt::ISODate) },
        { QStringLiteral("deviceTime"), report.deviceTime.toString(Qt::ISODate) },
        { QStringLiteral("rebootedSince"), report.rebootedSince },
        { QStringLiteral("changedSince"), QJsonArray::fromStringList(report.changedSince) },
        { QStringLiteral("steps"), steps }, { QStringLiteral("diffs"), diffs },
        { QStringLiteral("outageMs"), report.outageMs },
        { QStringLiteral("before"), verdictJson(report.before) },
        { QStringLiteral("after"), verdictJson(report.after) },
        { QStringLiteral("newFindings"), findings },
        { QStringLiteral("undoByHand"), report.undoByHand } };
    if (report.decision)
        json.insert(QStringLiteral("decision"),
            QLatin1StringView { decisionIds.at(static_cast<std::size_t>(*report.decision)) });
    return json;
}

QJsonObject toJson(const TransactionSummary &summary)
{
    return { { QStringLiteral("transaction"), QString::fromLatin1(summary.id) },
        { QStringLiteral("state"),
            QString::fromLatin1(
                transactionStateId(seenFromOutside(summary.state, summary.running))) },
        { QStringLiteral("deviceState"), QString::fromLatin1(transactionStateId(summary.state)) },
        { QStringLiteral("running"), summary.running },
        { QStringLiteral("reason"), QString::fromLatin1(summary.reason.code) },
        { QStringLiteral("issue"), summary.issue }, { QStringLiteral("plan"), summary.plan },
        { QStringLiteral("confirmedBy"), summary.who },
        { QStringLiteral("laptop"), summary.laptop }, { QStringLiteral("started"), summary.when } };
}

} // namespace edgemend
