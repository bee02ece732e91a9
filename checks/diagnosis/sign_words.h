// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/facts/device_facts.h"
#include "checks/issues/health_signs.h"
#include "checks/message.h"

namespace edgemend {

/// What was read of a good sign, in few words: "connected", "3 of 3 running". The bad ones have
/// their reason.
[[nodiscard]] Message goodSignWords(const DeviceFacts &facts, const HealthSign &sign);

} // namespace edgemend
