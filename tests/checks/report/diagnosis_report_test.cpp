// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What leaves the engine: saved evidence, JSON, JUnit and the exit code; also of devices that print
// hostile text.

#include "checks/report/diagnosis_json.h"
#include "tests/support/fixture_evidence.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

using namespace edgemend;
using namespace edgemend::test;

namespace {

const EnglishTranslator english;

/// A device that gives the answers it is told to, and forgets the others.
class ForgetfulDevice final : public Device {
public:
    explicit ForgetfulDevice(QList<ScriptAnswer> answers)
        : m_answers(std::move(answers))
    {
    }
    const DeviceIdentity &identity() const override { return m_identity; }
    Result<void> runAll(const QList<Script> &, const AnswerSink &onAnswer, const PulseSink &,
        std::stop_token) override
    {
        for (ScriptAnswer &answer : m_answers)
            onAnswer(std::move(answer));
        return failure(FailureKind::LinkLost, text("Test", "Ask"), text("Test", "The link broke."));
    }
    Result<ScriptAnswer> run(const Script &, const SecretText &, std::stop_token) override
    {
        return failure(FailureKind::LinkLost, text("Test", "Run"));
    }
    LinkCounters counters() const override { return {}; }

private:
    DeviceIdentity m_identity;
    QList<ScriptAnswer> m_answers;
};

ScriptAnswer answerOf(const char *id, const QByteArray &output)
{
    return { .id = id,
        .end = ScriptEnd::Finished,
        .exitCode = 0,
        .output = output,
        .duration = {},
        .ranAsRoot = true,
        .reason = {} };
}

QJsonObject jsonOf(const Evidence &evidence)
{
    return QJsonDocument::fromJson(diagnosisToJson(diagnose(evidence, Windows {}), english))
        .object();
}

bool holdsKeys(const QJsonObject &object, const QString &keys)
{
    bool all = true;
    for (const QString &key : keys.split(u' ')) {
        if (object.contains(key))
            continue;
        qWarning("no %s", qPrintable(key));
        all = false;
    }
    return all;
}

Evidence caseOf(const QString &folder)
{
    return fixtureEvidence(QStringLiteral(EDGEMEND_SOURCE_DIR "/tests/checks/issues/") + folder);
}

const QString hostile = u"]]>\" '<&\x1b[31m\x01 {id} %1 %2 "_qs + QChar { 0 } + QChar { 0xFFFE }
    + QChar { 0xD800 } + u" </testsuite>"_qs;

} // namespace

class DiagnosisReportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSavedVisitOpensAgain()
    {
        Evidence evidence = fixtureEvidence();
        evidence.started = QDateTime::fromMSecsSinceEpoch(1795390912345, Qt::UTC);
        evidence.duration = std::chrono::milliseconds { 4321 };
        evidence.device.label = u"Contoso / Lyon / press 4"_qs;
        evidence.link = { .execs = 1,
            .sudos = 1,
            .roundTrips = 5,
            .bytesSent = 70'000,
            .bytesReceived = 5'000'000'000,
            .deviceTime = std::chrono::milliseconds { 12 } };
        evidence.records["reach"].end = ScriptEnd::TimedOut;
        evidence.records["units"].reason
            = text("Test", "Needs {what}.").with(u"what"_qs, u"root"_qs);
        const auto loaded = loadEvidence(saveEvidence(evidence));
        QVERIFY(loaded);
        QVERIFY(loaded->records == evidence.records);
        QCOMPARE(loaded->started, evidence.started);
        QVERIFY(
            loaded->duration == evidence.duration && loaded->device.label == evidence.device.label);
        QVERIFY(loaded->link.bytesReceived == evidence.link.bytesReceived
            && loaded->link.deviceTime == evidence.link.deviceTime);
    }

    void whatComesFromAFileIsNeverLive()
    {
        QByteArray saved = saveEvidence(fixtureEvidence());
        const auto loaded = loadEvidence(saved.replace("\"recorded\"", "\"live\""));
        QVERIFY(loaded && loaded->device.kind == DeviceIdentity::Kind::Recorded);
    }

    void otherFilesAreRefusedInWords_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        const QByteArray saved = saveEvidence(fixtureEvidence());
        QTest::newRow("empty") << QByteArray {} << u"not a visit"_qs;
        QTest::newRow("not json") << QByteArray("\x00\xff\x01hello", 8) << u"not a visit"_qs;
        QTest::newRow("other json") << QByteArray("{\"schema\":1}") << u"not a visit"_qs;
        QTest::newRow("cut") << saved.left(saved.size() / 2) << u"not a visit"_qs;
        QTest::newRow("newer") << QByteArray { saved }.replace("\"schema\": 1", "\"schema\": 2")
                               << u"newer EdgeMend (schema 2)"_qs;
        QTest::newRow("an end that does not exist")
            << QByteArray { saved }.replace("\"finished\"", "\"guessed\"") << u"is damaged"_qs;
        QTest::newRow("a text that is none")
            << QByteArray { saved }.replace("\"text\": \"folder=absent\\n\"", "\"text\": 5")
            << u"transactions is damaged"_qs;
    }
    void otherFilesAreRefusedInWords()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        const auto loaded = loadEvidence(bytes);
        QVERIFY(!loaded && loaded.error().kind == FailureKind::BadData);
        QVERIFY2(toEnglish(loaded.error().happened).contains(words),
            qPrintable(toEnglish(loaded.error().happened)));
    }

    /// A lost link leaves a record for each question, nothing that was not asked, and no secret.
    void everyProbeLeavesARecord()
    {
        const QByteArray secret = "c2VjcmV0LXRoYXQtbXVzdC1uZXZlci1sZWF2ZQ==";
        ForgetfulDevice device {
            { answerOf("system", "systemd=yes\nHostName=h;SharedAccessKey=" + secret + "\n"),
                answerOf("not-asked", "hello") }
        };
        Evidence evidence;
        QList<QByteArray> told;
        const auto fate = collect(device, probeCatalogue(), evidence,
            [&](const QByteArray &id, const ProbeRecord &) { told.append(id); }, {}, {});
        QVERIFY(!fate && fate.error().kind == FailureKind::LinkLost);
        QList<QByteArray> ids = probeIds();
        std::sort(ids.begin(), ids.end());
        QCOMPARE(evidence.records.keys(), ids);
        QCOMPARE(told.size(), ids.size());
        QVERIFY(evidence.records["system"].isComplete()
            && evidence.records["units"].end == ScriptEnd::LinkLost);
        QVERIFY(!saveEvidence(evidence).contains(secret));
        QVERIFY(!evidence.records["system"].text.contains(QString::fromUtf8(secret)));
    }

    void aLostLinkIsNeverHealthy()
    {
        ForgetfulDevice nothing { {} };
        const Diagnosis none = runDiagnosis(nothing, {}, {}, Windows {});
        QVERIFY(none.linkFailure && none.leftAnyOpen() && none.health == HealthState::CannotTell);
        QCOMPARE(checkExitCode(none), 3);
        ForgetfulDevice part { { answerOf(
            "system", fixtureEvidence().records["system"].text.toUtf8()) } };
        QCOMPARE(checkExitCode(runDiagnosis(part, {}, {}, Windows {})), 4);
        ForgetfulDevice found { { answerOf("forwarding",
                                      caseOf(u"connectivity/ip_forwarding_disabled/switched_off"_qs)
                                          .records["forwarding"]
                                          .text.toUtf8()),
            answerOf("containers", fixtureEvidence().records["containers"].text.toUtf8()) } };
        QCOMPARE(checkExitCode(runDiagnosis(found, {}, {}, Windows {})), 1);
    }

    void exitCodes()
    {
        QCOMPARE(checkExitCode(diagnose(fixtureEvidence(), Windows {})), 0);
        QCOMPARE(checkExitCode(diagnose(
                     caseOf(u"connectivity/ip_forwarding_disabled/switched_off"_qs), Windows {})),
            1);
        QCOMPARE(checkExitCode(diagnose(
                     caseOf(u"system/container_engine_unavailable/stopped"_qs), Windows {})),
            1);
        QCOMPARE(checkExitCode(diagnose(
                     caseOf(u"system/runtime_ill_cause_unknown/agent_too_early"_qs), Windows {})),
            4);
        QCOMPARE(checkExitCode(diagnose(Evidence {}, Windows {})), 3);
    }

    void jsonHasEveryKeyOfTheSchema()
    {
        const QJsonObject root
            = jsonOf(caseOf(u"connectivity/ip_forwarding_disabled/switched_off"_qs));
        QVERIFY(holdsKeys(root, u"schema tool device started durationMs health issues link"_qs));
        QCOMPARE(root[u"schema"_qs].toInt(), 1);
        QVERIFY(holdsKeys(root[u"link"_qs].toObject(),
            u"execs sudos roundTrips bytesSent bytesReceived deviceMs"_qs));
        const QJsonArray allSigns = root[u"health"_qs].toObject()[u"signs"_qs].toArray();
        QCOMPARE(allSigns.size(), 5);
        for (const QJsonValue &sign : allSigns)
            QVERIFY(holdsKeys(sign.toObject(), u"id state excerpt explainedBy"_qs));
        const QJsonArray issues = root[u"issues"_qs].toArray();
        QCOMPARE(issues.size(), qsizetype(makeAllIssues().size()));
        for (const QJsonValue &issue : issues)
            QVERIFY(holdsKeys(issue.toObject(),
                u"id name verdict severity headline reason window explainedBy evidence fixes questions cloud noDeviceFix instead"_qs));
        const QJsonObject found = issues[0].toObject();
        QCOMPARE(found[u"id"_qs].toString(), u"ip-forwarding-disabled"_qs);
        QCOMPARE(found[u"verdict"_qs].toString(), u"finding"_qs);
        QCOMPARE(found[u"fixes"_qs].toArray()[0].toObject()[u"risk"_qs].toString(), u"R2"_qs);
        QVERIFY(found[u"noDeviceFix"_qs].isNull() && !found[u"evidence"_qs].toArray().isEmpty());
    }

    void tooEarlySaysTheSeconds()
    {
        const QJsonObject health
            = jsonOf(caseOf(u"system/runtime_ill_cause_unknown/agent_too_early"_qs))[u"health"_qs]
                  .toObject();
        QCOMPARE(health[u"state"_qs].toString(), u"cannot-tell"_qs);
        bool told = false;
        for (const QJsonValue &sign : health[u"signs"_qs].toArray())
            told |= sign.toObject()[u"tryAgainInSeconds"_qs].toInt() > 0;
        QVERIFY(told);
    }

    void junitIsWellFormedWhateverADevicePrints()
    {
        Diagnosis diagnosis
            = diagnose(caseOf(u"system/container_engine_unavailable/stopped"_qs), Windows {});
        for (SignResult &sign : diagnosis.signResults)
            sign.sign.reason = text("Test", "{said}").with(u"said"_qs, hostile);
        diagnosis.issues[0].verdict
            = CannotTell { text("Test", "{said}").with(u"said"_qs, hostile), {} };
        QXmlStreamReader xml { diagnosisToJunit(diagnosis, english) };
        QMap<QString, int> elements;
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::StartElement)
                ++elements[xml.name().toString()];
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(
            elements[u"testcase"_qs], int(diagnosis.signResults.size() + diagnosis.issues.size()));
        QVERIFY(elements[u"failure"_qs] >= 1 && elements[u"error"_qs] >= 1);
        const auto json = QJsonDocument::fromJson(diagnosisToJson(diagnosis, english));
        QVERIFY(json.isObject());
        QVERIFY(!diagnosisToJson(diagnosis, english).contains('\x1b'));
    }

    void placeHoldersAreFilledOnce()
    {
        const Message message
            = text("Test", "{a} and {b}, {} {c").with(u"a"_qs, u"{b}"_qs).with(u"b"_qs, u"{a}"_qs);
        QCOMPARE(toEnglish(message), u"{b} and {a}, {} {c"_qs);
    }
};

QTEST_GUILESS_MAIN(DiagnosisReportTest)
#include "diagnosis_report_test.moc"
