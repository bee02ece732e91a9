// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/recording_reader.h"

#include "checks/evidence/probe_catalogue.h"
#include "checks/evidence/redactor.h"
#include "tests/support/recording_files.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace edgemend {

namespace {

QString quoted(const QStringList &lines)
{
    QString text;
    for (const QString &line : lines)
        text += u"| %1\n"_qs.arg(line);
    return text;
}

QString unitBlocks(const RecordedUnits &units, bool engine)
{
    QStringList lines;
    for (auto unit = units.begin(); unit != units.end(); ++unit) {
        if (unit.key().startsWith(u"docker.") != engine)
            continue;
        lines.append(u"Id=%1"_qs.arg(unit.key()));
        for (auto it = unit->begin(); it != unit->end(); ++it)
            lines.append(u"%1=%2"_qs.arg(it.key(), it.value()));
        lines.append(QString {});
    }
    return quoted(lines);
}

QString units(const RecordingFiles &files)
{
    const QString blocks = unitBlocks(recordedUnits(files), false);
    return blocks.isEmpty() ? QString {} : u"systemd=yes\n"_qs + blocks;
}

bool isMissingCommand(const RecordedCommand &command)
{
    return command.lines.join(u'\n').contains(u"docker: command not found");
}

/// `docker ps` answers as `docker version` would: with the same error, or not at all with one. It
/// says no version.
QString engineClient(const std::optional<RecordedCommand> &asked)
{
    if (!asked)
        return {};
    if (isMissingCommand(*asked))
        return u"@ client\nclient=no\n"_qs;
    QStringList said;
    for (const QString &line : asked->exitCode == 0 ? QStringList {} : asked->lines)
        if (!line.isEmpty() && !line.startsWith(u"uid="))
            said.append(line);
    return u"@ client\nclient=yes\nexit=%1\n"_qs.arg(asked->exitCode) + quoted(said);
}

QString engine(const RecordingFiles &files)
{
    auto asked = recordedContainers(files).asked;
    if (!asked)
        asked = files.find({ u"id-docker-in-group.txt"_qs });
    QString text = engineClient(asked);
    if (const QString blocks = unitBlocks(recordedUnits(files), true); !blocks.isEmpty())
        text += u"@ units\n"_qs + blocks;
    if (const auto journal = files.find({ u"docker-journal.txt"_qs }))
        text += u"@ journal\n"_qs + quoted(journal->lines);
    return text;
}

QString containers(const RecordingFiles &files)
{
    const RecordedContainers recorded = recordedContainers(files);
    if (!recorded.asked)
        return {};
    if (isMissingCommand(*recorded.asked))
        return u"client=no\n"_qs;
    QString text = u"exit=%1\n"_qs.arg(recorded.asked->exitCode);
    if (recorded.asked->exitCode != 0)
        return text + quoted(recorded.asked->lines);
    for (const QJsonObject &object : recorded.byName)
        text += u"C %1\n"_qs.arg(
            QString::fromUtf8(QJsonDocument { object }.toJson(QJsonDocument::Compact)));
    for (const QString &line : recorded.environment)
        text += line + u'\n';
    return text;
}

/// Through the probe itself, with a journalctl that prints the recording.
QString daemonJournal(const RecordingFiles &files)
{
    QByteArray journal;
    for (const QString &name : files.matching(u"journal*.txt"_qs))
        journal += files.bytes(name).mid(files.bytes(name).indexOf('\n') + 1);
    if (journal.isEmpty())
        return {};
    const QTemporaryDir folder;
    QFile text { folder.filePath(u"text"_qs) };
    QFile program { folder.filePath(u"journalctl"_qs) };
    if (!text.open(QIODevice::WriteOnly) || !program.open(QIODevice::WriteOnly))
        return {};
    text.write(journal);
    program.write("#!/bin/sh\ncat \"${0%/*}/text\"\n");
    text.close();
    program.close();
    program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_qs, folder.path() + u':' + environment.value(u"PATH"_qs));
    shell.setProcessEnvironment(environment);
    shell.start(u"/bin/sh"_qs, { u"-c"_qs, QString::fromUtf8(probeText("daemon-journal.sh")) });
    return shell.waitForFinished(20'000) ? QString::fromUtf8(shell.readAllStandardOutput())
                                         : QString {};
}

QString forwarding(const RecordingFiles &files)
{
    static const QRegularExpression value { u"^net\\.ipv4\\.ip_forward = ([01])$"_qs };
    const auto sysctl = files.find({ u"sysctl.txt"_qs });
    for (const QString &line : sysctl ? sysctl->lines : QStringList {})
        if (const auto match = value.match(line); match.hasMatch())
            return u"ip_forward=%1\n"_qs.arg(match.captured(1));
    return {};
}

/// `docker exec edgeAgent` asked for the name and tried one port: the side of the modules only.
QString reach(const RecordingFiles &files)
{
    static const QRegularExpression asked {
        u"docker exec (\\S+) .*nslookup (\\S+);.*nc -w 5 \\S+ (\\d+) "_qs
    };
    static const QRegularExpression ended { u"^rc=(\\d+)$"_qs };
    const auto test = files.find({ u"module-network-test.txt"_qs });
    const auto match = asked.match(test ? test->command : QString {});
    if (!match.hasMatch())
        return {};
    const bool noName = test->lines.join(u'\n').contains(u"no servers could be reached");
    QString text = u"hub=%1\nvia=%2\nname modules %3\n"_qs.arg(
        match.captured(2), match.captured(1), noName ? u"2"_qs : u"0"_qs);
    for (const QString &line : test->lines)
        if (const auto code = ended.match(line); code.hasMatch())
            text += u"tcp modules %1 %2 none\n"_qs.arg(match.captured(3), code.captured(1));
    return text;
}

QString identity(const RecordingFiles &files)
{
    static const QRegularExpression setting {
        u"^(hub_name|local_gateway_hostname|device_id) = \"([^\"]*)\"$"_qs
    };
    const auto info = files.find({ u"device-info.txt"_qs });
    if (!info || info->exitCode != 0)
        return {};
    QString text = u"info=yes\n"_qs;
    for (const QString &line : info->lines)
        if (const auto match = setting.match(line); match.hasMatch())
            text += u"%1=%2\n"_qs.arg(match.captured(1), match.captured(2));
    return text;
}

QString system(const RecordingFiles &files)
{
    const auto version = files.find({ u"version.txt"_qs });
    if (!version)
        return {};
    QString text;
    for (const QString &line : version->lines)
        if (line.startsWith(u"iotedge ") && text.isEmpty())
            text = u"iotedge=%1\n"_qs.arg(line);
    if (const auto list = files.find({ u"files.txt"_qs }))
        for (const QString &line : list->lines)
            if (line.endsWith(u" /etc/aziot/config.toml"))
                text += u"file./etc/aziot/config.toml=yes\n"_qs;
    return text;
}

} // namespace

Evidence readRecording(const QString &state, const QString &prefix)
{
    const RecordingFiles files { state, prefix };
    const QMap<QByteArray, QString> texts { { "units", units(files) }, { "engine", engine(files) },
        { "containers", containers(files) }, { "daemon-journal", daemonJournal(files) },
        { "forwarding", forwarding(files) }, { "reach", reach(files) },
        { "identity", identity(files) }, { "system", system(files) } };
    Evidence evidence;
    evidence.device.label = state;
    evidence.device.kind = DeviceIdentity::Kind::Recorded;
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        if (it.value().isEmpty())
            continue;
        ProbeRecord record;
        record.end = ScriptEnd::Finished;
        record.exitCode = 0;
        record.text = Redactor {}.redact(it.value().toUtf8());
        record.ranAsRoot = true;
        evidence.records.insert(it.key(), record);
    }
    return evidence;
}

} // namespace edgemend
