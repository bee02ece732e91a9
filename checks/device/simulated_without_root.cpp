// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The probes of a simulated device as a login sees them that is neither root nor in the groups
// docker and systemd-journal: the same scripts, stopped where a real device stops them.

#include "checks/device/simulated_text.h"

namespace edgemend {

namespace {

const QByteArray notPermitted
    = QByteArrayLiteral("permission denied while trying to connect to the Docker daemon socket at "
                        "unix:///var/run/docker.sock");

/// Everything up to `end` is replaced.
QByteArray replacedUpTo(const QByteArray &text, QByteArrayView end, const QByteArray &by)
{
    const qsizetype at = text.indexOf(end);
    return at < 0 ? text : by + text.mid(at);
}

QByteArray upTo(const QByteArray &text, QByteArrayView end)
{
    const qsizetype at = text.indexOf(end);
    return at < 0 ? text : text.left(at);
}

} // namespace

QByteArray seenWithoutRoot(const QByteArray &probe, const QByteArray &asRoot, bool engineAnswers)
{
    if (probe == "system")
        return QByteArray { asRoot }.replace("\nuid=0\n", "\nuid=1000\n");
    if (probe == "transactions")
        return asRoot.startsWith("folder=absent") ? asRoot : QByteArray { "folder=unreadable\n" };
    if (probe == "daemon-journal")
        return "journal=yes\n| No journal files were opened due to insufficient permissions.\n";
    if (probe == "identity")
        return "info=unreadable\nconfig=unreadable\n";
    if (!engineAnswers) // there is no socket then that could forbid anything
        return asRoot;
    if (probe == "engine")
        return replacedUpTo(
            asRoot, "daemon=yes", "@ client\nclient=yes\nexit=1\n| " + notPermitted + '\n');
    if (probe == "containers" || probe == "agent-log" || probe == "hub-log")
        return upTo(asRoot, "exit=") + "exit=1\n| " + notPermitted + '\n';
    if (probe == "connections")
        return {};
    if (probe == "reach")
        return upTo(asRoot, "via=") + "modules=engine-does-not-answer\n";
    return asRoot;
}

} // namespace edgemend
