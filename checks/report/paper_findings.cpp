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
constexpr qreal lineSpace = 15 * pt;

void addFindingHead(PaperBlocks &blocks, const ReportFinding &finding)
{
    const PaperText state = blocks.stateText(finding.stateMark, finding.state);
    const qreal shift = 27 * pt;
    const qreal space = blocks.width - shift - state.naturalWidth() - 40 * pt;
    const PaperText head = blocks.lay(u"%1  %2"_qs.arg(finding.number).arg(finding.headline),
        blocks.style(PaperRole::Heading), space);
    blocks.add({ .height = 12 * pt + head.height() + 4 * pt,
        .before = 18 * pt,
        .keep = Keep::WithNext,
        .start = PaperBlock::Start::Section,
        .bookmark = u"%1 %2"_qs.arg(finding.number).arg(finding.headline),
        .level = 1,
        .paint = [=, &blocks, stateMark = finding.stateMark, mark = finding.mark](
                     PaperCanvas &canvas, qreal y) {
            canvas.rule(blocks.start, y, blocks.width, 1.1 * pt, "text");
            canvas.mark(mark, { blocks.start, y + 12 * pt, 18 * pt, 18 * pt });
            canvas.text(head, blocks.start + shift, y + 12 * pt, space);
            blocks.paintState(canvas, stateMark, state, blocks.start + blocks.width, y + 14 * pt);
        } });
}

struct EvidenceRow {
    PaperText source, text;
    bool decisive = false;
};

/// Head and at most four lines, in one piece.
PaperBlock evidenceBox(const PaperBlocks &blocks, const ReportFinding &finding)
{
    const qreal sourceWidth = 82 * pt;
    const qreal textWidth = blocks.width - 2 * boxInset - sourceWidth;
    PaperStyle style = blocks.style(PaperRole::Mono);
    style.direction = Qt::LeftToRight;
    style.lines = PaperStyle::Lines::One;
    QList<EvidenceRow> rows;
    for (const ReportEvidenceLine &line : finding.evidence) {
        style.role = line.decisive ? PaperRole::MonoStrong : PaperRole::Mono;
        style.colour = line.decisive ? "evidenceText" : "evidenceDim";
        rows.append({ blocks.lay(line.source, style, sourceWidth - 6 * pt),
            blocks.lay(line.text, style, textWidth), line.decisive });
    }
    const PaperText head = blocks.lay({ { finding.evidenceTitle, ReportSpan::Kind::Strong },
                                          { finding.evidenceTime, ReportSpan::Kind::Muted } },
        blocks.style(PaperRole::Caption), blocks.width - 2 * boxInset);
    PaperBlock block;
    block.height = boxHead + 4 * pt + static_cast<qreal>(rows.size()) * lineSpace + 4 * pt;
    block.before = 7 * pt;
    block.paint
        = [=, h = block.height, x = blocks.start, w = blocks.width](PaperCanvas &canvas, qreal y) {
              canvas.box({ x, y, w, h }, boxRadius, "evidenceFill", "border", 0.6 * pt);
              canvas.box({ x + pt, y + pt, w - 2 * pt, boxHead - pt }, boxRadius - pt, "surface",
                  nullptr, 0);
              canvas.rule(x, y + boxHead, w, 0.6 * pt, "border");
              canvas.icon(PaperCanvas::Icon::List, { x + boxInset, y + 4 * pt, 12 * pt, 12 * pt });
              canvas.text(head, x + boxInset + 19 * pt, y + 4 * pt, w - 2 * boxInset);
              qreal at = y + boxHead + 4 * pt;
              for (const EvidenceRow &row : rows) {
                  if (row.decisive) {
                      canvas.box({ x, at, w, lineSpace }, 0, "decisiveFill", nullptr, 0);
                      canvas.rule(x, at, 3 * pt, lineSpace, "decisiveBar");
                  }
                  const qreal top = at + (lineSpace - row.text.lineHeight()) / 2;
                  canvas.text(row.source, x + boxInset, top, sourceWidth - 6 * pt);
                  canvas.text(row.text, x + boxInset + sourceWidth, top, textWidth);
                  at += lineSpace;
              }
          };
    return block;
}

