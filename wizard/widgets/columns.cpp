// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/columns.h"

#include <QAbstractScrollArea>

namespace edgemend {

namespace {

QVBoxLayout *columnIn(QWidget *part)
{
    // What is left over goes below. An alignment would do the same, but a layout with one asks its
    // widgets for their size hint and no longer for their height at this width.
    auto *whole = new QVBoxLayout(part);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto *column = new QVBoxLayout;
    column->setSpacing(tokens::s4);
    whole->addLayout(column);
    whole->addStretch(1);
    return column;
}

} // namespace

Columns::Columns(const Look &look, Grows grows, int side, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_grows(grows)
    , m_side(side)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_startPart(new QWidget(this))
    , m_endPart(new QWidget(this))
    , m_start(columnIn(m_startPart))
    , m_end(columnIn(m_endPart))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(tokens::layoutColumnGap);
    m_row->addWidget(m_startPart);
    m_row->addWidget(m_endPart);
    connect(&look, &Look::changed, this, &Columns::arrange);
    arrange();
}

bool Columns::isOneColumn() const
{
    const QWidget *side = m_grows == Grows::Start ? m_endPart : m_startPart;
    const QWidget *other = m_grows == Grows::Start ? m_startPart : m_endPart;
    const int needed = std::max(side->layout()->minimumSize().width(), m_side)
        + tokens::layoutColumnGap + other->layout()->minimumSize().width();
    return m_look.isGlove() || room() < std::max(oneColumnBelow, needed);
}

void Columns::setFirst(First first)
{
    m_first = first;
    arrange();
}

// Two columns may hold a page wider than what is seen of it: what scrolls off does not count.
int Columns::room() const
{
    for (const QWidget *page = this; page && !page->isWindow(); page = page->parentWidget()) {
        const QWidget *view = page->parentWidget();
        const auto *area
            = view ? qobject_cast<const QAbstractScrollArea *>(view->parentWidget()) : nullptr;
        if (area && area->viewport() == view)
            return width() - std::max(page->width() - view->width(), 0);
    }
    return width();
}

void Columns::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void Columns::arrange()
{
    const bool one = isOneColumn();
    QWidget *fixed = m_grows == Grows::Start ? m_endPart : m_startPart;
    QWidget *growing = m_grows == Grows::Start ? m_startPart : m_endPart;
    const auto below = m_first == First::End ? QBoxLayout::BottomToTop : QBoxLayout::TopToBottom;
    m_row->setDirection(one ? below : QBoxLayout::LeftToRight);
    // A long language may need more than the drawn width, never less.
    fixed->setMinimumWidth(one ? 0 : m_side);
    fixed->setMaximumWidth(
        one || m_side == 0 ? QWIDGETSIZE_MAX : std::max(m_side, fixed->minimumSizeHint().width()));
    m_row->setStretchFactor(growing, 1);
    m_row->setStretchFactor(fixed, m_side == 0 ? 1 : 0); // without a width of its own: halves
}

} // namespace edgemend
