// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/evidence/redactor.h"
#include "checks/message.h"

namespace edgemend {

/// Redacts what a probe printed. Our probes put a mark before each line of other programs (`| `, or
/// `X TIME` and a log's own head), behind which a secret that is told by its line, or that goes on
/// in the next line, would not be seen. So the lines are redacted without their marks first, as the
/// other program wrote them, and then once more as they stand.
[[nodiscard]] QString redactProbeOutput(const Redactor &redactor, QByteArrayView output);

/// Redacts the arguments of a text: they may be words of the device.
[[nodiscard]] Message redactArguments(const Redactor &redactor, Message message);

} // namespace edgemend
