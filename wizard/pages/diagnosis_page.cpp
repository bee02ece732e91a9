// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/diagnosis_page.h"

#include "wizard/page_texts.h"
#include "wizard/pages/sudo_card.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/columns.h"
#include "wizard/widgets/counts_line.h"
#include "wizard/widgets/icon_mark.h"
#include "wizard/widgets/page_head.h"
#include "wizard/widgets/progress_bar.h"
#include "wizard/widgets/progress_rows.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace edgemend {

namespace {

/// Silence shorter than this is nothing to speak of (design §5).
constexpr std::chrono::milliseconds worthSaying { 6000 };

int answered(const DiagnosisState &state)
{
    return static_cast<int>(std::count_if(state.rows.begin(), state.rows.end(),
        [](const DiagnosisRow &row) { return row.verdict && isCounted(row.info); }));
}

int counted(const DiagnosisState &state)
{
    return static_cast<int>(std::count_if(state.rows.begin(), state.rows.end(),
        [](const DiagnosisRow &row) { return isCounted(row.info); }));
}

} // namespace

DiagnosisPage::DiagnosisPage(WizardSession &session, const Look &look, QWidget *parent)
    : Page(session, look, parent)
    , m_head(new PageHead(look, this))
    , m_counts(new CountsLine(look, this))
    , m_bar(new ProgressBar(look, tr("Answers so far"), this))
    , m_rows(new ProgressRows(look, this))
    , m_sudo(new SudoCard(session, look, this))
    , m_waiting(new Card(look, this))
    , m_link(new TextBlock(look, {}, TypeRole::Caption, Colour::TextMuted, this))
    , m_linkTime(new TextLine(look, {}, TypeRole::Caption, Colour::TextMuted, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s4);
    column->addWidget(m_head);
    column->addWidget(m_counts);
    column->addWidget(m_bar);
    m_columns = new Columns(look, Columns::Grows::Start, tokens::layoutSideColumn, this);
    m_columns->start().addWidget(m_rows);
    buildEndColumn(m_columns, m_columns->end());
    column->addWidget(m_columns);
    column->addStretch(1);
    m_rows->setAccessibleName(tr("Checks"));
    connect(m_rows, &ProgressRows::activated, this,
        [this](const QByteArray &id) { this->session().openIssue(id); });
    connect(&session, &WizardSession::diagnosisChanged, this, &DiagnosisPage::refresh);
    connect(&session, &WizardSession::connectionChanged, this, &DiagnosisPage::refresh);
}

void DiagnosisPage::buildEndColumn(QWidget *parent, QLayout &column)
{
    auto *linkCard = new Card(look(), parent);
    linkCard->setPadding(Card::Padding::Narrow);
    m_waiting->setPadding(Card::Padding::Narrow);
    auto *head = new QHBoxLayout;
    head->setSpacing(tokens::s3);
    head->addWidget(new IconMark(look(), "connect", tokens::iconControl, Colour::Text, linkCard));
    head->addWidget(
        new TextLine(look(), tr("Link"), TypeRole::BodyStrong, Colour::Text, linkCard), 1);
    head->addWidget(m_linkTime);
    linkCard->body().addLayout(head);
    linkCard->body().addWidget(m_link);
    auto *title
        = new TextLine(look(), tr("Waiting for"), TypeRole::BodyStrong, Colour::Text, m_waiting);
    m_waiting->body().addWidget(title);
    m_waiting->body().addWidget(
        new TextBlock(look(), tr("Each has its own limit. A silent one ends as “could not tell”."),
            TypeRole::Caption, Colour::TextMuted, m_waiting));
    column.addWidget(m_sudo);
    column.addWidget(m_waiting);
    column.addWidget(linkCard);
}

void DiagnosisPage::enter()
{
    m_asked = false;
    refresh();
}

void DiagnosisPage::leave() { m_sudo->wipe(); }

bool DiagnosisPage::asksForSudo() const { return session().diagnosisState().wantsSudo; }

PageActions DiagnosisPage::actions() const
{
    const DiagnosisState &state = session().diagnosisState();
    PageActions bar;
    if (state.running)
        bar.start.append({ tr("Stop and keep what is there"), "cross", PageAction::Kind::Secondary,
            true, [this] { session().stopDiagnosis(); } });
    else
        bar.start.append({ tr("Check again"), "recheck", PageAction::Kind::Secondary,
            session().isConnected(), [this] { session().startDiagnosis(); } });
    // One filled button: while sudo is asked for, it is the card's.
    bar.end.append({ state.running ? tr("Findings so far") : tr("Findings"), "arrow-next",
        asksForSudo() ? PageAction::Kind::Secondary : PageAction::Kind::Primary,
        session().canGoTo(PageId::Findings), [this] { session().goTo(PageId::Findings); } });
    return bar;
}

