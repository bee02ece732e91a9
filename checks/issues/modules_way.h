// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/facts/device_facts.h"

namespace edgemend {

/// The interfaces at which packets between a module and the hub come in: a packet is dropped at an
/// incoming interface that does not forward.
struct ModulesWay {
    QStringList bridges;
    QStringList uplinks; ///< by which the modules' packets leave
    QStringList maybe; ///< by which they may leave, as far as is known
    bool isTold = false; ///< which bridges the modules use was read, not guessed from their names
    bool isCertain = false; ///< `uplinks` is the whole way out: nothing of `maybe` matters
    [[nodiscard]] QStringList all() const { return bridges + uplinks; }
};

[[nodiscard]] ModulesWay modulesWayOf(const ForwardingFacts &forwarding, const DeviceFacts &facts);

/// Interfaces on the modules' way that do not forward.
[[nodiscard]] QStringList closedInterfaces(
    const ForwardingFacts &forwarding, const ModulesWay &way);
/// Closed interfaces that may be on the way; none when the way is certain.
[[nodiscard]] QStringList doubtfulInterfaces(
    const ForwardingFacts &forwarding, const ModulesWay &way);
/// An interface on the modules' way whose own switch is not known; empty when all are.
[[nodiscard]] QString unreadInterface(const ForwardingFacts &forwarding, const ModulesWay &way);
[[nodiscard]] bool allOnHostNetwork(const ContainerFacts *containers);
[[nodiscard]] bool modulesExist(const DeviceFacts &facts);

} // namespace edgemend
