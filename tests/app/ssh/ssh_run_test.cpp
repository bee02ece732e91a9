// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/ssh/ssh_run_support.h"
#include "tests/support/tcp_relay.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

#include <atomic>

using namespace edgemend;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What becomes of a run when the other side misbehaves.
class SshRunTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsAgainstAnyServer_data();
    void runsAgainstAnyServer();
    void waitsForAChannel();
    void tellsSilenceThenGivesUp();
    void aLivelyLinkIsNotSilent();
    void cancelsAtOnce_data();
    void cancelsAtOnce();
    void cancelsWhileSudoIsAsked();
    void goesOnAfterACancel();
    void ignoresAnswersNobodyAskedFor();
    void sendsTheSudoPasswordFirst();
    void givesInputToOneScript();

private:
    [[nodiscard]] Result<std::unique_ptr<Device>> logIn(quint16 port)
    {
        return logInTo(m_test.settings, localTarget(port), withPassword("pw"));
    }
    TestSettings m_test;
};

void SshRunTest::runsAgainstAnyServer_data()
{
    QTest::addColumn<QByteArray>("banner");
    QTest::addColumn<bool>("loader");
    QTest::newRow("OpenSSH gets the script in the command") << QByteArray("OpenSSH_9.2p1") << false;
    QTest::newRow("Dropbear gets the loader") << QByteArray("dropbear_2022.83") << true;
    QTest::newRow("an unknown server gets the loader") << QByteArray("whatever_1.0") << true;
    QTest::newRow("OpenSSH on Windows gets the loader")
        << QByteArray("OpenSSH_for_Windows_8.1") << true;
}

void SshRunTest::runsAgainstAnyServer()
{
    QFETCH(QByteArray, banner);
    QFETCH(bool, loader);
    std::atomic<qsizetype> length = 0;
    const SshTestServer server(planOf(
        [&](TestExec &exec) {
            length = exec.command().size();
            runForReal(exec);
        },
        banner));
    const auto device = logIn(server.port());
    VERIFY_RESULT(device);
    const Collected run = runOn(**device, twoScripts());
    VERIFY_RESULT(run.result);
    QCOMPARE(run.answers["first"].output, "one\n");
    QCOMPARE(run.answers["second"].output, "two\n");
    QCOMPARE(length < 2048, loader);
    QCOMPARE((*device)->counters().execs, 1);
    QCOMPARE((*device)->counters().sudos, 0);
    // The script on stdin follows the request at once: the loader costs no further round trip.
    QCOMPARE((*device)->counters().roundTrips, 7);
}

void SshRunTest::waitsForAChannel()
{
    TestServerPlan plan = planOf(runForReal);
    plan.refusedChannels = 2;
    const SshTestServer server(std::move(plan));
    const auto device = logIn(server.port());
    VERIFY_RESULT(device);
    VERIFY_RESULT(runOn(**device, twoScripts()).result);
    QVERIFY2(server.tried().count(u"channel"_s) == 3, qPrintable(server.tried().join(u' ')));

    TestServerPlan never = planOf(runForReal);
    never.refusedChannels = 1000;
    const SshTestServer closed(std::move(never));
    TestSettings test;
    test.settings.durations.channel = 500ms;
    const auto other = logInTo(test.settings, localTarget(closed.port()), withPassword("pw"));
    VERIFY_RESULT(other);
    const Collected run = runOn(**other, twoScripts());
    QCOMPARE(run.result.error().kind, FailureKind::Refusal);
    QCOMPARE(run.count, 2);
    QCOMPARE(run.answers["first"].end, ScriptEnd::NotRun);
}

void SshRunTest::tellsSilenceThenGivesUp()
{
    std::atomic<bool> started = false;
    const SshTestServer server(planOf([&](TestExec &exec) {
        started = true;
        runForReal(exec);
    }));
    TcpRelay relay(server.port(), {});
    TestSettings test;
    test.settings.durations.silenceShown = 600ms;
    test.settings.durations.silenceEnds = 2s;
    const auto device = logInTo(test.settings, localTarget(relay.port()), withPassword("pw"));
    VERIFY_RESULT(device);
    std::jthread fault([&] {
        while (!started) {
            std::this_thread::sleep_for(10ms);
        }
        std::this_thread::sleep_for(500ms);
        relay.strike(TcpRelay::Fault::Stall);
    });
    QList<std::chrono::milliseconds> silences;
    QList<QByteArray> running;
    const Collected run
        = runOn(**device, { script("quick", "echo done\n"), script("slow", "sleep 8\n") }, {},
            [&](const RunPulse &pulse) {
                silences.append(pulse.silentFor);
                running = pulse.running;
            });
    QCOMPARE(run.result.error().kind, FailureKind::Silent);
    QVERIFY(!silences.isEmpty());
    QVERIFY2(silences.first() >= 600ms && silences.first() < 900ms,
        qPrintable(QString::number(silences.first().count())));
    QCOMPARE(running, QList<QByteArray> { "slow" });
    QVERIFY2(run.ms > 2000 && run.ms < 4000, qPrintable(QString::number(run.ms)));
    QCOMPARE(run.answers["quick"].end, ScriptEnd::Finished);
    QCOMPARE(run.answers["quick"].output, "done\n");
    QCOMPARE(run.answers["slow"].end, ScriptEnd::LinkLost);
    QVERIFY(toEnglish(run.answers["slow"].reason).contains(u"Nothing came"_s));
}

