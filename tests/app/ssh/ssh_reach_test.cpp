// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/ssh/black_hole.h"
#include "tests/app/ssh/ssh_test_support.h"
#include "tests/support/loopback.h"
#include "tests/support/ssh_test_server.h"
#include "tests/support/tcp_relay.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <atomic>

using namespace edgemend;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = HostKeyReport::State;

namespace {

FailureKind reachFails(const SshSettings &settings, const Target &target, std::stop_token stop = {})
{
    const auto report = makeSshConnector(settings)->reach(target, stop);
    return report ? FailureKind::Usage : report.error().kind;
}

} // namespace

/// From the name to the host key.
class SshReachTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysEachFailure();
    void namesWhatIsNoSsh_data();
    void namesWhatIsNoSsh();
    void endsOnEndlessRubbish();
    void triesAllAddresses();
    void sharesNoAlgorithm();
    void trustsOnlyWhenTold();
    void tellsHostKeysApart();
    void prefersTheTypeOnFile();
    void cancelsAtOnce_data();
    void cancelsAtOnce();
    void leavesNoSocketBehind();
};

void SshReachTest::saysEachFailure()
{
    TestSettings test;
    test.settings.durations.tcp.perAddress = 300ms;
    test.settings.durations.handshake = 400ms;
    QCOMPARE(reachFails(test.settings, localTarget(freePort())), FailureKind::Refused);

    const BlackHole hole;
    QCOMPARE(reachFails(test.settings, localTarget(hole.port())), FailureKind::TimedOut);

    // Class E: no machine has a route to it, and none leaves this one.
    Target nowhere = localTarget(22);
    nowhere.host = u"255.255.255.255"_s;
    QCOMPARE(reachFails(test.settings, nowhere), FailureKind::NoRoute);

    const TcpRelay silent(0, {});
    QCOMPARE(reachFails(test.settings, localTarget(silent.port())), FailureKind::TimedOut);

    const TcpRelay mute(0, { .fault = TcpRelay::Fault::Cut });
    QCOMPARE(reachFails(test.settings, localTarget(mute.port())), FailureKind::LinkLost);

    Target unknown = localTarget(22);
    unknown.host = u"press.plant"_s;
    test.settings.resolver = [](const std::string &, quint16) {
        return NameAnswer { .addresses = {}, .temporary = false, .error = u"no such name"_s };
    };
    QCOMPARE(reachFails(test.settings, unknown), FailureKind::NameNotFound);
    test.settings.resolver = [](const std::string &, quint16) {
        std::this_thread::sleep_for(700ms);
        return NameAnswer {};
    };
    test.settings.durations.lookUp = 100ms;
    QCOMPARE(reachFails(test.settings, unknown), FailureKind::NameNotFound);
    unknown.host.clear();
    QCOMPARE(reachFails(test.settings, unknown), FailureKind::NameNotFound);
}

void SshReachTest::namesWhatIsNoSsh_data()
{
    QTest::addColumn<QByteArray>("says");
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("a web server") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n")
                                  << FailureKind::NotSsh << u"HTTP/1.1 400"_s;
    QTest::newRow("a mail server")
        << QByteArray("220 mail ESMTP\r\n") << FailureKind::NotSsh << u"220 mail"_s;
    QTest::newRow("a line that never ends")
        << QByteArray(3000, 'x') << FailureKind::NotSsh << u"xxxx"_s;
    QTest::newRow("bytes that are no text")
        << QByteArray("\x16\x03\x01\x1b[31m\n", 9) << FailureKind::NotSsh << u"[31m"_s;
    QTest::newRow("the protocol of 1995")
        << QByteArray("SSH-1.5-old\r\n") << FailureKind::NotSsh << u"SSH-1.5"_s;
    QTest::newRow("an address that is shut out for a while")
        << QByteArray("Not allowed at this time\r\n") << FailureKind::TooManyTries
        << u"Not allowed"_s;
}

void SshReachTest::namesWhatIsNoSsh()
{
    QFETCH(QByteArray, says);
    QFETCH(FailureKind, kind);
    QFETCH(QString, words);
    TestSettings test;
    test.settings.durations.handshake = 2s;
    const LoopbackListener listener = listenOnLoopback(4);
    const std::jthread server([&] {
        const SocketHandle client = greetOne(listener, says);
        std::this_thread::sleep_for(100ms);
        (void)::shutdown(client.number(), SHUT_WR);
        waitForHangUp(client);
    });
    const auto report = makeSshConnector(test.settings)->reach(localTarget(listener.port), {});
    QVERIFY(!report);
    QCOMPARE(report.error().kind, kind);
    const QString said = toEnglish(report.error().happened);
    QVERIFY2(said.contains(words), qPrintable(said));
    for (const QChar letter : said) {
        QVERIFY(letter.isPrint());
    }
}

