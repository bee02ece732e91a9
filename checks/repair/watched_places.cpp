// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/repair/watched_places.h"

#include "checks/evidence/safe_text.h"

#include <algorithm>
#include <set>

namespace edgemend {

namespace embedded {
QByteArrayView watchedPlaces(QByteArrayView name);
}

namespace {

#define PLACES_TEXT(source) text("WatchedPlaces", QT_TRANSLATE_NOOP("WatchedPlaces", source))

const QByteArray whole = QByteArrayLiteral("-");
const QByteArray unreadable = QByteArrayLiteral("unreadable");
constexpr qsizetype mostItems = 20'000;
constexpr qsizetype longestItem = 500;
constexpr qsizetype mostShown = 200;

bool startsEngine(const QByteArray &unit)
{
    return unit.startsWith("docker.") || unit.startsWith("containerd.") || unit.startsWith("moby")
        || unit.startsWith("snap.docker.");
}

/// What comes and goes with the container engine.
bool belongsToEngine(const QByteArray &place, const QByteArray &item)
{
    return place.startsWith("docker:") || place == "sysctl:forwarding"
        || item == "/etc/docker/key.json" || (place.startsWith("rules:") && item == "engine");
}

bool isBelow(const QByteArray &path, const QByteArray &folder)
{
    return path == folder || path.startsWith(folder + '/');
}

/// A kernel value moves its relatives: the general switch sets that of every interface.
bool isOfKernel(const QByteArray &key, const QByteArray &place, const QByteArray &item)
{
    const bool forwards = key.endsWith("/ip_forward") || key.endsWith("/forwarding");
    if (place == "sysctl:forwarding")
        return forwards && (item.startsWith("/proc/sys/net/ipv4") == key.startsWith("net/ipv4"));
    return !forwards && place.startsWith("sysctl:") && isBelow(key, place.mid(7));
}

bool isOwn(const OwnEffects &own, const QByteArray &place, const QByteArray &item)
{
    for (const QByteArray &unit : own.units)
        if ((place.startsWith("units:") && item == unit) || item.endsWith('/' + unit)
            || (startsEngine(unit) && belongsToEngine(place, item)))
            return true;
    for (const QByteArray &key : own.kernelKeys)
        if (isOfKernel(key, place, item))
            return true;
    const bool hasItems = place.startsWith("each:");
    for (const QByteArray &file : own.files)
        if (hasItems ? item == file : place.startsWith("tree:") && isBelow(file, place.mid(5)))
            return true;
    return false;
}

/// "/etc/hosts", "unit ssh.service", "rules: nft": what a person can go and look at.
QString shown(const QByteArray &place, const QByteArray &item)
{
    const QByteArray what = place.mid(place.indexOf(':') + 1);
    if (item == whole)
        return makeSafe(QString::fromUtf8(place.startsWith("tree:") || place.startsWith("each:")
                ? what
                : QByteArray { place }.replace(":", ": ")));
    return makeSafe(QString::fromUtf8(place.startsWith("rules:") ? what + ' ' + item : item));
}

} // namespace

QList<QByteArray> watchedPlaces()
{
    QList<QByteArray> places;
    for (const QByteArray &line :
        embedded::watchedPlaces("watched_places.list").toByteArray().split('\n'))
        if (const QByteArray place = line.trimmed(); !place.isEmpty() && !place.startsWith('#'))
            places.append(place);
    return places;
}

Script watchedPlacesScript()
{
    Script script;
    script.id = "watched-places";
    script.body = embedded::watchedPlaces("watched_places.sh").toByteArray();
    script.arguments = watchedPlaces();
    script.privilege = Privilege::RootIfPossible;
    script.timeLimit = std::chrono::seconds { 60 };
    script.outputLimit = 1024 * 1024;
    return script;
}

bool PlacesSnapshot::isRead(const QByteArray &place) const
{
    const auto items = places.find(place);
    return items != places.end() && !items->isEmpty()
        && std::none_of(items->begin(), items->end(),
            [](const QByteArray &value) { return value == unreadable; });
}

Result<PlacesSnapshot> parsePlaces(const ScriptAnswer &answer, const QDateTime &at)
{
    PlacesSnapshot snapshot;
    snapshot.asRoot = answer.ranAsRoot;
    snapshot.at = at;
    const QList<QByteArray> known = watchedPlaces();
    qsizetype items = 0;
    QByteArray last;
    for (const QByteArray &line : answer.output.split('\n')) {
        const QList<QByteArray> words = line.split('\t');
        if (words.size() != 3 || words[2].isEmpty() || !known.contains(words[0])
            || ++items > mostItems)
            continue;
        last = words[0];
        snapshot.places[last].insert(words[1].left(longestItem), words[2].left(longestItem));
    }
    if (answer.output.isEmpty() || snapshot.places.isEmpty())
        return failure(FailureKind::BadData, PLACES_TEXT("Read the watched places"),
            answer.reason.isEmpty() ? PLACES_TEXT("The answer makes no sense.") : answer.reason);
    // nobody knows how much of the place where it was cut is missing
    if (!answer.output.endsWith("end\n"))
        snapshot.places.remove(last);
    return snapshot;
}

Result<PlacesSnapshot> readPlaces(Device &device, const QDateTime &at, std::stop_token stop)
{
    const Result<ScriptAnswer> answer = device.run(watchedPlacesScript(), {}, std::move(stop));
    if (!answer)
        return tl::unexpected { answer.error() };
    return parsePlaces(*answer, at);
}

void OwnEffects::add(const TransactionReport &report)
{
    for (const StepReport &step : report.steps)
        for (const QByteArray &word : step.command.toUtf8().split(' ')) {
            if (word.startsWith("/proc/sys/"))
                kernelKeys.append(word.mid(10));
            else if (word.startsWith('/'))
                files.append(word);
            else if (step.command.startsWith(u"systemctl ") && word.contains('.'))
                units.append(word);
        }
}

PlacesComparison comparePlaces(
    const PlacesSnapshot &before, const PlacesSnapshot &after, const OwnEffects &own)
{
    PlacesComparison comparison;
    for (const QByteArray &place : watchedPlaces()) {
        ++comparison.total;
        if (!before.isRead(place) || !after.isRead(place))
            continue;
        ++comparison.read;
        const auto &was = before.places[place];
        const auto &is = after.places[place];
        std::set<QByteArray> items;
        for (const auto *side : { &was, &is })
            for (auto it = side->begin(); it != side->end(); ++it)
                items.insert(it.key());
        // a folder of ours may come and go with the one file in it
        const bool folderIsOurs = place.startsWith("each:")
            && std::any_of(own.files.begin(), own.files.end(),
                [&](const QByteArray &file) { return isBelow(file, place.mid(5)); });
        for (const QByteArray &item : items)
            if (was.value(item) != is.value(item) && !isOwn(own, place, item)
                && !(item == whole && folderIsOurs) && comparison.changed.size() < mostShown)
                comparison.changed.append(shown(place, item));
    }
    return comparison;
}

} // namespace edgemend
