// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/login_memory.h"

#include "app/settings/known_hosts_store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace edgemend {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestFile = 4 * 1024 * 1024;

QString keyOf(const Target &target)
{
    return target.user + u'@' + QString::fromUtf8(KnownHostsStore::nameOf(target));
}

QJsonObject readObject(const QString &name)
{
    QFile file(name);
    if (name.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return QJsonDocument::fromJson(file.read(longestFile)).object();
}

} // namespace

LoginHints LoginMemory::recall(const Target &target) const
{
    const QJsonObject entry = readObject(m_file).value(keyOf(target)).toObject();
    return { .identityFile = entry.value("identityFile"_L1).toString(),
        .needsLoader = entry.value("needsLoader"_L1).toBool() };
}

void LoginMemory::remember(const Target &target, const LoginHints &hints) const
{
    if (m_file.isEmpty() || recall(target) == hints) {
        return;
    }
    QJsonObject all = readObject(m_file);
    all.insert(keyOf(target),
        QJsonObject {
            { u"identityFile"_s, hints.identityFile }, { u"needsLoader"_s, hints.needsLoader } });
    (void)QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSaveFile file(m_file);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QJsonDocument(all).toJson());
        (void)file.commit(); // a hint that is lost costs a round trip, no more
    }
}

} // namespace edgemend
