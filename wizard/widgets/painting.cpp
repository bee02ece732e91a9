// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/painting.h"

#include <QFontMetrics>
#include <QLineF>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <cmath>

namespace edgemend {

int drawRun(QPainter &painter, const Look &look, const QRect &area, const TextRun &run,
    Qt::Alignment alignment)
{
    if (area.width() <= 0 || run.text.isEmpty())
        return 0;
    const QFont font = look.font(run.role);
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(run.text, Qt::ElideRight, area.width());
    painter.setFont(font);
    painter.setPen(look.colour(run.colour));
    const Qt::Alignment visual = QStyle::visualAlignment(painter.layoutDirection(), alignment);
    painter.drawText(area, static_cast<int>(visual) | Qt::TextSingleLine, shown);
    return metrics.horizontalAdvance(shown);
}

int runWidth(const Look &look, const TextRun &run)
{
    return QFontMetrics(look.font(run.role)).horizontalAdvance(run.text);
}

QPainterPath roundedPath(const QRectF &area, qreal top, qreal bottom)
{
    QPainterPath path;
    path.moveTo(area.left(), area.top() + top);
    if (top > 0)
        path.arcTo(area.left(), area.top(), 2 * top, 2 * top, 180, -90);
    path.lineTo(area.right() - top, area.top());
    if (top > 0)
        path.arcTo(area.right() - 2 * top, area.top(), 2 * top, 2 * top, 90, -90);
    path.lineTo(area.right(), area.bottom() - bottom);
    if (bottom > 0)
        path.arcTo(
            area.right() - 2 * bottom, area.bottom() - 2 * bottom, 2 * bottom, 2 * bottom, 0, -90);
    path.lineTo(area.left() + bottom, area.bottom());
    if (bottom > 0)
        path.arcTo(area.left(), area.bottom() - 2 * bottom, 2 * bottom, 2 * bottom, 270, -90);
    path.closeSubpath();
    return path;
}

void drawBreak(QPainter &painter, const QPointF &from, const QPointF &to, const QColor &colour)
{
    const QLineF line(from, to);
    painter.setPen(QPen(colour, 3, Qt::SolidLine, Qt::FlatCap));
    if (line.length() < 24) // too short for a gap: the mark at its end has to say it
        return painter.drawLine(line);
    const QPointF along = (to - from) / line.length();
    const QPointF across(-along.y(), along.x());
    const QPointF middle = line.center();
    painter.drawLine(QLineF(from, middle - along * 10));
    painter.drawLine(QLineF(middle + along * 10, to));
    painter.setPen(QPen(colour, 2.5, Qt::SolidLine, Qt::RoundCap));
    for (const qreal shift : { -4.0, 4.0 }) {
        const QPointF centre = middle + along * shift;
        painter.drawLine(
            QLineF(centre - across * 9 - along * 2.5, centre + across * 9 + along * 2.5));
    }
}

void drawDots(
    QPainter &painter, const QPointF &from, const QPointF &to, const QColor &colour, Dots dots)
{
    const bool isFine = dots == Dots::Fine;
    QPen pen(colour, isFine ? 1.8 : 2.2, Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({ 0.05, isFine ? 1.9 : 2.6 });
    painter.setPen(pen);
    painter.drawLine(QLineF(from, to));
}

int drawWrapped(QPainter *painter, const Look &look, const QRect &area, const TextRun &run,
    Qt::Alignment alignment, Qt::LayoutDirection direction)
{
    QTextOption option(QStyle::visualAlignment(direction, alignment));
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(direction);
    QTextLayout layout(withoutTabs(run.text), look.font(run.role));
    layout.setTextOption(option);
    const int step = look.lineHeight(run.role);
    int height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(area.width(), 1));
        line.setPosition(QPointF(0, height + (step - line.height()) / 2));
        height += step;
    }
    layout.endLayout();
    if (painter) {
        painter->setPen(look.colour(run.colour));
        layout.draw(painter, area.topLeft());
    }
    return height;
}

QString isolated(const QString &text)
{
    return text.isEmpty() ? text : u'\u2068' + text + u'\u2069';
}

QString withoutTabs(const QString &text)
{
    QString plain = text;
    return plain.replace(u'\t', u"    "_qs);
}

} // namespace edgemend
