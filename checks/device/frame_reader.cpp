// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/device/frame_reader.h"

#include "checks/device/wipe.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace edgemend {

namespace {

constexpr qsizetype longestLine = 512; ///< no line of ours is longer
constexpr qsizetype longestPreamble = 4096;
constexpr qsizetype longestPiece = 16 * 1024;
constexpr qsizetype roomForPieces = 4 * longestPiece;

template <typename Predicate>
bool allOf(QByteArrayView text, qsizetype shortest, qsizetype longest, Predicate predicate)
{
    return text.size() >= shortest && text.size() <= longest
        && std::all_of(text.begin(), text.end(), predicate);
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isHex(char c) { return isDigit(c) || (c >= 'a' && c <= 'f'); }
bool isIdByte(char c) { return isDigit(c) || (c >= 'a' && c <= 'z') || c == '-'; }

bool isId(QByteArrayView text) { return allOf(text, 1, 64, isIdByte); }

std::optional<qint64> numberIn(QByteArrayView text)
{
    if (!allOf(text, 1, 15, isDigit))
        return {};
    return text.toLongLong();
}

/// Views, not copies: those would stay in memory when they are let go.
QList<QByteArrayView> wordsOf(QByteArrayView line)
{
    QList<QByteArrayView> words;
    for (qsizetype end = line.indexOf(' '); end >= 0; end = line.indexOf(' ')) {
        words << line.first(end);
        line = line.sliced(end + 1);
    }
    return words << line;
}

template <typename Value>
using Named = std::pair<QByteArrayView, Value>;

template <typename Value, std::size_t Size>
std::optional<Value> valueOf(const std::array<Named<Value>, Size> &words, QByteArrayView word)
{
    for (const auto &[name, value] : words) {
        if (name == word)
            return value;
    }
    return {};
}

std::optional<ScriptEnd> scriptEnd(QByteArrayView word)
{
    static constexpr std::array<Named<ScriptEnd>, 4> words { {
        { "finished", ScriptEnd::Finished },
        { "timed-out", ScriptEnd::TimedOut },
        { "truncated", ScriptEnd::Truncated },
        { "needs-root", ScriptEnd::NotRun },
    } };
    return valueOf(words, word);
}

std::optional<PrivilegeFrame::Sudo> sudoState(QByteArrayView word)
{
    using Sudo = PrivilegeFrame::Sudo;
    static constexpr std::array<Named<Sudo>, 8> words { {
        { "not-needed", Sudo::NotNeeded },
        { "not-tried", Sudo::NotTried },
        { "missing", Sudo::Missing },
        { "without", Sudo::WithoutPassword },
        { "password", Sudo::WithPassword },
        { "needs", Sudo::PasswordNeeded },
        { "refused", Sudo::Refused },
        { "no-answer", Sudo::NoAnswer },
    } };
    return valueOf(words, word);
}

Message reasonFor(const ScriptAnswer &answer)
{
    switch (answer.end) {
    case ScriptEnd::TimedOut:
        return text(
            "FrameReader", QT_TRANSLATE_NOOP("FrameReader", "It was stopped after {seconds} s."))
            .with(QStringLiteral("seconds"),
                QString::number(static_cast<double>(answer.duration.count()) / 1000, 'f', 1));
    case ScriptEnd::Truncated:
        return text(
            "FrameReader", QT_TRANSLATE_NOOP("FrameReader", "It printed more than is kept."));
    case ScriptEnd::NotRun:
        return text("FrameReader", QT_TRANSLATE_NOOP("FrameReader", "It needs root."));
    default:
        return {};
    }
}

} // namespace

FrameReader::FrameReader(FrameLimits limits)
    : m_limits(std::move(limits))
{
}

FrameReader::~FrameReader() { wipe(); }

void FrameReader::wipe()
{
    wipeBytes(m_buffer);
    wipeBytes(m_preamble);
    wipeBytes(m_answer.output);
}

void FrameReader::feed(QByteArrayView bytes, const Sink &sink)
{
    const qint64 room = m_limits.totalBytes - m_total;
    if (bytes.size() > room) {
        m_overflowed = true;
        bytes = bytes.first(std::max<qint64>(0, room));
    }
    m_total += bytes.size();
    // In pieces, so that taking lines off the front of the buffer stays cheap.
    while (!bytes.isEmpty()) {
        const QByteArrayView piece = bytes.first(std::min(bytes.size(), longestPiece));
        bytes = bytes.sliced(piece.size());
        if (m_buffer.capacity() < roomForPieces)
            m_buffer.reserve(roomForPieces); // growing would leave copies behind that nobody wipes
        m_buffer.append(piece);
        while (step(sink)) { }
    }
}

bool FrameReader::step(const Sink &sink)
{
    switch (m_state) {
    case State::BeforeHello:
    case State::Between:
        return stepLine(sink);
    case State::InAnswer:
        return stepInAnswer(sink);
    case State::Ended:
        m_noise += m_buffer.size();
        wipeBytes(m_buffer);
        return false;
    }
    return false;
}

/// One line outside of an answer. All of ours are short and start at the beginning of a line.
bool FrameReader::stepLine(const Sink &sink)
{
    const qsizetype end = m_buffer.indexOf('\n');
    if (end < 0) {
        if (m_buffer.size() <= longestLine)
            return false;
        skipNoise(m_buffer);
        wipeBytes(m_buffer);
        m_inLongLine = true;
        return false;
    }
    QByteArray line = m_buffer.first(end);
    dropFront(m_buffer, end + 1);
    const bool ours = !std::exchange(m_inLongLine, false) && line.size() <= longestLine
        && (m_state == State::BeforeHello ? readHello(line, sink) : readHeader(line, sink));
    if (!ours) {
        skipNoise(line);
        skipNoise("\n"); // on its own: to append it would make the line grow
    }
    wipeBytes(line);
    return true;
}

bool FrameReader::readHello(const QByteArray &line, const Sink &sink)
{
    const QList<QByteArrayView> words = wordsOf(line);
    if (words.size() != 5 || words[0] != "edgemend-hello" || words[1] != "1"
        || !allOf(words[2], 32, 64, isHex) || words[4].size() > 64)
        return false;
    const auto userId = numberIn(words[3]);
    if (!userId)
        return false;
    m_boundary = words[2].toByteArray();
    m_state = State::Between;
    sink(HelloFrame { m_boundary, *userId, words[4].toByteArray() });
    return true;
}

bool FrameReader::readHeader(const QByteArray &line, const Sink &sink)
{
    if (line.isEmpty())
        return true; // each frame begins with one, in case noise left a line unfinished
    const QList<QByteArrayView> words = wordsOf(line);
    if (words.size() < 3 || words[0] != m_boundary)
        return false;
    if (words[1] == "begin" && words.size() == 3 && isId(words[2])) {
        sink(BeginFrame { words[2].toByteArray() });
        return true;
    }
    if (words[1] == "answer")
        return startAnswer(words);
    if (words[1] == "privilege" && words.size() == 5) {
        const auto sudo = sudoState(words[2]);
        if (sudo)
            sink(PrivilegeFrame { *sudo, words[3] == "1", words[4] == "1" });
        return sudo.has_value();
    }
    const auto deviceTime = numberIn(words[2]);
    if (words[1] != "end" || words.size() != 3 || !deviceTime)
        return false;
    m_state = State::Ended;
    sink(EndFrame { std::chrono::milliseconds { *deviceTime } });
    return true;
}

bool FrameReader::startAnswer(const QList<QByteArrayView> &words)
{
    if (words.size() != 8 || !isId(words[2]))
        return false;
    const auto end = scriptEnd(words[3]);
    const auto code = numberIn(words[4]);
    const auto duration = numberIn(words[5]);
    const auto length = numberIn(words[7]);
    if (!end || !code || *code > 255 || !duration || !length)
        return false;
    m_answer = {};
    m_answer.id = words[2].toByteArray();
    m_answer.end = *end;
    m_answer.exitCode = *end == ScriptEnd::Finished ? static_cast<int>(*code) : -1;
    m_answer.duration = std::chrono::milliseconds { *duration };
    m_answer.ranAsRoot = words[6] == "1";
    m_announced = *length;
    m_room = m_limits.answerBytes;
    if (!m_limits.answerBytesOf.isEmpty())
        m_room = std::min(m_room, m_limits.answerBytesOf.value(m_answer.id, 0));
    // At once, as above: it must not grow.
    m_answer.output.reserve(std::min(m_announced, m_room));
    m_received = 0;
    m_state = State::InAnswer;
    return true;
}

/// The output ends where the boundary stands at the start of a line: the script cannot know it. The
/// announced length only tells whether somebody else wrote in between.
bool FrameReader::stepInAnswer(const Sink &sink)
{
    const QByteArray mark = '\n' + m_boundary + ' ';
    const qsizetype at = m_buffer.indexOf(mark);
    if (at < 0) {
        const qsizetype sure = m_buffer.size() - mark.size() + 1;
        if (sure > 0) {
            keepOutput(QByteArrayView { m_buffer }.first(sure));
            dropFront(m_buffer, sure);
        }
        return false;
    }
    const qsizetype end = m_buffer.indexOf('\n', at + 1);
    if (end < 0 && m_buffer.size() - at <= longestLine)
        return false;
    keepOutput(QByteArrayView { m_buffer }.first(at));
    dropFront(m_buffer, at + 1);
    const QByteArray done = m_boundary + " done " + m_answer.id + '\n';
    const bool closed = m_buffer.startsWith(done);
    if (closed)
        dropFront(m_buffer, done.size());
    finishAnswer(closed, sink);
    return true;
}

void FrameReader::keepOutput(QByteArrayView bytes)
{
    m_received += bytes.size();
    const qint64 room = m_room - m_answer.output.size();
    m_answer.output.append(bytes.first(std::clamp<qint64>(room, 0, bytes.size())));
}

void FrameReader::finishAnswer(bool closed, const Sink &sink)
{
    if (m_answer.output.size() < m_received)
        m_answer.end = ScriptEnd::Truncated;
    m_answer.reason = reasonFor(m_answer);
    if (!closed || m_received != m_announced) {
        m_answer.end = ScriptEnd::Truncated;
        m_answer.reason = text("FrameReader",
            QT_TRANSLATE_NOOP("FrameReader", "Something else wrote into its answer."));
    }
    if (m_answer.end != ScriptEnd::Finished)
        m_answer.exitCode = -1;
    m_state = State::Between;
    sink(std::exchange(m_answer, {}));
}

void FrameReader::skipNoise(QByteArrayView bytes)
{
    if (m_state != State::BeforeHello) {
        m_noise += bytes.size();
        return;
    }
    m_preamble.reserve(longestPreamble);
    m_preamble.append(bytes.first(std::min(bytes.size(), longestPreamble - m_preamble.size())));
}

} // namespace edgemend
