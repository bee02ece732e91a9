// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/symptoms.h"

#include <QCoreApplication>

namespace edgemend {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(edgemend::Symptoms)
};

} // namespace

QList<Symptom> allSymptoms()
{
    return {
        { "modules-vanish", "modules-vanish", Words::tr("Modules vanish"),
            Words::tr("Up for a while, then gone.") },
        { "nothing-starts", "nothing-starts", Words::tr("Nothing starts"),
            Words::tr("Not one module runs.") },
        { "no-telemetry", "no-telemetry", Words::tr("No telemetry"),
            Words::tr("Modules run, no data arrives.") },
        { "restarts", "restarts", Words::tr("Starts again and again"),
            Words::tr("Never stays up for long.") },
        { "image-refused", "image-pull", Words::tr("Image is refused"),
            Words::tr("The download is denied.") },
        { "slow", "slow", Words::tr("Slow or late"), Words::tr("Data arrives, but hours behind.") },
        { "moved-hub", "moved-hub", Words::tr("Moved to another hub"),
            Words::tr("Worked before the move.") },
        { "behind-gateway", "behind-gateway", Words::tr("Behind a gateway"),
            Words::tr("It reaches the hub through another.") },
        { "network-changed", "network", Words::tr("Network was changed"),
            Words::tr("Router, firewall, SIM, VPN.") },
    };
}

QString symptomTitle(const QByteArray &id)
{
    for (const Symptom &symptom : allSymptoms())
        if (symptom.id == id)
            return symptom.title;
    return {};
}

} // namespace edgemend
