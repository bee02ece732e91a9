// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What was changed: in short on page 1, then each change with diffs, times and consent, and how to
// take it back.

#include "checks/report/report_parts.h"

#include <algorithm>

namespace edgemend {

namespace {

#define REPORT_TEXT(source) text("Report", QT_TRANSLATE_NOOP("Report", source))

using Kind = ReportSpan::Kind;

constexpr qsizetype mostDiffLines = 40; ///< a diff never breaks, so it must fit on one page

struct StateWords {
    ReportMark mark;
    Message words;
};

StateWords wordsOf(const TransactionReport &change)
{
    switch (change.outsideState()) {
    case TransactionState::Kept:
        return { ReportMark::Fine, REPORT_TEXT("Kept") };
    case TransactionState::Reverted:
        return { ReportMark::Warning, REPORT_TEXT("Undone") };
    case TransactionState::NeedsPerson:
        return { ReportMark::Fault, REPORT_TEXT("Needs a person") };
    case TransactionState::NotStarted:
        return { ReportMark::NotApplicable, REPORT_TEXT("Not started") };
    default:
        break;
    }
    return { ReportMark::Warning, REPORT_TEXT("On trial") };
}

/// The plan's title in the report's language; what the device keeps is English.
QString titleOf(const ReportSources &from, const TransactionReport &change)
{
    if (const IssueResult *issue = from.input.before.find(change.issue.toUtf8()))
        for (const FixPlan &plan : issue->fixes)
            if (plan.id == change.plan.toUtf8())
                return from.words.say(plan.title);
    return from.words.clean(change.title.isEmpty() ? change.plan : change.title, 160);
}

QString outcomeOf(const ReportSources &from, const TransactionReport &change)
{
    if (change.outsideState() == TransactionState::NeedsPerson && !change.reason.isEmpty())
        return from.words.say(change.reason);
    if (!change.after)
        return {};
    switch (*change.after) {
    case IssueState::Absent:
        return from.words.say(REPORT_TEXT("The same check now finds nothing."));
    case IssueState::Finding:
        return from.words.say(REPORT_TEXT("The same check still finds the fault."));
    case IssueState::CannotTell:
    case IssueState::NotApplicable:
        break;
    }
    return from.words.say(REPORT_TEXT("Whether it helped could not be told."));
}

QString outageOf(const ReportSources &from, const TransactionReport &change)
{
    if (change.outageMs <= 0)
        return from.words.say(REPORT_TEXT("No outage."));
    return from.words.say(
        REPORT_TEXT("Outage {duration}.")
            .with(u"duration"_qs,
                from.words.duration(std::chrono::milliseconds { change.outageMs })));
}

QString spanOfTime(const ReportSources &from, const TransactionReport &change)
{
    const QDateTime start = startOf(change);
    const QDateTime end = endOf(change);
    if (!start.isValid())
        return {};
    const QString first = from.words.minute(start);
    const QString last = end.isValid() ? from.words.minute(end) : first;
    if (first == last)
        return first;
    const QString span = first + QChar { 0x2013 } + last;
    // U+2066, U+2069: the earlier time stands left in every language
    return from.words.isRightToLeft() ? QChar { 0x2066 } + span + QChar { 0x2069 } : span;
}

ReportDiff diffOf(const ReportSources &from, const FileDiff &diff)
{
    ReportDiff shown;
    shown.path = from.words.clean(diff.path, 160);
    qsizetype left = 0;
    for (const QString &line : from.words.cleanLines(diff.unified, 64 * 1024).split(u'\n')) {
        if (line.startsWith(u"---") || line.startsWith(u"+++") || line.startsWith(u"@@")
            || line.startsWith(u'\\') || line.isEmpty())
            continue;
        if (shown.lines.size() >= mostDiffLines) {
            ++left;
            continue;
        }
        using LineKind = ReportDiffLine::Kind;
        shown.lines.append({ line.startsWith(u'-') ? LineKind::Removed
                : line.startsWith(u'+')            ? LineKind::Added
                                                   : LineKind::Context,
            line.mid(1) });
    }
    if (left > 0)
        shown.rest = from.words.count(left, REPORT_TEXT("1 more line is not shown."),
            REPORT_TEXT("{count} more lines are not shown."));
    return shown;
}

ReportStepRow stepRow(
    const ReportSources &from, const TransactionReport &change, const StepReport &step)
{
    ReportStepRow row { from.words.second(laptopTimeOf(change, step.deviceTime)), {} };
    if (step.phase == StepOnDevice::Phase::Revert)
        row.what.append({ from.words.say(REPORT_TEXT("Undo:")), Kind::Plain });
    row.what.append({ from.words.clean(step.command, 300), Kind::Mono });
    if (step.milliseconds >= 1000)
        row.what.append(
            { from.words.say(
                  REPORT_TEXT("took {duration}")
                      .with(u"duration"_qs,
                          from.words.duration(std::chrono::milliseconds { step.milliseconds }))),
                Kind::Muted });
    if (step.exitCode != 0)
        row.what.append({ from.words.say(REPORT_TEXT("failed, exit code {code}")
                                             .with(u"code"_qs, QString::number(step.exitCode))),
            Kind::Strong });
    return row;
}

QList<ReportStepRow> stepsOf(const ReportSources &from, const TransactionReport &change)
{
    QList<ReportStepRow> rows;
    for (const StepReport &step : change.steps)
        rows.append(stepRow(from, change, step));
    const QString end = endOf(change).isValid() ? from.words.second(endOf(change)) : QString {};
    if (const QString outcome = outcomeOf(from, change); !outcome.isEmpty())
        rows.append({ end, { { outcome, Kind::Strong } } });
    if (change.decision)
        rows.append({ end, { { from.words.say(decisionText(*change.decision)), Kind::Plain } } });
    if (change.rebootedSince)
        rows.append({ {},
            { { from.words.say(REPORT_TEXT("The device has restarted since.")), Kind::Plain } } });
    for (const QString &path : change.changedSince)
        rows.append({ {},
            { { from.words.say(
                    REPORT_TEXT("Somebody else has changed {file} since.").with(u"file"_qs, path)),
                Kind::Strong } } });
    return rows;
}

QList<ReportText> consentOf(const ReportSources &from, const TransactionReport &change)
{
    const ReportWords &words = from.words;
    QList<ReportText> lines;
    if (!change.confirmedBy.isEmpty()) {
        const QDateTime when = startOf(change);
        lines.append({ { words.say(REPORT_TEXT("Confirmed by")), Kind::Strong },
            { words.say(REPORT_TEXT("{person} at laptop {laptop}, {time}.")
                            .with(u"person"_qs, change.confirmedBy)
                            .with(u"laptop"_qs, change.laptop)
                            .with(u"time"_qs, when.isValid() ? words.second(when) : QString {})),
                Kind::Plain } });
    }
    if (!change.mayStop.isEmpty())
        lines.append({ { words.say(REPORT_TEXT("Outage allowed by")), Kind::Strong },
            { words.clean(change.mayStop, 120) + u'.', Kind::Plain } });
    const QStringList stopped = from.input.stopped.value(change.id);
    ReportText outage { { outageOf(from, change), Kind::Strong } };
    if (change.outageMs > 0 && !stopped.isEmpty())
        outage.append(
            { words.say(REPORT_TEXT("Stopped: {names}.").with(u"names"_qs, stopped.join(u", "_qs))),
                Kind::Plain });
    lines.append(outage);
    return lines;
}

QString summaryOf(const ReportSources &from)
{
    const ReportTally &tally = from.tally;
    const ReportWords &words = from.words;
    QStringList parts;
    const auto add = [&](int number, const Message &one, const Message &many) {
        if (number > 0)
            parts << words.count(number, one, many);
    };
    add(tally.kept, REPORT_TEXT("1 change was kept."), REPORT_TEXT("{count} changes were kept."));
    add(tally.undone, REPORT_TEXT("1 change was undone."),
        REPORT_TEXT("{count} changes were undone."));
    add(tally.onTrial, REPORT_TEXT("1 change is on trial."),
        REPORT_TEXT("{count} changes are on trial."));
    add(tally.needPerson, REPORT_TEXT("1 change needs a person."),
        REPORT_TEXT("{count} changes need a person."));
    return parts.join(u' ');
}

ReportText copiesOf(const ReportSources &from)
{
    const ReportWords &words = from.words;
    switch (from.input.copies.state) {
    case ReportCopies::State::Kept:
        return { { words.say(
                       REPORT_TEXT("EdgeMend's copies on the device: kept until the next visit.")),
                     Kind::Strong },
            { words.say(REPORT_TEXT("Only root can read them. Once they are removed, these changes "
                                    "can no longer be undone by EdgeMend.")),
                Kind::Plain } };
    case ReportCopies::State::Removed:
        return { { words.say(REPORT_TEXT("EdgeMend's copies on the device: removed at {time}, no "
                                         "longer to be undone by EdgeMend.")
                                 .with(u"time"_qs, words.minute(from.input.copies.removedAt))),
            Kind::Strong } };
    case ReportCopies::State::None:
        break;
    }
    return {};
}

bool canBeUndone(const TransactionReport &change)
{
    return change.outsideState() != TransactionState::Reverted && !change.undoByHand.isEmpty();
}

} // namespace

void addDone(ReportModel &model, const ReportSources &from)
{
    model.doneTitle = from.words.say(REPORT_TEXT("What was done"));
    for (const TransactionReport &change : from.input.changes) {
        const StateWords state = wordsOf(change);
        ReportDone done { spanOfTime(from, change),
            { { titleOf(from, change) + u'.', Kind::Strong } }, state.mark,
            from.words.say(state.words) };
        if (const QString outcome = outcomeOf(from, change); !outcome.isEmpty())
            done.what.append({ outcome, Kind::Plain });
        done.what.append({ outageOf(from, change), Kind::Plain });
        model.done.append(done);
    }
    if (model.done.isEmpty())
        model.nothingDone
            = from.words.say(REPORT_TEXT("EdgeMend looked and changed nothing on this device."));
}

void addWatched(ReportModel &model, const ReportSources &from)
{
    const ReportWatched &watched = from.input.watched;
    const ReportWords &words = from.words;
    if (!watched.isProved()) {
        if (!from.input.changes.isEmpty())
            model.watched = {
                { words.say(REPORT_TEXT(
                      "The watched places were not compared: other changes cannot be excluded.")),
                    Kind::Strong }
            };
        return;
    }
    const int unread = std::max(0, watched.total - watched.read);
    QString first;
    if (!watched.changed.isEmpty())
        first = words.count(watched.changed.size(),
            REPORT_TEXT("1 of the {total} watched places changed besides what EdgeMend did.")
                .with(u"total"_qs, QString::number(watched.total)),
            REPORT_TEXT("{count} of the {total} watched places changed besides what EdgeMend did.")
                .with(u"total"_qs, QString::number(watched.total)));
    else if (unread == 0)
        first = words.say(REPORT_TEXT("No other change in the {total} watched places.")
                              .with(u"total"_qs, QString::number(watched.total)));
    else
        first = words.say(REPORT_TEXT("No other change in {read} of {total} watched places.")
                              .with(u"read"_qs, QString::number(watched.read))
                              .with(u"total"_qs, QString::number(watched.total)));
    model.watched = { { first, Kind::Strong } };
    if (unread > 0)
        model.watched.append({ words.count(unread, REPORT_TEXT("1 could not be read."),
                                   REPORT_TEXT("{count} could not be read.")),
            Kind::Plain });
    model.watched.append({ words.say(REPORT_TEXT("Compared at {before} and {after}.")
                                         .with(u"before"_qs, words.minute(watched.before))
                                         .with(u"after"_qs, words.minute(watched.after))),
        Kind::Plain });
    model.otherChangesTitle = words.say(REPORT_TEXT("Changed by somebody else"));
    for (const QString &place :
        watched.changed.first(std::min<qsizetype>(40, watched.changed.size())))
        model.otherChanges << words.clean(place, 200);
}

void addChanges(ReportModel &model, const ReportSources &from)
{
    model.changesTitle = from.words.say(REPORT_TEXT("Changes"));
    model.changesSummary = summaryOf(from);
    for (qsizetype i = 0; i < from.input.changes.size(); ++i) {
        const TransactionReport &change = from.input.changes[i];
        const StateWords state = wordsOf(change);
        ReportChange shown;
        shown.id = change.id;
        shown.letter = i < 26 ? QString { QChar { u'A' + static_cast<char16_t>(i) } }
                              : QString::number(i + 1);
        shown.title = titleOf(from, change);
        shown.mark = state.mark;
        shown.state = from.words.say(state.words);
        for (const FileDiff &diff : change.diffs)
            shown.diffs.append(diffOf(from, diff));
        shown.steps = stepsOf(from, change);
        shown.consent = consentOf(from, change);
        model.changes.append(shown);
    }
}

void addUndo(ReportModel &model, const ReportSources &from)
{
    model.undoTitle = from.words.say(REPORT_TEXT("To undo"));
    model.copies = copiesOf(from);
    if (from.input.copies.state == ReportCopies::State::Removed)
        return;
    for (const TransactionReport &change : from.input.changes)
        if (canBeUndone(change))
            model.undoCommands << from.words.clean(change.undoByHand, 300);
    if (!model.undoCommands.isEmpty())
        model.undoIntro = from.words.say(
            REPORT_TEXT("With EdgeMend: connect to {device} and choose Undo. By hand, on the "
                        "device as root:")
                .with(u"device"_qs, reportDeviceName(from)));
}

} // namespace edgemend
