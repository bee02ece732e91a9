// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/fix_running_page.h"

#include "wizard/page_texts.h"
#include "wizard/widgets/banner.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/columns.h"
#include "wizard/widgets/countdown_ring.h"
#include "wizard/widgets/icon_mark.h"
#include "wizard/widgets/page_head.h"
#include "wizard/widgets/painting.h"
#include "wizard/widgets/progress_rows.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace edgemend {

namespace {

using Phase = RepairProgress::Phase;

/// Silence shorter than this is nothing to speak of (design §5).
constexpr std::chrono::seconds worthSaying { 6 };
/// How long a device waits for contact before it takes back what could have cut us off (§6).
constexpr std::chrono::seconds leaseTime { 120 };

std::chrono::seconds silence(const FixState &state)
{
    if (!state.lastContact.isValid())
        return std::chrono::seconds { 0 };
    return std::chrono::seconds { std::max<qint64>(
        0, state.lastContact.secsTo(QDateTime::currentDateTimeUtc())) };
}

Status statusFor(Phase now, Phase row)
{
    if (now == row)
        return Status::Running;
    return static_cast<int>(now) > static_cast<int>(row) ? Status::Fine : Status::Waiting;
}

QString clockText(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime().time(), u"HH:mm:ss"_qs)
                          : QString {};
}

} // namespace

FixRunningPage::FixRunningPage(WizardSession &session, const Look &look, QWidget *parent)
    : Page(session, look, parent)
    , m_head(new PageHead(look, this))
    , m_lost(new Banner(look, BannerKind::Warning, {}, {}, this))
    , m_rows(new StepRows(look, this))
    , m_ringCard(new Card(look, this))
    , m_ring(new CountdownRing(look, this))
    , m_ringWords(new TextBlock(look, {}, TypeRole::BodyStrong, Colour::Text, this))
    , m_promise(new TextBlock(look, {}, TypeRole::Body, Colour::Text, this))
    , m_link(new TextBlock(look, {}, TypeRole::Caption, Colour::TextMuted, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s4);
    column->addWidget(m_head);
    column->addWidget(m_lost);
    auto *columns = new Columns(look, Columns::Grows::Start, tokens::layoutSideColumn, this);
    m_rows->setAccessibleName(tr("Steps of the change"));
    columns->start().addWidget(m_rows);
    buildEndColumn(columns->end());
    column->addWidget(columns);
    column->addStretch(1);
    m_tick.setInterval(std::chrono::seconds { 1 });
    connect(&m_tick, &QTimer::timeout, this, &FixRunningPage::refresh);
    connect(&session, &WizardSession::fixChanged, this, &FixRunningPage::refresh);
    connect(&session, &WizardSession::connectionChanged, this, &FixRunningPage::refresh);
}

void FixRunningPage::buildEndColumn(QLayout &column)
{
    m_ringCard->body().addWidget(m_ring, 0, Qt::AlignHCenter);
    m_ringCard->body().addWidget(m_ringWords);
    column.addWidget(m_ringCard);
    column.addWidget(smallCard("shield", tr("If the link breaks"), m_promise));
    column.addWidget(smallCard("connect", tr("Link"), m_link));
}

QWidget *FixRunningPage::smallCard(const QByteArray &icon, const QString &title, QWidget *words)
{
    auto *card = new Card(look(), this);
    card->setPadding(Card::Padding::Narrow);
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::s3);
    row->addWidget(
        new IconMark(look(), icon, tokens::iconControl, Colour::Text, card), 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(tokens::s1);
    column->addWidget(new TextLine(look(), title, TypeRole::BodyStrong, Colour::Text, card));
    column->addWidget(words);
    row->addLayout(column, 1);
    card->body().addLayout(row);
    return card;
}

void FixRunningPage::enter()
{
    m_tick.start();
    refresh();
}

void FixRunningPage::leave() { m_tick.stop(); }

bool FixRunningPage::hasLostContact() const
{
    return session().fixState().lost || silence(session().fixState()) >= worthSaying;
}

