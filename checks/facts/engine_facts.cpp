// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/facts/engine_facts.h"

#include "checks/facts/probe_lines.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace edgemend {

namespace {

void setUnitKey(
    UnitState &unit, QStringView key, const QString &value, std::chrono::microseconds now)
{
    if (key == u"Id")
        unit.id = value;
    else if (key == u"LoadState")
        unit.loadState = value;
    else if (key == u"ActiveState")
        unit.activeState = value;
    else if (key == u"SubState")
        unit.subState = value;
    else if (key == u"UnitFileState")
        unit.unitFileState = value;
    else if (key == u"Result")
        unit.result = value;
    else if (key == u"NRestarts")
        unit.restarts = value.toInt();
    else if (key == u"ExecMainStatus")
        unit.mainStatus = value.toInt();
    else if (key == u"Requires")
        unit.required = value.split(u' ', Qt::SkipEmptyParts);
    else if (key == u"ActiveEnterTimestampMonotonic" && value.toLongLong() > 0 && now.count() > 0)
        unit.activeFor = unit.sinceStart = std::chrono::duration_cast<std::chrono::seconds>(
            now - std::chrono::microseconds { value.toLongLong() });
}

std::chrono::microseconds upTime(const ProbeLines &lines)
{
    return std::chrono::microseconds { static_cast<qint64>(
        lines.value(u"uptime"_qs).toDouble() * 1e6) };
}

// Words of the docker client (recorded: engine-stopped/docker-ps.txt,
// mgmt-socket-permission/id-docker-in-group.txt).
EngineFacts::Answer answerOf(const ProbeLines &client)
{
    using Answer = EngineFacts::Answer;
    const QString said = client.quoted.join(u'\n');
    bool known = false;
    const int status = client.value(u"exit"_qs).toInt(&known);
    if (client.is(u"engine"_qs, "asleep"))
        return Answer::Asleep;
    if (!known)
        return Answer::NotAsked;
    if (status == 0)
        return Answer::Answers;
    if (status == 124 || status == 137 || status == 143)
        return Answer::Hangs;
    if (said.contains(u"permission denied", Qt::CaseInsensitive))
        return Answer::NotPermitted;
    if (said.contains(u"Cannot connect to the Docker daemon")
        || said.contains(u"no such file or directory"))
        return Answer::Unreachable;
    return Answer::Other;
}

/// The line of a byte offset, for people.
int lineOf(const QByteArray &bytes, qsizetype offset)
{
    return 1 + static_cast<int>(bytes.left(offset).count('\n'));
}

/// What stands around an offset, within its line: some files are one line of many kilobytes.
QString excerptAt(const QByteArray &bytes, qsizetype offset)
{
    constexpr qsizetype before = 80, most = 160;
    const qsizetype at = std::min(offset, bytes.size());
    const qsizetype lineBegin = at > 0 ? bytes.lastIndexOf('\n', at - 1) + 1 : 0;
    const qsizetype newline = bytes.indexOf('\n', lineBegin);
    const qsizetype lineEnd = newline < 0 ? bytes.size() : newline;
    const qsizetype begin = std::max(lineBegin, at - before);
    const qsizetype end = std::min(lineEnd, begin + most);
    QString excerpt = QString::fromUtf8(bytes.mid(begin, end - begin)).trimmed();
    if (begin > lineBegin)
        excerpt.prepend(u'…');
    if (end < lineEnd)
        excerpt.append(u'…');
    return excerpt;
}

void judgeDaemonJson(EngineFacts &facts, const ProbeLines &section)
{
    using DaemonJson = EngineFacts::DaemonJson;
    facts.daemonJsonPath = section.value(u"path"_qs);
    if (section.is(u"state"_qs, "absent")) {
        facts.daemonJson = DaemonJson::Absent;
        return;
    }
    if (!section.is(u"state"_qs, "present"))
        return;
    facts.daemonJsonSize = section.value(u"size"_qs).toLongLong();
    if (section.is(u"whole"_qs, "no")) {
        facts.daemonJson = DaemonJson::NotWhole;
        return;
    }
    const QByteArray bytes = section.quoted.join(u'\n').toUtf8();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    // an empty file is what dockerd accepts as no settings at all
    if (error.error == QJsonParseError::NoError || bytes.trimmed().isEmpty()) {
        facts.daemonJson = DaemonJson::Valid;
        const QJsonValue forward = document.object()[u"ip-forward"_qs];
        facts.daemonJsonForwardingOff = forward.isBool() && !forward.toBool();
        return;
    }
    facts.daemonJson = DaemonJson::Invalid;
    facts.daemonJsonError = error.errorString();
    facts.daemonJsonLine = lineOf(bytes, error.offset);
    facts.daemonJsonExcerpt = excerptAt(bytes, error.offset);
}

/// "2026-11-22T21:04:10.369317+0000 edge-07 aziot-edged[412]: …": the unit that wrote it, or that
/// systemd writes of.
const UnitState *unitOf(const QString &line, const QMap<QString, UnitState> &units)
{
    const QString writer = line.section(u' ', 2, 2).section(u'[', 0, 0);
    if (const auto own = units.constFind(writer + u".service"_qs); own != units.constEnd())
        return &own.value();
    if (writer == u"systemd")
        for (const UnitState &unit : units)
            if (line.contains(unit.id))
                return &unit;
    return nullptr;
}

/// Told before the newest start of its unit, or before the machine's: it tells of another time. The
/// lines of a unit that keeps restarting, or has just started, are told all the same.
bool isOfAnOlderStart(const QString &line, const DaemonFacts &facts, const QDateTime &now)
{
    constexpr std::chrono::seconds slack { 15 }, young { 60 };
    const QDateTime time = dockerTime(line.section(u' ', 0, 0));
    if (!time.isValid() || !now.isValid())
        return false;
    const std::chrono::seconds age { time.secsTo(now) };
    if (facts.upTime.count() > 0 && age > facts.upTime + slack)
        return true;
    const UnitState *unit = unitOf(line, facts.units);
    return unit && unit->restarts <= 0 && unit->sinceStart >= young
        && age > unit->sinceStart + slack;
}

/// What the probe let through, without the words of journalctl about itself.
QStringList errorLinesOf(const ProbeLines &journal, const DaemonFacts &facts)
{
    const QDateTime now = epochTime(journal);
    QStringList lines;
    for (const QString &line : journal.quoted)
        if (!line.startsWith(u"Hint:") && !line.startsWith(u"No journal files")
            && !line.contains(u"insufficient permissions") && !isOfAnOlderStart(line, facts, now))
            lines.append(line);
    return lines;
}

void readJournal(DaemonFacts &facts, const QString &text)
{
    facts.errorLines = errorLinesOf(readLines(text), facts);
    constexpr QStringView key = u"agent-start=";
    for (const QStringView line : QStringView { text }.split(u'\n'))
        if (line.startsWith(key))
            if (const QDateTime time = dockerTime(line.mid(key.size()).toString()); time.isValid())
                facts.agentStarts.append(time);
}

} // namespace

