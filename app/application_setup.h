// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace edgemend {

/// To be called first in main(), before anything secret is in memory: no core file is written when
/// the program dies, no crash collector gets its memory, and no other program of the same user
/// reads it. Best effort: where the system has no such switch nothing happens.
void disableCoreDumps() noexcept;

} // namespace edgemend
