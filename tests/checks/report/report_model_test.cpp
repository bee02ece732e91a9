// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a report says of a visit. "Works again" and "no other change" are promises, so each case
// that may not say them has a row.

#include "tests/checks/report/report_samples.h"

#include <QTest>

using namespace edgemend;
using namespace edgemend::test;

namespace {

/// Mended, then taken back and looked at again.
ReportInput undoneVisit(const QString &latest)
{
    ReportInput input = mendedVisit();
    input.changes = { forwardingChange(TransactionState::Reverted) };
    input.after = look(latest, at(10, 51));
    return input;
}

ReportInput needsPersonVisit()
{
    ReportInput input = mendedVisit();
    input.changes = { forwardingChange(TransactionState::NeedsPerson) };
    input.changes.first().reason = text("Test", "The file {file} was changed by somebody else.")
                                       .with(u"file"_qs, u"/etc/sysctl.conf"_qs);
    return input;
}

/// The change is kept, and no look came after it.
ReportInput notLookedAgain()
{
    ReportInput input = mendedVisit();
    input.after.reset();
    return input;
}

/// The change was taken back after the last look.
ReportInput undoneAtTheEnd()
{
    ReportInput input = undoneVisit({});
    input.changes.first().steps.append(step(
        1, StepOnDevice::Phase::Revert, u"sysctl -w net.ipv4.ip_forward=0"_qs, at(10, 51, 30)));
    return input;
}

ReportInput signUnread()
{
    ReportInput input = mendedVisit();
    Evidence evidence = input.after->evidence;
    evidence.records.remove("agent-log");
    evidence.records.remove("connections");
    input.after = diagnose(evidence, Windows {});
    return input;
}

const ReportItem *rowOf(const ReportModel &model, const QByteArray &group, const QByteArray &id)
{
    for (const ReportCheckGroup &each : model.checks)
        if (each.id == group)
            for (const ReportItem &row : each.rows)
                if (row.id == id)
                    return &row;
    return nullptr;
}

int numberOf(const ReportModel &model, const QByteArray &id)
{
    for (const ReportCount &count : model.counts)
        if (count.id == id)
            return count.number;
    return -1;
}

struct VerdictRow {
    const char *name;
    ReportInput input;
    ReportMark mark;
    QString verdict, detail, findingState;
};

const QList<VerdictRow> &verdictRows()
{
    const QString unknownCause = u"system/runtime_ill_cause_unknown/agent_never_connected"_qs;
    const QString engineStopped = u"system/container_engine_unavailable/stopped"_qs;
    const QString unknownEngine = u"system/container_engine_unavailable/probe_timed_out"_qs;
    static const QList<VerdictRow> rows {
        { "healthy: it works, and not again", visit({}), ReportMark::Fine, u"The device works"_qs,
            u"Nothing was found."_qs, {} },
        { "a finding is open, and the device does not work", visit(engineStopped),
            ReportMark::Fault, u"The device does not work"_qs, u"The fault was not mended."_qs,
            u"Open"_qs },
        { "it is ill, and nobody knows why", visit(unknownCause), ReportMark::Fault,
            u"The device does not work"_qs,
            u"The runtime is ill, and no known cause explains it."_qs, u"Open"_qs },
        { "a finding is open, though every sign is good", visit(switchedOff), ReportMark::Warning,
            u"The device works, but 1 fault is open"_qs, u"The fault was not mended."_qs,
            u"Open"_qs },
        { "mended, and every sign is good", mendedVisit(), ReportMark::Fine,
            u"The device works again"_qs, u"The fault was mended."_qs, u"Mended"_qs },
        { "mended, but a sign was not read", signUnread(), ReportMark::Unknown,
            u"The fault was mended. Whether the device works could not be told"_qs, {},
            u"Mended"_qs },
        { "mended, and nobody looked again", notLookedAgain(), ReportMark::Unknown,
            u"The fault was mended. Whether the device works could not be told"_qs,
            u"The device was not checked again after the last change."_qs, u"Mended"_qs },
        { "undone, and the fault is back", undoneVisit(switchedOff), ReportMark::Warning,
            u"The device works, but 1 fault is open"_qs, u"1 change was undone."_qs,
            u"Change undone"_qs },
        { "undone after the last look: the good look says nothing", undoneAtTheEnd(),
            ReportMark::Unknown, u"Whether the device works could not be told"_qs,
            u"1 change was undone."_qs, u"Change undone"_qs },
        { "a change needs a person, though the device works", needsPersonVisit(), ReportMark::Fault,
            u"A change needs a person"_qs, u"All five signs of health are good."_qs,
            u"Needs a person"_qs },
        { "it cannot be told", visit(unknownEngine), ReportMark::Unknown,
            u"Whether the device works could not be told"_qs,
            u"Nothing was found, but not everything could be told."_qs, {} },
    };
    return rows;
}

struct WatchedRow {
    const char *name;
    ReportWatched watched;
    QString sentence;
};

QList<WatchedRow> watchedRows()
{
    const ReportWatched proved {
        .total = 214, .read = 214, .changed = {}, .before = at(10, 24), .after = at(10, 51)
    };
    ReportWatched unread = proved, changed = proved, once = proved;
    unread.read = 209;
    changed.changed = { u"/etc/hosts"_qs, u"/etc/fstab"_qs };
    once.after = {};
    return { { "proved", proved,
                 u"No other change in the 214 watched places. Compared at 10:24 and 10:51."_qs },
        { "five could not be read", unread,
            u"No other change in 209 of 214 watched places. 5 could not be read. Compared at "
            u"10:24 and 10:51."_qs },
        { "two changed", changed,
            u"2 of the 214 watched places changed besides what EdgeMend did. Compared at 10:24 "
            u"and 10:51."_qs },
        { "read only once", once,
            u"The watched places were not compared: other changes cannot be excluded."_qs } };
}

} // namespace

class ReportModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysHowTheVisitEnded_data()
    {
        QTest::addColumn<int>("row");
        const QList<VerdictRow> all = verdictRows();
        for (int i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << i;
    }
    void saysHowTheVisitEnded()
    {
        QFETCH(int, row);
        const VerdictRow wanted = verdictRows()[row];
        const ReportModel model = modelOf(wanted.input);
        QCOMPARE(model.verdict, wanted.verdict);
        QCOMPARE(int(model.verdictMark), int(wanted.mark));
        const QString details = model.verdictDetail.join(u' ');
        QVERIFY2(wanted.detail.isEmpty() || model.verdictDetail.contains(wanted.detail),
            qPrintable(details));
        QCOMPARE(model.findings.isEmpty() ? QString {} : model.findings.first().state,
            wanted.findingState);
        QCOMPARE(model.signs.size(), 5);
        QCOMPARE(model.counts.size(), 5);
    }

    void countsSumToTheProblems()
    {
        int problems = 0;
        for (const auto &issue : makeAllIssues())
            problems += issue->info().order == IssueInfo::Order::First;
        for (const VerdictRow &row : verdictRows()) {
            int sum = 0;
            for (const ReportCount &count : modelOf(row.input).counts)
                sum += count.number;
            QVERIFY2(sum == problems, row.name);
        }
        const ReportModel mended = modelOf(mendedVisit());
        QCOMPARE(numberOf(mended, "faults"), 1);
        QCOMPARE(mended.counts.first().label, u"fault mended"_qs);
        QCOMPARE(numberOf(mended, "fine"), problems - 1);
    }

    void watchedPlacesAreNeverPromisedUnproved_data()
    {
        QTest::addColumn<int>("row");
        const QList<WatchedRow> all = watchedRows();
        for (int i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << i;
    }
    void watchedPlacesAreNeverPromisedUnproved()
    {
        QFETCH(int, row);
        const WatchedRow wanted = watchedRows()[row];
        ReportInput input = mendedVisit();
        input.watched = wanted.watched;
        const ReportModel model = modelOf(input);
        QCOMPARE(plainText(model.watched), wanted.sentence);
        QCOMPARE(model.otherChanges, wanted.watched.changed);
    }

    void tellsTheChangeWithTimesConsentAndOutage()
    {
        const ReportModel model = modelOf(mendedVisit());
        QCOMPARE(model.done.size(), 1);
        QCOMPARE(model.done.first().when, u"10:27–10:28"_qs);
        QCOMPARE(plainText(model.done.first().what),
            u"Turn forwarding on, now and at every start. The same check now finds nothing. "
            u"Outage 38\u00a0s."_qs);
        const ReportChange &change = model.changes.first();
        QCOMPARE(change.state, u"Kept"_qs);
        QCOMPARE(change.steps.first().when, u"10:27:04"_qs); // the laptop's time, not the device's
        QCOMPARE(change.diffs.first().lines.size(), 2);
        QCOMPARE(change.diffs.first().lines.last().text, u"net.ipv4.ip_forward = 1"_qs);
        QVERIFY(change.diffs.first().lines.last().kind == ReportDiffLine::Kind::Added);
        QStringList consent;
        for (const ReportText &line : change.consent)
            consent << plainText(line);
        QCOMPARE(consent,
            (QStringList { u"Confirmed by S. Example at laptop laptop-3, 10:27:04."_qs,
                u"Outage allowed by shift lead."_qs,
                u"Outage 38\u00a0s. Stopped: edgeAgent, vibration."_qs }));
        QCOMPARE(model.undoCommands,
            QStringList { u"sudo sh /var/lib/edgemend/20260317-102704-3fa9/revert"_qs });
    }

    void removedCopiesEndUndo()
    {
        ReportInput input = mendedVisit();
        input.copies = { ReportCopies::State::Removed, at(10, 50) };
        const ReportModel model = modelOf(input);
        QVERIFY(model.undoCommands.isEmpty());
        QCOMPARE(plainText(model.copies),
            u"EdgeMend's copies on the device: removed at 10:50, no longer to be undone by "
            u"EdgeMend."_qs);
    }

    void findingsCarryEvidenceAndDiagram()
    {
        const ReportModel model = modelOf(visit(switchedOff));
        const ReportFinding &finding = model.findings.first();
        QCOMPARE(finding.number, 1);
        QVERIFY(!finding.evidence.isEmpty() && finding.evidence.size() <= 4);
        QVERIFY(finding.evidence.first().decisive);
        QVERIFY(finding.diagram);
        QVERIFY(finding.diagram->fromDevice.mark == ReportMark::Fine);
        QVERIFY(finding.diagram->fromModules.mark == ReportMark::Fault);
        ReportInput without = visit(switchedOff);
        without.evidence = ReportInput::Evidence::LeftOut;
        const ReportModel bare = modelOf(without);
        QVERIFY(bare.findings.first().evidence.isEmpty());
        QVERIFY(bare.leftOut.contains(u"The lines of evidence were left out."_qs));
    }

    void everyCheckIsThereOnce()
    {
        const ReportModel model = modelOf(visit({}));
        QVERIFY(rowOf(model, "absent", "ip-forwarding-disabled"));
        QCOMPARE(rowOf(model, "absent", "ip-forwarding-disabled")->name, u"IP forwarding"_qs);
        QVERIFY(!rowOf(model, "absent", "ip-forwarding-disabled")->value.isEmpty());
        const ReportModel open
            = modelOf(visit(u"system/container_engine_unavailable/probe_timed_out"_qs));
        QCOMPARE(open.checks.first().id, "cannot-tell"); // first of all groups
        QVERIFY(rowOf(open, "cannot-tell", "container-engine-unavailable"));
        QVERIFY(rowOf(open, "not-read", "engine"));
        const ReportModel found = modelOf(visit(switchedOff));
        for (const ReportCheckGroup &group : found.checks)
            QVERIFY(!rowOf(found, group.id, "ip-forwarding-disabled"));
    }

    void headNumberAndClocks()
    {
        const ReportModel model = modelOf(mendedVisit());
        QCOMPARE(model.title, u"Line 4 / press-07"_qs);
        QCOMPARE(model.subtitle, u"Example Plant · 17 March 2026 · Job EX-1042"_qs);
        QCOMPARE(model.number, u"2026-03-17-press-07-01"_qs);
        QCOMPARE(pageWords(model, 2, 4), u"Page 2 of 4"_qs);
        bool key = false, mayStop = false;
        for (const ReportRow &row : model.device)
            key |= row.value == u"SHA256:q7Rk2mT0vXcJ5nLw8aYdB3sHfE1uPzG9oKiV6tQxNj4"
                && row.note == u"known since 4 November 2025";
        for (const ReportRow &row : model.visit)
            mayStop |= row.name == u"Line may stop" && row.value == u"Yes: shift lead";
        QVERIFY(key && mayStop);
    }

    void wordsOfDevicesAndPeopleAreMadeSafe()
    {
        ReportInput input = mendedVisit();
        input.label = u"press\x1b[31m"_qs + QChar { 0x202E } + u"70"_qs;
        input.fields.observations = u"Lamp on.\n\x07Key: SharedAccessKey="_qs
            + u"c2VjcmV0LXRoYXQtbXVzdC1uZXZlci1sZWF2ZQ==\n"_qs;
        const ReportModel model = modelOf(input);
        QVERIFY(!model.title.contains(QChar { 0x1b }) && !model.title.contains(QChar { 0x202E }));
        QCOMPARE(model.observations.size(), 2);
        QVERIFY(model.observations.last().contains(u"***"));
        QVERIFY(!model.observations.last().contains(u"c2VjcmV0"));
    }
};

QTEST_GUILESS_MAIN(ReportModelTest)
#include "report_model_test.moc"
