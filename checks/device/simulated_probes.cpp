// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/device/simulated_probes.h"

#include "checks/device/simulated_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace edgemend {

namespace {

const QByteArray engineUnit = QByteArrayLiteral("docker.service");
const QByteArray noEngine
    = QByteArrayLiteral("Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is "
                        "the docker daemon running?");
constexpr qsizetype ringConnection = 60, ringPlan = 120, ringErrors = 40; // as module-log.sh keeps

QByteArray number(qint64 value) { return QByteArray::number(value); }

QByteArray quoted(const QByteArray &text)
{
    QByteArray lines;
    for (const QByteArray &line : text.split('\n'))
        lines += "| " + line + '\n';
    return lines;
}

QByteArray epochLine(SimulatedTime now) { return "epoch=" + number(now / 1000) + '\n'; }

QByteArray upTimeText(const SimulatedState &state, SimulatedTime now)
{
    return QByteArray::number(static_cast<double>(now - state.booted) / 1000, 'f', 2);
}

QByteArray unitBlock(const SimulatedState &state, const QByteArray &name, SimulatedTime now)
{
    SimulatedUnit unit {
        .loadState = "not-found", .activeState = "inactive", .subState = "dead", .unitFileState = {}
    };
    if (state.units.contains(name))
        unit = state.units[name];
    const bool crashes = unit.restartSeconds > 0;
    const qint64 restarts
        = crashes ? unit.restarts + (now - unit.since) / 1000 / unit.restartSeconds : unit.restarts;
    const qint64 since = unit.isActive() && unit.since > 0
        ? std::max<qint64>(1, (unit.since - state.booted) * 1000)
        : 0;
    QByteArray block = "Id=" + name + "\nLoadState=" + unit.loadState
        + "\nActiveState=" + unit.activeState + "\nSubState=" + unit.subState
        + "\nUnitFileState=" + unit.unitFileState + "\nResult=" + unit.result + '\n';
    if (!name.endsWith(".socket"))
        block += "NRestarts=" + number(restarts) + "\nExecMainStatus=" + number(unit.mainStatus)
            + '\n';
    return block + "ActiveEnterTimestampMonotonic=" + number(since) + '\n';
}

QByteArray unitBlocks(
    const SimulatedState &state, const QList<QByteArray> &names, SimulatedTime now)
{
    QList<QByteArray> blocks;
    for (const QByteArray &name : names)
        blocks.append(unitBlock(state, name, now));
    QByteArray text = blocks.join('\n');
    text.chop(1);
    return quoted(text);
}

QByteArray systemOutput(const SimulatedState &state, const Script &, SimulatedTime now)
{
    return "hostname=" + state.hostName.toUtf8() + "\nkernel=" + state.kernel.toUtf8()
        + "\narch=" + state.architecture.toUtf8() + "\nos=" + state.osName.toUtf8() + "\nuid=0\n"
        + epochLine(now) + "uptime=" + upTimeText(state, now)
        + "\nsystemd=yes\ntool.iotedge=/usr/bin/iotedge\ntool.aziotctl=/usr/bin/aziotctl\n"
        + "tool.docker=/usr/bin/docker\n"
        + (state.files.contains("/etc/aziot/config.toml") ? "file./etc/aziot/config.toml=yes\n"
                                                          : "")
        + "file./usr/libexec/aziot/aziot-edged=yes\n" + "iotedge=iotedge "
        + state.edgeVersion.toUtf8() + '\n';
}

QByteArray engineOutput(const SimulatedState &state, const Script &, SimulatedTime now)
{
    const bool answers = state.engineAnswers();
    QByteArray text = "@ client\nclient=yes\nexit=" + QByteArray { answers ? "0" : "1" } + '\n';
    // docker prints the empty server version before its error
    text += quoted(answers ? state.engineVersion.toUtf8() : '\n' + noEngine);
    text += "daemon=yes\n@ units\nuptime=" + upTimeText(state, now) + '\n';
    text += unitBlocks(state, { engineUnit, "docker.socket" }, now);
    if (!answers) {
        text += "@ journal\n";
        const auto lines
            = state.engineJournal.mid(std::max<qsizetype>(0, state.engineJournal.size() - 15));
        for (const SimulatedLine &line : lines)
            text += quoted(line.text);
    }
    text += "@ daemon.json\npath=/etc/docker/daemon.json\n";
    const auto file = state.files.find("/etc/docker/daemon.json");
    if (file == state.files.end())
        return text + "state=absent\n";
    QByteArray content = file->content;
    if (content.endsWith('\n'))
        content.chop(1);
    return text + "state=present\n" + quoted(content);
}

QByteArray unitsOutput(const SimulatedState &state, const Script &, SimulatedTime now)
{
    return "systemd=yes\nuptime=" + upTimeText(state, now) + '\n'
        + unitBlocks(state,
            { "aziot-edged.service", "aziot-identityd.service", "aziot-keyd.service",
                "aziot-certd.service", "aziot-tpmd.service", "aziot-edged.mgmt.socket",
                "aziot-edged.workload.socket", "aziot-identityd.socket", "aziot-keyd.socket",
                "aziot-certd.socket", "aziot-tpmd.socket", "iotedge.service", "iotedge.socket",
                "iotedge.mgmt.socket", "snap.azure-iot-edge.aziot-edged.service",
                "snap.azure-iot-identity.identityd.service", "snap.azure-iot-identity.keyd.service",
                "snap.azure-iot-identity.certd.service" },
            now);
}

QByteArray containerLine(const QByteArray &name, const SimulatedContainer &container)
{
    const auto text = [](const QByteArray &bytes) { return QString::fromUtf8(bytes); };
    const QJsonObject object { { u"name"_qs, text('/' + name) },
        { u"image"_qs, text(container.image) }, { u"state"_qs, text(container.state) },
        { u"error"_qs, QString {} }, { u"exit"_qs, container.exitCode }, { u"oom"_qs, false },
        { u"started"_qs, text(dockerTimeText(container.started)) },
        { u"finished"_qs, text(dockerTimeText(container.finished)) }, { u"restarts"_qs, 0 },
        { u"policy"_qs, QString {} }, { u"networkMode"_qs, u"default"_qs },
        { u"networks"_qs, QJsonArray { u"azure-iot-edge"_qs, QJsonValue::Null } },
        { u"edge.owner"_qs,
            container.isEdgeModule ? u"Microsoft.Azure.Devices.Edge.Agent"_qs : QString {} } };
    return "C " + QJsonDocument { object }.toJson(QJsonDocument::Compact) + '\n';
}

QByteArray containersOutput(const SimulatedState &state, const Script &script, SimulatedTime now)
{
    if (!state.engineAnswers())
        return epochLine(now) + "exit=1\n" + quoted(noEngine);
    QByteArray text = epochLine(now) + "exit=0\n";
    for (auto it = state.containers.begin(); it != state.containers.end(); ++it)
        text += containerLine(it.key(), it.value());
    const QList<QByteArray> allowed = script.arguments.value(0).split(' ');
    for (const char *name : { "edgeAgent", "edgeHub" }) {
        const auto environment = state.containers.value(name).environment;
        for (auto it = environment.begin(); it != environment.end(); ++it)
            if (allowed.contains(it.key().toLower()))
                text += QByteArray { "E " } + name + ' ' + it.key() + '=' + it.value() + '\n';
    }
    return text + "B " + state.bridge.toUtf8() + " azure-iot-edge\n";
}

/// The last lines that match; the pattern is that of module-log.sh.
QByteArray ring(const QList<SimulatedLine> &log, char mark, const QString &pattern, qsizetype size)
{
    const QRegularExpression wanted { pattern };
    QList<QByteArray> lines;
    for (const SimulatedLine &line : log)
        if (wanted.match(QString::fromUtf8(line.text)).hasMatch())
            lines.append(QByteArray { 1, mark } + ' '
                + (dockerTimeText(line.time) + ' ' + line.text).left(700) + '\n');
    return lines.mid(std::max<qsizetype>(0, lines.size() - size)).join();
}

QByteArray moduleLogOutput(const SimulatedState &state, const Script &script, SimulatedTime now)
{
    const QByteArray name = script.arguments.value(0);
    if (!state.engineAnswers())
        return epochLine(now) + "exit=1\n" + quoted('\n' + noEngine);
    const auto container = state.containers.find(name);
    if (container == state.containers.end())
        return epochLine(now) + "exit=1\n" + quoted("\nError: No such object: " + name);
    QByteArray text
        = epochLine(now) + "exit=0\nstarted=" + dockerTimeText(container->started) + '\n';
    if (container->started == 0)
        return text;
    QList<SimulatedLine> log;
    for (const SimulatedLine &line : container->log)
        if (line.time >= container->started && line.time <= now)
            log.append(line);
    text += "F "
        + (log.isEmpty() ? QByteArray {}
                         : dockerTimeText(log[0].time) + ' ' + log[0].text.left(270))
        + '\n';
    text += ring(log, 'N',
        u"Edge agent (attempting|connected) |Obtained Edge agent twin|Empty edge agent config|connected state|unreachable state|onnectivity test|onnected (to|from) IoT ?Hub"_qs,
        ringConnection);
    text += ring(log, 'P',
        u"Plan execution|Executing command|empty configuration for|Deployment config in"_qs,
        ringPlan);
    text += "plans=all\n";
    text += ring(log, 'X', u"\\[(WRN|ERR|FTL)\\]|xception"_qs, ringErrors);
    return text + "done=yes\n";
}

QByteArray daemonJournalOutput(const SimulatedState &state, const Script &, SimulatedTime now)
{
    QByteArray text = "journal=yes\n";
    for (const SimulatedLine &line : state.daemonJournal)
        if (line.time <= now)
            text += quoted(line.text);
    return text;
}

/// The kernel's table: the address as little-endian hexadecimal.
QByteArray hexAddress(const QString &address)
{
    QByteArray hex;
    const QStringList bytes = address.split(u'.');
    for (auto it = bytes.rbegin(); it != bytes.rend(); ++it)
        hex += QByteArray::number(it->toInt(), 16).rightJustified(2, '0');
    return hex.toUpper();
}

QByteArray connectionsOutput(const SimulatedState &state, const Script &, SimulatedTime)
{
    QByteArray text;
    for (const QByteArray name : { "edgeAgent", "edgeHub" }) {
        const auto container = state.containers.constFind(name);
        if (!state.engineAnswers() || container == state.containers.constEnd()
            || !container->isRunning())
            continue;
        text += "read=" + name + '\n';
        if (container->connected)
            text += "T " + name + ' ' + hexAddress(state.hubAddress) + ":1627\n"; // 5671
    }
    return text;
}

QByteArray forwardingInterfaces(const SimulatedState &state)
{
    QByteArray text;
    for (auto it = state.sysctls.begin(); it != state.sysctls.end(); ++it)
        if (it.key().startsWith("net.ipv4.conf.") && it.key().endsWith(".forwarding"))
            text += "if " + it.key().mid(14).chopped(11) + ' ' + it.value() + '\n';
    int members = 0;
    for (const SimulatedContainer &container : state.containers)
        members += container.isRunning() ? 1 : 0;
    return text + "bridge docker0 0\nbridge " + state.bridge.toUtf8() + ' ' + number(members)
        + '\n';
}

QByteArray forwardingFile(const QByteArray &path, const QByteArray &content)
{
    static const QRegularExpression setting {
        u"^[ \\t]*-?[ \\t]*(net[./]ipv4[./](?:ip_forward|conf[./][A-Za-z0-9_.:/*-]+[./]forwarding))[ \\t]*=[ \\t]*(.*?)[ \\t]*$"_qs
    };
    QByteArray text = "file\t" + path + "\t\n";
    const QStringList lines = QString::fromUtf8(content).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto match = setting.match(lines[i]);
        if (match.hasMatch())
            text += "line\t" + path + '\t' + number(i + 1) + '\t' + match.captured(1).toUtf8()
                + '\t' + match.captured(2).left(40).toUtf8() + '\n';
    }
    return text;
}

