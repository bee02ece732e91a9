// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/issues/forwarding_files.h"

#include <QRegularExpression>

#include <algorithm>

namespace edgemend {

namespace {

constexpr auto sysctlConf = "/etc/sysctl.conf";
const QByteArray globalKey = QByteArrayLiteral("net.ipv4.ip_forward");
const QByteArray allKey = QByteArrayLiteral("net.ipv4.conf.all.forwarding");

/// "net.ipv4.conf.eth0/100.forwarding" for eth0.100, as sysctl.d(5) has it.
QByteArray keyOf(const QString &interface)
{
    QByteArray name = interface.toUtf8();
    name.replace('.', '/');
    return "net.ipv4.conf." + name + ".forwarding";
}

bool touches(const SysctlLine &line, QByteArrayView target)
{
    const QByteArray own = line.target();
    return isSysctlPattern(own) ? sysctlPatternMatches(own, target) : own == target;
}

bool anyTurnsOff(const ForwardingFacts &forwarding, const QByteArray &key)
{
    const QByteArray target = normalSysctlKey(key);
    return std::any_of(forwarding.files.begin(), forwarding.files.end(),
        [&](const SysctlLine &line) { return line.turnsOff() && touches(line, target); });
}

/// Also by Debian's link 99-sysctl.conf.
bool isIn(const SysctlLine &line, const QByteArray &path)
{
    return line.path.toUtf8() == path
        || (path == sysctlConf
            && (line.linkTarget == u"../sysctl.conf" || line.linkTarget == u"/etc/sysctl.conf"));
}

/// The file that a person must look into.
SysctlLine withoutLink(SysctlLine line)
{
    if (isIn(line, sysctlConf))
        line.path = QString::fromLatin1(sysctlConf);
    return line;
}

QString fileNameOf(const QString &path) { return path.section(u'/', -1); }

/// A name of ours that sorts after every file in the sysctl.d folders.
QByteArray lastFileName(const ForwardingFacts &forwarding)
{
    QByteArray name = "zz-edgemend-forwarding.conf";
    for (const QString &path : forwarding.fileNames) {
        const QByteArray other = fileNameOf(path).toUtf8();
        while (path.contains(u"sysctl.d/") && other != name && other > name && name.size() < 200)
            name.prepend('z');
    }
    return "/etc/sysctl.d/" + name;
}

QList<FixStep> stepsFor(const ForwardingFacts &forwarding, const QList<QByteArray> &keys)
{
    QList<FixStep> edits;
    QList<FixStep> settings;
    for (const QByteArray &key : keys) {
        const QByteArray target = normalSysctlKey(key);
        const bool isEdited = std::any_of(
            forwarding.files.begin(), forwarding.files.end(), [&](const SysctlLine &line) {
                return line.turnsOff() && line.path == QLatin1StringView { sysctlConf }
                && line.target() == target;
            });
        if (isEdited)
            edits.append(EditSysctlFile { sysctlConf, key, "1" });
        settings.append(SetSysctl { key, "1", lastFileName(forwarding) });
    }
    return edits + settings;
}

/// The lines as they will stand once the step's file is written.
void applyStep(QList<SysctlLine> &lines, const EditSysctlFile &step)
{
    for (SysctlLine &line : lines)
        if (isIn(line, step.path) && line.target() == normalSysctlKey(step.key)
            && !line.isExclusion)
            line.value = QString::fromUtf8(step.value);
}

void applyStep(QList<SysctlLine> &lines, const SetSysctl &step)
{
    if (step.file.isEmpty())
        return;
    const auto isOurs = [&](const SysctlLine &line) {
        return isIn(line, step.file) && line.target() == normalSysctlKey(step.key);
    };
    lines.removeIf(isOurs);
    const QString ours = fileNameOf(QString::fromUtf8(step.file));
    const auto end = std::find_if(lines.begin(), lines.end(), [&](const SysctlLine &line) {
        return line.path == QLatin1StringView { sysctlConf } || fileNameOf(line.path) > ours;
    });
    lines.insert(end,
        SysctlLine { QString::fromUtf8(step.file), {}, QString::fromUtf8(step.key),
            QString::fromUtf8(step.value), 0, false });
}

} // namespace

QList<SysctlLine> linesAgainst(
    const ForwardingFacts &forwarding, const QStringList &interfaces, bool andTheSwitch)
{
    QList<QByteArray> targets;
    if (andTheSwitch)
        targets = { normalSysctlKey(globalKey), normalSysctlKey(allKey) };
    for (const QString &name : interfaces)
        targets.append(switchOf(name));
    QList<SysctlLine> lines;
    for (const SysctlLine &line : forwarding.files)
        if (line.turnsOff()
            && std::any_of(targets.begin(), targets.end(),
                [&](const QByteArray &target) { return touches(line, target); }))
            lines.append(line);
    return lines;
}

std::optional<SysctlLine> lineThatSwitchesOff(const ForwardingFacts &forwarding)
{
    for (const SysctlProgram program : { SysctlProgram::Procps, SysctlProgram::Systemd }) {
        const auto after = afterLoading(forwarding.files, program, {});
        if (!after.isOn)
            return withoutLink(*after.switchedOffBy);
    }
    return std::nullopt;
}

std::optional<SysctlLine> lineThatCloses(
    const ForwardingFacts &forwarding, const QStringList &interfaces)
{
    for (const SysctlProgram program : { SysctlProgram::Procps, SysctlProgram::Systemd }) {
        const auto after = afterLoading(forwarding.files, program, interfaces);
        if (!after.closedBy.isEmpty())
            return withoutLink(after.closedBy.last());
    }
    return std::nullopt;
}

std::optional<SysctlLine> patternForNewInterfaces(const ForwardingFacts &forwarding)
{
    for (const SysctlLine &line : forwarding.files)
        if (line.turnsOff() && isSysctlPattern(line.target())
            && (touches(line, switchOf(u"br-0123456789ab"_qs))
                || touches(line, switchOf(u"docker9"_qs))))
            return withoutLink(line);
    return std::nullopt;
}

QList<FixStep> stepsToForward(
    const ForwardingFacts &forwarding, const QStringList &wanted, const QStringList &way)
{
    QList<QByteArray> keys;
    if (wanted.contains(u"all") || anyTurnsOff(forwarding, globalKey)
        || anyTurnsOff(forwarding, allKey))
        keys.append(globalKey);
    if (anyTurnsOff(forwarding, allKey))
        keys.append(allKey);
    // "default": what an interface gets that appears later, as Docker's bridges do at each boot
    for (const QString &name : QStringList { u"default"_qs } + wanted + way) {
        const bool isWanted = wanted.contains(name) || anyTurnsOff(forwarding, keyOf(name));
        if (name != u"all" && isWanted && hasPlainName(name) && forwarding.isRead(name)
            && !keys.contains(keyOf(name)))
            keys.append(keyOf(name));
    }
    return stepsFor(forwarding, keys);
}

std::optional<bool> staysOn(
    const ForwardingFacts &forwarding, const QList<FixStep> &steps, const QStringList &interfaces)
{
    QList<SysctlLine> lines = forwarding.files;
    for (const FixStep &step : steps) {
        if (const auto *edit = std::get_if<EditSysctlFile>(&step))
            applyStep(lines, *edit);
        else if (const auto *sysctl = std::get_if<SetSysctl>(&step))
            applyStep(lines, *sysctl);
    }
    for (const SysctlProgram program : { SysctlProgram::Procps, SysctlProgram::Systemd }) {
        const auto after = afterLoading(lines, program, interfaces);
        const auto isOff = [](bool isOn) { return !isOn; };
        if (!after.isOn || std::any_of(after.interfaces.begin(), after.interfaces.end(), isOff))
            return false;
    }
    if (!forwarding.unreadable.isEmpty())
        return std::nullopt;
    return true;
}

bool hasPlainName(const QString &interface)
{
    static const QRegularExpression plainName {
        u"^[A-Za-z0-9_-]{1,15}(\\.[A-Za-z0-9_-]{1,14})?$"_qs
    };
    return plainName.match(interface).hasMatch();
}

} // namespace edgemend
