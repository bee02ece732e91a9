// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/ssh/ssh_test_support.h"

#include <QFile>
#include <QTest>

using namespace edgemend;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// What sshd hands to the login shell is handed to another program instead, as if that were the
// shell.
QStringList asLoginShell(const QString &program)
{
    return { u"ForceCommand "_s + program + u" -c \"$SSH_ORIGINAL_COMMAND\""_s };
}

} // namespace

/// Against the real sshd.
class RealOpenSshTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void runsTwoScripts();
    void runsUnderEveryLoginShell_data();
    void runsUnderEveryLoginShell();
    void remembersThatAShellNeedsTheLoader();
    void saysWhatAnswersInstead_data();
    void saysWhatAnswersInstead();
    void refusesAStrangerKey();
    void takesAnEncryptedKey();
    void hangsUpAfterTooManyTries();
    void givesThirtyMegabytes();
    void givesInputToOneScript();
    void survivesTheServersDeath();
    void tellsASilentServer();
    void cancelsAtOnce();
    void runsBesideOthers();

private:
    std::unique_ptr<RealSshServer> m_server;
    TestSettings m_test;
    [[nodiscard]] Result<std::unique_ptr<Device>> logIn() const
    {
        return logInTo(
            m_test.settings, localTarget(m_server->port()), withKey(m_server->clientKey()));
    }
};

void RealOpenSshTest::initTestCase()
{
    m_server = std::make_unique<RealSshServer>(RealSshServer::Kind::OpenSsh);
    QVERIFY2(m_server->error().isEmpty(), qPrintable(m_server->error()));
}

void RealOpenSshTest::runsTwoScripts()
{
    const auto device = logIn();
    VERIFY_RESULT(device);
    const Collected run = runOn(
        **device, { script("first", "echo one; exit 3\n"), script("second", "echo two >&2\n") });
    VERIFY_RESULT(run.result);
    QCOMPARE(run.count, 2);
    QCOMPARE(run.answers["first"].output, "one\n");
    QCOMPARE(run.answers["first"].exitCode, 3);
    QCOMPARE(run.answers["second"].output, "two\n");
    const LinkCounters counters = (*device)->counters();
    QCOMPARE(counters.execs, 1);
    // Connection, versions, key exchange, service, key, channel, exec.
    QCOMPARE(counters.roundTrips, 7);
    QVERIFY(counters.bytesReceived > 1000 && counters.bytesSent > 1000);
    QVERIFY((*device)->identity().serverBanner.startsWith(u"SSH-2.0-OpenSSH"_s));
    QVERIFY((*device)->identity().hostKey.startsWith(u"SHA256:"_s));
}

void RealOpenSshTest::runsUnderEveryLoginShell_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<int>("execs");
    QTest::newRow("dash") << u"/bin/dash"_s << 1;
    QTest::newRow("bash") << u"/bin/bash"_s << 1;
    QTest::newRow("BusyBox ash") << u"/bin/busybox ash"_s << 1;
    QTest::newRow("tcsh, by the loader") << u"/bin/tcsh"_s << 2;
}

void RealOpenSshTest::runsUnderEveryLoginShell()
{
    QFETCH(QString, shell);
    QFETCH(int, execs);
    const RealSshServer server(RealSshServer::Kind::OpenSsh, asLoginShell(shell));
    QVERIFY2(server.error().isEmpty(), qPrintable(server.error()));
    const TestSettings test;
    const auto device
        = logInTo(test.settings, localTarget(server.port()), withKey(server.clientKey()));
    VERIFY_RESULT(device);
    const Collected run = runOn(**device, { script("first", "echo \"it's one\"\n") });
    VERIFY_RESULT(run.result);
    QCOMPARE(run.answers["first"].output, "it's one\n");
    QCOMPARE((*device)->counters().execs, execs);
}

void RealOpenSshTest::remembersThatAShellNeedsTheLoader()
{
    const RealSshServer server(RealSshServer::Kind::OpenSsh, asLoginShell(u"/bin/tcsh"_s));
    QVERIFY2(server.error().isEmpty(), qPrintable(server.error()));
    const TestSettings test;
    for (const int execs : { 2, 1 }) { // the second login knows
        const auto device
            = logInTo(test.settings, localTarget(server.port()), withKey(server.clientKey()));
        VERIFY_RESULT(device);
        VERIFY_RESULT(runOn(**device, { script("one", "echo one\n") }).result);
        QCOMPARE((*device)->counters().execs, execs);
        VERIFY_RESULT(runOn(**device, { script("one", "echo one\n") }).result);
        QCOMPARE((*device)->counters().execs, execs + 1);
    }
}

void RealOpenSshTest::saysWhatAnswersInstead_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("words");
    QTest::newRow("nologin") << u"/usr/sbin/nologin"_s << u"may not run commands"_s;
    QTest::newRow("a shell that takes nothing") << u"/bin/false"_s << u"said nothing"_s;
    QTest::newRow("sftp only") << u"internal-sftp"_s << u"may not run commands"_s;
    QTest::newRow("a prompt that waits")
        << u"/bin/sh -c 'printf \"router> \"; cat >/dev/null; sleep 3'"_s << u"router>"_s;
}