QByteArray forwardingOutput(const SimulatedState &state, const Script &, SimulatedTime)
{
    QByteArray text = "ip_forward=" + state.sysctl("net.ipv4.ip_forward")
        + "\nuplink=" + state.uplink.toUtf8() + '\n';
    text += forwardingInterfaces(state);
    QMap<QByteArray, QByteArray>
        byName; // the folder that comes first in the sort of paths also wins on a real device: /etc
    for (auto it = state.files.begin(); it != state.files.end(); ++it) {
        const QByteArray name = it.key().mid(it.key().lastIndexOf('/') + 1);
        if (it.key().contains("/sysctl.d/") && name.endsWith(".conf") && !byName.contains(name))
            byName.insert(name, it.key());
    }
    for (const QByteArray &path : byName)
        text += forwardingFile(path, state.files[path].content);
    if (state.files.contains("/etc/sysctl.conf"))
        text += forwardingFile("/etc/sysctl.conf", state.files["/etc/sysctl.conf"].content);
    if (!state.uplink.isEmpty())
        text += "rules=plain\nexit " + state.uplink.toUtf8() + " 0\n";
    return text + "engine.runs=none\nengine.starts=none\n";
}

QByteArray tcpLines(const char *side, const char *status)
{
    QByteArray text;
    for (const char *port : { "5671", "443" })
        text += QByteArray { "tcp " } + side + ' ' + port + ' ' + status + " none\n";
    return text;
}

