// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a device printed does not stay in memory: looked for in the memory of this process.

#include "checks/device/wipe.h"

#include "checks/device/frame_reader.h"
#include "checks/evidence/collector.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <unistd.h>

#include <array>

namespace edgemend::test {

static const QByteArray boundary = "0123456789abcdef0123456789abcdef01234567";
static const QByteArray hello = "edgemend-hello 1 " + boundary + " 1000 dash\n";

static QByteArray turned(const QByteArray &bytes)
{
    QByteArray other = bytes;
    for (char &byte : other)
        byte = static_cast<char>(byte ^ 0x55);
    return other;
}

/// How often the bytes, given in disguise, stand in writable memory of this process.
static int countInMemory(const QByteArray &disguised)
{
    static std::array<char, 1024 * 1024> piece;
    QFile maps(QStringLiteral("/proc/self/maps"));
    QFile memory(QStringLiteral("/proc/self/mem"));
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly))
        return -1;
    const auto own = reinterpret_cast<qint64>(piece.data());
    const auto overlap = static_cast<size_t>(disguised.size()) - 1;
    // Larger mappings are what a sanitizer reserves for its own book-keeping: terabytes of nothing.
    constexpr qint64 largest = 4LL * 1024 * 1024 * 1024;
    int count = 0;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const QList<QByteArray> range = line.split(' ').first().split('-');
        const qint64 begin = range.value(0).toLongLong(nullptr, 16);
        const qint64 end = range.value(1).toLongLong(nullptr, 16);
        for (qint64 at = begin; line.contains(" rw") && end - begin <= largest && at < end;) {
            const auto wanted = std::min(static_cast<size_t>(end - at), piece.size());
            const ssize_t read = ::pread(memory.handle(), piece.data(), wanted, at);
            if (read <= 0)
                break;
            for (char &byte : piece)
                byte = static_cast<char>(byte ^ 0x55); // so that none of this stands there itself
            const QByteArrayView seen { piece.data(), static_cast<qsizetype>(read) };
            const bool isOwn = at < own + static_cast<qint64>(piece.size()) && at + read > own;
            count += isOwn ? 0 : static_cast<int>(seen.count(disguised));
            at += std::max<qint64>(1, read - static_cast<qint64>(read == end - at ? 0 : overlap));
        }
    }
    return count;
}

static QByteArray randomSecretDisguised(int length)
{
    QByteArray disguised(length, Qt::Uninitialized);
    for (char &byte : disguised)
        byte = static_cast<char>(QRandomGenerator::global()->bounded('a', 'z') ^ 0x55);
    return disguised;
}

/// Answers one question with the secret, as a probe quotes it.
class TellingDevice final : public Device {
public:
    explicit TellingDevice(QByteArray disguised)
        : m_disguised(std::move(disguised))
    {
    }
    const DeviceIdentity &identity() const override { return m_identity; }
    Result<void> runAll(const QList<Script> &scripts, const AnswerSink &onAnswer, const PulseSink &,
        std::stop_token) override
    {
        for (const Script &script : scripts) {
            QByteArray secret = turned(m_disguised);
            ScriptAnswer answer;
            answer.id = script.id;
            answer.end = ScriptEnd::Finished;
            answer.output.reserve(4096);
            answer.output.append("| password=").append(secret);
            answer.output.append("\n| more\nSharedAccessKey=").append(secret).append('\n');
            wipeBytes(secret);
            onAnswer(std::move(answer));
        }
        return {};
    }
    Result<ScriptAnswer> run(const Script &, const SecretText &, std::stop_token) override
    {
        return failure(FailureKind::NotFound, {});
    }
    LinkCounters counters() const override { return {}; }

private:
    DeviceIdentity m_identity;
    QByteArray m_disguised;
};

class WipeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bytesAreOverwritten();
    void theReaderKeepsNothing();
    void collectingKeepsNothing();
};

void WipeTest::bytesAreOverwritten()
{
    const QByteArray disguised = randomSecretDisguised(40);
    QByteArray shortened = turned(disguised);
    QCOMPARE(countInMemory(disguised), 1);
    shortened.resize(1); // the rest still lies behind its end
    wipeBytes(shortened);
    QVERIFY(shortened.isEmpty());
    QCOMPARE(countInMemory(disguised.sliced(1)), 0);
    QByteArray front = turned(disguised + turned("tail"));
    dropFront(front, 40);
    QCOMPARE(front, "tail");
    QCOMPARE(countInMemory(disguised), 0);
    QByteArray shared = turned(disguised);
    const QByteArray other = shared;
    wipeBytes(shared);
    QVERIFY(shared.isEmpty() && other == turned(disguised));
    const QByteArray literal = QByteArray::fromRawData("fixed", 5);
    QByteArray view = literal;
    wipeBytes(view);
    QCOMPARE(literal, "fixed");
}

/// What a device printed is gone once the reader is, however it came and wherever it stood.
void WipeTest::theReaderKeepsNothing()
{
    const QByteArray disguised = randomSecretDisguised(20);
    const auto printed = [&disguised] {
        QByteArray secret = turned(disguised);
        QByteArray text;
        text.reserve(100'000);
        text += "noise ";
        text += secret;
        text += '\n';
        text += hello;
        text += '\n' + boundary + " answer one finished 0 1 0 20000\n";
        for (int i = 0; i < 1000; ++i)
            text += secret;
        text += '\n' + boundary + " done one\nnoise ";
        text += secret;
        text += '\n';
        text += secret; // not yet a line
        wipeBytes(secret);
        return text;
    };
    for (const qsizetype piece : { 100, 5000, 100'000 }) {
        QCOMPARE(countInMemory(disguised), 0);
        QByteArray text = printed();
        {
            FrameReader reader;
            int answers = 0;
            for (qsizetype at = 0; at < text.size(); at += piece) {
                const QByteArrayView part = text;
                reader.feed(part.sliced(at, std::min(piece, text.size() - at)), [&](Frame &&frame) {
                    if (auto *answer = std::get_if<ScriptAnswer>(&frame)) {
                        answers += answer->output.size() == 20'000 ? 1 : 0;
                        wipeBytes(answer->output);
                    }
                });
            }
            QCOMPARE(answers, 1);
            wipeBytes(text);
            QVERIFY(countInMemory(disguised) > 0); // it still waits for the rest of the line
        }
        QCOMPARE(countInMemory(disguised), 0);
    }
}

void WipeTest::collectingKeepsNothing()
{
    const QByteArray disguised = randomSecretDisguised(44);
    TellingDevice device(disguised);
    Evidence evidence;
    QVERIFY(collect(device, probeCatalogue(), evidence, {}, {}, {}));
    QVERIFY(evidence.records["engine"].text.startsWith(QStringLiteral("| password=***\n| more\n")));
    QCOMPARE(countInMemory(disguised), 0);
}

} // namespace edgemend::test

QTEST_GUILESS_MAIN(edgemend::test::WipeTest)
#include "wipe_test.moc"
