// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <string_view>

namespace edgemend {

/// What may be kept of an environment variable's value.
enum class EnvironmentRule {
    Drop, ///< not on the list: the name only
    Keep,
    ProxyAddress, ///< an URL, cut to scheme://host:port
    ProxyExceptions, ///< host names and networks, as no_proxy holds them
    ConnectionStringParts ///< HostName, GatewayHostName, DeviceId and ModuleId only
};

/// The one list of the environment variables whose values may leave a device; everything else is
/// dropped by name, there first and in the redactor again.
[[nodiscard]] const QList<QByteArray> &allowedEnvironmentNames();

/// The same list as one argument for a probe script: lower case, separated by single blanks.
[[nodiscard]] QByteArray allowedEnvironmentNamesForShell();

/// Names are compared without case, as .NET does.
[[nodiscard]] EnvironmentRule environmentRule(std::string_view name);

} // namespace edgemend
