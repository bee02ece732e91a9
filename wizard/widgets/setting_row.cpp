// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/setting_row.h"

#include "wizard/widgets/text_block.h"

#include <QBoxLayout>

#include <algorithm>

namespace edgemend {

namespace {

constexpr int side = 18, vertical = 8, leastWords = 140;

} // namespace

SettingRow::SettingRow(
    const Look &look, const QString &title, const QString &line, QWidget *control, QWidget *parent)
    : QWidget(parent)
    , m_title(new TextBlock(look, title, TypeRole::BodyStrong, Colour::Text, this))
    , m_line(new TextBlock(look, {}, TypeRole::Caption, Colour::TextMuted, this))
    , m_control(control)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_row->setContentsMargins(side, vertical, side, vertical);
    m_row->setSpacing(tokens::s4);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch(1);
    words->addWidget(m_title);
    words->addWidget(m_line);
    words->addStretch(1);
    m_row->addLayout(words, 1);
    control->setParent(this);
    m_row->addWidget(control, 0, Qt::AlignVCenter);
    setLine(line);
    connect(&look, &Look::changed, this, &SettingRow::arrange);
}

void SettingRow::setLine(const QString &line)
{
    m_line->setText(line);
    m_line->setVisible(!line.isEmpty());
}

int SettingRow::controlWidth() const
{
    return std::max(m_control->minimumSizeHint().width(), m_control->minimumWidth());
}

QSize SettingRow::minimumSizeHint() const
{
    const int words
        = std::max(m_title->minimumSizeHint().width(), m_line->minimumSizeHint().width());
    return { std::max(words, controlWidth()) + 2 * side, QWidget::minimumSizeHint().height() };
}

void SettingRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SettingRow::arrange()
{
    const int beside = width() - 2 * side - tokens::s4 - controlWidth();
    m_row->setDirection(beside < leastWords ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace edgemend
