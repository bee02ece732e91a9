// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/device/script_bundle.h"
#include "tests/shells/shells_under_test.h"
#include "tests/support/local_device.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>
#include <QUuid>

#include <algorithm>

namespace edgemend::test {

using namespace std::chrono_literals;

namespace {

Script script(const char *id, QByteArray body, QList<QByteArray> arguments = {})
{
    return { .id = id, .body = std::move(body), .arguments = std::move(arguments) };
}

Script limited(Script script, std::chrono::seconds time, qint64 bytes = 64 * 1024)
{
    script.timeLimit = time;
    script.outputLimit = bytes;
    return script;
}

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(QRandomGenerator::global()->bounded(256));
    return bytes;
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

} // namespace

static QByteArray told(const ScriptAnswer &answer)
{
    return answer.id + " ended as " + QByteArray::number(static_cast<int>(answer.end)) + " with "
        + QByteArray::number(answer.exitCode) + " after "
        + QByteArray::number(static_cast<qint64>(answer.duration.count()))
        + " ms: " + answer.output.left(200);
}

/// What comes back, whatever a script does, under every shell.
class RunnerAnswersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void outputAndCode_data() { m_shells.addRows(); }
    void outputAndCode();
    void timeLimits_data() { m_shells.addRows(); }
    void timeLimits();
    void outputLimits_data() { m_shells.addRows(); }
    void outputLimits();
    void argumentsKeepEveryByte_data() { m_shells.addRows(); }
    void argumentsKeepEveryByte();
    void fourAtOnce_data() { m_shells.addRows(); }
    void fourAtOnce();
    void boundaryStaysSecret_data() { m_shells.addRows(); }
    void boundaryStaysSecret();
    void manyLargeAnswers_data() { m_shells.addRows(); }
    void manyLargeAnswers();
    void input_data() { m_shells.addRows(); }
    void input();

private:
    LocalDeviceOptions options(const QString &shell) const;
    ScriptAnswer runWithInput(const QString &shell, const Script &script, const QByteArray &input);

    ShellsUnderTest m_shells;
    QByteArray m_mark; ///< in the environment of everything that a test starts
};

void RunnerAnswersTest::init()
{
    m_mark = "EDGEMEND_TEST=" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

LocalDeviceOptions RunnerAnswersTest::options(const QString &shell) const
{
    LocalDeviceOptions options;
    options.shell = m_shells.named(shell).program;
    options.path = m_shells.named(shell).path;
    options.environment = { QString::fromLatin1(m_mark), QStringLiteral("TMOUT=1") };
    return options;
}

struct Case {
    Script script;
    int code;
    QByteArray output;
};

/// A table.
static QList<Case> outputCases()
{
    return {
        { script("nothing", ""), 0, "" },
        { script("false", "false"), 1, "" },
        { script("code-255", "exit 255"), 255, "" },
        { script("killed", "kill -KILL $$"), 137, "" },
        { script("ended", "kill -TERM $$"), 143, "" },
        { script("both-streams", "echo a; echo b >&2; echo c"), 0, "a\nb\nc\n" },
        { script("newlines", "printf 'a\\n\\n\\n'"), 0, "a\n\n\n" },
        { script("no-newline", "printf 'a'"), 0, "a" },
        { script("only-newlines", "printf '\\n\\n'"), 0, "\n\n" },
        { script("nul", "printf 'a\\000b'"), 0, "ab" },
        { script("binary", "printf '\\377\\001\\033[31m\\200'"), 0, "\xff\x01\x1b[31m\x80" },
        { script("percent", "printf %s '%s %d \\n'"), 0, "%s %d \\n" },
        { script("quotes", "echo \"it's `echo a` \\\"test\\\"\""), 0, "it's a \"test\"\n" },
        { script("stdin-is-empty", "cat; read -r x; echo $?"), 0, "1\n" },
        { script("forged",
              "echo; echo edgemend-hello 1 00000000000000000000000000000000 0 sh;"
              "echo 00000000000000000000000000000000 answer x finished 0 0 1 1"),
            0,
            "\nedgemend-hello 1 00000000000000000000000000000000 0 sh\n"
            "00000000000000000000000000000000 answer x finished 0 0 1 1\n" },
        { script("comment-first", "# a comment\n\n# another\necho after"), 0, "after\n" },
        { script("prelude",
              "section x; have sh && have no-such-thing || echo no; limited 1 sleep 9; echo $?"),
            0, "== x\nno\n124\n" },
        { script("limited-in-time", "limited 5 sh -c 'echo in; exit 7'; echo $?"), 0, "in\n7\n" },
        { script("here-document", "cat <<EOF\n# kept\n  $1\nEOF", { "value" }), 0,
            "# kept\n  value\n" },
        { script("environment", "echo \"$TERM ${TMOUT-none} $PWD\"; umask"), 0,
            "dumb none /\n0077\n" },
        { script("locale", "case $LC_ALL in C | C.UTF-8) echo good ;; esac"), 0, "good\n" },
        { script("closes-everything", "exec >&- 2>&-; exit 4"), 4, "" },
    };
}

void RunnerAnswersTest::outputAndCode()
{
    QFETCH(QString, shell);
    LocalDevice device(options(shell));
    const QList<Case> cases = outputCases();
    QList<Script> scripts;
    for (const Case &one : cases)
        scripts << one.script;
    const QList<ScriptAnswer> answers = device.answers(scripts);
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const ScriptAnswer &answer = answers[i];
        QCOMPARE(answer.id, cases[i].script.id);
        QVERIFY2(answer.end == ScriptEnd::Finished, told(answer));
        QVERIFY2(answer.output == cases[i].output, told(answer));
        QVERIFY2(answer.exitCode == cases[i].code, told(answer));
        QVERIFY(answer.reason.isEmpty());
    }
    const ScriptAnswer broken = device.answers({ script("syntax", "if then fi") }).first();
    QVERIFY(broken.end == ScriptEnd::Finished && broken.exitCode != 0);
    QVERIFY(device.hello() && device.reader().endSeen());
    QCOMPARE(device.reader().noiseBytes(), 0);
    QCOMPARE(device.begun(), QList<QByteArray> { "syntax" });
    QCOMPARE(device.errors(), QByteArray());
}

