// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/result.h"

#include <QString>

#include <chrono>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace edgemend {

/// One address to try, as the socket calls want it.
struct SocketAddress {
    int family = 0;
    std::vector<unsigned char> bytes; ///< a sockaddr with its port
};

/// What a resolver says.
struct NameAnswer {
    std::vector<SocketAddress> addresses;
    bool temporary = false; ///< no answer came, as opposed to "there is no such name"
    QString error; ///< the system's own words
};

/// Blocks for as long as it likes; called in a thread of its own, so it must not use shared state.
using Resolver = std::function<NameAnswer(const std::string &host, quint16 port)>;

[[nodiscard]] NameAnswer askSystemResolver(const std::string &host, quint16 port);

/// All addresses of a host, in the order to try them. Ends at once on a stop request.
/// `whileWaiting` is called a few times a second.
[[nodiscard]] Result<std::vector<SocketAddress>> lookUp(const QString &host, quint16 port,
    const Resolver &resolver, std::chrono::milliseconds limit, const std::stop_token &stop,
    const std::function<void()> &whileWaiting = {});

} // namespace edgemend
