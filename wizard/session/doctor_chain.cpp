// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/session/doctor_chain.h"

#include <array>

namespace edgemend {

namespace {

#define DOCTOR_TEXT(source) text("Doctor", QT_TRANSLATE_NOOP("Doctor", source))

enum Place { Laptop, Name, Route, Port, Ssh, HostKey, Login, Shell };

Place brokenPlace(FailureKind kind)
{
    switch (kind) {
    case FailureKind::NameNotFound:
        return Name;
    case FailureKind::NoRoute:
        return Route;
    case FailureKind::Refused:
    case FailureKind::TimedOut:
        return Port;
    case FailureKind::NotSsh:
    case FailureKind::NoCommonAlgorithm:
    case FailureKind::LinkLost:
    case FailureKind::Silent:
        return Ssh;
    case FailureKind::HostKeyUnknown:
    case FailureKind::HostKeyChanged:
    case FailureKind::HostKeyRevoked:
        return HostKey;
    case FailureKind::KeyRefused:
    case FailureKind::PasswordRefused:
    case FailureKind::KeyUnreadable:
    case FailureKind::TooManyTries:
    case FailureKind::LoginMethodUnavailable:
        return Login;
    case FailureKind::NotLinux:
    case FailureKind::Refusal:
    case FailureKind::SudoRefused:
        return Shell;
    default:
        return Laptop; // a file, an option: nothing was sent
    }
}

/// What is known of a link that works.
Message goodValue(Place place, const KnownDevice &device, const QString &laptop)
{
    switch (place) {
    case Laptop:
        return DOCTOR_TEXT("{laptop}").with(u"laptop"_qs, laptop);
    case Name:
        return DOCTOR_TEXT("{host}").with(u"host"_qs, device.target.host);
    case Route:
        return DOCTOR_TEXT("there is a way");
    case Port:
        return DOCTOR_TEXT("port {port} is open")
            .with(u"port"_qs, QString::number(device.target.port));
    case Ssh:
        return DOCTOR_TEXT("answers");
    case HostKey:
        return DOCTOR_TEXT("trusted");
    case Login:
        return DOCTOR_TEXT("{user} is let in").with(u"user"_qs, device.target.user);
    case Shell:
        break;
    }
    return {};
}

} // namespace

QList<DoctorLink> doctorChainOf(
    const Failure &failure, const KnownDevice &device, const QString &laptop)
{
    const std::array<std::pair<const char *, Message>, 8> links { {
        { "laptop", DOCTOR_TEXT("This laptop") },
        { "name", DOCTOR_TEXT("Name") },
        { "route", DOCTOR_TEXT("Route") },
        { "port", DOCTOR_TEXT("Port") },
        { "ssh", DOCTOR_TEXT("SSH") },
        { "host-key", DOCTOR_TEXT("Host key") },
        { "login", DOCTOR_TEXT("Login") },
        { "shell", DOCTOR_TEXT("Shell") },
    } };
    const Place broken = brokenPlace(failure.kind);
    QList<DoctorLink> chain;
    for (int i = Laptop; i <= Shell; ++i) {
        DoctorLink link { links[i].first, links[i].second, DoctorLink::State::Good, {} };
        if (i > broken)
            link.state = DoctorLink::State::NotReached;
        else if (i == broken)
            link.state = DoctorLink::State::Broken;
        if (i < broken)
            link.value = goodValue(static_cast<Place>(i), device, laptop);
        else if (i == broken)
            link.value = failure.happened;
        chain.append(link);
    }
    return chain;
}

} // namespace edgemend
