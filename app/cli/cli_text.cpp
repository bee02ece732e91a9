// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/cli_text.h"

#include "checks/evidence/root_access.h"
#include "checks/evidence/safe_text.h"

#include <QJsonArray>

namespace edgemend {

namespace {

#define CLI_TEXT(source) text("Cli", QT_TRANSLATE_NOOP("Cli", source))

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

/// What a state is called, by its key in the JSON.
Message stateWord(const QString &key)
{
    static const QMap<QString, Message> words { { u"works"_qs, CLI_TEXT("works") },
        { u"ill"_qs, CLI_TEXT("ill") }, { u"good"_qs, CLI_TEXT("good") },
        { u"bad"_qs, CLI_TEXT("bad") }, { u"cannot-tell"_qs, CLI_TEXT("cannot tell") },
        { u"not-applicable"_qs, CLI_TEXT("does not apply") }, { u"finding"_qs, CLI_TEXT("found") },
        { u"absent"_qs, CLI_TEXT("not there") }, { u"not-started"_qs, CLI_TEXT("not started") },
        { u"applied"_qs, CLI_TEXT("applied") }, { u"kept"_qs, CLI_TEXT("kept") },
        { u"reverted"_qs, CLI_TEXT("reverted") },
        { u"needs-person"_qs, CLI_TEXT("needs a person") } };
    return words.value(key, Message { {}, key.toUtf8(), {} });
}

/// Lines of a page in one language. What a message or a device says is made safe here.
class Lines {
public:
    explicit Lines(const Translator &translator)
        : m_translator(translator)
    {
    }

    [[nodiscard]] QString say(const Message &message) const
    {
        return safe(m_translator.text(message));
    }
    [[nodiscard]] QString states(const QList<Message> &states) const
    {
        return statesInWords(states, m_translator);
    }
    [[nodiscard]] QString state(const QString &key) const { return say(stateWord(key)); }

