// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/sudo_card.h"

#include "wizard/page_texts.h"
#include "wizard/widgets/button.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/icon_mark.h"
#include "wizard/widgets/row_button.h"
#include "wizard/widgets/secret_field.h"
#include "wizard/widgets/text_block.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace edgemend {

SudoCard::SudoCard(WizardSession &session, const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_title(new TextBlock(look, {}, TypeRole::Heading, Colour::Text, this))
    , m_why(new TextBlock(look, {}, TypeRole::Body, Colour::Text, this))
    , m_field(new SecretField(look, {}, this))
    , m_go(new Button(look, ButtonKind::Primary, tr("Look there too"), {}, this))
    , m_promise(new TextBlock(look, {}, TypeRole::Caption, Colour::TextMuted, this))
    , m_without(new RowButton(look, tr("Go on without"), {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(look, this);
    card->setBorder(Card::Border::Strong);
    column->addWidget(card);
    auto *head = new QHBoxLayout;
    head->setSpacing(tokens::s3);
    head->addWidget(new IconMark(look, "lock", tokens::iconCard, Colour::Text, this));
    head->addWidget(m_title, 1);
    QVBoxLayout &body = card->body();
    body.setSpacing(tokens::s3);
    body.addLayout(head);
    body.addWidget(m_why);
    body.addWidget(m_field);
    body.addWidget(m_go);
    body.addWidget(m_promise);
    m_field->setLabelPlace(SecretField::LabelPlace::SpokenOnly);
    m_without->setTitleColour(Colour::AccentText);
    card->addRow(m_without);
    connect(
        m_field, &SecretField::changed, this, [this] { m_go->setEnabled(!m_field->isEmpty()); });
    connect(m_field, &SecretField::submitted, this, &SudoCard::send);
    connect(m_go, &Button::clicked, this, &SudoCard::send);
    connect(m_without, &RowButton::clicked, this, [this] {
        m_field->wipe();
        m_session.goOnWithoutSudo();
    });
    m_go->setEnabled(false);
    setFocusProxy(m_field->editor());
}

void SudoCard::refresh()
{
    const DiagnosisState &state = m_session.diagnosisState();
    const QString user = m_session.identity().user;
    m_title->setText(user.isEmpty() ? tr("sudo password") : tr("sudo password of %1").arg(user));
    m_field->setLabel(m_title->text());
    QString why = tr("%n check(s) need root to look.", nullptr, state.needRoot);
    if (!state.waitsForPerson)
        why += u' ' + tr("The rest goes on meanwhile.");
    m_why->setText(why);
    m_promise->setText(tr("Asked once, sent only to sudo on %1, forgotten when you disconnect.")
                           .arg(shortName(m_session)));
    m_without->setLine(
        tr("%n check(s) will say “could not tell: needs root”", nullptr, state.needRoot));
    m_field->setWrong(state.sudoRefused
            ? tr("%1 does not take this password").arg(shortName(m_session))
            : QString {});
}

void SudoCard::wipe() { m_field->wipe(); }

void SudoCard::send()
{
    if (!m_field->isEmpty())
        m_session.giveSudoPassword(m_field->take());
}

} // namespace edgemend
