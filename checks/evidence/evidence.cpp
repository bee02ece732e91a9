// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/evidence.h"

#include "checks/evidence/probe_redaction.h"
#include "checks/evidence/root_access.h"
#include "checks/json_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace edgemend {

namespace {

constexpr qsizetype largestFile = 64 * 1024 * 1024;
constexpr std::array endNames { "finished", "timed-out", "truncated", "not-run", "link-lost",
    "cancelled" };
constexpr std::array kindNames { "live", "recorded", "training" };

Message opening() { return text("Evidence", QT_TRANSLATE_NOOP("Evidence", "Open a saved visit")); }

template <typename Names>
int indexOf(const Names &names, const QString &name)
{
    for (size_t i = 0; i < names.size(); ++i)
        if (name == QLatin1StringView { names[i] })
            return static_cast<int>(i);
    return -1;
}

QJsonObject toJson(const ProbeRecord &record)
{
    return { { u"end"_qs, QLatin1StringView { endNames[static_cast<size_t>(record.end)] } },
        { u"exitCode"_qs, record.exitCode }, { u"text"_qs, record.text },
        { u"durationMs"_qs, static_cast<qint64>(record.duration.count()) },
        { u"root"_qs, record.ranAsRoot }, { u"reason"_qs, messageToJson(record.reason) } };
}

QJsonObject toJson(const DeviceIdentity &device)
{
    return { { u"label"_qs, device.label }, { u"address"_qs, device.address },
        { u"port"_qs, device.port }, { u"user"_qs, device.user }, { u"hostKey"_qs, device.hostKey },
        { u"banner"_qs, device.serverBanner },
        { u"kind"_qs, QLatin1StringView { kindNames[static_cast<size_t>(device.kind)] } } };
}

QJsonObject toJson(const LinkCounters &link)
{
    return { { u"execs"_qs, link.execs }, { u"sudos"_qs, link.sudos },
        { u"roundTrips"_qs, link.roundTrips }, { u"bytesSent"_qs, link.bytesSent },
        { u"bytesReceived"_qs, link.bytesReceived },
        { u"deviceMs"_qs, static_cast<qint64>(link.deviceTime.count()) } };
}

std::optional<ProbeRecord> recordFrom(const QJsonObject &object)
{
    const int end = indexOf(endNames, object[u"end"_qs].toString());
    if (end < 0 || !object[u"text"_qs].isString())
        return std::nullopt;
    ProbeRecord record;
    record.end = static_cast<ScriptEnd>(end);
    record.exitCode = object[u"exitCode"_qs].toInt(-1);
    // redacted again: a file may have been made by somebody else, with an older list
    const Redactor redactor;
    record.text = redactProbeOutput(redactor, object[u"text"_qs].toString().toUtf8());
    record.duration = std::chrono::milliseconds { object[u"durationMs"_qs].toInteger() };
    record.ranAsRoot = object[u"root"_qs].toBool();
    record.reason = redactArguments(redactor, messageFromJson(object[u"reason"_qs].toObject()));
    return record;
}

DeviceIdentity deviceFrom(const QJsonObject &object)
{
    DeviceIdentity device;
    device.label = object[u"label"_qs].toString();
    device.address = object[u"address"_qs].toString();
    device.port = static_cast<quint16>(object[u"port"_qs].toInt(22));
    device.user = object[u"user"_qs].toString();
    device.hostKey = object[u"hostKey"_qs].toString();
    device.serverBanner = Redactor {}.redact(object[u"banner"_qs].toString().toUtf8());
    const int kind = indexOf(kindNames, object[u"kind"_qs].toString());
    // nothing that comes from a file is live, whatever it says
    device.kind = kind == 2 ? DeviceIdentity::Kind::Training : DeviceIdentity::Kind::Recorded;
    return device;
}

LinkCounters linkFrom(const QJsonObject &object)
{
    LinkCounters link;
    link.execs = object[u"execs"_qs].toInt();
    link.sudos = object[u"sudos"_qs].toInt();
    link.roundTrips = object[u"roundTrips"_qs].toInt();
    link.bytesSent = object[u"bytesSent"_qs].toInteger();
    link.bytesReceived = object[u"bytesReceived"_qs].toInteger();
    link.deviceTime = std::chrono::milliseconds { object[u"deviceMs"_qs].toInteger() };
    return link;
}

Message missingText(const QByteArray &probe, const ProbeRecord *record)
{
    if (!record)
        return text("Evidence", QT_TRANSLATE_NOOP("Evidence", "Not recorded: {probe}."))
            .with(u"probe"_qs, QString::fromUtf8(probe));
    if (!record->reason.isEmpty())
        return record->reason;
    switch (record->end) {
    case ScriptEnd::TimedOut:
        return text("Evidence",
            QT_TRANSLATE_NOOP("Evidence", "The device did not answer this question in time."));
    case ScriptEnd::LinkLost:
        return text("Evidence",
            QT_TRANSLATE_NOOP("Evidence", "The connection was lost before the answer came."));
    case ScriptEnd::Cancelled:
        return text("Evidence", QT_TRANSLATE_NOOP("Evidence", "Stopped before the answer came."));
    default:
        return text("Evidence", QT_TRANSLATE_NOOP("Evidence", "This question could not be asked."));
    }
}

} // namespace

