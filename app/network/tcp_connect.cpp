// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/network/tcp_connect.h"

#include "app/network/network_texts.h"

#include <algorithm>
#include <poll.h>

namespace edgemend {

namespace {

using Clock = std::chrono::steady_clock;

class Attempts {
public:
    Attempts(const std::vector<SocketAddress> &addresses, const TcpLimits &limits)
        : m_addresses(addresses)
        , m_limits(limits)
        , m_end(Clock::now() + limits.all)
    {
    }

    [[nodiscard]] bool isOver() const
    {
        return Clock::now() >= m_end || (m_open.empty() && m_next == m_addresses.size());
    }
    [[nodiscard]] ConnectState worstNews() const { return m_news; }

    /// Starts every attempt that is due; the socket of one that is connected at once.
    SocketHandle startDue()
    {
        while (m_next < m_addresses.size() && (m_open.empty() || Clock::now() >= m_nextStart)) {
            const SocketAddress &address = m_addresses[m_next++];
            m_nextStart = Clock::now() + m_limits.headStart;
            SocketHandle socket = makeStreamSocket(address.family);
            const ConnectState state = socket.isOpen()
                ? startConnect(socket.number(), address.bytes.data(),
                    static_cast<unsigned int>(address.bytes.size()))
                : ConnectState::NoRoute;
            if (state == ConnectState::Connected) {
                return socket;
            }
            if (state == ConnectState::Pending) {
                m_open.push_back({ std::move(socket), Clock::now() + m_limits.perAddress });
            } else {
                note(state);
            }
        }
        return {};
    }

    /// Waits for news of any attempt; the socket of one that got through.
    SocketHandle waitForNews(const WakeUp &wakeUp)
    {
        std::vector<pollfd> watched { { wakeUp.readEnd(), POLLIN, 0 } };
        for (const Attempt &attempt : m_open) {
            watched.push_back({ attempt.socket.number(), POLLOUT, 0 });
        }
        (void)::poll(watched.data(), watched.size(), pauseInMs());
        wakeUp.drain();
        for (size_t i = m_open.size(); i-- > 0;) {
            Attempt &attempt = m_open[i];
            ConnectState state = ConnectState::Pending;
            if (watched[i + 1].revents != 0) {
                state = connectStateOf(pendingErrorOf(attempt.socket.number()));
            } else if (Clock::now() >= attempt.end) {
                state = ConnectState::TimedOut;
            }
            if (state == ConnectState::Connected) {
                return std::move(attempt.socket);
            }
            if (state != ConnectState::Pending) {
                note(state);
                m_open.erase(m_open.begin() + static_cast<std::ptrdiff_t>(i));
            }
        }
        return {};
    }

    /// What is still open when time is up has not answered in time.
    void giveUp()
    {
        if (!m_open.empty()) {
            note(ConnectState::TimedOut);
        }
    }

private:
    struct Attempt {
        SocketHandle socket;
        Clock::time_point end;
    };

    // "Refused" tells most, since it proves a machine at that address; "no route" tells least.
    static int weight(ConnectState state)
    {
        switch (state) {
        case ConnectState::Refused:
            return 3;
        case ConnectState::TimedOut:
            return 2;
        case ConnectState::NoRoute:
            return 1;
        default:
            return 0;
        }
    }
    void note(ConnectState state)
    {
        if (weight(state) > weight(m_news)) {
            m_news = state;
        }
    }

    [[nodiscard]] int pauseInMs() const
    {
        Clock::time_point until = m_end;
        for (const Attempt &attempt : m_open) {
            until = std::min(until, attempt.end);
        }
        if (m_next < m_addresses.size()) {
            until = std::min(until, m_nextStart);
        }
        const auto left
            = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()).count();
        return static_cast<int>(std::clamp<long long>(left, 0, 250));
    }

    const std::vector<SocketAddress> &m_addresses;
    const TcpLimits m_limits;
    const Clock::time_point m_end;
    std::vector<Attempt> m_open;
    size_t m_next = 0;
    Clock::time_point m_nextStart {};
    ConnectState m_news = ConnectState::Failed;
};

} // namespace

Result<SocketHandle> connectTcp(const std::vector<SocketAddress> &addresses, const Message &tried,
    const TcpLimits &limits, const WakeUp &wakeUp, const std::stop_token &stop,
    const std::function<void()> &whileWaiting)
{
    const StopWakes stopWakes(stop, wakeUp);
    Attempts attempts(addresses, limits);
    while (!attempts.isOver()) {
        if (stop.stop_requested()) {
            return tl::unexpected(network_texts::cancelled(tried));
        }
        SocketHandle connected = attempts.startDue();
        if (!connected.isOpen() && !attempts.isOver()) {
            connected = attempts.waitForNews(wakeUp);
        }
        if (connected.isOpen()) {
            return connected;
        }
        if (whileWaiting) {
            whileWaiting();
        }
    }
    attempts.giveUp();
    return tl::unexpected(network_texts::notReached(tried, attempts.worstNews()));
}

} // namespace edgemend
