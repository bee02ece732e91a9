// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every parser against its probe's format, and against what a hostile or broken device may print in
// its place: what is not known stays unknown, and nothing that another program printed can look
// like ours.

#include "checks/facts/device_facts.h"
#include "checks/facts/probe_lines.h"
#include "tests/support/fixture_evidence.h"

#include <QTest>

using namespace edgemend;
using namespace edgemend::test;

namespace {

Evidence with(const QByteArray &probe, const QString &text, ScriptEnd end = ScriptEnd::Finished)
{
    Evidence evidence = fixtureEvidence();
    evidence.records[probe].text = text;
    evidence.records[probe].end = end;
    return evidence;
}

QString healthy(const QByteArray &probe) { return fixtureEvidence().records[probe].text; }

Fact<EngineFacts> engineOf(const QString &text) { return parseEngine(with("engine", text)); }

/// Which facts of a device are known, as a row of letters.
QString knownOf(const DeviceFacts &facts)
{
    const bool known[] = { facts.system.isKnown(), facts.engine.isKnown(), facts.daemon.isKnown(),
        facts.containers.isKnown(), facts.agentLog.isKnown(), facts.hubLog.isKnown(),
        facts.connections.isKnown(), facts.forwarding.isKnown(), facts.reach.isKnown(),
        facts.identity.isKnown(), facts.changes.isKnown() };
    QString word;
    for (const bool each : known)
        word += each ? u'+' : u'-';
    return word;
}

} // namespace

class FactsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHealthyDeviceIsKnown()
    {
        const DeviceFacts facts = parseAll(fixtureEvidence());
        QCOMPARE(knownOf(facts), u"+++++++++++"_qs);
        QCOMPARE(facts.system.known()->edgeVersion, u"1.6.1"_qs);
        QVERIFY(
            facts.system.known()->generation == Generation::G2 && facts.system.known()->configured);
        QCOMPARE(facts.engine.known()->version, u"20.10.24+dfsg1"_qs);
        QVERIFY(facts.engine.known()->service.isActive()
            && facts.engine.known()->daemonJson == EngineFacts::DaemonJson::Absent);
        QCOMPARE(facts.daemon.known()->units[u"aziot-edged.service"_qs].activeFor.count(), 132);
        QCOMPARE(facts.containers.known()->edgeModules().size(), 3);
        QCOMPARE(facts.containers.known()->bridges[u"azure-iot-edge"_qs], u"br-3f51841a3d62"_qs);
        QCOMPARE(facts.containers.known()->find(u"edgeAgent")->environment[u"IOTEDGE_DEVICEID"_qs],
            u"edge-07"_qs);
        QVERIFY(
            facts.agentLog.known()->reachesStart && facts.agentLog.known()->connection.size() == 3);
        QCOMPARE(facts.agentLog.known()->connection.constFirst().level, u"INF"_qs);
        QCOMPARE(facts.connections.known()->established.constFirst().address, u"172.31.64.2"_qs);
        QCOMPARE(facts.connections.known()->established.constFirst().port, 5671);
        QCOMPARE(facts.forwarding.known()->ipForward, 1);
        QCOMPARE(facts.forwarding.known()->bridgesInUse, QStringList { u"br-3f51841a3d62"_qs });
        QVERIFY(facts.reach.known()->side(u"host") == Reach::Ok
            && facts.reach.known()->side(u"modules") == Reach::Ok);
        QCOMPARE(facts.identity.known()->hub, u"contoso-hub.azure-devices.net"_qs);
    }

    void nothingCollectedIsNothingKnown()
    {
        QCOMPARE(knownOf(parseAll(Evidence {})), u"-----------"_qs);
        Evidence lost = fixtureEvidence();
        for (ProbeRecord &record : lost.records)
            record = ProbeRecord { .end = ScriptEnd::LinkLost,
                .exitCode = -1,
                .text = record.text,
                .duration = {},
                .ranAsRoot = false,
                .reason = {} };
        const DeviceFacts facts = parseAll(lost);
        QCOMPARE(knownOf(facts), u"-----------"_qs);
        QVERIFY(toEnglish(facts.engine.whyUnknown()).contains(u"connection was lost"));
    }

    /// No parser may fall over, and none may take rubbish for a healthy answer.
    void rubbishIsNotHealthy_data()
    {
        QTest::addColumn<QString>("rubbish");
        QTest::newRow("nothing") << QString {};
        QTest::newRow("blank lines") << u"\n\n\n"_qs;
        QTest::newRow("no keys") << u"hello\nworld"_qs;
        QTest::newRow("lone equals signs") << u"=\n==\n=a=b"_qs;
        QTest::newRow("lone prefixes")
            << u"C \nE \nF \nN \nP \nX \nT \nif \nbridge \nfile\t\nline\t\nname \ntcp \n@ \n|\n| "_qs;
        QTest::newRow("ansi and nul")
            << u"\x1b[2Jexit=0"_qs + QChar { 0 } + u"\x1b]0;x\a\nC \x1b[31m{}"_qs;
        QTest::newRow("huge numbers")
            << u"exit=99999999999999999999\nepoch=99999999999999999999\nip_forward=99999999999999999999\nuptime=1e400"_qs;
        QTest::newRow("lone surrogate")
            << QString { QChar { 0xD800 } } + u"exit="_qs + QChar { 0xDFFF };
        QTest::newRow("a very long line") << QString { 2'000'000, u'=' };
        QTest::newRow("many lines") << u"C {\"name\":[[[[\n"_qs.repeated(20'000);
        QTest::newRow("deep json") << u"exit=0\nC "_qs + u"{\"name\":"_qs.repeated(5'000);
    }
    void rubbishIsNotHealthy()
    {
        QFETCH(QString, rubbish);
        Evidence evidence = fixtureEvidence();
        for (ProbeRecord &record : evidence.records)
            record.text = rubbish;
        const DeviceFacts facts = parseAll(evidence);
        QVERIFY(!facts.system.isKnown() && !facts.forwarding.isKnown() && !facts.reach.isKnown()
            && !facts.identity.isKnown());
        if (const EngineFacts *engine = facts.engine.known())
            QVERIFY(engine->answer != EngineFacts::Answer::Answers);
        if (const ContainerFacts *containers = facts.containers.known())
            QVERIFY(!containers->find(u"edgeAgent"));
        if (const DaemonFacts *daemon = facts.daemon.known())
            QVERIFY(daemon->units.isEmpty());
        if (const ConnectionFacts *connections = facts.connections.known())
            QVERIFY(connections->established.isEmpty());
    }

    void theProbesLanguage()
    {
        const ProbeLines lines = readLines(u"a=1\na=2\n| a=3\n|\nno value here = x\nb=c=d\n");
        QCOMPARE(lines.value(u"a"_qs), u"1"_qs); // the first counts
        QCOMPARE(lines.value(u"b"_qs), u"c=d"_qs);
        QCOMPARE(lines.quoted, QStringList({ u"a=3"_qs, QString {} }));
        QCOMPARE(lines.others, QStringList { u"no value here = x"_qs });
        const auto sections = readSections(u"z=0\n@ one\na=1\n| @ two\n| a=9\n@ two \na=2"_qs);
        QCOMPARE(sections.keys(), QStringList({ QString {}, u"one"_qs, u"two"_qs }));
        QCOMPARE(sections[u"one"_qs].value(u"a"_qs), u"1"_qs);
        QCOMPARE(sections[u"one"_qs].quoted.size(), 2);
    }

    void dockersTimes()
    {
        QCOMPARE(dockerTime(u"2026-11-22T23:39:42.074217976Z"_qs).toMSecsSinceEpoch() % 1000, 74);
        QCOMPARE(dockerTime(u"2026-11-22T23:39:42.5Z"_qs).toMSecsSinceEpoch() % 1000, 500);
        QCOMPARE(dockerTime(u"2026-11-22T23:39:42Z"_qs),
            QDateTime(QDate { 2026, 11, 22 }, QTime { 23, 39, 42 }, Qt::UTC));
        QCOMPARE(dockerTime(u"2026-11-23T01:39:42.074+02:00"_qs),
            dockerTime(u"2026-11-22T23:39:42.074Z"_qs));
        QVERIFY(!dockerTime(u"0001-01-01T00:00:00Z"_qs).isValid()); // never
        QVERIFY(!dockerTime(u"yesterday"_qs).isValid() && !dockerTime({}).isValid()
            && !dockerTime(u"."_qs).isValid());
    }

    void whatTheEngineSaysCannotForgeASection()
    {
        const auto facts = engineOf(
            u"@ client\nclient=yes\nexit=1\n| @ client\n| exit=0\n| 99.9\ndaemon=yes\n"_qs);
        QVERIFY(facts.known()->answer == EngineFacts::Answer::Other);
        QCOMPARE(facts.known()->errorLine, u"@ client"_qs);
    }

    void theEnginesAnswers_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<int>("answer");
        using Answer = EngineFacts::Answer;
        QTest::newRow("version") << u"client=yes\nexit=0\n| 20.10.24"_qs << int(Answer::Answers);
        QTest::newRow("stopped")
            << u"client=yes\nexit=1\n| Cannot connect to the Docker daemon at unix:///var/run/docker.sock."_qs
            << int(Answer::Unreachable);
        QTest::newRow("forbidden") << u"client=yes\nexit=1\n| Got permission denied while trying"_qs
                                   << int(Answer::NotPermitted);
        QTest::newRow("timeout") << u"client=yes\nexit=124\n| "_qs << int(Answer::Hangs);
        QTest::newRow("killed") << u"client=yes\nexit=137\n| "_qs << int(Answer::Hangs);
        QTest::newRow("unknown words") << u"client=yes\nexit=1\n| ?"_qs << int(Answer::Other);
        QTest::newRow("no client") << u"client=no"_qs << int(Answer::NoClient);
        QTest::newRow("no exit code") << u"client=yes\n| 20.10.24"_qs << int(Answer::NotAsked);
    }
    void theEnginesAnswers()
    {
        QFETCH(QString, said);
        QFETCH(int, answer);
        QCOMPARE(
            int(engineOf(u"@ client\n"_qs + said + u"\ndaemon=yes\n"_qs).known()->answer), answer);
    }

    void daemonJson_data()
    {
        QTest::addColumn<QString>("section");
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("line");
        QTest::addColumn<bool>("off");
        using Json = EngineFacts::DaemonJson;
        QTest::newRow("absent") << u"state=absent"_qs << int(Json::Absent) << 0 << false;
        QTest::newRow("unreadable")
            << u"state=unreadable"_qs << int(Json::Unreadable) << 0 << false;
        QTest::newRow("not told") << QString {} << int(Json::Unreadable) << 0 << false;
        QTest::newRow("empty") << u"state=present"_qs << int(Json::Valid) << 0 << false;
        QTest::newRow("off") << u"state=present\n| {\"ip-forward\": false}"_qs << int(Json::Valid)
                             << 0 << true;
        QTest::newRow("on") << u"state=present\n| {\"ip-forward\": true}"_qs << int(Json::Valid)
                            << 0 << false;
        QTest::newRow("a word is not false")
            << u"state=present\n| {\"ip-forward\": \"false\"}"_qs << int(Json::Valid) << 0 << false;
        QTest::newRow("cut") << u"state=present\nsize=90112\nwhole=no\n| {\"a\":"_qs
                             << int(Json::NotWhole) << 0 << false;
        QTest::newRow("comma missing") << u"state=present\n| {\n|   \"a\": 1\n|   \"b\": 2\n| }"_qs
                                       << int(Json::Invalid) << 3 << false;
    }
    void daemonJson()
    {
        QFETCH(QString, section);
        const auto fact = engineOf(
            u"@ client\nclient=yes\nexit=0\n| 1\n@ daemon.json\npath=/etc/docker/daemon.json\n"_qs
            + section);
        QTEST(int(fact.known()->daemonJson), "state");
        QTEST(fact.known()->daemonJsonLine, "line");
        QTEST(fact.known()->daemonJsonForwardingOff, "off");
        QCOMPARE(fact.known()->daemonJsonPath, u"/etc/docker/daemon.json"_qs);
    }

    void unitBlocks()
    {
        const auto units = parseUnitBlocks(
            u"Id=a.service\nActiveState=active\nNRestarts=9999999999999\nActiveEnterTimestampMonotonic=5000000\n\nActiveState=failed\n\nId=b.socket\nActiveState=inactive\nActiveEnterTimestampMonotonic=1"_qs,
            std::chrono::seconds { 8 });
        QCOMPARE(units.keys(),
            QStringList({ u"a.service"_qs, u"b.socket"_qs })); // a block without a name is nobody's
        QCOMPARE(units[u"a.service"_qs].activeFor.count(), 3);
        QCOMPARE(units[u"b.socket"_qs].activeFor.count(), -1);
        QVERIFY(units[u"b.socket"_qs].restarts < 0); // not told is not zero
    }

    void containersThatWereNotListedAreNotMissing()
    {
        const QString all = healthy("containers");
        QVERIFY(!parseContainers(with("containers", all, ScriptEnd::Truncated)).isKnown());
        QVERIFY(!parseContainers(with("containers", u"epoch=1\nexit=0\ninspect=124\nC \n"_qs))
                     .isKnown());
        QVERIFY(
            !parseContainers(with("containers", u"epoch=1\nexit=0\ninspect=1\nC \n"_qs)).isKnown());
        QVERIFY(parseContainers(with("containers", u"epoch=1\nexit=0\n"_qs))
                    .isKnown()); // there are none
        const auto none
            = parseContainers(with("containers", u"epoch=1\nexit=1\n| permission denied\n"_qs));
        QVERIFY(toEnglish(none.whyUnknown()).contains(u"Needs root"));
        const auto odd = parseContainers(with("containers",
            all + u"C {\"name\":5,\"exit\":\"x\",\"networks\":{}}\nC not json\nE nobody A=b\nE edgeAgent\n"_qs));
        QCOMPARE(odd.known()->edgeModules().size(), 3);
    }

    void modulesLogs()
    {
        const QString all = healthy("agent-log");
        QVERIFY(
            !parseAgentLog(with("agent-log", QString { all }.remove(u"done=yes"_qs))).isKnown());
        QVERIFY(!parseAgentLog(
            with("agent-log", QString { all }.replace(u"done=yes"_qs, u"logs=124\ndone=yes"_qs)))
                     .isKnown());
        QVERIFY(parseAgentLog(
            with("agent-log", QString { all }.replace(u"done=yes"_qs, u"logs=1\ndone=yes"_qs)))
                    .isKnown());
        QVERIFY(!parseAgentLog(
            with("agent-log", u"epoch=1\nexit=1\n| Error: No such object: edgeAgent\n"_qs))
                     .isKnown());
        const auto rotated = parseAgentLog(with("agent-log",
            QString { all }.replace(u"F 2026-11-22T23:39:42"_qs, u"F 2026-11-22T23:55:42"_qs)));
        QVERIFY(!rotated.known()->reachesStart);
        const auto noTime = parseAgentLog(with("agent-log",
            QString { all }.replace(u"F 2026-11-22T23:39:42.080627945Z"_qs,
                u"F Error: driver does not support reading"_qs)));
        QVERIFY(!noTime.known()->reachesStart);
    }

    void logLinesOfAllGenerations_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("level");
        QTest::addColumn<QString>("message");
        QTest::newRow("since 1.0.8")
            << u"<4> 2024-12-01 10:00:00.123 +00:00 [WRN] - a - b"_qs << u"WRN"_qs << u"a - b"_qs;
        QTest::newRow("1.0.0") << u"2018-08-03 22:12:33.360 +00:00 [WRN] - a"_qs << u"WRN"_qs
                               << u"a"_qs;
        QTest::newRow("2017") << u"2017-11-28 18:46:19 [INF] - a"_qs << u"INF"_qs << u"a"_qs;
        QTest::newRow("debug")
            << u"<7> 2024-12-01 10:00:00.123 +00:00 [DBG] [Full.Class.Name] - a"_qs << u"DBG"_qs
            << u"a"_qs;
        QTest::newRow("stack") << u"   at System.Net.Http"_qs << QString {}
                               << u"   at System.Net.Http"_qs;
        QTest::newRow("empty") << QString {} << QString {} << QString {};
    }
    void logLinesOfAllGenerations()
    {
        QFETCH(QString, line);
        const auto log = parseHubLog(
            with("hub-log", healthy("hub-log") + u"X 2026-11-22T23:39:44.2Z "_qs + line));
        QCOMPARE(log.known()->errors.size(), 1);
        QVERIFY(log.known()->errors.constFirst().time.isValid());
        QTEST(log.known()->errors.constFirst().level, "level");
        QTEST(log.known()->errors.constFirst().message, "message");
    }

    void theDeploymentsOwnStopIsNotAFault()
    {
        ModuleLogFacts log;
        const auto plan = [](const char *words) {
            return LogLine { {}, {},
                u"Executing command: \"Command Group: (\\n  "_qs + QString::fromUtf8(words)
                    + u"\\n)\""_qs };
        };
        QVERIFY(!log.stoppedOnPurpose(u"m"));
        log.deployment = { plan("[Stop module m]") };
        QVERIFY(log.stoppedOnPurpose(u"m") && !log.stoppedOnPurpose(u"other"));
        log.deployment.append(plan("[Start module m]"));
        QVERIFY(!log.stoppedOnPurpose(u"m"));
        log.deployment = { plan(
            "[Stop module m]\\n  [Remove module m]\\n  [Create module m]\\n  [Start module m]") };
        QVERIFY(!log.stoppedOnPurpose(u"m")); // an update stops it for a moment
    }

    void kernelTables()
    {
        const auto facts = parseConnections(with("connections",
            u"read=edgeHub\nT edgeHub 0100007F:01BB\nT edgeHub 0000000000000000FFFF00000100007F:01BB\nT edgeHub 20010DB8000000000000000000000001:01BB\nT edgeHub zz:zz\nT edgeHub 0100007F\nT\nT edgeHub 01:01BB\n"_qs));
        QCOMPARE(facts.known()->established.size(), 3);
        QCOMPARE(facts.known()->established[0].address, u"127.0.0.1"_qs);
        QCOMPARE(facts.known()->established[1].address, u"127.0.0.1"_qs);
        QCOMPARE(facts.known()->established[1].port, 443);
    }

    void forwardingFiles()
    {
        const auto facts = parseForwarding(with("forwarding",
            u"ip_forward=0\nuplink=eth0\nif eth0 0\nif br-1 1\nif odd x\nbridge br-1 2\nbridge docker0 0\nfile\t/etc/sysctl.d/99-sysctl.conf\t../sysctl.conf\nunreadable\t/etc/sysctl.d/z.conf\nline\t/etc/sysctl.d/99-sysctl.conf\t7\tnet.ipv4.ip_forward\t0\n"_qs));
        QCOMPARE(facts.known()->files.constFirst().linkTarget, u"../sysctl.conf"_qs);
        QCOMPARE(facts.known()->files.constFirst().lineNumber, 7);
        QCOMPARE(facts.known()->unreadable, QStringList { u"/etc/sysctl.d/z.conf"_qs });
        QVERIFY(!facts.known()->interfaceForwards(u"eth0"_qs) && facts.known()->isRead(u"br-1"_qs)
            && !facts.known()->isRead(u"odd"_qs));
        for (const char *bad : { "", "2", "on", "-1" })
            QVERIFY(!parseForwarding(with("forwarding", u"ip_forward="_qs + QString::fromUtf8(bad)))
                         .isKnown());
    }

    void reachRows()
    {
        const auto facts = parseReach(with("reach",
            u"hub=h.example\nname host 0 10.0.0.1 10.0.0.2\ntcp host 443 1 refused\ntcp host 5671 0 none\nname modules huh\ntcp modules 443 none none\nmodules=needs-root\n"_qs));
        QVERIFY(facts.known()->side(u"host") == Reach::Refused);
        QVERIFY(facts.known()->side(u"modules") == Reach::NameFails); // an odd status is no success
        QCOMPARE(
            facts.known()->addressesOf(u"host"), QStringList({ u"10.0.0.1"_qs, u"10.0.0.2"_qs }));
        QVERIFY(toEnglish(facts.known()->modulesNotTried).contains(u"Needs root"));
        QVERIFY(!parseReach(with("reach", u"hub=\n"_qs)).isKnown());
    }

    void generations_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("id");
        QTest::newRow("1.6") << u"iotedge=iotedge 1.6.1"_qs << u"G2"_qs;
        QTest::newRow("1.2") << u"iotedge=iotedge 1.2.0"_qs << u"G2"_qs;
        QTest::newRow("1.1") << u"iotedge=iotedge 1.1.15"_qs << u"G1"_qs;
        QTest::newRow("1.0 candidate") << u"iotedge=iotedge 1.0.10~rc2"_qs << u"G1"_qs;
        QTest::newRow("files of 1.2 after an upgrade")
            << u"file./etc/iotedge/config.yaml=yes\nfile./etc/aziot/config.toml=yes"_qs << u"G2"_qs;
        QTest::newRow("file of 1.1") << u"file./etc/iotedge/config.yaml=yes"_qs << u"G1"_qs;
        QTest::newRow("preview") << u"tool.iotedgectl=/usr/local/bin/iotedgectl"_qs << u"G0"_qs;
        QTest::newRow("snap") << u"file./var/snap/azure-iot-edge/common=yes"_qs << u"snap"_qs;
        QTest::newRow("nothing") << u"tool.docker=/usr/bin/docker"_qs << u"none"_qs;
    }
    void generations()
    {
        QFETCH(QString, lines);
        const auto system = parseSystem(with("system", u"uid=0\nsystemd=yes\n"_qs + lines));
        QTEST(generationId(system.known()->generation), "id");
    }
};

QTEST_GUILESS_MAIN(FactsTest)
#include "facts_test.moc"
