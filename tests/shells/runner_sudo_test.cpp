// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/shells/shells_under_test.h"
#include "tests/support/local_device.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <unistd.h>

namespace edgemend::test {

using namespace std::chrono_literals;
using Sudo = PrivilegeFrame::Sudo;
using Mode = BundleOptions::Sudo;

static const QByteArray password = "it's a `pass` word";

/// The half of root, against the real sudo in a namespace of its own (needs root), and against a
/// stand-in that behaves like it where that cannot be built.
class RunnerSudoTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void realSudo_data();
    void realSudo();
    void wrongPasswordIsTriedOnce();
    void sudoWithoutAnswer();
    void inputReachesRoot_data();
    void inputReachesRoot();
    void inputForRootStalls_data();
    void inputForRootStalls();
    void passwordIsNowhere();
    void clientGoneEndsRootToo();
    void standIn_data();
    void standIn();

private:
    LocalDeviceOptions sandboxed(
        const QString &user, Mode mode, const QByteArray &secret = password);
    QString log() { return m_folder.filePath(QStringLiteral("sudo.log")); }
    QByteArray logText();

    ShellsUnderTest m_shells;
    QTemporaryDir m_folder;
    QByteArray m_mark; ///< in the environment of everything that the newest sandbox started
    bool m_sandbox = false;
};

static QString sandboxProgram()
{
    return QStringLiteral(EDGEMEND_SOURCE_DIR "/tests/shells/sudo_sandbox");
}

static QList<Script> threeKinds()
{
    QList<Script> scripts;
    for (const auto &[id, privilege] : { std::pair { "any", Privilege::RootIfPossible },
             std::pair { "root", Privilege::Root }, std::pair { "user", Privilege::User } })
        scripts << Script { .id = id, .body = "id -u", .arguments = {}, .privilege = privilege };
    return scripts;
}

void RunnerSudoTest::initTestCase()
{
    openToAll(m_folder.path());
    // A copy, since the user nobody may not see the sources.
    QVERIFY(QFile::copy(QStringLiteral(EDGEMEND_SOURCE_DIR "/tests/shells/stand_in/sudo"),
        m_folder.filePath(QStringLiteral("sudo"))));
    openToAll(m_folder.filePath(QStringLiteral("sudo")));
    QProcess sandbox;
    sandbox.start(sandboxProgram(),
        { QStringLiteral("free"), QStringLiteral("sudo"), QStringLiteral("-n"),
            QStringLiteral("true") });
    m_sandbox = sandbox.waitForFinished() && sandbox.exitCode() == 0;
    // Only who cannot build it may go without.
    QVERIFY2(m_sandbox || ::geteuid() != 0, sandbox.readAllStandardError());
}

LocalDeviceOptions RunnerSudoTest::sandboxed(
    const QString &user, Mode mode, const QByteArray &secret)
{
    LocalDeviceOptions options;
    options.shell = { sandboxProgram(), user, QStringLiteral("/bin/sh") };
    m_mark = "EDGEMEND_TEST=" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    options.environment = { QStringLiteral("LOG=") + log(), QString::fromLatin1(m_mark) };
    options.bundle.sudo = mode;
    options.password = secret;
    return options;
}

