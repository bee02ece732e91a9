// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/recording_files.h"

#include "checks/evidence/environment_allow_list.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace edgemend {

namespace {

// "Running" means that the service and all its sockets are active; "Ready" that the service is not,
// and nothing about its sockets (facts §2.6, recorded system-commands/status-after-stop.txt).
const QMap<QString, QStringList> &socketsOf()
{
    static const QMap<QString, QStringList> sockets {
        { u"aziot-edged"_qs, { u"aziot-edged.mgmt.socket"_qs, u"aziot-edged.workload.socket"_qs } },
        { u"aziot-identityd"_qs, { u"aziot-identityd.socket"_qs } },
        { u"aziot-keyd"_qs, { u"aziot-keyd.socket"_qs } },
        { u"aziot-certd"_qs, { u"aziot-certd.socket"_qs } },
        { u"aziot-tpmd"_qs, { u"aziot-tpmd.socket"_qs } }
    };
    return sockets;
}

void put(RecordedUnits &units, const QString &unit, const QString &key, const QString &value)
{
    if (!units[unit].contains(key))
        units[unit].insert(key, value);
}

/// Blocks of Key=value; a block without Id is of the one unit that the command names.
void addShow(RecordedUnits &units, const RecordedCommand &show)
{
    static const QRegularExpression single { u"systemctl show (aziot-[a-z]+) -p"_qs };
    QMap<QString, QString> block;
    const auto finish = [&] {
        QString id = block.value(u"Id"_qs);
        if (id.isEmpty() && single.match(show.command).hasMatch())
            id = single.match(show.command).captured(1) + u".service"_qs;
        for (auto it = block.begin(); it != block.end() && !id.isEmpty(); ++it)
            if (it.key() != u"Id")
                put(units, id, it.key(), it.value());
        block.clear();
    };
    for (const QString &line : show.lines) {
        const qsizetype equals = line.indexOf(u'=');
        if (equals > 0)
            block.insert(line.left(equals), line.mid(equals + 1));
        else if (line.isEmpty())
            finish();
        else if (show.command.contains(u"is-active docker")
            && (line == u"failed" || line == u"inactive" || line == u"active"))
            put(units, u"docker.service"_qs, u"ActiveState"_qs, line);
    }
    finish();
}

/// `systemctl list-units --plain`.
void addTable(RecordedUnits &units, const RecordedCommand &table)
{
    static const QRegularExpression row {
        u"^(\\S+\\.(?:service|socket))\\s+(\\S+)\\s+(\\S+)\\s+(\\S+)"_qs
    };
    for (const QString &line : table.lines) {
        const auto match = row.match(line);
        if (!match.hasMatch())
            continue;
        put(units, match.captured(1), u"LoadState"_qs, match.captured(2));
        put(units, match.captured(1), u"ActiveState"_qs, match.captured(3));
        put(units, match.captured(1), u"SubState"_qs, match.captured(4));
    }
}

/// `iotedge system status`, which asks `systemctl is-active`.
void addStatus(RecordedUnits &units, const RecordedCommand &status)
{
    static const QRegularExpression service {
        u"^    (aziot-[a-z]+) +(Running|Ready|Down - ([a-z]+))"_qs
    };
    static const QRegularExpression socket { u"^(aziot-\\S+\\.socket): Down - ([a-z]+) "_qs };
    for (const QString &line : status.lines) {
        if (const auto match = socket.match(line); match.hasMatch())
            put(units, match.captured(1), u"ActiveState"_qs, match.captured(2));
        const auto match = service.match(line);
        if (!match.hasMatch())
            continue;
        const bool running = match.captured(2) == u"Running";
        const QString state = running       ? u"active"_qs
            : match.captured(2) == u"Ready" ? u"inactive"_qs
                                            : match.captured(3);
        put(units, match.captured(1) + u".service"_qs, u"ActiveState"_qs, state);
        for (const QString &each : running ? socketsOf().value(match.captured(1)) : QStringList {})
            put(units, each, u"ActiveState"_qs, u"active"_qs);
    }
}

QJsonObject fromState(const QJsonObject &state)
{
    return { { u"state"_qs, state[u"Status"_qs] }, { u"error"_qs, state[u"Error"_qs] },
        { u"exit"_qs, state[u"ExitCode"_qs] }, { u"oom"_qs, state[u"OOMKilled"_qs] },
        { u"started"_qs, state[u"StartedAt"_qs] }, { u"finished"_qs, state[u"FinishedAt"_qs] } };
}

QJsonObject fromInspect(const QJsonObject &container)
{
    QJsonObject object = fromState(container[u"State"_qs].toObject());
    const QJsonObject host = container[u"HostConfig"_qs].toObject();
    const QJsonObject config = container[u"Config"_qs].toObject();
    object.insert(u"name"_qs, container[u"Name"_qs]);
    object.insert(u"image"_qs, config[u"Image"_qs]);
    object.insert(u"restarts"_qs, container[u"RestartCount"_qs]);
    object.insert(u"policy"_qs, host[u"RestartPolicy"_qs][u"Name"_qs]);
    object.insert(u"networkMode"_qs, host[u"NetworkMode"_qs]);
    QJsonArray networks = QJsonArray::fromStringList(
        container[u"NetworkSettings"_qs][u"Networks"_qs].toObject().keys());
    networks.append(QJsonValue::Null);
    object.insert(u"networks"_qs, networks);
    object.insert(
        u"edge.owner"_qs, config[u"Labels"_qs][u"net.azure-devices.edge.owner"_qs].toString());
    return object;
}

QStringList environmentOf(const QString &name, const QJsonArray &environment)
{
    QStringList lines;
    for (const QJsonValue &each : environment) {
        const QString key = each.toString().section(u'=', 0, 0);
        for (const QByteArray &allowed : allowedEnvironmentNames())
            if (key.compare(QString::fromUtf8(allowed), Qt::CaseInsensitive) == 0)
                lines.append(u"E %1 %2"_qs.arg(name, each.toString()));
    }
    return lines;
}

/// "Up 20 seconds", "Exited (143) About a minute ago", "Created" → .State.Status and
/// .State.ExitCode.
void addStatusColumn(QJsonObject &object, const QString &status)
{
    static const QRegularExpression exited { u"^Exited \\((\\d+)\\)"_qs };
    if (const auto match = exited.match(status); match.hasMatch()) {
        object.insert(u"state"_qs, u"exited"_qs);
        object.insert(u"exit"_qs, match.captured(1).toInt());
    } else if (status.startsWith(u"Up ")) {
        object.insert(u"state"_qs, status.endsWith(u"(Paused)") ? u"paused"_qs : u"running"_qs);
    } else if (status.startsWith(u"Created")) {
        object.insert(u"state"_qs, u"created"_qs);
    }
}

/// The table of `docker ps -a`: columns stand where their headings do.
void addPsTable(RecordedContainers &containers, const RecordedCommand &ps)
{
    const QString heading = ps.lines.value(0);
    const auto column = [&](const QString &line, const QString &from, const QString &to) {
        const qsizetype begin = heading.indexOf(from);
        const qsizetype end = to.isEmpty() ? line.size() : heading.indexOf(to);
        return line.mid(begin, end - begin).trimmed();
    };
    for (const QString &line : ps.lines.mid(1)) {
        const QString name = column(line, u"NAMES"_qs, {});
        if (name.isEmpty())
            continue;
        QJsonObject object { { u"name"_qs, u'/' + name },
            { u"image"_qs, column(line, u"IMAGE"_qs, u"COMMAND"_qs) } };
        addStatusColumn(object, column(line, u"STATUS"_qs, u"PORTS"_qs));
        containers.byName.insert(name, object);
    }
}

} // namespace