void RunnerAnswersTest::timeLimits()
{
    QFETCH(QString, shell);
    LocalDevice device(options(shell));
    const QList<Script> scripts {
        limited(script("hangs", "echo part; sleep 99"), 1s),
        limited(script("ignores-term", "trap '' TERM; echo part; while :; do sleep 99; done"), 1s),
        limited(script("stopped", "echo part; kill -STOP $$"), 1s),
        limited(script("leaves-a-child", "sleep 99 & echo done; exit 3"), 9s),
        limited(
            script("leaves-a-stubborn-child", "sh -c 'trap \"\" TERM; sleep 99' & echo done"), 4s),
        limited(script("flees", "if have setsid; then setsid sleep 99 & fi; echo done"), 1s),
        limited(script("quick", "echo quick"), 1s),
    };
    QElapsedTimer timer;
    timer.start();
    const QList<ScriptAnswer> answers = device.answers(scripts);
    QVERIFY2(timer.elapsed() < 14'000, qPrintable(QString::number(timer.elapsed())));
    for (int i = 0; i < 3; ++i) {
        QVERIFY2(answers[i].end == ScriptEnd::TimedOut, told(answers[i]));
        QVERIFY2(answers[i].output == "part\n", told(answers[i]));
        QVERIFY(answers[i].duration >= 1s && answers[i].duration < 5s);
        QVERIFY(!answers[i].reason.isEmpty());
    }
    QCOMPARE(answers[3].output, QByteArray("done\n"));
    for (int i = 3; i < 6; ++i) {
        const bool ended
            = answers[i].end == ScriptEnd::Finished || answers[i].end == ScriptEnd::TimedOut;
        QVERIFY2(ended && answers[i].output == "done\n", told(answers[i]));
    }
    QVERIFY(answers[6].end == ScriptEnd::Finished);
    QTRY_VERIFY_WITH_TIMEOUT(processesWith(m_mark).isEmpty(), 3000);
}

void RunnerAnswersTest::outputLimits()
{
    QFETCH(QString, shell);
    LocalDevice device(options(shell));
    const QByteArray fill = "i=0; while [ $i -lt $1 ]; do printf 0123456789; i=$((i + 1)); done";
    const QList<Script> scripts {
        limited(script("at-the-limit", fill, { "100" }), 9s, 1000),
        limited(script("one-more", fill + "; echo", { "100" }), 9s, 1000),
        limited(script("flood", "yes 0123456789"), 9s, 50'000),
        limited(script("no-room", "echo x"), 9s, 0),
        limited(script("large", "dd bs=1500000 count=1 if=/dev/zero 2>/dev/null | tr '\\0' x"), 9s,
            2'000'000),
    };
    QElapsedTimer timer;
    timer.start();
    const QList<ScriptAnswer> answers = device.answers(scripts);
    QVERIFY2(timer.elapsed() < 9'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(answers[0].end == ScriptEnd::Finished);
    QCOMPARE(answers[0].output.size(), 1000);
    QVERIFY(answers[1].end == ScriptEnd::Truncated);
    QCOMPARE(answers[1].output, answers[0].output);
    QVERIFY(answers[2].end == ScriptEnd::Truncated);
    QVERIFY(answers[2].output.size() >= 49'990 && answers[2].output.size() <= 50'000);
    QVERIFY(answers[3].end == ScriptEnd::Truncated && answers[3].output.isEmpty());
    // Without head, a cut copies byte by byte.
    if (!shell.contains(u"without head")) {
        QVERIFY(answers[4].end == ScriptEnd::Finished);
        QCOMPARE(answers[4].output, QByteArray(1'500'000, 'x'));
    }
}

void RunnerAnswersTest::argumentsKeepEveryByte()
{
    QFETCH(QString, shell);
    QList<QByteArray> arguments { "", "  ", "'", "''", "`", "\\", "a\nb\n", "$(id)", "-n", "*",
        "\xc3\xa9" };
    QByteArray all;
    for (int value = 1; value < 256; ++value) {
        arguments << QByteArray(1, static_cast<char>(value));
        all += static_cast<char>(value);
    }
    arguments << all << all + all;
    QByteArray expected;
    for (const QByteArray &argument : arguments)
        expected += argument + '|';
    LocalDevice device(options(shell));
    const Script echo
        = script("arguments", "for a in \"$@\"; do printf '%s|' \"$a\"; done", arguments);
    QCOMPARE(device.answers({ echo }).first().output.toHex(), expected.toHex());
}

void RunnerAnswersTest::fourAtOnce()
{
    QFETCH(QString, shell);
    QList<Script> scripts;
    for (int i = 0; i < 10; ++i) {
        scripts << script(
            "x", "read -r a b </proc/uptime; sleep 0.3; read -r c d </proc/uptime; echo $a $c");
        scripts.last().id += QByteArray::number(i);
    }
    LocalDevice device(options(shell));
    QList<std::pair<double, int>> changes;
    for (const ScriptAnswer &answer : device.answers(scripts)) {
        const QList<QByteArray> times = answer.output.trimmed().split(' ');
        QCOMPARE(times.size(), 2);
        changes << std::pair { times[0].toDouble(), 1 } << std::pair { times[1].toDouble(), -1 };
    }
    std::sort(changes.begin(), changes.end());
    int running = 0, most = 0;
    for (const auto &[time, change] : changes)
        most = std::max(most, running += change);
    QCOMPARE(most, 4);
}

void RunnerAnswersTest::boundaryStaysSecret()
{
    QFETCH(QString, shell);
    LocalDevice device(options(shell));
    const ScriptAnswer answer
        = device
              .answers({ limited(
                  script("look",
                      "cat /proc/*/cmdline /proc/*/environ /proc/$PPID/fd/0 2>&1 | tr '\\0' '\\n'"),
                  9s, 4'000'000) })
              .first();
    QVERIFY(device.hello() && device.hello()->boundary.size() >= 32);
    QVERIFY(answer.output.contains("EDGEMEND_JOB="));
    QVERIFY(!answer.output.contains(device.hello()->boundary));
}

void RunnerAnswersTest::manyLargeAnswers()
{
    QFETCH(QString, shell);
    QList<Script> scripts;
    for (int i = 0; i < 60; ++i) {
        scripts << script("x",
            "i=0; while [ $i -lt 400 ]; do echo \"$1 line $i of a longer text\"; i=$((i + 1)); "
            "done");
        scripts.last().id += QByteArray::number(i);
        scripts.last().arguments << scripts.last().id;
    }
    LocalDevice device(options(shell));
    for (const ScriptAnswer &answer : device.answers(scripts)) {
        QVERIFY(answer.end == ScriptEnd::Finished);
        const QList<QByteArray> lines = answer.output.split('\n');
        QCOMPARE(lines.size(), 401);
        QCOMPARE(lines[399], answer.id + " line 399 of a longer text");
    }
    QCOMPARE(device.reader().noiseBytes(), 0);
}

ScriptAnswer RunnerAnswersTest::runWithInput(
    const QString &shell, const Script &script, const QByteArray &input)
{
    LocalDevice device(options(shell));
    const auto answer = device.run(script, SecretText { QByteArray { input } }, {});
    return answer.value_or(ScriptAnswer { .id = "none", .output = device.raw(), .reason = {} });
}

void RunnerAnswersTest::input()
{
    QFETCH(QString, shell);
    for (const int size : { 0, 1, 70'000, 1'000'000 }) {
        const QByteArray input = randomBytes(size);
        const ScriptAnswer answer
            = runWithInput(shell, script("sum", "cat | sha256sum; echo $1", { "x" }), input);
        QCOMPARE(answer.output, sha256(input) + "  -\nx\n");
        QVERIFY(answer.end == ScriptEnd::Finished);
    }
    const ScriptAnswer unread
        = runWithInput(shell, script("unread", "echo no"), randomBytes(300'000));
    QCOMPARE(unread.output, QByteArray("no\n"));
}

} // namespace edgemend::test

QTEST_GUILESS_MAIN(edgemend::test::RunnerAnswersTest)
#include "runner_answers_test.moc"
