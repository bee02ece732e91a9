// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/ssh/ssh_run_support.h"

#include <QTest>

using namespace edgemend;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What a run says when what answers is no Linux device, or none that behaves.
class StrangeAnswerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsWhateverTheDeviceDoes_data();
    void endsWhateverTheDeviceDoes();
    void saysWhatAnswersInstead_data();
    void saysWhatAnswersInstead();
    void endsAnEndlessFlood();

private:
    [[nodiscard]] Result<std::unique_ptr<Device>> logIn(quint16 port)
    {
        return logInTo(m_test.settings, localTarget(port), withPassword("pw"));
    }
    TestSettings m_test;
};

void StrangeAnswerTest::endsWhateverTheDeviceDoes_data()
{
    QTest::addColumn<Exec>("onExec");
    QTest::addColumn<FailureKind>("kind");
    const QByteArray hello = "edgemend-hello 1 0123456789012345678901234567890123456789 0 sh\n";
    QTest::newRow("the commands end early") << Exec([hello](TestExec &exec) {
        exec.write(hello);
        exec.exit(1);
    }) << FailureKind::LinkLost;
    QTest::newRow("a signal ends the commands") << Exec([hello](TestExec &exec) {
        exec.write(hello);
        exec.exitBySignal("KILL");
    }) << FailureKind::LinkLost;
    QTest::newRow("the server hangs up") << Exec([hello](TestExec &exec) {
        exec.write(hello);
        exec.hangUp();
    }) << FailureKind::LinkLost;
    QTest::newRow("the server hangs up before the first frame")
        << Exec([](TestExec &exec) { exec.hangUp(); }) << FailureKind::LinkLost;
    QTest::newRow("nothing follows the first frame") << Exec([hello](TestExec &exec) {
        exec.write(hello);
        while (!exec.shallStop()) {
            (void)exec.readInput(1, 50ms);
        }
    }) << FailureKind::Silent;
    QTest::newRow("nothing at all comes") << Exec([](TestExec &exec) {
        while (!exec.shallStop()) {
            (void)exec.readInput(1, 50ms);
        }
    }) << FailureKind::NotLinux;
}

void StrangeAnswerTest::endsWhateverTheDeviceDoes()
{
    QFETCH(Exec, onExec);
    QFETCH(FailureKind, kind);
    const SshTestServer server(planOf(onExec));
    TestSettings test;
    test.settings.durations.silenceShown = 300ms;
    test.settings.durations.silenceEnds = 900ms;
    test.settings.durations.heartbeat = 200ms;
    test.settings.durations.afterExit = 100ms;
    const auto device = logInTo(test.settings, localTarget(server.port()), withPassword("pw"));
    VERIFY_RESULT(device);
    QList<Script> scripts = twoScripts();
    for (Script &one : scripts) {
        one.timeLimit = 1s;
    }
    const Collected run = runOn(**device, scripts);
    QVERIFY(!run.result);
    QVERIFY2(run.result.error().kind == kind, qPrintable(toEnglish(run.result.error().happened)));
    QCOMPARE(run.count, 2);
    QVERIFY(!run.answers["first"].reason.isEmpty());
    QVERIFY2(run.ms < 4000, qPrintable(QString::number(run.ms)));
}

void StrangeAnswerTest::saysWhatAnswersInstead_data()
{
    QTest::addColumn<QByteArray>("says");
    QTest::addColumn<QString>("words");
    QTest::newRow("cmd") << QByteArray(
        "'exec' is not recognized as an internal or external command,\r\n")
                         << u"Windows"_s;
    QTest::newRow("PowerShell") << QByteArray(
        "+ CategoryInfo : ParserError: (:) [], ParentContainsErrorRecordException\r\n")
                                << u"Windows"_s;
    QTest::newRow("a Cisco") << QByteArray("% Invalid input detected at '^' marker.\r\n")
                             << u"router"_s;
    QTest::newRow("a MikroTik") << QByteArray("bad command name exec (line 1 column 1)\r\n")
                                << u"router"_s;
    QTest::newRow("nologin") << QByteArray("This account is currently not available.\r\n")
                             << u"user"_s;
    QTest::newRow("rbash") << QByteArray("rbash: exec: restricted\n") << u"user"_s;
    QTest::newRow("sftp only") << QByteArray("This service allows sftp connections only.\r\n")
                               << u"user"_s;
    QTest::newRow("something else, with an escape sequence")
        << QByteArray("Welcome to the \x1b[31mPLC\x1b[0m\r\n") << u"Welcome to the"_s;
    QTest::newRow("nothing") << QByteArray() << u"said nothing"_s;
}

void StrangeAnswerTest::saysWhatAnswersInstead()
{
    QFETCH(QByteArray, says);
    QFETCH(QString, words);
    const SshTestServer server(planOf([says](TestExec &exec) {
        exec.writeError(says);
        exec.exit(1);
    }));
    const auto device = logIn(server.port());
    VERIFY_RESULT(device);
    const Collected run = runOn(**device, twoScripts());
    QCOMPARE(run.result.error().kind, FailureKind::NotLinux);
    const QString said = toEnglish(run.result.error().happened);
    QVERIFY2(said.contains(words), qPrintable(said));
    QVERIFY(!said.contains(u'\x1b'));
    QCOMPARE(run.answers["second"].end, ScriptEnd::NotRun);
    // The command, then the loader, and no third.
    QCOMPARE(server.tried().count(u"exec"_s), 2);
}

void StrangeAnswerTest::endsAnEndlessFlood()
{
    const SshTestServer server(planOf([](TestExec &exec) {
        exec.write("edgemend-hello 1 0123456789012345678901234567890123456789 0 sh\n");
        const QByteArray rubbish(32 * 1024, 'x');
        while (exec.write(rubbish + '\n')) { }
    }));
    const auto device = logIn(server.port());
    VERIFY_RESULT(device);
    const Collected run = runOn(**device, twoScripts());
    QCOMPARE(run.result.error().kind, FailureKind::Silent);
    QCOMPARE(run.count, 2);
    QVERIFY2(run.ms < 20000, qPrintable(QString::number(run.ms)));
}

QTEST_GUILESS_MAIN(StrangeAnswerTest)
#include "strange_answer_test.moc"