void DiagnosisPage::refresh()
{
    if (!isVisible() && m_asked)
        return; // drawn anew when it is entered
    const DiagnosisState &state = session().diagnosisState();
    refreshHead(state);
    refreshRows(state);
    refreshWaiting(state);
    refreshLink(state);
    m_sudo->setVisible(asksForSudo());
    if (!asksForSudo())
        m_sudo->wipe(); // half a password is not kept where nobody sees it
    m_columns->setFirst(asksForSudo() ? Columns::First::End : Columns::First::Start);
    if (asksForSudo()) {
        m_sudo->refresh();
        if (!m_asked && isVisible())
            m_sudo->setFocus();
    }
    m_asked = true;
    Q_EMIT actionsChanged();
}

void DiagnosisPage::refreshHead(const DiagnosisState &state)
{
    const int done = answered(state);
    const int all = counted(state);
    m_head->setTitle(tr("Looking at %1").arg(shortName(session())));
    QString line
        = tr("%1 of %2 answered after %3.").arg(done).arg(all).arg(secondsText(state.elapsed));
    if (state.stopped)
        line += u' ' + tr("Stopped. What is there is kept.");
    else if (state.silentFor >= worthSaying)
        line += u' '
            + tr("%1 has been silent for %2.")
                  .arg(shortName(session()), secondsText(state.silentFor));
    else if (state.running)
        line += u' ' + tr("You can open a finding while the rest runs.");
    m_head->setLine(line);
    m_counts->setCounts(countsOf(state.rows));
    m_bar->setRange(0, std::max(1, all));
    m_bar->setValue(done);
}

void DiagnosisPage::refreshRows(const DiagnosisState &state)
{
    QList<ProgressRow> rows;
    for (const DiagnosisRow &row : state.rows) {
        ProgressRow shown { row.info.id, Status::Waiting, session().words(row.info.name), {}, {} };
        if (row.verdict) {
            shown.status = statusOf(row.info, *row.verdict);
            if (isFinding(*row.verdict))
                shown.title = session().words(row.info.faultHeadline);
            else
                shown.detail = session().words(verdictReason(*row.verdict));
            shown.time = secondsText(row.took);
        } else if (row.waitsForRoot) {
            shown.detail = tr("waits for root");
        } else if (state.running) {
            shown.status = Status::Running;
        } else {
            shown.detail = tr("not looked at");
        }
        rows.append(shown);
    }
    m_rows->setRows(rows);
}

void DiagnosisPage::refreshWaiting(const DiagnosisState &state)
{
    QList<QByteArray> ids;
    for (const WaitedFor &each : state.waitingFor)
        ids.append(each.probe);
    if (ids != m_waited) {
        m_waiting->clearRows();
        m_waitedRows.clear();
        for (const WaitedFor &each : state.waitingFor)
            addWaitedRow(session().words(each.purpose));
        m_waited = ids;
    }
    for (qsizetype i = 0; i < m_waitedRows.size(); ++i) {
        const WaitedFor &each = state.waitingFor[i];
        m_waitedRows[i].first->setText(
            tr("%1 of %2").arg(secondsText(each.since), tr("%1 s").arg(each.limit.count() / 1000)));
        m_waitedRows[i].second->setRange(0, static_cast<int>(each.limit.count()));
        m_waitedRows[i].second->setValue(
            static_cast<int>(std::min(each.since, each.limit).count()));
    }
    m_waiting->setVisible(!m_waitedRows.isEmpty());
}

void DiagnosisPage::addWaitedRow(const QString &name)
{
    auto *row = new QWidget(m_waiting);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(tokens::s4, tokens::s3, tokens::s4, tokens::s3);
    auto *line = new QHBoxLayout;
    auto *time = new TextLine(look(), {}, TypeRole::Caption, Colour::TextMuted, row);
    line->addWidget(new TextBlock(look(), name, TypeRole::BodyStrong, Colour::Text, row), 1);
    time->setRoom(TextLine::Room::NeedsAll);
    line->addWidget(time);
    auto *bar = new ProgressBar(look(), name, row);
    column->addLayout(line);
    column->addWidget(bar);
    m_waiting->addRow(row);
    m_waitedRows.append({ time, bar });
}

void DiagnosisPage::refreshLink(const DiagnosisState &state)
{
    const auto time = session().linkTime();
    m_linkTime->setText(time.count() > 0 ? tr("%1 ms").arg(time.count()) : QString {});
    QString line = tr("1 login, %n command(s), %1 received.", nullptr, state.link.execs)
                       .arg(bytesText(state.link.bytesReceived));
    if (state.running)
        line += u' ' + tr("Last byte %1 ago.").arg(secondsText(state.silentFor));
    m_link->setText(line);
}

} // namespace edgemend
