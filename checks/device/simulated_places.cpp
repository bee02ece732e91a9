// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The watched places of a simulated device: what checks/repair/device/watched_places.sh would print
// there, from its files, units, kernel values and containers.

#include "checks/device/simulated_text.h"

#include <QCryptographicHash>

namespace edgemend {

namespace {

QByteArray digest(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(16);
}

QByteArray line(const QByteArray &place, const QByteArray &item, const QByteArray &value)
{
    return place + '\t' + item + '\t' + value + '\n';
}

bool isIn(const QByteArray &path, const QByteArray &folder)
{
    return path == folder || path.startsWith(folder + '/');
}

QByteArray filesOf(const SimulatedState &state, const QByteArray &place)
{
    const QByteArray what = place.mid(5);
    const bool each = place.startsWith("each:");
    QByteArray lines, all;
    for (auto it = state.files.begin(); it != state.files.end(); ++it)
        if (isIn(it.key(), what)) {
            const QByteArray value = it->mode + ' ' + it->owner + ' ' + digest(it->content);
            lines += line(place, it.key(), digest(value));
            all += it.key() + ' ' + value + '\n';
        }
    if (all.isEmpty())
        return line(place, "-", "absent");
    return each ? line(place, "-", "present") + lines : line(place, "-", digest(all));
}

QByteArray unitsOf(const SimulatedState &state, const QByteArray &place)
{
    QByteArray lines = line(place, "-", "present");
    for (auto it = state.units.begin(); it != state.units.end(); ++it)
        if (it->loadState != "not-found")
            lines += line(place, it.key(), it->unitFileState);
    return lines;
}

QByteArray kernelOf(const SimulatedState &state, const QByteArray &place)
{
    const bool forwarding = place == "sysctl:forwarding";
    QByteArray lines = forwarding ? line(place, "-", "present") : QByteArray {};
    QByteArray all;
    for (auto it = state.sysctls.begin(); it != state.sysctls.end(); ++it) {
        const QByteArray key = "/proc/sys/" + QByteArray { it.key() }.replace('.', '/');
        const bool forwards = key.endsWith("/ip_forward") || key.endsWith("/forwarding");
        if (forwards != forwarding || key.contains("/br-") || key.contains("/docker"))
            continue;
        if (forwarding)
            lines += line(place, key, digest(*it + '\n'));
        else if (isIn(key, "/proc/sys/" + place.mid(7)))
            all += key + ':' + *it + '\n';
    }
    return forwarding ? lines : line(place, "-", digest(all));
}

QByteArray engineOf(const SimulatedState &state, const QByteArray &place)
{
    if (!state.engineAnswers())
        return line(place, "-", "unreadable");
    QByteArray all = place;
    if (place == "docker:containers" || place == "docker:images")
        for (auto it = state.containers.begin(); it != state.containers.end(); ++it)
            all += it.key() + ' ' + it->image + '\n';
    return line(place, "-", digest(all));
}

} // namespace

QByteArray watchedPlacesOutput(
    const SimulatedState &state, const QList<QByteArray> &places, bool asRoot)
{
    QByteArray text;
    for (const QByteArray &place : places) {
        if (place.startsWith("tree:") || place.startsWith("each:"))
            text += filesOf(state, place);
        else if (place.startsWith("units:"))
            text += unitsOf(state, place);
        else if (place.startsWith("sysctl:"))
            text += kernelOf(state, place);
        else if (!asRoot && (place.startsWith("docker:") || place.startsWith("rules:")))
            text += line(place, "-", "unreadable");
        else if (place.startsWith("docker:"))
            text += engineOf(state, place);
        else // rules and routes: it has those that a healthy device has, and nothing changes them
            text += line(place, "-", digest(place));
    }
    return text + "end\n";
}

} // namespace edgemend
