// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/report/report_model.h"

// Pieces of report_html.cpp; nobody else needs them.

namespace edgemend::html {

[[nodiscard]] QString escaped(const QString &text);
/// <TAG class="…">text</TAG> with the text escaped; nothing for an empty text.
[[nodiscard]] QString element(const char *tag, const QString &text, const char *classes = "");
/// <TAG class="…">inner</TAG> with the inner HTML as it is.
[[nodiscard]] QString wrap(const char *tag, const QString &inner, const char *classes = "");
[[nodiscard]] QString paragraph(const ReportText &text, const char *classes = "");
[[nodiscard]] QString mark(ReportMark mark);
[[nodiscard]] QString state(ReportMark mark, const QString &words);
[[nodiscard]] QString rows(const QList<ReportRow> &rows);
[[nodiscard]] QString items(const QList<QString> &texts);
[[nodiscard]] QString styleSheet();

} // namespace edgemend::html
