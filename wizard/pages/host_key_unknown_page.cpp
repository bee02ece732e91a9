// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/host_key_unknown_page.h"

#include "wizard/fingerprint.h"
#include "wizard/page_texts.h"
#include "wizard/widgets/banner.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/columns.h"
#include "wizard/widgets/command_view.h"
#include "wizard/widgets/copy_button.h"
#include "wizard/widgets/field.h"
#include "wizard/widgets/icon_mark.h"
#include "wizard/widgets/page_head.h"
#include "wizard/widgets/separator.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <utility>

namespace edgemend {

namespace {

using Match = FingerprintMatch::State;

} // namespace

HostKeyUnknownPage::HostKeyUnknownPage(WizardSession &session, const Look &look, QWidget *parent)
    : Page(session, look, parent)
    , m_head(new PageHead(look, this))
    , m_label(new Field(look, tr("Device"), this))
    , m_place(new Field(look, tr("Place"), this))
    , m_other(new Banner(look, BannerKind::Info, {}, {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s4);
    column->addWidget(m_head);
    auto *columns = new Columns(look, Columns::Grows::Start, tokens::layoutSideColumn, this);
    columns->start().addWidget(buildKey());
    columns->start().addWidget(buildHow());
    columns->end().addWidget(m_label);
    columns->end().addWidget(m_place);
    columns->end().addWidget(
        new TextBlock(look, tr("The key is kept for this device, not for its address."),
            TypeRole::Caption, Colour::TextMuted, this));
    columns->end().addWidget(m_other);
    column->addWidget(columns);
    column->addStretch(1);
    connect(&session, &WizardSession::connectionChanged, this, [this] { Q_EMIT actionsChanged(); });
}

QWidget *HostKeyUnknownPage::buildKey()
{
    auto *card = new Card(look(), this);
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::s4);
    row->addWidget(
        new IconMark(look(), "key", tokens::iconSymptom, Colour::Text, card), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    m_whose = new TextLine(look(), {}, TypeRole::Label, Colour::TextMuted, card);
    m_fingerprint = new TextBlock(look(), {}, TypeRole::Mono, Colour::Text, card);
    m_fingerprint->setSelecting(TextBlock::Selecting::On);
    m_fingerprint->setLayoutDirection(Qt::LeftToRight);
    words->addWidget(m_whose);
    words->addWidget(m_fingerprint);
    row->addLayout(words, 1);
    m_copy = new CopyButton(look(), tr("Copy"), tr("Copy the fingerprint"), card);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    card->body().addLayout(row);
    card->body().addWidget(new Separator(look(), Qt::Horizontal, card));
    m_expected = new Field(look(), tr("Paste the key you expect"), card);
    m_expected->setFace(Field::Face::Mono);
    m_expected->setPlaceholder(u"SHA256:…"_qs);
    card->body().addWidget(m_expected);
    connect(m_expected, &Field::textChanged, this, &HostKeyUnknownPage::compare);
    return card;
}

QWidget *HostKeyUnknownPage::buildHow()
{
    auto *card = new Card(look(), this);
    card->body().addWidget(new TextLine(
        look(), tr("Where to find the expected key"), TypeRole::BodyStrong, Colour::Text, card));
    card->body().addWidget(new TextBlock(look(),
        tr("On the device’s own screen and keyboard, or from whoever set it up:"), TypeRole::Body,
        Colour::TextMuted, card));
    m_command = new CommandView(look(), {}, card);
    card->body().addWidget(m_command);
    card->body().addWidget(new TextBlock(look(),
        tr("A fingerprint is no secret. It may be sent by mail or read out on the phone."),
        TypeRole::Caption, Colour::TextMuted, card));
    return card;
}

void HostKeyUnknownPage::enter()
{
    m_expected->setText({});
    const auto &key = session().hostKey();
    const QString shown
        = session().device().target.host + u' ' + (key ? key->fingerprint : QString {});
    if (std::exchange(m_shown, shown) != shown) { // else what was typed for this key stays
        m_label->setText(session().device().label);
        m_place->setText(session().device().place);
    }
    refresh();
}

QWidget *HostKeyUnknownPage::firstFocus() { return &m_expected->edit(); }

void HostKeyUnknownPage::refresh()
{
    const auto &key = session().hostKey();
    if (!key)
        return;
    m_head->setTitle(tr("Is this really %1?").arg(shortName(session())));
    m_head->setLine(tr("EdgeMend has never met this device. Compare its key once; from then on it "
                       "is recognised."));
    m_whose->setText(tr("Key shown by %1 · %2")
                         .arg(session().device().target.host,
                             QString { key->algorithm }.remove(u"ssh-"_qs).toUpper()));
    m_fingerprint->setText(groupedFingerprint(key->fingerprint));
    m_copy->setCopied(key->fingerprint);
    m_command->setCommand(u"ssh-keygen -lf "_qs + hostKeyFile(key->algorithm));
    const KnownDevice *before = nullptr;
    for (const KnownDevice &device : session().knownDevices())
        if (device.target.host == session().device().target.host
            && device.label != session().device().label)
            before = &device;
    m_other->setVisible(before);
    if (before)
        m_other->setTexts(tr("This address was %1").arg(before->label),
            tr("Addresses come back: usual on another site, a reason to stop on the same one."));
    compare();
}

void HostKeyUnknownPage::compare()
{
    const auto &key = session().hostKey();
    const FingerprintMatch match
        = compareFingerprints(key ? key->fingerprint : QString {}, m_expected->text());
    switch (match.state) {
    case Match::Empty:
        m_expected->setState(FieldState::Normal);
        break;
    case Match::Same:
        m_expected->setState(
            FieldState::Right, tr("The same, all %1 characters").arg(match.length));
        break;
    case Match::TooShort:
        m_expected->setState(FieldState::Wrong, tr("The same so far, but not all of it"));
        break;
    case Match::Different:
        m_expected->setState(
            FieldState::Wrong, tr("Different from character %1 on").arg(match.differsAt));
        break;
    }
    Q_EMIT actionsChanged();
}

PageActions HostKeyUnknownPage::actions() const
{
    PageActions bar;
    const auto &key = session().hostKey();
    const FingerprintMatch match
        = compareFingerprints(key ? key->fingerprint : QString {}, m_expected->text());
    bar.start.append({ tr("Do not connect"), {}, PageAction::Kind::Secondary, true,
        [this] { session().disconnectDevice(); } });
    const bool free = key.has_value() && !session().isConnecting();
    if (match.state == Match::Same)
        bar.end.append(
            { tr("Trust and connect"), {}, PageAction::Kind::Primary, free, [this] { trust(); } });
    else
        bar.end.append({ tr("Trust without comparing"), {}, PageAction::Kind::Secondary,
            free && match.state == Match::Empty, [this] { trust(); } });
    return bar;
}

void HostKeyUnknownPage::trust() const
{
    session().trustHostKey(m_label->text().trimmed(), m_place->text().trimmed());
}

} // namespace edgemend
