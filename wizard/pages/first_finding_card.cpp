// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/first_finding_card.h"

#include "wizard/page_texts.h"
#include "wizard/symptoms.h"
#include "wizard/widgets/button.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/flow_layout.h"
#include "wizard/widgets/fold.h"
#include "wizard/widgets/icon_mark.h"
#include "wizard/widgets/risk_tag.h"
#include "wizard/widgets/status_mark.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"

#include <QHBoxLayout>
#include <QLocale>

namespace edgemend {

namespace {

void clear(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

void addCostTags(QLayout &place, const FixPlan &plan, const Look &look, QWidget *parent)
{
    place.addWidget(new RiskTag(look, plan.risk, parent));
    if (plan.outage.expected.count() > 0)
        place.addWidget(new Tag(look, "timer",
            FirstFindingCard::tr("%1 outage").arg(aboutText(plan.outage.expected)), parent));
    if (!plan.outage.containers.isEmpty())
        place.addWidget(new Tag(look, "module",
            FirstFindingCard::tr(
                "%n container(s) stop", nullptr, static_cast<int>(plan.outage.containers.size())),
            parent));
}

FirstFindingCard::FirstFindingCard(WizardSession &session, const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_look(look)
    , m_card(new Card(look, this))
    , m_mark(new StatusMark(look, Status::Fault, tokens::iconHero, this))
    , m_word(new TextLine(look, {}, TypeRole::BodyStrong, Colour::FaultText, this))
    , m_headline(new TextBlock(look, {}, TypeRole::Title, Colour::Text, this))
    , m_why(new TextBlock(look, {}, TypeRole::Body, Colour::Text, this))
    , m_tags(new QWidget(this))
    , m_buttons(new QWidget(this))
    , m_act(new Button(look, ButtonKind::Primary, {}, {}, this))
    , m_see(new Button(look, ButtonKind::Secondary, tr("See why"), {}, this))
    , m_explains(new Fold(look, {}, FoldFace::Inline, this))
{
    build();
    connect(m_act, &Button::clicked, this, &FirstFindingCard::act);
    connect(m_see, &Button::clicked, this, &FirstFindingCard::seeWhy);
}

void FirstFindingCard::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_card);
    m_card->setBorder(Card::Border::Strong);
    new FlowLayout(tokens::s2, tokens::s2, m_tags);
    auto *first = new QHBoxLayout;
    first->setSpacing(tokens::s2);
    first->addWidget(m_word);
    first->addWidget(new TextLine(m_look, u"·"_qs, TypeRole::BodyStrong, Colour::TextMuted, this));
    first->addWidget(
        new TextLine(m_look, tr("Do this first"), TypeRole::BodyStrong, Colour::Text, this), 1);
    auto *words = new QVBoxLayout;
    words->setSpacing(tokens::s1);
    words->addLayout(first);
    words->addWidget(m_headline);
    words->addWidget(m_why);
    words->addSpacing(tokens::s2);
    words->addWidget(m_tags);
    auto *buttons = new QVBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(tokens::s3);
    buttons->addWidget(m_act);
    buttons->addWidget(m_see);
    buttons->addStretch(1);
    m_buttons->setMinimumWidth(188);
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::s5);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_buttons, 0, Qt::AlignTop);
    m_card->body().addLayout(row);
    m_card->sunken().addWidget(m_explains);
    m_headline->setMaximumTextWidth(0);
}

void FirstFindingCard::setFinding(const Diagnosis &diagnosis, const IssueResult &first)
{
    m_issue = first.info.id;
    m_plan = first.fixes.isEmpty() ? QByteArray {} : first.fixes.constFirst().id;
    const auto *finding = std::get_if<Finding>(&first.verdict);
    const Status status = statusOf(first.info, first.verdict);
    m_mark->setStatus(status);
    m_word->setText(Look::wordOf(status));
    m_word->setColour(Look::textOf(status));
    m_headline->setText(m_session.words(finding ? finding->headline : first.info.faultHeadline));
    m_why->setText(finding ? m_session.words(finding->cause) : QString {});
    m_act->setText(actText());
    m_act->setIconName(m_plan.isEmpty() ? QByteArray { "info" } : QByteArray { "preview" });
    m_see->setVisible(!m_plan.isEmpty());
    refreshAct();
    refillTags(first);
    refillExplained(diagnosis, first);
}