QByteArray reachOutput(const SimulatedState &state, const Script &, SimulatedTime)
{
    const QByteArray address = state.hubAddress.toUtf8();
    QByteArray text
        = "hub=" + state.hub.toUtf8() + "\nname host 0 " + address + " \n" + tcpLines("host", "0");
    if (!state.uplink.isEmpty())
        text += "way host " + address + ' ' + state.uplink.toUtf8() + '\n';
    text += "network=azure-iot-edge\n";
    if (!state.engineAnswers())
        return text + "modules=engine-does-not-answer\n";
    QByteArray via;
    for (const QByteArray name : { "edgeAgent", "edgeHub" })
        if (via.isEmpty() && state.containers.contains(name) && state.containers[name].isRunning())
            via = name;
    if (via.isEmpty())
        return text + "modules=none-running\n";
    text += "via=" + via + '\n';
    if (state.forwardsModules())
        return text + "name modules 0 " + address + " \n" + tcpLines("modules", "0");
    return text + "name modules 2 \n" + tcpLines("modules", "124");
}

QByteArray identityOutput(const SimulatedState &state, const Script &, SimulatedTime)
{
    return "info=yes\nhub_name=" + state.hub.toUtf8() + "\nlocal_gateway_hostname="
        + state.hub.toUtf8() + "\ndevice_id=" + state.deviceId.toUtf8()
        + "\nconfig=yes\nconfig.hostname=" + state.hostName.toUtf8()
        + "\nconfig.provisioning.source=manual\nconfig.hub=" + state.hub.toUtf8()
        + "\nconfig.device=" + state.deviceId.toUtf8() + '\n';
}

