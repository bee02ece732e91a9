// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every fact parser is fed each recording that concerns it, and the values are compared with what
// the recording says.

#include "checks/facts/device_facts.h"
#include "tests/support/recording_reader.h"

#include <QTest>

using namespace edgemend;

class RecordedFactsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void systemOfAHealthyDevice();
    void identityOfAHealthyDevice();
    void containersOfAHealthyDevice();
    void environmentIsAllowListed();
    void unitsOfAHealthyDevice();
    void unitsAfterSystemStop();
    void unitsOfACrashLoop();
    void stoppedEngine();
    void refusedConfiguration();
    void missingEngine();
    void forbiddenEngine();
    void engineThatAnswersPs();
    void containersFromTheTable();
    void portInUseError_data();
    void portInUseError();
    void forwardingOff();
    void journalHoldsTheCauses_data();
    void journalHoldsTheCauses();
    void journalTellsWhenTheAgentWasStarted();
    void journalOfAHealthyDeviceIsQuiet();
};

void RecordedFactsTest::systemOfAHealthyDevice()
{
    const auto facts = parseSystem(readRecording(u"healthy"_qs));
    QVERIFY(facts.isKnown());
    QCOMPARE(facts.known()->edgeVersion, u"1.6.1"_qs);
    QCOMPARE(facts.known()->generation, Generation::G2);
    QVERIFY(facts.known()->configured);
    QVERIFY(!parseSystem(readRecording(u"engine-stopped"_qs)).isKnown());
}

void RecordedFactsTest::identityOfAHealthyDevice()
{
    const auto facts = parseIdentity(readRecording(u"healthy"_qs));
    QVERIFY(facts.isKnown());
    QCOMPARE(facts.known()->hub, u"contoso-hub.azure-devices.net"_qs);
    QCOMPARE(facts.known()->deviceId, u"edge-07"_qs);
    QCOMPARE(facts.known()->provisioning, QString {});
}

void RecordedFactsTest::containersOfAHealthyDevice()
{
    const auto facts = parseContainers(readRecording(u"healthy"_qs));
    QVERIFY(facts.isKnown());
    QCOMPARE(facts.known()->all.size(), 3);
    QCOMPARE(facts.known()->edgeModules().size(), 3);
    QVERIFY(!facts.known()->readAt.isValid());
    const Container *agent = facts.known()->find(u"edgeAgent");
    QVERIFY(agent);
    QVERIFY(agent->isRunning());
    QCOMPARE(
        agent->startedAt, QDateTime::fromString(u"2026-11-22T21:07:09.204Z"_qs, Qt::ISODateWithMs));
    QVERIFY(!agent->finishedAt.isValid());
    QCOMPARE(agent->image, u"mcr.microsoft.com/azureiotedge-agent:1.6"_qs);
    QCOMPARE(agent->networks, QStringList { u"azure-iot-edge"_qs });
    QCOMPARE(agent->networkMode, u"default"_qs);
    QCOMPARE(agent->restartCount, 0);
    QVERIFY(agent->ownerIsKnown);
}

void RecordedFactsTest::environmentIsAllowListed()
{
    const Evidence evidence = readRecording(u"healthy"_qs);
    const auto facts = parseContainers(evidence);
    const auto environment = facts.known()->find(u"edgeAgent")->environment;
    QCOMPARE(environment.value(u"IOTEDGE_IOTHUBHOSTNAME"_qs), u"contoso-hub.azure-devices.net"_qs);
    QCOMPARE(environment.value(u"Mode"_qs), u"iotedged"_qs);
    QVERIFY(!environment.contains(u"PATH"_qs));
    QVERIFY(!evidence.textOf("containers")->contains(u"DB_PASSWORD"));
}

void RecordedFactsTest::unitsOfAHealthyDevice()
{
    const auto facts = parseDaemon(readRecording(u"healthy"_qs));
    QVERIFY(facts.isKnown());
    const auto &units = facts.known()->units;
    QCOMPARE(units.size(), 11);
    QVERIFY(units[u"aziot-edged.service"_qs].isActive());
    QCOMPARE(units[u"aziot-edged.service"_qs].restarts, 0);
    QCOMPARE(units[u"aziot-tpmd.service"_qs].restarts, 7);
    QCOMPARE(units[u"aziot-tpmd.service"_qs].result, u"exit-code"_qs);
    QCOMPARE(units[u"aziot-tpmd.socket"_qs].subState, u"listening"_qs);
    QCOMPARE(units[u"aziot-tpmd.socket"_qs].restarts, -1);
}

