// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace edgemend {

inline const QString sansFamily = QStringLiteral("EdgeMend Sans");
inline const QString monoFamily = QStringLiteral("EdgeMend Mono");

/// Makes EdgeMend Sans and Mono known to the program, once; nothing is read from the disk. False
/// where there is no QGuiApplication, or a font does not load. GUI thread.
[[nodiscard]] bool registerEdgeMendFonts();

} // namespace edgemend
