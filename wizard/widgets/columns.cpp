// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/columns.h"

namespace edgemend {

namespace {

QVBoxLayout *columnIn(QWidget *part)
{
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s4);
    column->setAlignment(Qt::AlignTop);
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
    m_row->addWidget(m_startPart, 0, Qt::AlignTop);
    m_row->addWidget(m_endPart, 0, Qt::AlignTop);
    connect(&look, &Look::changed, this, &Columns::arrange);
    arrange();
}

bool Columns::isOneColumn() const { return m_look.isGlove() || width() < oneColumnBelow; }

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
    m_row->setDirection(one ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setAlignment(m_startPart, one ? Qt::Alignment {} : Qt::AlignTop);
    m_row->setAlignment(m_endPart, one ? Qt::Alignment {} : Qt::AlignTop);
    // A long language may need more than the drawn width, never less.
    fixed->setMinimumWidth(one ? 0 : m_side);
    fixed->setMaximumWidth(one ? QWIDGETSIZE_MAX : std::max(m_side, width() * 2 / 5));
    m_row->setStretchFactor(growing, 1);
    m_row->setStretchFactor(fixed, 0);
}

} // namespace edgemend
