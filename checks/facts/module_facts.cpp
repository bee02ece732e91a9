// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/facts/module_facts.h"

#include "checks/facts/probe_lines.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace edgemend {

namespace {

constexpr QLatin1StringView ownerLabel { "Microsoft.Azure.Devices.Edge.Agent" };

Container containerFrom(const QJsonObject &object)
{
    Container container;
    container.name = object[u"name"_qs].toString();
    if (container.name.startsWith(u'/'))
        container.name.remove(0, 1);
    container.image = object[u"image"_qs].toString();
    container.state = object[u"state"_qs].toString();
    container.error = object[u"error"_qs].toString();
    container.exitCode = object[u"exit"_qs].toInt();
    container.oomKilled = object[u"oom"_qs].toBool();
    container.startedAt = dockerTime(object[u"started"_qs].toString());
    container.finishedAt = dockerTime(object[u"finished"_qs].toString());
    container.restartCount = object[u"restarts"_qs].toInt();
    container.restartPolicy = object[u"policy"_qs].toString();
    container.networkMode = object[u"networkMode"_qs].toString();
    for (const QJsonValue &network : object[u"networks"_qs].toArray())
        if (network.isString())
            container.networks.append(network.toString());
    container.ownerIsKnown = object.contains(u"edge.owner"_qs);
    container.isEdgeModule = object[u"edge.owner"_qs].toString() == ownerLabel;
    return container;
}

void addEnvironment(ContainerFacts &facts, QStringView line)
{
    const qsizetype blank = line.indexOf(u' ');
    const qsizetype equals = line.indexOf(u'=', blank);
    if (blank < 0 || equals < 0)
        return;
    for (Container &container : facts.all)
        if (container.name == line.left(blank))
            container.environment.insert(line.mid(blank + 1, equals - blank - 1).toString(),
                line.mid(equals + 1).toString());
}

Message engineSaid(const ProbeLines &lines)
{
    if (lines.is(u"client"_qs, "no"))
        return text("Facts",
            QT_TRANSLATE_NOOP("Facts", "There is no container engine client on this device."));
    if (lines.is(u"engine"_qs, "asleep"))
        return text("Facts",
            QT_TRANSLATE_NOOP("Facts",
                "The container engine is stopped, and it was not asked: its socket would have "
                "started it."));
    if (lines.quoted.join(u' ').contains(u"permission denied", Qt::CaseInsensitive))
        return text("Facts",
            QT_TRANSLATE_NOOP("Facts", "Needs root: this user may not ask the container engine."));
    const QString said = lines.firstQuoted();
    if (said.contains(u"No such object") || said.contains(u"No such container"))
        return text(
            "Facts", QT_TRANSLATE_NOOP("Facts", "There is no such container on this device."));
    if (said.isEmpty())
        return text(
            "Facts", QT_TRANSLATE_NOOP("Facts", "The container engine does not answer in time."));
    return text("Facts", QT_TRANSLATE_NOOP("Facts", "The container engine does not answer: {said}"))
        .with(u"said"_qs, said);
}

// Facts §4.3, all generations, behind the engine's own time stamp.
LogLine logLineFrom(const QString &line)
{
    LogLine parsed;
    const qsizetype blank = line.indexOf(u' ');
    parsed.time = dockerTime(line.left(blank));
    QString rest = line.mid(blank + 1);
    static const QRegularExpression prefix {
        u"^(?:<[0-7]> ?)?\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d{3})?(?: [+-]\\d\\d:\\d\\d)? \\[(VRB|DBG|INF|WRN|ERR|FTL)\\](?: \\[[^\\]]+\\])? - (.*)$"_qs
    };
    const auto match = prefix.match(rest);
    if (match.hasMatch()) {
        parsed.level = match.captured(1);
        rest = match.captured(2);
    }
    parsed.message = rest;
    return parsed;
}

/// Ended by the probe's own limit (timeout, SIGKILL, SIGTERM): what is missing is not known to be
/// absent.
bool wasCut(const ProbeLines &lines, const QString &key)
{
    const QString status = lines.value(key);
    return status == u"124" || status == u"137" || status == u"143";
}

Fact<ModuleLogFacts> parseModuleLog(const Evidence &evidence, const QByteArray &probe)
{
    const auto text = evidence.textOf(probe);
    if (!text)
        return Fact<ModuleLogFacts>::unknown(text.error().happened);
    const ProbeLines lines = readLines(*text);
    if (lines.is(u"client"_qs, "no") || !lines.is(u"exit"_qs, "0"))
        return Fact<ModuleLogFacts>::unknown(engineSaid(lines));
    ModuleLogFacts facts;
    facts.startedAt = dockerTime(lines.value(u"started"_qs));
    facts.readAt = epochTime(lines);
    QDateTime first;
    for (const QString &line : QString { *text }.split(u'\n')) {
        const QString rest = line.mid(2);
        if (line.startsWith(u"F "))
            first = dockerTime(rest.section(u' ', 0, 0));
        else if (line.startsWith(u"N "))
            facts.connection.append(logLineFrom(rest));
        else if (line.startsWith(u"P "))
            facts.deployment.append(logLineFrom(rest));
        else if (line.startsWith(u"X "))
            facts.errors.append(logLineFrom(rest));
    }
    // kept in rings of their own, so the order of the log is lost
    std::stable_sort(facts.deployment.begin(), facts.deployment.end(),
        [](const LogLine &a, const LogLine &b) { return a.time < b.time; });
    facts.firstLineAt = first;
    // a runtime module writes its first line within a second or two of its start
    facts.reachesStart
        = first.isValid() && facts.startedAt.isValid() && facts.startedAt.secsTo(first) <= 15;
    // visits that were saved before the probe said so kept 40 lines
    const bool kept = lines.values.contains(u"plans"_qs) ? lines.is(u"plans"_qs, "all")
                                                         : facts.deployment.size() < 40;
    facts.holdsAllCommands = facts.reachesStart && kept;
    // the newest lines come last, and they decide
    if ((!lines.is(u"done"_qs, "yes") && facts.startedAt.isValid()) || wasCut(lines, u"logs"_qs))
        return Fact<ModuleLogFacts>::unknown(edgemend::text(
            "Facts", QT_TRANSLATE_NOOP("Facts", "The log could not be read to its end.")));
    return facts;
}

/// The kernel's "0100007F:01BB" or its IPv6 form: little-endian words (facts: proc(5)).
std::optional<PeerConnection> peerFrom(const QString &container, const QString &hex)
{
    const QStringList parts = hex.split(u':');
    bool ok = false;
    PeerConnection peer { container, {}, parts.value(1).toInt(&ok, 16) };
    const QByteArray raw = QByteArray::fromHex(parts.value(0).toLatin1());
    const bool mapped = raw.size() == 16 && raw.startsWith(QByteArray(8, '\0'));
    if (!ok || (raw.size() != 4 && !mapped))
        return ok && raw.size() == 16
            ? std::optional { PeerConnection { container, parts[0], peer.port } }
            : std::nullopt;
    const QByteArray four = raw.right(4);
    QStringList bytes;
    for (int i = 3; i >= 0; --i)
        bytes.append(QString::number(static_cast<unsigned char>(four[i])));
    peer.address = bytes.join(u'.');
    return peer;
}

} // namespace

