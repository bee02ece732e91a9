// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/steps_picture.h"

#include "wizard/style/paint.h"
#include "wizard/widgets/painting.h"

#include <QPainter>

#include <algorithm>

namespace edgemend {

namespace {

constexpr int node = 26, lineGap = 5, namesBelow = 6, cellGap = 12;
constexpr int downStep = 12, wordsLeft = 40;

} // namespace

StepsPicture::StepsPicture(
    const Look &look, const QString &title, const QList<Stop> &stops, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_stops(stops)
{
    QSizePolicy policy { QSizePolicy::Expanding, QSizePolicy::Minimum };
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(title);
    QStringList spoken;
    for (const Stop &stop : stops)
        spoken.append(u"%1. %2: %3"_qs.arg(spoken.size() + 1).arg(stop.name, stop.words));
    setAccessibleDescription(spoken.join(u". "_qs));
    connect(&look, &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
}

int StepsPicture::widest() const
{
    int width = node;
    for (const Stop &stop : m_stops)
        width = std::max({ width, runWidth(m_look, { stop.name, TypeRole::BodyStrong, {} }),
            runWidth(m_look, { stop.words, TypeRole::Caption, {} }) });
    return width;
}

bool StepsPicture::isAcross(int width) const
{
    return width >= m_stops.size() * (widest() + cellGap);
}

int StepsPicture::heightForWidth(int width) const
{
    const int words
        = m_look.lineHeight(TypeRole::BodyStrong) + m_look.lineHeight(TypeRole::Caption);
    if (isAcross(width))
        return node + namesBelow + words;
    const auto count = static_cast<int>(m_stops.size());
    return count * (words + downStep) - downStep;
}

QSize StepsPicture::sizeHint() const { return { 640, heightForWidth(640) }; }

QSize StepsPicture::minimumSizeHint() const { return { wordsLeft + widest(), 0 }; }

void StepsPicture::drawNode(QPainter &painter, const QPoint &centre, qsizetype number) const
{
    QRect place(0, 0, node, node);
    place.moveCenter(centre);
    painter.setPen(QPen(m_look.colour(Colour::BorderStrong), 1.8));
    painter.setBrush(m_look.colour(Colour::Window));
    painter.drawEllipse(QRectF(place).adjusted(1, 1, -1, -1));
    QFont font = m_look.font(TypeRole::Label);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(m_look.colour(Colour::Text));
    painter.drawText(place, Qt::AlignCenter, QString::number(number + 1));
}

void StepsPicture::drawAcross(QPainter &painter) const
{
    const auto count = static_cast<int>(m_stops.size());
    const int cell = width() / count;
    const int nameHeight = m_look.lineHeight(TypeRole::BodyStrong);
    const auto centreOf = [&](int i) {
        const QRect area(i * cell, 0, cell, node);
        return towardsStart(*this, area).center();
    };
    for (int i = 0; i < count; ++i) {
        const QPoint centre = centreOf(i);
        if (i + 1 < count) {
            const QPoint next = centreOf(i + 1);
            const int aside = (next.x() > centre.x() ? 1 : -1) * (node / 2 + lineGap);
            drawDots(painter, centre + QPoint(aside, 0), next - QPoint(aside, 0),
                m_look.colour(Colour::TextMuted), Dots::Fine);
        }
        drawNode(painter, centre, i);
        const QRect words(centre.x() - cell / 2, node + namesBelow, cell, nameHeight);
        drawRun(painter, m_look, words, { m_stops[i].name, TypeRole::BodyStrong, Colour::Text },
            Qt::AlignCenter);
        drawRun(painter, m_look,
            QRect(words.left(), words.bottom() + 1, cell, m_look.lineHeight(TypeRole::Caption)),
            { m_stops[i].words, TypeRole::Caption, Colour::TextMuted }, Qt::AlignCenter);
    }
}

void StepsPicture::drawDown(QPainter &painter) const
{
    const int nameHeight = m_look.lineHeight(TypeRole::BodyStrong);
    const int wordsHeight = m_look.lineHeight(TypeRole::Caption);
    const int step = nameHeight + wordsHeight + downStep;
    for (qsizetype i = 0; i < m_stops.size(); ++i) {
        const int top = static_cast<int>(i) * step;
        const QPoint centre
            = towardsStart(*this, { 0, top, node, nameHeight + wordsHeight }).center();
        if (i + 1 < m_stops.size())
            drawDots(painter, centre + QPoint(0, node / 2 + lineGap),
                centre + QPoint(0, step - node / 2 - lineGap), m_look.colour(Colour::TextMuted),
                Dots::Fine);
        drawNode(painter, centre, i);
        drawRun(painter, m_look,
            towardsStart(*this, { wordsLeft, top, width() - wordsLeft, nameHeight }),
            { m_stops[i].name, TypeRole::BodyStrong, Colour::Text });
        drawRun(painter, m_look,
            towardsStart(*this, { wordsLeft, top + nameHeight, width() - wordsLeft, wordsHeight }),
            { m_stops[i].words, TypeRole::Caption, Colour::TextMuted });
    }
}

void StepsPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    if (isAcross(width()))
        drawAcross(painter);
    else
        drawDown(painter);
}

} // namespace edgemend
