// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the health signs are put together; for the sources of the signs alone.

#pragma once

#include "checks/issues/health_signs.h"

namespace edgemend::signs {

using std::chrono::seconds;

[[nodiscard]] HealthSign good(SignId id, const QString &excerpt = {});
[[nodiscard]] HealthSign bad(SignId id, const Message &reason, const QString &excerpt = {});
[[nodiscard]] HealthSign cannotTell(
    SignId id, const Message &reason, seconds again = seconds { 0 });
[[nodiscard]] HealthSign tooEarly(SignId id, seconds running, seconds window);

/// The worst of several: bad before cannot tell before good.
[[nodiscard]] HealthSign worst(const QList<HealthSign> &signList, HealthSign best);

/// edgeAgent or edgeHub: its container, then its connection.
[[nodiscard]] HealthSign runtimeModuleSign(
    const DeviceFacts &facts, SignId id, QStringView name, seconds window);

/// edgeAgent, which its daemon starts again when it has ended.
[[nodiscard]] HealthSign agentSign(const DeviceFacts &facts, const Windows &windows);

/// Every module of the last known deployment: those that exist, and those that should.
[[nodiscard]] HealthSign modulesSign(const DeviceFacts &facts, const Windows &windows);

} // namespace edgemend::signs