void SshRunTest::aLivelyLinkIsNotSilent()
{
    // Four times the silence that would end it, in a script that prints nothing.
    const SshTestServer server(planOf(runForReal));
    TestSettings test;
    test.settings.durations.silenceShown = 300ms;
    test.settings.durations.silenceEnds = 500ms;
    test.settings.durations.heartbeat = 200ms;
    const auto device = logInTo(test.settings, localTarget(server.port()), withPassword("pw"));
    VERIFY_RESULT(device);
    int pulses = 0;
    const Collected run = runOn(**device, { script("slow", "sleep 2; echo up\n") }, {},
        [&](const RunPulse &) { ++pulses; });
    VERIFY_RESULT(run.result);
    QCOMPARE(run.answers["slow"].output, "up\n");
    QCOMPARE(pulses, 0);
}

void SshRunTest::cancelsAtOnce_data()
{
    QTest::addColumn<TestServerPlan::Stall>("stall");
    QTest::addColumn<bool>("linkStalls");
    QTest::newRow("while a channel opens") << TestServerPlan::Stall::Channel << false;
    QTest::newRow("while the request waits") << TestServerPlan::Stall::Exec << false;
    QTest::newRow("while scripts run") << TestServerPlan::Stall::Nowhere << false;
    QTest::newRow("while the link is dead") << TestServerPlan::Stall::Nowhere << true;
}

void SshRunTest::cancelsAtOnce()
{
    QFETCH(TestServerPlan::Stall, stall);
    QFETCH(bool, linkStalls);
    TestServerPlan plan = planOf(runForReal);
    plan.stall = stall;
    const SshTestServer server(std::move(plan));
    TcpRelay relay(server.port(), {});
    QElapsedTimer leaving;
    {
        const auto device = logIn(relay.port());
        VERIFY_RESULT(device);
        if (linkStalls) {
            relay.strike(TcpRelay::Fault::Stall);
        }
        StopLater stop(700ms);
        const Collected run = runOn(**device,
            { script("quick", "echo one\n"), script("slow", "sleep 20\n") }, stop.token());
        const qint64 late = stop.msSince();
        QVERIFY2(late >= 0 && late <= 250, qPrintable(QString::number(late)));
        QCOMPARE(run.result.error().kind, FailureKind::Cancelled);
        QCOMPARE(run.count, 2);
        QCOMPARE(run.answers["slow"].end, ScriptEnd::Cancelled);
        if (stall == TestServerPlan::Stall::Nowhere && !linkStalls) {
            QCOMPARE(run.answers["quick"].output, "one\n");
        }
        leaving.start();
    }
    // Nor does letting the device go wait for anything.
    QVERIFY2(leaving.elapsed() < 100, qPrintable(QString::number(leaving.elapsed())));
}

/// Also while sudo thinks about a password.
void SshRunTest::cancelsWhileSudoIsAsked()
{
    QTemporaryDir folder;
    const QFile::Permissions all = QFile::Permissions::fromInt(0x7755);
    QFile::setPermissions(folder.path(), all);
    QVERIFY(QFile::copy(QStringLiteral(EDGEMEND_SOURCE_DIR "/tests/shells/stand_in/sudo"),
        folder.filePath(u"sudo"_s)));
    QFile::setPermissions(folder.filePath(u"sudo"_s), all);
    std::atomic<bool> asked = false;
    const SshTestServer server(planOf([&](TestExec &exec) {
        QProcess shell;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"EDGEMEND_SUDO"_s, u"silent"_s);
        environment.insert(u"PATH"_s, folder.path() + u":/usr/bin:/bin"_s);
        shell.setProcessEnvironment(environment);
        shell.setChildProcessModifier([] {
            if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0))
                ::_exit(126);
        });
        shell.start(u"/bin/sh"_s, { u"-c"_s, QString::fromUtf8(exec.command()) });
        while (!exec.shallStop() && shell.state() != QProcess::NotRunning) {
            shell.waitForReadyRead(10);
            exec.write(shell.readAllStandardOutput());
            const QByteArray input = exec.readInput(1, 1ms);
            asked = asked || input.contains("s3cret");
            shell.write(input);
        }
        shell.kill();
        shell.waitForFinished(2000);
    }));
    Credentials credentials = withPassword("pw");
    credentials.sudoPassword = SecretText(QByteArray("s3cret"));
    const auto device
        = logInTo(m_test.settings, localTarget(server.port()), std::move(credentials));
    VERIFY_RESULT(device);
    StopLater stop(1500ms);
    Script root = script("root", "id\n");
    root.privilege = Privilege::Root;
    const Collected run = runOn(**device, { root }, stop.token());
    const qint64 late = stop.msSince();
    QVERIFY2(late >= 0 && late <= 250, qPrintable(QString::number(late)));
    QVERIFY(asked);
    QCOMPARE(run.result.error().kind, FailureKind::Cancelled);
    QCOMPARE(run.answers["root"].end, ScriptEnd::Cancelled);
}

