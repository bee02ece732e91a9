// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/shells/shells_under_test.h"
#include "tests/support/local_device.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

namespace edgemend::test {

using namespace std::chrono_literals;

using Way = LocalDeviceOptions::Way;

/// The way from an exec request through the login shell, whatever that is, to the runner.
class LoginShellTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runs_data();
    void runs();
    void cshRefusesTheExecString_data();
    void cshRefusesTheExecString();
    void chattyStartFile();
    void longBundle_data();
    void longBundle();
    void ddWithoutFullblock();
    void loaderWaitsForASlowLink();
    void loaderEndsOnAStall_data() { m_shells.addRows(); }
    void loaderEndsOnAStall();
    void loaderRunsAllOrNothing_data() { m_shells.addRows(); }
    void loaderRunsAllOrNothing();
    void loaderCountsBytes_data() { m_shells.addRows(); }
    void loaderCountsBytes();

private:
    static void addShells(const QStringList &programs, Way way);
    LocalDeviceOptions underShell(const QString &name);

    ShellsUnderTest m_shells;
    QByteArray m_mark; ///< in the environment of everything that a test starts
    QTemporaryDir m_folder;
};

static QList<Script> twoScripts()
{
    return { { .id = "one", .body = "echo \"it's $1 `echo run` !\"", .arguments = { "a b" } },
        { .id = "two", .body = "cat; echo end", .arguments = {} } };
}

void LoginShellTest::addShells(const QStringList &programs, Way way)
{
    for (const QString &program : programs) {
        const QStringList words = program.split(u' ');
        if (!QStandardPaths::findExecutable(words.first()).isEmpty())
            QTest::addRow(
                "%s %s", qPrintable(program), way == Way::Loader ? "loader" : "exec string")
                << words << way;
    }
}

void LoginShellTest::runs_data()
{
    QTest::addColumn<QStringList>("shell");
    QTest::addColumn<Way>("way");
    const QStringList bourne { QStringLiteral("dash"), QStringLiteral("bash"),
        QStringLiteral("bash --posix"), QStringLiteral("busybox ash"), QStringLiteral("ksh"),
        QStringLiteral("zsh") };
    const QStringList others { QStringLiteral("tcsh"), QStringLiteral("csh"),
        QStringLiteral("fish") };
    addShells(bourne, Way::ExecString);
    addShells(bourne + others, Way::Loader);
}

void LoginShellTest::runs()
{
    QFETCH(QStringList, shell);
    QFETCH(Way, way);
    LocalDeviceOptions options;
    options.shell = shell;
    options.way = way;
    options.environment = { QStringLiteral("TMOUT=1"), QStringLiteral("ENV=/dev/full"),
        QStringLiteral("CDPATH=/etc") };
    // A password that nobody needs is swallowed like a heartbeat.
    options.bundle.sudo = BundleOptions::Sudo::TryThenPassword;
    options.password = "; echo leaked >&2";
    LocalDevice device(options);
    const QList<ScriptAnswer> answers = device.answers(twoScripts());
    QVERIFY2(device.reader().endSeen(), device.errors() + device.raw());
    QCOMPARE(answers[0].output, QByteArray("it's a b run !\n"));
    QCOMPARE(answers[1].output, QByteArray("end\n"));
    QVERIFY(!device.errors().contains("leaked") && !device.raw().contains("leaked"));
}

void LoginShellTest::cshRefusesTheExecString_data()
{
    QTest::addColumn<QStringList>("shell");
    QTest::addColumn<Way>("way");
    addShells({ QStringLiteral("tcsh"), QStringLiteral("csh"), QStringLiteral("tcsh -f") },
        Way::ExecString);
}

void LoginShellTest::cshRefusesTheExecString()
{
    QFETCH(QStringList, shell);
    LocalDeviceOptions options;
    options.shell = shell;
    options.way = Way::ExecString;
    LocalDevice device(options);
    device.answers(twoScripts());
    QVERIFY(!device.hello());
    QCOMPARE(device.exitCode(), cshRefusal);
    QCOMPARE(device.errors(), QByteArray());
}

/// bash reads .bashrc when sshd starts it: noise, also colours and an open line, before the first
/// frame.
void LoginShellTest::chattyStartFile()
{
    for (const Way way : { Way::ExecString, Way::Loader }) {
        QFile start(m_folder.filePath(QStringLiteral("chatty")));
        QVERIFY(start.open(QIODevice::WriteOnly));
        start.write("echo Welcome to plant 7; printf '\\033[1mnot complete'; echo warning >&2; "
                    "alias echo=false\n"
                    "cd() { false; }; printf() { false; }; export -f cd printf; false\n");
        start.close();
        LocalDeviceOptions options;
        options.way = way;
        options.shell = { QStringLiteral("bash") };
        options.environment = { QStringLiteral("BASH_ENV=") + start.fileName() };
        LocalDevice device(options);
        const QList<ScriptAnswer> answers = device.answers(twoScripts());
        QVERIFY2(device.reader().endSeen(), device.raw());
        QCOMPARE(answers[0].output, QByteArray("it's a b run !\n"));
        QCOMPARE(
            device.reader().preamble(), QByteArray("Welcome to plant 7\n\x1b[1mnot complete\n"));
        QCOMPARE(device.reader().noiseBytes(), 0);
    }
}

void LoginShellTest::longBundle_data()
{
    QTest::addColumn<Way>("way");
    QTest::newRow("exec string") << Way::ExecString;
    QTest::newRow("loader") << Way::Loader;
}

