// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/report/paper_sections.h"

#include "checks/report/photo.h"

namespace edgemend {

namespace {

using Keep = PaperBlock::Keep;

constexpr qreal boxRadius = 4.5 * pt;
constexpr qreal boxHead = 20 * pt;
constexpr qreal boxInset = 12 * pt;

struct DiffColours {
    const char *fill, *ink;
    QString sign;
};

DiffColours coloursOf(ReportDiffLine::Kind kind)
{
    switch (kind) {
    case ReportDiffLine::Kind::Removed:
        return { "diffRemoveFill", "diffRemoveText", u"-"_qs };
    case ReportDiffLine::Kind::Added:
        return { "diffAddFill", "diffAddText", u"+"_qs };
    case ReportDiffLine::Kind::Context:
        break;
    }
    return { nullptr, "evidenceText", {} };
}

struct DiffRow {
    PaperText sign, text;
    const char *fill;
};

QList<DiffRow> layDiff(const PaperBlocks &blocks, const ReportDiff &diff, qreal textWidth)
{
    PaperStyle style = blocks.style(PaperRole::Mono);
    style.direction = Qt::LeftToRight;
    style.lines = PaperStyle::Lines::One;
    QList<DiffRow> rows;
    for (const ReportDiffLine &line : diff.lines) {
        const DiffColours colours = coloursOf(line.kind);
        style.colour = colours.ink;
        style.role = PaperRole::MonoStrong;
        const PaperText sign = blocks.lay(colours.sign, style, 12 * pt);
        style.role = PaperRole::Mono;
        rows.append({ sign, blocks.lay(line.text, style, textWidth), colours.fill });
    }
    return rows;
}

PaperBlock diffBox(const PaperBlocks &blocks, const ReportDiff &diff)
{
    const qreal gutter = 30 * pt, line = 12.8 * pt;
    const qreal textWidth = blocks.width - gutter - boxInset;
    const QList<DiffRow> rows = layDiff(blocks, diff, textWidth);
    PaperStyle pathStyle = blocks.style(PaperRole::Mono);
    pathStyle.direction = Qt::LeftToRight;
    pathStyle.lines = PaperStyle::Lines::One;
    const PaperText path = blocks.lay(diff.path, pathStyle, blocks.width - 2 * boxInset - 18 * pt);
    const PaperText rest = diff.rest.isEmpty()
        ? PaperText {}
        : blocks.lay(diff.rest, blocks.style(PaperRole::Caption, "textMuted"), textWidth);
    PaperBlock block;
    block.height = boxHead + 6 * pt + static_cast<qreal>(rows.size()) * line + rest.height();
    block.before = 5 * pt;
    block.paint
        = [=, h = block.height, x = blocks.start, w = blocks.width](PaperCanvas &canvas, qreal y) {
              canvas.box({ x, y, w, h }, boxRadius, "evidenceFill", "border", 0.6 * pt);
              canvas.box({ x + pt, y + pt, w - 2 * pt, boxHead - pt }, boxRadius - pt, "surface",
                  nullptr, 0);
              canvas.rule(x, y + boxHead, w, 0.6 * pt, "border");
              canvas.icon(
                  PaperCanvas::Icon::File, { x + boxInset - 2 * pt, y + 4 * pt, 12 * pt, 12 * pt });
              canvas.text(path, x + boxInset + 18 * pt, y + 4 * pt, w - 2 * boxInset - 18 * pt);
              qreal at = y + boxHead + 3 * pt;
              for (const DiffRow &row : rows) {
                  if (row.fill)
                      canvas.box({ x + 0.3 * pt, at, w - 0.6 * pt, line }, 0, row.fill, nullptr, 0);
                  canvas.text(row.sign, x + boxInset, at, 12 * pt);
                  canvas.text(row.text, x + gutter, at, textWidth);
                  at += line;
              }
              canvas.text(rest, x + gutter, at, textWidth);
          };
    return block;
}

void addChange(PaperBlocks &blocks, const ReportChange &change)
{
    const PaperText state = blocks.stateText(change.mark, change.state);
    const QString title = u"%1  %2"_qs.arg(change.letter, change.title);
    const qreal space = blocks.width - state.naturalWidth() - 40 * pt;
    const PaperText head = blocks.lay(title, blocks.style(PaperRole::Heading), space);
    blocks.add({ .height = 12 * pt + head.height() + 4 * pt,
        .before = 18 * pt,
        .keep = Keep::WithNext,
        .start = PaperBlock::Start::Section,
        .bookmark = u"%1 %2"_qs.arg(change.letter, change.title),
        .level = 1,
        .paint = [=, &blocks, mark = change.mark](PaperCanvas &canvas, qreal y) {
            canvas.rule(blocks.start, y, blocks.width, 1.1 * pt, "text");
            canvas.text(head, blocks.start, y + 12 * pt, space);
            blocks.paintState(canvas, mark, state, blocks.start + blocks.width, y + 14 * pt);
        } });
    for (const ReportDiff &diff : change.diffs)
        blocks.add(diffBox(blocks, diff));
    PaperStyle clock = blocks.style(PaperRole::Mono);
    for (qsizetype i = 0; i < change.steps.size(); ++i)
        blocks.row({ .name = plainParagraph(change.steps[i].when),
                       .value = change.steps[i].what,
                       .nameStyle = clock,
                       .valueStyle = blocks.style(PaperRole::Body),
                       .nameWidth = 56 * pt,
                       .state = {} },
            i == 0 ? 8 * pt : 0);
    for (const ReportText &line : change.consent)
        blocks.paragraph(line, blocks.style(PaperRole::Caption), 3 * pt);
}

void addUndo(PaperBlocks &blocks, const ReportModel &model)
{
    if (model.undoCommands.isEmpty() && model.copies.isEmpty())
        return;
    blocks.section(model.undoTitle);
    blocks.paragraph(
        plainParagraph(model.undoIntro), blocks.style(PaperRole::Body), 2 * pt, Keep::WithNext);
    blocks.codeLines(model.undoCommands, 6 * pt);
    blocks.paragraph(model.copies, blocks.style(PaperRole::Body), 7 * pt);
}

void addSignatures(PaperBlocks &blocks, const ReportModel &model)
{
    const qreal gap = 30 * pt, space = (blocks.width - gap) / 2, room = 16 * mm;
    struct Field {
        QImage image;
        PaperText label;
    };
    QList<Field> fields;
    qreal height = 0;
    for (const ReportSignature &each : model.signatures) {
        fields.append({ readPicture(each.png),
            blocks.lay(each.label, blocks.style(PaperRole::Caption, "textMuted"), space) });
        height = std::max(height, room + 4 * pt + fields.constLast().label.height());
    }
    blocks.section(model.signedTitle);
    blocks.add({ .height = height,
        .before = 2 * pt,
        .bookmark = {},
        .paint = [=, x = blocks.start](PaperCanvas &canvas, qreal y) {
            for (qsizetype i = 0; i < fields.size(); ++i) {
                const qreal left = x + static_cast<qreal>(i) * (space + gap);
                const QSizeF size = QSizeF { fields[i].image.size() }.scaled(
                    { space, room - 2 * pt }, Qt::KeepAspectRatio);
                if (!fields[i].image.isNull())
                    canvas.image(
                        fields[i].image, { { left, y + room - 2 * pt - size.height() }, size });
                canvas.rule(left, y + room, space, 0.9 * pt, "text");
                canvas.text(fields[i].label, left, y + room + 4 * pt, space);
            }
        } });
}

} // namespace

void addPaperChanges(PaperBlocks &blocks, const ReportModel &model)
{
    if (!model.changes.isEmpty()) {
        QString summary = model.changesSummary;
        if (!model.watched.isEmpty())
            summary += u' ' + model.watched.constFirst().text;
        blocks.chapter(model.changesTitle, summary);
    }
    for (const ReportChange &change : model.changes)
        addChange(blocks, change);
    if (!model.otherChanges.isEmpty()) {
        blocks.section(model.otherChangesTitle);
        blocks.codeLines(model.otherChanges, 2 * pt);
    }
    addUndo(blocks, model);
}

void addPaperChecks(PaperBlocks &blocks, const ReportModel &model)
{
    blocks.chapter(model.checksTitle, model.checksSummary);
    for (const ReportCheckGroup &group : model.checks) {
        blocks.section(group.title, {}, group.mark, 1);
        for (const ReportItem &row : group.rows)
            blocks.row({ .mark = row.mark,
                .name = plainParagraph(row.name),
                .value = plainParagraph(row.value),
                .nameStyle = blocks.style(PaperRole::Body),
                .valueStyle = blocks.style(PaperRole::Body, "textMuted"),
                .nameWidth = 159 * pt,
                .state = {} });
    }
}

void addPaperEnd(PaperBlocks &blocks, const ReportModel &model)
{
    blocks.section(model.leftOutTitle);
    blocks.paragraph(
        plainParagraph(model.leftOut.join(u' ')), blocks.style(PaperRole::Body), 2 * pt);
    addSignatures(blocks, model);
}

} // namespace edgemend
