// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/fix_outcome_page.h"

#include "wizard/page_texts.h"
#include "wizard/pages/failure_banner.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/columns.h"
#include "wizard/widgets/command_view.h"
#include "wizard/widgets/cost_list.h"
#include "wizard/widgets/diff_view.h"
#include "wizard/widgets/health_signs.h"
#include "wizard/widgets/icon_mark.h"
#include "wizard/widgets/page_head.h"
#include "wizard/widgets/spinner.h"
#include "wizard/widgets/status_word.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace edgemend {

namespace {

QWidget *stack(QWidget *parent)
{
    auto *place = new QWidget(parent);
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s3);
    return place;
}

QString stateWord(std::optional<IssueState> state)
{
    if (!state)
        return FixOutcomePage::tr("not checked");
    switch (*state) {
    case IssueState::Finding:
        return FixOutcomePage::tr("fault found");
    case IssueState::Absent:
        return FixOutcomePage::tr("no fault");
    case IssueState::CannotTell:
        return FixOutcomePage::tr("could not tell");
    case IssueState::NotApplicable:
        break;
    }
    return FixOutcomePage::tr("does not apply");
}

Status stateMark(std::optional<IssueState> state)
{
    if (state == IssueState::Finding)
        return Status::Fault;
    if (state == IssueState::Absent)
        return Status::Fine;
    return state == IssueState::NotApplicable ? Status::NotApplicable : Status::Unknown;
}

} // namespace

FixOutcomePage::FixOutcomePage(
    PageId form, WizardSession &session, const Look &look, QWidget *parent)
    : Page(session, look, parent)
    , m_form(form)
    , m_head(new PageHead(look, this))
    , m_failure(new Banner(look, BannerKind::Fault, {}, {}, this))
    , m_measured(new Card(look, this))
    , m_signs(new HealthSigns(look, HealthSigns::Form::List, this))
    , m_watching(stack(this))
    , m_changed(stack(this))
    , m_decision(stack(this))
    , m_person(stack(this))
    , m_side(new CostList(look, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s4);
    column->addWidget(m_head);
    column->addWidget(m_failure);
    auto *columns = new Columns(look, Columns::Grows::Start, tokens::layoutSideColumn, this);
    if (form == PageId::FixUndecided) { // the answers stand beside each other, over the whole width
        column->addWidget(m_measured);
        column->addWidget(m_decision);
    }
    for (QWidget *part :
        std::initializer_list<QWidget *> { m_measured, m_watching, m_decision, m_signs, m_changed })
        if (column->indexOf(part) < 0)
            columns->start().addWidget(part);
    columns->end().addWidget(m_person);
    columns->end().addWidget(m_side);
    if (form == PageId::NeedsPerson)
        columns->setFirst(Columns::First::End);
    column->addWidget(columns);
    column->addStretch(1);
    m_side->setTitle({});
    if (form != PageId::NeedsPerson)
        m_head->setTitleRole(TypeRole::Display);
    for (const auto signal : { &WizardSession::fixChanged, &WizardSession::diagnosisFinished,
             &WizardSession::changesChanged, &WizardSession::watchedPlacesChanged,
             &WizardSession::languageChanged })
        connect(&session, signal, this, &FixOutcomePage::refresh);
}

void FixOutcomePage::enter() { refresh(); }

const IssueResult *FixOutcomePage::issueOf(const TransactionReport &change) const
{
    const Diagnosis *diagnosis = session().diagnosis();
    return diagnosis ? diagnosis->find(change.issue.toUtf8()) : nullptr;
}

const IssueResult *FixOutcomePage::nextFinding() const
{
    const Diagnosis *diagnosis = session().diagnosis();
    if (!diagnosis)
        return nullptr;
    // Findings first, root causes before them all; what was just taken back is not what comes next.
    const QString takenBack = m_form == PageId::FixReverted && session().change()
        ? session().change()->issue
        : QString {};
    for (const IssueResult &issue : diagnosis->issues)
        if (isFinding(issue.verdict) && QString::fromUtf8(issue.info.id) != takenBack)
            return &issue;
    return nullptr;
}

void FixOutcomePage::addNext(PageActions &bar) const
{
    const IssueResult *next = nextFinding();
    if (next) {
        bar.end.append({ tr("All findings"), {}, PageAction::Kind::Secondary,
            session().canGoTo(PageId::Findings), [this] { session().goTo(PageId::Findings); } });
        bar.end.append({ tr("Next: %1").arg(session().words(next->info.name)), "arrow-next",
            PageAction::Kind::Primary, true,
            [this, id = next->info.id] { session().openIssue(id); } });
        return;
    }
    bar.end.append({ tr("All findings"), {}, PageAction::Kind::Secondary,
        session().canGoTo(PageId::Findings), [this] { session().goTo(PageId::Findings); } });
    bar.end.append({ tr("Make the report"), "report", PageAction::Kind::Primary,
        session().canGoTo(PageId::Report), [this] { session().goTo(PageId::Report); } });
}

