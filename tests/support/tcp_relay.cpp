// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/tcp_relay.h"

#include "tests/support/loopback.h"

#include <algorithm>
#include <deque>
#include <fcntl.h>
#include <list>
#include <netinet/tcp.h>
#include <poll.h>
#include <string>
#include <unistd.h>
#include <vector>

namespace edgemend {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
constexpr std::size_t mostWaiting = 1024 * 1024;

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

/// One direction of one connection.
struct Lane {
    int from = -1;
    int to = -1;
    std::deque<std::pair<Clock::time_point, std::string>> waiting;
    std::size_t waitingBytes = 0;
    bool ended = false; ///< nothing more comes in
    Clock::time_point freeAt {}; ///< when the limit lets the next bytes go

    void takeIn(std::chrono::milliseconds delay)
    {
        std::string bytes(16 * 1024, '\0');
        const ssize_t count = ::recv(from, bytes.data(), bytes.size(), MSG_DONTWAIT);
        if (count > 0) {
            bytes.resize(static_cast<std::size_t>(count));
            waitingBytes += bytes.size();
            waiting.emplace_back(Clock::now() + delay, std::move(bytes));
        } else if (count == 0 || (errno != EAGAIN && errno != EINTR)) {
            ended = true;
        }
    }

    /// Passes on what is due; how many bytes went.
    qint64 passOn(qint64 bytesPerSecond, qint64 most)
    {
        qint64 gone = 0;
        while (!waiting.empty() && waiting.front().first <= Clock::now() && freeAt <= Clock::now()
            && gone < most) {
            std::string &bytes = waiting.front().second;
            auto length = std::min<qint64>(static_cast<qint64>(bytes.size()), most - gone);
            if (bytesPerSecond > 0) {
                length = std::min<qint64>(length, 1024);
            }
            const ssize_t sent = ::send(
                to, bytes.data(), static_cast<std::size_t>(length), MSG_DONTWAIT | MSG_NOSIGNAL);
            if (sent <= 0) {
                break;
            }
            if (bytesPerSecond > 0) {
                freeAt = Clock::now() + std::chrono::microseconds(sent * 1000000 / bytesPerSecond);
            }
            gone += sent;
            waitingBytes -= static_cast<std::size_t>(sent);
            bytes.erase(0, static_cast<std::size_t>(sent));
            if (bytes.empty()) {
                waiting.pop_front();
            }
        }
        return gone;
    }
};

class Connection {
public:
    Connection(int client, quint16 target)
        : m_client(client)
    {
        if (target != 0) {
            m_server = SocketHandle(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
            const sockaddr_in address = loopback(target);
            if (::connect(
                    m_server.number(), reinterpret_cast<const sockaddr *>(&address), sizeof address)
                != 0) {
                m_gone = true;
            }
        }
        for (const int fd : { m_client.number(), m_server.number() }) {
            const int on = 1;
            (void)setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        }
        m_up.from = m_down.to = m_client.number();
        m_up.to = m_down.from = m_server.number();
    }

    [[nodiscard]] bool isGone() const { return m_gone; }

    void addTo(std::vector<pollfd> &watched) const
    {
        const auto add = [&](const Lane &lane) {
            const bool reads = !m_stalled && !lane.ended && lane.waitingBytes < mostWaiting;
            const bool writes = !m_stalled && !lane.waiting.empty()
                && lane.waiting.front().first <= Clock::now() && lane.freeAt <= Clock::now();
            watched.push_back({ lane.from, static_cast<short>(reads ? POLLIN : 0), 0 });
            watched.push_back({ lane.to, static_cast<short>(writes ? POLLOUT : 0), 0 });
        };
        add(m_up);
        add(m_down);
    }

    qint64 step(const TcpRelay::Plan &plan)
    {
        if (m_gone || m_stalled) {
            return 0;
        }
        if (m_up.from >= 0 && m_up.to >= 0) {
            takeIn(m_up, plan);
            takeIn(m_down, plan);
        }
        (void)m_up.passOn(plan.bytesPerSecond, mostWaiting);
        const bool faulty = plan.fault != TcpRelay::Fault::None;
        const qint64 most = faulty ? plan.atByte - m_passed : static_cast<qint64>(mostWaiting);
        const qint64 gone = m_down.passOn(plan.bytesPerSecond, most);
        m_passed += gone;
        if (faulty && m_passed >= plan.atByte) {
            strike(plan.fault);
        } else if ((m_down.ended && m_down.waiting.empty())
            || (m_up.ended && m_up.waiting.empty())) {
            m_gone = true;
        }
        return gone;
    }

    void strike(TcpRelay::Fault fault)
    {
        switch (fault) {
        case TcpRelay::Fault::None:
            return;
        case TcpRelay::Fault::Cut:
            m_gone = true;
            return;
        case TcpRelay::Fault::Reset: {
            const linger hard { 1, 0 };
            (void)setsockopt(m_client.number(), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
            m_gone = true;
            return;
        }
        case TcpRelay::Fault::Stall:
            m_stalled = true;
            return;
        case TcpRelay::Fault::Rubbish:
            m_gone = !sendRubbish();
            return;
        }
    }

private:
    void takeIn(Lane &lane, const TcpRelay::Plan &plan)
    {
        if (!lane.ended && lane.waitingBytes < mostWaiting) {
            lane.takeIn(plan.delay);
        }
    }
    bool sendRubbish()
    {
        // Neither all zero nor text: each byte differs from its neighbours.
        std::string bytes(64 * 1024, '\0');
        for (char &byte : bytes) {
            m_random = m_random * 1664525 + 1013904223;
            byte = static_cast<char>(m_random >> 24);
        }
        const ssize_t sent
            = ::send(m_client.number(), bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
        return sent > 0 || errno == EAGAIN;
    }

    SocketHandle m_client;
    SocketHandle m_server;
    Lane m_up;
    Lane m_down;
    qint64 m_passed = 0;
    quint32 m_random = 43;
    bool m_gone = false;
    bool m_stalled = false;
};

} // namespace

TcpRelay::TcpRelay(quint16 target, Plan plan)
    : m_target(target)
    , m_plan(plan)
{
    LoopbackListener listener = listenOnLoopback(64);
    m_listener = std::move(listener.socket);
    m_port = listener.port;
    m_thread = std::jthread([this](const std::stop_token &stop) { serve(stop); });
}

TcpRelay::~TcpRelay()
{
    m_thread.request_stop();
    m_wakeUp.wake();
}

void TcpRelay::strike(Fault fault)
{
    m_struck = fault;
    m_wakeUp.wake();
}

void TcpRelay::serve(const std::stop_token &stop)
{
    std::list<Connection> connections;
    while (!stop.stop_requested()) {
        std::vector<pollfd> watched { { m_listener.number(), POLLIN, 0 },
            { m_wakeUp.readEnd(), POLLIN, 0 } };
        for (const Connection &connection : connections) {
            connection.addTo(watched);
        }
        // Delays and limits are kept by the clock, so it looks often when there are any.
        const bool timed
            = m_plan.delay > 0ms || m_plan.bytesPerSecond > 0 || m_plan.fault == Fault::Rubbish;
        (void)::poll(watched.data(), watched.size(), timed ? 1 : 200);
        m_wakeUp.drain();
        const int client = ::accept4(m_listener.number(), nullptr, nullptr, SOCK_CLOEXEC);
        if (client >= 0) {
            connections.emplace_back(client, m_target);
        }
        for (Connection &connection : connections) {
            connection.strike(m_struck);
            m_toClient += connection.step(m_plan);
        }
        connections.remove_if([](const Connection &connection) { return connection.isGone(); });
    }
}

} // namespace edgemend
