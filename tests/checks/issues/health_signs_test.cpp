// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Each sign made bad alone turns exactly that sign bad; what is not known is never good (design
// §1.2).

#include "checks/issues/module_connection.h"
#include "tests/checks/issues/changed_device.h"

#include <QTest>

using namespace edgemend;
using namespace edgemend::test;

class HealthSignsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHealthyDeviceHasOnlyGoodSigns()
    {
        const auto all = signsOf(fixtureEvidence());
        for (const HealthSign &sign : all)
            QVERIFY2(sign.state == SignState::Good, qPrintable(shown(all)));
        QVERIFY(diagnose(fixtureEvidence(), windows).health == HealthState::Works);
    }

    void oneCauseTurnsExactlyOneSign_data();
    void oneCauseTurnsExactlyOneSign()
    {
        QFETCH(Evidence, evidence);
        QFETCH(int, sign);
        QFETCH(int, state);
        QVERIFY(onlyOneIs(evidence, static_cast<SignId>(sign), static_cast<SignState>(state)));
        const HealthState health = diagnose(evidence, windows).health;
        QVERIFY(health
            == (state == int(SignState::Bad)              ? HealthState::Ill
                    : state == int(SignState::CannotTell) ? HealthState::CannotTell
                                                          : HealthState::Works));
    }

    void tooEarlySaysHowLongToWait()
    {
        const QString half
            = u"2026-11-22T23:41:23.000000000Z"_qs; // 30 s before the containers were read
        const auto all = signsOf(changed({ { "containers", agentStart, half },
            { "agent-log", {},
                logOf(half, u"F 2026-11-22T23:41:23.100000000Z Starting Edge Agent\n"_qs) },
            connected({}) }));
        QVERIFY(all[SignId::EdgeAgent].state == SignState::CannotTell);
        QCOMPARE(
            all[SignId::EdgeAgent].tryAgainIn, windows.agentConnect - std::chrono::seconds { 30 });
        QVERIFY(toEnglish(all[SignId::EdgeAgent].reason).contains(u"90 s"));
        QVERIFY(all[SignId::Modules].state == SignState::CannotTell);
        QCOMPARE(
            all[SignId::Modules].tryAgainIn, windows.moduleStart - std::chrono::seconds { 30 });
    }

    void itsOwnWordsNeedNoWindow()
    {
        const QString just = u"2026-11-22T23:41:50.000000000Z"_qs;
        const auto all = signsOf(changed({ { "containers", hubStart, just },
            { "hub-log", {},
                logOf(just,
                    u"F 2026-11-22T23:41:50.100000000Z Starting Edge Hub\nN 2026-11-22T23:41:51.000000000Z <6> 2026-11-22 23:41:51.000 +00:00 [INF] - Entering disconnected state"_qs) } }));
        QVERIFY(all[SignId::EdgeHub].state == SignState::Bad);
    }

    void linesBeforeTheNewestStartDoNotCount()
    {
        const QString later = u"2026-11-22T23:39:50.000000000Z"_qs;
        Evidence evidence
            = changed({ { "agent-log", u"started="_qs + agentStart, u"started="_qs + later },
                connected({}) });
        QVERIFY(signsOf(evidence)[SignId::EdgeAgent].state == SignState::Bad);
    }

    void thePreviewOf2017HasNoDaemonAndWorksWithoutOne()
    {
        Evidence evidence = changed({ { "system", u"iotedge=iotedge 1.6.1"_qs,
                                          u"tool.iotedgectl=/usr/local/bin/iotedgectl"_qs },
            { "system", u"file./etc/aziot/config.toml=yes\n"_qs, {} },
            { "system", u"file./usr/libexec/aziot/aziot-edged=yes\n"_qs, {} } });
        QVERIFY(signsOf(evidence)[SignId::Daemon].state == SignState::NotApplicable);
        QVERIFY(diagnose(evidence, windows).health == HealthState::Works);
    }

    void withoutAProbeItsSignsCannotBeTold_data()
    {
        QTest::addColumn<QByteArray>("probe");
        QTest::addColumn<int>("sign");
        QTest::newRow("engine") << QByteArray("engine") << int(SignId::ContainerEngine);
        QTest::newRow("units") << QByteArray("units") << int(SignId::Daemon);
        QTest::newRow("agent-log") << QByteArray("agent-log") << int(SignId::EdgeAgent);
        QTest::newRow("hub-log") << QByteArray("hub-log") << int(SignId::EdgeHub);
        QTest::newRow("containers") << QByteArray("containers") << int(SignId::Modules);
    }
    void withoutAProbeItsSignsCannotBeTold()
    {
        QFETCH(QByteArray, probe);
        QFETCH(int, sign);
        for (const ScriptEnd end :
            { ScriptEnd::TimedOut, ScriptEnd::NotRun, ScriptEnd::LinkLost, ScriptEnd::Cancelled }) {
            const Evidence evidence = without(probe.constData(), end);
            const HealthSign found = signsOf(evidence)[static_cast<SignId>(sign)];
            QVERIFY(found.state == SignState::CannotTell && !found.reason.isEmpty());
            QVERIFY(diagnose(evidence, windows).health == HealthState::CannotTell);
        }
    }

    /// The log tells both whether edgeAgent is connected and what its deployment wants.
    void aLogWithoutItsEndTellsNeither()
    {
        for (const QString &end : { u"logs=124\ndone=yes"_qs, QString {} }) {
            const auto all = signsOf(changed({ { "agent-log", u"done=yes"_qs, end } }));
            QVERIFY(all[SignId::EdgeAgent].state == SignState::CannotTell);
            QVERIFY(all[SignId::Modules].state == SignState::CannotTell);
            QVERIFY(all[SignId::EdgeHub].state == SignState::Good);
        }
    }

    /// Nobody knows how long it has been running, so nobody says when to try again.
    void aClockSetBackIsSaid()
    {
        const auto all
            = signsOf(changed({ { "containers", hubStart, u"2026-11-23T05:00:00.000000000Z"_qs },
                { "hub-log", u"Entering connected state"_qs, u"Exiting disconnected state"_qs },
                { "connections", u"T edgeHub 02401FAC:1627\n"_qs, {} } }));
        for (const SignId id : { SignId::EdgeHub, SignId::Modules }) {
            QVERIFY2(all[id].state == SignState::CannotTell, qPrintable(shown(all)));
            QVERIFY(toEnglish(all[id].reason).contains(u"set back"));
            QCOMPARE(all[id].tryAgainIn, std::chrono::seconds { 0 });
        }
    }

    /// What waits for a masked unit is only "inactive": the masked one is named.
    void aMaskedUnitIsNamedBeforeWhatWaitsForIt()
    {
        const auto all = signsOf(changed(
            { { "units", unitBlock,
                  u"| Id=aziot-edged.service\n| LoadState=masked\n| ActiveState=inactive\n| SubState=dead\n"_qs },
                { "units",
                    u"Id=aziot-edged.mgmt.socket\n| LoadState=loaded\n| ActiveState=active"_qs,
                    u"Id=aziot-edged.mgmt.socket\n| LoadState=loaded\n| ActiveState=inactive"_qs } }));
        QVERIFY(all[SignId::Daemon].state == SignState::Bad);
        QCOMPARE(toEnglish(all[SignId::Daemon].reason),
            u"aziot-edged.service is masked: systemd refuses to start it, whoever asks."_qs);
    }

    void whatStartsWhileItIsReadIsJustYoung()
    {
        const QString later = u"2026-11-22T23:41:55.000000000Z"_qs; // containers were read at :53
        const auto all = signsOf(changed({ { "containers", hubStart, later } }));
        QCOMPARE(all[SignId::Modules].tryAgainIn, windows.moduleStart);
    }

    void onlyAFaultExplainsABadSign()
    {
        const Evidence evidence
            = changed({ { "forwarding", u"ip_forward=1"_qs, u"ip_forward=0"_qs },
                { "forwarding", u"if eth0 1"_qs, u"if eth0 0"_qs },
                { "hub-log", u"Entering connected state"_qs, u"Entering disconnected state"_qs },
                { "units", u"Id=aziot-keyd.service\n| LoadState=loaded\n| ActiveState=active"_qs,
                    u"Id=aziot-keyd.service\n| LoadState=loaded\n| ActiveState=failed"_qs } });
        const Diagnosis diagnosis = diagnose(evidence, windows);
        QVERIFY(isFinding(diagnosis.find("ip-forwarding-disabled")->verdict));
        QVERIFY(isFinding(diagnosis.find("runtime-ill-cause-unknown")
                              ->verdict)); // forwarding does not explain the daemon
        for (const SignResult &result : diagnosis.signResults) {
            const bool isHub = result.sign.id == SignId::EdgeHub;
            QCOMPARE(result.explainedBy,
                isHub ? QList<QByteArray> { "ip-forwarding-disabled" } : QList<QByteArray> {});
        }
        QCOMPARE(diagnosis.issues.constFirst().info.id, QByteArray("ip-forwarding-disabled"));
    }

    void portsFollowTheProtocol()
    {
        QCOMPARE(portsOf({}), QList<int>({ 5671, 443 }));
        QCOMPARE(portsOf(u"AmqpWs"_qs), QList<int> { 443 });
        QCOMPARE(portsOf(u"Mqtt"_qs), QList<int> { 8883 });
        QCOMPARE(portsOf(u"AMQP"_qs), QList<int> { 5671 });
    }

