// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/device/frame_reader.h"

#include <QRandomGenerator>
#include <QTest>

namespace edgemend::test {

static const QByteArray boundary = "0123456789abcdef0123456789abcdef01234567";
static const QByteArray hello = "edgemend-hello 1 " + boundary + " 1000 dash\n";

static QByteArray answerFrame(
    const QByteArray &id, const QByteArray &output, const QByteArray &fate = "finished 3 120 1")
{
    return '\n' + boundary + " answer " + id + ' ' + fate + ' ' + QByteArray::number(output.size())
        + '\n' + output + '\n' + boundary + " done " + id + '\n';
}

static QByteArray wholeRun()
{
    return "Welcome!\r\n\x1b[31mmotd\x1b[0m" // noise that leaves its line open
        + ('\n' + hello) + '\n' + boundary + " privilege without 1 0\n" + '\n' + boundary
        + " begin one\n" + answerFrame("one", "first\nsecond\n\n") + "a stray line\n" + '\n'
        + boundary + " begin two\n" + answerFrame("two", "", "timed-out 0 10020 0")
        + answerFrame("three", "x", "needs-root 0 0 0") + '\n' + boundary + " end 1234\n"
        + "after the end";
}

/// A frame as one line, to compare whole runs.
static QByteArray asText(const Frame &frame)
{
    if (const auto *greeting = std::get_if<HelloFrame>(&frame))
        return "hello " + greeting->boundary + ' ' + QByteArray::number(greeting->userId) + ' '
            + greeting->shell;
    if (const auto *privilege = std::get_if<PrivilegeFrame>(&frame))
        return "privilege " + QByteArray::number(static_cast<int>(privilege->sudo))
            + (privilege->root ? " root" : "") + (privilege->passwordSent ? " password" : "");
    if (const auto *begin = std::get_if<BeginFrame>(&frame))
        return "begin " + begin->id;
    if (const auto *end = std::get_if<EndFrame>(&frame))
        return "end " + QByteArray::number(static_cast<qint64>(end->deviceTime.count()));
    const auto &answer = std::get<ScriptAnswer>(frame);
    return "answer " + answer.id + ' ' + QByteArray::number(static_cast<int>(answer.end)) + ' '
        + QByteArray::number(answer.exitCode) + ' '
        + QByteArray::number(static_cast<qint64>(answer.duration.count()))
        + (answer.ranAsRoot ? " root " : " user ") + answer.output.toPercentEncoding() + ' '
        + answer.reason.source;
}

class Listener {
public:
    explicit Listener(FrameLimits limits = {})
        : reader(limits)
    {
    }
    QByteArrayList feed(QByteArrayView bytes)
    {
        reader.feed(bytes, [this](Frame &&frame) {
            lines << asText(frame);
            frames << std::move(frame);
        });
        return lines;
    }
    ScriptAnswer answer(qsizetype index) const { return std::get<ScriptAnswer>(frames.at(index)); }

    FrameReader reader;
    QByteArrayList lines;
    QList<Frame> frames;
};

class FrameReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWholeRun();
    void splitAnywhere();
    void byteByByte();
    void cutAnywhere();
    void noHello();
    void secondHelloIsNoise();
    void brokenHello_data();
    void brokenHello();
    void forgedFrames();
    void brokenHeader_data();
    void brokenHeader();
    void nulAndBinary();
    void writtenInto();
    void closedByAnotherFrame();
    void tooLargeAnswer();
    void eachAnswerHasItsLimit();
    void tooLargeRun();
    void endlessLine();
    void garbage();
};

void FrameReaderTest::aWholeRun()
{
    Listener listener;
    const QByteArrayList lines = listener.feed(wholeRun());
    const QByteArrayList expected { "hello " + boundary + " 1000 dash", "privilege 3 root",
        "begin one", "answer one 0 3 120 root first%0Asecond%0A%0A ", "begin two",
        "answer two 1 -1 10020 user  It was stopped after {seconds} s.",
        "answer three 3 -1 0 user x It needs root.", "end 1234" };
    QCOMPARE(lines, expected);
    QVERIFY(
        listener.reader.helloSeen() && listener.reader.endSeen() && !listener.reader.overflowed());
    QCOMPARE(listener.reader.noiseBytes(), QByteArray("a stray line\nafter the end").size());
    QCOMPARE(listener.reader.preamble(), QByteArray("Welcome!\r\n\x1b[31mmotd\x1b[0m\n"));
    QCOMPARE(listener.answer(5).reason.arguments.value(QStringLiteral("seconds")),
        QStringLiteral("10.0"));
}

void FrameReaderTest::splitAnywhere()
{
    const QByteArray run = wholeRun();
    Listener whole;
    whole.feed(run);
    for (qsizetype at = 0; at <= run.size(); ++at) {
        Listener split;
        split.feed(QByteArrayView { run }.first(at));
        QCOMPARE(split.feed(QByteArrayView { run }.sliced(at)), whole.lines);
        QCOMPARE(split.reader.noiseBytes(), whole.reader.noiseBytes());
    }
}

