// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/facts/device_facts.h"

namespace edgemend {

/// Whether a runtime module is connected to its upstream since its newest start (design §1.2, facts
/// §4.3).
struct ConnectionVerdict {
    enum class State { Connected, NotConnected, CannotTell } state = State::CannotTell;
    QString line; ///< the log line or the connection that decided
    Message reason; ///< for CannotTell
    bool saysDisconnected = false; ///< its own log says so, so no window is needed
};

/// The last connection line since the start decides; where the log holds no such line (rotated
/// away, or left out by RuntimeLogLevel), an established connection of that container to the hub
/// (parent, proxy) on the port of its protocol, with no later error line.
[[nodiscard]] ConnectionVerdict judgeConnection(const DeviceFacts &facts, const Container &module);

/// The ports of a protocol name as in UpstreamProtocol; unset means Amqp with its fallback (facts
/// §4.2).
[[nodiscard]] QList<int> portsOf(const QString &upstreamProtocol);

} // namespace edgemend
