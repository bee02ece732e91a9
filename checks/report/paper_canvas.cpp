// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/report/paper_canvas.h"

#include <QPainter>
#include <QPainterPath>

namespace edgemend {

namespace {

QPolygonF outlineOf(ReportMark mark)
{
    switch (mark) {
    case ReportMark::Fault:
        return QPolygonF { { { 8.2, 2.8 }, { 15.8, 2.8 }, { 21.2, 8.2 }, { 21.2, 15.8 },
            { 15.8, 21.2 }, { 8.2, 21.2 }, { 2.8, 15.8 }, { 2.8, 8.2 } } };
    case ReportMark::Warning:
        return QPolygonF { { { 12, 3.5 }, { 21.8, 20.5 }, { 2.2, 20.5 } } };
    case ReportMark::Unknown:
        return QPolygonF { { { 12, 1.8 }, { 22.2, 12 }, { 12, 22.2 }, { 1.8, 12 } } };
    default:
        break;
    }
    return {};
}

QPainterPath questionMark()
{
    QPainterPath path { { 9.6, 9.7 } };
    path.cubicTo(9.8, 8.3, 10.8, 7.5, 12.1, 7.5);
    path.cubicTo(13.5, 7.5, 14.5, 8.4, 14.5, 9.6);
    path.cubicTo(14.5, 11.4, 12, 11.6, 12, 13.6);
    return path;
}

QPainterPath strokes(const QList<QPolygonF> &lines)
{
    QPainterPath path;
    for (const QPolygonF &line : lines)
        path.addPolygon(line);
    return path;
}

QPainterPath glyphOf(ReportMark mark)
{
    switch (mark) {
    case ReportMark::Fault:
        return strokes({ QPolygonF { { { 8.5, 8.5 }, { 15.5, 15.5 } } },
            QPolygonF { { { 15.5, 8.5 }, { 8.5, 15.5 } } } });
    case ReportMark::Warning:
        return strokes({ QPolygonF { { { 12, 9.8 }, { 12, 14.2 } } } });
    case ReportMark::Fine:
        return strokes({ QPolygonF { { { 7.3, 12.4 }, { 10.6, 15.7 }, { 16.7, 8.9 } } } });
    case ReportMark::Unknown:
        return questionMark();
    case ReportMark::NotApplicable:
        return strokes({ QPolygonF { { { 8, 12 }, { 16, 12 } } } });
    case ReportMark::None:
        break;
    }
    return {};
}

/// The dot below an exclamation or question mark.
std::optional<QPointF> dotOf(ReportMark mark)
{
    if (mark == ReportMark::Warning)
        return QPointF { 12, 17.4 };
    if (mark == ReportMark::Unknown)
        return QPointF { 12, 16.7 };
    return std::nullopt;
}

QPen penOf(const QColor &colour, qreal width)
{
    return QPen { colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin };
}

QPainterPath fileIcon()
{
    QPainterPath path = strokes({ QPolygonF { { { 14.5, 3 }, { 4.5, 3 }, { 4.5, 21 }, { 19.5, 21 },
                                      { 19.5, 8 }, { 14.5, 3 } } },
        QPolygonF { { { 14, 3.3 }, { 14, 8.5 }, { 19.2, 8.5 } } },
        QPolygonF { { { 8.5, 13 }, { 15.5, 13 } } }, QPolygonF { { { 8.5, 17 }, { 13, 17 } } } });
    return path;
}

QPainterPath listIcon()
{
    QPainterPath path;
    for (const qreal y : { 6.0, 12.0, 18.0 }) {
        path.moveTo(8, y);
        path.lineTo(y < 18 ? 20.5 : 16, y);
        path.moveTo(3.9, y);
        path.lineTo(3.95, y); // round caps make a dot of it
    }
    return path;
}

} // namespace

void paintMark(QPainter &painter, const ReportLook &look, ReportMark mark, const QRectF &rect)
{
    if (mark == ReportMark::None)
        return;
    painter.save();
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / 24, rect.height() / 24);
    const QColor colour = look.markColour(mark);
    const bool isRing = mark == ReportMark::NotApplicable;
    painter.setPen(penOf(colour, 2));
    painter.setBrush(isRing ? QBrush { Qt::NoBrush } : QBrush { colour });
    if (mark == ReportMark::Fine || isRing)
        painter.drawEllipse(QPointF { 12, 12 }, isRing ? 9 : 9.5, isRing ? 9 : 9.5);
    else
        painter.drawPolygon(outlineOf(mark));
    const QColor ink = isRing ? colour : look.glyphColour(mark);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(penOf(ink, 2));
    painter.drawPath(glyphOf(mark));
    if (const auto dot = dotOf(mark)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(*dot, 1.3, 1.3);
    }
    painter.restore();
}

