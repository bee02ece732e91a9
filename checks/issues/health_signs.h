// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/facts/device_facts.h"

namespace edgemend {

/// *Does this device work?*, from signs that need no known cause (design §1.2).
enum class SignId { ContainerEngine, Daemon, EdgeAgent, Modules, EdgeHub };
inline constexpr SignId allSigns[] = { SignId::ContainerEngine, SignId::Daemon, SignId::EdgeAgent,
    SignId::Modules, SignId::EdgeHub };
[[nodiscard]] QString signKey(SignId id); ///< "container-engine": stable, in JSON

enum class SignState { Good, Bad, CannotTell, NotApplicable };
[[nodiscard]] QString signStateKey(SignState state);

struct HealthSign {
    SignId id = SignId::ContainerEngine;
    SignState state = SignState::CannotTell;
    Message reason; ///< why it is bad, or why it cannot be told
    QString excerpt; ///< the line or value that decided; redacted
    std::chrono::seconds tryAgainIn { 0 }; ///< when the window is only too short
};

/// How long a device must run before a verdict is fair; divided by the time factor in test builds.
struct Windows {
    std::chrono::seconds agentConnect { 120 }; ///< two protocols at 60 s each (facts P02)
    /// Three lives of an edgeAgent that reaches nobody (180 s at most, facts P02), each with the
    /// minute until the daemon looks again.
    std::chrono::seconds agentLoop { 720 };
    std::chrono::seconds agentLoopLife { 15 }; ///< who ended so often gets this long to connect
    std::chrono::seconds moduleStart { 60 }; ///< a crash loop shows within the agent's back-off
    std::chrono::seconds hubConnect { 120 };
    std::chrono::seconds daemonSteady { 30 }; ///< six restarts at RestartSec=5
    static Windows product(); ///< the above, divided by EDGEMEND_TIME_FACTOR
};

/// One sign each, in the order of allSigns. Pure.
[[nodiscard]] QList<HealthSign> readSigns(const DeviceFacts &facts, const Windows &windows);

} // namespace edgemend
