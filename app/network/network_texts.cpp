// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/network/network_texts.h"

namespace edgemend::network_texts {

Message triedToFind(const QString &host)
{
    return text("Ssh", QT_TRANSLATE_NOOP("Ssh", "Look up the address of {host}"))
        .with(QStringLiteral("host"), host);
}

Message triedToConnect(const QString &host, quint16 port)
{
    return text("Ssh", QT_TRANSLATE_NOOP("Ssh", "Connect to {host}, port {port}"))
        .with(QStringLiteral("host"), host)
        .with(QStringLiteral("port"), QString::number(port));
}

Failure cancelled(const Message &tried)
{
    return { FailureKind::Cancelled, tried,
        text("Ssh", QT_TRANSLATE_NOOP("Ssh", "It was cancelled.")), {} };
}

Failure nameNotFound(const Message &tried, const QString &host, const QString &error)
{
    const Message happened = error.isEmpty()
        ? text("Ssh", QT_TRANSLATE_NOOP("Ssh", "The name {host} does not exist."))
        : text("Ssh", QT_TRANSLATE_NOOP("Ssh", "The name {host} does not exist ({error})."))
              .with(QStringLiteral("error"), error);
    return { FailureKind::NameNotFound, tried, happened.with(QStringLiteral("host"), host),
        text("Ssh",
            QT_TRANSLATE_NOOP("Ssh", "Check the spelling, or use the device's IP address.")) };
}

Failure nameServerSilent(const Message &tried, const QString &error)
{
    return { FailureKind::NameNotFound, tried,
        text("Ssh", QT_TRANSLATE_NOOP("Ssh", "No name server answered ({error})."))
            .with(QStringLiteral("error"), error),
        text("Ssh",
            QT_TRANSLATE_NOOP("Ssh",
                "This computer may have no network. Use the device's IP address if you know "
                "it.")) };
}

Failure lookUpTimedOut(const Message &tried, std::chrono::milliseconds limit)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(limit).count();
    return { FailureKind::NameNotFound, tried,
        text("Ssh", QT_TRANSLATE_NOOP("Ssh", "No name server answered within {seconds} s."))
            .with(QStringLiteral("seconds"), QString::number(seconds)),
        text("Ssh",
            QT_TRANSLATE_NOOP("Ssh",
                "This computer may have no network. Use the device's IP address if you know "
                "it.")) };
}

Failure notReached(const Message &tried, ConnectState state)
{
    switch (state) {
    case ConnectState::Refused:
        return { FailureKind::Refused, tried,
            text("Ssh",
                QT_TRANSLATE_NOOP("Ssh", "The device is there, but nothing listens on that port.")),
            text("Ssh",
                QT_TRANSLATE_NOOP(
                    "Ssh", "Check the port. The SSH service may be stopped or not installed.")) };
    case ConnectState::TimedOut:
        return { FailureKind::TimedOut, tried,
            text("Ssh", QT_TRANSLATE_NOOP("Ssh", "Nothing answered in time.")),
            text("Ssh",
                QT_TRANSLATE_NOOP("Ssh",
                    "Check that the device is on, that the address is right, and that no firewall "
                    "drops the connection.")) };
    case ConnectState::NoRoute:
        return { FailureKind::NoRoute, tried,
            text("Ssh", QT_TRANSLATE_NOOP("Ssh", "There is no way to that address.")),
            text("Ssh",
                QT_TRANSLATE_NOOP(
                    "Ssh", "Check this computer's own network: cable, Wi-Fi, VPN.")) };
    default:
        return { FailureKind::NoRoute, tried,
            text("Ssh", QT_TRANSLATE_NOOP("Ssh", "This computer could not connect.")),
            text("Ssh",
                QT_TRANSLATE_NOOP(
                    "Ssh", "Check this computer's own network: cable, Wi-Fi, VPN.")) };
    }
}

} // namespace edgemend::network_texts
