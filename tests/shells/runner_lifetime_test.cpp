// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/device/script_bundle.h"
#include "tests/shells/shells_under_test.h"
#include "tests/support/local_device.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <csignal>
#include <memory>
#include <unistd.h>

namespace edgemend::test {

using namespace std::chrono_literals;

/// Nothing outlives the run, however it ends, and nothing lies on the device afterwards.
class RunnerLifetimeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingLeftAfterTheEnd_data() { m_shells.addRows(); }
    void nothingLeftAfterTheEnd();
    void clientGone_data() { m_shells.addRows(); }
    void clientGone();
    void clientSilent_data() { m_shells.addRows(); }
    void clientSilent();
    void clientAliveButSlow_data() { m_shells.addRows(); }
    void clientAliveButSlow();
    void inputStalls_data() { m_shells.addRows(); }
    void inputStalls();
    void inputIsCut_data() { m_shells.addRows(); }
    void inputIsCut();
    void inputIsNotWanted_data() { m_shells.addRows(); }
    void inputIsNotWanted();
    void supervisorKilled_data() { m_shells.addRows(); }
    void supervisorKilled();
    void endedByTheServer();
    void readOnlyRoot_data() { m_shells.addRows(); }
    void readOnlyRoot();
    void groupOfTheServerIsSpared();

private:
    std::unique_ptr<QProcess> start(const QString &shell, const QList<Script> &scripts,
        const BundleOptions &options = { .sudo = BundleOptions::Sudo::Never });
    bool waitFor(QProcess &process, const QByteArray &text, qint64 limit = 10'000);
    LocalDeviceOptions withHalfTheInput(const QString &shell);

    ShellsUnderTest m_shells;
    QByteArray m_mark;
    QByteArray m_seen;
};

static QList<Script> longRunning()
{
    QList<Script> scripts;
    for (const char *body : { "sleep 88", "trap '' TERM HUP INT; while :; do sleep 88; done",
             "sleep 88 & sleep 88", "have setsid && setsid sleep 88 & sleep 88", "echo late" })
        scripts << Script { .id = "s" + QByteArray::number(scripts.size()),
            .body = body,
            .arguments = {},
            .timeLimit = 80s };
    return scripts;
}

void RunnerLifetimeTest::init()
{
    m_mark = "EDGEMEND_TEST=" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    m_seen.clear();
}

std::unique_ptr<QProcess> RunnerLifetimeTest::start(
    const QString &shell, const QList<Script> &scripts, const BundleOptions &options)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(
        QString::fromLatin1(m_mark.split('=')[0]), QString::fromLatin1(m_mark.split('=')[1]));
    if (!m_shells.named(shell).path.isEmpty())
        environment.insert(QStringLiteral("PATH"), m_shells.named(shell).path);
    process->setProcessEnvironment(environment);
    const QStringList program = m_shells.named(shell).program;
    const QString text = QString::fromUtf8(bundleScripts(scripts, options));
    process->start(program.first(), program.mid(1) << QStringLiteral("-c") << text);
    return process;
}

namespace {

/// waitForFinished() is false for one that ended while its output was waited for.
bool hasEnded(QProcess &process, int milliseconds)
{
    return process.state() == QProcess::NotRunning || process.waitForFinished(milliseconds);
}

} // namespace

bool RunnerLifetimeTest::waitFor(QProcess &process, const QByteArray &text, qint64 limit)
{
    QElapsedTimer timer;
    timer.start();
    while (!m_seen.contains(text) && timer.elapsed() < limit) {
        process.waitForReadyRead(100);
        m_seen += process.readAllStandardOutput();
    }
    return m_seen.contains(text);
}

