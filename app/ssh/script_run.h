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
    ScriptRun(SshLink &link, std::chrono::milliseconds longestScript)
        : m_link(link)
        , m_channel(link)
        , m_longestScript(longestScript)
    {
    }

    [[nodiscard]] RunEnd run(RunRequest &&request, const FrameReader::Sink &onFrame,
        const Device::PulseSink &onPulse, const std::stop_token &stop);

    /// What was printed in place of a Hello frame. Hostile.
    [[nodiscard]] QByteArray strangeAnswer() const;
    [[nodiscard]] bool helloSeen() const { return m_reader.helloSeen(); }

private:
    using Clock = SshLink::Clock;

    void start(RunRequest &&request);
    [[nodiscard]] std::optional<RunEnd> listen(const FrameReader::Sink &onFrame);
    [[nodiscard]] std::optional<RunEnd> judgeSilence();
    void keepAwake();
    void tellPulse(const Device::PulseSink &onPulse);
    void follow(const Frame &frame);

    SshLink &m_link;
    ExecChannel m_channel;
    FrameReader m_reader;
    const std::chrono::milliseconds m_longestScript;
    QByteArray m_command;
    QList<QByteArray> m_running;
    Clock::time_point m_nextHeartbeat;
    Clock::time_point m_nextSign;
    Clock::time_point m_nextPulse;
    Clock::time_point m_lastProgress;
    std::optional<Clock::time_point> m_ended;
    bool m_silenceTold = false;
    bool m_accepted = false;
};

} // namespace edgemend
