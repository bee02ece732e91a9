// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/tokens.h"

#include <QFont>

namespace edgemend {

/// Makes the embedded fonts known to Qt. Needs a QGuiApplication; the second call does nothing.
void loadFonts();

enum class FontWeights { AsDrawn, OneStepUp };

/// The font of a role at `factor` times its size.
[[nodiscard]] QFont makeFont(TypeRole role, FontWeights weights, double factor);

} // namespace edgemend