void RunnerLifetimeTest::nothingLeftAfterTheEnd()
{
    QFETCH(QString, shell);
    const auto process = start(shell,
        { { .id = "daemon",
            .body = "(have setsid && setsid sleep 88 || sleep 88) >/dev/null 2>&1 & echo up",
            .arguments = {} } });
    QVERIFY(waitFor(*process, " end "));
    QVERIFY2(hasEnded(*process, 5000), "the end was told but the channel stayed open");
    QCOMPARE(process->exitCode(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(processesWith(m_mark).isEmpty(), 3000);
}

void RunnerLifetimeTest::clientGone()
{
    QFETCH(QString, shell);
    const auto process = start(shell, longRunning());
    QVERIFY(waitFor(*process, "begin s3"));
    process->closeWriteChannel();
    QVERIFY(hasEnded(*process, 8000));
    QCOMPARE(process->exitCode(), 75);
    QTRY_VERIFY_WITH_TIMEOUT(processesWith(m_mark).isEmpty(), 5000);
    QVERIFY(!process->readAllStandardOutput().contains("end"));
}

void RunnerLifetimeTest::clientSilent()
{
    QFETCH(QString, shell);
    const auto process
        = start(shell, longRunning(), { .sudo = BundleOptions::Sudo::Never, .heartbeatLimit = 2s });
    QVERIFY(waitFor(*process, "begin s3"));
    QVERIFY(hasEnded(*process, 12'000));
    QCOMPARE(process->exitCode(), 75);
    QTRY_VERIFY_WITH_TIMEOUT(processesWith(m_mark).isEmpty(), 5000);
}

void RunnerLifetimeTest::clientAliveButSlow()
{
    QFETCH(QString, shell);
    const auto process
        = start(shell, { { .id = "x", .body = "sleep 6; echo awake", .arguments = {} } },
            { .sudo = BundleOptions::Sudo::Never, .heartbeatLimit = 3s });
    for (int i = 0; i < 20 && !m_seen.contains(" end "); ++i) {
        process->write("\n");
        (void)waitFor(*process, " end ", 1000);
    }
    QVERIFY2(m_seen.contains(" end "), m_seen);
    QVERIFY(m_seen.contains("awake"));
    QVERIFY(hasEnded(*process, 5000));
}

static const Script wantsInput {
    .id = "in", .body = "echo began; cat >/dev/null; echo took", .arguments = {}, .timeLimit = 60s
};
static const QByteArray input(40'000, 'x');

LocalDeviceOptions RunnerLifetimeTest::withHalfTheInput(const QString &shell)
{
    LocalDeviceOptions options;
    options.shell = m_shells.named(shell).program;
    options.path = m_shells.named(shell).path;
    options.environment = { QString::fromLatin1(m_mark) };
    options.bundle.heartbeatLimit = 2s;
    options.sendHeartbeats = false;
    options.giveUpAfter = 12s;
    options.mostSent
        = bundleWithInput(wantsInput, input.size(), options.bundle).size() + input.size() / 2;
    return options;
}

/// A script that waits for the rest of its input, and what reads it, are ended too.
void RunnerLifetimeTest::inputStalls()
{
    QFETCH(QString, shell);
    LocalDevice device(withHalfTheInput(shell));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!device.run(wantsInput, SecretText { QByteArray { input } }, {}));
    QVERIFY2(timer.elapsed() > 1900 && timer.elapsed() < 10'000,
        qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(device.exitCode(), 75);
    QVERIFY2(!device.raw().contains("took"), device.raw());
    QTRY_VERIFY_WITH_TIMEOUT(processesWith(m_mark).isEmpty(), 4000);
}

/// Half of an input is not taken for the whole.
void RunnerLifetimeTest::inputIsCut()
{
    QFETCH(QString, shell);
    LocalDeviceOptions options = withHalfTheInput(shell);
    options.hangUpThere = true;
    LocalDevice device(options);
    QVERIFY(!device.run(wantsInput, SecretText { QByteArray { input } }, {}));
    QCOMPARE(device.exitCode(), 75);
    QVERIFY2(!device.raw().contains("took"), device.raw());
    QTRY_VERIFY_WITH_TIMEOUT(processesWith(m_mark).isEmpty(), 4000);
}

/// A script may end without having read it.
void RunnerLifetimeTest::inputIsNotWanted()
{
    QFETCH(QString, shell);
    LocalDeviceOptions options = withHalfTheInput(shell);
    options.mostSent = -1;
    options.sendHeartbeats = true;
    LocalDevice device(options);
    const auto answer
        = device.run({ .id = "in", .body = "exec <&-; sleep 3; echo enough", .arguments = {} },
            SecretText { QByteArray(400'000, 'x') }, {});
    QVERIFY2(answer, device.raw());
    QCOMPARE(answer->output, QByteArray("enough\n"));
    QVERIFY(device.reader().endSeen());
    QTRY_VERIFY_WITH_TIMEOUT(processesWith(m_mark).isEmpty(), 4000);
}

void RunnerLifetimeTest::supervisorKilled()
{
    QFETCH(QString, shell);
    const auto process = start(shell, longRunning() + longRunning());
    QVERIFY(waitFor(*process, "begin s3"));
    // The supervisor is the innermost shell that waits for events; killing the outermost and all
    // its direct heirs at once is what an out-of-memory killer may do.
    for (const QString &id : processesWith(m_mark)) {
        QFile state(QStringLiteral("/proc/%1/stat").arg(id));
        if (state.open(QIODevice::ReadOnly)
            && state.readAll().split(' ').value(3).toLongLong() == process->processId())
            ::kill(id.toInt(), SIGKILL);
    }
    ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
    process->waitForFinished(8000);
    QTRY_VERIFY_WITH_TIMEOUT(processesWith(m_mark).isEmpty(), 25'000);
}

/// A server that goes down asks the outermost shell to end, and closes the pipes.
void RunnerLifetimeTest::endedByTheServer()
{
    const auto process = start(QStringLiteral("dash"), longRunning());
    QVERIFY(waitFor(*process, "begin s3"));
    process->closeWriteChannel();
    ::kill(static_cast<pid_t>(process->processId()), SIGTERM);
    process->waitForFinished(8000);
    QTRY_VERIFY_WITH_TIMEOUT(processesWith(m_mark).isEmpty(), 25'000);
}

void RunnerLifetimeTest::readOnlyRoot()
{
    QFETCH(QString, shell);
    if (::geteuid() != 0)
        QSKIP("needs root for a mount namespace");
    LocalDeviceOptions options;
    const ShellUnderTest &inner = m_shells.named(shell);
    options.shell = { QStringLiteral("/usr/bin/unshare"), QStringLiteral("-m"),
        QStringLiteral("/bin/sh"), QStringLiteral("-c"),
        QStringLiteral("for m in $(awk '{ print $5 }' /proc/self/mountinfo); do"
                       " mount -o remount,bind,ro $m 2>/dev/null; done;"
                       " if true 2>/dev/null >/tmp/x || true 2>/dev/null >/x || true 2>/dev/null "
                       ">/dev/shm/x; then exit 77; fi;"
                       " %1 exec \"$@\"")
            .arg(inner.path.isEmpty() ? QString() : QStringLiteral("PATH=%1").arg(inner.path)),
        QStringLiteral("sh") };
    options.shell += inner.program;
    LocalDevice device(options);
    const QList<ScriptAnswer> answers = device.answers({
        { .id = "a", .body = "echo a; true >/tmp/x || echo refused", .arguments = {} },
        { .id = "b", .body = "seq 9000", .arguments = {} },
    });
    if (device.exitCode() == 77)
        QSKIP("cannot make everything read-only here");
    QVERIFY2(device.reader().endSeen(), device.errors() + device.raw());
    QVERIFY(answers[0].output.contains("refused"));
    QVERIFY(answers[1].end == ScriptEnd::Finished);
    QVERIFY(answers[1].output.endsWith("9000\n"));
}

/// Under Dropbear the command is in the process group of the server: it must survive.
void RunnerLifetimeTest::groupOfTheServerIsSpared()
{
    QTemporaryDir folder;
    QProcess server;
    const QString bundle = folder.filePath(QStringLiteral("bundle"));
    QFile file(bundle);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        bundleScripts(longRunning(), { .sudo = BundleOptions::Sudo::Never, .heartbeatLimit = 2s }));
    file.close();
    // setsid makes server and command one group that is not the test's own.
    server.start(QStringLiteral("setsid"),
        { QStringLiteral("/bin/sh"), QStringLiteral("-c"),
            QStringLiteral("/bin/sh %1; echo survived $?").arg(bundle) });
    QVERIFY(waitFor(server, "survived 75"));
    server.kill();
    server.waitForFinished(3000);
}

} // namespace edgemend::test

QTEST_GUILESS_MAIN(edgemend::test::RunnerLifetimeTest)
#include "runner_lifetime_test.moc"
