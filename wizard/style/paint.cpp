// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/style/paint.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace edgemend {

void paintBox(QPainter &painter, const QRectF &where, const Box &box)
{
    const auto bordered = box.border.isValid() && box.width > 0;
    const auto inset = bordered ? box.width / 2 : 0.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(bordered ? QPen(box.border, box.width) : QPen(Qt::NoPen));
    painter.setBrush(box.fill.isValid() ? QBrush(box.fill) : QBrush(Qt::NoBrush));
    const auto radius = std::max(0.0, box.radius - inset);
    painter.drawRoundedRect(where.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void paintPixmap(QPainter &painter, const QRectF &where, const QPixmap &pixmap)
{
    const auto size = pixmap.deviceIndependentSize();
    const QPointF corner(where.x() + (where.width() - size.width()) / 2,
        where.y() + (where.height() - size.height()) / 2);
    painter.drawPixmap(QPointF(qRound(corner.x()), qRound(corner.y())), pixmap);
}

qreal ratioOf(const QWidget &widget) { return widget.devicePixelRatioF(); }

QRect towardsStart(const QWidget &widget, const QRect &rect)
{
    return QStyle::visualRect(widget.layoutDirection(), widget.rect(), rect);
}

QMargins startMargins(const QWidget &widget, int start, int top, int end, int bottom)
{
    return widget.isRightToLeft() ? QMargins(end, top, start, bottom)
                                  : QMargins(start, top, end, bottom);
}

Qt::Alignment leading(const QWidget &widget)
{
    return QStyle::visualAlignment(widget.layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter;
}

Qt::Alignment trailing(const QWidget &widget)
{
    return QStyle::visualAlignment(widget.layoutDirection(), Qt::AlignRight) | Qt::AlignVCenter;
}

} // namespace edgemend
