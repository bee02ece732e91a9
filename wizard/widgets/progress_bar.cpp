// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/progress_bar.h"

#include "wizard/style/paint.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace edgemend {

namespace {

constexpr int thickness = 8, radius = 4;

} // namespace

ProgressBar::ProgressBar(const Look &look, const QString &spokenName, QWidget *parent)
    : QProgressBar(parent)
    , m_look(look)
{
    setAccessibleName(spokenName);
    setTextVisible(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

QSize ProgressBar::sizeHint() const { return { tokens::layoutSideColumn, thickness }; }

QSize ProgressBar::minimumSizeHint() const { return { tokens::s8, thickness }; }

void ProgressBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(),
        { m_look.colour(Colour::Sunken), m_look.colour(Colour::Border), qreal(m_look.hairline()),
            radius });
    const auto range = std::max(1, maximum() - minimum());
    const auto done = std::clamp(value() - minimum(), 0, range);
    QPainterPath whole;
    whole.addRoundedRect(rect(), radius, radius);
    QPainterPath part;
    part.addRect(towardsStart(*this, { 0, 0, int(qint64(width()) * done / range), height() }));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(whole.intersected(part), m_look.colour(Colour::Accent));
}

} // namespace edgemend
