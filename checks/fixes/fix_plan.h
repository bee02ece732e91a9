// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/facts/device_facts.h"
#include "checks/fixes/fix_step.h"

#include <functional>

namespace edgemend {

/// Risk of a change (design §4). People read: Only looks, Restart only, Can be undone, Cannot all
/// be undone.
enum class Risk { R0, R1, R2, R3 };
[[nodiscard]] QString riskId(Risk risk); ///< "R0" … "R3"

/// Whether the wanted effect is there, judged from fresh facts.
enum class EffectState { Proved, Disproved, CannotTell };

/// A fact that must change: "the kernel forwards packets of the module network".
struct Effect {
    Message text;
    std::function<EffectState(const DeviceFacts &)> judge;
};

/// What stops while the change is made. An empty list of containers and no runtime restart: no
/// outage.
struct Outage {
    QList<QString> containers; ///< all that stop, other vendors' too
    std::chrono::seconds expected { 0 };
    [[nodiscard]] bool isNone() const { return containers.isEmpty() && expected.count() == 0; }
};

/// One way to put an issue right on the device. A value: it names no device object and can be
/// shown, saved, compared.
struct FixPlan {
    QByteArray
        id; ///< "forward-now-and-at-boot"; unique within the issue, never changes once released
    Message title;
    Risk risk = Risk::R2;
    QList<FixStep> steps;
    Effect effect;
    Outage outage;
    QList<Message> notes; ///< what a person should know before; shown with the preview
    std::chrono::seconds settle { 0 }; ///< how long the device needs before a verdict is fair
};

/// Why an issue has no fix on the device, and what a person must do instead, in exact words.
struct NoDeviceFix {
    Message reason;
    QList<Message> instead;
};

} // namespace edgemend
