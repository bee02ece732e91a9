// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/report/paper_text.h"

#include <QImage>
#include <QRectF>

namespace edgemend {

/// Draws on one page in paper units from its start edge: on a right-to-left page x runs from the
/// right. Texts know their own direction.
class PaperCanvas {
public:
    PaperCanvas(QPainter &painter, const ReportLook &look, qreal pageWidth, Qt::LayoutDirection way)
        : m_painter(painter)
        , m_look(look)
        , m_pageWidth(pageWidth)
        , m_way(way)
    {
    }

    enum class Line { Solid, Dashed };

    /// `width` is the one that the text was laid out for.
    void text(const PaperText &text, qreal x, qreal y, qreal width);
    void textLine(const PaperText &text, int line, qreal x, qreal y, qreal width);
    void rule(qreal x, qreal y, qreal width, qreal thickness, const char *colour);
    /// `fill` and `border` are tokens; null: none.
    void box(const QRectF &rect, qreal radius, const char *fill, const char *border,
        qreal thickness, Line line = Line::Solid);
    void mark(ReportMark mark, const QRectF &rect);
    void image(const QImage &image, const QRectF &rect);
    void programIcon(const QRectF &rect);
    enum class Icon { List, File };
    void icon(Icon icon, const QRectF &rect); ///< `logs` and `report` of resources/icons
    /// A way of a diagram: corners joined, thick; colour is a token.
    void way(const QList<QPointF> &corners, qreal thickness, const char *colour);

    [[nodiscard]] QRectF mirrored(const QRectF &rect) const;
    [[nodiscard]] QPointF mirrored(const QPointF &point) const;
    [[nodiscard]] const ReportLook &look() const { return m_look; }
    [[nodiscard]] QPainter &painter() { return m_painter; }

private:
    QPainter &m_painter;
    const ReportLook &m_look;
    qreal m_pageWidth;
    Qt::LayoutDirection m_way;
};

/// The shapes of visual README §5 on their grid of 24, never mirrored.
void paintMark(QPainter &painter, const ReportLook &look, ReportMark mark, const QRectF &rect);

} // namespace edgemend
