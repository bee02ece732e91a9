// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/probe_catalogue.h"

#include "checks/evidence/environment_allow_list.h"

#include <QByteArrayView>

namespace edgemend {

namespace embedded {
QByteArrayView probes(QByteArrayView name);
}

namespace {

struct Row {
    const char *id;
    const char *file;
    const char *argument; ///< "" for none, "@names" for the allow-list
    int seconds;
    int kilobytes;
    const char *purpose;
};

// `reach` first: waiting for a firewall that drops packets is the slowest chain.
constexpr Row rows[] = {
    { "reach", "reach.sh", "", 25, 8, QT_TRANSLATE_NOOP("Probes", "Way to the cloud") },
    { "agent-log", "module-log.sh", "edgeAgent", 20, 96,
        QT_TRANSLATE_NOOP("Probes", "Log of edgeAgent") },
    { "hub-log", "module-log.sh", "edgeHub", 20, 96,
        QT_TRANSLATE_NOOP("Probes", "Log of edgeHub") },
    { "engine", "engine.sh", "", 20, 128, QT_TRANSLATE_NOOP("Probes", "Container engine") },
    { "units", "units.sh", "", 10, 16, QT_TRANSLATE_NOOP("Probes", "Services of IoT Edge") },
    { "containers", "containers.sh", "@names", 20, 512, QT_TRANSLATE_NOOP("Probes", "Modules") },
    { "daemon-journal", "daemon-journal.sh", "", 12, 48,
        QT_TRANSLATE_NOOP("Probes", "Journal of IoT Edge") },
    { "connections", "connections.sh", "", 12, 32,
        QT_TRANSLATE_NOOP("Probes", "Open connections") },
    { "forwarding", "forwarding.sh", "", 10, 32, QT_TRANSLATE_NOOP("Probes", "IP forwarding") },
    { "identity", "identity.sh", "", 6, 4, QT_TRANSLATE_NOOP("Probes", "Identity of the device") },
    { "transactions", "transactions.sh", "", 8, 32,
        QT_TRANSLATE_NOOP("Probes", "Earlier changes") },
    { "system", "system.sh", "", 8, 4, QT_TRANSLATE_NOOP("Probes", "System") },
};

Probe probeOf(const Row &row)
{
    Probe probe;
    probe.script.id = row.id;
    probe.script.body = probeText(row.file);
    if (qstrcmp(row.argument, "@names") == 0)
        probe.script.arguments = { allowedEnvironmentNames().join(' ').toLower() };
    else if (*row.argument)
        probe.script.arguments = { row.argument };
    probe.script.timeLimit = std::chrono::seconds { row.seconds };
    probe.script.outputLimit = qint64 { row.kilobytes } * 1024;
    probe.purpose = text("Probes", row.purpose);
    return probe;
}

/// What only we read stays here: on a slow link every byte is waited for. Whole lines only; our
/// probes hold no text in which a line may begin with # (nor does awk's).
QByteArray withoutComments(QByteArrayView script)
{
    QByteArray text;
    for (const QByteArray &line : script.toByteArray().split('\n'))
        if (const QByteArray trimmed = line.trimmed(); !trimmed.isEmpty() && trimmed[0] != '#')
            text += line + '\n';
    return text;
}

} // namespace

QByteArray probeText(QByteArrayView file)
{
    const QByteArrayView body = embedded::probes(file);
    if (body.isEmpty())
        return {};
    return withoutComments(embedded::probes("lib.sh")) + withoutComments(body);
}

QList<Probe> probeCatalogue()
{
    QList<Probe> catalogue;
    for (const Row &row : rows)
        catalogue.append(probeOf(row));
    return catalogue;
}

QList<QByteArray> probeIds()
{
    QList<QByteArray> ids;
    for (const Row &row : rows)
        ids.append(row.id);
    return ids;
}

} // namespace edgemend
