// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/local_user.h"

#include <QDir>

namespace edgemend {

QString localUser()
{
    for (const char *name : { "USER", "LOGNAME", "USERNAME" })
        if (const QString user = qEnvironmentVariable(name); !user.isEmpty())
            return user;
    return QDir::home().dirName();
}

QString personHere()
{
    const QString caller = qEnvironmentVariable("SUDO_USER");
    return caller.isEmpty() ? localUser() : caller;
}

} // namespace edgemend
