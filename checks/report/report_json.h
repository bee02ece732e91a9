// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/report/report_model.h"

#include <QByteArray>

namespace edgemend {

/// The report as one JSON object, schema 1, beside the object of `check --json`. Keys and ids are
/// English and stable; texts are in the report's language; pictures are base64.
[[nodiscard]] QByteArray reportToJson(const ReportModel &model);

} // namespace edgemend