QByteArray RunnerSudoTest::logText()
{
    QFile file(log());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void RunnerSudoTest::realSudo_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<Mode>("mode");
    QTest::addColumn<Sudo>("sudo");
    QTest::addColumn<bool>("root");
    QTest::addColumn<bool>("passwordSent");
    QTest::newRow("no password needed")
        << "free" << Mode::Try << Sudo::WithoutPassword << true << false;
    QTest::newRow("password not needed")
        << "free" << Mode::TryThenPassword << Sudo::WithoutPassword << true << false;
    QTest::newRow("never") << "free" << Mode::Never << Sudo::NotTried << false << false;
    QTest::newRow("valid ticket") << "ticket" << Mode::Try << Sudo::WithoutPassword << true
                                  << false;
    QTest::newRow("ticket and password")
        << "ticket" << Mode::TryThenPassword << Sudo::WithoutPassword << true << false;
    QTest::newRow("password") << "asks" << Mode::TryThenPassword << Sudo::WithPassword << true
                              << true;
    QTest::newRow("own terminal") << "pty" << Mode::TryThenPassword << Sudo::WithPassword << true
                                  << true;
    QTest::newRow("recorded") << "recorded" << Mode::TryThenPassword << Sudo::WithPassword << true
                              << true;
    QTest::newRow("no password known")
        << "asks" << Mode::Try << Sudo::PasswordNeeded << false << false;
    QTest::newRow("not in sudoers")
        << "nobody2" << Mode::TryThenPassword << Sudo::Refused << false << true;
    QTest::newRow("only from a terminal")
        << "terminal" << Mode::TryThenPassword << Sudo::Refused << false << false;
}

void RunnerSudoTest::realSudo()
{
    if (!m_sandbox)
        QSKIP("needs root, sudo and a mount namespace");
    QFETCH(QString, user);
    QFETCH(Mode, mode);
    QFETCH(Sudo, sudo);
    QFETCH(bool, root);
    QFETCH(bool, passwordSent);
    LocalDevice device(sandboxed(user, mode));
    const QList<ScriptAnswer> answers = device.answers(threeKinds());
    QVERIFY(device.privilege());
    QCOMPARE(device.privilege()->sudo, sudo);
    QCOMPARE(device.privilege()->root, root);
    QCOMPARE(device.privilege()->passwordSent, passwordSent);
    QCOMPARE(answers[0].output, QByteArray(root ? "0\n" : "64123\n"));
    QCOMPARE(answers[0].ranAsRoot, root);
    QCOMPARE(answers[1].end, root ? ScriptEnd::Finished : ScriptEnd::NotRun);
    QCOMPARE(answers[1].output, QByteArray(root ? "0\n" : ""));
    QCOMPARE(answers[2].output, QByteArray("64123\n"));
    QVERIFY(device.reader().endSeen());
    QVERIFY(!device.raw().contains(password));
}

/// sudo reads further lines as further passwords; three lock an account.
void RunnerSudoTest::wrongPasswordIsTriedOnce()
{
    if (!m_sandbox)
        QSKIP("needs root, sudo and a mount namespace");
    QFile::remove(log());
    LocalDevice device(sandboxed(QStringLiteral("asks"), Mode::TryThenPassword, "wrong"));
    const QList<ScriptAnswer> answers = device.answers(threeKinds());
    QCOMPARE(device.privilege()->sudo, Sudo::WrongPassword);
    QVERIFY(device.privilege()->passwordSent);
    QCOMPARE(answers[0].output, QByteArray("64123\n"));
    QTRY_VERIFY_WITH_TIMEOUT(logText().contains("1 incorrect password attempt"), 5000);
    QCOMPARE(logText().count("incorrect password"), 1);
}

