// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Only reading and writing; what a simulated device does stands in simulated_behaviour.cpp.

#include "checks/device/simulated_state.h"

#include "checks/device/simulated_text.h"

#include <QJsonArray>

#include <utility>

namespace edgemend {

namespace {

constexpr double smallestMoment = 1e10; ///< in milliseconds; smaller numbers are ages in seconds

SimulatedTime momentOf(const QJsonValue &value, SimulatedTime now)
{
    if (!value.isDouble())
        return 0;
    const double number = value.toDouble();
    return number >= smallestMoment ? static_cast<SimulatedTime>(number)
                                    : now - static_cast<SimulatedTime>(number * 1000);
}

QByteArray bytesOf(const QJsonValue &value, const QByteArray &otherwise = {})
{
    return value.isString() ? value.toString().toUtf8() : otherwise;
}

QJsonValue valueOf(const QByteArray &bytes) { return QString::fromUtf8(bytes); }

QMap<QByteArray, QByteArray> wordsFrom(const QJsonObject &object)
{
    QMap<QByteArray, QByteArray> words;
    for (auto it = object.begin(); it != object.end(); ++it)
        words.insert(it.key().toUtf8(), bytesOf(it.value()));
    return words;
}

QJsonObject toJson(const QMap<QByteArray, QByteArray> &words)
{
    QJsonObject object;
    for (auto it = words.begin(); it != words.end(); ++it)
        object.insert(QString::fromUtf8(it.key()), valueOf(it.value()));
    return object;
}

QList<SimulatedLine> linesFrom(const QJsonArray &array, SimulatedTime now)
{
    QList<SimulatedLine> lines;
    for (const QJsonValue &each : array) {
        const SimulatedTime time = momentOf(each[0], now);
        lines.append({ time, filledWithTime(bytesOf(each[1]), time) });
    }
    return lines;
}

/// The words of events: their times are offsets from the event.
QList<SimulatedLine> eventFrom(const QJsonArray &array)
{
    QList<SimulatedLine> lines;
    for (const QJsonValue &each : array)
        lines.append({ static_cast<SimulatedTime>(each[0].toDouble() * 1000), bytesOf(each[1]) });
    return lines;
}

QJsonArray eventToJson(const QList<SimulatedLine> &lines)
{
    QJsonArray array;
    for (const SimulatedLine &line : lines)
        array.append(QJsonArray { static_cast<double>(line.time) / 1000, valueOf(line.text) });
    return array;
}

QJsonArray toJson(const QList<SimulatedLine> &lines)
{
    QJsonArray array;
    for (const SimulatedLine &line : lines)
        array.append(QJsonArray { line.time, valueOf(line.text) });
    return array;
}

void putMoment(QJsonObject &object, const QString &key, SimulatedTime time)
{
    if (time != 0)
        object.insert(key, time);
}

SimulatedFile fileFrom(const QJsonObject &object, SimulatedTime now)
{
    SimulatedFile file;
    // bytes of any kind travel as base64, texts of a scenario as they are
    file.content = object.contains(u"base64"_qs)
        ? QByteArray::fromBase64(bytesOf(object[u"base64"_qs]))
        : bytesOf(object[u"text"_qs]);
    file.mode = bytesOf(object[u"mode"_qs], file.mode);
    file.owner = bytesOf(object[u"owner"_qs], file.owner);
    file.changed = momentOf(object[u"changed"_qs], now);
    return file;
}

QJsonObject toJson(const SimulatedFile &file)
{
    QJsonObject object { { u"base64"_qs, valueOf(file.content.toBase64()) },
        { u"mode"_qs, valueOf(file.mode) }, { u"owner"_qs, valueOf(file.owner) } };
    putMoment(object, u"changed"_qs, file.changed);
    return object;
}

SimulatedUnit unitFrom(const QJsonObject &object, SimulatedTime now)
{
    SimulatedUnit unit;
    unit.loadState = bytesOf(object[u"load"_qs], unit.loadState);
    unit.activeState = bytesOf(object[u"active"_qs], unit.activeState);
    unit.subState = bytesOf(object[u"sub"_qs], unit.subState);
    unit.unitFileState = bytesOf(object[u"file"_qs], unit.unitFileState);
    unit.result = bytesOf(object[u"result"_qs], unit.result);
    unit.restarts = object[u"restarts"_qs].toInt();
    unit.restartSeconds = object[u"restartSeconds"_qs].toInt();
    unit.mainStatus = object[u"status"_qs].toInt();
    unit.since = momentOf(object[u"since"_qs], now);
    return unit;
}

QJsonObject toJson(const SimulatedUnit &unit)
{
    QJsonObject object { { u"load"_qs, valueOf(unit.loadState) },
        { u"active"_qs, valueOf(unit.activeState) }, { u"sub"_qs, valueOf(unit.subState) },
        { u"file"_qs, valueOf(unit.unitFileState) }, { u"result"_qs, valueOf(unit.result) },
        { u"restarts"_qs, unit.restarts }, { u"restartSeconds"_qs, unit.restartSeconds },
        { u"status"_qs, unit.mainStatus } };
    putMoment(object, u"since"_qs, unit.since);
    return object;
}

SimulatedContainer containerFrom(const QJsonObject &object, SimulatedTime now)
{
    SimulatedContainer container;
    container.image = bytesOf(object[u"image"_qs]);
    container.state = bytesOf(object[u"state"_qs], container.state);
    container.exitCode = object[u"exit"_qs].toInt();
    container.started = momentOf(object[u"started"_qs], now);
    container.finished = momentOf(object[u"finished"_qs], now);
    container.isEdgeModule = object[u"edgeModule"_qs].toBool(true);
    container.connected = object[u"connected"_qs].toBool();
    container.environment = wordsFrom(object[u"environment"_qs].toObject());
    container.log = linesFrom(object[u"log"_qs].toArray(), now);
    return container;
}

QJsonObject toJson(const SimulatedContainer &container)
{
    QJsonObject object { { u"image"_qs, valueOf(container.image) },
        { u"state"_qs, valueOf(container.state) }, { u"exit"_qs, container.exitCode },
        { u"edgeModule"_qs, container.isEdgeModule }, { u"connected"_qs, container.connected },
        { u"environment"_qs, toJson(container.environment) },
        { u"log"_qs, toJson(container.log) } };
    putMoment(object, u"started"_qs, container.started);
    putMoment(object, u"finished"_qs, container.finished);
    return object;
}

/// A map of parts that each have a JSON object of their own.
template <typename Part>
QJsonObject partsToJson(const QMap<QByteArray, Part> &parts)
{
    QJsonObject object;
    for (auto it = parts.begin(); it != parts.end(); ++it)
        object.insert(QString::fromUtf8(it.key()), toJson(it.value()));
    return object;
}

template <typename Part>
QMap<QByteArray, Part> partsFrom(const QJsonObject &object, SimulatedTime now,
    Part (*partFrom)(const QJsonObject &, SimulatedTime))
{
    QMap<QByteArray, Part> parts;
    for (auto it = object.begin(); it != object.end(); ++it)
        if (it.value().isObject())
            parts.insert(it.key().toUtf8(), partFrom(it.value().toObject(), now));
    return parts;
}

} // namespace

void SimulatedState::readParts(const QJsonObject &object, SimulatedTime now)
{
    scenario = bytesOf(object[u"scenario"_qs]);
    hostName = object[u"hostName"_qs].toString();
    osName = object[u"os"_qs].toString();
    kernel = object[u"kernel"_qs].toString();
    architecture = object[u"architecture"_qs].toString();
    edgeVersion = object[u"edgeVersion"_qs].toString();
    engineVersion = object[u"engineVersion"_qs].toString();
    bootId = bytesOf(object[u"bootId"_qs]);
    booted = momentOf(object[u"booted"_qs], now);
    hub = object[u"hub"_qs].toString();
    hubAddress = object[u"hubAddress"_qs].toString();
    deviceId = object[u"deviceId"_qs].toString();
    uplink = object[u"uplink"_qs].toString();
    bridge = object[u"bridge"_qs].toString();
    hubAnswers = object[u"hubAnswers"_qs].toInt(200);
    sudoAsks = object[u"sudo"_qs].toString() == u"password"_qs;
    sysctls = wordsFrom(object[u"sysctls"_qs].toObject());
    files = partsFrom(object[u"files"_qs].toObject(), now, fileFrom);
    units = partsFrom(object[u"units"_qs].toObject(), now, unitFrom);
    containers = partsFrom(object[u"containers"_qs].toObject(), now, containerFrom);
    daemonJournal = linesFrom(object[u"daemonJournal"_qs].toArray(), now);
    engineJournal = linesFrom(object[u"engineJournal"_qs].toArray(), now);
    const QJsonObject events = object[u"events"_qs].toObject();
    for (auto it = events.begin(); it != events.end(); ++it)
        m_events.insert(it.key().toUtf8(), eventFrom(it.value().toArray()));
}

std::optional<SimulatedState> SimulatedState::fromScenario(
    const QJsonObject &description, SimulatedTime now)
{
    SimulatedState state;
    state.readParts(description, now);
    if (state.scenario.isEmpty() || state.units.isEmpty())
        return std::nullopt;
    // what the modules said before stands in the description as the names of events
    for (const QByteArray &name : state.containers.keys())
        for (const SimulatedLine &line : std::exchange(state.containers[name].log, {}))
            if (line.text.startsWith('@'))
                state.say(name, line.text.mid(1), line.time);
            else
                state.containers[name].log.append(line);
    state.m_open = state.wayIsOpen();
    state.m_openSince = state.booted;
    return state;
}

std::optional<SimulatedState> SimulatedState::fromJson(const QJsonObject &object)
{
    SimulatedState state;
    state.readParts(object, 0);
    if (state.scenario.isEmpty() || state.units.isEmpty())
        return std::nullopt;
    state.m_open = object[u"open"_qs].toBool();
    state.m_openSince = momentOf(object[u"openSince"_qs], 0);
    return state;
}

QJsonObject SimulatedState::toJson() const
{
    QJsonObject events;
    for (auto it = m_events.begin(); it != m_events.end(); ++it)
        events.insert(QString::fromUtf8(it.key()), eventToJson(it.value()));
    return { { u"scenario"_qs, valueOf(scenario) }, { u"hostName"_qs, hostName },
        { u"os"_qs, osName }, { u"kernel"_qs, kernel }, { u"architecture"_qs, architecture },
        { u"edgeVersion"_qs, edgeVersion }, { u"engineVersion"_qs, engineVersion },
        { u"bootId"_qs, valueOf(bootId) }, { u"booted"_qs, booted }, { u"hub"_qs, hub },
        { u"hubAddress"_qs, hubAddress }, { u"deviceId"_qs, deviceId }, { u"uplink"_qs, uplink },
        { u"bridge"_qs, bridge }, { u"hubAnswers"_qs, hubAnswers },
        { u"sudo"_qs, sudoAsks ? u"password"_qs : u"free"_qs },
        { u"sysctls"_qs, edgemend::toJson(sysctls) }, { u"files"_qs, partsToJson(files) },
        { u"units"_qs, partsToJson(units) }, { u"containers"_qs, partsToJson(containers) },
        { u"daemonJournal"_qs, edgemend::toJson(daemonJournal) },
        { u"engineJournal"_qs, edgemend::toJson(engineJournal) }, { u"events"_qs, events },
        { u"open"_qs, m_open }, { u"openSince"_qs, m_openSince } };
}

} // namespace edgemend
