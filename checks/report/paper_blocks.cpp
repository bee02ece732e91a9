// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/report/paper_blocks.h"

namespace edgemend {

namespace {

constexpr qreal hairline = 0.6 * pt;
constexpr qreal sectionRule = 1.1 * pt;
constexpr qreal markSize = 9.5 * pt;

} // namespace

PaperStyle PaperBlocks::style(PaperRole role, const char *colour, PaperStyle::Align align) const
{
    return { role, colour, align, way, PaperStyle::Lines::Wrapped };
}

PaperText PaperBlocks::lay(const ReportText &text, const PaperStyle &style, qreal space) const
{
    return { text, style, look, space };
}

PaperText PaperBlocks::lay(const QString &text, const PaperStyle &style, qreal space) const
{
    return { plainParagraph(text), style, look, space };
}

void PaperBlocks::paragraph(
    const ReportText &text, const PaperStyle &style, qreal before, PaperBlock::Keep keep)
{
    if (text.isEmpty() || plainText(text).isEmpty())
        return;
    const PaperText laid = lay(text, style, width);
    for (int i = 0; i < laid.lineCount(); ++i) {
        const bool isLast = i + 1 == laid.lineCount();
        const bool stays = i == 0 && !isLast; // no single first line at the foot of a page
        add({ .height = laid.lineHeight(),
            .before = i == 0 ? before : 0,
            .keep = stays ? PaperBlock::Keep::WithNext
                : isLast  ? keep
                          : PaperBlock::Keep::Free,
            .start = PaperBlock::Start::Anywhere,
            .bookmark = {},
            .paint = [laid, i, x = start, w = width](
                         PaperCanvas &canvas, qreal y) { canvas.textLine(laid, i, x, y, w); } });
    }
}

PaperText PaperBlocks::stateText(ReportMark mark, const QString &words) const
{
    static const QMap<ReportMark, const char *> colours { { ReportMark::Fault, "faultText" },
        { ReportMark::Warning, "warningText" }, { ReportMark::Fine, "fineText" },
        { ReportMark::Unknown, "unknownText" },
        { ReportMark::NotApplicable, "notApplicableText" } };
    return words.isEmpty() ? PaperText {}
                           : lay(words, style(PaperRole::Name, colours.value(mark, "text")), width);
}

void PaperBlocks::paintState(
    PaperCanvas &canvas, ReportMark mark, const PaperText &words, qreal right, qreal y) const
{
    const qreal x = right - words.naturalWidth();
    canvas.text(words, x, y, width); // laid out from the start edge of the whole width
    if (mark != ReportMark::None)
        canvas.mark(mark,
            { x - markSize - 4 * pt, y + (words.lineHeight() - markSize) / 2, markSize, markSize });
}

void PaperBlocks::section(const QString &title, const PaperText &end, ReportMark mark, int level)
{
    const qreal shift = mark == ReportMark::None ? 0 : 20 * pt;
    const qreal endSpace = end.lineCount() > 0 ? end.naturalWidth() + 24 * pt : 0;
    const PaperText head = lay(title, style(PaperRole::Heading), width - shift - endSpace);
    const qreal top = sectionRule + 11 * pt * air;
    add({ .height = top + head.height() + 4 * pt,
        .before = 18 * pt * air,
        .keep = PaperBlock::Keep::WithNext,
        .start = PaperBlock::Start::Section,
        .bookmark = title,
        .level = level,
        .paint = [=, this](PaperCanvas &canvas, qreal y) {
            canvas.rule(start, y, width, sectionRule, "text");
            canvas.mark(mark, { start, y + top + 2 * pt, 14 * pt, 14 * pt });
            canvas.text(head, start + shift, y + top, width - shift - endSpace);
            if (end.lineCount() > 0)
                paintState(canvas, ReportMark::None, end, start + width,
                    y + top + (head.lineHeight() - end.lineHeight()) * 0.7);
        } });
}

void PaperBlocks::chapter(const QString &title, const QString &summary)
{
    const PaperText head = lay(title, style(PaperRole::Chapter), width);
    const PaperText below = summary.isEmpty()
        ? PaperText {}
        : lay(summary, style(PaperRole::Body, "textMuted"), width);
    add({ .height = head.height() + below.height(),
        .before = 24 * pt,
        .keep = PaperBlock::Keep::WithNext,
        .start = PaperBlock::Start::Page,
        .bookmark = title,
        .paint = [=, this](PaperCanvas &canvas, qreal y) {
            canvas.text(head, start, y, width);
            canvas.text(below, start, y + head.height(), width);
        } });
}

PaperBlock PaperBlocks::rowBlock(const Row &row, qreal x, qreal space) const
{
    const qreal rowPadding = 4.5 * pt * air;
    const qreal shift = row.mark == ReportMark::None ? 0 : 16 * pt;
    const PaperText state = stateText(row.stateMark, row.state);
    const qreal stateSpace = row.state.isEmpty() ? 0 : state.naturalWidth() + 26 * pt;
    const qreal valueWidth = space - row.nameWidth - stateSpace;
    const PaperText name = lay(row.name, row.nameStyle, row.nameWidth - shift - 6 * pt);
    const PaperText value = lay(row.value, row.valueStyle, valueWidth);
    // a smaller name stands on the line of its value
    const qreal drop = std::max(0.0, value.lineHeight() - name.lineHeight()) / 2;
    PaperBlock block;
    block.height = std::max(name.height(), value.height()) + 2 * rowPadding;
    block.paint = [=, this](PaperCanvas &canvas, qreal y) {
        canvas.rule(x, y, space, hairline, "border");
        canvas.mark(row.mark,
            { x, y + rowPadding + (name.lineHeight() - markSize) / 2, markSize, markSize });
        canvas.text(name, x + shift, y + rowPadding + drop, row.nameWidth - shift - 6 * pt);
        canvas.text(value, x + row.nameWidth, y + rowPadding, valueWidth);
        if (!row.state.isEmpty())
            paintState(canvas, row.stateMark, state, x + space, y + rowPadding);
    };
    return block;
}

void PaperBlocks::row(const Row &row, qreal before)
{
    PaperBlock block = rowBlock(row, start, width);
    block.before = before;
    add(std::move(block));
}

void PaperBlocks::codeLines(const QStringList &lines, qreal before)
{
    PaperStyle code = style(PaperRole::Mono, "evidenceText");
    code.direction = Qt::LeftToRight;
    const qreal inset = 10 * pt;
    QList<std::pair<PaperText, int>> laid;
    for (const QString &text : lines)
        for (const QString &line : text.split(u'\n')) {
            const PaperText one = lay(line, code, width - 2 * inset);
            for (int i = 0; i < one.lineCount(); ++i)
                laid.append({ one, i });
        }
    for (qsizetype i = 0; i < laid.size(); ++i) {
        const bool isFirst = i == 0, isLast = i + 1 == laid.size();
        const qreal above = isFirst ? 5 * pt : 0, below = isLast ? 5 * pt : 0;
        const auto [text, line] = laid[i];
        const qreal height = text.lineHeight() + above + below;
        add({ .height = height,
            .before = isFirst ? before : 0,
            .keep = isFirst && !isLast ? PaperBlock::Keep::WithNext : PaperBlock::Keep::Free,
            .start = PaperBlock::Start::Anywhere,
            .bookmark = {},
            .paint = [=, this, words = text, at = line](PaperCanvas &canvas, qreal y) {
                canvas.box({ start, y, width, height }, 0, "evidenceFill", nullptr, 0);
                canvas.rule(start, y, hairline, height, "border");
                canvas.rule(start + width - hairline, y, hairline, height, "border");
                if (isFirst)
                    canvas.rule(start, y, width, hairline, "border");
                if (isLast)
                    canvas.rule(start, y + height - hairline, width, hairline, "border");
                canvas.textLine(words, at, start + inset, y + above, width - 2 * inset);
            } });
    }
}

} // namespace edgemend
