// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/cli_text.h"

#include "checks/evidence/safe_text.h"

#include <QJsonArray>

namespace edgemend {

namespace {

QString safe(const QString &text) { return makeSafe(text.toUtf8()); }

/// Word and shape, never colour alone: the output is read over the phone, too.
QString mark(const QString &key)
{
    if (key == u"finding" || key == u"bad")
        return u"[!!]"_qs;
    if (key == u"cannot-tell")
        return u"[??]"_qs;
    if (key == u"not-applicable")
        return u"[--]"_qs;
    return u"[ok]"_qs;
}

QString joined(const QList<QByteArray> &ids)
{
    QStringList words;
    for (const QByteArray &id : ids)
        words.append(QString::fromUtf8(id));
    return words.join(u", "_qs);
}

void addSigns(QString &page, const Diagnosis &diagnosis, const Translator &translator)
{
    page += u"Does this device work? %1\n"_qs.arg(healthKey(diagnosis.health));
    for (const SignResult &result : diagnosis.signResults) {
        const QString key = signStateKey(result.sign.state);
        page += u"  %1 %2 %3"_qs.arg(mark(key)).arg(signKey(result.sign.id), -18).arg(key);
        if (!result.sign.reason.isEmpty())
            page += u": "_qs + safe(translator.text(result.sign.reason));
        if (!result.explainedBy.isEmpty())
            page += u" (explained by %1)"_qs.arg(joined(result.explainedBy));
        page += u'\n';
    }
}

void addIncomplete(QString &page, const Diagnosis &diagnosis, const Translator &translator)
{
    if (diagnosis.linkFailure)
        page += u"\nThe run was cut short: %1\n"_qs.arg(
            safe(translator.text(diagnosis.linkFailure->happened)));
    for (auto it = diagnosis.evidence.records.cbegin(); it != diagnosis.evidence.records.cend();
         ++it)
        if (const auto text = diagnosis.evidence.textOf(it.key()); !text)
            page += u"  not collected: %1: %2\n"_qs.arg(
                QString::fromUtf8(it.key()), safe(translator.text(text.error().happened)));
}

QString conclusion(const Diagnosis &diagnosis)
{
    if (diagnosis.foundAny())
        return {};
    if (diagnosis.health == HealthState::Works && !diagnosis.leftAnyOpen())
        return u"\nNothing found: every sign was read and is good.\n"_qs;
    return u"\nNothing was found, but not everything could be told.\n"_qs;
}

} // namespace

QString textOf(const IssueResult &issue, const Translator &translator)
{
    QString page;
    const QString key = verdictKey(issue.verdict);
    page += u"%1 %2 (%3)\n"_qs.arg(mark(key), safe(translator.text(verdictReason(issue.verdict))),
        QString::fromUtf8(issue.info.id));
    const auto *finding = std::get_if<Finding>(&issue.verdict);
    if (!finding)
        return page;
    page += u"  What you see: %1\n  Why:          %2\n"_qs.arg(
        safe(translator.text(finding->symptom)), safe(translator.text(finding->cause)));
    for (const Excerpt &excerpt : finding->evidence)
        page += u"    %1 | %2\n"_qs.arg(QString::fromUtf8(excerpt.probe), -14)
                    .arg(safe(excerpt.text));
    if (!issue.explainedBy.isEmpty())
        page += u"  Follows from: %1\n"_qs.arg(joined(issue.explainedBy));
    for (const FixPlan &fix : issue.fixes)
        page += u"  Fix: %1 [--plan %2, %3]\n"_qs.arg(
            translator.text(fix.title), QString::fromUtf8(fix.id), riskId(fix.risk));
    if (issue.noDeviceFix) {
        page
            += u"  No one-click fix: %1\n"_qs.arg(safe(translator.text(issue.noDeviceFix->reason)));
        for (const Message &line : issue.noDeviceFix->instead)
            page += u"    - %1\n"_qs.arg(safe(translator.text(line)));
    }
    return page;
}

QString textOf(const Diagnosis &diagnosis, const Translator &translator)
{
    QString page;
    addSigns(page, diagnosis, translator);
    page += u'\n';
    for (const IssueResult &issue : diagnosis.issues)
        page += textOf(issue, translator);
    addIncomplete(page, diagnosis, translator);
    return page + conclusion(diagnosis);
}

QString textOf(const PreviewedPlan &preview, const Translator &translator)
{
    QString page = u"%1 on %2 [%3]\n"_qs.arg(translator.text(preview.plan().title),
        safe(preview.deviceName()), riskId(preview.plan().risk));
    for (const StepPreview &step : preview.steps())
        page += u"  %1%2\n      %3 -> %4%5\n"_qs.arg(safe(QString::fromUtf8(step.command)),
            step.atKeep ? u"   (when it is kept)"_qs : QString {}, safe(step.before),
            safe(step.after), step.changesSomething ? QString {} : u"   (is so already)"_qs);
    for (const FileDiff &diff : preview.diffs())
        page += u"\n"_qs + makeSafe(diff.unified.toUtf8()) + u'\n';
    if (preview.outage().isNone())
        page += u"  Nothing stops.\n"_qs;
    else
        page += u"  Stops for about %1 s: %2\n"_qs.arg(preview.outage().expected.count())
                    .arg(safe(preview.outage().containers.join(u", "_qs)));
    page += u"  Effect that will be proved: %1\n"_qs.arg(
        translator.text(preview.plan().effect.text));
    for (const Message &note : preview.notes())
        page += u"  Note: %1\n"_qs.arg(safe(translator.text(note)));
    for (const Message &refusal : preview.refusals())
        page += u"  Refused: %1\n"_qs.arg(safe(translator.text(refusal)));
    return page;
}

QString textOf(const TransactionReport &report, const Translator &translator)
{
    QString page = u"Change %1: %2\n"_qs.arg(
        QString::fromUtf8(report.id), QString::fromUtf8(transactionStateId(report.outsideState())));
    for (const StepReport &step : report.steps)
        page += u"  %1   (exit %2, %3 ms)\n"_qs.arg(safe(step.command))
                    .arg(step.exitCode)
                    .arg(step.milliseconds);
    if (!report.reason.isEmpty())
        page += u"  %1\n"_qs.arg(safe(translator.text(report.reason)));
    if (report.decision)
        page += u"  %1\n"_qs.arg(safe(translator.text(decisionText(*report.decision))));
    if (report.before && report.after)
        page += u"  Before: %1, after: %2\n"_qs.arg(QString::fromUtf8(issueStateId(*report.before)),
            QString::fromUtf8(issueStateId(*report.after)));
    for (const QByteArray &id : report.newFindings)
        page += u"  New since the change: %1 (undo is offered)\n"_qs.arg(QString::fromUtf8(id));
    for (const QString &file : report.changedSince)
        page += u"  Changed by somebody else since: %1\n"_qs.arg(safe(file));
    if (!report.undoByHand.isEmpty())
        page += u"  Undo by hand, on the device: %1\n"_qs.arg(safe(report.undoByHand));
    return page;
}

QString textOf(const QList<TransactionSummary> &list)
{
    if (list.isEmpty())
        return u"EdgeMend has changed nothing on this device.\n"_qs;
    QString page;
    for (const TransactionSummary &each : list)
        page += u"%1  %2  %3 / %4  by %5, %6\n"_qs.arg(QString::fromUtf8(each.id))
                    .arg(QString::fromUtf8(
                             transactionStateId(seenFromOutside(each.state, each.running))),
                        -12)
                    .arg(safe(each.issue), safe(each.plan), safe(each.who), safe(each.when));
    return page;
}

QString textOf(const Failure &failure, const Translator &translator)
{
    QStringList parts;
    for (const Message &message : { failure.tried, failure.happened, failure.mayHelp })
        if (!message.isEmpty())
            parts.append(safe(translator.text(message)));
    return u"edgemend-cli: "_qs + parts.join(u"\n  "_qs) + u'\n';
}

QJsonObject toJson(const PreviewedPlan &preview, const Translator &translator)
{
    QJsonArray steps;
    for (const StepPreview &step : preview.steps())
        steps.append(QJsonObject { { u"command"_qs, QString::fromUtf8(step.command) },
            { u"before"_qs, step.before }, { u"after"_qs, step.after },
            { u"atKeep"_qs, step.atKeep }, { u"changes"_qs, step.changesSomething } });
    QJsonArray diffs;
    for (const FileDiff &diff : preview.diffs())
        diffs.append(QJsonObject { { u"path"_qs, diff.path }, { u"diff"_qs, diff.unified } });
    QJsonArray refusals;
    for (const Message &refusal : preview.refusals())
        refusals.append(translator.text(refusal));
    return { { u"schema"_qs, 1 }, { u"transaction"_qs, QJsonValue::Null },
        { u"state"_qs, u"not-started"_qs }, { u"issue"_qs, QString::fromUtf8(preview.issue()) },
        { u"plan"_qs, QString::fromUtf8(preview.plan().id) },
        { u"risk"_qs, riskId(preview.plan().risk) }, { u"steps"_qs, steps }, { u"diffs"_qs, diffs },
        { u"outageMs"_qs, static_cast<qint64>(preview.outage().expected.count()) * 1000 },
        { u"stops"_qs, QJsonArray::fromStringList(preview.outage().containers) },
        { u"refusals"_qs, refusals } };
}

} // namespace edgemend