RecordingFiles::RecordingFiles(const QString &state, const QString &prefix)
    : m_folder(QStringLiteral(EDGEMEND_SOURCE_DIR "/tests/fixtures/recorded/") + state)
    , m_prefix(prefix)
{
}

QByteArray RecordingFiles::bytes(const QString &name) const
{
    QFile file { m_folder + u'/' + m_prefix + name };
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray {};
}

QStringList RecordingFiles::matching(const QString &pattern) const
{
    QStringList names
        = QDir { m_folder }.entryList({ m_prefix + pattern }, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.remove(0, m_prefix.size());
    return names;
}

std::optional<RecordedCommand> RecordingFiles::find(const QStringList &names) const
{
    static const QRegularExpression heading { u"^# (.*)  \\(exit (\\d+), [0-9.]+ seconds\\)$"_qs };
    for (const QString &name : names) {
        QStringList lines = QString::fromUtf8(bytes(name)).split(u'\n');
        const auto match = heading.match(lines.takeFirst());
        if (match.hasMatch())
            return RecordedCommand { match.captured(1), match.captured(2).toInt(), lines };
    }
    return std::nullopt;
}

RecordedUnits recordedUnits(const RecordingFiles &files)
{
    RecordedUnits units;
    if (const auto show = files.find({ u"show.txt"_qs, u"edged-show.txt"_qs }))
        addShow(units, *show);
    if (const auto table = files.find({ u"units.txt"_qs, u"units-after-stop.txt"_qs }))
        addTable(units, *table);
    if (const auto status
        = files.find({ u"system-status.txt"_qs, u"system-status-after-restart.txt"_qs }))
        addStatus(units, *status);
    return units;
}

RecordedContainers recordedContainers(const RecordingFiles &files)
{
    RecordedContainers containers;
    containers.asked = files.find(
        { u"docker-ps.txt"_qs, u"docker-ps-after-restart.txt"_qs, u"docker-ps-after-stop.txt"_qs });
    if (containers.asked && containers.asked->exitCode == 0)
        addPsTable(containers, *containers.asked);
    for (const QString &name : files.matching(u"docker-inspect-*.json"_qs)) {
        const QJsonObject container = QJsonDocument::fromJson(files.bytes(name))[0].toObject();
        const QString plain = container[u"Name"_qs].toString().mid(1);
        containers.byName[plain] = fromInspect(container);
        if (plain == u"edgeAgent" || plain == u"edgeHub")
            containers.environment
                += environmentOf(plain, container[u"Config"_qs][u"Env"_qs].toArray());
    }
    if (const QByteArray state = files.bytes(u"inspect-state.json"_qs); !state.isEmpty()) {
        QJsonObject &hub = containers.byName[u"edgeHub"_qs];
        const QJsonObject fields = fromState(QJsonDocument::fromJson(state).object());
        for (auto it = fields.begin(); it != fields.end(); ++it)
            hub.insert(it.key(), it.value());
    }
    return containers;
}

} // namespace edgemend