PageActions FixRunningPage::actions() const
{
    PageActions bar;
    if (session().fixState().lost) {
        bar.start.append({ tr("All findings"), {}, PageAction::Kind::Secondary,
            session().canGoTo(PageId::Findings), [this] { session().goTo(PageId::Findings); } });
        bar.hint = tr("The device goes on by itself.");
        bar.end.append({ tr("Connect again"), "connect", PageAction::Kind::Primary,
            !session().isConnecting(), [this] { session().connectAgain(); } });
        return bar;
    }
    const FixState &state = session().fixState();
    const bool reverting = state.progress.phase == Phase::Reverting;
    bar.start.append({ tr("Undo now"), "undo", PageAction::Kind::Destructive,
        !reverting && !state.progress.transaction.isEmpty(), [this] { session().undoChange(); } });
    bar.hint = hasLostContact() ? tr("EdgeMend keeps trying. You need not press anything.")
                                : tr("You need not press anything.");
    return bar;
}

void FixRunningPage::refresh()
{
    const FixState &state = session().fixState();
    m_head->setTitle(tr("Mending %1").arg(shortName(session())));
    const auto &preview = session().preview();
    m_head->setLine(preview ? session().words(preview->title) : QString {});
    refreshRows(state);
    refreshContact(state);
    Q_EMIT actionsChanged();
}

void FixRunningPage::refreshRows(const FixState &state)
{
    const Phase now = state.progress.phase;
    const bool reverting = now == Phase::Reverting;
    QList<ProgressRow> rows { { "keep-copy", statusFor(now, Phase::Preparing),
        tr("Keep what is needed to undo it"),
        state.progress.transaction.isEmpty()
            ? QString {}
            : isolated(u"/var/lib/edgemend/"_qs + QString::fromUtf8(state.progress.transaction)),
        {} } };
    int number = 0;
    for (const StepReport &step : state.steps)
        rows.append({ "step-" + QByteArray::number(++number),
            step.exitCode == 0 ? Status::Fine : Status::Fault,
            step.exitCode == 0 ? tr("Changed") : tr("Ended with %1").arg(step.exitCode),
            isolated(step.command), clockText(step.deviceTime) });
    if (now == Phase::Preparing || now == Phase::Applying)
        rows.append({ "apply", statusFor(now, Phase::Applying), tr("Make the change"),
            state.progress.steps > 0
                ? tr("%1 of %2 steps").arg(state.progress.stepsDone).arg(state.progress.steps)
                : QString {},
            {} });
    if (reverting) {
        rows.append({ "revert", Status::Running, tr("Take it back"),
            tr("The check still found the fault, or you asked for it."), {} });
    } else {
        const auto left = state.progress.remaining.count();
        rows.append({ "settle", statusFor(now, Phase::Settling), tr("Wait until it has settled"),
            now == Phase::Settling && left > 0 ? tr("%1 s left").arg(left) : QString {}, {} });
        rows.append({ "verify", statusFor(now, Phase::Verifying), tr("Check the same thing again"),
            {}, {} });
        rows.append({ "keep", statusFor(now, Phase::Keeping), tr("Keep the change"),
            tr("only if it helped"), {} });
    }
    m_rows->setRows(rows);
}

void FixRunningPage::refreshContact(const FixState &state)
{
    const bool lost = hasLostContact();
    const bool lease = session().preview() && session().preview()->hasLease;
    const auto silent = silence(state);
    m_lost->setVisible(lost && !lease);
    m_lost->setTexts(
        state.lost ? tr("The link is gone") : tr("No contact for %1 s").arg(silent.count()),
        tr("%1 goes on by itself. You decide on the next connect.").arg(shortName(session())));
    const auto left = std::max(std::chrono::seconds { 0 }, leaseTime - silent);
    m_ringCard->setVisible(lease && lost);
    m_ring->setTime(left, leaseTime);
    m_ringWords->setText(
        tr("No contact. The device undoes this by itself in %1 unless the link comes back.")
            .arg(CountdownRing::digits(left)));
    m_promise->setText(lease
            ? tr("%1 undoes it by itself 2 min after the last contact.").arg(shortName(session()))
            : tr("%1 finishes by itself. You decide on the next connect.")
                  .arg(shortName(session())));
    m_link->setText(
        lost ? tr("Last contact at %1.").arg(clockText(state.lastContact)) : tr("In contact."));
}

} // namespace edgemend