/// Of what a change is, and since when, as begin was asked.
QByteArray requestedLines(const QByteArray &request)
{
    QByteArray text;
    for (const QByteArray &line : request.split('\n'))
        for (const char *word : { "issue", "plan", "when" })
            if (line.startsWith(QByteArray { word } + ' '))
                text += QByteArray { word } + '=' + line.mid(qstrlen(word) + 1) + '\n';
    return text;
}

QByteArray transactionsOutput(const SimulatedState &state, const Script &, SimulatedTime)
{
    const QByteArray folder = "/var/lib/edgemend/";
    QByteArray text;
    for (auto it = state.files.lowerBound(folder);
         it != state.files.end() && it.key().startsWith(folder); ++it) {
        const QList<QByteArray> parts = it.key().mid(folder.size()).split('/');
        if (parts.size() == 2 && parts[1] == "state")
            text += "transaction=" + parts[0] + '\n' + quoted(it->content.trimmed());
        if (parts.size() == 2 && parts[1] == "state")
            text += requestedLines(state.files.value(folder + parts[0] + "/request").content);
    }
    return (text.isEmpty() ? "folder=absent\n" : "folder=yes\n") + text;
}

using Printer = QByteArray (*)(const SimulatedState &, const Script &, SimulatedTime);

} // namespace

std::optional<QByteArray> simulatedOutput(
    const SimulatedState &state, const Script &script, SimulatedTime now, SimulatedRights rights)
{
    static const QMap<QByteArray, Printer> printers { { "reach", reachOutput },
        { "agent-log", moduleLogOutput }, { "hub-log", moduleLogOutput },
        { "engine", engineOutput }, { "units", unitsOutput }, { "containers", containersOutput },
        { "daemon-journal", daemonJournalOutput }, { "connections", connectionsOutput },
        { "forwarding", forwardingOutput }, { "identity", identityOutput },
        { "transactions", transactionsOutput }, { "system", systemOutput } };
    if (script.id == "watched-places")
        return watchedPlacesOutput(state, script.arguments, rights == SimulatedRights::Root);
    const Printer printer = printers.value(script.id);
    if (!printer)
        return std::nullopt;
    const QByteArray output = printer(state, script, now);
    return rights == SimulatedRights::Root
        ? output
        : seenWithoutRoot(script.id, output, state.engineAnswers());
}

} // namespace edgemend