QRectF PaperCanvas::mirrored(const QRectF &rect) const
{
    if (m_way == Qt::LeftToRight)
        return rect;
    return { m_pageWidth - rect.right(), rect.top(), rect.width(), rect.height() };
}

QPointF PaperCanvas::mirrored(const QPointF &point) const
{
    return m_way == Qt::LeftToRight ? point : QPointF { m_pageWidth - point.x(), point.y() };
}

void PaperCanvas::text(const PaperText &text, qreal x, qreal y, qreal width)
{
    text.paint(m_painter, mirrored(QRectF { x, y, width, 0 }).topLeft());
}

void PaperCanvas::textLine(const PaperText &text, int line, qreal x, qreal y, qreal width)
{
    text.paintLine(m_painter, line, mirrored(QRectF { x, y, width, 0 }).topLeft());
}

void PaperCanvas::rule(qreal x, qreal y, qreal width, qreal thickness, const char *colour)
{
    m_painter.fillRect(mirrored(QRectF { x, y, width, thickness }), m_look.colour(colour));
}

void PaperCanvas::box(const QRectF &rect, qreal radius, const char *fill, const char *border,
    qreal thickness, Line line)
{
    QPen pen { Qt::NoPen };
    if (border) {
        pen = QPen { m_look.colour(border), thickness };
        if (line == Line::Dashed)
            pen.setDashPattern({ 3, 2.5 });
    }
    m_painter.setPen(pen);
    m_painter.setBrush(fill ? QBrush { m_look.colour(fill) } : QBrush { Qt::NoBrush });
    m_painter.drawRoundedRect(mirrored(rect), radius, radius);
}

void PaperCanvas::mark(ReportMark mark, const QRectF &rect)
{
    paintMark(m_painter, m_look, mark, mirrored(rect));
}

void PaperCanvas::image(const QImage &image, const QRectF &rect)
{
    m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
    m_painter.drawImage(mirrored(rect), image);
}

void PaperCanvas::way(const QList<QPointF> &corners, qreal thickness, const char *colour)
{
    QPolygonF line;
    for (const QPointF &corner : corners)
        line << mirrored(corner);
    m_painter.setPen(penOf(m_look.colour(colour), thickness));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPolyline(line);
}

void PaperCanvas::icon(Icon icon, const QRectF &rect)
{
    const QRectF place = mirrored(rect);
    m_painter.save();
    m_painter.translate(place.topLeft());
    m_painter.scale(place.width() / 24, place.height() / 24);
    m_painter.setPen(penOf(m_look.colour("text"), 2));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPath(icon == Icon::File ? fileIcon() : listIcon());
    m_painter.restore();
}

void PaperCanvas::programIcon(const QRectF &rect)
{
    const QRectF place = mirrored(rect);
    const QColor ink = m_look.colour("onAccent");
    m_painter.save();
    m_painter.translate(place.topLeft());
    m_painter.scale(place.width() / 64, place.height() / 64);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_look.colour("accent"));
    m_painter.drawRoundedRect(QRectF { 3, 3, 58, 58 }, 14, 14);
    m_painter.setPen(QPen { ink, 5, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin });
    m_painter.drawPolyline(QPolygonF { { { 47, 3 }, { 35.5, 25.5 }, { 29.5, 36.5 }, { 17, 61 } } });
    m_painter.setPen(penOf(ink, 5));
    m_painter.drawLine(QPointF { 29.5, 19 }, QPointF { 46.5, 27.8 });
    m_painter.drawLine(QPointF { 20.5, 36.2 }, QPointF { 37.5, 45 });
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(ink);
    m_painter.drawEllipse(QPointF { 15, 15 }, 4, 4);
    m_painter.restore();
}

} // namespace edgemend