private:
    static void add(const char *name, SignId id, SignState state, const QList<Change> &changes)
    {
        QTest::newRow(name) << changed(changes) << int(id) << int(state);
    }
    static void addModules();
    static void addUnits();
    static void addConnections();
};

void HealthSignsTest::oneCauseTurnsExactlyOneSign_data()
{
    QTest::addColumn<Evidence>("evidence");
    QTest::addColumn<int>("sign");
    QTest::addColumn<int>("state");
    const QString answer = u"exit=0\n| 20.10.24+dfsg1"_qs;
    add("engine does not answer", SignId::ContainerEngine, SignState::Bad,
        { { "engine", answer,
            u"exit=1\n| Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?"_qs } });
    add("engine hangs", SignId::ContainerEngine, SignState::Bad,
        { { "engine", answer, u"exit=124\n| "_qs } });
    add("engine sleeps behind its socket", SignId::ContainerEngine, SignState::Bad,
        { { "engine", answer, u"engine=asleep"_qs } });
    add("engine may not be asked", SignId::ContainerEngine, SignState::CannotTell,
        { { "engine", answer,
            u"exit=1\n| permission denied while trying to connect to the Docker daemon socket"_qs } });
    add("engine's error is unknown", SignId::ContainerEngine, SignState::Bad,
        { { "engine", answer, u"exit=1\n| Error response from daemon: something new"_qs } });
    addUnits();
    add("agent never connected", SignId::EdgeAgent, SignState::Bad,
        { { "agent-log", {}, logOf(agentStart, firstAgentLine + attempt) } });
    const Change silent { "agent-log", {}, logOf(agentStart, firstAgentLine) };
    add("agent said nothing and has no connection", SignId::EdgeAgent, SignState::Bad,
        { silent, connected({}) });
    add("agent said nothing, its log level hides the lines", SignId::EdgeAgent, SignState::Good,
        { silent });
    add("agent said nothing, its connections were not read", SignId::EdgeAgent, SignState::Bad,
        { silent, { "connections", {}, u"read=edgeHub\nT edgeHub 02401FAC:1627\n"_qs } });
    add("a module exited", SignId::Modules, SignState::Bad,
        { { "containers", u"simulated-temperature-sensor:1.5\",\"state\":\"running\""_qs,
            u"simulated-temperature-sensor:1.5\",\"state\":\"exited\""_qs } });
    add("a module restarts", SignId::Modules, SignState::Bad,
        { { "containers", u"simulated-temperature-sensor:1.5\",\"state\":\"running\""_qs,
            u"simulated-temperature-sensor:1.5\",\"state\":\"restarting\""_qs } });
    addModules();
    add("hub disconnected", SignId::EdgeHub, SignState::Bad,
        { { "hub-log", u"Entering connected state"_qs, u"Entering disconnected state"_qs } });
    add("hub unreachable", SignId::EdgeHub, SignState::Bad,
        { { "hub-log", u"Entering connected state"_qs, u"Entering unreachable state"_qs } });
    add("leaving one state proves no other", SignId::EdgeHub, SignState::Bad,
        { { "hub-log", u"Entering connected state"_qs, u"Exiting disconnected state"_qs },
            { "connections", u"T edgeHub 02401FAC:1627\n"_qs, {} } });
    addConnections();
}

