// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/host_key_changed_page.h"

#include "wizard/fingerprint.h"
#include "wizard/page_texts.h"
#include "wizard/widgets/banner.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/columns.h"
#include "wizard/widgets/command_view.h"
#include "wizard/widgets/field.h"
#include "wizard/widgets/numbered_step.h"
#include "wizard/widgets/page_head.h"
#include "wizard/widgets/status_mark.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace edgemend {

HostKeyChangedPage::HostKeyChangedPage(WizardSession &session, const Look &look, QWidget *parent)
    : Page(session, look, parent)
    , m_head(new PageHead(look, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s4);
    m_head->setMark(Status::Fault);
    column->addWidget(m_head);
    auto *keys = new Columns(look, Columns::Grows::Start, 0, this);
    keys->start().addWidget(buildKey(Status::Fine, m_trustedTitle, m_trusted));
    keys->end().addWidget(buildKey(Status::Fault, m_shownTitle, m_shown));
    column->addWidget(keys);
    auto *columns = new Columns(look, Columns::Grows::Start, tokens::layoutSideColumn, this);
    columns->start().addWidget(buildSteps());
    columns->end().addWidget(
        new Banner(look, BannerKind::Warning, tr("Another site with the same address?"),
            tr("Then this is another device. Go back and choose the device you stand in front of."),
            this));
    column->addWidget(columns);
    column->addStretch(1);
    connect(&session, &WizardSession::connectionChanged, this, [this] { Q_EMIT actionsChanged(); });
}

QWidget *HostKeyChangedPage::buildKey(Status status, TextLine *&title, TextBlock *&fingerprint)
{
    auto *card = new Card(look(), this);
    card->setEdge(Look::markOf(status));
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::s2);
    row->addWidget(new StatusMark(look(), status, tokens::iconControl, card));
    title = new TextLine(look(), {}, TypeRole::BodyStrong, Look::textOf(status), card);
    row->addWidget(title, 1);
    card->body().addLayout(row);
    fingerprint = new TextBlock(look(), {}, TypeRole::Mono, Colour::Text, card);
    fingerprint->setSelecting(TextBlock::Selecting::On);
    fingerprint->setLayoutDirection(Qt::LeftToRight);
    card->body().addWidget(fingerprint);
    return card;
}

QWidget *HostKeyChangedPage::buildSteps()
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s3);
    column->addWidget(
        new TextLine(look(), tr("Before you go on"), TypeRole::Heading, Colour::Text, part));
    column->addWidget(new NumberedStep(look(), 1,
        tr("Ask who looks after the device: was it re-installed, or its disk replaced?"),
        NumberedStep::Weight::Normal, part));
    auto *read = new NumberedStep(look(), 2, tr("Read the key at the device’s own screen:"),
        NumberedStep::Weight::Normal, part);
    m_command = new CommandView(look(), {}, read);
    read->content().addWidget(m_command);
    column->addWidget(read);
    auto *paste = new NumberedStep(look(), 3,
        tr("Paste here what it prints. Only the key shown now unlocks the button."),
        NumberedStep::Weight::Normal, part);
    m_pasted = new Field(look(), tr("The key that the device prints"), paste);
    m_pasted->setLabelPlace(Field::LabelPlace::SpokenOnly);
    m_pasted->setFace(Field::Face::Mono);
    m_pasted->setPlaceholder(u"SHA256:…"_qs);
    paste->content().addWidget(m_pasted);
    column->addWidget(paste);
    connect(m_pasted, &Field::textChanged, this, &HostKeyChangedPage::compare);
    return part;
}

void HostKeyChangedPage::enter()
{
    m_pasted->setText({});
    refresh();
}

void HostKeyChangedPage::refresh()
{
    const auto &key = session().hostKey();
    if (!key)
        return;
    m_head->setTitle(tr("Stop: %1 shows another key").arg(shortName(session())));
    m_head->setLine(tr("Either the device was set up anew, or something else answers at its "
                       "address. EdgeMend has not logged in and has sent no password."));
    m_trustedTitle->setText(tr("Trusted"));
    m_trusted->setText(groupedFingerprint(key->trustedFingerprint));
    m_shownTitle->setText(tr("Shown now by %1").arg(session().device().target.host));
    m_shown->setText(groupedFingerprint(key->fingerprint));
    m_command->setCommand(u"ssh-keygen -lf "_qs + hostKeyFile(key->algorithm));
    compare();
}

bool HostKeyChangedPage::isProved() const
{
    const auto &key = session().hostKey();
    return key
        && compareFingerprints(key->fingerprint, m_pasted->text()).state
        == FingerprintMatch::State::Same;
}

void HostKeyChangedPage::compare()
{
    const auto &key = session().hostKey();
    if (!key)
        return;
    const FingerprintMatch match = compareFingerprints(key->fingerprint, m_pasted->text());
    if (match.state == FingerprintMatch::State::Empty)
        m_pasted->setState(FieldState::Normal);
    else if (match.state == FingerprintMatch::State::Same)
        m_pasted->setState(FieldState::Right, tr("The same as shown now"));
    else if (match.state == FingerprintMatch::State::TooShort)
        m_pasted->setState(FieldState::Wrong, tr("The same so far, but not all of it"));
    else
        m_pasted->setState(
            FieldState::Wrong, tr("Different from character %1 on").arg(match.differsAt));
    Q_EMIT actionsChanged();
}

PageActions HostKeyChangedPage::actions() const
{
    PageActions bar;
    bar.start.append({ tr("Replace the trusted key"), {}, PageAction::Kind::Secondary,
        isProved() && !session().isConnecting(), [this] { session().replaceHostKey(); } });
    bar.end.append({ tr("Do not connect"), {}, PageAction::Kind::Primary, true,
        [this] { session().disconnectDevice(); } });
    return bar;
}

} // namespace edgemend