void RunnerSudoTest::sudoWithoutAnswer()
{
    if (!m_sandbox)
        QSKIP("needs root, sudo and a mount namespace");
    LocalDeviceOptions options = sandboxed(QStringLiteral("slow"), Mode::TryThenPassword);
    options.bundle.sudoLimit = 2s;
    LocalDevice device(options);
    QElapsedTimer timer;
    timer.start();
    const QList<ScriptAnswer> answers = device.answers(threeKinds());
    QVERIFY(timer.elapsed() < 8000);
    QCOMPARE(device.privilege()->sudo, Sudo::NoAnswer);
    QVERIFY(device.privilege()->passwordSent);
    QCOMPARE(answers[0].output, QByteArray("64123\n"));
    QCOMPARE(answers[1].end, ScriptEnd::NotRun);
    // A sudo that hangs is root's, so it cannot be ended by us. It goes when PAM lets go, and what
    // it then lets in finds nothing to run.
    QVERIFY(!processesWith(m_mark).isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(processesWith(m_mark).isEmpty(), 20'000);
}

void RunnerSudoTest::inputReachesRoot_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("without password") << "free" << QByteArray("0");
    QTest::newRow("with password") << "asks" << QByteArray("0");
    QTest::newRow("own terminal") << "pty" << QByteArray("0");
    QTest::newRow("recorded") << "recorded" << QByteArray("0");
    QTest::newRow("refused") << "nobody2" << QByteArray("64123");
}

void RunnerSudoTest::inputReachesRoot()
{
    if (!m_sandbox)
        QSKIP("needs root, sudo and a mount namespace");
    QFETCH(QString, user);
    QFETCH(QByteArray, id);
    QByteArray input;
    for (int i = 0; i < 100'000; ++i)
        input += static_cast<char>(i % 256);
    input += "\necho executed\n";
    LocalDevice device(sandboxed(user, Mode::TryThenPassword));
    const auto answer
        = device.run({ .id = "patch", .body = "id -u; wc -c; echo $1", .arguments = { "a b" } },
            SecretText { QByteArray { input } }, {});
    QVERIFY2(answer, device.raw());
    QCOMPARE(answer->output, id + '\n' + QByteArray::number(input.size()) + "\na b\n");
}

void RunnerSudoTest::inputForRootStalls_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<bool>("hangUp");
    QTest::newRow("without password") << "free" << false;
    QTest::newRow("with password") << "asks" << false;
    QTest::newRow("own terminal") << "pty" << false;
    QTest::newRow("cut") << "asks" << true;
}

/// Half of an input is not taken for the whole, and nothing waits for the rest, as root least of
/// all.
void RunnerSudoTest::inputForRootStalls()
{
    if (!m_sandbox)
        QSKIP("needs root, sudo and a mount namespace");
    QFETCH(QString, user);
    QFETCH(bool, hangUp);
    const Script script {
        .id = "patch", .body = "id -u; cat >/dev/null; echo took", .arguments = {}, .timeLimit = 60s
    };
    const QByteArray input(40'000, 'x');
    LocalDeviceOptions options = sandboxed(user, Mode::TryThenPassword);
    options.bundle.heartbeatLimit = 2s;
    options.sendHeartbeats = false;
    options.hangUpThere = hangUp;
    options.giveUpAfter = 12s;
    options.mostSent = bundleWithInput(script, input.size(), options.bundle).size()
        + password.size() + 1 + input.size() / 2;
    LocalDevice device(options);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!device.run(script, SecretText { QByteArray { input } }, {}));
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(device.privilege() && device.privilege()->root);
    QVERIFY2(!device.raw().contains("took"), device.raw());
    QTRY_VERIFY_WITH_TIMEOUT(processesWith(m_mark).isEmpty(), 5000);
}

void RunnerSudoTest::passwordIsNowhere()
{
    if (!m_sandbox)
        QSKIP("needs root, sudo and a mount namespace");
    QFile::remove(log());
    LocalDevice device(sandboxed(QStringLiteral("asks"), Mode::TryThenPassword));
    Script look { .id = "look",
        .body = "cat /proc/[0-9]*/cmdline /proc/[0-9]*/environ 2>/dev/null | tr '\\0' '\\n'; echo "
                "EDGEMEND-SCRIPT-TEXT",
        .arguments = {} };
    look.outputLimit = 8'000'000;
    const ScriptAnswer answer = device.answers({ look }).first();
    QCOMPARE(device.privilege()->sudo, Sudo::WithPassword);
    QVERIFY(answer.ranAsRoot && answer.output.contains("EDGEMEND-SCRIPT-TEXT"));
    QVERIFY(!answer.output.contains(password));
    QVERIFY(!answer.output.contains(device.hello()->boundary));
    QVERIFY(!logText().isEmpty());
    QVERIFY(!logText().contains(password) && !logText().contains("EDGEMEND-SCRIPT-TEXT"));
    QVERIFY2(logText().size() < 2000, "sudo's log must not be filled with scripts");
}

void RunnerSudoTest::clientGoneEndsRootToo()
{
    if (!m_sandbox)
        QSKIP("needs root, sudo and a mount namespace");
    LocalDevice device(sandboxed(QStringLiteral("asks"), Mode::TryThenPassword));
    const QByteArray mark = "EDGEMEND_JOB=";
    std::stop_source stop;
    QElapsedTimer timer;
    timer.start();
    const auto result = device.runAll(
        { { .id = "long", .body = "echo $$; sleep 77", .arguments = {}, .timeLimit = 70s } },
        [](ScriptAnswer &&) {},
        [&](const RunPulse &) {
            if (timer.elapsed() > 1500)
                stop.request_stop();
        },
        stop.get_token());
    QVERIFY(!result && result.error().kind == FailureKind::Cancelled);
    QCOMPARE(device.begun(), QList<QByteArray> { "long" });
    QProcess ps;
    const auto sleeping = [&] {
        ps.start(QStringLiteral("ps"), { QStringLiteral("-eo"), QStringLiteral("args") });
        ps.waitForFinished();
        return ps.readAllStandardOutput().contains("sleep 77");
    };
    QTRY_VERIFY_WITH_TIMEOUT(!sleeping(), 8000);
}

void RunnerSudoTest::standIn_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QByteArray>("behaviour");
    QTest::addColumn<Sudo>("sudo");
    for (const ShellUnderTest &shell : m_shells.all()) {
        if (shell.needsRoot) // the stand-in is asked by nobody
            continue;
        for (const auto &[behaviour, sudo] :
            { std::pair { "free", Sudo::WithoutPassword }, std::pair { "asks", Sudo::WithPassword },
                std::pair { "refuses", Sudo::WrongPassword },
                std::pair { "lectures", Sudo::WithPassword },
                std::pair { "silent", Sudo::NoAnswer } })
            QTest::addRow("%s %s", qPrintable(shell.name), behaviour)
                << shell.name << QByteArray(behaviour) << sudo;
    }
}

