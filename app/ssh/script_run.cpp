// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/script_run.h"

#include "app/ssh/ssh_texts.h"
#include "checks/device/wipe.h"

#include <algorithm>

namespace edgemend {

namespace {

using namespace std::chrono_literals;

// Nothing waits longer than this without looking at the clock.
constexpr auto longestPause = 250ms;
// A device that prints for ever must not hold us for ever: beyond what the scripts may take and
// this.
constexpr auto slack = 10min;
constexpr qsizetype beginningKept = 2048;
constexpr qsizetype mostAtOnce = 64 * 1024;
constexpr qint64 mostNoise = 4 * 1024 * 1024;

} // namespace

QByteArray ScriptRun::strangeAnswer() const
{
    return ssh_texts::wholeWords(m_beginning, beginningKept).toByteArray() + '\n'
        + ssh_texts::wholeWords(m_channel.errorOutput(), ExecChannel::errorOutputKept)
              .toByteArray();
}

void ScriptRun::forget()
{
    m_reader.wipe();
    wipeBytes(m_beginning);
    m_channel.forget();
}

void ScriptRun::waitUntilClosed(std::chrono::milliseconds limit, const std::stop_token &stop)
{
    int answer = SSH_OK;
    (void)m_link.drive([this] { return m_channel.isClosed() ? SSH_OK : SSH_AGAIN; }, SSH_AGAIN,
        answer, limit, stop);
}

RunEnd ScriptRun::run(
    RunRequest &&request, const FrameReader::Sink &onFrame, const std::stop_token &stop)
{
    switch (m_channel.open(stop)) {
    case ExecChannel::Opened::Yes:
        break;
    case ExecChannel::Opened::Refused:
        return RunEnd::Refused;
    case ExecChannel::Opened::Stopped:
        return RunEnd::Stopped;
    case ExecChannel::Opened::TimedOut:
        return RunEnd::Silent;
    case ExecChannel::Opened::Lost:
        return RunEnd::Lost;
    }
    const StopWakes stopWakes(stop, m_link.wakeUp());
    start(std::move(request));
    while (true) {
        if (const auto end = listen(onFrame, stop)) {
            return *end;
        }
        if (stop.stop_requested()) {
            return RunEnd::Stopped;
        }
        if (const auto end = judgeSilence()) {
            return *end;
        }
        keepAwake();
        m_link.tellSilence(m_running);
        const auto pause
            = std::min(std::chrono::milliseconds(longestPause), m_link.durations().heartbeat / 4);
        m_link.pump(std::max(pause, 1ms));
    }
}

void ScriptRun::start(RunRequest &&request)
{
    m_command = std::move(request.command);
    m_channel.queue(std::move(request.input));
    const auto now = Clock::now();
    m_nextHeartbeat = now + m_link.durations().heartbeat;
    m_nextSign = now;
    m_started = now;
    m_lastProgress = now;
    m_acceptedOrSent = now;
    m_link.counters().execs += 1;
    m_link.counters().roundTrips += 1;
}

std::optional<RunEnd> ScriptRun::listen(
    const FrameReader::Sink &onFrame, const std::stop_token &stop)
{
    // What stdin holds follows the request at once: waiting for its answer would cost a round trip.
    const ExecChannel::Accepted accepted = m_channel.request(m_command);
    m_channel.sendQueued();
    readOutput(onFrame, stop);
    if (accepted == ExecChannel::Accepted::Waiting || !m_channel.inputIsSent()) {
        m_acceptedOrSent = Clock::now();
    }
    if (m_reader.endSeen()) {
        return RunEnd::Complete;
    }
    if (!m_link.isAlive()) {
        return RunEnd::Lost;
    }
    if (accepted == ExecChannel::Accepted::No) {
        return RunEnd::NoHello;
    }
    if (m_channel.hasEnded() && !m_ended) {
        m_ended = Clock::now();
    }
    // Some servers send the exit status first and the last bytes after it; a close ends it for
    // sure.
    if (m_channel.isClosed()
        || (m_ended && Clock::now() - *m_ended > m_link.durations().afterExit)) {
        return m_reader.helloSeen() ? RunEnd::EndedEarly : RunEnd::NoHello;
    }
    return std::nullopt;
}

void ScriptRun::readOutput(const FrameReader::Sink &onFrame, const std::stop_token &stop)
{
    QByteArray output = m_channel.takeOutput();
    if (!output.isEmpty()) {
        m_lastProgress = Clock::now();
    }
    if (!output.isEmpty() && !m_reader.helloSeen()) {
        // A prompt without a line break is no line for the reader, but says best who answers.
        m_beginning.reserve(beginningKept);
        m_beginning += output.first(std::min(output.size(), beginningKept - m_beginning.size()));
    }
    // In pieces: what takes the answers needs its time for each, and a stop must not wait for it.
    QByteArrayView rest = output;
    while (!rest.isEmpty() && !stop.stop_requested()) {
        const QByteArrayView piece = rest.first(std::min(rest.size(), mostAtOnce));
        rest = rest.sliced(piece.size());
        m_reader.feed(piece, [&](Frame &&frame) {
            follow(frame);
            onFrame(std::move(frame));
        });
    }
    wipeBytes(output);
    if (m_reader.helloSeen()) {
        wipeBytes(m_beginning);
    }
}

std::optional<RunEnd> ScriptRun::judgeSilence()
{
    const auto limit = m_link.durations().silenceEnds;
    if (m_link.silentFor() >= limit) {
        return RunEnd::Silent;
    }
    // The link may live while the commands hang. Each of them has its own limit on the device, so
    // beyond the longest of these something must have come.
    const auto now = Clock::now();
    if (!m_reader.helloSeen() && m_channel.inputIsSent() && now - m_acceptedOrSent >= limit) {
        return RunEnd::NeverBegan;
    }
    if (now - m_lastProgress >= limit + m_limits.longest || now - m_started >= m_limits.sum + slack
        || m_reader.noiseBytes() > mostNoise || m_reader.overflowed()) {
        return RunEnd::Stuck;
    }
    return std::nullopt;
}

void ScriptRun::keepAwake()
{
    const auto now = Clock::now();
    if (now >= m_nextHeartbeat) {
        m_nextHeartbeat = now + m_link.durations().heartbeat;
        m_channel.sendHeartbeat();
    }
    const auto shown = m_link.durations().silenceShown;
    if (m_link.silentFor() >= shown / 3 && now >= m_nextSign) {
        m_nextSign = now + shown / 6;
        m_link.askForSignOfLife();
    }
}

void ScriptRun::follow(const Frame &frame)
{
    if (const auto *begin = std::get_if<BeginFrame>(&frame)) {
        constexpr qsizetype mostRunning = 256; // a device may lie about what it begins
        if (m_running.size() < mostRunning && !m_running.contains(begin->id)) {
            m_running.append(begin->id);
        }
    } else if (const auto *answer = std::get_if<ScriptAnswer>(&frame)) {
        m_running.removeOne(answer->id);
    }
}

} // namespace edgemend
