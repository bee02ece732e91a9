// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/risk_tag.h"

#include "wizard/style/paint.h"

#include <QEvent>
#include <QPainter>

namespace edgemend {

namespace {

constexpr int bars = 3, barWidth = 5, barGap = 2, tallest = 13, step = 4;

} // namespace

RiskTag::RiskTag(const Look &look, Risk risk, QWidget *parent)
    : Tag(look, {}, wordOf(risk), parent)
    , m_risk(risk)
{
}

void RiskTag::setRisk(Risk risk)
{
    m_risk = risk;
    setText(wordOf(risk));
}

QString RiskTag::wordOf(Risk risk)
{
    switch (risk) {
    case Risk::R0:
        return tr("Only looks");
    case Risk::R1:
        return tr("Restart only");
    case Risk::R2:
        return tr("Can be undone");
    case Risk::R3:
        return tr("Cannot all be undone");
    }
    return {};
}

int RiskTag::barsOf(Risk risk)
{
    switch (risk) {
    case Risk::R0:
        return 0;
    case Risk::R1:
        return 1;
    case Risk::R2:
        return 2;
    case Risk::R3:
        return bars;
    }
    return bars;
}

int RiskTag::markWidth() const { return bars * barWidth + (bars - 1) * barGap; }

void RiskTag::paintMark(QPainter &painter, const QRect &where) const
{
    const auto ink = look().colour(Colour::TextMuted);
    const auto bottom = where.center().y() + tallest / 2 + 1;
    for (int i = 0; i < bars; ++i) {
        const auto tall = tallest - (bars - 1 - i) * step;
        const auto x = i * (barWidth + barGap);
        const auto left = isRightToLeft() ? where.right() + 1 - x - barWidth : where.left() + x;
        paintBox(painter, QRect(left, bottom - tall, barWidth, tall),
            { i < barsOf(m_risk) ? ink : QColor(), ink, 1, 1 });
    }
}

void RiskTag::changeEvent(QEvent *event)
{
    Tag::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setRisk(m_risk);
}

} // namespace edgemend
