// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/root_access.h"

#include <array>

namespace edgemend {

namespace {

#define ROOT_TEXT(source) text("Evidence", QT_TRANSLATE_NOOP("Evidence", source))

constexpr std::array<const char *, 9> accessIds { "unknown", "root", "sudo-without-password",
    "sudo-with-password", "password-needed", "refused", "wrong-password", "missing", "no-answer" };

} // namespace

QByteArray rootAccessId(RootAccess access)
{
    return accessIds.at(static_cast<std::size_t>(access));
}

RootAccess rootAccessFrom(QByteArrayView id)
{
    for (std::size_t i = 0; i < accessIds.size(); ++i)
        if (id == QByteArrayView { accessIds.at(i) })
            return static_cast<RootAccess>(i);
    return RootAccess::Unknown;
}

Message whyNotRoot(RootAccess access)
{
    switch (access) {
    case RootAccess::Unknown:
    case RootAccess::Root:
    case RootAccess::SudoWithoutPassword:
    case RootAccess::SudoWithPassword:
        break;
    case RootAccess::PasswordNeeded:
        return ROOT_TEXT("sudo asks this user for a password, and none was given "
                         "(edgemend-cli: --sudo-password-stdin).");
    case RootAccess::WrongPassword:
        return ROOT_TEXT("sudo did not take the password that was given. It was sent once and is "
                         "not sent again; a few wrong ones may lock the account.");
    case RootAccess::Refused:
        return ROOT_TEXT("sudo does not let this user become root. Log in as a user who may.");
    case RootAccess::Missing:
        return ROOT_TEXT("There is no sudo on this device. Log in as root.");
    case RootAccess::NoAnswer:
        return ROOT_TEXT("sudo said nothing in time.");
    }
    return {};
}

} // namespace edgemend
