// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/network/socket_platform.h"

#include <QByteArray>

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

namespace edgemend {

/// A listener on a free port of 127.0.0.1; port 0: there is none.
struct LoopbackListener {
    SocketHandle socket;
    quint16 port = 0;
};

[[nodiscard]] inline LoopbackListener listenOnLoopback(int backlog)
{
    LoopbackListener made { makeStreamSocket(AF_INET), 0 };
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (::bind(made.socket.number(), generic, length) == 0
        && ::listen(made.socket.number(), backlog) == 0
        && ::getsockname(made.socket.number(), generic, &length) == 0)
        made.port = ntohs(address.sin_port);
    return made;
}

/// Waits for one client and says one thing to it.
[[nodiscard]] inline SocketHandle greetOne(
    const LoopbackListener &listener, const QByteArray &words)
{
    pollfd watched { listener.socket.number(), POLLIN, 0 };
    (void)::poll(&watched, 1, -1);
    SocketHandle client(::accept4(listener.socket.number(), nullptr, nullptr, SOCK_CLOEXEC));
    (void)!::send(
        client.number(), words.constData(), static_cast<size_t>(words.size()), MSG_NOSIGNAL);
    return client;
}

/// Reads until the client hangs up.
inline void waitForHangUp(const SocketHandle &client)
{
    char bytes[4096];
    while (::recv(client.number(), bytes, sizeof bytes, 0) > 0) { }
}

} // namespace edgemend
