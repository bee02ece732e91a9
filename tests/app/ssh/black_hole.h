// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/loopback.h"

namespace edgemend {

/// A listener whose backlog is full: further SYNs get no answer, as from an address nobody has.
class BlackHole {
public:
    BlackHole()
    {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(m_listener.port);
        for (auto &filler : m_fillers) {
            filler = makeStreamSocket(AF_INET);
            (void)startConnect(filler.number(), &address, sizeof address);
        }
    }
    [[nodiscard]] quint16 port() const { return m_listener.port; }

private:
    const LoopbackListener m_listener = listenOnLoopback(0);
    SocketHandle m_fillers[4];
};

} // namespace edgemend
