// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/facts/network_facts.h"

#include <optional>

namespace edgemend {

/// The programs that load sysctl files: `sysctl --system` and systemd-sysctl. They read the same
/// lines in another order and count a line that stands twice in another way.
enum class SysctlProgram { Procps, Systemd };

/// The kernel's switches after a program has loaded the files, if all were on before.
struct ForwardingAfterLoad {
    bool isOn = true; ///< the general switch
    QMap<QString, bool> interfaces; ///< as in ForwardingFacts, "default" among them
    std::optional<SysctlLine> switchedOffBy; ///< the last line that turned the general switch off
    QMap<QString, SysctlLine> closedBy; ///< the line that set 0 on an interface by itself
};

/// `lines` in the order of ForwardingFacts::files. A line that names a key takes it away from every
/// pattern, wherever it stands. Setting the general switch to another value sets every interface.
[[nodiscard]] ForwardingAfterLoad afterLoading(
    const QList<SysctlLine> &lines, SysctlProgram program, const QStringList &interfaces);

/// The two keys of the general switch, below /proc/sys.
[[nodiscard]] bool isGeneralSwitch(QByteArrayView target);
/// "net/ipv4/conf/eth0/forwarding" for eth0.
[[nodiscard]] QByteArray switchOf(const QString &interface);

} // namespace edgemend
