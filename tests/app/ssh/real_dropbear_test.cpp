// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/ssh/ssh_test_support.h"

#include <QTest>

using namespace edgemend;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Against the real Dropbear, which drops commands above 9 kB and dies of many short channels at
/// once.
class RealDropbearTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void runsACatalogue();
    void refusesAStrangerKey();
    void givesMuchOutput();
    void givesInputToOneScript();
    void runsAgainAndAgain();
    void survivesTheServersDeath();
    void cancelsAtOnce();

private:
    std::unique_ptr<RealSshServer> m_server;
    TestSettings m_test;
    [[nodiscard]] Result<std::unique_ptr<Device>> logIn() const
    {
        return logInTo(
            m_test.settings, localTarget(m_server->port()), withKey(m_server->clientKey()));
    }
};

void RealDropbearTest::initTestCase()
{
    m_server = std::make_unique<RealSshServer>(RealSshServer::Kind::Dropbear);
    QVERIFY2(m_server->error().isEmpty(), qPrintable(m_server->error()));
}

void RealDropbearTest::runsACatalogue()
{
    const auto device = logIn();
    VERIFY_RESULT(device);
    QVERIFY((*device)->identity().serverBanner.contains(u"dropbear"_s));
    QList<Script> scripts;
    for (int i = 0; i < 40; ++i) {
        scripts.append(script(("probe-" + QByteArray::number(i)).constData(),
            "# " + QByteArray(1000, 'x') + "\necho \"$0 said $1\"; exit 7\n"));
        scripts.last().arguments = { QByteArray::number(i) };
    }
    const Collected run = runOn(**device, scripts);
    VERIFY_RESULT(run.result);
    QCOMPARE(run.count, 40);
    for (int i = 0; i < 40; ++i) {
        const ScriptAnswer &answer = run.answers["probe-" + QByteArray::number(i)];
        QCOMPARE(answer.exitCode, 7);
        QVERIFY(answer.output.endsWith("said " + QByteArray::number(i) + '\n'));
    }
    QCOMPARE((*device)->counters().execs, 1);
    QCOMPARE((*device)->counters().roundTrips, 7);
}

void RealDropbearTest::refusesAStrangerKey()
{
    const auto device
        = logInTo(m_test.settings, localTarget(m_server->port()), withKey(m_server->strangerKey()));
    QVERIFY(!device);
    QCOMPARE(device.error().kind, FailureKind::KeyRefused);
}

void RealDropbearTest::givesMuchOutput()
{
    const auto device = logIn();
    VERIFY_RESULT(device);
    Script much = script("much", "head -c 3000000 /dev/zero | tr '\\0' 'a'\n");
    much.outputLimit = 4 * 1024 * 1024;
    const Collected run = runOn(**device, { much });
    VERIFY_RESULT(run.result);
    QCOMPARE(run.answers["much"].output.size(), 3000000);
    // Compressed, as agreed in the key exchange.
    QVERIFY((*device)->counters().bytesReceived < 1000000);
}

void RealDropbearTest::givesInputToOneScript()
{
    const auto device = logIn();
    VERIFY_RESULT(device);
    const QByteArray patch(300000, 'p');
    const auto answer
        = (*device)->run(script("count", "wc -c\n"), SecretText(QByteArray(patch)), {});
    VERIFY_RESULT(answer);
    QCOMPARE(answer->output.trimmed(), "300000");
}

void RealDropbearTest::runsAgainAndAgain()
{
    const auto device = logIn();
    VERIFY_RESULT(device);
    for (int i = 0; i < 20; ++i) {
        const Collected run
            = runOn(**device, { script("one", "echo one\n"), script("two", "echo two\n") });
        VERIFY_RESULT(run.result);
        QCOMPARE(run.answers["two"].output, "two\n");
    }
    QCOMPARE((*device)->counters().execs, 20);
}

void RealDropbearTest::survivesTheServersDeath()
{
    const auto device = logIn();
    VERIFY_RESULT(device);
    const std::jthread killer([this] {
        std::this_thread::sleep_for(800ms);
        m_server->killSessions();
    });
    const Collected run
        = runOn(**device, { script("quick", "echo one\n"), script("slow", "sleep 5\n") });
    QVERIFY(!run.result);
    QCOMPARE(run.result.error().kind, FailureKind::LinkLost);
    QCOMPARE(run.answers["quick"].output, "one\n");
    QCOMPARE(run.answers["slow"].end, ScriptEnd::LinkLost);
    QVERIFY(run.ms < 3000);
}

void RealDropbearTest::cancelsAtOnce()
{
    const auto device = logIn();
    VERIFY_RESULT(device);
    StopLater stop(500ms);
    const Collected run = runOn(**device, { script("slow", "sleep 5\n") }, stop.token());
    QCOMPARE(run.result.error().kind, FailureKind::Cancelled);
    const qint64 late = stop.msSince();
    QVERIFY2(late <= 250, qPrintable(QString::number(late)));
}

QTEST_GUILESS_MAIN(RealDropbearTest)
#include "real_dropbear_test.moc"
