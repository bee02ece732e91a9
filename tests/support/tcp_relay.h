// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/network/socket_platform.h"
#include "app/network/wake_up.h"

#include <QtGlobal>

#include <atomic>
#include <chrono>
#include <thread>

namespace edgemend {

/// Stands between a client and a server of 127.0.0.1 and does what bad networks do: delays, limits,
/// cuts, stalls, or speaks rubbish, at any byte on the way to the client.
class TcpRelay {
public:
    enum class Fault { None, Cut, Reset, Stall, Rubbish };
    struct Plan {
        Fault fault = Fault::None;
        qint64 atByte = 0; ///< of what the server sends, counted per connection
        std::chrono::milliseconds delay { 0 }; ///< in each direction
        qint64 bytesPerSecond = 0; ///< in each direction; 0: no limit
    };

    /// A target of 0 means no server: connections are taken and nothing is ever said.
    TcpRelay(quint16 target, Plan plan);
    ~TcpRelay();
    TcpRelay(const TcpRelay &) = delete;
    TcpRelay &operator=(const TcpRelay &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] qint64 bytesToClient() const { return m_toClient; }
    /// The fault happens now, whatever the byte.
    void strike(Fault fault);

private:
    void serve(const std::stop_token &stop);

    const quint16 m_target;
    const Plan m_plan;
    SocketHandle m_listener;
    quint16 m_port = 0;
    WakeUp m_wakeUp;
    std::atomic<Fault> m_struck = Fault::None;
    std::atomic<qint64> m_toClient = 0;
    std::jthread m_thread; // last: it uses all of the above
};

} // namespace edgemend
