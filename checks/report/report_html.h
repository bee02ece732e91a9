// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/report/report_model.h"

#include <QByteArray>

namespace edgemend {

/// The report as one file that needs nothing else: no script, no link, pictures inside. Everything
/// is escaped; a policy in the file forbids whatever is not. UTF-8.
[[nodiscard]] QByteArray reportToHtml(const ReportModel &model);

} // namespace edgemend
