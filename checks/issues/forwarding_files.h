// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/facts/forwarding_replay.h"
#include "checks/fixes/fix_step.h"

namespace edgemend {

/// The lines that turn off one of these interfaces, or the general switch, by name or by a pattern.
[[nodiscard]] QList<SysctlLine> linesAgainst(
    const ForwardingFacts &forwarding, const QStringList &interfaces, bool andTheSwitch);
/// The line that leaves the general switch off when somebody loads the files; nothing when the
/// files leave it alone, or on.
[[nodiscard]] std::optional<SysctlLine> lineThatSwitchesOff(const ForwardingFacts &forwarding);
/// The same for one of these interfaces by itself.
[[nodiscard]] std::optional<SysctlLine> lineThatCloses(
    const ForwardingFacts &forwarding, const QStringList &interfaces);
/// A pattern that turns off interfaces which do not exist yet.
[[nodiscard]] std::optional<SysctlLine> patternForNewInterfaces(const ForwardingFacts &forwarding);

/// The steps that keep forwarding on, whichever program loads the files next: each key that a line
/// turns off is set in a file of ours, which sorts last; what stands in /etc/sysctl.conf, which
/// procps reads after that, is edited. A key that is named is taken away from every pattern.
/// `wanted` is turned on now: interfaces, "all" for the general switch. `way` is what must stay on.
[[nodiscard]] QList<FixStep> stepsToForward(
    const ForwardingFacts &forwarding, const QStringList &wanted, const QStringList &way);

/// Whether the switch and the interfaces stay on when the files as they will be after `steps` are
/// loaded. Nothing: a file could not be read.
[[nodiscard]] std::optional<bool> staysOn(
    const ForwardingFacts &forwarding, const QList<FixStep> &steps, const QStringList &interfaces);

/// Whether a sysctl key can name the interface safely.
[[nodiscard]] bool hasPlainName(const QString &interface);

} // namespace edgemend
