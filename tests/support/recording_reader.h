// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/evidence/evidence.h"

namespace edgemend {

/// A state folder of tests/fixtures/recorded as the evidence that our probes would have brought, as
/// far as what they ask was recorded there: other commands said the same thing in another form.
/// Nothing is made up; a probe, a section or a key that was not recorded is missing. `prefix`:
/// "host-process-" where a folder holds several devices.
[[nodiscard]] Evidence readRecording(const QString &state, const QString &prefix = {});

} // namespace edgemend
