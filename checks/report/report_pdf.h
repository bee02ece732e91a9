// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/report/report_paper.h"

#include <QByteArray>

namespace edgemend {

/// The report as PDF: fonts embedded, text selectable, language, title, author and bookmarks set.
/// Needs a QGuiApplication (any platform, offscreen too); GUI thread. Refuses (Io) without one.
[[nodiscard]] Result<QByteArray> reportToPdf(const ReportModel &model, PaperSize size);

} // namespace edgemend