const ProbeRecord *Evidence::find(const QByteArray &probe) const
{
    const auto found = records.constFind(probe);
    return found == records.constEnd() ? nullptr : &found.value();
}

Result<QString> Evidence::textOf(const QByteArray &probe) const
{
    const ProbeRecord *record = find(probe);
    const bool usable
        = record && (record->end == ScriptEnd::Finished || record->end == ScriptEnd::Truncated);
    if (!usable)
        return failure(FailureKind::NotFound, {}, missingText(probe, record));
    return record->text;
}

QByteArray saveEvidence(const Evidence &evidence)
{
    QJsonObject records;
    for (auto it = evidence.records.cbegin(); it != evidence.records.cend(); ++it)
        records.insert(QString::fromUtf8(it.key()), toJson(it.value()));
    const QJsonObject root { { u"edgemend"_qs, u"visit"_qs }, { u"schema"_qs, evidenceSchema },
        { u"device"_qs, toJson(evidence.device) },
        { u"started"_qs, evidence.started.toString(Qt::ISODateWithMs) },
        { u"durationMs"_qs, static_cast<qint64>(evidence.duration.count()) },
        { u"rootAccess"_qs, QString::fromLatin1(rootAccessId(evidence.rootAccess)) },
        { u"records"_qs, records }, { u"link"_qs, toJson(evidence.link) } };
    return QJsonDocument { root }.toJson(QJsonDocument::Indented);
}

Result<Evidence> loadEvidence(const QByteArray &bytes)
{
    if (bytes.size() > largestFile)
        return failure(FailureKind::BadData, opening(),
            text("Evidence", QT_TRANSLATE_NOOP("Evidence", "The file is larger than 64 MiB.")));
    const QJsonObject root = QJsonDocument::fromJson(bytes).object();
    if (root[u"edgemend"_qs].toString() != u"visit"_qs)
        return failure(FailureKind::BadData, opening(),
            text("Evidence",
                QT_TRANSLATE_NOOP("Evidence", "This is not a visit saved by EdgeMend.")));
    const int schema = root[u"schema"_qs].toInt(-1);
    if (schema < 1 || schema > evidenceSchema)
        return failure(FailureKind::BadData, opening(),
            text("Evidence",
                QT_TRANSLATE_NOOP("Evidence",
                    "The file was saved by a newer EdgeMend (schema {schema}); this one reads up "
                    "to {known}."))
                .with(u"schema"_qs, QString::number(schema))
                .with(u"known"_qs, QString::number(evidenceSchema)));
    Evidence evidence;
    evidence.device = deviceFrom(root[u"device"_qs].toObject());
    evidence.started = QDateTime::fromString(root[u"started"_qs].toString(), Qt::ISODateWithMs);
    evidence.duration = std::chrono::milliseconds { root[u"durationMs"_qs].toInteger() };
    evidence.link = linkFrom(root[u"link"_qs].toObject());
    evidence.rootAccess = rootAccessFrom(root[u"rootAccess"_qs].toString().toLatin1());
    const QJsonObject records = root[u"records"_qs].toObject();
    for (auto it = records.begin(); it != records.end(); ++it) {
        const auto record = recordFrom(it.value().toObject());
        if (!record)
            return failure(FailureKind::BadData, opening(),
                text(
                    "Evidence", QT_TRANSLATE_NOOP("Evidence", "The part about {probe} is damaged."))
                    .with(u"probe"_qs, it.key()));
        evidence.records.insert(it.key().toUtf8(), *record);
    }
    return evidence;
}

} // namespace edgemend
