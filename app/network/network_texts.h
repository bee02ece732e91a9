// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/network/socket_platform.h"
#include "checks/result.h"

#include <chrono>

/// What is said when a device is not reached. Each way to fail has its own words.
namespace edgemend::network_texts {

[[nodiscard]] Message triedToFind(const QString &host);
[[nodiscard]] Message triedToConnect(const QString &host, quint16 port);

[[nodiscard]] Failure cancelled(const Message &tried);
[[nodiscard]] Failure nameNotFound(const Message &tried, const QString &host, const QString &error);
[[nodiscard]] Failure nameServerSilent(const Message &tried, const QString &error);
[[nodiscard]] Failure lookUpTimedOut(const Message &tried, std::chrono::milliseconds limit);
[[nodiscard]] Failure notReached(const Message &tried, ConnectState state);

} // namespace edgemend::network_texts