void HealthSignsTest::addModules()
{
    const QString ended = u"P 2026-11-22T23:39:44.918960474Z"_qs;
    const QString sensor = u"\"/tempSensor\""_qs;
    const auto words = [](const char *text) {
        return u"P 2026-11-22T23:39:44.500000000Z <3> 2026-11-22 23:39:44.500 +00:00 [ERR] - "_qs
            + QString::fromUtf8(text) + u'\n';
    };
    add("a module was never made", SignId::Modules, SignState::Bad,
        { { "agent-log", ended,
            words("Unable to process module sampler add or update as the module identity could "
                  "not be obtained")
                + ended } });
    add("a module's name is told in full", SignId::Modules, SignState::Bad,
        { { "agent-log", ended,
            words("Step failed in deployment 1, continuing execution. Failure when running command "
                  "Create module my.sampler. Will retry in 20 seconds.")
                + ended } });
    add("the agent's failures are not printed", SignId::Modules, SignState::CannotTell,
        { { "containers", u"E edgeAgent NetworkId"_qs,
            u"E edgeAgent RuntimeLogLevel=fatal\nE edgeAgent NetworkId"_qs } });
    add("rotated, the agent's plans are not printed", SignId::Modules, SignState::CannotTell,
        { rotated(),
            { "containers", u"E edgeAgent NetworkId"_qs,
                u"E edgeAgent runtimeloglevel=Warning\nE edgeAgent NetworkId"_qs } });
    add("rotated while a module is made", SignId::Modules, SignState::CannotTell,
        { rotated(words("Plan execution started for deployment 1")) });
    add("more commands than were kept", SignId::Modules, SignState::CannotTell,
        { { "agent-log", u"plans=all"_qs, u"plans=cut"_qs },
            { "agent-log", ended, u"P 2026-11-22T23:41:30.918960474Z"_qs } });
    add("killed for its memory", SignId::Modules, SignState::Bad,
        { { "containers",
              u"sensor:1.5\",\"state\":\"running\",\"error\":\"\",\"exit\":0,\"oom\":false"_qs,
              u"sensor:1.5\",\"state\":\"exited\",\"error\":\"\",\"exit\":137,\"oom\":true"_qs },
            { "agent-log", u"module tempSensor"_qs, u"module other"_qs },
            { "containers", sensor, u"\"/other\""_qs } });
}

