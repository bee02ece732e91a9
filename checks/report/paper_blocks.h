// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/report/paper_canvas.h"

#include <functional>

namespace edgemend {

/// What never breaks over two pages.
struct PaperBlock {
    qreal height = 0;
    qreal before = 0; ///< space above; dropped on top of a page
    enum class Keep { Free, WithNext } keep = Keep::Free;
    /// Section: never in the last 40 mm. Page: on a new page, unless this one is nearly empty.
    enum class Start { Anywhere, Section, Page } start = Start::Anywhere;
    QString bookmark; ///< of a section; empty: none
    int level = 0; ///< of the bookmark
    std::function<void(PaperCanvas &, qreal y)> paint;
};

/// The blocks of a report, from top to bottom. Measures are paper units; x starts at `start`.
struct PaperBlocks {
    const ReportLook &look;
    const qreal start, width;
    const Qt::LayoutDirection way;
    const qreal air = 1; ///< of all gaps: less on a shorter page, so that page 1 holds the same
    QList<PaperBlock> all {};

    [[nodiscard]] PaperStyle style(PaperRole role, const char *colour = "text",
        PaperStyle::Align align = PaperStyle::Align::Start) const;
    [[nodiscard]] PaperText lay(const ReportText &text, const PaperStyle &style, qreal space) const;
    [[nodiscard]] PaperText lay(const QString &text, const PaperStyle &style, qreal space) const;

    void add(PaperBlock block) { all.append(std::move(block)); }
    /// A paragraph that may break between lines.
    void paragraph(const ReportText &text, const PaperStyle &style, qreal before,
        PaperBlock::Keep keep = PaperBlock::Keep::Free);
    /// Black rule and title; `end` stands at the other side.
    void section(const QString &title, const PaperText &end = {},
        ReportMark mark = ReportMark::None, int level = 0);
    /// A big title on a new page.
    void chapter(const QString &title, const QString &summary);
    /// Hairline, name, value; `mark` in front of the name.
    struct Row {
        ReportMark mark = ReportMark::None;
        ReportText name, value;
        PaperStyle nameStyle, valueStyle;
        qreal nameWidth = 0;
        ReportMark stateMark = ReportMark::None;
        QString state; ///< at the end
    };
    void row(const Row &row, qreal before = 0);
    /// The same as a block of its own width, for columns.
    [[nodiscard]] PaperBlock rowBlock(const Row &row, qreal start, qreal width) const;
    /// Lines on `evidenceFill` that may break: commands.
    void codeLines(const QStringList &lines, qreal before);
    /// "✓ Mended", for the end of a head.
    void paintState(
        PaperCanvas &canvas, ReportMark mark, const PaperText &words, qreal right, qreal y) const;
    [[nodiscard]] PaperText stateText(ReportMark mark, const QString &words) const;
};

} // namespace edgemend
