// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/tour_page.h"

#include "wizard/widgets/numbered_step.h"
#include "wizard/widgets/page_head.h"

#include <QVBoxLayout>

namespace edgemend {

TourPage::TourPage(WizardSession &session, const Look &look, QWidget *parent)
    : Page(session, look, parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s4);
    auto *head = new PageHead(look, this);
    head->setTitle(tr("A visit in five stops"));
    head->setLine(tr("The training device is built in and has a real fault. Nothing can break."));
    column->addWidget(head);
    const QStringList stops {
        tr("Connect. The device proves who it is before anything is sent."),
        tr("Look. The diagnosis only reads; each answer appears as it comes."),
        tr("Why before what. The card with the dark border is the cause to mend first. Each claim "
           "stands beside the line that proves it."),
        tr("Mend. You see every command and every changed line before you confirm, and you can "
           "undo it."),
        tr("Report. What was found, changed and proved, on paper."),
    };
    int number = 0;
    for (const QString &stop : stops)
        column->addWidget(
            new NumberedStep(look, ++number, stop, NumberedStep::Weight::Normal, this));
    column->addStretch(1);
}

PageActions TourPage::actions() const
{
    PageActions bar;
    bar.start.append({ tr("End"), {}, PageAction::Kind::Secondary, true,
        [this] { session().goTo(PageId::Connect); } });
    bar.end.append({ tr("Begin on the training device"), "training", PageAction::Kind::Primary,
        true, [this] { session().connectToTraining(u"ip-forwarding-disabled"_qs); } });
    return bar;
}

} // namespace edgemend
