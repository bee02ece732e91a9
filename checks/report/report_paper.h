// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/report/report_model.h"

#include <QImage>

#include <memory>

class QPainter;

namespace edgemend {

enum class PaperSize { A4, Letter };

/// Where a section begins, for the outline of a PDF.
struct PaperBookmark {
    QString title;
    int level = 0;
    int page = 0; ///< from 0
    qreal fromTop = 0; ///< points
};

/// A report laid out on paper, once; then any page is painted as often as wanted, the same in a PDF
/// and in a preview. Needs a QGuiApplication; GUI thread. Not ready(): the fonts are missing.
class ReportPaper {
public:
    ReportPaper(const ReportModel &model, PaperSize size);
    ~ReportPaper();
    ReportPaper(ReportPaper &&) noexcept;
    ReportPaper &operator=(ReportPaper &&) noexcept;

    [[nodiscard]] bool isReady() const;
    [[nodiscard]] int pageCount() const;
    [[nodiscard]] QSizeF pageSize() const; ///< points
    [[nodiscard]] const QList<PaperBookmark> &bookmarks() const;
    /// Paints page `page` (from 0) with one point of paper as one unit of the painter.
    void paintPage(int page, QPainter &painter) const;
    /// The same on white, `width` px wide.
    [[nodiscard]] QImage pageImage(int page, int width) const;

private:
    struct Layout;
    std::unique_ptr<Layout> d;
};

} // namespace edgemend
