// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/row_delegate.h"

#include "wizard/widgets/painting.h"

#include <QPainter>

namespace edgemend {

RowDelegate::RowDelegate(RowView &view)
    : QStyledItemDelegate(&view)
    , m_view(view)
{
}

void RowDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isFirst = index.row() == 0;
    const bool isLast = index.row() == index.model()->rowCount() - 1;
    const bool isCard = m_view.frame() == RowView::Frame::Card;
    const qreal top = isFirst && isCard ? tokens::radiusCard : 0;
    const qreal bottom = isLast && isCard ? tokens::radiusCard : 0;
    const QRect area = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(m_view.layoutDirection());
    const bool isHovered = m_view.hovered() == index && hover(index) == Hover::Shown;
    if (const std::optional<Colour> own = fill(index); own || isHovered)
        painter->fillPath(
            roundedPath(area, top, bottom), look().colour(isHovered ? Colour::Hover : *own));
    if (!isLast && lines() == Lines::BetweenRows) {
        const QRect line(
            area.left(), area.bottom() + 1 - look().hairline(), area.width(), look().hairline());
        painter->fillRect(line, look().colour(Colour::Border));
    }
    paintRow(*painter, area, index);
    if (m_view.focused() == index) {
        const qreal width = look().focusWidth();
        const QRectF inner = QRectF(area).adjusted(width, width, -width, -width);
        painter->setPen(QPen(look().colour(Colour::Focus), width));
        painter->setBrush(Qt::NoBrush);
        painter->drawPath(
            roundedPath(inner, top > 0 ? top - width : 2, bottom > 0 ? bottom - width : 2));
    }
    painter->restore();
}

} // namespace edgemend
