// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/change_found_page.h"

#include "wizard/page_texts.h"
#include "wizard/pages/failure_banner.h"
#include "wizard/widgets/columns.h"
#include "wizard/widgets/cost_list.h"
#include "wizard/widgets/device_words.h"
#include "wizard/widgets/diff_view.h"
#include "wizard/widgets/page_head.h"
#include "wizard/widgets/painting.h"
#include "wizard/widgets/progress_rows.h"
#include "wizard/widgets/text_line.h"

#include <QLocale>
#include <QVBoxLayout>

namespace edgemend {

namespace {

QString clockText(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime().time(), u"HH:mm:ss"_qs)
                          : QString {};
}

/// What the device itself says of a change; its words are shown as data.
QList<ProgressRow> rowsOf(const TransactionReport &change)
{
    const QDateTime begun = QDateTime::fromString(change.laptopStarted, Qt::ISODate);
    QList<ProgressRow> rows { { "begun", Status::Fine,
        ChangeFoundPage::tr("Begun by %1").arg(DeviceWords::shownOf(change.confirmedBy)),
        ChangeFoundPage::tr("from the laptop %1").arg(DeviceWords::shownOf(change.laptop)),
        clockText(begun) } };
    int number = 0;
    for (const StepReport &step : change.steps)
        rows.append({ "step-" + QByteArray::number(++number),
            step.exitCode == 0 ? Status::Fine : Status::Fault, isolated(step.command),
            step.exitCode == 0 ? QString {}
                               : ChangeFoundPage::tr("ended with %1").arg(step.exitCode),
            clockText(step.deviceTime) });
    if (change.rebootedSince)
        rows.append({ "rebooted", Status::Unknown, ChangeFoundPage::tr("The device was restarted"),
            ChangeFoundPage::tr("what was set for the running kernel is gone"), {} });
    rows.append({ "unchecked", change.running ? Status::Running : Status::Unknown,
        change.running ? ChangeFoundPage::tr("The device works on it right now")
                       : ChangeFoundPage::tr("Not decided"),
        change.running ? QString {} : ChangeFoundPage::tr("nobody has kept it or taken it back"),
        {} });
    return rows;
}

} // namespace

ChangeFoundPage::ChangeFoundPage(WizardSession &session, const Look &look, QWidget *parent)
    : Page(session, look, parent)
    , m_head(new PageHead(look, this))
    , m_failure(new Banner(look, BannerKind::Fault, {}, {}, this))
    , m_title(new TextLine(look, {}, TypeRole::Heading, Colour::Text, this))
    , m_steps(new StepRows(look, this))
    , m_diffs(new QWidget(this))
    , m_choices(new CostList(look, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s4);
    m_head->setMark(Status::Warning);
    column->addWidget(m_head);
    column->addWidget(m_failure);
    auto *columns = new Columns(look, Columns::Grows::Start, tokens::layoutSideColumn, this);
    columns->start().addWidget(m_title);
    m_steps->setAccessibleName(tr("What happened"));
    columns->start().addWidget(m_steps);
    auto *diffs = new QVBoxLayout(m_diffs);
    diffs->setContentsMargins(0, 0, 0, 0);
    columns->start().addWidget(m_diffs);
    m_choices->setTitle(tr("Your choices"));
    columns->end().addWidget(m_choices);
    column->addWidget(columns);
    column->addStretch(1);
    connect(&session, &WizardSession::changesChanged, this, &ChangeFoundPage::refresh);
    connect(&session, &WizardSession::connectionChanged, this, &ChangeFoundPage::refresh);
}

void ChangeFoundPage::enter() { refresh(); }

PageActions ChangeFoundPage::actions() const
{
    const bool free = session().isConnected();
    const QByteArray id = session().foundChange() ? session().foundChange()->id : QByteArray {};
    PageActions bar;
    bar.start.append({ tr("Decide later"), {}, PageAction::Kind::Secondary, true,
        [this] { session().decideLater(); } });
    bar.end.append({ tr("Undo it"), "undo", PageAction::Kind::Destructive, free,
        [this, id] { session().undoChange(id); } });
    bar.end.append({ tr("Keep it"), "check", PageAction::Kind::Secondary, free,
        [this, id] { session().keepChange(id); } });
    bar.end.append({ tr("Look at it"), "search", PageAction::Kind::Primary, free,
        [this, id] { session().lookAgain(id); } });
    return bar;
}

void ChangeFoundPage::refresh()
{
    const auto &change = session().foundChange();
    if (!change)
        return;
    m_head->setTitle(tr("A change on %1 waits for a decision").arg(shortName(session())));
    m_head->setLine(change->reason.isEmpty()
            ? tr("It is in effect. What is set in files stays so over a restart.")
            : session().words(change->reason));
    showFailure(*m_failure, session(), session().failureOf(change->id));
    // The journal holds it in English; what this version knows is said in the window's language.
    const Message title { change->issue.toUtf8(), change->title.toUtf8(), {} };
    m_title->setText(DeviceWords::shownOf(session().words(title)));
    m_steps->setRows(rowsOf(*change));
    while (QLayoutItem *item = m_diffs->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const FileDiff &diff : change->diffs) {
        auto *view = new DiffView(look(), m_diffs);
        view->setDiff(diff, {});
        m_diffs->layout()->addWidget(view);
    }
    m_choices->setLines({
        { "search",
            tr("Look at it: the check that found the fault runs again. Changes nothing; then you "
               "choose."),
            tr("Look at it:"), {} },
        { "check", tr("Keep it as it is, unchecked. Undo stays possible."), tr("Keep it"), {} },
        { "undo", tr("Undo it. What was there before comes back."), tr("Undo it."), {} },
    });
    Q_EMIT actionsChanged();
}

} // namespace edgemend
