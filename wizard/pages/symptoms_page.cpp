// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/symptoms_page.h"

#include "checks/issues/issue.h"
#include "wizard/page_texts.h"
#include "wizard/symptoms.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/columns.h"
#include "wizard/widgets/icon_mark.h"
#include "wizard/widgets/page_head.h"
#include "wizard/widgets/segments.h"
#include "wizard/widgets/symptom_card.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace edgemend {

namespace {

QByteArray iconOf(const Question &lamp) { return lamp.key == "power-lamp" ? "led" : "port"; }

} // namespace

QWidget *SymptomsPage::lampRow(const Question &lamp, QWidget *parent)
{
    const QString title = session().words(lamp.text);
    auto *row = new QWidget(parent);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(tokens::s4, tokens::s3, tokens::s4, tokens::s3);
    auto *head = new QHBoxLayout;
    head->setSpacing(tokens::s3);
    head->addWidget(new IconMark(look(), iconOf(lamp), tokens::iconControl, Colour::Text, row));
    head->addWidget(new TextLine(look(), title, TypeRole::BodyStrong, Colour::Text, row), 1);
    column->addLayout(head);
    auto *segments = new Segments(look(), title, row);
    segments->setWidth(Segments::Width::All);
    QList<SegmentOption> options;
    for (const Question::Option &option : lamp.options)
        options.append({ option.value, session().words(option.text) });
    segments->setOptions(options);
    connect(
        segments, &Segments::chosenChanged, this, [this, key = lamp.key](const QByteArray &value) {
            session().answer(aboutTheDevice, key, value);
        });
    column->addWidget(segments);
    m_lamps.insert(lamp.key, segments);
    return row;
}

SymptomsPage::SymptomsPage(WizardSession &session, const Look &look, QWidget *parent)
    : Page(session, look, parent)
    , m_cards(new QWidget(this))
    , m_grid(new QGridLayout(m_cards))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s4);
    auto *head = new PageHead(look, this);
    head->setTitle(tr("What do you see?"));
    head->setLine(tr("Choose what fits. Everything is looked at either way."));
    column->addWidget(head);
    auto *columns = new Columns(look, Columns::Grows::Start, tokens::layoutSideColumn, this);
    columns->start().addWidget(buildCards());
    columns->end().addWidget(buildLamps());
    columns->end().addWidget(new TextBlock(
        look, tr("Answers go into the report."), TypeRole::Caption, Colour::TextMuted, this));
    column->addWidget(columns);
    column->addStretch(1);
    connect(&look, &Look::changed, this, [this] {
        m_columns = 0;
        arrange();
    });
}

QWidget *SymptomsPage::buildCards()
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(tokens::s3);
    for (const Symptom &symptom : allSymptoms()) {
        auto *card = new SymptomCard(
            look(), symptom.id, symptom.icon, symptom.title, symptom.line, m_cards);
        connect(card, &SymptomCard::clicked, this, &SymptomsPage::choose);
        m_list.append(card);
    }
    return m_cards;
}

QWidget *SymptomsPage::buildLamps()
{
    auto *card = new Card(look(), this);
    card->setPadding(Card::Padding::Narrow);
    card->body().addWidget(
        new TextLine(look(), tr("Look at the device"), TypeRole::BodyStrong, Colour::Text, card));
    card->body().addWidget(
        new TextBlock(look(), tr("What no command can see. Leave open what you cannot reach."),
            TypeRole::Caption, Colour::TextMuted, card));
    for (const Question &lamp : lampQuestions())
        card->addRow(lampRow(lamp, card));
    return card;
}

void SymptomsPage::enter()
{
    for (SymptomCard *card : m_list)
        card->setChecked(session().symptoms().contains(card->id()));
    const auto &answers = session().answers(aboutTheDevice); // of this visit, not of the last
    for (auto lamp = m_lamps.cbegin(); lamp != m_lamps.cend(); ++lamp)
        lamp.value()->setChosen(answers.value(lamp.key()));
    arrange();
}

PageActions SymptomsPage::actions() const
{
    PageActions bar;
    bar.start.append({ tr("Back"), "chevron-back", PageAction::Kind::Secondary, true,
        [this] { session().goBack(); } });
    int checks = 0;
    for (const auto &issue : makeAllIssues())
        checks += isCounted(issue->info()) ? 1 : 0;
    bar.hint = tr("%n check(s), changes nothing", nullptr, checks);
    bar.end.append(
        { session().symptoms().isEmpty() ? tr("Check everything") : tr("Start the diagnosis"), {},
            PageAction::Kind::Primary, session().isConnected(),
            [this] { session().startDiagnosis(); } });
    return bar;
}

void SymptomsPage::choose()
{
    QList<QByteArray> ids;
    for (const SymptomCard *card : m_list)
        if (card->isChecked())
            ids.append(card->id());
    session().setSymptoms(ids);
    Q_EMIT actionsChanged();
}

void SymptomsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void SymptomsPage::arrange()
{
    const int columns = look().isGlove()    ? 1
        : width() < 480                     ? 1
        : width() < Columns::oneColumnBelow ? 2
                                            : 3;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (SymptomCard *card : m_list)
        m_grid->removeWidget(card);
    for (int i = 0; i < m_list.size(); ++i)
        m_grid->addWidget(m_list[i], i / columns, i % columns);
    for (int i = 0; i < 3; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
}

} // namespace edgemend
