// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/tour_words.h"

#include <QCoreApplication>

namespace edgemend {

namespace {

struct Tour {
    Q_DECLARE_TR_FUNCTIONS(edgemend::Tour)
};

} // namespace

TourWords tourWords(TourStop stop)
{
    switch (stop) {
    case TourStop::Symptoms:
        return { Tour::tr("Say what you see."),
            Tour::tr("Choose what fits, or nothing at all. The button at the foot starts the "
                     "diagnosis, which only reads."),
            {} };
    case TourStop::Diagnosis:
        return { Tour::tr("Answers as they come."),
            Tour::tr("Each line is one check. One that cannot tell says so; it is never counted "
                     "as fine. The findings open by themselves."),
            {} };
    case TourStop::Findings: {
        const QString control = Tour::tr("See why");
        return { Tour::tr("Why before what."),
            Tour::tr("The card with the thick border is the cause to mend first. Press %1: each "
                     "claim stands beside the line that proves it.")
                .arg(control),
            control };
    }
    case TourStop::FixPreview: {
        const QString control = Tour::tr("Continue");
        return { Tour::tr("Nothing is done unseen."),
            Tour::tr("Here is each command and each changed line, and what it costs. Press %1: "
                     "you are asked once more.")
                .arg(control),
            control };
    }
    case TourStop::Report:
        break;
    }
    const QString control = Tour::tr("Save PDF");
    return { Tour::tr("On paper."),
        Tour::tr("What was found, changed and proved. Say for whom it is, then press %1.")
            .arg(control),
        control };
}

} // namespace edgemend
