// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/page_head.h"

#include "wizard/widgets/link_back.h"
#include "wizard/widgets/status_mark.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace edgemend {

PageHead::PageHead(const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_back(new LinkBack(look, {}, this))
    , m_mark(new StatusMark(look, Status::Fault, 34, this))
    , m_title(new TextBlock(look, {}, TypeRole::Title, Colour::Text, this))
    , m_line(new TextBlock(look, {}, TypeRole::Body, Colour::TextMuted, this))
    , m_note(new TextLine(look, {}, TypeRole::Caption, Colour::TextMuted, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, tokens::s2);
    column->setSpacing(tokens::s1);
    column->addWidget(m_back, 0, Qt::AlignLeading);
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::s4);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(tokens::s1);
    words->addWidget(m_title);
    words->addWidget(m_line);
    row->addLayout(words, 1);
    row->addWidget(m_note, 0, Qt::AlignVCenter);
    column->addLayout(row);
    m_back->hide();
    m_mark->hide();
    m_line->hide();
    m_note->hide();
    connect(m_back, &LinkBack::clicked, this, &PageHead::backPressed);
}

void PageHead::setTitle(const QString &title) { m_title->setText(title); }

void PageHead::setTitleRole(TypeRole role)
{
    m_title->setRole(role);
    m_mark->setSize(role == TypeRole::Display ? 52 : 34);
}

void PageHead::setLine(const QString &line)
{
    m_line->setText(line);
    m_line->setVisible(!line.isEmpty());
}

void PageHead::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void PageHead::setMark(std::optional<Status> status)
{
    m_mark->setVisible(status.has_value());
    if (status)
        m_mark->setStatus(*status);
}

void PageHead::setBack(const QString &text)
{
    m_back->setText(text);
    m_back->setVisible(!text.isEmpty());
}

} // namespace edgemend
