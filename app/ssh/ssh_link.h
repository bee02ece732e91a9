// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/network/socket_platform.h"
#include "app/network/wake_up.h"
#include "app/ssh/silence_teller.h"
#include "app/ssh/ssh_handles.h"
#include "app/ssh/ssh_settings.h"
#include "checks/device/device_connector.h"

#include <functional>

namespace edgemend {

/// How waiting for the other side ended.
enum class LinkWait { Done, Stopped, TimedOut, Lost };

/// One SSH session with its socket and its way of waiting: libssh never blocks in here, poll()
/// does, and a stop request wakes it at once. Belongs to one thread.
class SshLink {
public:
    using Clock = std::chrono::steady_clock;

    SshLink(SocketHandle &&socket, const SshDurations &durations);
    ~SshLink();
    SshLink(const SshLink &) = delete;
    SshLink &operator=(const SshLink &) = delete;

    [[nodiscard]] bool isUsable() const { return m_session && m_event && m_wakeUp.isUsable(); }
    [[nodiscard]] ssh_session session() const { return m_session.get(); }
    [[nodiscard]] const SshDurations &durations() const { return m_durations; }
    [[nodiscard]] const WakeUp &wakeUp() const { return m_wakeUp; }

    /// Key exchange up to the host key. `hostKeys`: the algorithms on file, asked for first.
    [[nodiscard]] Result<void> shakeHands(const Message &tried, const Target &target,
        const QList<QByteArray> &hostKeys, const std::stop_token &stop);

    /// Calls `step` (a libssh call) until it answers something else than `again`, which lands in
    /// `answer`.
    [[nodiscard]] LinkWait drive(const std::function<int()> &step, int again, int &answer,
        std::chrono::milliseconds limit, const std::stop_token &stop);

    /// Waits for news, at most this long.
    void pump(std::chrono::milliseconds limit);

    /// False once the connection broke.
    [[nodiscard]] bool isAlive() const;
    [[nodiscard]] std::chrono::milliseconds silentFor() const;
    /// Who is told when the other side keeps silent, while something is waited for.
    void tellTo(Device::PulseSink sink) { m_teller.tellTo(std::move(sink)); }
    void tellSilence(const QList<QByteArray> &running) { m_teller.tell(silentFor(), running); }
    /// Makes an idle server say something; call it about once a second while nothing comes.
    void askForSignOfLife();

    [[nodiscard]] QByteArray lastError() const;
    [[nodiscard]] QByteArray serverBanner() const;
    [[nodiscard]] LinkCounters &counters();

private:
    [[nodiscard]] bool setOptions(const Target &target, const QList<QByteArray> &hostKeys);
    [[nodiscard]] bool startSession();
    [[nodiscard]] LinkWait waitForKeyExchange(int &answer, const std::stop_token &stop);
    [[nodiscard]] bool saysOtherThings() const; ///< the server says much, but no SSH version
    [[nodiscard]] Failure handshakeFailure(const Message &tried, LinkWait wait) const;
    void noteReceived();
    /// Silence counts from `begin` on: before, nothing was waited for. Gives the time to wait.
    [[nodiscard]] std::chrono::milliseconds tellWhileWaiting(
        Clock::time_point begin, std::chrono::milliseconds left);

    const SshDurations m_durations;
    WakeUp m_wakeUp;
    ssh_counter_struct m_wire {}; // libssh writes here as long as the session lives
    SocketHandle m_socket; // until the session owns it
    SshSessionHandle m_session; // the event goes first: it hands its polls back to the session
    SshEventHandle m_event;
    std::string m_greeting; ///< the first bytes of the server; hostile
    LinkCounters m_counters;
    quint64 m_lastReceived = 0;
    Clock::time_point m_lastNews = Clock::now();
    SilenceTeller m_teller;
};

} // namespace edgemend