void FirstFindingCard::setButtonsVisible(bool visible) { m_buttons->setVisible(visible); }

QString FirstFindingCard::actText() const
{
    return m_plan.isEmpty() ? tr("See what to do") : tr("Preview the fix");
}

bool FirstFindingCard::canAct() const { return m_plan.isEmpty() || m_session.isConnected(); }

void FirstFindingCard::refreshAct() { m_act->setEnabled(canAct()); }

void FirstFindingCard::act()
{
    if (m_plan.isEmpty())
        m_session.openIssue(m_issue);
    else
        m_session.previewFix(m_issue, m_plan);
}

QWidget *FirstFindingCard::seeButton() const { return m_see; }

void FirstFindingCard::seeWhy() { m_session.openIssue(m_issue); }

void FirstFindingCard::refillTags(const IssueResult &first)
{
    clear(*m_tags->layout());
    m_tags->setVisible(!first.fixes.isEmpty());
    if (!first.fixes.isEmpty())
        addCostTags(*m_tags->layout(), first.fixes.constFirst(), m_look, m_tags);
}

void FirstFindingCard::refillExplained(const Diagnosis &diagnosis, const IssueResult &first)
{
    clear(m_explains->content());
    int findings = 0;
    for (const IssueResult *issue : explainedBy(diagnosis, first.info.id)) {
        addExplained(
            statusOf(issue->info, issue->verdict), m_session.words(verdictReason(issue->verdict)));
        ++findings;
    }
    int signCount = 0;
    for (const SignResult &sign : diagnosis.signResults)
        if (sign.sign.state == SignState::Bad && sign.explainedBy.contains(first.info.id)) {
            addExplained(Status::Fault, m_session.words(sign.sign.reason));
            ++signCount;
        }
    QStringList seen;
    for (const QByteArray &id : m_session.symptoms())
        seen.append(symptomTitle(id));
    if (!seen.isEmpty())
        addSeen(tr("You saw: %1").arg(QLocale().createSeparatedList(seen)));
    if (findings > 0)
        m_explains->setTitle(seen.isEmpty()
                ? tr("Explains %n more finding(s)", nullptr, findings)
                : tr("Explains %n more finding(s) and perhaps what you saw", nullptr, findings));
    else
        m_explains->setTitle(seen.isEmpty()
                ? tr("Explains %n bad sign(s)", nullptr, signCount)
                : tr("Explains %n bad sign(s) and perhaps what you saw", nullptr, signCount));
    m_card->setSunkenVisible(findings + signCount > 0);
}

void FirstFindingCard::addExplained(Status status, const QString &text)
{
    auto *row = new QWidget(m_explains);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, tokens::s1, 0, tokens::s1);
    line->setSpacing(tokens::s3);
    line->addWidget(
        new IconMark(m_look, "explains", tokens::iconControl, Colour::Text, row), 0, Qt::AlignTop);
    line->addWidget(new StatusMark(m_look, status, tokens::iconControl, row), 0, Qt::AlignTop);
    line->addWidget(new TextBlock(m_look, text, TypeRole::Body, Colour::Text, row), 1);
    m_explains->content().addWidget(row);
}

void FirstFindingCard::addSeen(const QString &text)
{
    auto *row = new QWidget(m_explains);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, tokens::s1, 0, tokens::s1);
    line->setSpacing(tokens::s3);
    line->addWidget(
        new IconMark(m_look, "explains", tokens::iconControl, Colour::Text, row), 0, Qt::AlignTop);
    line->addWidget(
        new IconMark(m_look, "user", tokens::iconControl, Colour::Text, row), 0, Qt::AlignTop);
    line->addWidget(new TextBlock(m_look, text, TypeRole::Body, Colour::Text, row), 1);
    m_explains->content().addWidget(row);
}

} // namespace edgemend