void RealOpenSshTest::saysWhatAnswersInstead()
{
    QFETCH(QString, command);
    QFETCH(QString, words);
    const RealSshServer server(RealSshServer::Kind::OpenSsh, { u"ForceCommand "_s + command });
    QVERIFY2(server.error().isEmpty(), qPrintable(server.error()));
    TestSettings test;
    test.settings.durations.silenceEnds = 6s;
    const auto device
        = logInTo(test.settings, localTarget(server.port()), withKey(server.clientKey()));
    VERIFY_RESULT(device);
    const Collected run = runOn(**device, { script("one", "echo one\n") });
    QVERIFY(!run.result);
    QCOMPARE(run.result.error().kind, FailureKind::NotLinux);
    const QString said = toEnglish(run.result.error().happened);
    QVERIFY2(said.contains(words), qPrintable(said));
    QCOMPARE(run.answers["one"].end, ScriptEnd::NotRun);
}

void RealOpenSshTest::refusesAStrangerKey()
{
    const auto device
        = logInTo(m_test.settings, localTarget(m_server->port()), withKey(m_server->strangerKey()));
    QVERIFY(!device);
    QCOMPARE(device.error().kind, FailureKind::KeyRefused);
}

void RealOpenSshTest::takesAnEncryptedKey()
{
    Credentials credentials = withKey(m_server->encryptedKey());
    credentials.passphrase = SecretText(QByteArray("open sesame"));
    VERIFY_RESULT(logInTo(m_test.settings, localTarget(m_server->port()), std::move(credentials)));
}

void RealOpenSshTest::hangsUpAfterTooManyTries()
{
    const RealSshServer server(RealSshServer::Kind::OpenSsh, { u"MaxAuthTries 2"_s });
    QVERIFY2(server.error().isEmpty(), qPrintable(server.error()));
    const TestSettings test;
    Credentials credentials;
    credentials.identityFiles = { server.strangerKey(), m_server->strangerKey(),
        server.strangerKey(), server.clientKey() };
    const auto device = logInTo(test.settings, localTarget(server.port()), std::move(credentials));
    QVERIFY(!device);
    QCOMPARE(device.error().kind, FailureKind::TooManyTries);
}

void RealOpenSshTest::givesThirtyMegabytes()
{
    const auto device = logIn();
    VERIFY_RESULT(device);
    QList<Script> scripts;
    for (int i = 0; i < 6; ++i) {
        Script much
            = script("much-" + QByteArray::number(i), "head -c 5000000 /dev/zero | tr '\\0' 'a'\n");
        much.outputLimit = 6 * 1024 * 1024;
        much.timeLimit = 60s;
        scripts.append(much);
    }
    const Collected run = runOn(**device, scripts);
    VERIFY_RESULT(run.result);
    for (int i = 0; i < 6; ++i) {
        QCOMPARE(run.answers["much-" + QByteArray::number(i)].output, QByteArray(5000000, 'a'));
    }
}

void RealOpenSshTest::givesInputToOneScript()
{
    const auto device = logIn();
    VERIFY_RESULT(device);
    const QByteArray patch(500000, 'p');
    const auto answer
        = (*device)->run(script("count", "wc -c\n"), SecretText(QByteArray(patch)), {});
    VERIFY_RESULT(answer);
    QCOMPARE(answer->output.trimmed(), "500000");
}

void RealOpenSshTest::survivesTheServersDeath()
{
    const auto device = logIn();
    VERIFY_RESULT(device);
    const std::jthread killer([this] {
        std::this_thread::sleep_for(1s);
        m_server->killSessions();
    });
    const Collected run
        = runOn(**device, { script("quick", "echo one\n"), script("slow", "sleep 9\n") });
    QVERIFY(!run.result);
    QCOMPARE(run.result.error().kind, FailureKind::LinkLost);
    QCOMPARE(run.answers["quick"].output, "one\n");
    QCOMPARE(run.answers["slow"].end, ScriptEnd::LinkLost);
    QVERIFY(run.ms < 4000);
}

void RealOpenSshTest::tellsASilentServer()
{
    TestSettings test;
    test.settings.durations.silenceShown = 500ms;
    test.settings.durations.silenceEnds = 2s;
    const auto device
        = logInTo(test.settings, localTarget(m_server->port()), withKey(m_server->clientKey()));
    VERIFY_RESULT(device);
    const std::jthread suspender([this] {
        std::this_thread::sleep_for(1s);
        m_server->suspendSessions();
    });
    int pulses = 0;
    const Collected run
        = runOn(**device, { script("quick", "echo one\n"), script("slow", "sleep 9\n") }, {},
            [&](const RunPulse &) { ++pulses; });
    m_server->resumeSessions();
    QCOMPARE(run.result.error().kind, FailureKind::Silent);
    QVERIFY(pulses >= 3);
    QCOMPARE(run.answers["quick"].output, "one\n");
    QVERIFY2(run.ms < 5000, qPrintable(QString::number(run.ms)));
}

void RealOpenSshTest::cancelsAtOnce()
{
    const auto device = logIn();
    VERIFY_RESULT(device);
    StopLater stop(600ms);
    const Collected run = runOn(**device, { script("slow", "sleep 5\n") }, stop.token());
    const qint64 late = stop.msSince();
    QCOMPARE(run.result.error().kind, FailureKind::Cancelled);
    QVERIFY2(late >= 0 && late <= 250, qPrintable(QString::number(late)));
}

void RealOpenSshTest::runsBesideOthers()
{
    // Different sessions in different threads share nothing of ours.
    std::atomic<int> good = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 6; ++i) {
            threads.emplace_back([&] {
                const TestSettings test;
                const auto device = logInTo(
                    test.settings, localTarget(m_server->port()), withKey(m_server->clientKey()));
                if (device && runOn(**device, { script("one", "echo one\n") }).result) {
                    ++good;
                }
            });
        }
    }
    QCOMPARE(good, 6);
}

QTEST_GUILESS_MAIN(RealOpenSshTest)
#include "real_openssh_test.moc"
