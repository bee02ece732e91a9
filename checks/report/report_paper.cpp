// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/report/report_paper.h"

#include "checks/report/paper_sections.h"
#include "checks/report/report_fonts.h"

#include <QPageSize>
#include <QPainter>

namespace edgemend {

namespace {

constexpr qreal lastStripOfAPage = 40 * mm; ///< no section begins in it

/// How much of a page must be used before a chapter turns it: no page is left nearly empty.
constexpr qreal fullEnough = 0.45;

struct Placed {
    qsizetype block;
    qreal y;
};

QSizeF paperOf(PaperSize size)
{
    const auto id = size == PaperSize::A4 ? QPageSize::A4 : QPageSize::Letter;
    return QPageSize { id }.size(QPageSize::Point) * pt;
}

} // namespace

struct ReportPaper::Layout {
    Layout(const ReportModel &report, QSizeF page)
        : model(report)
        , size(page)
        , way(report.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight)
        , blocks { look, look.marginStart * mm,
            page.width() - (look.marginStart + look.marginEnd) * mm, way,
            page.height() / (297 * mm) > 0.98 ? 1 : 0.7 }
    {
    }

    void place();
    [[nodiscard]] qreal chainHeight(qsizetype first) const;
    [[nodiscard]] bool needsNewPage(qsizetype index, qreal y, qreal top, qreal bottom) const;
    void paintFoot(PaperCanvas &canvas, int page) const;

    ReportModel model;
    QSizeF size; ///< paper units
    ReportLook look;
    Qt::LayoutDirection way;
    PaperBlocks blocks;
    QList<QList<Placed>> pages;
    QList<PaperBookmark> bookmarks;
    bool ready = false;
};

/// A block and what must stay with it.
qreal ReportPaper::Layout::chainHeight(qsizetype first) const
{
    qreal height = 0;
    for (qsizetype i = first; i < blocks.all.size(); ++i) {
        height += blocks.all[i].height + (i == first ? 0 : blocks.all[i].before);
        if (blocks.all[i].keep == PaperBlock::Keep::Free)
            break;
    }
    return height;
}

bool ReportPaper::Layout::needsNewPage(qsizetype index, qreal y, qreal top, qreal bottom) const
{
    const PaperBlock &block = blocks.all[index];
    if (y <= top)
        return false;
    if (block.start == PaperBlock::Start::Page && y - top > fullEnough * (bottom - top))
        return true;
    const bool follows = index > 0 && blocks.all[index - 1].keep == PaperBlock::Keep::WithNext;
    const qreal begin = y + block.before;
    // a section right below a chapter's title belongs to it
    if (block.start == PaperBlock::Start::Section && !follows && bottom - begin < lastStripOfAPage)
        return true;
    const qreal chain = chainHeight(index);
    if (begin + chain <= bottom)
        return false;
    const bool chainFitsAPage = chain <= bottom - top;
    return begin + block.height > bottom || (chainFitsAPage && !follows);
}

void ReportPaper::Layout::place()
{
    const qreal top = look.marginTop * mm;
    const qreal bottom = size.height() - (look.marginBottom + 2) * mm;
    qreal y = top;
    pages = { {} };
    for (qsizetype i = 0; i < blocks.all.size(); ++i) {
        const PaperBlock &block = blocks.all[i];
        if (needsNewPage(i, y, top, bottom)) {
            pages.append(QList<Placed> {});
            y = top;
        }
        if (y > top)
            y += block.before;
        pages.last().append({ i, y });
        if (!block.bookmark.isEmpty())
            bookmarks.append(
                { block.bookmark, block.level, static_cast<int>(pages.size()) - 1, y / pt });
        y += block.height;
    }
}

void ReportPaper::Layout::paintFoot(PaperCanvas &canvas, int page) const
{
    const qreal y = size.height() - (look.marginBottom - 1.5) * mm;
    const qreal third = blocks.width / 3;
    canvas.rule(blocks.start, y, blocks.width, 0.6 * pt, "border");
    const auto words = [&](const QString &text, PaperStyle::Align align) {
        PaperStyle style = blocks.style(PaperRole::Caption, "textMuted", align);
        style.lines = PaperStyle::Lines::One;
        return blocks.lay(text, style, third);
    };
    using Align = PaperStyle::Align;
    canvas.text(words(model.footer, Align::Start), blocks.start, y + 6 * pt, third);
    canvas.text(words(model.numberLine, Align::Center), blocks.start + third, y + 6 * pt, third);
    canvas.text(words(pageWords(model, page + 1, static_cast<int>(pages.size())), Align::End),
        blocks.start + 2 * third, y + 6 * pt, third);
}

ReportPaper::ReportPaper(const ReportModel &model, PaperSize size)
    : d(std::make_unique<Layout>(model, paperOf(size)))
{
    d->ready = registerEdgeMendFonts();
    if (!d->ready)
        return;
    addPaperFirstPage(d->blocks, d->model);
    addPaperFindings(d->blocks, d->model);
    addPaperSeen(d->blocks, d->model);
    addPaperChanges(d->blocks, d->model);
    addPaperChecks(d->blocks, d->model);
    addPaperEnd(d->blocks, d->model);
    d->place();
}

ReportPaper::~ReportPaper() = default;
ReportPaper::ReportPaper(ReportPaper &&) noexcept = default;
ReportPaper &ReportPaper::operator=(ReportPaper &&) noexcept = default;

bool ReportPaper::isReady() const { return d->ready; }

int ReportPaper::pageCount() const { return static_cast<int>(d->pages.size()); }

QSizeF ReportPaper::pageSize() const { return d->size / pt; }

const QList<PaperBookmark> &ReportPaper::bookmarks() const { return d->bookmarks; }

void ReportPaper::paintPage(int page, QPainter &painter) const
{
    if (page < 0 || page >= pageCount())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(1 / pt, 1 / pt);
    PaperCanvas canvas { painter, d->look, d->size.width(), d->way };
    for (const Placed &placed : d->pages[page])
        d->blocks.all[placed.block].paint(canvas, placed.y);
    d->paintFoot(canvas, page);
    painter.restore();
}

QImage ReportPaper::pageImage(int page, int width) const
{
    const QSizeF paper = pageSize();
    const qreal scale = width / paper.width();
    QImage image { width, qRound(paper.height() * scale), QImage::Format_RGB32 };
    image.fill(d->look.colour("surface"));
    QPainter painter { &image };
    painter.scale(scale, scale);
    paintPage(page, painter);
    return image;
}

} // namespace edgemend
