// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/ssh_texts.h"

#include "checks/evidence/redactor.h"

namespace edgemend::ssh_texts {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostShown = 200;
constexpr qsizetype knownByItsForm = 64;
constexpr qsizetype mostRead = 16 * 1024;

QString secondsOf(std::chrono::milliseconds time)
{
    return QString::number(std::chrono::ceil<std::chrono::seconds>(time).count());
}

Failure hostKeyUnknown(const Message &tried, const QString &fingerprint)
{
    return { FailureKind::HostKeyUnknown, tried,
        text("Ssh", QT_TRANSLATE_NOOP("Ssh", "The host key {fingerprint} was never seen before."))
            .with(u"fingerprint"_s, fingerprint),
        text("Ssh",
            QT_TRANSLATE_NOOP("Ssh",
                "Compare the fingerprint at the device's console: "
                "for f in /etc/ssh/ssh_host_*_key.pub; do ssh-keygen -lf $f; done")) };
}

} // namespace

QString displayable(QByteArrayView hostile)
{
    // Redacted before anything is cut off or changed: a secret is known by its name and its form.
    QString shown = Redactor {}.redact(hostile.first(qMin(hostile.size(), mostRead)));
    for (QChar &letter : shown) {
        if (!letter.isPrint() || letter.category() == QChar::Other_Format) {
            letter = u' ';
        }
    }
    shown = shown.simplified();
    return shown.size() > mostShown ? shown.first(mostShown) + u'…' : shown;
}

QByteArrayView wholeWords(QByteArrayView hostile, qsizetype kept)
{
    if (hostile.size() < kept) {
        return hostile;
    }
    qsizetype end = hostile.size();
    while (end > 0 && static_cast<uchar>(hostile[end - 1]) > ' ') {
        --end;
    }
    // Of a long word enough is left to tell what it is.
    return hostile.size() - end < knownByItsForm ? hostile.first(end) : hostile;
}

Failure libraryFailed(const Message &tried, const QByteArray &error)
{
    return { FailureKind::Io, tried,
        text("Ssh", QT_TRANSLATE_NOOP("Ssh", "The SSH library could not be set up: {error}"))
            .with(u"error"_s, displayable(error)),
        {} };
}

Failure noGreeting(const Message &tried, bool timedOut)
{
    if (timedOut) {
        return { FailureKind::TimedOut, tried,
            text("Ssh",
                QT_TRANSLATE_NOOP(
                    "Ssh", "The connection was made, but the other end says nothing.")),
            text("Ssh",
                QT_TRANSLATE_NOOP("Ssh",
                    "The device may be overloaded or starting, or something between takes "
                    "connections "
                    "in its place.")) };
    }
    return { FailureKind::LinkLost, tried,
        text("Ssh",
            QT_TRANSLATE_NOOP(
                "Ssh", "The other end closed the connection before saying anything.")),
        text("Ssh",
            QT_TRANSLATE_NOOP("Ssh",
                "The SSH service may limit who may connect, or be overloaded. Wait a minute and "
                "try "
                "again.")) };
}

Failure notSsh(const Message &tried, const QByteArray &greeting)
{
    // These are sshd's own words when it turns an address away.
    if (greeting.startsWith("Not allowed at this time")
        || greeting.startsWith("Exceeded MaxStartups")) {
        return { FailureKind::TooManyTries, tried,
            text("Ssh",
                QT_TRANSLATE_NOOP(
                    "Ssh", "The device turns this computer away for a while: {words}"))
                .with(u"words"_s, displayable(greeting)),
            text("Ssh", QT_TRANSLATE_NOOP("Ssh", "Wait a minute, then try again once.")) };
    }
    return { FailureKind::NotSsh, tried,
        text("Ssh", QT_TRANSLATE_NOOP("Ssh", "What answers is not an SSH server. It says: {words}"))
            .with(u"words"_s, displayable(greeting)),
        text("Ssh", QT_TRANSLATE_NOOP("Ssh", "Check the port; SSH is usually on 22.")) };
}