QMap<QString, UnitState> parseUnitBlocks(const QString &text, std::chrono::microseconds now)
{
    QMap<QString, UnitState> units;
    UnitState unit;
    const auto finish = [&] {
        if (!unit.id.isEmpty())
            units.insert(unit.id, unit);
        unit = {};
    };
    for (const QStringView line : QStringView { text }.split(u'\n')) {
        const qsizetype equals = line.indexOf(u'=');
        if (equals < 1)
            finish();
        else
            setUnitKey(unit, line.left(equals), line.mid(equals + 1).toString(), now);
    }
    finish();
    for (UnitState &each : units)
        if (!each.isActive())
            each.activeFor = std::chrono::seconds { -1 };
    return units;
}

QStringList EngineFacts::errorsOfNewestStart() const
{
    // Words of dockerd and of the Go runtime; what systemd says of the unit has none of them.
    static constexpr const char16_t *errorWords[] = { u"level=fatal", u"level=error",
        u"failed to start daemon", u"unable to configure the Docker daemon", u"unknown flag",
        u"unknown shorthand flag", u"invalid argument", u"flag needs an argument", u"panic: ",
        u"fatal error: ", u"Error starting daemon", u"error while loading shared libraries" };
    QStringList errors;
    for (const QString &line : journal) {
        if (line.startsWith(u"Starting "))
            errors.clear();
        for (const char16_t *word : errorWords)
            if (line.contains(QStringView { word })) {
                errors.append(line);
                break;
            }
    }
    return errors;
}

