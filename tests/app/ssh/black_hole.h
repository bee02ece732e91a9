// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/network/socket_platform.h"

#include <QtGlobal>

#include <netinet/in.h>
#include <sys/socket.h>

namespace edgemend {

/// A listener whose backlog is full: further SYNs get no answer, as from an address nobody has.
class BlackHole {
public:
    BlackHole()
        : m_listener(makeStreamSocket(AF_INET))
    {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        if (::bind(m_listener.number(), generic, length) == 0
            && ::listen(m_listener.number(), 0) == 0
            && ::getsockname(m_listener.number(), generic, &length) == 0) {
            m_port = ntohs(address.sin_port);
        }
        for (auto &filler : m_fillers) {
            filler = makeStreamSocket(AF_INET);
            (void)startConnect(filler.number(), &address, length);
        }
    }
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    SocketHandle m_listener;
    SocketHandle m_fillers[4];
    quint16 m_port = 0;
};

} // namespace edgemend