const Container *ContainerFacts::find(QStringView name) const
{
    for (const Container &container : all)
        if (container.name == name)
            return &container;
    return nullptr;
}

QList<Container> ContainerFacts::edgeModules() const
{
    QList<Container> modules;
    for (const Container &container : all)
        if (container.isEdgeModule)
            modules.append(container);
    return modules;
}

Fact<ContainerFacts> parseContainers(const Evidence &evidence)
{
    const auto text = evidence.textOf("containers");
    if (!text)
        return Fact<ContainerFacts>::unknown(text.error().happened);
    const ProbeLines lines = readLines(*text);
    if (!lines.is(u"exit"_qs, "0"))
        return Fact<ContainerFacts>::unknown(engineSaid(lines));
    ContainerFacts facts;
    facts.readAt = epochTime(lines);
    const QStringList all = QString { *text }.split(u'\n');
    for (const QString &line : all) {
        if (!line.startsWith(u"C "))
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(line.mid(2).toUtf8());
        if (document.isObject())
            facts.all.append(containerFrom(document.object()));
    }
    // a container that is not listed would be taken for one that is not there
    const bool listed = lines.values.contains(u"inspect"_qs);
    const bool truncated = evidence.find("containers")->end == ScriptEnd::Truncated;
    if (truncated || wasCut(lines, u"inspect"_qs) || (listed && facts.all.isEmpty()))
        return Fact<ContainerFacts>::unknown(edgemend::text("Facts",
            QT_TRANSLATE_NOOP("Facts", "The list of containers could not be read to its end.")));
    for (const QString &line : all) {
        if (line.startsWith(u"E "))
            addEnvironment(facts, QStringView { line }.mid(2));
        else if (line.startsWith(u"B "))
            facts.bridges.insert(line.section(u' ', 2), line.section(u' ', 1, 1));
    }
    return facts;
}

Fact<ModuleLogFacts> parseAgentLog(const Evidence &evidence)
{
    return parseModuleLog(evidence, "agent-log");
}

Fact<ModuleLogFacts> parseHubLog(const Evidence &evidence)
{
    return parseModuleLog(evidence, "hub-log");
}

Fact<ConnectionFacts> parseConnections(const Evidence &evidence)
{
    const auto text = evidence.textOf("connections");
    if (!text)
        return Fact<ConnectionFacts>::unknown(text.error().happened);
    ConnectionFacts facts;
    for (const QString &line : QString { *text }.split(u'\n')) {
        const QStringList words = line.split(u' ');
        if (line.startsWith(u"read="))
            facts.read.append(line.mid(5));
        else if (words.value(0) == u"T")
            if (const auto peer = peerFrom(words.value(1), words.value(2)))
                facts.established.append(*peer);
    }
    return facts;
}

} // namespace edgemend
