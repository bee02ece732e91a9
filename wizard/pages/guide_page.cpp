// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/guide_page.h"

#include "wizard/widgets/card.h"
#include "wizard/widgets/columns.h"
#include "wizard/widgets/command_view.h"
#include "wizard/widgets/field.h"
#include "wizard/widgets/numbered_step.h"
#include "wizard/widgets/page_head.h"
#include "wizard/widgets/row_button.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"

#include <QVBoxLayout>

#include <algorithm>

namespace edgemend {

namespace {

/// All words of an entry, for the search.
QString allWords(const HelpPage &page)
{
    QString words = page.title;
    for (const HelpSection *section : { &page.symptoms, &page.cause, &page.solution }) {
        words += u' ' + plainText(section->first);
        for (const HelpBlock &block : section->rest)
            words += u' ' + plainText(block.text) + u' ' + block.code;
    }
    return words;
}

bool holdsAll(const QString &words, const QStringList &wanted)
{
    return std::all_of(wanted.begin(), wanted.end(),
        [&](const QString &word) { return words.contains(word, Qt::CaseInsensitive); });
}

} // namespace

GuidePage::GuidePage(WizardSession &session, const Look &look, QWidget *parent)
    : Page(session, look, parent)
    , m_search(new Field(look, tr("Search"), this))
    , m_count(new TextLine(look, {}, TypeRole::Caption, Colour::TextMuted, this))
    , m_hits(new Card(look, this))
    , m_entry(new Card(look, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s4);
    auto *head = new PageHead(look, this);
    head->setTitle(tr("Guide"));
    column->addWidget(head);
    auto *columns = new Columns(look, Columns::Grows::End, 380, this);
    m_search->setLabelPlace(Field::LabelPlace::SpokenOnly);
    m_search->setPlaceholder(tr("Search for a word of the fault"));
    columns->start().addWidget(m_search);
    columns->start().addWidget(m_count);
    columns->start().addWidget(m_hits);
    columns->end().addWidget(m_entry);
    column->addWidget(columns);
    column->addStretch(1);
    connect(m_search, &Field::textChanged, this, &GuidePage::search);
}

QWidget *GuidePage::firstFocus() { return &m_search->edit(); }

void GuidePage::enter()
{
    m_pages.clear();
    for (const auto &issue : makeAllIssues())
        if (auto page = helpPage(issue->info().id, session().translator().language()))
            m_pages.push_back(std::move(*page));
    const IssueResult *issue = session().currentIssue();
    if (issue)
        m_shown = issue->info.id;
    search();
    if (m_shown.isEmpty() && !m_pages.empty())
        m_shown = m_pages.front().id;
    showEntry(m_shown);
}

PageActions GuidePage::actions() const
{
    PageActions bar;
    bar.start.append({ tr("Back"), "chevron-back", PageAction::Kind::Secondary, true,
        [this] { session().goBack(); } });
    const Diagnosis *diagnosis = session().diagnosis();
    const IssueResult *found = diagnosis ? diagnosis->find(m_shown) : nullptr;
    if (found && isFinding(found->verdict))
        bar.end.append({ tr("Go to this finding"), "arrow-next", PageAction::Kind::Secondary, true,
            [this] { session().openIssue(m_shown); } });
    return bar;
}

void GuidePage::search()
{
    const QStringList wanted = m_search->text().split(u' ', Qt::SkipEmptyParts);
    m_hits->clearRows();
    int hits = 0;
    for (const HelpPage &page : m_pages) {
        if (!holdsAll(allWords(page), wanted))
            continue;
        auto *row = new RowButton(look(), page.title, plainText(page.symptoms.first), m_hits);
        connect(row, &RowButton::clicked, this, [this, id = page.id] { showEntry(id); });
        m_hits->addRow(row);
        ++hits;
    }
    m_hits->setVisible(hits > 0);
    m_count->setText(tr("%1 of %2 entries").arg(hits).arg(m_pages.size()));
}

void GuidePage::showEntry(const QByteArray &id)
{
    m_shown = id;
    delete m_text;
    m_text = new QWidget(m_entry);
    auto *column = new QVBoxLayout(m_text);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s3);
    m_entry->body().addWidget(m_text);
    const auto page = std::find_if(
        m_pages.begin(), m_pages.end(), [&](const HelpPage &each) { return each.id == id; });
    m_entry->setVisible(page != m_pages.end());
    if (page == m_pages.end())
        return;
    auto *title = new TextBlock(look(), page->title, TypeRole::Title, Colour::Text, m_text);
    column->addWidget(title);
    for (const HelpSection *section : { &page->symptoms, &page->cause, &page->solution })
        addSection(*section);
    Q_EMIT actionsChanged();
}

void GuidePage::addSection(const HelpSection &section)
{
    auto *column = static_cast<QVBoxLayout *>(m_text->layout());
    column->addWidget(new TextLine(look(), section.title, TypeRole::Heading, Colour::Text, m_text));
    auto *first
        = new TextBlock(look(), plainText(section.first), TypeRole::Body, Colour::Text, m_text);
    first->setMarkedWords(m_search->text().split(u' ', Qt::SkipEmptyParts));
    column->addWidget(first);
    for (const HelpBlock &block : section.rest)
        addBlock(block, *column);
}

void GuidePage::addBlock(const HelpBlock &block, QVBoxLayout &place)
{
    switch (block.kind) {
    case HelpBlock::Kind::Paragraph:
        place.addWidget(
            new TextBlock(look(), plainText(block.text), TypeRole::Body, Colour::Text, m_text));
        break;
    case HelpBlock::Kind::Code:
        place.addWidget(new CommandView(look(), block.code, m_text));
        break;
    case HelpBlock::Kind::Bullets:
    case HelpBlock::Kind::Steps:
        addItems(block, place);
        break;
    case HelpBlock::Kind::Table:
        for (const QList<HelpText> &row : block.rows) {
            QStringList cells;
            for (const HelpText &cell : row)
                cells.append(plainText(cell));
            place.addWidget(
                new TextBlock(look(), cells.join(u": "_qs), TypeRole::Body, Colour::Text, m_text));
        }
        break;
    }
}

void GuidePage::addItems(const HelpBlock &block, QVBoxLayout &place)
{
    int number = 0;
    for (const std::vector<HelpBlock> &item : block.items) {
        const QString first = item.empty() ? QString {} : plainText(item.front().text);
        if (block.kind == HelpBlock::Kind::Bullets) {
            place.addWidget(
                new TextBlock(look(), u"• "_qs + first, TypeRole::Body, Colour::Text, m_text));
            for (std::size_t i = 1; i < item.size(); ++i)
                addBlock(item[i], place);
            continue;
        }
        auto *step
            = new NumberedStep(look(), ++number, first, NumberedStep::Weight::Normal, m_text);
        for (std::size_t i = 1; i < item.size(); ++i)
            addBlock(item[i], step->content());
        place.addWidget(step);
    }
}

} // namespace edgemend