void HealthSignsTest::addUnits()
{
    const auto edged = [](const QString &active, const QString &sub) {
        return QString { unitBlock }
            .replace(u"=active"_qs, u'=' + active)
            .replace(u"=running"_qs, u'=' + sub);
    };
    const QString started
        = u"| ActiveEnterTimestampMonotonic=2912552389"_qs; // of aziot-edged, 132 s before
    add("daemon failed", SignId::Daemon, SignState::Bad,
        { { "units", unitBlock, edged(u"failed"_qs, u"failed"_qs) } });
    add("daemon stopped", SignId::Daemon, SignState::Bad,
        { { "units", unitBlock, edged(u"inactive"_qs, u"dead"_qs) } });
    add("daemon restarts", SignId::Daemon, SignState::Bad,
        { { "units", u"| Result=success\n| NRestarts=0\n| ExecMainStatus=0\n"_qs + unitBlock,
            u"| NRestarts=7\n"_qs + edged(u"activating"_qs, u"auto-restart"_qs) } });
    add("daemon starts", SignId::Daemon, SignState::CannotTell,
        { { "units", unitBlock, edged(u"activating"_qs, u"start"_qs) } });
    add("daemon is back for 5 s", SignId::Daemon, SignState::CannotTell,
        { { "units", u"| NRestarts=0\n| ExecMainStatus=0\n"_qs + unitBlock,
              u"| NRestarts=3\n"_qs + unitBlock },
            { "units", started, u"| ActiveEnterTimestampMonotonic=3040000000"_qs } });
    add("daemon is back for 132 s", SignId::Daemon, SignState::Good,
        { { "units", u"| NRestarts=0\n| ExecMainStatus=0\n"_qs + unitBlock,
            u"| NRestarts=3\n"_qs + unitBlock } });
    add("daemon restarts slowly, and is back for 45 s", SignId::Daemon, SignState::CannotTell,
        { { "units", u"| NRestarts=0\n| ExecMainStatus=0\n"_qs + unitBlock,
              u"| NRestarts=400\n"_qs + unitBlock },
            { "units", started, u"| ActiveEnterTimestampMonotonic=3000110000"_qs } });
    add("daemon restarted often, and is back for 132 s", SignId::Daemon, SignState::Good,
        { { "units", u"| NRestarts=0\n| ExecMainStatus=0\n"_qs + unitBlock,
            u"| NRestarts=400\n"_qs + unitBlock } });
    const auto fullAt = [](const char *time) {
        return Change { "daemon-journal", u"journal=yes\n"_qs,
            u"journal=yes\n| %1.000000+0000 edge-07 aziot-edged[1225]: 2026-11-22T23:41:33Z [WARN] - Max simultaneous connections reached for user 13622\n"_qs
                .arg(QString::fromUtf8(time)) };
    };
    add("the daemon answers nobody more", SignId::Daemon, SignState::CannotTell,
        { fullAt("2026-11-22T23:41:33") });
    add("the daemon was full before its newest start", SignId::Daemon, SignState::Good,
        { fullAt("2026-11-22T23:38:33") });
    add("the daemon was full an hour ago", SignId::Daemon, SignState::Good,
        { fullAt("2026-11-22T22:41:33"),
            { "units", started, u"| ActiveEnterTimestampMonotonic=1000000"_qs } });
    const auto old = [](const char *socket) {
        return Change { "units", {},
            u"systemd=yes\nuptime=3045.11\n| NRestarts=0\n| Id=iotedge.service\n| LoadState=loaded\n| ActiveState=active\n| SubState=running\n| UnitFileState=enabled\n| ActiveEnterTimestampMonotonic=2912552389\n| \n| Id=iotedge.socket\n| LoadState=loaded\n| ActiveState=inactive\n| SubState=dead\n| UnitFileState="_qs
                + QString::fromUtf8(socket) + u'\n' };
    };
    add("1.1 listens by itself", SignId::Daemon, SignState::Good, { old("disabled") });
    add("1.1 lacks its socket", SignId::Daemon, SignState::Bad, { old("enabled") });
    add("a socket is down", SignId::Daemon, SignState::Bad,
        { { "units", u"Id=aziot-edged.mgmt.socket\n| LoadState=loaded\n| ActiveState=active"_qs,
            u"Id=aziot-edged.mgmt.socket\n| LoadState=loaded\n| ActiveState=inactive"_qs } });
    add("a socket is not told", SignId::Daemon, SignState::CannotTell,
        { { "units", u"| Id=aziot-edged.mgmt.socket\n"_qs, u"| Id=another.socket\n"_qs } });
    add("an idle service behind its socket", SignId::Daemon, SignState::Good,
        { { "units", u"Id=aziot-keyd.service\n| LoadState=loaded\n| ActiveState=active"_qs,
            u"Id=aziot-keyd.service\n| LoadState=loaded\n| ActiveState=inactive"_qs } });
    add("no systemd", SignId::Daemon, SignState::CannotTell,
        { { "units", {}, u"systemd=no\n"_qs } });
    add("no unit told", SignId::Daemon, SignState::CannotTell,
        { { "units", {},
            u"systemd=yes\nuptime=3045.11\n| Failed to connect to bus: No such file or directory\n"_qs } });
}

