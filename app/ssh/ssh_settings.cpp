// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/ssh_settings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace edgemend {

using namespace Qt::StringLiterals;

SshSettings standardSshSettings()
{
    const QString folder
        = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/edgemend"_s;
    SshSettings settings;
    settings.knownHostsFile = folder + u"/known_hosts"_s;
    settings.memoryFile = folder + u"/logins.json"_s;
    return settings;
}

QStringList standardIdentityFiles()
{
    QStringList files;
    for (const auto &name : { u"id_ed25519"_s, u"id_ecdsa"_s, u"id_rsa"_s }) {
        const QString file = QDir::homePath() + u"/.ssh/"_s + name;
        if (QFileInfo::exists(file)) {
            files.append(file);
        }
    }
    return files;
}

} // namespace edgemend
