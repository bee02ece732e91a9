// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/card.h"

#include "wizard/style/paint.h"
#include "wizard/widgets/separator.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace edgemend {

namespace {

constexpr int bodySide = 24, bodyTop = 20;
constexpr int edgeWidth = 4;

} // namespace

Card::Card(const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_column(new QVBoxLayout(this))
{
    m_column->setSpacing(0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&look, &Look::changed, this, &Card::refresh);
    refresh();
}

QVBoxLayout *Card::addPart(const QMargins &margins)
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(margins);
    m_column->addWidget(part);
    return column;
}

QVBoxLayout &Card::body()
{
    if (!m_body) {
        m_body = addPart({ bodySide, bodyTop, bodySide, bodyTop });
        m_body->setSpacing(tokens::s2);
        m_column->removeWidget(m_body->parentWidget());
        m_column->insertWidget(0, m_body->parentWidget());
    }
    return *m_body;
}

void Card::addRow(QWidget *row)
{
    if (!m_rows) {
        m_rows = addPart({});
        m_rows->setSpacing(0);
        if (m_sunken)
            m_column->addWidget(m_sunken->parentWidget()); // stays the last
    }
    if (m_body || m_rows->count() > 0)
        m_rows->addWidget(new Separator(m_look, Qt::Horizontal, this));
    m_rows->addWidget(row);
}

void Card::clearRows()
{
    if (!m_rows)
        return;
    while (auto *item = m_rows->takeAt(0)) {
        if (auto *row = item->widget()) {
            row->hide();
            row->deleteLater(); // it may be the one whose press led here
        }
        delete item;
    }
}

QVBoxLayout &Card::sunken()
{
    if (!m_sunken) {
        m_sunken = addPart({ bodySide, tokens::s1, bodySide, tokens::s3 });
        m_sunken->setSpacing(tokens::s2);
        m_sunken->parentWidget()->installEventFilter(this);
    }
    return *m_sunken;
}

void Card::setSunkenVisible(bool visible) { sunken().parentWidget()->setVisible(visible); }

void Card::setPadding(Padding padding)
{
    if (padding == Padding::Narrow)
        body().setContentsMargins(tokens::s4, tokens::s3, tokens::s4, tokens::s3);
    else
        body().setContentsMargins(bodySide, bodyTop, bodySide, bodyTop);
}

void Card::setEdge(Colour colour)
{
    m_edge = colour;
    update();
}

void Card::setBorder(Border border)
{
    m_border = border;
    refresh();
}

void Card::setFill(Fill fill)
{
    m_fill = fill;
    update();
}

int Card::borderWidth() const
{
    return m_border == Border::Strong ? m_look.selectedLine() : m_look.hairline();
}

void Card::refresh()
{
    const auto border = borderWidth();
    m_column->setContentsMargins(border, border, border, border);
    update();
}

bool Card::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Move || event->type() == QEvent::Resize)
        update(); // the sunken part's fill is painted here
    return QWidget::eventFilter(watched, event);
}

QPainterPath Card::inside() const
{
    const qreal border = borderWidth();
    QPainterPath path;
    path.addRoundedRect(QRectF(rect()).adjusted(border, border, -border, -border),
        tokens::radiusCard - border, tokens::radiusCard - border);
    return path;
}

void Card::fillInside(QPainter &painter, const QWidget &child, const QColor &colour)
{
    if (!colour.isValid())
        return;
    QPainterPath area;
    area.addRect(child.rect());
    for (auto *above = child.parentWidget(); above; above = above->parentWidget()) {
        const auto *card = qobject_cast<const Card *>(above);
        if (!card)
            continue;
        area = area.intersected(card->inside().translated(-child.mapTo(card, QPoint())));
        break;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(area, colour);
    painter.restore();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto strong = m_border == Border::Strong;
    const auto fill = m_fill == Fill::Evidence ? Colour::EvidenceFill : Colour::Surface;
    paintBox(painter, rect(), { m_look.colour(fill), {}, 0, tokens::radiusCard });
    const auto *lower = m_sunken ? m_sunken->parentWidget() : nullptr;
    if (lower && lower->isVisible()) {
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath part;
        part.addRect(0, lower->y(), width(), height() - lower->y());
        painter.fillPath(part.intersected(inside()), m_look.colour(Colour::Sunken));
        painter.fillRect(0, lower->y(), width(), m_look.hairline(), m_look.colour(Colour::Border));
    }
    if (m_edge) {
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath bar;
        bar.addRect(isRightToLeft() ? width() - edgeWidth : 0, 0, edgeWidth, height());
        QPainterPath outside;
        outside.addRoundedRect(QRectF(rect()), tokens::radiusCard, tokens::radiusCard);
        painter.fillPath(bar.intersected(outside), m_look.colour(*m_edge));
    }
    paintBox(painter, rect(),
        { {}, m_look.colour(strong ? Colour::Text : Colour::Border), qreal(borderWidth()),
            tokens::radiusCard });
}

} // namespace edgemend