void HealthSignsTest::addConnections()
{
    const QString hub = u"T edgeAgent 02401FAC:1627\n"_qs; // 172.31.64.2:5671
    add("rotated, connection proves", SignId::EdgeAgent, SignState::Good,
        { rotated(), connected(hub) });
    add("rotated, IPv4 in IPv6 proves", SignId::EdgeAgent, SignState::Good,
        { rotated(), connected(u"T edgeAgent 0000000000000000FFFF000002401FAC:1627\n"_qs) });
    add("rotated, no connection", SignId::EdgeAgent, SignState::Bad, { rotated(), connected({}) });
    add("rotated, another port", SignId::EdgeAgent, SignState::Bad,
        { rotated(), connected(u"T edgeAgent 02401FAC:0016\n"_qs) });
    add("rotated, another address", SignId::EdgeAgent, SignState::CannotTell,
        { rotated(), connected(u"T edgeAgent 03401FAC:1627\n"_qs) });
    add("rotated, the hub's addresses are not known", SignId::EdgeAgent, SignState::CannotTell,
        { rotated(), connected(hub), { "reach", {}, u"hub=\n"_qs } });
    add("rotated, another container's connection", SignId::EdgeAgent, SignState::Bad,
        { rotated(), connected(u"T tempSensor 02401FAC:1627\n"_qs) });
    add("rotated, with a fresh error", SignId::EdgeAgent, SignState::CannotTell,
        { rotated(
              u"X 2026-11-22T23:41:40.000000000Z <3> 2026-11-22 23:41:40.000 +00:00 [ERR] - No route\n"_qs),
            connected(hub) });
    add("rotated, with a fresh warning of another matter", SignId::EdgeAgent, SignState::Good,
        { rotated(
              u"X 2026-11-22T23:41:40.000000000Z <4> 2026-11-22 23:41:40.000 +00:00 [WRN] - A metric\n"_qs),
            connected(hub) });
    add("rotated, with a twin that could not be pulled", SignId::EdgeAgent, SignState::CannotTell,
        { rotated(
              u"X 2026-11-22T22:50:00.000000000Z <4> 2026-11-22 22:50:00.000 +00:00 [WRN] - Error getting edge agent twin from IoTHub\n"_qs),
            connected(hub) });
    const Change hostNetwork {
        "containers",
        u"azureiotedge-agent:1.6\",\"state\":\"running\",\"error\":\"\",\"exit\":0,\"oom\":false,\"started\":\"2026-11-22T23:39:42.074217976Z\",\"finished\":\"0001-01-01T00:00:00Z\",\"restarts\":0,\"policy\":\"\",\"networkMode\":\"default\""_qs,
        u"azureiotedge-agent:1.6\",\"state\":\"running\",\"error\":\"\",\"exit\":0,\"oom\":false,\"started\":\"2026-11-22T23:39:42.074217976Z\",\"finished\":\"0001-01-01T00:00:00Z\",\"restarts\":0,\"policy\":\"\",\"networkMode\":\"host\""_qs
    };
    add("rotated, the table is the host's", SignId::EdgeAgent, SignState::CannotTell,
        { rotated(), connected(hub), hostNetwork });
    add("it says connected in the host's network", SignId::EdgeAgent, SignState::Good,
        { connected({}), hostNetwork });
    add("it says connected, to an address that is not known", SignId::EdgeAgent, SignState::Good,
        { connected(u"T edgeAgent 03401FAC:1627\n"_qs) });
    add("it says connected, its connections are gone", SignId::EdgeAgent, SignState::CannotTell,
        { connected({}) });
    add("rotated, tables not read", SignId::EdgeAgent, SignState::CannotTell,
        { rotated(), { "connections", {}, u"read=edgeHub\nT edgeHub 02401FAC:1627\n"_qs } });
    add("rotated, the proxy's port", SignId::EdgeAgent, SignState::Good,
        { rotated(), connected(u"T edgeAgent 0101A8C0:0C38\n"_qs),
            { "containers", u"E edgeAgent NetworkId"_qs,
                u"E edgeAgent https_proxy=http://192.168.1.1:3128\nE edgeAgent NetworkId"_qs } });
}

QTEST_GUILESS_MAIN(HealthSignsTest)
#include "health_signs_test.moc"
