// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/result.h"

#include <QByteArray>

namespace edgemend {

/// Says what answered in place of a POSIX shell, in plain words: Windows, a router's own shell, a
/// restricted shell. `said` and `banner` are hostile. What happened has them as arguments "words"
/// and "banner", fit to be shown, and "system" is "windows" where it was told to be that.
[[nodiscard]] Failure explainStrangeAnswer(
    const Message &tried, const QByteArray &said, const QByteArray &banner);

} // namespace edgemend
