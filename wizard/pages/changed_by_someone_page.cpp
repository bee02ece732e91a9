// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/changed_by_someone_page.h"

#include "checks/device/shell_quoting.h"
#include "wizard/page_texts.h"
#include "wizard/pages/failure_banner.h"
#include "wizard/widgets/command_view.h"
#include "wizard/widgets/numbered_step.h"
#include "wizard/widgets/page_head.h"
#include "wizard/widgets/text_block.h"

#include <QVBoxLayout>

namespace edgemend {

ChangedBySomeonePage::ChangedBySomeonePage(
    WizardSession &session, const Look &look, QWidget *parent)
    : Page(session, look, parent)
    , m_head(new PageHead(look, this))
    , m_failure(new Banner(look, BannerKind::Fault, {}, {}, this))
    , m_files(new QWidget(this))
    , m_promise(new TextBlock(look, {}, TypeRole::Body, Colour::Text, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s4);
    auto *files = new QVBoxLayout(m_files);
    files->setContentsMargins(0, 0, 0, 0);
    files->setSpacing(tokens::s3);
    column->addWidget(m_head);
    column->addWidget(m_failure);
    column->addWidget(m_promise);
    column->addWidget(m_files);
    column->addStretch(1);
    m_head->setMark(Status::Warning);
    connect(&session, &WizardSession::fixChanged, this, &ChangedBySomeonePage::refresh);
    connect(&session, &WizardSession::languageChanged, this, &ChangedBySomeonePage::refresh);
}

void ChangedBySomeonePage::enter() { refresh(); }

PageActions ChangedBySomeonePage::actions() const
{
    const bool free = session().isConnected() && session().change();
    const QByteArray id = free ? session().change()->id : QByteArray {};
    PageActions bar;
    bar.start.append({ tr("Leave it as it is"), {}, PageAction::Kind::Secondary,
        session().canGoTo(PageId::Findings), [this] { session().goTo(PageId::Findings); } });
    bar.hint = tr("Nothing was overwritten");
    bar.end.append({ tr("It is done: look again"), "recheck", PageAction::Kind::Secondary, free,
        [this, id] { session().lookAgain(id); } });
    return bar;
}

void ChangedBySomeonePage::refresh()
{
    const auto &change = session().change();
    if (!change)
        return;
    while (QLayoutItem *item = m_files->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    showFailure(*m_failure, session(), session().failureOf(change->id));
    m_head->setTitle(tr("Someone changed this after EdgeMend did", nullptr,
        static_cast<int>(change->changedSince.size())));
    m_head->setLine(tr("Undo would meet lines on %1 that are not ours.").arg(shortName(session())));
    m_promise->setText(tr("The undo was refused before anything was touched. Compare the versions "
                          "and put back by hand what shall stand there."));
    const QString folder = u"/var/lib/edgemend/"_qs + QString::fromUtf8(change->id);
    int number = 0;
    for (const QString &path : change->changedSince) {
        auto *step = new NumberedStep(look(), ++number, tr("Compare what is there now:"),
            NumberedStep::Weight::Normal, m_files);
        step->content().addWidget(new CommandView(
            look(), u"sudo cat "_qs + QString::fromUtf8(shellQuoted(path.toUtf8())), step));
        m_files->layout()->addWidget(step);
    }
    auto *where = new NumberedStep(look(), ++number,
        tr("The versions before and after EdgeMend’s change lie here:"),
        NumberedStep::Weight::Normal, m_files);
    where->content().addWidget(new CommandView(look(), u"sudo ls -lR "_qs + folder, where));
    m_files->layout()->addWidget(where);
    Q_EMIT actionsChanged();
}

} // namespace edgemend
