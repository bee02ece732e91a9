// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Recordings of the real programs, replayed as a device. What was not recorded must never turn into
// a verdict.

#include "checks/evidence/replay.h"
#include "checks/report/diagnosis_json.h"
#include "tests/support/recording_reader.h"

#include <QTest>

using namespace edgemend;

namespace {

Diagnosis replay(const QString &state, const QString &prefix = {})
{
    const auto device = makeRecordedDevice(readRecording(state, prefix));
    return runDiagnosis(*device, {}, {});
}

QString verdictOf(const Diagnosis &diagnosis, const QByteArray &id)
{
    const IssueResult *issue = diagnosis.find(id);
    return issue ? verdictKey(issue->verdict) : u"no such issue"_qs;
}

QString signsOf(const Diagnosis &diagnosis)
{
    QStringList states;
    for (const SignResult &each : diagnosis.signResults)
        states.append(signStateKey(each.sign.state));
    return states.join(u' ');
}

} // namespace

class RecordedReplayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void statesAreJudged_data();
    void statesAreJudged();
    void whatIsNotRecordedSaysSo();
    void aRecordingCannotBeChanged();
    void aSavedVisitReplaysTheSame();
    void aStoppedReplayAnswersEverything();
};

// Columns: exit code · forwarding, engine, runtime · the five signs in the order engine, daemon,
// edgeAgent, modules, edgeHub.
void RecordedReplayTest::statesAreJudged_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("verdicts");
    QTest::addColumn<QString>("signStates");
    const auto row = [](const char *state, int exitCode, const char *verdicts,
                         const char *signStates, const char *prefix = "") {
        QTest::newRow(*prefix
                ? qPrintable(QString::fromLatin1(state) + u'/' + QString::fromLatin1(prefix))
                : state)
            << QString::fromLatin1(prefix) << exitCode << QString::fromLatin1(verdicts)
            << QString::fromLatin1(signStates);
    };
    const char *nothingTold = "cannot-tell cannot-tell cannot-tell cannot-tell cannot-tell";
    row("healthy", 4, "cannot-tell absent cannot-tell",
        "good good cannot-tell cannot-tell cannot-tell");
    row("engine-stopped", 1, "cannot-tell finding absent",
        "bad cannot-tell cannot-tell cannot-tell cannot-tell");
    row("engine-config-invalid", 1, "cannot-tell finding absent",
        "bad cannot-tell cannot-tell cannot-tell cannot-tell");
    row("engine-missing", 1, "cannot-tell finding absent",
        "bad bad cannot-tell cannot-tell cannot-tell");
    row("hub-answers-401", 1, "cannot-tell cannot-tell finding",
        "cannot-tell bad cannot-tell cannot-tell cannot-tell");
    // is-active says `activating`, and nobody recorded how often it restarted
    for (const char *state : { "hub-answers-403", "hub-answers-404", "hub-answers-html",
             "hub-answers-429", "hub-answers-500", "identity-socket-stopped", "dps-answers-401key",
             "dps-answers-404", "dps-answers-failed" })
        row(state, 4, "cannot-tell cannot-tell cannot-tell", nothingTold);
    row("mgmt-connections-exhausted", 4, "cannot-tell cannot-tell cannot-tell", nothingTold);
    // the container edgeAgent is not there at all, the others have exited
    row("first-start-offline", 1, "cannot-tell absent finding",
        "good cannot-tell bad cannot-tell bad");
    row("port-in-use", 1, "cannot-tell absent finding",
        "good cannot-tell cannot-tell cannot-tell bad", "host-process-");
    row("port-in-use", 1, "cannot-tell absent finding",
        "good cannot-tell cannot-tell cannot-tell bad", "other-container-");
    row("not-configured", 1, "cannot-tell absent finding", "good bad bad bad bad");
    row("ip-forwarding-off", 1, "finding cannot-tell cannot-tell", nothingTold);
    row("system-commands", 1, "cannot-tell absent finding", "good bad bad cannot-tell bad");
    row("hub-unreachable-dns", 4, "cannot-tell absent cannot-tell",
        "good cannot-tell cannot-tell cannot-tell cannot-tell");
    row("mgmt-socket-permission", 4, "cannot-tell cannot-tell cannot-tell", nothingTold);
}

void RecordedReplayTest::statesAreJudged()
{
    QFETCH(QString, prefix);
    QFETCH(int, exitCode);
    QFETCH(QString, verdicts);
    QFETCH(QString, signStates);
    const Diagnosis diagnosis
        = replay(QString::fromLatin1(QTest::currentDataTag()).section(u'/', 0, 0), prefix);
    const QStringList told { verdictOf(diagnosis, "ip-forwarding-disabled"),
        verdictOf(diagnosis, "container-engine-unavailable"),
        verdictOf(diagnosis, "runtime-ill-cause-unknown") };
    QCOMPARE(told.join(u' '), verdicts);
    QCOMPARE(signsOf(diagnosis), signStates);
    QCOMPARE(checkExitCode(diagnosis), exitCode);
}

void RecordedReplayTest::whatIsNotRecordedSaysSo()
{
    const Diagnosis diagnosis = replay(u"healthy"_qs);
    const ProbeRecord *log = diagnosis.evidence.find("agent-log");
    QVERIFY(log);
    QCOMPARE(log->end, ScriptEnd::NotRun);
    QCOMPARE(toEnglish(log->reason), u"Not recorded: agent-log."_qs);
    QCOMPARE(toEnglish(diagnosis.facts.agentLog.whyUnknown()), u"Not recorded: agent-log."_qs);
    QCOMPARE(toEnglish(verdictReason(diagnosis.find("ip-forwarding-disabled")->verdict)),
        u"Not recorded: forwarding."_qs);
}

void RecordedReplayTest::aRecordingCannotBeChanged()
{
    const auto device = makeRecordedDevice(readRecording(u"healthy"_qs));
    const auto answer = device->run(Script {}, {}, {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, FailureKind::Refusal);
    QCOMPARE(device->identity().kind, DeviceIdentity::Kind::Recorded);
}

void RecordedReplayTest::aSavedVisitReplaysTheSame()
{
    const Diagnosis first = replay(u"hub-answers-401"_qs);
    const auto loaded = loadEvidence(saveEvidence(first.evidence));
    QVERIFY(loaded.has_value());
    const auto device = makeRecordedDevice(*loaded);
    const Diagnosis second = runDiagnosis(*device, {}, {});
    QCOMPARE(second.evidence.records, first.evidence.records);
    QCOMPARE(signsOf(second), signsOf(first));
    QCOMPARE(checkExitCode(second), 1);
}

void RecordedReplayTest::aStoppedReplayAnswersEverything()
{
    std::stop_source source;
    source.request_stop();
    const auto device = makeRecordedDevice(readRecording(u"healthy"_qs));
    const Diagnosis diagnosis = runDiagnosis(*device, {}, source.get_token());
    QCOMPARE(diagnosis.evidence.records.size(), probeIds().size());
    for (const ProbeRecord &record : diagnosis.evidence.records)
        QCOMPARE(record.end, ScriptEnd::Cancelled);
    QVERIFY(diagnosis.linkFailure.has_value());
}

QTEST_GUILESS_MAIN(RecordedReplayTest)
#include "recorded_replay_test.moc"
