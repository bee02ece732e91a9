// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/findings_page.h"

#include "wizard/page_texts.h"
#include "wizard/pages/first_finding_card.h"
#include "wizard/steps.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/columns.h"
#include "wizard/widgets/empty_state.h"
#include "wizard/widgets/fold.h"
#include "wizard/widgets/health_signs.h"
#include "wizard/widgets/page_head.h"
#include "wizard/widgets/row_button.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"

#include <QBoxLayout>
#include <QLocale>

#include <utility>

namespace edgemend {

FindingsPage::FindingsPage(WizardSession &session, const Look &look, QWidget *parent)
    : Page(session, look, parent)
    , m_head(new PageHead(look, this))
    , m_first(new FirstFindingCard(session, look, this))
    , m_nothing(new EmptyState(look, "shield-check", {}, {}, {}, this))
    , m_then(new TextLine(look, tr("Then"), TypeRole::Body, Colour::TextMuted, this))
    , m_others(new Card(look, this))
    , m_signs(new HealthSigns(look, HealthSigns::Form::Line, this))
    , m_folds(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_fine(new Fold(look, {}, FoldFace::Card, this))
    , m_unknown(new Fold(look, {}, FoldFace::Card, this))
    , m_notApplicable(new Fold(look, {}, FoldFace::Card, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s3);
    for (QWidget *part :
        std::initializer_list<QWidget *> { m_head, m_first, m_nothing, m_then, m_others, m_signs })
        column->addWidget(part);
    m_folds->setSpacing(tokens::s3);
    for (Fold *fold : { m_fine, m_unknown, m_notApplicable })
        m_folds->addWidget(fold, 1, Qt::AlignTop);
    m_fine->setMark(Status::Fine);
    m_unknown->setMark(Status::Unknown);
    m_notApplicable->setMark(Status::NotApplicable);
    column->addLayout(m_folds);
    column->addStretch(1);
    connect(&session, &WizardSession::diagnosisFinished, this, &FindingsPage::refresh);
    connect(&session, &WizardSession::languageChanged, this, &FindingsPage::refresh);
    connect(&session, &WizardSession::connectionChanged, this, [this] {
        m_first->refreshAct();
        Q_EMIT actionsChanged();
    });
    connect(&look, &Look::changed, this, &FindingsPage::arrange);
}

void FindingsPage::enter() { refresh(); }

QWidget *FindingsPage::tourTarget() { return first() ? m_first->seeButton() : nullptr; }

const IssueResult *FindingsPage::first() const
{
    const Diagnosis *diagnosis = session().diagnosis();
    if (!diagnosis || diagnosis->issues.isEmpty() || !diagnosis->foundAny())
        return nullptr;
    return &diagnosis->issues.constFirst(); // root causes come first
}

PageActions FindingsPage::actions() const
{
    PageActions bar;
    bar.start.append({ tr("Check again"), "recheck", PageAction::Kind::Secondary,
        session().isConnected(), [this] { session().startDiagnosis(); } });
    const PageAction report { tr("Make the report"), "report",
        first() ? PageAction::Kind::Secondary : PageAction::Kind::Primary,
        session().canGoTo(PageId::Report), [this] { session().goTo(PageId::Report); } };
    if (!first() || !m_actsInBar) {
        bar.end.append(report);
        return bar;
    }
    bar.start.append(report);
    bar.end.append(
        { tr("See why"), {}, PageAction::Kind::Secondary, true, [this] { m_first->seeWhy(); } });
    bar.end.append({ m_first->actText(), "preview", PageAction::Kind::Primary, m_first->canAct(),
        [this] { m_first->act(); } });
    return bar;
}

void FindingsPage::refresh()
{
    const Diagnosis *diagnosis = session().diagnosis();
    if (!diagnosis)
        return;
    const IssueResult *root = first();
    refreshHead(*diagnosis);
    m_first->setVisible(root);
    if (root)
        m_first->setFinding(*diagnosis, *root);
    m_nothing->setVisible(!root);
    if (!root && diagnosis->health == HealthState::Works)
        m_nothing->setTexts(tr("%1 works").arg(shortName(session())),
            tr("All five signs of health were read and are good. No known problem was found."));
    else if (!root)
        m_nothing->setTexts(tr("Nothing was found, but not all could be told"),
            tr("Open “could not be told” below: each line says what is missing."));
    refreshOthers(*diagnosis, root);
    m_signs->setSigns(*diagnosis, session().translator());
    refreshFolds(*diagnosis);
    arrange();
    Q_EMIT actionsChanged();
}

void FindingsPage::refreshHead(const Diagnosis &diagnosis)
{
    m_head->setTitle(findingsInWords(session()));
    const Counts counts = countsOf(diagnosis);
    const int all
        = counts.faults + counts.warnings + counts.fine + counts.unknown + counts.notApplicable;
    m_head->setNote(
        tr("%1 of %2 checked at %3 in %4")
            .arg(all - counts.unknown)
            .arg(all)
            .arg(QLocale().toString(session().diagnosedAt().toLocalTime().time(), u"HH:mm"_qs))
            .arg(secondsText(diagnosis.evidence.duration)));
    if (diagnosis.linkFailure)
        m_head->setLine(tr("The link broke before all was read: %1")
                            .arg(session().words(diagnosis.linkFailure->happened.isEmpty()
                                    ? diagnosis.linkFailure->tried
                                    : diagnosis.linkFailure->happened)));
    else
        m_head->setLine({});
}

void FindingsPage::refreshOthers(const Diagnosis &diagnosis, const IssueResult *root)
{
    m_others->clearRows();
    int rows = 0;
    for (const IssueResult &issue : diagnosis.issues) {
        if (!root || !isFinding(issue.verdict) || &issue == root
            || issue.explainedBy.contains(root->info.id))
            continue;
        const auto &finding = std::get<Finding>(issue.verdict);
        const Status status = statusOf(issue.info, issue.verdict);
        auto *row = new RowButton(
            look(), session().words(finding.headline), session().words(finding.symptom), m_others);
        row->setMark(status);
        row->setStatusWord(status);
        connect(row, &RowButton::clicked, this,
            [this, id = issue.info.id] { session().openIssue(id); });
        m_others->addRow(row);
        ++rows;
    }
    m_then->setVisible(rows > 0);
    m_others->setVisible(rows > 0);
}

void FindingsPage::fillFold(
    Fold &fold, const Diagnosis &diagnosis, Status status, const QString &title)
{
    while (QLayoutItem *item = fold.content().takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int rows = 0;
    for (const IssueResult &issue : diagnosis.issues) {
        if (!isCounted(issue.info) || statusOf(issue.info, issue.verdict) != status)
            continue;
        auto *row = new RowButton(look(), session().words(issue.info.name),
            session().words(verdictReason(issue.verdict)), &fold);
        row->setChevron(RowButton::Chevron::Hidden);
        connect(row, &RowButton::clicked, this,
            [this, id = issue.info.id] { session().openIssue(id); });
        fold.content().addWidget(row);
        ++rows;
    }
    fold.setTitle(title);
    fold.setVisible(rows > 0);
}

void FindingsPage::refreshFolds(const Diagnosis &diagnosis)
{
    const Counts counts = countsOf(diagnosis);
    fillFold(*m_fine, diagnosis, Status::Fine, tr("%n proved fine", nullptr, counts.fine));
    fillFold(*m_unknown, diagnosis, Status::Unknown,
        tr("%n could not be told", nullptr, counts.unknown));
    fillFold(*m_notApplicable, diagnosis, Status::NotApplicable,
        tr("%n do(es) not apply", nullptr, counts.notApplicable));
}

void FindingsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void FindingsPage::arrange()
{
    const bool isNarrow = width() < Columns::oneColumnBelow;
    m_folds->setDirection(
        isNarrow || look().isGlove() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_first->setButtonsVisible(!isNarrow);
    if (std::exchange(m_actsInBar, isNarrow) != isNarrow)
        Q_EMIT actionsChanged();
}

} // namespace edgemend
