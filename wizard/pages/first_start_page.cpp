// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/first_start_page.h"

#include "checks/catalogue_translator.h"
#include "wizard/preferences.h"
#include "wizard/steps.h"
#include "wizard/widgets/button.h"
#include "wizard/widgets/chip.h"
#include "wizard/widgets/columns.h"
#include "wizard/widgets/door_card.h"
#include "wizard/widgets/flow_layout.h"
#include "wizard/widgets/icon_mark.h"
#include "wizard/widgets/program_mark.h"
#include "wizard/widgets/steps_picture.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace edgemend {

namespace {

constexpr int columnWidth = 1046, aboveHead = 16, doorGap = 16;

} // namespace

FirstStartPage::FirstStartPage(
    WizardSession &session, const Look &look, Preferences &preferences, QWidget *parent)
    : Page(session, look, parent)
    , m_preferences(preferences)
{
    auto *middle = new QWidget(this);
    middle->setMaximumWidth(columnWidth);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addStretch(1);
    row->addWidget(middle, columnWidth);
    row->addStretch(1);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, aboveHead, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addSpacing(tokens::s3);
    column->addWidget(new TextBlock(look,
        tr("Finds out what is wrong with an Azure IoT Edge device, mends it when you say so, and "
           "writes the report."),
        TypeRole::Body, Colour::Text, this));
    column->addSpacing(tokens::s5);
    column->addWidget(buildLanguages());
    column->addSpacing(tokens::s6);
    column->addWidget(
        new TextLine(look, tr("Where do you want to begin?"), TypeRole::Title, Colour::Text, this));
    column->addSpacing(tokens::s4);
    column->addWidget(buildDoors());
    column->addSpacing(tokens::s7);
    column->addWidget(buildSteps());
    column->addSpacing(tokens::s7);
    column->addWidget(buildPromises());
    column->addStretch(1);
    connect(&look, &Look::changed, this, &FirstStartPage::arrange);
}

QWidget *FirstStartPage::buildHead()
{
    auto *part = new QWidget(this);
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::s4);
    row->addWidget(new ProgramMark(look(), 48, part));
    row->addWidget(new TextLine(look(), u"EdgeMend"_qs, TypeRole::Display, Colour::Text, part), 1);
    auto *sun = new Button(look(), ButtonKind::Secondary, tr("Sunlight"), "sun", part);
    sun->setAccessibleDescription(tr("Black on white for bright places. Key F9."));
    connect(sun, &Button::clicked, this, [this] { m_preferences.toggleSunlight(); });
    row->addWidget(sun);
    return part;
}

QWidget *FirstStartPage::buildLanguages()
{
    auto *part = new QWidget(this);
    auto *whole = new QHBoxLayout(part);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(tokens::s5);
    whole->addWidget(new IconMark(look(), "globe", tokens::iconCard, Colour::Text, part));
    auto *chips = new QWidget(part);
    auto *row = new FlowLayout(tokens::s2, tokens::s2, chips);
    for (const QString &language : availableLanguages()) {
        auto *chip = new Chip(look(), languageName(language), {}, chips);
        chip->setChecked(language == m_preferences.language());
        connect(chip, &Chip::clicked, this, [this, language] {
            // The window builds its pages anew in the language: not while one of them is at work.
            QMetaObject::invokeMethod(
                &m_preferences, [this, language] { m_preferences.setLanguage(language); },
                Qt::QueuedConnection);
        });
        row->addWidget(chip);
    }
    whole->addWidget(chips, 1);
    return part;
}

QWidget *FirstStartPage::buildDoors()
{
    auto *part = new QWidget(this);
    m_doors = new QBoxLayout(QBoxLayout::LeftToRight, part);
    m_doors->setContentsMargins(0, 0, 0, 0);
    m_doors->setSpacing(doorGap);
    auto *mine = new DoorCard(look(), "connect", tr("My device"),
        tr("You have a cable or a network to it, and a user name."),
        tr("Looks first, changes nothing unasked"), part);
    connect(mine, &DoorCard::clicked, this,
        [this] { leaveTo([this] { session().goTo(PageId::Connect); }); });
    auto *training = new DoorCard(look(), "training", tr("Training device"),
        tr("Built in, with real faults to find. Nothing can break."), tr("No device needed"), part);
    connect(training, &DoorCard::clicked, this,
        [this] { leaveTo([this] { session().connectToTraining(u"ip-forwarding-disabled"_qs); }); });
    auto *tour = new DoorCard(look(), "guide", tr("Show me around"),
        tr("A whole visit to the training device, with a guide beside it."),
        tr("Five stops, 5 minutes"), part);
    connect(tour, &DoorCard::clicked, this,
        [this] { leaveTo([this] { session().goTo(PageId::Tour); }); });
    for (DoorCard *door : { mine, training, tour })
        m_doors->addWidget(door, 1);
    return part;
}

QWidget *FirstStartPage::buildSteps()
{
    const QStringList words { tr("over SSH"), tr("what you see"), tr("reads only"),
        tr("with evidence"), tr("if you confirm"), tr("PDF, signed") };
    QList<StepsPicture::Stop> stops;
    for (const StepView &step : stepViews(session(), Step::Connect))
        stops.append({ step.name, words.value(stops.size()) });
    return new StepsPicture(look(), tr("The six steps of a visit"), stops, this);
}

QWidget *FirstStartPage::buildPromises()
{
    auto *part = new QWidget(this);
    auto *row = new FlowLayout(tokens::s5, tokens::s2, part);
    row->setCentred(FlowLayout::Centred::Yes);
    const auto promise = [&](const QByteArray &icon, const QString &words) {
        auto *one = new QWidget(part);
        auto *line = new QHBoxLayout(one);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(tokens::s2);
        line->addWidget(new IconMark(look(), icon, tokens::iconControl, Colour::TextMuted, one));
        line->addWidget(new TextLine(look(), words, TypeRole::Caption, Colour::TextMuted, one));
        row->addWidget(one);
    };
    promise("shield-check", tr("Only looks until you confirm a fix"));
    promise("lock", tr("Stores no password"));
    promise("disconnect", tr("Needs no internet"));
    return part;
}

void FirstStartPage::leaveTo(const std::function<void()> &door)
{
    m_preferences.setFirstStartSeen();
    door();
}

void FirstStartPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void FirstStartPage::arrange()
{
    const bool isNarrow = look().isGlove() || width() < Columns::oneColumnBelow;
    m_doors->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace edgemend
