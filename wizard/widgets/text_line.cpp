// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/text_line.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace edgemend {

namespace {

constexpr int leastCharacters = 4; // of a line that may be cut

} // namespace

TextLine::TextLine(
    const Look &look, const QString &text, TypeRole role, Colour colour, QWidget *parent)
    : QLabel(parent)
    , m_look(look)
    , m_role(role)
    , m_colour(colour)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&look, &Look::changed, this, &TextLine::refresh);
    setText(text);
}

void TextLine::setText(const QString &text)
{
    if (text == QLabel::text() && !accessibleName().isEmpty())
        return;
    QLabel::setText(text);
    setAccessibleName(text);
    refresh();
}

void TextLine::setRole(TypeRole role)
{
    m_role = role;
    refresh();
}

void TextLine::setColour(Colour colour)
{
    m_colour = colour;
    update();
}

void TextLine::setElide(Qt::TextElideMode mode)
{
    m_elide = mode;
    update();
}

void TextLine::setRoom(Room room)
{
    m_room = room;
    refresh();
}

void TextLine::refresh()
{
    setFont(m_look.font(m_role));
    updateGeometry();
    update();
}

QSize TextLine::sizeHint() const
{
    const auto margins = contentsMargins();
    return { fontMetrics().horizontalAdvance(text()) + 1 + margins.left() + margins.right(),
        m_look.lineHeight(m_role) + margins.top() + margins.bottom() };
}

QSize TextLine::minimumSizeHint() const
{
    const auto all = sizeHint();
    if (m_room == Room::NeedsAll)
        return all;
    return { std::min(all.width(), leastCharacters * fontMetrics().averageCharWidth()),
        all.height() };
}

bool TextLine::isCut() const
{
    return fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

void TextLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_look.colour(isEnabled() ? m_colour : Colour::TextDisabled));
    const auto area = contentsRect();
    painter.drawText(area,
        int(QStyle::visualAlignment(layoutDirection(), alignment())) | Qt::TextSingleLine,
        fontMetrics().elidedText(text(), m_elide, area.width()));
}

bool TextLine::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty())
        return QLabel::event(event);
    // a tip that starts like markup would be read as such, so the text is escaped
    if (isCut())
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(),
            u"<span>%1</span>"_qs.arg(text().toHtmlEscaped()), this);
    return true;
}

} // namespace edgemend