void addExplained(PaperBlocks &blocks, const ReportExplained &each)
{
    const qreal shift = 34 * pt;
    const qreal space = blocks.width - shift;
    const PaperText words = blocks.lay({ { each.lead, ReportSpan::Kind::Plain },
                                           { each.headline + u'.', ReportSpan::Kind::Strong },
                                           { each.detail, ReportSpan::Kind::Plain } },
        blocks.style(PaperRole::Body), space);
    blocks.add({ .height = words.height(),
        .before = 5 * pt,
        .bookmark = {},
        .paint = [=, mark = each.mark, x = blocks.start](PaperCanvas &canvas, qreal y) {
            canvas.way({ { x + 3 * pt, y + pt }, { x + 3 * pt, y + 7.5 * pt },
                           { x + 11 * pt, y + 7.5 * pt } },
                1.1 * pt, "text");
            canvas.way({ { x + 8.5 * pt, y + 5 * pt }, { x + 11 * pt, y + 7.5 * pt },
                           { x + 8.5 * pt, y + 10 * pt } },
                1.1 * pt, "text");
            canvas.mark(mark, { x + 18 * pt, y + 2 * pt, 10 * pt, 10 * pt });
            canvas.text(words, x + shift, y, space);
        } });
}

void addFinding(PaperBlocks &blocks, const ReportFinding &finding)
{
    addFindingHead(blocks, finding);
    const bool boxed = !finding.evidence.isEmpty();
    blocks.paragraph(
        plainParagraph(finding.symptom), blocks.style(PaperRole::Body), 2 * pt, Keep::WithNext);
    blocks.paragraph(plainParagraph(finding.cause), blocks.style(PaperRole::Body), 2 * pt,
        boxed ? Keep::WithNext : Keep::Free);
    if (finding.diagram)
        blocks.add(paperDiagram(blocks, *finding.diagram));
    if (boxed)
        blocks.add(evidenceBox(blocks, finding));
    for (const ReportExplained &each : finding.explained)
        addExplained(blocks, each);
    for (const QString &line : finding.advice)
        blocks.paragraph(plainParagraph(line), blocks.style(PaperRole::Body), 5 * pt);
    blocks.codeLines(finding.commands, 6 * pt);
}

struct LaidPhoto {
    QImage image;
    QSizeF size;
    PaperText caption;
};

LaidPhoto layPhoto(const PaperBlocks &blocks, const ReportPhoto &photo)
{
    const qreal space = (blocks.width - 12 * pt) / 2;
    LaidPhoto laid { readPicture(photo.jpeg), {}, {} };
    laid.size = QSizeF { laid.image.size() }.scaled({ space, 60 * mm }, Qt::KeepAspectRatio);
    laid.caption = blocks.lay(photo.caption, blocks.style(PaperRole::Caption, "textMuted"), space);
    return laid;
}

void addPhotos(PaperBlocks &blocks, const QList<ReportPhoto> &photos)
{
    const qreal step = (blocks.width + 12 * pt) / 2;
    for (qsizetype i = 0; i < photos.size(); i += 2) {
        QList<LaidPhoto> pair;
        qreal height = 0;
        for (const ReportPhoto &photo : photos.mid(i, 2)) {
            pair.append(layPhoto(blocks, photo));
            height = std::max(height,
                pair.constLast().size.height() + 3 * pt + pair.constLast().caption.height());
        }
        blocks.add({ .height = height,
            .before = 8 * pt,
            .bookmark = {},
            .paint = [=, x = blocks.start](PaperCanvas &canvas, qreal y) {
                for (qsizetype j = 0; j < pair.size(); ++j) {
                    const LaidPhoto &photo = pair[j];
                    const qreal left = x + static_cast<qreal>(j) * step;
                    const QRectF place { { left, y }, photo.size };
                    canvas.image(photo.image, place);
                    canvas.box(place, 0, nullptr, "borderStrong", 0.6 * pt);
                    canvas.text(
                        photo.caption, left, y + photo.size.height() + 3 * pt, step - 12 * pt);
                }
            } });
    }
}

} // namespace

void addPaperFindings(PaperBlocks &blocks, const ReportModel &model)
{
    if (model.findings.isEmpty())
        return; // the verdict says so already
    blocks.chapter(model.findingsTitle, {});
    for (const ReportFinding &finding : model.findings)
        addFinding(blocks, finding);
}

void addPaperSeen(PaperBlocks &blocks, const ReportModel &model)
{
    if (model.seen.isEmpty() && model.observations.isEmpty() && model.photos.isEmpty())
        return;
    blocks.section(model.seenTitle);
    for (const ReportRow &row : model.seen)
        blocks.row({ .name = plainParagraph(row.name),
            .value = plainParagraph(row.value),
            .nameStyle = blocks.style(PaperRole::Body, "textMuted"),
            .valueStyle = blocks.style(PaperRole::Body),
            .nameWidth = blocks.width * 0.4,
            .state = {} });
    for (const QString &paragraph : model.observations)
        blocks.paragraph(plainParagraph(paragraph), blocks.style(PaperRole::Body), 4 * pt);
    addPhotos(blocks, model.photos);
}

} // namespace edgemend