Failure handshakeTimedOut(const Message &tried)
{
    return { FailureKind::TimedOut, tried,
        text("Ssh",
            QT_TRANSLATE_NOOP(
                "Ssh", "The SSH server answered, then fell silent while keys were exchanged.")),
        text("Ssh",
            QT_TRANSLATE_NOOP("Ssh",
                "A network path that drops large packets does this; so does an overloaded "
                "device.")) };
}

Failure lostInHandshake(const Message &tried, const QByteArray &error)
{
    return { FailureKind::LinkLost, tried,
        text("Ssh",
            QT_TRANSLATE_NOOP("Ssh", "The connection broke while keys were exchanged ({error})."))
            .with(u"error"_s, displayable(error)),
        text("Ssh",
            QT_TRANSLATE_NOOP("Ssh",
                "Try again. The SSH service may have been restarted, or limits who may "
                "connect.")) };
}

Failure noCommonAlgorithm(const Message &tried, const QByteArray &error)
{
    // "kex error : no match for method kex algos: server [a,b], client [c]"
    const auto between = [&error](const char *from, char to) {
        const qsizetype start = error.indexOf(from);
        if (start < 0) {
            return QByteArray();
        }
        const qsizetype begin = start + static_cast<qsizetype>(qstrlen(from));
        return error.mid(begin, error.indexOf(to, begin) - begin);
    };
    return { FailureKind::NoCommonAlgorithm, tried,
        text("Ssh",
            QT_TRANSLATE_NOOP("Ssh",
                "The device and this program share no algorithm for: {what}. The device offers: "
                "{offered}"))
            .with(u"what"_s, displayable(between("no match for method ", ':')))
            .with(u"offered"_s, displayable(between("server [", ']'))),
        text("Ssh",
            QT_TRANSLATE_NOOP("Ssh",
                "The SSH service of the device is too old or set up too narrowly. Update it or "
                "widen its "
                "settings.")) };
}

Message triedHostKey(const QString &host)
{
    return text("Ssh", QT_TRANSLATE_NOOP("Ssh", "Check the host key of {host}"))
        .with(u"host"_s, host);
}

Failure hostKeyNotTrusted(const Message &tried, const HostKeyReport &report)
{
    const auto filled = [&report](const Message &message) {
        return message.with(u"fingerprint"_s, report.fingerprint)
            .with(u"trusted"_s, report.trustedFingerprint)
            .with(u"algorithm"_s, report.algorithm);
    };
    switch (report.state) {
    case HostKeyReport::State::Changed:
        return { FailureKind::HostKeyChanged, tried,
            filled(text("Ssh",
                QT_TRANSLATE_NOOP("Ssh",
                    "The device shows another host key ({fingerprint}) than the one that was "
                    "trusted ({trusted})."))),
            text("Ssh",
                QT_TRANSLATE_NOOP("Ssh",
                    "Either the device was set up anew, or another machine answers in its place. "
                    "Find out "
                    "which before you go on.")) };
    case HostKeyReport::State::OtherType:
        return { FailureKind::HostKeyChanged, tried,
            filled(text("Ssh",
                QT_TRANSLATE_NOOP("Ssh",
                    "The device shows a host key of another type ({algorithm}, {fingerprint}) than "
                    "the one that was trusted ({trusted})."))),
            text("Ssh",
                QT_TRANSLATE_NOOP(
                    "Ssh", "Compare the fingerprint at the device's console before you go on.")) };
    case HostKeyReport::State::Revoked:
        return { FailureKind::HostKeyRevoked, tried,
            filled(text("Ssh",
                QT_TRANSLATE_NOOP("Ssh", "The host key {fingerprint} is marked as revoked."))),
            text("Ssh",
                QT_TRANSLATE_NOOP(
                    "Ssh", "This key must not be used any more. Ask whoever runs the device.")) };
    default:
        return hostKeyUnknown(tried, report.fingerprint);
    }
}