PageActions FixOutcomePage::actions() const
{
    PageActions bar;
    const bool free = session().isConnected();
    const QByteArray id = session().change() ? session().change()->id : QByteArray {};
    switch (m_form) {
    case PageId::FixVerified:
        if (session().canUndo(id))
            bar.start.append({ tr("Undo this change"), "undo", PageAction::Kind::Secondary, free,
                [this, id] { session().undoChange(id); } });
        addNext(bar);
        break;
    case PageId::FixUndecided: // two fair answers stand on the page: nothing is filled here
        bar.start.append({ tr("All findings"), {}, PageAction::Kind::Secondary,
            session().canGoTo(PageId::Findings), [this] { session().goTo(PageId::Findings); } });
        bar.start.append({ tr("Look again"), "recheck", PageAction::Kind::Secondary, free,
            [this, id] { session().lookAgain(id); } });
        bar.hint = tr("Until you decide, the change stays as it is.");
        break;
    case PageId::FixReverted:
        addNext(bar);
        break;
    default:
        bar.start.append({ tr("Make the report"), "report", PageAction::Kind::Secondary,
            session().canGoTo(PageId::Report), [this] { session().goTo(PageId::Report); } });
        bar.end.append({ tr("It is done: look again"), "recheck", PageAction::Kind::Primary, free,
            [this, id] { session().lookAgain(id); } });
    }
    return bar;
}

void FixOutcomePage::refresh()
{
    const auto &change = session().change();
    if (!change)
        return;
    showFailure(*m_failure, session(), session().failureOf(change->id));
    refreshHead(*change);
    refreshMeasured(*change);
    refreshChanged(*change);
    refreshSide(*change);
    m_decision->setVisible(m_form == PageId::FixUndecided);
    if (m_form == PageId::FixUndecided)
        refreshDecision();
    m_person->setVisible(m_form == PageId::NeedsPerson);
    if (m_form == PageId::NeedsPerson)
        refreshPerson(*change);
    const Diagnosis *diagnosis = session().diagnosis();
    m_signs->setVisible(diagnosis);
    if (diagnosis)
        m_signs->setSigns(*diagnosis, session().translator(),
            tr("read at %1")
                .arg(QLocale().toString(
                    session().diagnosedAt().toLocalTime().time(), u"HH:mm:ss"_qs)));
    Q_EMIT actionsChanged();
}

void FixOutcomePage::refreshHead(const TransactionReport &change)
{
    const QString name = shortName(session());
    const QString why = change.reason.isEmpty() ? QString {} : session().words(change.reason);
    switch (m_form) {
    case PageId::FixVerified: {
        const bool proved = change.after == IssueState::Absent;
        m_head->setMark(proved ? Status::Fine : Status::Unknown);
        m_head->setTitle(proved ? tr("Mended") : tr("Kept"));
        m_head->setLine(proved
                ? tr("The same check that found the fault now finds none on %1.").arg(name)
                : tr("The change is kept on %1. %2").arg(name, why));
        break;
    }
    case PageId::FixUndecided: {
        const bool helped = change.decision == Decision::AskHelped;
        m_head->setMark(helped ? Status::Warning : Status::Unknown);
        m_head->setTitle(helped ? tr("The change works. The fault still shows.")
                                : tr("Whether it helped could not be told"));
        m_head->setLine(why);
        break;
    }
    case PageId::FixReverted: {
        const bool didNotHelp = change.decision == Decision::Revert;
        m_head->setMark(Status::Warning);
        m_head->setTitle(didNotHelp ? tr("Undone: the check still found the fault") : tr("Undone"));
        m_head->setLine(why.isEmpty() ? tr("%1 is as it was before the change.").arg(name) : why);
        break;
    }
    default:
        m_head->setMark(Status::Fault);
        m_head->setTitle(tr("%1 needs a person").arg(name));
        m_head->setLine(why + u' ' + tr("EdgeMend has stopped here: it will not guess."));
    }
}

void FixOutcomePage::addMeasured(
    const QString &what, const QString &before, Status status, const QString &now)
{
    auto *row = new QWidget(m_measured);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(tokens::s4, tokens::s3, tokens::s4, tokens::s3);
    line->setSpacing(tokens::s3);
    line->addWidget(new TextLine(look(), what, TypeRole::BodyStrong, Colour::Text, row), 4);
    line->addWidget(new TextLine(look(), before, TypeRole::Body, Colour::TextMuted, row), 3);
    line->addWidget(
        new IconMark(look(), "arrow-next", tokens::iconControl, Colour::TextMuted, row));
    auto *place = new QHBoxLayout;
    auto *word = new StatusWord(look(), status, row);
    word->setWord(now);
    place->addWidget(word);
    place->addStretch(1);
    line->addLayout(place, 4);
    m_measured->addRow(row);
}