/// Runs as nobody where the test is root, so that the runner asks at all.
void RunnerSudoTest::standIn()
{
    QFETCH(QString, shell);
    QFETCH(QByteArray, behaviour);
    QFETCH(Sudo, sudo);
    const ShellUnderTest &tested = m_shells.named(shell);
    LocalDeviceOptions options;
    options.shell = tested.program;
    const QString usual = tested.path.isEmpty() ? qEnvironmentVariable("PATH") : tested.path;
    options.path = m_folder.path() + u':' + usual;
    options.environment = { QStringLiteral("EDGEMEND_SUDO=") + QString::fromLatin1(behaviour),
        QStringLiteral("EDGEMEND_SHELL=") + tested.program.first() };
    if (::geteuid() == 0)
        options.userId = 65534;
    options.bundle.sudo = Mode::TryThenPassword;
    options.bundle.sudoLimit = 2s;
    options.password = password;
    LocalDevice device(options);
    const QList<ScriptAnswer> answers = device.answers(threeKinds());
    QVERIFY2(device.privilege(), device.raw() + device.errors());
    QCOMPARE(device.privilege()->sudo, sudo);
    QVERIFY(device.reader().endSeen());
    QVERIFY(answers[0].end == ScriptEnd::Finished && answers[2].end == ScriptEnd::Finished);
    // The stand-in cannot make root: the half runs, and says truthfully that it is not.
    QVERIFY(!answers[0].ranAsRoot && answers[1].end == ScriptEnd::NotRun);
}

} // namespace edgemend::test

QTEST_GUILESS_MAIN(edgemend::test::RunnerSudoTest)
#include "runner_sudo_test.moc"