Failure knownHostsTooSlow(const Message &tried, const QString &file)
{
    return { FailureKind::Io, tried,
        text("Ssh",
            QT_TRANSLATE_NOOP(
                "Ssh", "The file of trusted host keys could not be read in time: {file}"))
            .with(u"file"_s, file),
        text("Ssh",
            QT_TRANSLATE_NOOP("Ssh",
                "It may be no ordinary file, or lie on a network drive that does not answer.")) };
}

Failure otherThanExpected(
    const Message &tried, const HostKeyReport &report, const QString &expected)
{
    return { report.state == HostKeyReport::State::Revoked ? FailureKind::HostKeyRevoked
                                                           : FailureKind::HostKeyChanged,
        tried,
        text("Ssh",
            QT_TRANSLATE_NOOP(
                "Ssh", "The device shows the host key {fingerprint}, expected was {expected}."))
            .with(u"fingerprint"_s, report.fingerprint)
            .with(u"expected"_s, expected),
        text("Ssh",
            QT_TRANSLATE_NOOP("Ssh",
                "This is another machine, or the expected fingerprint belongs to another of its "
                "keys.")) };
}

Failure secretHasLineBreak(const Message &tried)
{
    return { FailureKind::Usage, tried,
        text("Ssh", QT_TRANSLATE_NOOP("Ssh", "A password cannot hold a line break.")), {} };
}

Message triedToRun() { return text("Ssh", QT_TRANSLATE_NOOP("Ssh", "Run commands on the device")); }

Failure linkLost(const Message &tried, const QByteArray &error)
{
    return { FailureKind::LinkLost, tried,
        text("Ssh", QT_TRANSLATE_NOOP("Ssh", "The connection broke ({error})."))
            .with(u"error"_s, displayable(error)),
        text("Ssh",
            QT_TRANSLATE_NOOP("Ssh", "What arrived until then is kept. Connect again to go on.")) };
}

Failure linkSilent(const Message &tried, std::chrono::milliseconds limit)
{
    return { FailureKind::Silent, tried,
        text("Ssh", QT_TRANSLATE_NOOP("Ssh", "Nothing came from the device for {seconds} s."))
            .with(u"seconds"_s, secondsOf(limit)),
        text("Ssh",
            QT_TRANSLATE_NOOP(
                "Ssh", "The link or the device hangs. What arrived until then is kept.")) };
}

Failure runStuck(const Message &tried)
{
    return { FailureKind::Silent, tried,
        text("Ssh",
            QT_TRANSLATE_NOOP(
                "Ssh", "The device answers, but the commands on it make no progress.")),
        text("Ssh",
            QT_TRANSLATE_NOOP("Ssh",
                "The device may be out of memory or its disk may hang. What arrived until then is "
                "kept.")) };
}

Failure channelRefused(const Message &tried)
{
    return { FailureKind::Refusal, tried,
        text("Ssh", QT_TRANSLATE_NOOP("Ssh", "The device opens no session for commands.")),
        text("Ssh",
            QT_TRANSLATE_NOOP("Ssh",
                "Its limit of sessions may be reached, or this user may only transfer files.")) };
}

Failure endedEarly(const Message &tried)
{
    return { FailureKind::LinkLost, tried,
        text("Ssh",
            QT_TRANSLATE_NOOP("Ssh", "The commands on the device ended before they were done.")),
        text("Ssh",
            QT_TRANSLATE_NOOP(
                "Ssh", "Something on the device stopped them, for example a lack of memory.")) };
}

Failure sudoRefused(const Message &tried, const Message &reason)
{
    return { FailureKind::SudoRefused, tried, reason,
        text("Ssh",
            QT_TRANSLATE_NOOP(
                "Ssh", "Check the sudo password, or log in as a user who may use sudo.")) };
}

} // namespace edgemend::ssh_texts