void SshReachTest::endsOnEndlessRubbish()
{
    TestSettings test;
    test.settings.durations.handshake = 5s;
    SshTestServer server({});
    const TcpRelay relay(server.port(), { .fault = TcpRelay::Fault::Rubbish, .atByte = 0 });
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(reachFails(test.settings, localTarget(relay.port())), FailureKind::NotSsh);
    QVERIFY(timer.elapsed() < 5000);
}

void SshReachTest::triesAllAddresses()
{
    const SshTestServer server({});
    const BlackHole hole;
    TestSettings test;
    test.settings.resolver = [&](const std::string &, quint16) {
        // The first refuses, the second never answers, the third is right.
        NameAnswer answer = askSystemResolver("127.0.0.1", freePort());
        for (const quint16 port : { hole.port(), server.port() }) {
            answer.addresses.push_back(askSystemResolver("127.0.0.1", port).addresses.front());
        }
        return answer;
    };
    Target target = localTarget(22);
    target.host = u"press.plant"_s;
    QElapsedTimer timer;
    timer.start();
    const auto report = makeSshConnector(test.settings)->reach(target, {});
    VERIFY_RESULT(report);
    // The head start of the silent one, not its time-out.
    QVERIFY2(timer.elapsed() < 1400, qPrintable(QString::number(timer.elapsed())));
}

void SshReachTest::sharesNoAlgorithm()
{
    const RealSshServer server(
        RealSshServer::Kind::OpenSsh, { u"KexAlgorithms sntrup761x25519-sha512@openssh.com"_s });
    QVERIFY2(server.error().isEmpty(), qPrintable(server.error()));
    const TestSettings test;
    const auto report = makeSshConnector(test.settings)->reach(localTarget(server.port()), {});
    QVERIFY(!report);
    QCOMPARE(report.error().kind, FailureKind::NoCommonAlgorithm);
    const QString said = toEnglish(report.error().happened);
    QVERIFY2(
        said.contains(u"kex algos"_s) && said.contains(u"sntrup761x25519"_s), qPrintable(said));
}

void SshReachTest::trustsOnlyWhenTold()
{
    const SshTestServer server({ .password = "right" });
    const TestSettings test;
    const Target target = localTarget(server.port(), u"plant / press"_s);
    {
        const auto connector = makeSshConnector(test.settings);
        const auto report = connector->reach(target, {});
        VERIFY_RESULT(report);
        QCOMPARE(report->state, State::Unknown);
        const auto device = connector->logIn(withPassword("right"), {}, {});
        QVERIFY(!device);
        QCOMPARE(device.error().kind, FailureKind::HostKeyUnknown);
        // Not a byte of the login went to a server that is not trusted.
        QCOMPARE(server.tried(), QStringList());
        QVERIFY(!QFile::exists(test.settings.knownHostsFile));
        VERIFY_RESULT(connector->trustHostKey());
        VERIFY_RESULT(connector->logIn(withPassword("right"), {}, {}));
    }
    const auto again = makeSshConnector(test.settings);
    QCOMPARE(again->reach(target, {})->state, State::Trusted);
    VERIFY_RESULT(again->logIn(withPassword("right"), {}, {}));
}

void SshReachTest::tellsHostKeysApart()
{
    const TestSettings test;
    const SshTestServer first({ .password = "right" });
    const Target target = localTarget(first.port(), u"press"_s);
    QString firstFingerprint;
    {
        const auto connector = makeSshConnector(test.settings);
        firstFingerprint = connector->reach(target, {})->fingerprint;
        VERIFY_RESULT(connector->trustHostKey());
    }
    // Another machine answers under the label.
    const SshTestServer second({ .password = "right" });
    const auto changed = makeSshConnector(test.settings);
    auto report = changed->reach(localTarget(second.port(), u"press"_s), {});
    QCOMPARE(report->state, State::Changed);
    QCOMPARE(report->trustedFingerprint, firstFingerprint);
    QCOMPARE(changed->trustHostKey().error().kind, FailureKind::HostKeyChanged);
    QCOMPARE(
        changed->logIn(withPassword("right"), {}, {}).error().kind, FailureKind::HostKeyChanged);
    QCOMPARE(changed->logIn(withPassword("right"), firstFingerprint, {}).error().kind,
        FailureKind::HostKeyChanged);
    QCOMPARE(second.tried(), QStringList());

    const SshTestServer third({ .hostKeyType = "rsa", .password = "right" });
    const auto other = makeSshConnector(test.settings);
    report = other->reach(localTarget(third.port(), u"press"_s), {});
    QCOMPARE(report->state, State::OtherType);
    QCOMPARE(other->logIn(withPassword("right"), {}, {}).error().kind, FailureKind::HostKeyChanged);

    // What a person compared counts for this once; a revoked key never.
    VERIFY_RESULT(changed->logIn(withPassword("right"),
        changed->reach(localTarget(second.port(), u"press"_s), {})->fingerprint, {}));
}

