// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/report/report_look.h"

#include <QTextLayout>

#include <memory>

class QPainter;

namespace edgemend {

// The paper is laid out in twentieths of a point, so that a font of 9.5 pt is a whole number of
// "pixels" and a page looks the same in the PDF and on any screen.
inline constexpr qreal paperUnitsPerInch = 1440;
inline constexpr qreal pt = 20;
inline constexpr qreal mm = paperUnitsPerInch / 25.4;

enum class PaperRole {
    Body,
    Name,
    Caption,
    Title,
    Chapter,
    Heading,
    Display,
    Number,
    Mono,
    MonoStrong
};

struct PaperStyle {
    PaperRole role = PaperRole::Body;
    const char *colour = "text"; ///< a token
    enum class Align { Start, Center, End } align = Align::Start;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    enum class Lines { Wrapped, One } lines = Lines::Wrapped; ///< One: cut with "…"
};

/// One paragraph, laid out for a width. Cheap to copy.
class PaperText {
public:
    PaperText() = default;
    PaperText(const ReportText &text, const PaperStyle &style, const ReportLook &look, qreal width);

    [[nodiscard]] qreal height() const { return m_lineHeight * lineCount(); }
    [[nodiscard]] qreal lineHeight() const { return m_lineHeight; }
    [[nodiscard]] int lineCount() const { return m_layout ? m_layout->lineCount() : 0; }
    [[nodiscard]] qreal naturalWidth() const; ///< of the widest line
    void paint(QPainter &painter, const QPointF &topLeft) const;
    void paintLine(QPainter &painter, int line, const QPointF &topLeft) const;

private:
    std::shared_ptr<QTextLayout> m_layout;
    QColor m_colour;
    qreal m_lineHeight = 0;
};

[[nodiscard]] ReportText plainParagraph(const QString &text);

} // namespace edgemend
