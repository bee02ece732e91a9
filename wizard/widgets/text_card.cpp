// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/text_card.h"

#include "wizard/widgets/copy_button.h"
#include "wizard/widgets/icon_mark.h"
#include "wizard/widgets/painting.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"

#include <QPainter>
#include <QVBoxLayout>

namespace edgemend {

TextCard::TextCard(const Look &look, const QByteArray &icon, Title title, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_kind(title)
    , m_head(new QWidget(this))
    , m_icon(new IconMark(look, icon, tokens::iconControl, Colour::Text, m_head))
    , m_title(new TextLine(look, {}, title == Title::Path ? TypeRole::MonoSmall : TypeRole::Label,
          Colour::Text, m_head))
    , m_note(new TextBlock(look, {}, TypeRole::Caption, Colour::TextMuted, m_head))
    , m_copy(new CopyButton(look, {}, tr("Copy"), m_head))
    , m_body(new QWidget(this))
    , m_lines(new QVBoxLayout(m_body))
{
    auto *column = new QVBoxLayout(this);
    const auto setEdge = [column, &look] {
        const int edge = look.hairline();
        column->setContentsMargins(edge, edge, edge, edge);
    };
    setEdge();
    column->setSpacing(0);
    if (title == Title::Path) {
        m_title->setLayoutDirection(Qt::LeftToRight);
        m_title->setElide(Qt::ElideMiddle);
    }
    addHead(*column);
    m_lines->setContentsMargins(0, 6, 0, 6);
    m_lines->setSpacing(0);
    column->addWidget(m_body);
    connect(&look, &Look::changed, this, [this, setEdge] {
        setEdge();
        update();
    });
}

void TextCard::addHead(QVBoxLayout &column)
{
    auto *row = new QHBoxLayout(m_head);
    row->setContentsMargins(0, 0, 0, 0); // spaces turn with the direction, margins do not
    row->setSpacing(10);
    row->addSpacing(14);
    m_copy->setFace(Button::Face::IconOnly);
    m_copy->setKind(ButtonKind::Quiet);
    row->addWidget(m_icon);
    row->addWidget(m_title);
    auto *note = new QVBoxLayout; // in the middle, on one line as on two
    note->addStretch(1);
    note->addWidget(m_note);
    note->addStretch(1);
    row->addLayout(note, 1);
    row->addWidget(m_copy);
    row->addSpacing(4);
    column.addWidget(m_head);
}

void TextCard::setIconName(const QByteArray &icon) { m_icon->setIconName(icon); }

void TextCard::setHead(const QString &title, const QString &note)
{
    // a path that begins with a slash would else be turned where the script runs right to left
    m_title->setText(m_kind == Title::Path ? u'\u2066' + title + u'\u2069' : title);
    m_note->setText(note);
    setAccessibleName(title);
}

void TextCard::setCopied(const QString &spokenName, std::function<QString()> source)
{
    m_copy->setAccessibleName(spokenName);
    m_copy->setSource(std::move(source));
}

void TextCard::setFoot(QWidget *foot) { layout()->addWidget(foot); }

void TextCard::resizeEvent(QResizeEvent *)
{
    update(); // the edge of the head moves with it
}

void TextCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal line = m_look.hairline();
    const QRectF edge = QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    painter.fillPath(roundedPath(edge, tokens::radiusCard, tokens::radiusCard),
        m_look.colour(Colour::EvidenceFill));
    QRectF head = edge;
    head.setBottom(m_head->geometry().bottom() + 1);
    painter.fillPath(roundedPath(head, tokens::radiusCard, 0), m_look.colour(Colour::Surface));
    painter.setPen(QPen(m_look.colour(Colour::Border), line));
    painter.drawLine(head.bottomLeft(), head.bottomRight());
    painter.drawPath(roundedPath(edge, tokens::radiusCard, tokens::radiusCard));
}

} // namespace edgemend
