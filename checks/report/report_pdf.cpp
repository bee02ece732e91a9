// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/report/report_pdf.h"

#include "checks/report/pdf_finish.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace edgemend {

namespace {

#define REPORT_TEXT(source) text("Report", QT_TRANSLATE_NOOP("Report", source))

constexpr int resolution = 1440; ///< twentieths of a point, as the pages are laid out

QByteArray printed(const ReportPaper &paper, const ReportModel &model, PaperSize size)
{
    QBuffer buffer;
    if (!buffer.open(QIODevice::WriteOnly))
        return {};
    QPdfWriter writer { &buffer };
    writer.setResolution(resolution);
    writer.setPageSize(QPageSize { size == PaperSize::A4 ? QPageSize::A4 : QPageSize::Letter });
    writer.setPageMargins(QMarginsF {}, QPageLayout::Point);
    writer.setTitle(model.documentTitle);
    writer.setCreator(u"EdgeMend %1"_qs.arg(model.version));
    QPainter painter;
    if (!painter.begin(&writer))
        return {};
    painter.scale(resolution / 72.0, resolution / 72.0);
    for (int page = 0; page < paper.pageCount(); ++page) {
        if (page > 0 && !writer.newPage())
            return {};
        paper.paintPage(page, painter);
    }
    painter.end();
    return buffer.data();
}

} // namespace

Result<QByteArray> reportToPdf(const ReportModel &model, PaperSize size)
{
    const ReportPaper paper { model, size };
    const Message tried = REPORT_TEXT("Write the report as PDF");
    if (!paper.isReady())
        return failure(FailureKind::Io, tried, REPORT_TEXT("The report's fonts do not load."));
    const QByteArray raw = printed(paper, model, size);
    if (raw.isEmpty())
        return failure(FailureKind::Io, tried, REPORT_TEXT("No page could be written."));
    return finishPdf(raw,
        { .title = model.documentTitle,
            .author = model.author,
            .language = model.language,
            .creator = u"EdgeMend %1"_qs.arg(model.version),
            .written = model.written,
            .isRightToLeft = model.rightToLeft,
            .bookmarks = paper.bookmarks() });
}

} // namespace edgemend
