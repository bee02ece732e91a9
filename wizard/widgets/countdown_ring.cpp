// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/countdown_ring.h"

#include <QAccessible>
#include <QPainter>

#include <algorithm>

namespace edgemend {

namespace {

using std::chrono::seconds;

constexpr int diameter = 200, stroke = 12;
constexpr seconds announcedAt[] = { seconds { 60 }, seconds { 30 }, seconds { 10 } };
constexpr seconds lastSeconds { 10 };

} // namespace

CountdownRing::CountdownRing(const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void CountdownRing::setTime(seconds left, seconds total)
{
    left = std::max(left, seconds { 0 });
    if (left == m_left && total == m_total)
        return;
    const QString said = total == m_total ? sentence(m_left, left) : QString {};
    m_left = left;
    m_total = total;
    update();
    setAccessibleName(tr("%1 of %2 left").arg(digits(left), digits(total)));
    if (said.isEmpty())
        return;
    setAccessibleDescription(said);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    Q_EMIT announced(said);
}

QString CountdownRing::digits(seconds time)
{
    const qint64 all = std::max<qint64>(time.count(), 0);
    return u"%1:%2"_qs.arg(all / 60).arg(all % 60, 2, 10, QChar(u'0'));
}

QString CountdownRing::sentence(seconds before, seconds now)
{
    // the smallest mark that was passed: after a missed tick only the newest one is true
    for (auto mark = std::rbegin(announcedAt); mark != std::rend(announcedAt); ++mark)
        if (before > *mark && now <= *mark && now > seconds { 0 })
            return tr("%1 s until the device undoes the change by itself.").arg(now.count());
    return {};
}

QSize CountdownRing::sizeHint() const { return { diameter, diameter }; }

void CountdownRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF ring(0, 0, diameter - stroke, diameter - stroke);
    ring.moveCenter(QRectF(rect()).center());
    painter.setPen(QPen(m_look.colour(Colour::Border), stroke));
    painter.drawEllipse(ring);
    painter.setPen(QPen(m_look.colour(Colour::Sunken), stroke - 2 * m_look.hairline()));
    painter.drawEllipse(ring);
    if (m_total.count() > 0 && m_left.count() > 0) {
        const double part = std::min(
            1.0, static_cast<double>(m_left.count()) / static_cast<double>(m_total.count()));
        const Colour colour = m_left <= lastSeconds ? Colour::FaultMark : Colour::WarningMark;
        painter.setPen(QPen(m_look.colour(colour), stroke, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(ring, 90 * 16, static_cast<int>(part * -360.0 * 16.0));
    }
    const int digitsHeight = m_look.lineHeight(TypeRole::Timer);
    const QRect digitsArea(
        rect().left(), rect().center().y() - digitsHeight + 16, width(), digitsHeight);
    painter.setFont(m_look.font(TypeRole::Timer));
    painter.setPen(m_look.colour(Colour::Text));
    painter.drawText(digitsArea, Qt::AlignCenter, digits(m_left));
    painter.setFont(m_look.font(TypeRole::Caption));
    painter.setPen(m_look.colour(Colour::TextMuted));
    painter.drawText(digitsArea.translated(0, digitsHeight - 8), Qt::AlignCenter,
        tr("of %1").arg(digits(m_total)));
}

} // namespace edgemend