void SshRunTest::goesOnAfterACancel()
{
    const SshTestServer server(planOf(runForReal));
    const auto device = logIn(server.port());
    VERIFY_RESULT(device);
    StopLater stop(300ms);
    QVERIFY(!runOn(**device, { script("slow", "sleep 3\n") }, stop.token()).result);
    const Collected again = runOn(**device, twoScripts());
    VERIFY_RESULT(again.result);
    QCOMPARE(again.answers["second"].output, "two\n");
    QCOMPARE((*device)->counters().execs, 2);
}

void SshRunTest::ignoresAnswersNobodyAskedFor()
{
    const SshTestServer server(planOf([](TestExec &exec) {
        // The same bundle twice over in one output: the second set of answers must not be told.
        QProcess shell;
        shell.start(u"/bin/sh"_s, { u"-c"_s, QString::fromUtf8(exec.command()) });
        shell.waitForFinished(5000);
        const QByteArray output = shell.readAllStandardOutput();
        exec.write("motd\n" + output + output);
        exec.exit(0);
    }));
    const auto device = logIn(server.port());
    VERIFY_RESULT(device);
    const Collected run = runOn(**device, twoScripts());
    VERIFY_RESULT(run.result);
    QCOMPARE(run.count, 2);
}

void SshRunTest::sendsTheSudoPasswordFirst()
{
    QByteArray input;
    QByteArray command;
    const Exec record = [&](TestExec &exec) {
        command = exec.command();
        input = exec.readInput(10, 1s);
        exec.exit(0);
    };
    for (const QByteArray &banner : { QByteArray("OpenSSH_9.2"), QByteArray("dropbear_2022.83") }) {
        const SshTestServer server(planOf(record, banner));
        Credentials credentials = withPassword("pw");
        credentials.sudoPassword = SecretText(QByteArray("s3cret"));
        const auto device
            = logInTo(m_test.settings, localTarget(server.port()), std::move(credentials));
        VERIFY_RESULT(device);
        Script root = script("root", "id\n");
        root.privilege = Privilege::RootIfPossible;
        (void)(*device)->run(root, SecretText(QByteArray("patch")), {});
        QVERIFY2(input.endsWith("s3cret\npatch"), input.right(20).constData());
        QVERIFY(!command.contains("s3cret"));
        // Nobody is asked for a password that no script needs.
        (void)(*device)->run(script("user", "id\n"), SecretText(QByteArray("patch")), {});
        QVERIFY(input.endsWith("patch") && !input.contains("s3cret"));
    }
}

void SshRunTest::givesInputToOneScript()
{
    QByteArray every;
    for (int round = 0; round < 2000; ++round) {
        for (int byte = 0; byte < 256; ++byte) {
            every.append(static_cast<char>(byte));
        }
    }
    for (const QByteArray &banner : { QByteArray("OpenSSH_9.2"), QByteArray("dropbear_2022.83") }) {
        const SshTestServer server(planOf(runForReal, banner));
        const auto device = logIn(server.port());
        VERIFY_RESULT(device);
        Script sum = script("sum", "sha256sum | cut -d' ' -f1; echo \"$1\"\n");
        sum.arguments = { "it's $HOME" };
        const auto answer = (*device)->run(sum, SecretText(QByteArray(every)), {});
        VERIFY_RESULT(answer);
        const QByteArray expected
            = QCryptographicHash::hash(every, QCryptographicHash::Sha256).toHex()
            + "\nit's $HOME\n";
        QCOMPARE(answer->output, expected);
        QCOMPARE(answer->exitCode, 0);
        const auto without = (*device)->run(script("none", "wc -c\n"), {}, {});
        VERIFY_RESULT(without);
        QCOMPARE(without->output.trimmed(), "0");
    }
}

QTEST_GUILESS_MAIN(SshRunTest)
#include "ssh_run_test.moc"
