// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/evidence/evidence.h"
#include "checks/facts/fact.h"
#include "checks/facts/sysctl_settings.h"

#include <QMap>

namespace edgemend {

/// One line of a file that sets the kernel's forwarding at boot.
struct SysctlLine {
    QString path; ///< as found, a link is not resolved
    QString linkTarget; ///< empty unless `path` is a link
    QString key; ///< as it stands there; may be a pattern
    QString value; ///< to the end of the line: there are no comments behind a value
    int lineNumber = 0;
    bool isExclusion = false; ///< "-KEY" without a value: patterns leave the key alone
    /// Below /proc/sys: "net/ipv4/ip_forward".
    [[nodiscard]] QByteArray target() const { return normalSysctlKey(key.toUtf8()); }
    [[nodiscard]] bool turnsOff() const
    {
        return !isExclusion && kernelNumber(value.toUtf8()) == 0;
    }
};

/// An interface by which packets leave for other networks, by any routing table.
struct RouteExit {
    QString interface;
    int prefixLength = 0; ///< 0: a default route
};

/// Forwarding in the kernel and in the files that set it. Source: probe `forwarding`; all of it is
/// readable by everybody. A packet from a module is forwarded when its *incoming* interface
/// forwards.
struct ForwardingFacts {
    int ipForward = -1; ///< /proc/sys/net/ipv4/ip_forward
    QMap<QString, bool> interfaces; ///< name → conf.NAME.forwarding
    QStringList bridges; ///< all of them
    QStringList bridgesInUse; ///< bridges with at least one member, the plant's own too
    QString uplink; ///< interface of the main table's default route
    bool routesTold = false; ///< `exits` and `ownRules` were read
    QList<RouteExit> exits; ///< without the networks that an interface is in itself
    bool ownRules = false; ///< packets are routed by rules beside the kernel's own three
    QList<SysctlLine>
        files; ///< in the order in which systemd-sysctl reads them, /etc/sysctl.conf last
    QStringList fileNames; ///< every file name in the sysctl.d folders
    QStringList unreadable; ///< files that could not be read
    enum class EngineFlag { Unknown, NotGiven, On, Off };
    EngineFlag engineRunsWith = EngineFlag::Unknown; ///< dockerd's --ip-forward as it runs
    EngineFlag engineStartsWith = EngineFlag::Unknown; ///< as docker.service would start it
    /// Of an interface whose switch was not read: true, so ask isRead() before this is called
    /// proved.
    [[nodiscard]] bool interfaceForwards(const QString &name) const
    {
        return interfaces.value(name, true);
    }
    [[nodiscard]] bool isRead(const QString &name) const { return interfaces.contains(name); }
};

[[nodiscard]] Fact<ForwardingFacts> parseForwarding(const Evidence &evidence);

/// How far one side gets towards one endpoint. Steps in order; the first that fails is the verdict.
enum class Reach { Ok, NameFails, Refused, TimedOut, Unreachable, NoTool, NotTried };
[[nodiscard]] QString reachId(Reach reach);

struct ReachRow {
    QString side; ///< "host" or "modules"
    QString endPoint; ///< host name
    int port = 0; ///< 0: name look-up only
    Reach reach = Reach::NotTried;
    QStringList addresses;
};

/// The interface by which packets to the hub leave, as the kernel's own look-up says.
struct WayOut {
    QString address;
    QString interface;
    bool isModules = false; ///< looked up as a packet of a module; otherwise as one of the host
};

/// Reachability of the hub from the host and from the module network. Source: probe `reach` (facts
/// A7, A8).
struct ReachFacts {
    QString hub; ///< name under test; the parent's when nested
    QString network; ///< "azure-iot-edge"
    QString via; ///< the container whose network was used
    QList<ReachRow> rows;
    QList<WayOut> ways;
    Message modulesNotTried; ///< why the module side is missing; empty when it is there
    /// The worst of a side over all ports; NotTried without rows.
    [[nodiscard]] Reach side(QStringView side) const;
    [[nodiscard]] QStringList addressesOf(QStringView side) const;
    /// No port answers the modules, with silence or "unreachable", and every port the host.
    [[nodiscard]] bool onlyModulesAreCutOff() const;
};

[[nodiscard]] Fact<ReachFacts> parseReach(const Evidence &evidence);

/// Who the device is for the cloud. Source: probe `identity`; only allow-listed keys leave the
/// device.
struct IdentityFacts {
    QString hub;
    QString deviceId;
    QString parent; ///< empty unless nested
    QString provisioning; ///< manual, dps
    QString hostName; ///< as configured
};

[[nodiscard]] Fact<IdentityFacts> parseIdentity(const Evidence &evidence);

} // namespace edgemend
