// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/report/report_paper.h"

#include <QByteArray>

namespace edgemend {

/// What QPdfWriter of Qt 6.4 cannot write.
struct PdfDetails {
    QString title, author;
    QString language; ///< BCP 47
    QString creator;
    QDateTime written;
    bool isRightToLeft = false;
    QList<PaperBookmark> bookmarks; ///< levels rise by one at most
};

/// The same document with language, title shown in the window's bar, Info, XMP and an outline.
/// Pure; a damaged document is refused (BadData).
[[nodiscard]] Result<QByteArray> finishPdf(const QByteArray &pdf, const PdfDetails &details);

} // namespace edgemend
