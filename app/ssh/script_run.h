// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ssh/exec_channel.h"
#include "checks/device/frame_reader.h"

#include <QHash>
#include <QSet>

namespace edgemend {

/// How one exec went.
enum class RunEnd {
    Complete, ///< the End frame arrived
    EndedEarly, ///< the command ended without it
    NoHello, ///< it ended, or the request was refused, before anything of ours ran
    NeverBegan, ///< it was taken, but nothing of ours ran for as long as silence may last
    Lost,
    Silent, ///< nothing came over the link
    Stuck, ///< the link lives, the commands do not go on
    Stopped,
    Refused ///< no channel
};

/// What is sent for one exec.
struct RunRequest {
    QByteArray command;
    SecretText input;
};

/// One exec of a bundle: sends, listens, keeps both sides awake, and always ends.
class ScriptRun {
public:
    /// How long the scripts may take by their own limits.
    struct Limits {
        std::chrono::milliseconds longest { 0 };
        std::chrono::milliseconds sum { 0 };
        QHash<QByteArray, qint64> outputs; ///< bytes, by id
    };

    ScriptRun(SshLink &link, Limits limits)
        : m_link(link)
        , m_channel(link)
        , m_reader({ .answerBytesOf = limits.outputs })
        , m_limits(std::move(limits))
    {
    }
    ~ScriptRun() { forget(); }
    ScriptRun(const ScriptRun &) = delete;
    ScriptRun &operator=(const ScriptRun &) = delete;

    [[nodiscard]] RunEnd run(
        RunRequest &&request, const FrameReader::Sink &onFrame, const std::stop_token &stop);

    /// Lets the device know that nothing more is wanted. Does not wait.
    void close() { m_channel.close(); }
    /// Waits until the device has closed it too.
    void waitUntilClosed(std::chrono::milliseconds limit, const std::stop_token &stop);

    /// Overwrites all that was printed.
    void forget();

    /// What was printed in place of a Hello frame. Hostile.
    [[nodiscard]] QByteArray strangeAnswer() const;
    [[nodiscard]] bool helloSeen() const { return m_reader.helloSeen(); }

private:
    using Clock = SshLink::Clock;

    void start(RunRequest &&request);
    [[nodiscard]] std::optional<RunEnd> listen(
        const FrameReader::Sink &onFrame, const std::stop_token &stop);
    void readOutput(const FrameReader::Sink &onFrame, const std::stop_token &stop);
    [[nodiscard]] std::optional<RunEnd> judgeSilence();
    void keepAwake();
    void follow(const Frame &frame);

    SshLink &m_link;
    ExecChannel m_channel;
    FrameReader m_reader;
    const Limits m_limits;
    QByteArray m_command;
    QByteArray m_beginning; ///< of what was printed, until the Hello frame
    QList<QByteArray> m_running;
    Clock::time_point m_nextHeartbeat;
    Clock::time_point m_nextSign;
    Clock::time_point m_started;
    Clock::time_point m_lastProgress; ///< when something was printed
    Clock::time_point m_acceptedOrSent; ///< when the command had all it needs
    std::optional<Clock::time_point> m_ended;
};

} // namespace edgemend
