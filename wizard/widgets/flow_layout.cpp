// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/flow_layout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace edgemend {

FlowLayout::FlowLayout(int between, int betweenLines, QWidget *parent)
    : QLayout(parent)
    , m_between(between)
    , m_betweenLines(betweenLines)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

void FlowLayout::setCentred(Centred centred)
{
    m_centred = centred;
    invalidate();
}

void FlowLayout::addItem(QLayoutItem *item) { m_items.append(item); }

int FlowLayout::count() const { return static_cast<int>(m_items.size()); }

QLayoutItem *FlowLayout::itemAt(int index) const { return m_items.value(index); }

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const { return lay(QRect(0, 0, width, 0), Act::Measure); }

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        size.setWidth(size.width() + hint.width() + (size.width() > 0 ? m_between : 0));
        size.setHeight(std::max(size.height(), hint.height()));
    }
    const QMargins margins = contentsMargins();
    return size.expandedTo({ 0, 0 })
        + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &area)
{
    QLayout::setGeometry(area);
    lay(area, Act::Place);
}

int FlowLayout::lay(const QRect &area, Act act) const
{
    const QRect inner = area.marginsRemoved(contentsMargins());
    QList<QLayoutItem *> line;
    int top = inner.top(), used = 0, height = 0;
    const auto endLine = [&] {
        if (act == Act::Place)
            placeLine(line, inner, top, height);
        line.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        const int width = std::min(hint.width(), inner.width());
        if (!line.isEmpty() && used + m_between + width > inner.width()) {
            endLine();
            top += height + m_betweenLines;
            used = height = 0;
        }
        used += width + (line.isEmpty() ? 0 : m_between);
        height = std::max(height, hint.height());
        line.append(item);
    }
    endLine();
    return top + height - area.top() + contentsMargins().bottom();
}

void FlowLayout::placeLine(
    const QList<QLayoutItem *> &line, const QRect &area, int top, int height) const
{
    const Qt::LayoutDirection direction
        = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int left = area.left();
    if (m_centred == Centred::Yes) {
        int used = -m_between;
        for (const QLayoutItem *item : line)
            used += std::min(item->sizeHint().width(), area.width()) + m_between;
        left += std::max(area.width() - used, 0) / 2;
    }
    for (QLayoutItem *item : line) {
        const QSize size(
            std::min(item->sizeHint().width(), area.width()), item->sizeHint().height());
        const QRect place(QPoint(left, top + (height - size.height()) / 2), size);
        item->setGeometry(QStyle::visualRect(direction, area, place));
        left += size.width() + m_between;
    }
}

} // namespace edgemend
