// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/issue_page.h"

#include "checks/help_page.h"
#include "wizard/page_texts.h"
#include "wizard/pages/first_finding_card.h"
#include "wizard/pages/picture_words.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/columns.h"
#include "wizard/widgets/command_view.h"
#include "wizard/widgets/evidence_view.h"
#include "wizard/widgets/flow_layout.h"
#include "wizard/widgets/fold.h"
#include "wizard/widgets/health_signs.h"
#include "wizard/widgets/numbered_step.h"
#include "wizard/widgets/page_head.h"
#include "wizard/widgets/path_diagram.h"
#include "wizard/widgets/radio_cards.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"

#include <QLocale>
#include <QVBoxLayout>

namespace edgemend {

namespace {

constexpr int wordsColumn = 352; ///< visual design §7

void empty(QWidget &place)
{
    while (QLayoutItem *item = place.layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

bool isIllUnknown(const IssueResult &issue)
{
    return issue.info.order == IssueInfo::Order::AfterAllOthers;
}

QWidget *stack(QWidget *parent)
{
    auto *place = new QWidget(parent);
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s3);
    return place;
}

} // namespace

IssuePage::IssuePage(WizardSession &session, const Look &look, QWidget *parent)
    : Page(session, look, parent)
    , m_head(new PageHead(look, this))
    , m_seeTitle(new TextLine(look, tr("What you see"), TypeRole::Heading, Colour::Text, this))
    , m_whyTitle(new TextLine(look, tr("Why"), TypeRole::Heading, Colour::Text, this))
    , m_doTitle(new TextLine(look, tr("What to do"), TypeRole::Heading, Colour::Text, this))
    , m_see(new TextBlock(look, {}, TypeRole::Body, Colour::Text, this))
    , m_why(new TextBlock(look, {}, TypeRole::Body, Colour::Text, this))
    , m_do(new TextBlock(look, {}, TypeRole::Body, Colour::Text, this))
    , m_steps(stack(this))
    , m_tags(new QWidget(this))
    , m_questions(stack(this))
    , m_plans(stack(this))
    , m_diagram(new PathDiagram(look, this))
    , m_diagramCard(new Card(look, this))
    , m_signs(new HealthSigns(look, HealthSigns::Form::List, this))
    , m_evidence(new EvidenceView(look, this))
    , m_excluded(new Fold(look, {}, FoldFace::Card, this))
    , m_untold(new Fold(look, {}, FoldFace::Card, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s4);
    column->addWidget(m_head);
    auto *columns = new Columns(look, Columns::Grows::End, wordsColumn, this);
    buildWords(columns->start());
    buildProof(columns->end());
    column->addWidget(columns);
    column->addStretch(1);
    m_head->setBack(tr("Findings"));
    connect(
        m_head, &PageHead::backPressed, this, [this] { this->session().goTo(PageId::Findings); });
    connect(&session, &WizardSession::diagnosisFinished, this, &IssuePage::refresh);
    connect(&session, &WizardSession::languageChanged, this, &IssuePage::refresh);
}

void IssuePage::buildWords(QVBoxLayout &column)
{
    column.setSpacing(tokens::s2);
    for (const auto &[title, words] : { std::pair { m_seeTitle, m_see },
             std::pair { m_whyTitle, m_why }, std::pair { m_doTitle, m_do } }) {
        column.addWidget(title);
        column.addWidget(words);
        words->setContentsMargins(0, 0, 0, tokens::s2); // hidden, it leaves no gap
    }
    new FlowLayout(tokens::s2, tokens::s2, m_tags);
    column.addWidget(m_steps);
    column.addWidget(m_questions);
    column.addWidget(m_plans);
    column.addWidget(m_tags);
}

void IssuePage::buildProof(QVBoxLayout &column)
{
    m_diagramTitle = new TextLine(look(), {}, TypeRole::Label, Colour::Text, m_diagramCard);
    m_diagramCard->body().addWidget(m_diagramTitle);
    m_diagramCard->body().addWidget(m_diagram);
    m_excluded->setMark(Status::Fine);
    m_untold->setMark(Status::Unknown);
    for (QWidget *part : std::initializer_list<QWidget *> {
             m_diagramCard, m_signs, m_evidence, m_excluded, m_untold })
        column.addWidget(part);
}

void IssuePage::enter()
{
    const IssueResult *issue = session().currentIssue();
    if (issue && issue->info.id != m_issue) {
        m_issue = issue->info.id;
        m_plan.clear();
    }
    refresh();
}

QByteArray IssuePage::chosenPlan() const
{
    const IssueResult *issue = session().currentIssue();
    if (!issue || issue->fixes.isEmpty())
        return {};
    for (const FixPlan &plan : issue->fixes)
        if (plan.id == m_plan)
            return m_plan;
    return issue->fixes.constFirst().id;
}

PageActions IssuePage::actions() const
{
    const IssueResult *issue = session().currentIssue();
    PageActions bar;
    if (!issue)
        return bar;
    bar.start.append({ tr("Full guide entry"), "guide", PageAction::Kind::Secondary, true,
        [this] { session().goTo(PageId::Guide); } });
    if (!issue->fixes.isEmpty() && isFinding(issue->verdict)) {
        bar.end.append(
            { tr("Preview the fix"), "preview", PageAction::Kind::Primary, session().isConnected(),
                [this, id = issue->info.id] { session().previewFix(id, chosenPlan()); } });
        return bar;
    }
    bar.end.append({ tr("Check again"), "recheck", PageAction::Kind::Secondary,
        session().isConnected(), [this] { session().startDiagnosis(); } });
    if (isFinding(issue->verdict))
        bar.end.append({ tr("Make the report"), "report", PageAction::Kind::Primary,
            session().canGoTo(PageId::Report), [this] { session().goTo(PageId::Report); } });
    return bar;
}

void IssuePage::refresh()
{
    const IssueResult *issue = session().currentIssue();
    if (!issue)
        return;
    refreshHead(*issue);
    refreshWords(*issue);
    refreshSteps(*issue);
    refreshQuestions(*issue);
    refreshPlans(*issue);
    refreshProof(*issue);
    Q_EMIT actionsChanged();
}

void IssuePage::refreshHead(const IssueResult &issue)
{
    m_head->setMark(statusOf(issue.info, issue.verdict));
    if (const auto *finding = std::get_if<Finding>(&issue.verdict))
        m_head->setTitle(session().words(finding->headline));
    else
        m_head->setTitle(session().words(issue.info.name));
    const Diagnosis *diagnosis = session().diagnosis();
    const auto explains
        = diagnosis ? explainedBy(*diagnosis, issue.info.id).size() : qsizetype { 0 };
    m_head->setNote(explains > 0
            ? tr("explains %n more finding(s)", nullptr, static_cast<int>(explains))
            : QString {});
    if (diagnosis && isIllUnknown(issue) && isFinding(issue.verdict)) {
        int bad = 0;
        for (const SignResult &sign : diagnosis->signResults)
            bad += sign.sign.state == SignState::Bad ? 1 : 0;
        m_head->setLine(
            tr("%1 of 5 signs are bad. EdgeMend mends nothing that it does not understand.")
                .arg(bad));
    } else {
        m_head->setLine({});
    }
}

void IssuePage::refreshWords(const IssueResult &issue)
{
    const auto *finding = std::get_if<Finding>(&issue.verdict);
    const auto page = helpPage(issue.info.id, session().translator().language());
    if (finding) {
        m_see->setText(session().words(finding->symptom));
        m_why->setText(session().words(finding->cause));
    } else {
        m_see->setText(session().words(verdictReason(issue.verdict)));
        m_why->setText(page ? plainText(page->cause.first) : QString {});
    }
    m_seeTitle->setText(finding ? tr("What you see") : tr("What was read"));
    m_whyTitle->setText(finding ? tr("Why") : tr("What this is about"));
    const bool needsAct = finding && !isIllUnknown(issue);
    m_do->setText(issue.noDeviceFix ? session().words(issue.noDeviceFix->reason)
            : page                  ? plainText(page->solution.first)
                                    : QString {});
    m_do->setVisible(needsAct || (finding && issue.noDeviceFix));
    m_doTitle->setVisible(finding);
    const bool unknownCause = finding && isIllUnknown(issue);
    for (QWidget *part : std::initializer_list<QWidget *> { m_seeTitle, m_see, m_whyTitle, m_why })
        part->setVisible(!unknownCause);
}

void IssuePage::refreshSteps(const IssueResult &issue)
{
    empty(*m_steps);
    int number = 0;
    if (issue.noDeviceFix && isFinding(issue.verdict))
        for (const Message &step : issue.noDeviceFix->instead)
            m_steps->layout()->addWidget(adviceStep(++number, step));
    m_steps->setVisible(number > 0);
}

/// What is to be typed stands apart, ready to copy.
QWidget *IssuePage::adviceStep(int number, const Message &advice)
{
    const QString command = advice.arguments.value(u"command"_qs);
    const QString words = session().words(advice.with(u"command"_qs, {})).trimmed();
    auto *step = new NumberedStep(look(), number, words, NumberedStep::Weight::Normal, m_steps);
    if (!command.isEmpty())
        step->content().addWidget(new CommandView(look(), command, step));
    return step;
}

void IssuePage::refreshQuestions(const IssueResult &issue)
{
    empty(*m_questions);
    for (const Question &question : issue.questions) {
        auto *cards = new RadioCards(look(), session().words(question.text), m_questions);
        QList<RadioOption> options;
        for (const Question::Option &option : question.options)
            options.append({ option.value, session().words(option.text), {} });
        cards->setOptions(options);
        cards->setChosen(session().answers(issue.info.id).value(question.key));
        connect(cards, &RadioCards::chosenChanged, this,
            [this, id = issue.info.id, key = question.key](
                const QByteArray &value) { session().answer(id, key, value); });
        m_questions->layout()->addWidget(cards);
    }
    m_questions->setVisible(!issue.questions.isEmpty());
}

void IssuePage::refreshPlans(const IssueResult &issue)
{
    empty(*m_plans);
    empty(*m_tags);
    const bool offers = isFinding(issue.verdict) && !issue.fixes.isEmpty();
    m_tags->setVisible(offers);
    m_plans->setVisible(offers && issue.fixes.size() > 1);
    if (!offers)
        return;
    if (issue.fixes.size() > 1) {
        auto *cards = new RadioCards(look(), tr("Ways to mend it"), m_plans);
        QList<RadioOption> options;
        for (const FixPlan &plan : issue.fixes)
            options.append({ plan.id, session().words(plan.title), {} });
        cards->setOptions(options);
        cards->setChosen(chosenPlan());
        connect(cards, &RadioCards::chosenChanged, this, [this](const QByteArray &plan) {
            m_plan = plan;
            refresh();
        });
        m_plans->layout()->addWidget(cards);
    }
    for (const FixPlan &plan : issue.fixes)
        if (plan.id == chosenPlan())
            addCostTags(*m_tags->layout(), plan, look(), m_tags);
}

void IssuePage::refreshProof(const IssueResult &issue)
{
    const Diagnosis *diagnosis = session().diagnosis();
    const bool unknownCause = isIllUnknown(issue) && diagnosis;
    m_diagramCard->setVisible(issue.picture.has_value());
    if (issue.picture) {
        m_diagramTitle->setText(session().words(issue.picture->title));
        m_diagram->setPicture(
            m_diagramTitle->text(), pictureInWords(*issue.picture, session().translator()));
    }
    m_signs->setVisible(unknownCause);
    m_excluded->setVisible(unknownCause);
    m_untold->setVisible(unknownCause);
    if (unknownCause) {
        m_signs->setSigns(*diagnosis, session().translator(),
            tr("read at %1")
                .arg(QLocale().toString(
                    session().diagnosedAt().toLocalTime().time(), u"HH:mm:ss"_qs)));
        refreshExcluded(*diagnosis);
    }
    QList<Excerpt> excerpts;
    if (const auto *finding = std::get_if<Finding>(&issue.verdict))
        excerpts = finding->evidence;
    else if (const auto *absent = std::get_if<Absent>(&issue.verdict))
        excerpts = absent->evidence;
    if (unknownCause) // the signs stand above in words
        excerpts.removeIf([](const Excerpt &excerpt) { return excerpt.probe == "signs"; });
    const auto ahead = diagnosis ? deviceAhead(*diagnosis) : std::nullopt;
    // No line is known to decide where no cause is known.
    m_evidence->setLines(evidenceLines(excerpts,
        unknownCause ? EvidenceLine::Weight::Context : EvidenceLine::Weight::Decides,
        session().diagnosedAt(), ahead.value_or(std::chrono::milliseconds { 0 })));
    m_evidence->setHead(
        unknownCause ? tr("Newest error lines") : tr("Evidence"), EvidenceView::clockNote(ahead));
    m_evidence->setVisible(!excerpts.isEmpty());
}

void IssuePage::refreshExcluded(const Diagnosis &diagnosis)
{
    QStringList fine, unknown;
    for (const IssueResult &issue : diagnosis.issues) {
        if (!isCounted(issue.info))
            continue;
        const Status status = statusOf(issue.info, issue.verdict);
        const QString line = session().words(issue.info.name) + u": "_qs
            + session().words(verdictReason(issue.verdict));
        if (status == Status::Fine)
            fine.append(line);
        else if (status == Status::Unknown || status == Status::NotApplicable)
            unknown.append(line);
    }
    const auto fill = [this](Fold &fold, const QStringList &lines, const QString &title) {
        while (QLayoutItem *item = fold.content().takeAt(0)) {
            delete item->widget();
            delete item;
        }
        for (const QString &line : lines)
            fold.content().addWidget(
                new TextBlock(look(), line, TypeRole::Body, Colour::Text, &fold));
        fold.setTitle(title);
        fold.setVisible(!lines.isEmpty());
    };
    fill(*m_excluded, fine,
        tr("%n known problem(s) are excluded", nullptr, static_cast<int>(fine.size())));
    fill(*m_untold, unknown,
        tr("%n could not be told or do not apply", nullptr, static_cast<int>(unknown.size())));
}

} // namespace edgemend
