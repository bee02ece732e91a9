// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/first_start_page.h"

#include "checks/catalogue_translator.h"
#include "wizard/preferences.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/chip.h"
#include "wizard/widgets/flow_layout.h"
#include "wizard/widgets/icon_mark.h"
#include "wizard/widgets/page_head.h"
#include "wizard/widgets/row_button.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace edgemend {

FirstStartPage::FirstStartPage(
    WizardSession &session, const Look &look, Preferences &preferences, QWidget *parent)
    : Page(session, look, parent)
    , m_preferences(preferences)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s5);
    auto *head = new PageHead(look, this);
    head->setTitleRole(TypeRole::Display);
    head->setTitle(u"EdgeMend"_qs);
    head->setLine(tr("Finds out what is wrong with an Azure IoT Edge device, mends it when you say "
                     "so, and writes the report."));
    column->addWidget(head);
    column->addWidget(buildLanguages());
    column->addWidget(
        new TextLine(look, tr("Where do you want to begin?"), TypeRole::Title, Colour::Text, this));
    column->addWidget(buildDoors());
    column->addWidget(new TextBlock(look,
        tr("Six steps: connect, say what you see, look, read the findings, mend if you confirm, "
           "report."),
        TypeRole::Body, Colour::TextMuted, this));
    column->addWidget(buildPromises());
    column->addStretch(1);
}

QWidget *FirstStartPage::buildLanguages()
{
    auto *part = new QWidget(this);
    auto *row = new FlowLayout(tokens::s2, tokens::s2, part);
    row->addWidget(new IconMark(look(), "globe", tokens::iconControl, Colour::Text, part));
    for (const QString &language : availableLanguages()) {
        auto *chip = new Chip(look(), languageName(language), {}, part);
        chip->setChecked(language == m_preferences.language());
        connect(chip, &Chip::clicked, this, [this, language] {
            // The window builds its pages anew in the language: not while one of them is at work.
            QMetaObject::invokeMethod(
                &m_preferences, [this, language] { m_preferences.setLanguage(language); },
                Qt::QueuedConnection);
        });
        row->addWidget(chip);
    }
    return part;
}

QWidget *FirstStartPage::buildDoors()
{
    auto *card = new Card(look(), this);
    auto *mine = new RowButton(
        look(), tr("My device"), tr("You have a cable or a network to it, and a user name."), card);
    mine->setIconName("connect", Colour::AccentText);
    connect(mine, &RowButton::clicked, this,
        [this] { leaveTo([this] { session().goTo(PageId::Connect); }); });
    auto *training = new RowButton(look(), tr("Training device"),
        tr("Built in, with real faults to find. Nothing can break."), card);
    training->setIconName("training", Colour::AccentText);
    connect(training, &RowButton::clicked, this,
        [this] { leaveTo([this] { session().connectToTraining(u"ip-forwarding-disabled"_qs); }); });
    auto *tour = new RowButton(
        look(), tr("Show me around"), tr("Five stops on the training device"), card);
    tour->setIconName("guide", Colour::AccentText);
    connect(tour, &RowButton::clicked, this,
        [this] { leaveTo([this] { session().goTo(PageId::Tour); }); });
    for (RowButton *door : { mine, training, tour })
        card->addRow(door);
    return card;
}

QWidget *FirstStartPage::buildPromises()
{
    auto *part = new QWidget(this);
    auto *row = new FlowLayout(tokens::s5, tokens::s2, part);
    const auto promise = [&](const QByteArray &icon, const QString &words) {
        auto *one = new QWidget(part);
        auto *line = new QHBoxLayout(one);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(new IconMark(look(), icon, tokens::iconControl, Colour::TextMuted, one));
        line->addWidget(new TextLine(look(), words, TypeRole::Caption, Colour::TextMuted, one));
        row->addWidget(one);
    };
    promise("shield-check", tr("Only looks until you confirm a fix"));
    promise("lock", tr("Stores no password"));
    promise("network", tr("Needs no internet"));
    return part;
}

void FirstStartPage::leaveTo(const std::function<void()> &door)
{
    m_preferences.setFirstStartSeen();
    door();
}

} // namespace edgemend
