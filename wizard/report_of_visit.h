// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/report/report_model.h"
#include "wizard/wizard_session.h"

namespace edgemend {

/// What the report is made of: everything that this visit knows, right now. The texts are resolved
/// by `translator`, which may speak another language than the window.
[[nodiscard]] ReportModel reportOfVisit(
    WizardSession &session, const Translator &translator, const QDateTime &written);

} // namespace edgemend