void SshReachTest::prefersTheTypeOnFile()
{
    // A device with two keys, of which the one that we would not ask for first is trusted.
    RealSshServer server(RealSshServer::Kind::OpenSsh);
    QVERIFY2(server.error().isEmpty(), qPrintable(server.error()));
    QProcess keygen;
    const QString rsa = server.folder() + u"/rsa"_s;
    keygen.start(u"ssh-keygen"_s,
        { u"-q"_s, u"-t"_s, u"rsa"_s, u"-b"_s, u"2048"_s, u"-N"_s, {}, u"-f"_s, rsa });
    QVERIFY(keygen.waitForFinished() && keygen.exitCode() == 0);
    const RealSshServer two(RealSshServer::Kind::OpenSsh, { u"HostKey "_s + rsa });
    QVERIFY2(two.error().isEmpty(), qPrintable(two.error()));
    TestSettings test;
    QFile pub(rsa + u".pub"_s);
    QVERIFY(pub.open(QIODevice::ReadOnly));
    QFile known(test.settings.knownHostsFile);
    QVERIFY(known.open(QIODevice::WriteOnly));
    known.write("[127.0.0.1]:" + QByteArray::number(two.port()) + ' ' + pub.readAll());
    known.close();
    const auto report = makeSshConnector(test.settings)->reach(localTarget(two.port()), {});
    VERIFY_RESULT(report);
    QCOMPARE(report->state, State::Trusted);
    QCOMPARE(report->algorithm, u"ssh-rsa"_s);
    // And revoked, it is refused even if somebody expects just this fingerprint.
    QVERIFY(known.open(QIODevice::Append));
    QVERIFY(pub.seek(0));
    known.write("@revoked * " + pub.readAll());
    known.close();
    const auto connector = makeSshConnector(test.settings);
    const auto revoked = connector->reach(localTarget(two.port()), {});
    QCOMPARE(revoked->state, State::Revoked);
    QCOMPARE(connector->trustHostKey().error().kind, FailureKind::HostKeyRevoked);
    QCOMPARE(connector->logIn(withKey(two.clientKey()), revoked->fingerprint, {}).error().kind,
        FailureKind::HostKeyRevoked);
}

void SshReachTest::cancelsAtOnce_data()
{
    QTest::addColumn<QString>("phase");
    QTest::newRow("name look-up") << u"look-up"_s;
    QTest::newRow("connection") << u"connection"_s;
    QTest::newRow("before the version") << u"version"_s;
    QTest::newRow("key exchange") << u"key exchange"_s;
}

void SshReachTest::cancelsAtOnce()
{
    QFETCH(QString, phase);
    TestSettings test;
    test.settings.durations.tcp.perAddress = 20s;
    const BlackHole hole;
    const SshTestServer server({});
    const TcpRelay silent(0, {});
    const TcpRelay halfway(server.port(), { .fault = TcpRelay::Fault::Stall, .atByte = 200 });
    Target target = localTarget(phase == u"connection"_s ? hole.port()
            : phase == u"version"_s                      ? silent.port()
                                                         : halfway.port());
    auto asked = std::make_shared<std::atomic<int>>(0);
    if (phase == u"look-up"_s) {
        target.host = u"press.plant"_s;
        test.settings.resolver = [asked](const std::string &, quint16) {
            ++*asked;
            std::this_thread::sleep_for(1500ms);
            return NameAnswer {};
        };
    }
    StopLater stop(300ms);
    QCOMPARE(reachFails(test.settings, target, stop.token()), FailureKind::Cancelled);
    const qint64 late = stop.msSince();
    QVERIFY2(late >= 0 && late <= 250, qPrintable(QString::number(late)));
    // The one that was left behind ends alone, in its own time, and touches nothing of ours.
    QTRY_COMPARE_WITH_TIMEOUT(asked.use_count(), 1 + (phase == u"look-up"_s ? 1 : 0), 3000);
}

void SshReachTest::leavesNoSocketBehind()
{
    const auto openFiles
        = [] { return QDir(u"/proc/self/fd"_s).entryList(QDir::Files | QDir::System).size(); };
    const SshTestServer server({ .password = "right" });
    const TestSettings test;
    (void)reachFails(test.settings, localTarget(server.port()));
    QTest::qWait(100);
    const auto before = openFiles();
    for (int i = 0; i < 10; ++i) {
        (void)reachFails(test.settings, localTarget(server.port()));
        (void)reachFails(test.settings, localTarget(freePort()));
        VERIFY_RESULT(logInTo(test.settings, localTarget(server.port()), withPassword("right")));
    }
    QTRY_COMPARE(openFiles(), before);
}

QTEST_GUILESS_MAIN(SshReachTest)
#include "ssh_reach_test.moc"
