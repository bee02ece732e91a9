// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/guide_page.h"

#include "wizard/guide_search.h"
#include "wizard/page_texts.h"
#include "wizard/pages/first_finding_card.h"
#include "wizard/widgets/button.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/columns.h"
#include "wizard/widgets/field.h"
#include "wizard/widgets/flow_layout.h"
#include "wizard/widgets/guide_hit.h"
#include "wizard/widgets/help_blocks.h"
#include "wizard/widgets/page_head.h"
#include "wizard/widgets/tag.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"

#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace edgemend {

namespace {

constexpr int hitsColumn = 420;

/// The first code of a section, wherever it stands in it; null: it has none.
const HelpBlock *firstCode(const std::vector<HelpBlock> &blocks)
{
    for (const HelpBlock &block : blocks) {
        if (block.kind == HelpBlock::Kind::Code)
            return &block;
        for (const std::vector<HelpBlock> &item : block.items)
            if (const HelpBlock *code = firstCode(item))
                return code;
    }
    return nullptr;
}

} // namespace

GuidePage::GuidePage(WizardSession &session, const Look &look, QWidget *parent)
    : Page(session, look, parent)
    , m_search(new Field(look, tr("Search the guide"), this))
    , m_count(new TextLine(look, {}, TypeRole::Label, Colour::TextMuted, this))
    , m_hits(new Card(look, this))
    , m_entry(new Card(look, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s2);
    auto *head = new PageHead(look, this);
    head->setTitle(tr("Guide"));
    column->addWidget(head);
    m_columns = new Columns(look, Columns::Grows::End, hitsColumn, this);
    m_columns->start().setSpacing(tokens::s2);
    m_search->setLabelPlace(Field::LabelPlace::SpokenOnly);
    m_search->setPlaceholder(tr("A word of the fault, a port, a message"));
    m_search->setIconName("search");
    m_search->addClearButton();
    m_columns->start().addWidget(m_search);
    auto *line = new QHBoxLayout;
    line->addWidget(m_count, 1);
    line->addWidget(
        new TextLine(look, tr("no network needed"), TypeRole::Caption, Colour::TextMuted, this));
    m_columns->start().addLayout(line);
    m_columns->start().addWidget(m_hits);
    m_columns->end().addWidget(m_entry);
    column->addWidget(m_columns);
    column->addStretch(1);
    connect(m_search, &Field::textChanged, this, &GuidePage::search);
}

QWidget *GuidePage::firstFocus() { return &m_search->edit(); }

void GuidePage::enter()
{
    GuideView &view = session().guideView();
    m_pages.clear();
    for (const auto &issue : makeAllIssues())
        if (auto page = helpPage(issue->info().id, session().translator().language()))
            m_pages.push_back(std::move(*page));
    const IssueResult *issue = session().currentIssue();
    if (issue && session().pageBefore() == PageId::Issue)
        view = { {}, issue->info.id };
    if (m_search->text() != view.search)
        m_search->setText(view.search); // searches
    else
        search();
}

PageActions GuidePage::actions() const
{
    PageActions bar;
    bar.start.append({ backWords(session()), "chevron-back", PageAction::Kind::Secondary, true,
        [this] { session().goBack(); } });
    if (foundNow())
        bar.end.append({ tr("Go to this finding"), "arrow-next", PageAction::Kind::Secondary, true,
            [this] { session().openIssue(session().guideView().entry); } });
    return bar;
}

const HelpPage *GuidePage::shown() const
{
    const auto page = std::find_if(m_pages.begin(), m_pages.end(),
        [this](const HelpPage &each) { return each.id == session().guideView().entry; });
    return page == m_pages.end() ? nullptr : &*page;
}

const IssueResult *GuidePage::foundNow() const
{
    const Diagnosis *diagnosis = session().diagnosis();
    const IssueResult *issue = diagnosis && shown() ? diagnosis->find(shown()->id) : nullptr;
    return issue && isFinding(issue->verdict) ? issue : nullptr;
}

