// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/network/socket_platform.h"

#include <QtGlobal>

#include <netinet/in.h>
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

} // namespace edgemend