void FixOutcomePage::addMeasuredHead()
{
    auto *row = new QWidget(m_measured);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(tokens::s4, tokens::s2, tokens::s4, tokens::s2);
    line->setSpacing(tokens::s3);
    const auto add = [&](const QString &word, int share) {
        line->addWidget(new TextLine(look(), word, TypeRole::Label, Colour::TextMuted, row), share);
    };
    add(tr("Measured"), 4);
    add(tr("Before"), 3);
    line->addSpacing(tokens::iconControl + tokens::s3);
    add(tr("Now"), 4);
    m_measured->addRow(row);
}

void FixOutcomePage::refreshMeasured(const TransactionReport &change)
{
    m_measured->clearRows();
    const IssueResult *issue = issueOf(change);
    const QString name = issue ? session().words(issue->info.name) : change.issue;
    const bool undone = m_form == PageId::FixReverted;
    const auto now = undone && issue
        ? std::optional { static_cast<IssueState>(issue->verdict.index()) }
        : change.after;
    m_measured->setVisible(change.before || now);
    addMeasuredHead();
    addMeasured(name, stateWord(change.before), stateMark(now), stateWord(now));
    empty(*m_watching);
    const bool watches
        = m_form == PageId::FixVerified && issue && issue->info.watchTime.count() > 0;
    if (watches)
        m_watching->layout()->addWidget(new Spinner(look(),
            tr("Still watching: proved gone after %1 without a new error.")
                .arg(aboutText(issue->info.watchTime).toLower()),
            m_watching));
    m_watching->setVisible(watches);
}

void FixOutcomePage::refreshChanged(const TransactionReport &change)
{
    empty(*m_changed);
    auto *title = new TextLine(look(),
        m_form == PageId::FixReverted ? tr("What was changed and taken back")
                                      : tr("What was changed"),
        TypeRole::Heading, Colour::Text, m_changed);
    m_changed->layout()->addWidget(title);
    for (const FileDiff &diff : change.diffs) {
        auto *view = new DiffView(look(), m_changed);
        view->setDiff(diff, {});
        m_changed->layout()->addWidget(view);
    }
    // What a step wrote into a file is the difference above.
    const auto isShown = [&change](const StepReport &step) {
        return std::any_of(change.diffs.begin(), change.diffs.end(),
            [&step](const FileDiff &diff) { return step.command == u"write "_qs + diff.path; });
    };
    for (const StepReport &step : change.steps)
        if (!isShown(step))
            m_changed->layout()->addWidget(new CommandView(look(), step.command, m_changed));
    m_changed->setVisible(!change.diffs.isEmpty() || !change.steps.isEmpty());
}

QString FixOutcomePage::watchedSentence() const
{
    const WatchedPlaces &places = session().watchedPlaces();
    if (!places.isProved())
        return {};
    if (!places.changed.isEmpty())
        return tr("%n other place(s) changed meanwhile, not by EdgeMend", nullptr,
            static_cast<int>(places.changed.size()));
    if (places.read < places.total)
        return tr("No other change in %1 of %2 watched places, %3 could not be read")
            .arg(places.read)
            .arg(places.total)
            .arg(places.total - places.read);
    return tr("No other change in the %1 watched places").arg(places.total);
}

void FixOutcomePage::refreshSide(const TransactionReport &change)
{
    QList<CostLine> lines;
    const QString outage = change.outageMs > 0
        ? tr("Modules were down for %1")
              .arg(secondsText(std::chrono::milliseconds { change.outageMs }))
        : tr("No module was stopped");
    if (!change.steps.isEmpty()) // an earlier change of which only the list is read has none yet
        lines.append({ "timer", outage, outage, {} });
    if (m_form == PageId::FixVerified && session().canUndo(change.id))
        lines.append({ "undo", tr("Undo stays possible, also on a later visit"),
            tr("Undo stays possible,"), {} });
    if (const QString watched = watchedSentence(); !watched.isEmpty())
        lines.append({ "shield-check", watched, {}, {} });
    const QList<TransactionReport> &ours = session().changesOfThisVisit();
    if (std::any_of(ours.begin(), ours.end(),
            [&](const TransactionReport &each) { return each.id == change.id; }))
        lines.append({ "report", tr("In the report: this change, with times"), {}, {} });
    m_side->setLines(lines);
}

} // namespace edgemend
