// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/chain_diagram.h"

#include "wizard/widgets/painting.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace edgemend {

namespace {

constexpr int mark = 28, markTop = 12, edgeGap = 10;
constexpr int leastColumn = 96; // a link's words need that much
constexpr int downText = 48, downGap = 16;

Status statusOf(ChainLink::State state)
{
    switch (state) {
    case ChainLink::State::Good:
        return Status::Fine;
    case ChainLink::State::Broken:
        return Status::Fault;
    case ChainLink::State::NotReached:
        break;
    }
    return Status::Waiting;
}

} // namespace

ChainDiagram::ChainDiagram(const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&look, &Look::changed, this, &QWidget::updateGeometry);
}

void ChainDiagram::setLinks(const QList<ChainLink> &links)
{
    m_links = links;
    QStringList words;
    for (const ChainLink &link : links)
        words.append(tr("%1: %2").arg(link.name, valueOf(link)));
    setAccessibleName(tr("The way to the device"));
    setAccessibleDescription(words.join(u". "_qs));
    updateGeometry();
    update();
}

QSize ChainDiagram::sizeHint() const
{
    const int width = std::max(leastColumn, 128) * static_cast<int>(m_links.size());
    return { width, heightForWidth(width) };
}

QSize ChainDiagram::minimumSizeHint() const { return { 200, 0 }; }

int ChainDiagram::heightForWidth(int width) const
{
    int height = 0;
    if (formFor(width) == Form::Down) {
        for (const ChainLink &link : m_links)
            height += rowHeight(link, width - downText) + downGap;
        return height;
    }
    const int column = width / std::max(1, static_cast<int>(m_links.size())) - 8;
    for (const ChainLink &link : m_links)
        height = std::max(height, rowHeight(link, column));
    return markTop + mark + 12 + height + 4;
}

ChainDiagram::Form ChainDiagram::formFor(int width) const
{
    return width >= leastColumn * m_links.size() ? Form::Across : Form::Down;
}

int ChainDiagram::rowHeight(const ChainLink &link, int width) const
{
    const QRect area(0, 0, width, 0);
    return drawWrapped(nullptr, m_look, area, { link.name, TypeRole::BodyStrong, {} })
        + drawWrapped(nullptr, m_look, area, { valueOf(link), TypeRole::Caption, {} });
}

QString ChainDiagram::valueOf(const ChainLink &link) const
{
    if (!link.value.isEmpty())
        return link.value;
    switch (link.state) {
    case ChainLink::State::Good:
        return tr("holds");
    case ChainLink::State::Broken:
        return tr("broken");
    case ChainLink::State::NotReached:
        break;
    }
    return tr("not reached");
}

void ChainDiagram::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    if (m_links.isEmpty())
        return;
    if (formFor(width()) == Form::Across)
        drawAcross(painter);
    else
        drawDown(painter);
}

void ChainDiagram::drawAcross(QPainter &painter) const
{
    const int column = width() / static_cast<int>(m_links.size());
    const int y = markTop + mark / 2;
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const auto centre = [&](qsizetype i) {
        const int x = column * static_cast<int>(i) + column / 2;
        return QPoint(isMirrored ? width() - x : x, y);
    };
    const int sign = isMirrored ? -1 : 1;
    for (qsizetype i = 0; i < m_links.size(); ++i) {
        if (i > 0)
            drawEdge(painter, centre(i - 1) + QPoint(sign * (mark / 2 + edgeGap), 0),
                centre(i) - QPoint(sign * (mark / 2 + edgeGap), 0), m_links[i].state);
        drawNode(painter, centre(i), m_links[i].state);
        QRect words(0, y + mark / 2 + 12, column - 8, height());
        words.moveLeft(centre(i).x() - words.width() / 2);
        drawWords(painter, words, m_links[i], Qt::AlignHCenter);
    }
}

void ChainDiagram::drawDown(QPainter &painter) const
{
    int top = 0;
    const int x = QStyle::visualPos(layoutDirection(), rect(), QPoint(mark / 2, 0)).x();
    for (qsizetype i = 0; i < m_links.size(); ++i) {
        const int height = rowHeight(m_links[i], width() - downText);
        const QPoint centre(x, top + mark / 2);
        if (i > 0) {
            const int above = rowHeight(m_links[i - 1], width() - downText) + downGap;
            drawEdge(painter, centre - QPoint(0, above - mark / 2 - 4),
                centre - QPoint(0, mark / 2 + 4), m_links[i].state);
        }
        drawNode(painter, centre, m_links[i].state);
        const QRect words(downText, top, width() - downText, height);
        drawWords(painter, QStyle::visualRect(layoutDirection(), rect(), words), m_links[i],
            QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading));
        top += height + downGap;
    }
}

void ChainDiagram::drawEdge(
    QPainter &painter, const QPointF &from, const QPointF &to, ChainLink::State state) const
{
    switch (state) {
    case ChainLink::State::Good:
        painter.setPen(QPen(m_look.colour(Colour::FineMark), 3));
        return painter.drawLine(from, to);
    case ChainLink::State::Broken:
        return drawBreak(painter, from, to, m_look.colour(Colour::FaultMark));
    case ChainLink::State::NotReached:
        return drawDots(painter, from, to, m_look.colour(Colour::TextMuted));
    }
}

void ChainDiagram::drawNode(QPainter &painter, const QPoint &centre, ChainLink::State state) const
{
    const QPixmap pixmap = m_look.statusIcon(statusOf(state), mark, devicePixelRatioF());
    painter.drawPixmap(QRect(centre - QPoint(mark / 2, mark / 2), QSize(mark, mark)), pixmap);
}

void ChainDiagram::drawWords(
    QPainter &painter, const QRect &area, const ChainLink &link, Qt::Alignment alignment) const
{
    const bool isBroken = link.state == ChainLink::State::Broken;
    const bool isLater = link.state == ChainLink::State::NotReached;
    const TextRun name { link.name, isLater ? TypeRole::Body : TypeRole::BodyStrong,
        isBroken      ? Colour::FaultText
            : isLater ? Colour::TextMuted
                      : Colour::Text };
    const TextRun value { valueOf(link), TypeRole::Caption,
        isBroken ? Colour::FaultText : Colour::TextMuted };
    const int used = drawWrapped(&painter, m_look, area, name, alignment);
    drawWrapped(&painter, m_look, area.adjusted(0, used, 0, 0), value, alignment);
}

} // namespace edgemend
