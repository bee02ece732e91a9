// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/empty_state.h"

#include "wizard/style/paint.h"
#include "wizard/widgets/button.h"
#include "wizard/widgets/icon_mark.h"
#include "wizard/widgets/text_block.h"

#include <QPainter>
#include <QVBoxLayout>

namespace edgemend {

EmptyState::EmptyState(const Look &look, const QByteArray &icon, const QString &heading,
    const QString &sentence, const QString &button, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_heading(new TextBlock(look, {}, TypeRole::Heading, Colour::Text, this))
    , m_sentence(new TextBlock(look, {}, TypeRole::Body, Colour::TextMuted, this))
    , m_button(new Button(look, ButtonKind::Secondary, {}, {}, this))
{
    auto *mark = new IconMark(look, icon, tokens::iconEmpty, Colour::TextMuted, this);
    m_heading->setAlignment(Qt::AlignHCenter);
    m_sentence->setAlignment(Qt::AlignHCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::s5, tokens::s5, tokens::s5, tokens::s5);
    column->setSpacing(0);
    column->addWidget(mark, 0, Qt::AlignHCenter);
    column->addSpacing(tokens::s3);
    column->addWidget(m_heading);
    column->addWidget(m_sentence);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
    connect(m_button, &QPushButton::clicked, this, &EmptyState::pressed);
    setTexts(heading, sentence, button);
}

void EmptyState::setTexts(const QString &heading, const QString &sentence, const QString &button)
{
    m_heading->setText(heading);
    m_sentence->setText(sentence);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_sentence->setContentsMargins(0, 0, 0, button.isEmpty() ? 0 : tokens::s4);
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(),
        { m_look.colour(Colour::Surface), m_look.colour(Colour::Border), qreal(m_look.hairline()),
            tokens::radiusCard });
}

} // namespace edgemend
