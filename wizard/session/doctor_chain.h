// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/visit.h"

namespace edgemend {

/// The way from this laptop to the device's shell, from what failed. Pure.
[[nodiscard]] QList<DoctorLink> doctorChainOf(
    const Failure &failure, const KnownDevice &device, const QString &laptop);

} // namespace edgemend