void RecordedFactsTest::unitsAfterSystemStop()
{
    const auto facts = parseDaemon(readRecording(u"system-commands"_qs));
    QVERIFY(facts.isKnown());
    for (const char *socket :
        { "aziot-edged.mgmt.socket", "aziot-identityd.socket", "aziot-keyd.socket" })
        QCOMPARE(facts.known()->units[QString::fromLatin1(socket)].activeState, u"inactive"_qs);
}

void RecordedFactsTest::unitsOfACrashLoop()
{
    const auto facts = parseDaemon(readRecording(u"hub-answers-401"_qs));
    QVERIFY(facts.isKnown());
    const UnitState &identity = facts.known()->units[u"aziot-identityd.service"_qs];
    QCOMPARE(identity.activeState, u"activating"_qs);
    QCOMPARE(identity.subState, u"auto-restart"_qs);
    QCOMPARE(identity.restarts, 67);
    QCOMPARE(identity.mainStatus, 1);
    QVERIFY(
        !facts.known()->units.contains(u"aziot-certd.socket"_qs)); // "Ready" says nothing about it
}

void RecordedFactsTest::stoppedEngine()
{
    const auto facts = parseEngine(readRecording(u"engine-stopped"_qs));
    QVERIFY(facts.isKnown());
    QCOMPARE(facts.known()->answer, EngineFacts::Answer::Unreachable);
    QCOMPARE(facts.known()->errorLine,
        u"Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?"_qs);
    QCOMPARE(facts.known()->service.activeState, u"inactive"_qs);
    QCOMPARE(facts.known()->socket.activeState, u"inactive"_qs);
    QCOMPARE(facts.known()->daemonJson, EngineFacts::DaemonJson::Unreadable);
    QVERIFY(!parseContainers(readRecording(u"engine-stopped"_qs)).isKnown());
}

void RecordedFactsTest::refusedConfiguration()
{
    const auto facts = parseEngine(readRecording(u"engine-config-invalid"_qs));
    QVERIFY(facts.isKnown());
    QCOMPARE(facts.known()->answer, EngineFacts::Answer::NotAsked);
    QCOMPARE(facts.known()->service.activeState, u"failed"_qs);
    QVERIFY(facts.known()->journal.join(u'\n').contains(
        u"unable to configure the Docker daemon with file /etc/docker/daemon.json: invalid "
        u"character '}'"));
}

void RecordedFactsTest::missingEngine()
{
    const auto facts = parseEngine(readRecording(u"engine-missing"_qs));
    QVERIFY(facts.isKnown());
    QCOMPARE(facts.known()->answer, EngineFacts::Answer::NoClient);
    QVERIFY(!facts.known()->hasDaemonBinary);
    QVERIFY(!facts.known()->lacksDaemonBinary); // nobody looked for it
    QCOMPARE(facts.known()->service.activeState, u"failed"_qs);
}

void RecordedFactsTest::forbiddenEngine()
{
    const auto facts = parseEngine(readRecording(u"mgmt-socket-permission"_qs));
    QVERIFY(facts.isKnown());
    QCOMPARE(facts.known()->answer, EngineFacts::Answer::NotPermitted);
}

void RecordedFactsTest::engineThatAnswersPs()
{
    const auto facts = parseEngine(readRecording(u"healthy"_qs));
    QVERIFY(facts.isKnown());
    QCOMPARE(facts.known()->answer, EngineFacts::Answer::Answers);
    QCOMPARE(facts.known()->version, QString {}); // `docker ps` does not tell it
}

void RecordedFactsTest::containersFromTheTable()
{
    const auto facts = parseContainers(readRecording(u"first-start-offline"_qs));
    QVERIFY(facts.isKnown());
    QCOMPARE(facts.known()->all.size(), 2);
    QVERIFY(!facts.known()->find(u"edgeAgent"));
    const Container *hub = facts.known()->find(u"edgeHub");
    QVERIFY(hub);
    QCOMPARE(hub->state, u"exited"_qs);
    QCOMPARE(hub->exitCode, 143);
    QCOMPARE(hub->image, u"mcr.microsoft.com/azureiotedge-hub:1.6"_qs);
    QVERIFY(!hub->ownerIsKnown);
    const auto none = parseContainers(readRecording(u"not-configured"_qs));
    QVERIFY(none.isKnown());
    QVERIFY(none.known()->all.isEmpty());
}

void RecordedFactsTest::portInUseError_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("host-process-") << u"listen tcp4 0.0.0.0:443: bind: address already in use"_qs;
    QTest::newRow("other-container-")
        << u"Bind for 0.0.0.0:443 failed: port is already allocated"_qs;
}

