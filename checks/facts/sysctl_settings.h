// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

namespace edgemend {

/// A setting in a line of a sysctl file, as systemd-sysctl (sysctl.d(5)) and procps read it: `#`
/// and `;` begin a comment only at the start of a line, behind a value they are part of it. Tried
/// with procps 4.0.2 and systemd 252.
struct SysctlSetting {
    QByteArray path; ///< below /proc/sys; may be a pattern of glob(7)
    qsizetype valueFrom = 0; ///< within the line
    qsizetype valueLength = 0;
};

/// Nothing: a comment, or a line without a `=`.
[[nodiscard]] std::optional<SysctlSetting> sysctlSettingIn(QByteArrayView line);

/// The path below /proc/sys: "net.ipv4.ip_forward" and "net/ipv4/ip_forward" are the same. As
/// sysctl.d(5) has it, the first separator decides, so that "net.ipv4.conf.eth0/100.forwarding"
/// means the interface eth0.100. A separator in front or doubled does nothing.
[[nodiscard]] QByteArray normalSysctlKey(QByteArrayView key);

[[nodiscard]] bool isSysctlPattern(QByteArrayView path);
/// As glob(7) matches: `*` and `?` never reach over a slash.
[[nodiscard]] bool sysctlPatternMatches(QByteArrayView pattern, QByteArrayView path);

/// The number that the kernel takes from a text that is written to one of its switches: "00",
/// "0x0", "0 # why" are all 0. Nothing where it refuses the text ("off", "+0").
[[nodiscard]] std::optional<qint64> kernelNumber(QByteArrayView value);

} // namespace edgemend
