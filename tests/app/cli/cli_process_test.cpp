// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program itself, as a process: how it ends when it is told to, and what it keeps to itself.

#include "app/cli/interrupt.h"
#include "tests/support/tcp_relay.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace edgemend;
using namespace Qt::StringLiterals;

namespace {

const QString program = QStringLiteral(EDGEMEND_BINARY_DIR "/app/cli/edgemend-cli");

/// Waits until that much is in the file of /proc, then gives it.
QByteArray readProc(qint64 process, const char *name)
{
    QFile file(u"/proc/%1/%2"_s.arg(process).arg(QString::fromLatin1(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Whether the main thread waits for something, as one does that has got to where it hangs.
bool isSettled(qint64 process)
{
    const QByteArray state = readProc(process, "stat");
    return state.mid(state.lastIndexOf(')') + 2, 1) == "S";
}

} // namespace

class CliProcessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void endsOnASignal_data();
    void endsOnASignal();
    void aSecondSignalEndsAtOnce_data();
    void aSecondSignalEndsAtOnce();
    void readsSecretsThatComeLate();
    void tellsOfSilence();
    void leavesNoCore();
    void isClosedToOthers();

private:
    void start(QProcess &process, const QStringList &words);

    QTemporaryDir m_folder;
    QString m_fifo;
};

void CliProcessTest::initTestCase()
{
    m_fifo = m_folder.filePath(u"fifo"_s);
    QCOMPARE(::mkfifo(qPrintable(m_fifo), 0600), 0);
    QVERIFY2(QFile::exists(program), qPrintable(program));
}

void CliProcessTest::start(QProcess &process, const QStringList &words)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.path());
    environment.insert(u"HOME"_s, m_folder.path());
    process.setProcessEnvironment(environment);
    process.start(program, words);
    QVERIFY(process.waitForStarted());
    // Not before it can be stopped, and until it has got to what it waits for.
    QTest::qWait(700);
    QVERIFY2(process.state() == QProcess::Running, process.readAllStandardError());
    QTRY_VERIFY(isSettled(process.processId()));
}

void CliProcessTest::endsOnASignal_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("signal");
    QTest::addColumn<int>("code");
    const QStringList check { u"check"_s, u"u@127.0.0.1:PORT"_s };
    const QStringList fix { u"fix"_s, u"u@127.0.0.1:PORT"_s, u"ip-forwarding-disabled"_s,
        u"--preview"_s };
    for (const auto &[name, number] :
        { std::pair { "TERM", SIGTERM }, std::pair { "INT", SIGINT } }) {
        const auto add = [signal = number, of = name](const char *when, const QStringList &words) {
            QTest::addRow("%s %s", of, when) << words << signal << 3;
        };
        add("while a password is awaited", check + QStringList { u"--password-stdin"_s });
        add("while sudo's password is awaited", check + QStringList { u"--sudo-password-stdin"_s });
        add("while a fix awaits a password", fix + QStringList { u"--password-stdin"_s });
        add("while the host keys cannot be read",
            check + QStringList { u"--known-hosts"_s, m_fifo });
        add("while a server says nothing", check);
        add("while a visit cannot be read", { u"check"_s, m_folder.filePath(u"v.edgemend"_s) });
    }
}

void CliProcessTest::endsOnASignal()
{
    QFETCH(QStringList, words);
    QFETCH(int, signal);
    QFETCH(int, code);
    const TcpRelay silent(0, {});
    (void)QFile::link(m_fifo, m_folder.filePath(u"v.edgemend"_s));
    words.replaceInStrings(u"PORT"_s, QString::number(silent.port()));
    QProcess process;
    start(process, words);
    QElapsedTimer timer;
    timer.start();
    ::kill(static_cast<pid_t>(process.processId()), signal);
    QVERIFY(process.waitForFinished(3000));
    QVERIFY2(timer.elapsed() <= 250, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(process.exitCode() == code, said);
    QVERIFY(!said.isEmpty());
}

void CliProcessTest::aSecondSignalEndsAtOnce_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::newRow("INT, INT") << SIGINT << SIGINT;
    QTest::newRow("TERM, TERM") << SIGTERM << SIGTERM;
    QTest::newRow("INT, TERM") << SIGINT << SIGTERM;
}

/// Also a program that does not heed the first one.
void CliProcessTest::aSecondSignalEndsAtOnce()
{
    QFETCH(int, first);
    QFETCH(int, second);
    QProcess deaf;
    deaf.start(QCoreApplication::applicationFilePath(), { u"--deaf"_s });
    QVERIFY(deaf.waitForReadyRead(5000));
    ::kill(static_cast<pid_t>(deaf.processId()), first);
    QVERIFY(!deaf.waitForFinished(500));
    ::kill(static_cast<pid_t>(deaf.processId()), second);
    QVERIFY(deaf.waitForFinished(1000));
    QCOMPARE(deaf.exitStatus(), QProcess::CrashExit);
}

