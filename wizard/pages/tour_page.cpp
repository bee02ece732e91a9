// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/tour_page.h"

#include "wizard/tour_words.h"
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
    head->setLine(tr("You make a whole visit to the training device; the guide stands above the "
                     "pages. It is built in, and nothing can break."));
    column->addWidget(head);
    int number = 0;
    for (const TourStop stop : allTourStops) {
        const TourWords words = tourWords(stop);
        auto *step = new NumberedStep(look, ++number, {}, NumberedStep::Weight::Normal, this);
        step->setText(words.title + u' ' + words.text, { words.title });
        column->addWidget(step);
    }
    column->addStretch(1);
}

PageActions TourPage::actions() const
{
    PageActions bar;
    bar.start.append({ tr("Not now"), {}, PageAction::Kind::Secondary, true,
        [this] { session().goTo(PageId::Connect); } });
    bar.end.append({ tr("Begin on the training device"), "training", PageAction::Kind::Primary,
        true, [this] { session().tour().begin(u"ip-forwarding-disabled"_qs); } });
    return bar;
}

} // namespace edgemend