void RecordedFactsTest::portInUseError()
{
    QFETCH(QString, words);
    const Evidence evidence
        = readRecording(u"port-in-use"_qs, QString::fromLatin1(QTest::currentDataTag()));
    const auto facts = parseContainers(evidence);
    QVERIFY(facts.isKnown());
    const Container *hub = facts.known()->find(u"edgeHub");
    QVERIFY(hub);
    QCOMPARE(hub->state, u"created"_qs);
    QVERIFY2(hub->error.contains(words), qPrintable(hub->error));
    QVERIFY(facts.known()->find(u"edgeAgent")->isRunning());
    const auto journal = evidence.textOf("daemon-journal");
    QVERIFY(journal.has_value());
    QVERIFY2(
        journal->contains(words), qPrintable(*journal)); // stands on an indented line of its own
}

void RecordedFactsTest::forwardingOff()
{
    const Evidence evidence = readRecording(u"ip-forwarding-off"_qs);
    const auto facts = parseForwarding(evidence);
    QVERIFY(facts.isKnown());
    QCOMPARE(facts.known()->ipForward, 0);
    QVERIFY(facts.known()->interfaces.isEmpty());
    const auto reach = parseReach(evidence);
    QVERIFY(reach.isKnown());
    QCOMPARE(reach.known()->hub, u"contoso-hub.azure-devices.net"_qs);
    QCOMPARE(reach.known()->via, u"edgeAgent"_qs);
    QCOMPARE(reach.known()->side(u"modules"), Reach::NameFails);
    QCOMPARE(reach.known()->side(u"host"), Reach::NotTried);
}

void RecordedFactsTest::journalHoldsTheCauses_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("hub-answers-401")
        << u"caused by: ErrorCode:IotHubUnauthorizedAccess;Unauthorized"_qs;
    QTest::newRow("hub-answers-403") << u"caused by: "_qs;
    QTest::newRow("hub-answers-404") << u"caused by: "_qs;
    QTest::newRow("engine-stopped") << u"0: client error (Connect)"_qs;
    QTest::newRow("engine-missing") << u"[ERR!]"_qs;
    QTest::newRow("not-configured") << u"Failed to load settings: could not read config"_qs;
    QTest::newRow("mgmt-connections-exhausted")
        << u"Max simultaneous connections reached for user 0"_qs;
    QTest::newRow("first-start-offline") << u"Error in watchdog"_qs;
    QTest::newRow("identity-socket-stopped") << u"Identity Service was unreachable"_qs;
    QTest::newRow("dps-answers-401key") << u"caused by: "_qs;
    QTest::newRow("dps-answers-404") << u"caused by: "_qs;
}

void RecordedFactsTest::journalHoldsTheCauses()
{
    QFETCH(QString, words);
    Evidence evidence = readRecording(QString::fromLatin1(QTest::currentDataTag()));
    if (!evidence.records.contains("units")) // the journal is read beside the units
        evidence.records.insert(
            "units", { ScriptEnd::Finished, 0, u"systemd=yes\n"_qs, {}, true, {} });
    const auto facts = parseDaemon(evidence);
    QVERIFY(facts.isKnown());
    const QString lines = facts.known()->errorLines.join(u'\n');
    QVERIFY2(lines.contains(words), qPrintable(lines));
    QVERIFY(!lines.contains(u"<unknown>"));
    QVERIFY(!lines.contains(u"GET /modules"));
}

void RecordedFactsTest::journalTellsWhenTheAgentWasStarted()
{
    Evidence evidence = readRecording(u"hub-unreachable-dns"_qs);
    evidence.records.insert("units", { ScriptEnd::Finished, 0, u"systemd=yes\n"_qs, {}, true, {} });
    const auto facts = parseDaemon(evidence);
    QVERIFY(facts.isKnown());
    const QList<QDateTime> starts { QDateTime::fromString(
        u"2026-11-22T21:09:20.635Z"_qs, Qt::ISODateWithMs) };
    QCOMPARE(facts.known()->agentStarts, starts);
    QVERIFY(!facts.known()->errorLines.join(u'\n').contains(u"starting module now"));
}

void RecordedFactsTest::journalOfAHealthyDeviceIsQuiet()
{
    const auto facts = parseDaemon(readRecording(u"healthy"_qs));
    QVERIFY(facts.isKnown());
    // every `iotedge check` leaves such lines in keyd's journal; they are no errors of the device
    QVERIFY(!facts.known()->errorLines.join(u'\n').contains(u"could not load key pair"));
}

QTEST_GUILESS_MAIN(RecordedFactsTest)
#include "recorded_facts_test.moc"
