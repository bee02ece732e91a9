// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/known_devices.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <filesystem>

namespace edgemend {

namespace {

constexpr int schema = 1;
constexpr qsizetype mostDevices = 500;
constexpr qint64 largestFile = 1024 * 1024;
constexpr qsizetype longestText = 300;

QString textOf(const QJsonValue &value) { return value.toString().left(longestText); }

std::optional<KnownDevice> deviceFrom(const QJsonObject &object)
{
    KnownDevice device;
    device.label = textOf(object[u"label"_qs]);
    device.place = textOf(object[u"place"_qs]);
    device.target.label = device.label;
    device.target.host = textOf(object[u"host"_qs]);
    device.target.user = textOf(object[u"user"_qs]);
    const int port = object[u"port"_qs].toInt(22);
    if (device.target.host.isEmpty() || port < 1 || port > 65535)
        return std::nullopt;
    device.target.port = static_cast<quint16>(port);
    device.lastVisit
        = QDateTime::fromString(object[u"lastVisit"_qs].toString(), Qt::ISODate).toUTC();
    device.faults = std::max(0, object[u"faults"_qs].toInt());
    device.warnings = std::max(0, object[u"warnings"_qs].toInt());
    for (const HealthState state :
        { HealthState::Works, HealthState::Ill, HealthState::CannotTell })
        if (object[u"health"_qs].toString() == healthKey(state))
            device.health = state;
    return device;
}

QJsonObject toJson(const KnownDevice &device)
{
    QJsonObject object { { u"label"_qs, device.label }, { u"place"_qs, device.place },
        { u"host"_qs, device.target.host }, { u"user"_qs, device.target.user },
        { u"port"_qs, device.target.port },
        { u"lastVisit"_qs, device.lastVisit.toUTC().toString(Qt::ISODate) } };
    if (device.health) {
        object[u"health"_qs] = healthKey(*device.health);
        object[u"faults"_qs] = device.faults;
        object[u"warnings"_qs] = device.warnings;
    }
    return object;
}

bool sameAddress(const Target &a, const Target &b)
{
    return a.host.compare(b.host, Qt::CaseInsensitive) == 0 && a.port == b.port
        && (a.user == b.user || a.user.isEmpty() || b.user.isEmpty());
}

} // namespace

KnownDevices::KnownDevices(const QString &folder)
    : m_file(folder.isEmpty() ? QString {} : folder + u"/known_devices.json"_qs)
{
    QFile file { m_file };
    if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    if (root[u"schema"_qs].toInt() != schema)
        return;
    for (const QJsonValue &value : root[u"devices"_qs].toArray())
        if (auto device = deviceFrom(value.toObject()); device && m_all.size() < mostDevices)
            m_all.append(*device);
    std::stable_sort(m_all.begin(), m_all.end(),
        [](const KnownDevice &a, const KnownDevice &b) { return a.lastVisit > b.lastVisit; });
}

QString KnownDevices::nameOf(const KnownDevice &device)
{
    if (!device.label.isEmpty())
        return device.label;
    const Target &target = device.target;
    return (target.user.isEmpty() ? QString {} : target.user + u'@') + target.host + u':'
        + QString::number(target.port);
}

const KnownDevice *KnownDevices::find(const Target &target) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(), [&](const KnownDevice &device) {
        return target.label.isEmpty() ? sameAddress(device.target, target)
                                      : device.label == target.label;
    });
    return found == m_all.end() ? nullptr : &*found;
}

void KnownDevices::remember(const KnownDevice &device)
{
    KnownDevice kept = device;
    kept.target.label = kept.label;
    if (const KnownDevice *old = find(kept.target)) {
        if (kept.place.isEmpty())
            kept.place = old->place;
        if (!kept.health) {
            kept.health = old->health;
            kept.faults = old->faults;
            kept.warnings = old->warnings;
        }
        m_all.removeAt(old - m_all.constData());
    }
    m_all.prepend(kept);
    if (m_all.size() > mostDevices)
        m_all.removeLast();
    save();
}

void KnownDevices::forget(const QString &label)
{
    const auto gone
        = m_all.removeIf([&](const KnownDevice &device) { return nameOf(device) == label; });
    if (gone > 0)
        save();
}

/// At once or not at all, but without waiting for the disk, which would hold up the window: a file
/// that a power cut damaged only means that no device is known. Failing costs no more than that.
void KnownDevices::save() const
{
    if (m_file.isEmpty())
        return;
    QJsonArray devices;
    for (const KnownDevice &device : m_all)
        devices.append(toJson(device));
    const QByteArray text = QJsonDocument {
        QJsonObject { { u"schema"_qs, schema }, { u"devices"_qs, devices } }
    }.toJson();
    QDir {}.mkpath(QFileInfo { m_file }.path());
    QFile file { m_file + u".new"_qs };
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const bool written = file.write(text) == text.size() && file.flush();
    file.close();
    std::error_code failed;
    if (written)
        std::filesystem::rename(file.fileName().toStdU16String(), m_file.toStdU16String(), failed);
    else
        file.remove();
}

} // namespace edgemend