void FrameReaderTest::byteByByte()
{
    Listener whole, single;
    whole.feed(wholeRun());
    for (const char byte : wholeRun())
        single.feed(QByteArrayView { &byte, 1 });
    QCOMPARE(single.lines, whole.lines);
}

/// A cut gives what was complete, and never an answer that was not.
void FrameReaderTest::cutAnywhere()
{
    const QByteArray run = wholeRun();
    Listener whole;
    whole.feed(run);
    for (qsizetype at = 0; at < run.size(); ++at) {
        Listener cut;
        const QByteArrayList lines = cut.feed(QByteArrayView { run }.first(at));
        QCOMPARE(lines, whole.lines.mid(0, lines.size()));
    }
}

void FrameReaderTest::noHello()
{
    Listener listener;
    QVERIFY(listener
                .feed("'exec' is not recognized as an internal or external command,\r\n"
                    + answerFrame("x", "y"))
                .isEmpty());
    QVERIFY(!listener.reader.helloSeen());
    QVERIFY(listener.reader.preamble().startsWith("'exec' is not recognized"));
    for (int i = 0; i < 1000; ++i)
        listener.feed(QByteArray(1000, 'x') + '\n');
    QCOMPARE(listener.reader.preamble().size(), 4096);
}

void FrameReaderTest::secondHelloIsNoise()
{
    Listener listener;
    const QByteArray other(40, 'f');
    listener.feed(hello + "edgemend-hello 1 " + other + " 0 sh\n" + hello + other + " end 1\n"
        + boundary + " end 5\n");
    QCOMPARE(listener.lines, (QByteArrayList { "hello " + boundary + " 1000 dash", "end 5" }));
}

void FrameReaderTest::brokenHello_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("short boundary") << QByteArray("edgemend-hello 1 0123456789abcdef 0 sh\n");
    QTest::newRow("long boundary") << "edgemend-hello 1 " + QByteArray(65, 'a') + " 0 sh\n";
    QTest::newRow("no hexadecimal") << "edgemend-hello 1 " + QByteArray(40, 'g') + " 0 sh\n";
    QTest::newRow("other protocol") << "edgemend-hello 2 " + boundary + " 0 sh\n";
    QTest::newRow("no user") << "edgemend-hello 1 " + boundary + " root sh\n";
    QTest::newRow("too few words") << "edgemend-hello 1 " + boundary + " 0\n";
    QTest::newRow("not at the start") << "$ edgemend-hello 1 " + boundary + " 0 sh\n";
    QTest::newRow("behind a long line")
        << QByteArray(5000, ' ') + "edgemend-hello 1 " + boundary + " 0 sh\n";
}

void FrameReaderTest::brokenHello()
{
    QFETCH(QByteArray, line);
    Listener listener, slow;
    QVERIFY(listener.feed(line).isEmpty());
    for (const char byte : line)
        slow.feed(QByteArrayView { &byte, 1 });
    QVERIFY(slow.lines.isEmpty());
    QCOMPARE(listener.feed(hello).size(), 1);
}

/// A script knows how frames look, but not the boundary.
void FrameReaderTest::forgedFrames()
{
    QByteArray forged
        = answerFrame("other", "forged") + '\n' + hello + '\n' + boundary + " end 1\n";
    forged.replace(boundary, QByteArray(40, 'e'));
    Listener listener;
    listener.feed(hello + answerFrame("one", forged) + forged);
    QCOMPARE(listener.frames.size(), 2);
    QCOMPARE(listener.answer(1).output, forged);
    QVERIFY(!listener.reader.endSeen());
}

void FrameReaderTest::brokenHeader_data()
{
    QTest::addColumn<QByteArray>("words");
    for (const char *words :
        { "", " ", "answer", "answer x", "answer x finished 0 0 1", "answer x finished 0 0 1 1 1",
            "answer X finished 0 0 1 0", "answer ../x finished 0 0 1 0", "answer x perhaps 0 0 1 0",
            "answer x finished 256 0 1 0", "answer x finished -1 0 1 0",
            "answer x finished 0 1e9 1 0", "answer x finished 0 0 1 99999999999999999999",
            "answer  finished 0 0 1 0", "begin", "begin a b", "begin \xff", "end", "end x",
            "end -1", "done x", "privilege maybe 1 0", "privilege without 1", "hello" })
        QTest::newRow(words) << QByteArray(words);
    QTest::newRow("huge id") << "begin " + QByteArray(400, 'a');
    QTest::newRow("huge number") << "end " + QByteArray(400, '9');
}

void FrameReaderTest::brokenHeader()
{
    QFETCH(QByteArray, words);
    Listener listener;
    const QByteArray line = boundary + ' ' + words + '\n';
    listener.feed(hello + line);
    QCOMPARE(listener.frames.size(), 1);
    QCOMPARE(listener.reader.noiseBytes(), line.size());
    listener.feed(answerFrame("one", "fine"));
    QCOMPARE(listener.answer(1).output, QByteArray("fine"));
}

