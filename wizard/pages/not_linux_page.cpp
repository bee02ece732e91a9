// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/not_linux_page.h"

#include "wizard/page_texts.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/command_view.h"
#include "wizard/widgets/device_words.h"
#include "wizard/widgets/numbered_step.h"
#include "wizard/widgets/page_head.h"
#include "wizard/widgets/path_diagram.h"
#include "wizard/widgets/text_block.h"

#include <QVBoxLayout>

namespace edgemend {

NotLinuxPage::NotLinuxPage(WizardSession &session, const Look &look, QWidget *parent)
    : Page(session, look, parent)
    , m_head(new PageHead(look, this))
    , m_what(new TextBlock(look, {}, TypeRole::Body, Colour::Text, this))
    , m_words(new DeviceWords(look, this))
    , m_diagram(new PathDiagram(look, this))
    , m_windows(new QWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s4);
    m_head->setMark(Status::Warning);
    column->addWidget(m_head);
    column->addWidget(m_words);
    column->addWidget(m_what);
    auto *windows = new QVBoxLayout(m_windows);
    windows->setContentsMargins(0, 0, 0, 0);
    windows->setSpacing(tokens::s3);
    auto *card = new Card(look, m_windows);
    card->body().addWidget(m_diagram);
    windows->addWidget(card);
    auto *ask = new NumberedStep(look, 1,
        tr("On the Windows host, ask for the address of its virtual machine:"),
        NumberedStep::Weight::Normal, m_windows);
    ask->content().addWidget(new CommandView(look, u"Get-EflowVmAddr"_qs, ask));
    windows->addWidget(ask);
    windows->addWidget(new NumberedStep(look, 2,
        tr("Connect to that address from a network that reaches it. The user is iotedge-user."),
        NumberedStep::Weight::Normal, m_windows));
    column->addWidget(m_windows);
    column->addStretch(1);
}

void NotLinuxPage::enter() { refresh(); }

bool NotLinuxPage::isWindows() const
{
    // The engine's own words say what it was; they are English and ours, not the device's.
    const auto &failure = session().failure();
    return failure && toEnglish(failure->happened).contains(u"Windows"_qs);
}

PageActions NotLinuxPage::actions() const
{
    PageActions bar;
    bar.start.append({ tr("Other device"), "chevron-back", PageAction::Kind::Secondary, true,
        [this] { session().disconnectDevice(); } });
    bar.end.append({ tr("Try again"), "recheck", PageAction::Kind::Secondary, true,
        [this] { session().connectAgain(); } });
    return bar;
}

void NotLinuxPage::refresh()
{
    const auto &failure = session().failure();
    if (!failure)
        return;
    m_head->setTitle(tr("What answers at %1 is no Linux shell").arg(shortName(session())));
    m_head->setLine(tr("EdgeMend is logged in, but it cannot look at anything there."));
    m_words->setWords(
        DeviceWords::Speaker::Device, tr("It said"), session().words(failure->happened));
    m_what->setText(session().words(failure->mayHelp));
    m_windows->setVisible(isWindows());
    PathPicture picture;
    picture.boxes = { { "laptop", tr("This laptop"), {}, "laptop", 0, PathBox::Kind::Thing, {} },
        { "windows", shortName(session()), tr("Windows"), "device", 1, PathBox::Kind::Thing, {} },
        { "vm", tr("Virtual machine"), tr("IoT Edge runs here"), "module", 2, PathBox::Kind::Thing,
            {} } };
    picture.edges = { { "laptop", "windows", PathEdge::State::Good, tr("SSH") },
        { "windows", "vm", PathEdge::State::Neutral, {} } };
    m_diagram->setPicture(tr("Where IoT Edge runs"), picture);
}

} // namespace edgemend
