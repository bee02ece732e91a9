// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/network/name_lookup.h"
#include "app/network/socket_platform.h"
#include "app/network/wake_up.h"

namespace edgemend {

struct TcpLimits {
    std::chrono::milliseconds perAddress { 8000 };
    std::chrono::milliseconds headStart {
        300
    }; ///< of an address before the next one is tried beside it
    std::chrono::milliseconds all { 20000 };
};

/// The first address that answers. Tried in order, each beside the ones that have not answered yet,
/// so that a dead IPv6 path costs the head start and not a time-out. `whileWaiting` is called a few
/// times a second.
[[nodiscard]] Result<SocketHandle> connectTcp(const std::vector<SocketAddress> &addresses,
    const Message &tried, const TcpLimits &limits, const WakeUp &wakeUp,
    const std::stop_token &stop, const std::function<void()> &whileWaiting = {});

} // namespace edgemend
