// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/complaint.h"

#include "app/cli/cli_text.h"

#include <QJsonDocument>

#include <ostream>

namespace edgemend {

namespace {

struct KindName {
    FailureKind kind;
    const char *name;
};

constexpr KindName kindNames[] = { { FailureKind::Usage, "usage" },
    { FailureKind::NameNotFound, "name-not-found" }, { FailureKind::NoRoute, "no-route" },
    { FailureKind::Refused, "connection-refused" }, { FailureKind::TimedOut, "timed-out" },
    { FailureKind::NotSsh, "not-ssh" }, { FailureKind::NoCommonAlgorithm, "no-common-algorithm" },
    { FailureKind::HostKeyUnknown, "host-key-unknown" },
    { FailureKind::HostKeyChanged, "host-key-changed" },
    { FailureKind::HostKeyRevoked, "host-key-revoked" }, { FailureKind::KeyRefused, "key-refused" },
    { FailureKind::PasswordRefused, "password-refused" },
    { FailureKind::KeyUnreadable, "key-unreadable" },
    { FailureKind::TooManyTries, "too-many-tries" },
    { FailureKind::LoginMethodUnavailable, "login-method-unavailable" },
    { FailureKind::LinkLost, "link-lost" }, { FailureKind::Silent, "silent" },
    { FailureKind::Cancelled, "cancelled" }, { FailureKind::NotLinux, "not-linux" },
    { FailureKind::SudoRefused, "sudo-refused" }, { FailureKind::Refusal, "refused" },
    { FailureKind::NotFound, "not-found" }, { FailureKind::BadData, "bad-data" },
    { FailureKind::Io, "file" }, { FailureKind::NotInThisVersion, "not-in-this-version" } };

QString nameOf(FailureKind kind)
{
    for (const KindName &each : kindNames)
        if (each.kind == kind)
            return QString::fromLatin1(each.name);
    return u"unknown"_qs;
}

QJsonObject jsonOf(const Complaint &complaint, const Translator &words)
{
    const QJsonObject error { { u"kind"_qs, complaint.kind },
        { u"tried"_qs, words.text(complaint.failure.tried) },
        { u"happened"_qs, words.text(complaint.failure.happened) },
        { u"mayHelp"_qs, words.text(complaint.failure.mayHelp) } };
    QJsonObject object { { u"schema"_qs, 1 }, { u"error"_qs, error },
        { u"exitCode"_qs, complaint.exitCode } };
    if (!complaint.transaction.isEmpty())
        object.insert(u"transaction"_qs, QString::fromUtf8(complaint.transaction));
    return object;
}

} // namespace

Complaint complaintOf(const Failure &failure)
{
    return { failure, exitCodeOf(failure), nameOf(failure.kind), {} };
}

Complaint complaintAfterBegin(const Failure &failure, const QByteArray &transaction)
{
    Complaint complaint = complaintOf(failure);
    if (complaint.exitCode == 2 || complaint.exitCode == 7)
        return complaint;
    complaint.exitCode = 6;
    complaint.transaction = transaction;
    return complaint;
}

int complain(const CliOptions &options, const CliConsole &streams, const Complaint &complaint)
{
    streams.err << textOf(complaint.failure, streams.words).toStdString() << std::flush;
    if (options.json)
        streams.out << QJsonDocument { jsonOf(complaint, streams.words) }.toJson().toStdString()
                    << std::flush;
    return complaint.exitCode;
}

} // namespace edgemend
