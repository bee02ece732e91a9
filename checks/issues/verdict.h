// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/message.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <variant>

namespace edgemend {

/// A redacted piece of evidence and the probe it comes from.
struct Excerpt {
    QByteArray probe;
    QString text;
    bool operator==(const Excerpt &) const = default;
};

/// The issue is there.
struct Finding {
    QByteArray variant; ///< which form of the fault; stable within the issue
    Message headline; ///< "Modules cannot reach the network"
    Message symptom; ///< what is seen on this device, with its own values
    Message cause;
    QList<Excerpt> evidence;
};

/// The symptom is proved not present within the window. Says nothing about causes that act
/// later.
struct Absent {
    Message reason;
    QList<Excerpt> evidence;
};

/// The facts do not decide. Never read as healthy.
struct CannotTell {
    Message reason;
    std::chrono::seconds tryAgainIn { 0 }; ///< > 0: only the window was too short
};

/// The issue cannot exist on such a device.
struct NotApplicable {
    Message reason;
};

using Verdict = std::variant<Finding, Absent, CannotTell, NotApplicable>;

[[nodiscard]] QString verdictKey(
    const Verdict &verdict); ///< "finding", "absent", "cannot-tell", "not-applicable"
[[nodiscard]] Message verdictReason(const Verdict &verdict); ///< the headline for a finding
[[nodiscard]] inline bool isFinding(const Verdict &verdict)
{
    return std::holds_alternative<Finding>(verdict);
}

} // namespace edgemend