void GuidePage::search()
{
    GuideView &view = session().guideView();
    view.search = m_search->text();
    m_hits->clearRows();
    m_rows.clear();
    QByteArray first;
    for (const HelpPage &page : m_pages) {
        if (!matches(page, view.search))
            continue;
        const QString summary = summaryOf(page, view.search);
        auto *row
            = new GuideHit(look(), page.title, summary, markedIn(summary, view.search), m_hits);
        connect(row, &GuideHit::clicked, this, [this, id = page.id] { open(id); });
        m_hits->addRow(row);
        m_rows.insert(page.id, row);
        if (first.isEmpty())
            first = page.id;
    }
    m_hits->setVisible(!m_rows.isEmpty());
    m_count->setText(tr("%1 of %2 entries").arg(m_rows.size()).arg(m_pages.size()));
    if (!m_rows.contains(view.entry))
        view.entry = first;
    showEntry(Extent::Short);
}

void GuidePage::open(const QByteArray &id)
{
    session().guideView().entry = id;
    showEntry(Extent::Short);
    // Below the hits nobody would see that something came.
    if (m_columns->isOneColumn())
        QTimer::singleShot(0, m_entry, [this] { Q_EMIT wantsInSight(m_entry); });
}

void GuidePage::markShown()
{
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row)
        row.value()->setShown(
            row.key() == session().guideView().entry ? GuideHit::Shown::Yes : GuideHit::Shown::No);
}

void GuidePage::showEntry(Extent extent)
{
    if (m_text) { // it may hold what was pressed
        m_text->hide();
        m_entry->body().removeWidget(m_text);
        m_text->deleteLater();
        m_text = nullptr;
    }
    const HelpPage *page = shown();
    m_entry->setVisible(page);
    if (page) {
        const bool isBelow = standsBelow(*page, session().guideView().search);
        m_text = makeEntry(*page, isBelow ? Extent::Whole : extent);
        m_entry->body().addWidget(m_text);
    }
    markShown();
    Q_EMIT actionsChanged();
}

QWidget *GuidePage::makeEntry(const HelpPage &page, Extent extent)
{
    auto *whole = new QWidget(m_entry);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(tokens::s1, tokens::s1, tokens::s1, 0);
    column->setSpacing(tokens::s3);
    column->addWidget(new TextBlock(look(), page.title, TypeRole::Title, Colour::Text, whole));
    if (QWidget *tags = makeTags(page, whole))
        column->addWidget(tags);
    auto *blocks = new HelpBlocks(look(), session().guideView().search, whole);
    for (const HelpSection *section : { &page.symptoms, &page.cause, &page.solution }) {
        blocks->addSection(section->title, section->first);
        if (extent == Extent::Whole) {
            for (const HelpBlock &block : section->rest)
                blocks->addBlock(block);
        } else if (const HelpBlock *code
            = section == &page.solution ? firstCode(section->rest) : nullptr) {
            blocks->addBlock(*code);
        }
    }
    column->addWidget(blocks);
    column->addWidget(makeFoot(page, extent, whole));
    return whole;
}

QWidget *GuidePage::makeTags(const HelpPage &page, QWidget *parent)
{
    const IssueResult *found = foundNow();
    const Diagnosis *diagnosis = session().diagnosis();
    const IssueResult *looked = diagnosis ? diagnosis->find(page.id) : nullptr;
    if (!looked)
        return nullptr;
    auto *tags = new QWidget(parent);
    auto *row = new FlowLayout(tokens::s2, tokens::s2, tags);
    if (found && !found->fixes.isEmpty())
        addCostTags(*row, found->fixes.constFirst(), look(), tags);
    const QString name = shortName(session());
    row->addWidget(new Tag(look(), "device",
        found ? tr("found on %1").arg(name) : tr("not found on %1").arg(name), tags));
    return tags;
}

QWidget *GuidePage::makeFoot(const HelpPage &page, Extent extent, QWidget *parent)
{
    auto *foot = new QWidget(parent);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    const bool isShort = extent == Extent::Short;
    auto *more
        = new Button(look(), ButtonKind::Quiet, isShort ? tr("The whole entry") : tr("Less of it"),
            isShort ? "chevron-down" : "chevron-up", foot);
    connect(more, &Button::clicked, this,
        [this, isShort] { showEntry(isShort ? Extent::Whole : Extent::Short); });
    // what was looked for stands further down: there is no less of it
    more->setVisible(isShort || !standsBelow(page, session().guideView().search));
    row->addWidget(more);
    row->addStretch(1);
    const auto number = std::find_if(
        m_pages.begin(), m_pages.end(), [&](const HelpPage &each) { return each.id == page.id; });
    row->addWidget(new TextLine(look(), tr("entry %1").arg(number - m_pages.begin() + 1),
        TypeRole::Caption, Colour::TextMuted, foot));
    return foot;
}

} // namespace edgemend
