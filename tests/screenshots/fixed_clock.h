// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace edgemend::test {

/// What every clock of a program says that is linked with fixed_clock.cpp: 2025-11-24 16:00:00 UTC.
constexpr long fixedSeconds = 1'764'000'000;

} // namespace edgemend::test
