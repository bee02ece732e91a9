// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/device.h"
#include "checks/message.h"

namespace edgemend {

/// The word for it in JSON and in saved visits.
[[nodiscard]] QByteArray rootAccessId(RootAccess access);
/// Unknown for a word that this version does not know.
[[nodiscard]] RootAccess rootAccessFrom(QByteArrayView id);

/// Why the questions that need root were not asked as root, and what to do. Empty where they were,
/// or where nobody knows.
[[nodiscard]] Message whyNotRoot(RootAccess access);

} // namespace edgemend