QString EngineFacts::refusedOption() const
{
    if (service.activeState != u"failed")
        return {};
    for (const QString &line : errorsOfNewestStart())
        if (line.contains(u"unknown flag") || line.contains(u"unknown shorthand flag")
            || line.contains(u"flag needs an argument")
            || (line.contains(u"invalid argument") && line.contains(u" for \"-")))
            return line;
    return {};
}

QString EngineFacts::refusedConfiguration() const
{
    if (service.activeState != u"failed")
        return {};
    for (auto it = journal.crbegin(); it != journal.crend(); ++it) {
        if (it->startsWith(u"unable to configure the Docker daemon with file"))
            return *it;
        if (it->startsWith(u"Started "))
            break; // a later start took the file
    }
    return {};
}

Fact<EngineFacts> parseEngine(const Evidence &evidence)
{
    const auto text = evidence.textOf("engine");
    if (!text)
        return Fact<EngineFacts>::unknown(text.error().happened);
    const auto sections = readSections(*text);
    const ProbeLines client = sections.value(u"client"_qs);
    EngineFacts facts;
    facts.hasClient = client.is(u"client"_qs, "yes");
    facts.hasDaemonBinary = client.is(u"daemon"_qs, "yes");
    facts.lacksDaemonBinary = client.is(u"daemon"_qs, "no");
    facts.answer = client.is(u"client"_qs, "no") ? EngineFacts::Answer::NoClient : answerOf(client);
    if (facts.answer == EngineFacts::Answer::Answers)
        facts.version = client.firstQuoted();
    else
        facts.errorLine = client.firstQuoted();
    const ProbeLines unitLines = sections.value(u"units"_qs);
    const auto units = parseUnitBlocks(unitLines.quoted.join(u'\n'), upTime(unitLines));
    facts.service = units.value(u"docker.service"_qs);
    facts.socket = units.value(u"docker.socket"_qs);
    const UnitState snap = units.value(u"snap.docker.dockerd.service"_qs);
    if (!facts.service.exists() && !snap.id.isEmpty() && snap.exists()) {
        facts.service = snap;
        facts.socket = {};
    }
    facts.journal = sections.value(u"journal"_qs).quoted;
    judgeDaemonJson(facts, sections.value(u"daemon.json"_qs));
    return facts;
}

Fact<DaemonFacts> parseDaemon(const Evidence &evidence)
{
    const auto text = evidence.textOf("units");
    if (!text)
        return Fact<DaemonFacts>::unknown(text.error().happened);
    const ProbeLines lines = readLines(*text);
    if (lines.is(u"systemd"_qs, "no"))
        return Fact<DaemonFacts>::unknown(edgemend::text(
            "Facts", QT_TRANSLATE_NOOP("Facts", "This device does not run systemd.")));
    DaemonFacts facts;
    facts.units = parseUnitBlocks(lines.quoted.join(u'\n'), upTime(lines));
    facts.upTime = std::chrono::duration_cast<std::chrono::seconds>(upTime(lines));
    if (const auto journal = evidence.textOf("daemon-journal"))
        readJournal(facts, *journal);
    return facts;
}

} // namespace edgemend
