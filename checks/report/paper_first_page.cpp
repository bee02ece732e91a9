// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/report/paper_sections.h"

namespace edgemend {

namespace {

using Keep = PaperBlock::Keep;
using Align = PaperStyle::Align;

constexpr qreal columnGap = 27 * pt;
constexpr qsizetype mostSignLetters = 72;

void addHead(PaperBlocks &blocks, const ReportModel &model)
{
    const PaperText brand = blocks.lay(model.tool, blocks.style(PaperRole::Name), blocks.width / 2);
    const PaperText company = blocks.lay(
        model.company, blocks.style(PaperRole::Caption, "textMuted", Align::End), blocks.width / 2);
    blocks.add({ .height = std::max(20 * pt, company.height()),
        .bookmark = {},
        .paint = [=, x = blocks.start, w = blocks.width](PaperCanvas &canvas, qreal y) {
            canvas.programIcon({ x, y, 20 * pt, 20 * pt });
            canvas.text(brand, x + 26 * pt, y + 3 * pt, w / 2);
            canvas.text(company, x + w / 2, y + 4 * pt, w / 2);
        } });
    blocks.paragraph(plainParagraph(model.kind), blocks.style(PaperRole::Body, "textMuted"),
        22 * pt, Keep::WithNext);
    blocks.paragraph(
        plainParagraph(model.title), blocks.style(PaperRole::Title), 0, Keep::WithNext);
    blocks.paragraph(plainParagraph(model.subtitle), blocks.style(PaperRole::Body, "textMuted"), 0);
}

void addVerdictBox(PaperBlocks &blocks, const ReportModel &model)
{
    const qreal inset = 61 * pt;
    const qreal space = blocks.width - inset - 16 * pt;
    const PaperText head = blocks.lay(model.verdict, blocks.style(PaperRole::Display), space);
    const PaperText detail
        = blocks.lay(model.verdictDetail.join(u' '), blocks.style(PaperRole::Body), space);
    const qreal inner = head.height() + detail.height();
    const qreal height = std::max(inner, 32 * pt) + 2 * 13 * pt * blocks.air;
    blocks.add({ .height = height,
        .before = 16 * pt * blocks.air,
        .bookmark = model.verdict,
        .paint = [=, mark = model.verdictMark, x = blocks.start, w = blocks.width](
                     PaperCanvas &canvas, qreal y) {
            canvas.box(
                { x + pt, y + pt, w - 2 * pt, height - 2 * pt }, 6 * pt, nullptr, "text", 1.5 * pt);
            canvas.mark(mark, { x + 16 * pt, y + (height - 32 * pt) / 2, 32 * pt, 32 * pt });
            const qreal top = y + (height - inner) / 2;
            canvas.text(head, x + inset, top, space);
            canvas.text(detail, x + inset, top + head.height(), space);
        } });
}

/// Five columns: a mark, something strong and something small below it.
PaperBlock fiveColumns(const PaperBlocks &blocks, const QList<ReportItem> &items, PaperRole role)
{
    struct Column {
        ReportMark mark;
        PaperText name, value;
    };
    const qreal gap = 8 * pt, indent = 17.5 * pt;
    const qreal columnWidth = (blocks.width + gap) / 5 - gap;
    QList<Column> columns;
    qreal height = 0;
    for (const ReportItem &item : items) {
        columns.append({ item.mark, blocks.lay(item.name, blocks.style(role), columnWidth - indent),
            blocks.lay(
                item.value, blocks.style(PaperRole::Caption, "textMuted"), columnWidth - indent) });
        height = std::max(
            height, columns.constLast().name.height() + columns.constLast().value.height());
    }
    PaperBlock block;
    block.height = height;
    block.paint = [=, x = blocks.start](PaperCanvas &canvas, qreal y) {
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const Column &column = columns[i];
            const qreal left = x + static_cast<qreal>(i) * (columnWidth + gap);
            const qreal middle = y + column.name.lineHeight() / 2;
            canvas.mark(column.mark, { left, middle - 6 * pt, 12 * pt, 12 * pt });
            canvas.text(column.name, left + indent, y, columnWidth - indent);
            canvas.text(
                column.value, left + indent, y + column.name.height(), columnWidth - indent);
        }
    };
    return block;
}

void addHealth(PaperBlocks &blocks, const ReportModel &model)
{
    blocks.section(model.signsTitle,
        blocks.lay(model.signsTime, blocks.style(PaperRole::Caption, "textMuted"), blocks.width));
    QList<ReportItem> shortened = model.signs;
    for (ReportItem &sign : shortened) // a narrow column; the findings have the whole story
        if (sign.value.size() > mostSignLetters)
            sign.value = sign.value.left(mostSignLetters - 1).trimmed() + QChar { 0x2026 };
    PaperBlock signs = fiveColumns(blocks, shortened, PaperRole::Name);
    signs.before = 2 * pt;
    blocks.add(std::move(signs));
    blocks.paragraph(
        plainParagraph(model.signsNote), blocks.style(PaperRole::Caption, "textMuted"), 5 * pt);
    QList<ReportItem> counts;
    for (const ReportCount &count : model.counts)
        counts.append({ count.id, count.mark, QString::number(count.number), count.label });
    PaperBlock numbers = fiveColumns(blocks, counts, PaperRole::Number);
    const qreal above = 15 * pt * blocks.air;
    numbers.height += above;
    numbers.before = 9 * pt * blocks.air;
    numbers.paint = [=, inner = numbers.paint, x = blocks.start, w = blocks.width](
                        PaperCanvas &canvas, qreal y) {
        canvas.rule(x, y, w, 0.6 * pt, "border");
        inner(canvas, y + above);
    };
    blocks.add(std::move(numbers));
}

/// One of the two columns: rule, heading, rows.
PaperBlock column(const PaperBlocks &blocks, const QString &title, const QList<ReportRow> &rows,
    qreal x, qreal space)
{
    const PaperText head = blocks.lay(title, blocks.style(PaperRole::Heading), space);
    QList<PaperBlock> parts;
    const qreal above = 12 * pt * blocks.air, below = 6 * pt * blocks.air;
    qreal height = above + head.height() + below;
    for (const ReportRow &row : rows) {
        ReportText value { { row.value,
            row.isMono ? ReportSpan::Kind::Mono : ReportSpan::Kind::Plain } };
        if (!row.note.isEmpty())
            value.append({ row.isMono ? QChar { QChar::LineSeparator } + row.note : row.note,
                ReportSpan::Kind::Muted });
        parts.append(blocks.rowBlock({ .name = plainParagraph(row.name),
                                         .value = value,
                                         .nameStyle = blocks.style(PaperRole::Body, "textMuted"),
                                         .valueStyle = blocks.style(PaperRole::Body),
                                         .nameWidth = 89 * pt,
                                         .state = {} },
            x, space));
        height += parts.constLast().height;
    }
    PaperBlock block;
    block.height = height;
    block.paint = [=](PaperCanvas &canvas, qreal y) {
        canvas.rule(x, y, space, 1.1 * pt, "text");
        canvas.text(head, x, y + above, space);
        qreal at = y + above + head.height() + below;
        for (const PaperBlock &part : parts) {
            part.paint(canvas, at);
            at += part.height;
        }
    };
    return block;
}

void addColumns(PaperBlocks &blocks, const ReportModel &model)
{
    const qreal space = (blocks.width - columnGap) / 2;
    const PaperBlock left = column(blocks, model.deviceTitle, model.device, blocks.start, space);
    const PaperBlock right
        = column(blocks, model.visitTitle, model.visit, blocks.start + space + columnGap, space);
    blocks.add({ .height = std::max(left.height, right.height),
        .before = 18 * pt * blocks.air,
        .start = PaperBlock::Start::Section,
        .bookmark = model.deviceTitle + u", "_qs + model.visitTitle,
        .paint = [=](PaperCanvas &canvas, qreal y) {
            left.paint(canvas, y);
            right.paint(canvas, y);
        } });
}

void addDone(PaperBlocks &blocks, const ReportModel &model)
{
    blocks.section(model.doneTitle);
    for (const ReportDone &done : model.done)
        blocks.row({ .name = plainParagraph(done.when),
            .value = done.what,
            .nameStyle = blocks.style(PaperRole::Body),
            .valueStyle = blocks.style(PaperRole::Body),
            .nameWidth = 75 * pt,
            .stateMark = done.mark,
            .state = done.state });
    blocks.paragraph(plainParagraph(model.nothingDone), blocks.style(PaperRole::Body), 2 * pt);
    blocks.paragraph(model.watched, blocks.style(PaperRole::Body), 7 * pt);
}

} // namespace

void addPaperFirstPage(PaperBlocks &blocks, const ReportModel &model)
{
    addHead(blocks, model);
    addVerdictBox(blocks, model);
    addHealth(blocks, model);
    addColumns(blocks, model);
    addDone(blocks, model);
}

} // namespace edgemend
