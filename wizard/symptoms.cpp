// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/symptoms.h"

#include <QCoreApplication>

#include <array>

namespace edgemend {

namespace {

struct Row {
    const char *id;
    const char *icon;
    const char *title;
    const char *line;
};

constexpr std::array rows {
    Row { "modules-vanish", "modules-vanish", QT_TRANSLATE_NOOP("Symptoms", "Modules vanish"),
        QT_TRANSLATE_NOOP("Symptoms", "Up for a while, then gone.") },
    Row { "nothing-starts", "nothing-starts", QT_TRANSLATE_NOOP("Symptoms", "Nothing starts"),
        QT_TRANSLATE_NOOP("Symptoms", "Not one module runs.") },
    Row { "no-telemetry", "no-telemetry", QT_TRANSLATE_NOOP("Symptoms", "No telemetry"),
        QT_TRANSLATE_NOOP("Symptoms", "Modules run, no data arrives.") },
    Row { "restarts", "restarts", QT_TRANSLATE_NOOP("Symptoms", "Starts again and again"),
        QT_TRANSLATE_NOOP("Symptoms", "Never stays up for long.") },
    Row { "image-refused", "image-pull", QT_TRANSLATE_NOOP("Symptoms", "Image is refused"),
        QT_TRANSLATE_NOOP("Symptoms", "The download is denied.") },
    Row { "slow", "slow", QT_TRANSLATE_NOOP("Symptoms", "Slow or late"),
        QT_TRANSLATE_NOOP("Symptoms", "Data arrives, but hours behind.") },
    Row { "moved-hub", "moved-hub", QT_TRANSLATE_NOOP("Symptoms", "Moved to another hub"),
        QT_TRANSLATE_NOOP("Symptoms", "Worked before the move.") },
    Row { "behind-gateway", "behind-gateway", QT_TRANSLATE_NOOP("Symptoms", "Behind a gateway"),
        QT_TRANSLATE_NOOP("Symptoms", "It reaches the hub through another.") },
    Row { "network-changed", "cable", QT_TRANSLATE_NOOP("Symptoms", "Network was changed"),
        QT_TRANSLATE_NOOP("Symptoms", "Router, firewall, SIM, VPN.") },
};

QString translated(const char *source) { return QCoreApplication::translate("Symptoms", source); }

#define LAMP_TEXT(source)                                                                          \
    text("edgemend::SymptomsPage", QT_TRANSLATE_NOOP("edgemend::SymptomsPage", source))

} // namespace

QList<Question> lampQuestions()
{
    return { { "power-lamp", LAMP_TEXT("Power lamp"),
                 { { "steady", LAMP_TEXT("Steady") }, { "blinks", LAMP_TEXT("Blinks") },
                     { "off", LAMP_TEXT("Off") } } },
        { "network-lamp", LAMP_TEXT("Lamp at the network plug"),
            { { "flickers", LAMP_TEXT("Flickers") }, { "steady", LAMP_TEXT("Steady") },
                { "off", LAMP_TEXT("Off") } } } };
}

QList<Symptom> allSymptoms()
{
    QList<Symptom> list;
    for (const Row &row : rows)
        list.append({ row.id, row.icon, translated(row.title), translated(row.line) });
    return list;
}

QString symptomTitle(const QByteArray &id)
{
    for (const Row &row : rows)
        if (id == row.id)
            return translated(row.title);
    return {};
}

Message symptomMessage(const QByteArray &id)
{
    for (const Row &row : rows)
        if (id == row.id)
            return text("Symptoms", row.title);
    return {};
}

} // namespace edgemend
