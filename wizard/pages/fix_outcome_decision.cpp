// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person has to decide or to do after a change.

#include "wizard/page_texts.h"
#include "wizard/pages/fix_outcome_page.h"
#include "wizard/widgets/button.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/columns.h"
#include "wizard/widgets/command_view.h"
#include "wizard/widgets/icon_mark.h"
#include "wizard/widgets/numbered_step.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"

#include <QHBoxLayout>

namespace edgemend {

void FixOutcomePage::empty(QWidget &place)
{
    while (QLayoutItem *item = place.layout()->takeAt(0)) {
        if (QWidget *part = item->widget()) {
            part->hide();
            part->deleteLater();
        }
        delete item;
    }
}

void FixOutcomePage::refreshDecision()
{
    empty(*m_decision);
    const QByteArray id = session().change()->id;
    m_decision->layout()->addWidget(
        new TextLine(look(), tr("You decide"), TypeRole::Heading, Colour::Text, m_decision));
    auto *answers = new QWidget(m_decision); // two equal answers: as wide and as high
    auto *row = new QBoxLayout(look().isGlove() || width() < Columns::oneColumnBelow
            ? QBoxLayout::TopToBottom
            : QBoxLayout::LeftToRight,
        answers);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::layoutColumnGap);
    row->addWidget(
        decisionCard({ "check", tr("Keep the change"),
            tr("It stays, now and after a restart. Undo stays possible, also on a later visit."),
            tr("Keep and go on"), [this, id] { session().keepChange(id); } }),
        1);
    row->addWidget(decisionCard({ "undo", tr("Take it back"),
                       tr("%1 is put back as it was before.").arg(shortName(session())), tr("Undo"),
                       [this, id] { session().undoChange(id); } }),
        1);
    m_decision->layout()->addWidget(answers);
}

QWidget *FixOutcomePage::decisionCard(const Answer &answer)
{
    auto *card = new Card(look(), m_decision);
    auto *head = new QHBoxLayout;
    head->setSpacing(tokens::s3);
    head->addWidget(new IconMark(look(), answer.icon, tokens::iconCard, Colour::Text, card));
    head->addWidget(new TextLine(look(), answer.title, TypeRole::Heading, Colour::Text, card), 1);
    card->body().addLayout(head);
    card->body().addWidget(new TextBlock(look(), answer.words, TypeRole::Body, Colour::Text, card));
    card->body().addStretch(1);
    auto *button = new Button(look(), ButtonKind::Secondary, answer.act, {}, card);
    button->setEnabled(session().isConnected());
    connect(button, &Button::clicked, this, answer.run);
    card->body().addWidget(button);
    return card;
}

void FixOutcomePage::refreshPerson(const TransactionReport &change)
{
    empty(*m_person);
    m_person->layout()->addWidget(new TextBlock(
        look(), tr("What a person has to do"), TypeRole::Heading, Colour::Text, m_person));
    auto *first = new NumberedStep(
        look(), 1, tr("See what the device wrote down:"), NumberedStep::Weight::Normal, m_person);
    const QString folder = u"/var/lib/edgemend/"_qs + QString::fromUtf8(change.id);
    first->content().addWidget(
        new CommandView(look(), u"sudo cat "_qs + folder + u"/log"_qs, first));
    m_person->layout()->addWidget(first);
    if (!change.undoByHand.isEmpty()) {
        auto *second = new NumberedStep(look(), 2, tr("Mend what stopped it, then take it back:"),
            NumberedStep::Weight::Normal, m_person);
        second->content().addWidget(new CommandView(look(), change.undoByHand, second));
        m_person->layout()->addWidget(second);
    }
    m_person->layout()->addWidget(new TextBlock(look(),
        tr("Both versions of each file are kept in %1, readable by root.").arg(folder),
        TypeRole::Body, Colour::TextMuted, m_person));
}

} // namespace edgemend
