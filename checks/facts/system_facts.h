// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/evidence/evidence.h"
#include "checks/facts/fact.h"

#include <QDateTime>

namespace edgemend {

/// Product generations (facts §1.1).
enum class Generation { None, G0, G1, G2, Snap };
[[nodiscard]] QString generationId(Generation generation); ///< "G2"

/// The machine and what is installed on it. Source: probe `system`.
struct SystemFacts {
    QString hostName;
    QString osName; ///< PRETTY_NAME
    QString kernel;
    QString architecture;
    QDateTime deviceTime; ///< UTC, by the device's clock
    std::chrono::seconds upTime { 0 };
    bool isRoot = false; ///< the probe ran as root
    bool hasSystemd = false;
    Generation generation = Generation::None;
    QString edgeVersion; ///< "1.6.1"; empty when it does not say
    bool configured = false; ///< the generation's configuration file exists
};

[[nodiscard]] Fact<SystemFacts> parseSystem(const Evidence &evidence);

} // namespace edgemend
