// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/facts/change_facts.h"
#include "checks/facts/engine_facts.h"
#include "checks/facts/module_facts.h"
#include "checks/facts/network_facts.h"
#include "checks/facts/system_facts.h"

namespace edgemend {

/// Everything that detectors look at: typed, each part known or unknown with its reason. A value;
/// made by parseAll() from evidence alone, so that a live device, a saved visit, a recording and a
/// test are the same code.
struct DeviceFacts {
    Fact<SystemFacts> system;
    Fact<EngineFacts> engine;
    Fact<DaemonFacts> daemon;
    Fact<ContainerFacts> containers;
    Fact<ModuleLogFacts> agentLog;
    Fact<ModuleLogFacts> hubLog;
    Fact<ConnectionFacts> connections;
    Fact<ForwardingFacts> forwarding;
    Fact<ReachFacts> reach;
    Fact<IdentityFacts> identity;
    Fact<ChangeFacts> changes;
};

[[nodiscard]] DeviceFacts parseAll(const Evidence &evidence);

} // namespace edgemend
