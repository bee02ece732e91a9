// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/issues/picture.h"
#include "wizard/widgets/path_diagram.h"

namespace edgemend {

/// A picture of the engine in the window's language, ready to be painted. Names of the device are
/// made safe.
[[nodiscard]] PathPicture pictureInWords(const Picture &picture, const Translator &translator);

} // namespace edgemend
