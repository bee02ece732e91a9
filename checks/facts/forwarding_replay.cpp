// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/facts/forwarding_replay.h"

#include <QSet>

#include <algorithm>

namespace edgemend {

namespace {

constexpr QByteArrayView globalTarget { "net/ipv4/ip_forward" };
constexpr QByteArrayView allTarget { "net/ipv4/conf/all/forwarding" };

/// systemd-sysctl keeps a key once: set again to the same text it stays at its place, to another it
/// goes to the end. It knows nothing of /etc/sysctl.conf but by a link in sysctl.d.
QList<SysctlLine> asSystemdOrders(const QList<SysctlLine> &lines)
{
    QList<SysctlLine> ordered;
    for (const SysctlLine &line : lines) {
        if (line.path == u"/etc/sysctl.conf")
            continue;
        const auto before = std::find_if(ordered.begin(), ordered.end(),
            [&](const SysctlLine &other) { return other.target() == line.target(); });
        if (before != ordered.end()) {
            if (before->value == line.value && before->isExclusion == line.isExclusion)
                continue;
            ordered.erase(before);
        }
        ordered.append(line);
    }
    return ordered;
}

void setInterfaces(ForwardingAfterLoad &state, bool isOn)
{
    for (bool &value : state.interfaces)
        value = isOn;
    if (isOn)
        state.closedBy.clear();
}

/// One write to the kernel.
void write(ForwardingAfterLoad &state, const SysctlLine &line, QByteArrayView target, bool isOn)
{
    if (isGeneralSwitch(target)) {
        if (isOn != state.isOn)
            setInterfaces(state, isOn);
        if (!isOn && state.isOn)
            state.switchedOffBy = line;
        else if (isOn)
            state.switchedOffBy.reset();
        state.isOn = isOn;
        return;
    }
    for (auto it = state.interfaces.begin(); it != state.interfaces.end(); ++it) {
        if (switchOf(it.key()) != target)
            continue;
        it.value() = isOn;
        if (isOn)
            state.closedBy.remove(it.key());
        else
            state.closedBy.insert(it.key(), line);
    }
}

} // namespace

bool isGeneralSwitch(QByteArrayView target)
{
    return target == globalTarget || target == allTarget;
}

QByteArray switchOf(const QString &interface)
{
    return "net/ipv4/conf/" + interface.toUtf8() + "/forwarding";
}

ForwardingAfterLoad afterLoading(
    const QList<SysctlLine> &lines, SysctlProgram program, const QStringList &interfaces)
{
    ForwardingAfterLoad state;
    QList<QByteArray> targets { globalTarget.toByteArray(), allTarget.toByteArray() };
    for (const QString &name : interfaces) {
        if (name == u"all")
            continue;
        state.interfaces.insert(name, true);
        targets.append(switchOf(name));
    }
    const auto ordered = program == SysctlProgram::Systemd ? asSystemdOrders(lines) : lines;
    QSet<QByteArray> named;
    for (const SysctlLine &line : ordered)
        if (!isSysctlPattern(line.target()))
            named.insert(line.target());
    for (const SysctlLine &line : ordered) {
        const auto number = kernelNumber(line.value.toUtf8());
        if (line.isExclusion || !number)
            continue;
        const QByteArray target = line.target();
        if (!isSysctlPattern(target))
            write(state, line, target, *number != 0);
        else
            for (const QByteArray &each : targets)
                if (!named.contains(each) && sysctlPatternMatches(target, each))
                    write(state, line, each, *number != 0);
    }
    return state;
}

} // namespace edgemend