void CliProcessTest::readsSecretsThatComeLate()
{
    const TcpRelay silent(0, {});
    QProcess process;
    start(process,
        { u"check"_s, u"u@127.0.0.1:%1"_s.arg(silent.port()), u"--password-stdin"_s,
            u"--sudo-password-stdin"_s });
    process.write("one");
    QTest::qWait(200);
    process.write("\ntwo\n");
    QTest::qWait(300);
    QCOMPARE(process.state(), QProcess::Running); // it talks to the server
    process.terminate();
    QVERIFY(process.waitForFinished(3000));
    QVERIFY(!process.readAllStandardError().contains("stdin"));
    QProcess few;
    start(few, { u"check"_s, u"u@127.0.0.1:1"_s, u"--password-stdin"_s });
    few.closeWriteChannel();
    QVERIFY(few.waitForFinished(3000));
    QCOMPARE(few.exitCode(), 2);
}

/// With the times that the program has by itself.
void CliProcessTest::tellsOfSilence()
{
    const TcpRelay silent(0, {});
    QProcess process;
    start(process, { u"check"_s, u"u@127.0.0.1:%1"_s.arg(silent.port()) });
    QTest::qWait(4500);
    QByteArray said = process.readAllStandardError();
    QVERIFY2(!said.contains("silent"), said);
    QTest::qWait(2500);
    said = process.readAllStandardError();
    QVERIFY2(said.contains("silent for 6 s"), said);
    process.terminate();
    QVERIFY(process.waitForFinished(3000));
}

/// Killed by what usually leaves a core. QProcess does not tell whether there is one.
void CliProcessTest::leavesNoCore()
{
    const auto statusOf = [this](const QString &command) {
        const pid_t child = ::fork();
        if (child == 0) {
            const rlimit any { RLIM_INFINITY, RLIM_INFINITY };
            (void)::setrlimit(RLIMIT_CORE, &any);
            (void)!::chdir(qPrintable(m_folder.path()));
            ::execl("/bin/sh", "sh", "-c", qPrintable(command), nullptr);
            ::_exit(126);
        }
        QTest::qWait(700);
        const QByteArray limits = readProc(child, "limits");
        ::kill(child, SIGABRT);
        int status = 0;
        (void)::waitpid(child, &status, 0);
        return std::pair { status, limits };
    };
    const auto [ordinary, itsLimits] = statusOf(u"exec sleep 20"_s);
    QVERIFY(WIFSIGNALED(ordinary));
    if (::geteuid() == 0)
        QVERIFY(itsLimits.contains("Max core file size        unlimited"));
    const auto [status, limits]
        = statusOf(u"exec '%1' check u@127.0.0.1:1 --password-stdin <'%2'"_s.arg(program, m_fifo)
                       .replace(u"<'"_s, u"0<>'"_s));
    QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
    QVERIFY(!WCOREDUMP(status));
    QVERIFY2(limits.contains("Max core file size        0                    0"), limits);
}

/// Whoever shares the user may look into a process's memory, but not into ours.
void CliProcessTest::isClosedToOthers()
{
    if (::geteuid() != 0)
        QSKIP("needs root to become somebody else");
    QFile::setPermissions(m_folder.path(), QFile::Permissions::fromInt(0x7755));
    const QString copy = m_folder.filePath(u"edgemend-cli"_s);
    QVERIFY(QFile::copy(program, copy));
    QFile::setPermissions(copy, QFile::Permissions::fromInt(0x7755));
    const auto asNobody = [](QProcess &process) {
        process.setChildProcessModifier([] {
            if (::setgid(65534) != 0 || ::setuid(65534) != 0)
                ::_exit(126);
        });
    };
    const auto canBeRead = [&](const QString &file, const QStringList &words) {
        QProcess looked;
        asNobody(looked);
        looked.start(file, words);
        if (!looked.waitForStarted())
            return std::optional<bool> {};
        QTest::qWait(500);
        QProcess look;
        asNobody(look);
        look.start(u"/bin/cat"_s, { u"/proc/%1/environ"_s.arg(looked.processId()) });
        look.waitForFinished();
        const bool runs = looked.state() == QProcess::Running;
        looked.kill();
        looked.waitForFinished();
        return runs ? std::optional { look.exitCode() == 0 } : std::nullopt;
    };
    QCOMPARE(canBeRead(u"/bin/sleep"_s, { u"9"_s }), std::optional { true });
    QCOMPARE(canBeRead(copy, { u"check"_s, u"u@127.0.0.1:1"_s, u"--password-stdin"_s }),
        std::optional { false });
}

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "--deaf") == 0) {
        const Interrupt interrupt;
        (void)!::write(STDOUT_FILENO, "up\n", 3);
        while (true) {
            ::pause();
        }
    }
    QCoreApplication application(argc, argv);
    CliProcessTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "cli_process_test.moc"
