// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Module network, device and hub, and how far one comes from each side. A break is two strokes in a
// gap; what was not tried is a thin way.

#include "checks/report/paper_sections.h"

namespace edgemend {

namespace {

constexpr qreal boxRadius = 6 * pt;
constexpr qreal thick = 2.2 * pt;

struct Place {
    qreal x, width;
    [[nodiscard]] qreal end() const { return x + width; }
};

const char *wayColour(ReportMark mark)
{
    return mark == ReportMark::Fine ? "fineMark"
        : mark == ReportMark::Fault ? "faultMark"
                                    : "notApplicableMark";
}

PaperText lay(
    const PaperBlocks &blocks, const QString &text, PaperRole role, const char *colour, qreal space)
{
    PaperStyle style = blocks.style(role, colour, PaperStyle::Align::Center);
    style.lines = PaperStyle::Lines::One;
    return blocks.lay(text, style, space);
}

/// A box with a strong and a small line in its middle.
void paintNode(PaperCanvas &canvas, const PaperBlocks &blocks, const QRectF &rect,
    const QString &name, const QString &detail)
{
    canvas.box(rect, boxRadius, "surface", "borderStrong", 1.1 * pt);
    const qreal space = rect.width() - 10 * pt;
    const PaperText strong = lay(blocks, name, PaperRole::Name, "text", space);
    const PaperText small = lay(blocks, detail, PaperRole::Caption, "textMuted", space);
    const qreal all = strong.height() + (detail.isEmpty() ? 0 : small.height());
    const qreal top = rect.top() + (rect.height() - all) / 2;
    canvas.text(strong, rect.left() + 5 * pt, top, space);
    if (!detail.isEmpty())
        canvas.text(small, rect.left() + 5 * pt, top + strong.height(), space);
}

void paintGroup(PaperCanvas &canvas, const PaperBlocks &blocks, const QRectF &rect,
    const ReportDiagram &diagram)
{
    canvas.box(rect, boxRadius, "sunken", "borderStrong", 1.1 * pt, PaperCanvas::Line::Dashed);
    const qreal space = rect.width() - 16 * pt;
    const PaperText head = lay(blocks, diagram.group, PaperRole::Name, "text", space);
    const PaperText detail
        = lay(blocks, diagram.groupDetail, PaperRole::Caption, "textMuted", space);
    canvas.text(head, rect.left() + 8 * pt, rect.top() + 6 * pt, space);
    canvas.text(detail, rect.left() + 8 * pt, rect.top() + 20 * pt, space);
    qreal y = rect.top() + 36 * pt;
    for (const QString &module : diagram.modules) {
        const QRectF place { rect.left() + 8 * pt, y, space, 22 * pt };
        canvas.box(place, 4.5 * pt, "surface", "borderStrong", 1.1 * pt);
        canvas.text(lay(blocks, module, PaperRole::Caption, "text", space - 8 * pt),
            place.left() + 4 * pt, place.top() + 5 * pt, space - 8 * pt);
        y += 27 * pt;
    }
}

/// A straight way with its mark and label; broken when it does not get through.
void paintWay(PaperCanvas &canvas, const PaperBlocks &blocks, const ReportDiagram::Way &way,
    const Place &along, qreal y)
{
    const char *colour = wayColour(way.mark);
    const qreal middle = along.x + along.width / 2;
    const bool broken = way.mark == ReportMark::Fault;
    const qreal gap = broken ? 9 * pt : 0;
    const qreal width = way.mark == ReportMark::Unknown ? 1.1 * pt : thick;
    canvas.way({ { along.x, y }, { middle - gap, y } }, width, colour);
    canvas.way({ { middle + gap, y }, { along.end(), y } }, width, colour);
    if (broken)
        for (const qreal at : { middle - 3.5 * pt, middle + 3.5 * pt })
            canvas.way({ { at - 2 * pt, y - 6 * pt }, { at + 2 * pt, y + 6 * pt } }, thick, colour);
    const PaperText label = blocks.stateText(way.mark, way.label);
    const qreal labelWidth = label.naturalWidth() + 14 * pt;
    blocks.paintState(canvas, way.mark, label, middle + labelWidth / 2, y - 23 * pt);
}

} // namespace

PaperBlock paperDiagram(const PaperBlocks &blocks, const ReportDiagram &diagram)
{
    const qreal groupHeight = 36 * pt
        + static_cast<qreal>(std::max<qsizetype>(1, diagram.modules.size())) * 27 * pt + 3 * pt;
    const qreal height = std::max(groupHeight, 104 * pt);
    PaperBlock block;
    block.height = height;
    block.before = 9 * pt;
    block.keep = PaperBlock::Keep::WithNext;
    block.paint = [=, &blocks](PaperCanvas &canvas, qreal y) {
        const Place group { blocks.start, 100 * pt };
        const Place device { blocks.start + 172 * pt, 104 * pt };
        const Place hub { blocks.start + blocks.width - 104 * pt, 104 * pt };
        const qreal upper = y + 22 * pt, lower = y + height - 16 * pt;
        paintGroup(canvas, blocks, { group.x, y, group.width, height }, diagram);
        canvas.way(
            { { group.end(), upper + 18 * pt }, { device.x, upper + 18 * pt } }, thick, "text");
        paintNode(canvas, blocks, { device.x, upper, device.width, 36 * pt }, diagram.device,
            diagram.deviceDetail);
        paintNode(canvas, blocks, { hub.x, upper, hub.width, lower - upper + 16 * pt }, diagram.hub,
            diagram.hubDetail);
        paintWay(canvas, blocks, diagram.fromDevice, { device.end(), hub.x - device.end() },
            upper + 18 * pt);
        paintWay(canvas, blocks, diagram.fromModules, { group.end(), hub.x - group.end() }, lower);
    };
    return block;
}

} // namespace edgemend