void LoginShellTest::longBundle()
{
    QFETCH(Way, way);
    QList<Script> scripts;
    for (int i = 0; i < 40; ++i) {
        const QByteArray line = "# it's a line of a longer script\n";
        scripts << Script { .id = "s" + QByteArray::number(i),
            .body = ":\n" + line.repeated(45) + "echo $1",
            .arguments = {} };
        scripts.last().arguments << scripts.last().id;
    }
    LocalDeviceOptions options;
    options.way = way;
    const QByteArray bundle = bundleScripts(scripts, options.bundle);
    QVERIFY2(bundle.size() > 80'000 && execString(bundle).size() < 130'000,
        QByteArray::number(bundle.size()));
    LocalDevice device(options);
    for (const ScriptAnswer &answer : device.answers(scripts))
        QCOMPARE(answer.output, answer.id + '\n');
}

void LoginShellTest::ddWithoutFullblock()
{
    QFile dd(m_folder.filePath(QStringLiteral("dd")));
    QVERIFY(dd.open(QIODevice::WriteOnly));
    dd.write("#!/bin/sh\ncase \"$*\" in *fullblock*) exit 1 ;; esac\nexec /bin/dd \"$@\"\n");
    dd.close();
    openToAll(dd.fileName());
    LocalDeviceOptions options;
    options.way = Way::Loader;
    options.path = m_folder.path() + u':' + qEnvironmentVariable("PATH");
    LocalDevice device(options);
    QCOMPARE(device.answers(twoScripts())[0].output, QByteArray("it's a b run !\n"));
    const auto answer = device.run(
        { .id = "in", .body = "wc -c", .arguments = {} }, SecretText { QByteArray(5000, 'x') }, {});
    QVERIFY(answer);
    QCOMPARE(answer->output.trimmed(), QByteArray("5000"));
}

/// The bundle may come in small pieces with pauses in between.
void LoginShellTest::loaderWaitsForASlowLink()
{
    const QByteArray bundle = bundleScripts(twoScripts(), { .sudo = BundleOptions::Sudo::Never });
    QProcess process;
    process.start(QStringLiteral("/bin/sh"),
        { QStringLiteral("-c"), QString::fromUtf8(loaderString(bundle.size())) });
    for (qsizetype at = 0; at < bundle.size(); at += 1500) {
        process.write(bundle.mid(at, 1500));
        process.waitForReadyRead(30);
    }
    QTRY_VERIFY_WITH_TIMEOUT(
        process.waitForFinished(100) || process.state() == QProcess::NotRunning, 10'000);
    const QByteArray output = process.readAllStandardOutput();
    QVERIFY2(output.contains("it's a b run !\n") && output.contains(" end "), output);
}

/// The loader itself runs under this shell, as its /bin/sh.
LocalDeviceOptions LoginShellTest::underShell(const QString &name)
{
    m_mark = "EDGEMEND_TEST=" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    LocalDeviceOptions options;
    options.shell = m_shells.named(name).program;
    options.path = m_shells.named(name).path;
    options.environment = { QString::fromLatin1(m_mark), QStringLiteral("LC_ALL="),
        QStringLiteral("LANG=C.UTF-8") };
    return options;
}

/// Neither the shell nor what reads for it waits for ever, and its guard goes with them.
void LoginShellTest::loaderEndsOnAStall()
{
    QFETCH(QString, shell);
    LocalDeviceOptions options = underShell(shell);
    options.mostSent = 9000;
    options.sendHeartbeats = false;
    options.loaderPatience = 2s;
    options.giveUpAfter = 8s;
    LocalDevice device(options);
    QElapsedTimer timer;
    timer.start();
    device.answers(twoScripts());
    QVERIFY2(timer.elapsed() > 1900 && timer.elapsed() < 6000,
        qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(device.exitCode(), 76);
    QVERIFY(device.raw().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(processesWith(m_mark).isEmpty(), 3000);
}

void LoginShellTest::loaderRunsAllOrNothing()
{
    QFETCH(QString, shell);
    LocalDeviceOptions options = underShell(shell);
    const qsizetype all = bundleScripts(twoScripts(), options.bundle).size();
    for (const qsizetype sent : { qsizetype(0), qsizetype(1), qsizetype(8192), all - 1 }) {
        options.mostSent = sent;
        options.hangUpThere = true;
        LocalDevice device(options);
        device.answers(twoScripts());
        QVERIFY2(device.raw().isEmpty(), device.raw());
        QCOMPARE(device.exitCode(), 76);
        QTRY_VERIFY_WITH_TIMEOUT(processesWith(m_mark).isEmpty(), 3000);
    }
    options.mostSent = all;
    options.hangUpThere = false;
    LocalDevice device(options);
    QCOMPARE(device.answers(twoScripts())[1].output, QByteArray("end\n"));
    QTRY_VERIFY_WITH_TIMEOUT(processesWith(m_mark).isEmpty(), 3000);
}

void LoginShellTest::loaderCountsBytes()
{
    QFETCH(QString, shell);
    LocalDevice device(underShell(shell));
    const Script script {
        .id = "u", .body = "echo \xc3\xa4\xe2\x82\xac \xff $1", .arguments = { "\xc3\xb6" }
    };
    QCOMPARE(device.answers({ script }).first().output,
        QByteArray("\xc3\xa4\xe2\x82\xac \xff \xc3\xb6\n"));
}

} // namespace edgemend::test

QTEST_GUILESS_MAIN(edgemend::test::LoginShellTest)
#include "login_shell_test.moc"
