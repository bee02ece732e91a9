// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/message.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <variant>

namespace edgemend {

/// Sets a kernel value now (apply) and in a file of its own at *keep*, so that an undecided change
/// is gone after a reboot. Undo writes the value that was read before and removes the file. The
/// file: /etc/sysctl.d, a name that sorts after every file that sets the key (facts P14).
struct SetSysctl {
    QByteArray key; ///< "net.ipv4.ip_forward"
    QByteArray value; ///< "1"
    QByteArray file; ///< "/etc/sysctl.d/zz-edgemend-forwarding.conf"; empty: runtime only
    bool operator==(const SetSysctl &) const = default;
};

/// Replaces the value of one key in a sysctl file that would win over ours (procps reads
/// /etc/sysctl.conf last). Comments, order and every other line stay byte for byte. Made at *keep*,
/// like the file of SetSysctl.
struct EditSysctlFile {
    QByteArray path;
    QByteArray key;
    QByteArray value;
    bool operator==(const EditSysctlFile &) const = default;
};

/// One action on systemd units. Undo restores the unit-file state and the active state that were
/// read before.
struct ServiceAction {
    enum class Verb { Unmask, Enable, ResetFailed, Start, Restart };
    Verb verb = Verb::Start;
    QList<QByteArray> units; ///< "docker.service", "docker.socket"
    bool operator==(const ServiceAction &) const = default;
};

/// A step of a change, as a value. What a device runs for it stands in checks/repair/device/*.sh.
/// Later parts add EditFile (TOML and JSON by parsing), Docker networks and containers.
using FixStep = std::variant<SetSysctl, EditSysctlFile, ServiceAction>;

/// What a person would type for this step, for previews and the report. Never parsed, never run.
[[nodiscard]] QByteArray commandLineFor(const FixStep &step);

} // namespace edgemend
