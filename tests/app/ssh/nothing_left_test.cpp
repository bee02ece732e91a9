// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/probe_catalogue.h"
#include "tests/app/ssh/ssh_test_support.h"
#include "tests/shells/shells_under_test.h"
#include "tests/support/local_device.h"
#include "tests/support/tcp_relay.h"

#include <QRandomGenerator>
#include <QTest>

#include <atomic>

using namespace edgemend;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = RealSshServer::Kind;

Q_DECLARE_METATYPE(Kind)

/// Real servers and real shells: what is run there, and that nothing of it outlives the run,
/// however it ends.
class NothingLeftTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void runsTheCatalogue_data();
    void runsTheCatalogue();
    void nothingIsLeft_data();
    void nothingIsLeft();
    void theLoaderIsNotLeft_data();
    void theLoaderIsNotLeft();

private:
    static void addKinds();
    /// The processes of all sessions of this server, its own excepted.
    [[nodiscard]] static QStringList runningFor(const RealSshServer &server);

    std::unique_ptr<RealSshServer> m_openSsh;
    std::unique_ptr<RealSshServer> m_dropbear;
    TestSettings m_test;
};

void NothingLeftTest::initTestCase()
{
    m_openSsh = std::make_unique<RealSshServer>(Kind::OpenSsh);
    QVERIFY2(m_openSsh->error().isEmpty(), qPrintable(m_openSsh->error()));
    m_dropbear = std::make_unique<RealSshServer>(Kind::Dropbear);
    QVERIFY2(m_dropbear->error().isEmpty(), qPrintable(m_dropbear->error()));
}

void NothingLeftTest::addKinds()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("OpenSSH") << Kind::OpenSsh;
    QTest::newRow("Dropbear") << Kind::Dropbear;
}

QStringList NothingLeftTest::runningFor(const RealSshServer &server)
{
    // Both servers tell their sessions the connection: "client port server port".
    return test::processesWith(" 127.0.0.1 " + QByteArray::number(server.port()) + '\0');
}

void NothingLeftTest::runsTheCatalogue_data() { addKinds(); }

/// Every probe gives over SSH what it gives without.
void NothingLeftTest::runsTheCatalogue()
{
    QFETCH(Kind, kind);
    const RealSshServer &server = kind == Kind::OpenSsh ? *m_openSsh : *m_dropbear;
    const auto device
        = logInTo(m_test.settings, localTarget(server.port()), withKey(server.clientKey()));
    VERIFY_RESULT(device);
    QList<Script> scripts;
    for (const Probe &probe : probeCatalogue())
        scripts.append(probe.script);
    QVERIFY(scripts.size() >= 12);
    const Collected run = runOn(**device, scripts);
    VERIFY_RESULT(run.result);
    QCOMPARE(run.count, scripts.size());
    QCOMPARE((*device)->counters().execs, 1);
    QCOMPARE((*device)->counters().roundTrips, 7);
    test::LocalDevice local;
    const QList<ScriptAnswer> expected = local.answers(scripts);
    for (const ScriptAnswer &answer : expected) {
        const ScriptAnswer &given = run.answers[answer.id];
        QVERIFY2(given.end == ScriptEnd::Finished && answer.end == ScriptEnd::Finished,
            given.output + answer.id);
        QCOMPARE(given.exitCode, answer.exitCode);
        QCOMPARE(given.ranAsRoot, answer.ranAsRoot);
        QCOMPARE(given.output.isEmpty(), answer.output.isEmpty());
        if (answer.id == "identity" || answer.id == "forwarding") // what does not change by itself
            QCOMPARE(given.output, answer.output);
    }
    QTRY_COMPARE_WITH_TIMEOUT(runningFor(server), QStringList {}, 5000);
}

void NothingLeftTest::nothingIsLeft_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("how");
    for (const auto &[name, kind] :
        { std::pair { "OpenSSH", Kind::OpenSsh }, std::pair { "Dropbear", Kind::Dropbear } }) {
        for (const char *how :
            { "cancel", "let go", "link cut", "link reset", "link silent", "server killed" })
            QTest::addRow("%s, %s", name, how) << kind << QString::fromLatin1(how);
    }
}

