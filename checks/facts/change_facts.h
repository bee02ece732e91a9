// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/evidence/evidence.h"
#include "checks/facts/fact.h"

namespace edgemend {

/// A change that EdgeMend began on this device earlier and that nobody kept or took back.
struct OpenChange {
    QString id; ///< "20261125-101405-77d4"
    QString state; ///< as the device wrote it: not-started, applying, applied, keeping, …
    QString issue;
    QString plan;
    QString when; ///< RFC 3339, the laptop's clock
};

/// What earlier visits left on the device. Source: probe `transactions`.
struct ChangeFacts {
    QList<OpenChange> open; ///< oldest first

    [[nodiscard]] const OpenChange *openFor(QStringView issue) const;
};

[[nodiscard]] Fact<ChangeFacts> parseChanges(const Evidence &evidence);

} // namespace edgemend
