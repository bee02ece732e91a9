// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/fixes/fix_plan.h"

namespace edgemend {

QString riskId(Risk risk) { return QStringLiteral("R%1").arg(static_cast<int>(risk)); }

} // namespace edgemend