void FrameReaderTest::nulAndBinary()
{
    QByteArray bytes;
    for (int value = 0; value < 256; ++value)
        bytes += static_cast<char>(value);
    bytes += "\n\n\n" + boundary; // not the mark: no space follows
    Listener listener;
    listener.feed(QByteArray(3, '\0') + '\n' + hello + QByteArray(3, '\0') + '\n'
        + answerFrame("one", bytes));
    QCOMPARE(listener.answer(1).output, bytes);
    QCOMPARE(listener.answer(1).end, ScriptEnd::Finished);
}

void FrameReaderTest::writtenInto()
{
    QByteArray frame = answerFrame("one", "first half, second half");
    frame.replace("half, ", "half, Broadcast message from root ");
    Listener listener;
    listener.feed(hello + frame + answerFrame("two", "fine"));
    QCOMPARE(listener.answer(1).end, ScriptEnd::Truncated);
    QVERIFY(listener.answer(1).reason.source.contains("wrote into"));
    QCOMPARE(listener.answer(2).end, ScriptEnd::Finished);
}

void FrameReaderTest::closedByAnotherFrame()
{
    const QByteArray half = '\n' + boundary + " answer one finished 0 1 0 100\nbegun";
    Listener listener;
    listener.feed(hello + half + answerFrame("two", "fine"));
    QCOMPARE(listener.frames.size(), 3);
    QCOMPARE(listener.answer(1).end, ScriptEnd::Truncated);
    QCOMPARE(listener.answer(1).exitCode, -1);
    QCOMPARE(listener.answer(2).output, QByteArray("fine"));
}

void FrameReaderTest::tooLargeAnswer()
{
    Listener listener { { .answerBytes = 1000 } };
    listener.feed(hello + answerFrame("one", QByteArray(100'000, 'x'))
        + answerFrame("two", QByteArray(1000, 'y')));
    QCOMPARE(listener.answer(1).end, ScriptEnd::Truncated);
    QCOMPARE(listener.answer(1).output.size(), 1000);
    QCOMPARE(listener.answer(2).end, ScriptEnd::Finished);
}

void FrameReaderTest::eachAnswerHasItsLimit()
{
    Listener listener { { .answerBytes = 1000,
        .answerBytesOf = { { "one", 10 }, { "two", 5000 } } } };
    listener.feed(hello + answerFrame("one", "0123456789") + answerFrame("one", "0123456789a")
        + answerFrame("two", QByteArray(1001, 'y')) + answerFrame("other", "x"));
    QCOMPARE(listener.answer(1).end, ScriptEnd::Finished);
    QCOMPARE(listener.answer(2).end, ScriptEnd::Truncated);
    QCOMPARE(listener.answer(2).output, QByteArray("0123456789"));
    QCOMPARE(listener.answer(3).output.size(), 1000);
    QVERIFY(listener.answer(4).output.isEmpty());
}

void FrameReaderTest::tooLargeRun()
{
    Listener listener { { .totalBytes = 10'000 } };
    listener.feed(hello);
    for (int i = 0; i < 100; ++i)
        listener.feed(answerFrame("a", QByteArray(900, 'x')));
    QVERIFY(listener.reader.overflowed());
    QVERIFY(listener.frames.size() > 5 && listener.frames.size() < 12);
}

void FrameReaderTest::endlessLine()
{
    Listener listener;
    listener.feed(hello);
    for (int i = 0; i < 500; ++i)
        listener.feed(QByteArray(10'000, '#'));
    listener.feed(boundary + " end 1\n"); // still the same line
    QVERIFY(!listener.reader.endSeen());
    QCOMPARE(listener.reader.noiseBytes(), 5'000'000 + boundary.size() + 7);
    listener.feed(boundary + " end 1\n");
    QVERIFY(listener.reader.endSeen());
}

/// Mutations of a run: nothing is asked but that it ends, and that no frame appears from nothing.
void FrameReaderTest::garbage()
{
    QRandomGenerator random(1234);
    for (int round = 0; round < 3000; ++round) {
        QByteArray run = wholeRun();
        for (int i = random.bounded(1, 12); i > 0; --i) {
            const qsizetype at = random.bounded(static_cast<int>(run.size()));
            switch (random.bounded(4)) {
            case 0:
                run[at] = static_cast<char>(random.bounded(256));
                break;
            case 1:
                run.remove(at, random.bounded(60));
                break;
            case 2:
                run.insert(at, run.mid(random.bounded(static_cast<int>(run.size())), 80));
                break;
            default:
                run.insert(
                    at, QByteArray(random.bounded(900), static_cast<char>(random.bounded(256))));
            }
        }
        Listener listener;
        while (!run.isEmpty()) {
            const qsizetype size = std::min<qsizetype>(run.size(), random.bounded(1, 300));
            listener.feed(run.first(size));
            run.remove(0, size);
        }
        qsizetype output = 0;
        for (const Frame &frame : listener.frames) {
            if (const auto *answer = std::get_if<ScriptAnswer>(&frame))
                output += answer->output.size();
        }
        QVERIFY(output <= 16'000 && listener.frames.size() < 60);
    }
}

} // namespace edgemend::test

QTEST_GUILESS_MAIN(edgemend::test::FrameReaderTest)
#include "frame_reader_test.moc"