    void add(int indent, const Message &message) { addPlain(indent, say(message)); }
    void addPlain(int indent, const QString &text)
    {
        m_page += QString { indent, u' ' } + text + u'\n';
    }
    void blank() { m_page += u'\n'; }
    void append(const QString &page) { m_page += page; }
    [[nodiscard]] const QString &page() const { return m_page; }

private:
    const Translator &m_translator;
    QString m_page;
};

void addSigns(Lines &lines, const Diagnosis &diagnosis)
{
    lines.add(0,
        CLI_TEXT("Does this device work? {state}")
            .with(u"state"_qs, lines.state(healthKey(diagnosis.health))));
    for (const SignResult &result : diagnosis.signResults) {
        const QString key = signStateKey(result.sign.state);
        QString line
            = u"%1 %2 %3"_qs.arg(mark(key)).arg(signKey(result.sign.id), -18).arg(lines.state(key));
        if (!result.sign.reason.isEmpty())
            line += u": "_qs + lines.say(result.sign.reason);
        if (!result.explainedBy.isEmpty())
            line += u' '
                + lines.say(
                    CLI_TEXT("(explained by {ids})").with(u"ids"_qs, joined(result.explainedBy)));
        lines.addPlain(2, line);
    }
}

void addIncomplete(Lines &lines, const Diagnosis &diagnosis)
{
    if (diagnosis.linkFailure) {
        lines.blank();
        lines.add(0,
            CLI_TEXT("The run was cut short: {why}")
                .with(u"why"_qs, lines.say(diagnosis.linkFailure->happened)));
    }
    for (auto it = diagnosis.evidence.records.cbegin(); it != diagnosis.evidence.records.cend();
         ++it)
        if (const auto read = diagnosis.evidence.textOf(it.key()); !read)
            lines.add(2,
                CLI_TEXT("not collected: {probe}: {why}")
                    .with(u"probe"_qs, QString::fromUtf8(it.key()))
                    .with(u"why"_qs, lines.say(read.error().happened)));
}

/// What earlier visits left undecided: it may end with the next restart of the device.
void addOpenChanges(Lines &lines, const Diagnosis &diagnosis)
{
    const ChangeFacts *changes = diagnosis.facts.changes.known();
    if (!changes)
        return;
    for (const OpenChange &change : changes->open) {
        lines.blank();
        lines.addPlain(0, u"[!!] "_qs + lines.say(openChangeText(change)));
        lines.add(2, openChangeHelp(change));
    }
}

void addRootAccess(Lines &lines, const Diagnosis &diagnosis)
{
    const Message why = whyNotRoot(diagnosis.evidence.rootAccess);
    if (why.isEmpty())
        return;
    lines.blank();
    lines.add(
        0, CLI_TEXT("Not everything was asked as root: {why}").with(u"why"_qs, lines.say(why)));
}

void addConclusion(Lines &lines, const Diagnosis &diagnosis)
{
    if (diagnosis.foundAny())
        return;
    lines.blank();
    if (diagnosis.health == HealthState::Works && !diagnosis.leftAnyOpen())
        lines.add(0, CLI_TEXT("Nothing found: every sign was read and is good."));
    else
        lines.add(0, CLI_TEXT("Nothing was found, but not everything could be told."));
}

void addIssue(Lines &lines, const IssueResult &issue)
{
    lines.addPlain(0,
        u"%1 %2 (%3)"_qs.arg(mark(verdictKey(issue.verdict)),
            lines.say(verdictReason(issue.verdict)), QString::fromUtf8(issue.info.id)));
    const auto *finding = std::get_if<Finding>(&issue.verdict);
    if (!finding)
        return;
    lines.add(2, CLI_TEXT("What you see: {text}").with(u"text"_qs, lines.say(finding->symptom)));
    lines.add(2, CLI_TEXT("Why: {text}").with(u"text"_qs, lines.say(finding->cause)));
    for (const Excerpt &excerpt : finding->evidence)
        lines.addPlain(
            4, u"%1 | %2"_qs.arg(QString::fromUtf8(excerpt.probe), -14).arg(safe(excerpt.text)));
    if (!issue.explainedBy.isEmpty())
        lines.add(2, CLI_TEXT("Follows from: {ids}").with(u"ids"_qs, joined(issue.explainedBy)));
    for (const FixPlan &fix : issue.fixes)
        lines.add(2,
            CLI_TEXT("Fix: {title} [--plan {plan}, {risk}]")
                .with(u"title"_qs, lines.say(fix.title))
                .with(u"plan"_qs, QString::fromUtf8(fix.id))
                .with(u"risk"_qs, riskId(fix.risk)));
    if (!issue.noDeviceFix)
        return;
    lines.add(2,
        CLI_TEXT("No one-click fix: {why}").with(u"why"_qs, lines.say(issue.noDeviceFix->reason)));
    for (const Message &line : issue.noDeviceFix->instead)
        lines.addPlain(4, u"- "_qs + lines.say(line));
}

void addOutage(Lines &lines, const Outage &outage)
{
    if (outage.isNone())
        lines.add(2, CLI_TEXT("Nothing stops."));
    else if (outage.containers.isEmpty())
        lines.add(2,
            CLI_TEXT("Stops for about {seconds} s: every container that runs; the engine did not "
                     "list them.")
                .with(u"seconds"_qs, QString::number(outage.expected.count())));
    else
        lines.add(2,
            CLI_TEXT("Stops for about {seconds} s: {containers}")
                .with(u"seconds"_qs, QString::number(outage.expected.count()))
                .with(u"containers"_qs, safe(outage.containers.join(u", "_qs))));
}

QString stepLine(const Lines &lines, const StepPreview &step)
{
    QString line = safe(QString::fromUtf8(step.command));
    if (step.atKeep)
        line += u"   "_qs + lines.say(CLI_TEXT("(when it is kept)"));
    line += u"\n      %1 -> %2"_qs.arg(
        safe(lines.states(step.before)), safe(lines.states(step.after)));
    if (!step.changesSomething)
        line += u"   "_qs + lines.say(CLI_TEXT("(is so already)"));
    return line;
}

/// The words of the command that failed: the reason stands there, not in its exit code.
void addWhatFailedSaid(Lines &lines, const StepReport &step)
{
    constexpr qsizetype most = 8;
    if (step.exitCode != 0)
        for (const QString &line : step.output.split(u'\n', Qt::SkipEmptyParts).mid(0, most))
            lines.addPlain(4, u"| "_qs + safe(line));
}

void addSinceThen(Lines &lines, const TransactionReport &report)
{
    if (report.before && report.after)
        lines.add(2,
            CLI_TEXT("Before: {before}, after: {after}")
                .with(u"before"_qs, lines.state(QString::fromUtf8(issueStateId(*report.before))))
                .with(u"after"_qs, lines.state(QString::fromUtf8(issueStateId(*report.after)))));
    for (const QByteArray &id : report.newFindings)
        lines.add(2,
            CLI_TEXT("New since the change: {id} (undo is offered)")
                .with(u"id"_qs, QString::fromUtf8(id)));
    for (const QString &file : report.changedSince)
        lines.add(
            2, CLI_TEXT("Changed by somebody else since: {file}").with(u"file"_qs, safe(file)));
    if (!report.undoByHand.isEmpty() && report.state != TransactionState::Reverted)
        lines.add(2,
            CLI_TEXT("Undo by hand, on the device: {commands}")
                .with(u"commands"_qs, safe(report.undoByHand)));
}

} // namespace

Message openChangeText(const OpenChange &change)
{
    return CLI_TEXT("An earlier change waits for a decision: {id} ({issue}, {when}).")
        .with(u"id"_qs, change.id)
        .with(u"issue"_qs, change.issue)
        .with(u"when"_qs, change.when);
}

Message openChangeHelp(const OpenChange &change)
{
    return CLI_TEXT("Keep it or take it back: edgemend-cli resume TARGET {id} --keep | --revert")
        .with(u"id"_qs, change.id);
}

QString textOf(const IssueResult &issue, const Translator &translator)
{
    Lines lines { translator };
    addIssue(lines, issue);
    return lines.page();
}

QString textOf(const Diagnosis &diagnosis, const Translator &translator)
{
    Lines lines { translator };
    addSigns(lines, diagnosis);
    lines.blank();
    for (const IssueResult &issue : diagnosis.issues)
        addIssue(lines, issue);
    addIncomplete(lines, diagnosis);
    addRootAccess(lines, diagnosis);
    addConclusion(lines, diagnosis);
    addOpenChanges(lines, diagnosis);
    return lines.page();
}

QString textOf(const PreviewedPlan &preview, const Translator &translator)
{
    Lines lines { translator };
    lines.add(0,
        CLI_TEXT("{title} on {device} [{risk}]")
            .with(u"title"_qs, lines.say(preview.plan().title))
            .with(u"device"_qs, safe(preview.deviceName()))
            .with(u"risk"_qs, riskId(preview.plan().risk)));
    for (const StepPreview &step : preview.steps())
        lines.addPlain(2, stepLine(lines, step));
    for (const FileDiff &diff : preview.diffs())
        lines.append(u'\n' + makeSafe(diff.unified.toUtf8()) + u'\n');
    addOutage(lines, preview.outage());
    lines.add(2,
        CLI_TEXT("Effect that will be proved: {effect}")
            .with(u"effect"_qs, lines.say(preview.plan().effect.text)));
    for (const Message &note : preview.notes())
        lines.add(2, CLI_TEXT("Note: {text}").with(u"text"_qs, lines.say(note)));
    for (const Message &refusal : preview.refusals())
        lines.add(2, CLI_TEXT("Refused: {text}").with(u"text"_qs, lines.say(refusal)));
    return lines.page();
}

QString textOf(const TransactionReport &report, const Translator &translator)
{
    Lines lines { translator };
    lines.add(0,
        CLI_TEXT("Change {id}: {state}")
            .with(u"id"_qs, QString::fromUtf8(report.id))
            .with(u"state"_qs,
                lines.state(QString::fromUtf8(transactionStateId(report.outsideState())))));
    for (const StepReport &step : report.steps) {
        lines.add(2,
            CLI_TEXT("{command}   (exit {code}, {ms} ms)")
                .with(u"command"_qs, safe(step.command))
                .with(u"code"_qs, QString::number(step.exitCode))
                .with(u"ms"_qs, QString::number(step.milliseconds)));
        addWhatFailedSaid(lines, step);
    }
    if (!report.reason.isEmpty())
        lines.add(2, report.reason);
    if (report.decision)
        lines.add(2, decisionText(*report.decision));
    addSinceThen(lines, report);
    return lines.page();
}

QString textOf(const QList<TransactionSummary> &list, const Translator &translator)
{
    Lines lines { translator };
    if (list.isEmpty())
        lines.add(0, CLI_TEXT("EdgeMend has changed nothing on this device."));
    for (const TransactionSummary &each : list) {
        const QString state
            = QString::fromUtf8(transactionStateId(seenFromOutside(each.state, each.running)));
        lines.addPlain(0,
            u"%1  %2  %3 / %4  "_qs.arg(QString::fromUtf8(each.id))
                    .arg(lines.state(state), -12)
                    .arg(safe(each.issue), safe(each.plan))
                + lines.say(CLI_TEXT("by {who}, {when}")
                                .with(u"who"_qs, safe(each.who))
                                .with(u"when"_qs, safe(each.when))));
    }
    return lines.page();
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
            { u"before"_qs, statesInWords(step.before, translator) },
            { u"after"_qs, statesInWords(step.after, translator) }, { u"atKeep"_qs, step.atKeep },
            { u"changes"_qs, step.changesSomething } });
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