void NothingLeftTest::nothingIsLeft()
{
    QFETCH(Kind, kind);
    QFETCH(QString, how);
    const RealSshServer &server = kind == Kind::OpenSsh ? *m_openSsh : *m_dropbear;
    TcpRelay relay(server.port(), {});
    TestSettings test;
    test.settings.durations.silenceEnds = 3s;
    auto device = logInTo(test.settings, localTarget(relay.port()), withKey(server.clientKey()));
    VERIFY_RESULT(device);
    QTRY_COMPARE_WITH_TIMEOUT(runningFor(server), QStringList {}, 5000);
    std::stop_source stop;
    bool wasRunning = false;
    std::atomic<bool> quickCame = false;
    std::jthread accident([&] {
        // First the proof that there is something that could be left.
        for (int i = 0; i < 100 && !wasRunning; ++i) {
            std::this_thread::sleep_for(50ms);
            wasRunning = quickCame && runningFor(server).size() >= 4;
        }
        if (how == u"cancel" || how == u"let go")
            stop.request_stop();
        else if (how == u"server killed")
            server.killSessions();
        else
            relay.strike(how == u"link cut" ? TcpRelay::Fault::Cut
                    : how == u"link reset"  ? TcpRelay::Fault::Reset
                                            : TcpRelay::Fault::Stall);
    });
    Script slow = script("slow", "sleep 300 & sleep 300\n");
    slow.timeLimit = 200s;
    Script stubborn = script("stubborn", "trap '' TERM HUP INT; while :; do sleep 300; done\n");
    stubborn.timeLimit = 200s;
    QMap<QByteArray, ScriptAnswer> answers;
    const auto result = (*device)->runAll(
        { slow, stubborn, script("quick", "echo one\n") },
        [&](ScriptAnswer &&answer) {
            quickCame = quickCame || answer.id == "quick";
            answers.insert(answer.id, std::move(answer));
        },
        {}, stop.get_token());
    accident.join();
    QVERIFY(wasRunning);
    QVERIFY(!result);
    QCOMPARE(answers["quick"].output, "one\n");
    for (const char *id : { "slow", "stubborn" }) {
        QVERIFY(answers[id].end == ScriptEnd::LinkLost || answers[id].end == ScriptEnd::Cancelled);
        QVERIFY(!answers[id].reason.isEmpty());
    }
    if (how != u"cancel")
        device->reset();
    QTRY_COMPARE_WITH_TIMEOUT(runningFor(server), QStringList {}, 30'000);
}

void NothingLeftTest::theLoaderIsNotLeft_data() { addKinds(); }

/// The script is still on its way up when the link falls silent.
void NothingLeftTest::theLoaderIsNotLeft()
{
    QFETCH(Kind, kind);
    // A tcsh gets the loader from OpenSSH too.
    const QStringList options = kind == Kind::OpenSsh
        ? QStringList { u"ForceCommand /bin/tcsh -c \"$SSH_ORIGINAL_COMMAND\""_s }
        : QStringList {};
    const RealSshServer server(kind, options);
    QVERIFY2(server.error().isEmpty(), qPrintable(server.error()));
    TestSettings test;
    test.settings.durations.silenceEnds = 3s;
    TcpRelay relay(server.port(), { .bytesPerSecond = 20'000 });
    const auto device
        = logInTo(test.settings, localTarget(relay.port()), withKey(server.clientKey()));
    VERIFY_RESULT(device);
    // So much, and so little to be compressed, that it is on its way for seconds.
    QByteArray body = "true\n";
    while (body.size() < 80'000)
        body += "# " + QByteArray::number(QRandomGenerator::global()->generate64(), 36) + '\n';
    bool wasRunning = false;
    const std::jthread accident([&] {
        for (int i = 0; i < 100 && !wasRunning; ++i) {
            std::this_thread::sleep_for(50ms);
            wasRunning = !runningFor(server).isEmpty();
        }
        std::this_thread::sleep_for(500ms);
        relay.strike(TcpRelay::Fault::Stall);
    });
    const Collected run = runOn(**device, { script("large", body) });
    QVERIFY(wasRunning);
    QVERIFY(!run.result);
    QVERIFY(run.answers["large"].end != ScriptEnd::Finished);
    QTRY_COMPARE_WITH_TIMEOUT(runningFor(server), QStringList {}, 30'000);
}

QTEST_GUILESS_MAIN(NothingLeftTest)
#include "nothing_left_test.moc"
