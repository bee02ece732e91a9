// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/ssh/ssh_run_support.h"
#include "tests/support/tcp_relay.h"

#include <QTest>

#include <algorithm>

using namespace edgemend;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A link that delays, limits, cuts, stalls or speaks rubbish: at any byte, in each phase.
class BadLinkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isLateAndSlow();
    void spoilsReach_data();
    void spoilsReach();
    void spoilsLogin_data();
    void spoilsLogin();
    void spoilsRun_data();
    void spoilsRun();

private:
    [[nodiscard]] Result<std::unique_ptr<Device>> logIn(quint16 port)
    {
        return logInTo(m_test.settings, localTarget(port), withPassword("pw"));
    }
    TestSettings m_test;
};

/// The two that only slow a link down: nothing is lost, and it takes at least the time it must.
void BadLinkTest::isLateAndSlow()
{
    const SshTestServer server(planOf(runForReal));
    {
        const TcpRelay relay(server.port(), { .delay = 40ms });
        const auto device = logIn(relay.port());
        VERIFY_RESULT(device);
        const Collected run = runOn(**device, twoScripts());
        VERIFY_RESULT(run.result);
        QCOMPARE(run.answers["second"].output, "two\n");
        QVERIFY2(run.ms >= 80, qPrintable(QString::number(run.ms)));
    }
    const TcpRelay relay(server.port(), { .bytesPerSecond = 60'000 });
    const auto device = logIn(relay.port());
    VERIFY_RESULT(device);
    const qint64 before = relay.bytesToClient();
    // Nothing that can be compressed.
    const QList<Script> scripts { script("much", "head -c 30000 /dev/urandom | base64 -w 0\n") };
    const Collected run = runOn(**device, scripts);
    VERIFY_RESULT(run.result);
    QCOMPARE(run.answers["much"].output.size(), 40000);
    // The last piece is on its way before its time is over.
    const qint64 least = (relay.bytesToClient() - before - 1024) * 1000 / 60'000;
    QVERIFY(least >= 400);
    QVERIFY2(run.ms >= least, qPrintable(u"%1 ms, not %2"_s.arg(run.ms).arg(least)));
}

void BadLinkTest::spoilsReach_data()
{
    QTest::addColumn<TcpRelay::Fault>("fault");
    QTest::newRow("cut") << TcpRelay::Fault::Cut;
    QTest::newRow("reset") << TcpRelay::Fault::Reset;
    QTest::newRow("rubbish") << TcpRelay::Fault::Rubbish;
    QTest::newRow("stall") << TcpRelay::Fault::Stall;
}

void BadLinkTest::spoilsReach()
{
    QFETCH(TcpRelay::Fault, fault);
    TestSettings test;
    test.settings.durations.handshake = fault == TcpRelay::Fault::Stall ? 150ms : 3000ms;
    const SshTestServer server({ .password = "right" });
    qint64 all = 0;
    {
        const TcpRelay whole(server.port(), {});
        QVERIFY(makeSshConnector(test.settings)->reach(localTarget(whole.port()), {}));
        all = whole.bytesToClient();
    }
    for (qint64 at = 0; at < all; at += std::max<qint64>(1, all / 24)) {
        const TcpRelay relay(server.port(), { .fault = fault, .atByte = at });
        QElapsedTimer timer;
        timer.start();
        const auto report = makeSshConnector(test.settings)->reach(localTarget(relay.port()), {});
        QVERIFY2(timer.elapsed() < 3500, qPrintable(u"at byte %1"_s.arg(at)));
        // What follows the host key (the list of signatures) may be lost: then there is a whole
        // key.
        if (report) {
            QCOMPARE(report->algorithm, u"ssh-ed25519"_s);
            QVERIFY2(at > all / 2, qPrintable(u"at byte %1"_s.arg(at)));
            continue;
        }
        const auto kind = report.error().kind;
        const bool expected = kind == FailureKind::LinkLost || kind == FailureKind::NotSsh
            || kind == FailureKind::TimedOut || kind == FailureKind::Refused;
        QVERIFY2(expected, qPrintable(u"at byte %1: %2"_s.arg(at).arg(static_cast<int>(kind))));
    }
}

void BadLinkTest::spoilsLogin_data()
{
    QTest::addColumn<TcpRelay::Fault>("fault");
    QTest::newRow("cut") << TcpRelay::Fault::Cut;
    QTest::newRow("reset") << TcpRelay::Fault::Reset;
    QTest::newRow("rubbish") << TcpRelay::Fault::Rubbish;
    QTest::newRow("stall") << TcpRelay::Fault::Stall;
}

void BadLinkTest::spoilsLogin()
{
    QFETCH(TcpRelay::Fault, fault);
    TestSettings test;
    test.settings.durations.login = fault == TcpRelay::Fault::Stall ? 150ms : 3000ms;
    test.settings.durations.handshake = test.settings.durations.login; // its last bytes may be hit
    const SshTestServer server({ .password = "pw" });
    qint64 reached = 0;
    qint64 all = 0;
    {
        const TcpRelay whole(server.port(), {});
        const auto connector = makeSshConnector(test.settings);
        const auto report = connector->reach(localTarget(whole.port()), {});
        VERIFY_RESULT(report);
        reached = whole.bytesToClient();
        VERIFY_RESULT(connector->logIn(withPassword("pw"), report->fingerprint, {}));
        all = whole.bytesToClient();
    }
    QVERIFY(all > reached);
    for (qint64 at = reached; at < all; at += 7) {
        const TcpRelay relay(server.port(), { .fault = fault, .atByte = at });
        QElapsedTimer timer;
        timer.start();
        const auto device = logInTo(test.settings, localTarget(relay.port()), withPassword("pw"));
        const QString where = u"at byte %1 of %2 to %3"_s.arg(at).arg(reached).arg(all);
        QVERIFY2(timer.elapsed() < 3500, qPrintable(where));
        QVERIFY2(!device, qPrintable(where));
        const auto kind = device.error().kind;
        QVERIFY2(kind
                == (fault == TcpRelay::Fault::Stall ? FailureKind::TimedOut
                                                    : FailureKind::LinkLost),
            qPrintable(where + u": "_s + toEnglish(device.error().happened)));
    }
}

void BadLinkTest::spoilsRun_data()
{
    QTest::addColumn<TcpRelay::Fault>("fault");
    QTest::newRow("cut") << TcpRelay::Fault::Cut;
    QTest::newRow("rubbish") << TcpRelay::Fault::Rubbish;
}

void BadLinkTest::spoilsRun()
{
    QFETCH(TcpRelay::Fault, fault);
    const SshTestServer server(planOf(runForReal));
    qint64 before = 0;
    qint64 all = 0;
    {
        const TcpRelay whole(server.port(), {});
        const auto device = logIn(whole.port());
        VERIFY_RESULT(device);
        before = whole.bytesToClient();
        VERIFY_RESULT(runOn(**device, twoScripts()).result);
        all = whole.bytesToClient();
    }
    for (qint64 at = before + 1; at < all; at += std::max<qint64>(1, (all - before) / 30)) {
        const TcpRelay relay(server.port(), { .fault = fault, .atByte = at });
        const auto device = logIn(relay.port());
        if (!device) {
            continue; // fell into the last bytes of the login, whose number varies a little
        }
        const Collected run = runOn(**device, twoScripts());
        QCOMPARE(run.count, 2);
        QVERIFY2(run.ms < 3000, qPrintable(QString::number(at)));
        for (const ScriptAnswer &answer : run.answers) {
            QVERIFY(answer.end == ScriptEnd::Finished || answer.end == ScriptEnd::LinkLost);
            QCOMPARE(answer.output.isEmpty(), answer.end == ScriptEnd::LinkLost);
        }
        if (!run.result) {
            QCOMPARE(run.result.error().kind, FailureKind::LinkLost);
            // A dead session says so at once, and for every script.
            QCOMPARE(runOn(**device, twoScripts()).result.error().kind, FailureKind::LinkLost);
        }
    }
}

QTEST_GUILESS_MAIN(BadLinkTest)
#include "bad_link_test.moc"
