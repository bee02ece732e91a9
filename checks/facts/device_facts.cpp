// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/facts/device_facts.h"

namespace edgemend {

DeviceFacts parseAll(const Evidence &evidence)
{
    return { .system = parseSystem(evidence),
        .engine = parseEngine(evidence),
        .daemon = parseDaemon(evidence),
        .containers = parseContainers(evidence),
        .agentLog = parseAgentLog(evidence),
        .hubLog = parseHubLog(evidence),
        .connections = parseConnections(evidence),
        .forwarding = parseForwarding(evidence),
        .reach = parseReach(evidence),
        .identity = parseIdentity(evidence),
        .changes = parseChanges(evidence) };
}

} // namespace edgemend
