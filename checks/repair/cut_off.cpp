// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/fixes/fix_preview.h"
#include "checks/repair/repair.h"

#include <QRegularExpression>

namespace edgemend {

namespace {

/// Units that carry the link itself: the way in, the interface, the firewall, a tunnel.
bool carriesTheLink(const QByteArray &unit)
{
    static const QRegularExpression carriers { QStringLiteral(
        "^(ssh|sshd|dropbear|telnet|systemd-networkd|systemd-resolved|networking|network|"
        "NetworkManager|ModemManager"
        "|wpa_supplicant|hostapd|dhcpcd|connman|netplan|ifup|firewalld|ufw|nftables|iptables|"
        "ip6tables|netfilter-persistent"
        "|shorewall|openvpn|wg-quick|tailscaled|zerotier-one|strongswan|ipsec|xl2tpd|pppd)"
        "([@.-].*|-client|-server)?$") };
    return carriers.match(QString::fromLatin1(unit)).hasMatch();
}

bool isIpv6(QByteArrayView sshConnection)
{
    const QByteArray peer = sshConnection.toByteArray().split(' ').value(0);
    return peer.contains(':') && !peer.startsWith("::ffff:");
}

struct CutOff {
    QByteArrayView sshConnection;

    bool operator()(const SetSysctl &step) const { return sysctl(step.key); }
    bool operator()(const EditSysctlFile &step) const { return sysctl(step.key); }
    bool operator()(const ServiceAction &step) const
    {
        // Unmask, enable and reset-failed stop and start nothing.
        if (step.verb != ServiceAction::Verb::Start && step.verb != ServiceAction::Verb::Restart)
            return false;
        return std::any_of(step.units.begin(), step.units.end(), carriesTheLink);
    }

private:
    bool sysctl(const QByteArray &key) const
    {
        static const QRegularExpression ipv4Forwarding { QStringLiteral(
            "^net/ipv4/(ip_forward|conf/[^/]+/forwarding)$") };
        static const QRegularExpression ipv6Forwarding { QStringLiteral(
            "^net/ipv6/conf/[^/]+/forwarding$") };
        const QString path = QString::fromLatin1(normalSysctlKey(key));
        // What is addressed to the device itself is not forwarded: switching that on leaves our
        // link alone.
        if (ipv4Forwarding.match(path).hasMatch())
            return false;
        // A forwarding interface stops listening to router advertisements, and loses its default
        // route with them.
        if (ipv6Forwarding.match(path).hasMatch())
            return sshConnection.isEmpty() || isIpv6(sshConnection);
        return path.startsWith(QLatin1StringView { "net/" });
    }
};

} // namespace

bool canCutUsOff(const FixStep &step, QByteArrayView sshConnection)
{
    return std::visit(CutOff { sshConnection }, step);
}

} // namespace edgemend
