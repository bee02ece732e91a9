// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/ssh_texts.h"

namespace edgemend::ssh_texts {

using namespace Qt::StringLiterals;

Message triedLogin(const QString &user, const QString &host)
{
    return text("Ssh", QT_TRANSLATE_NOOP("Ssh", "Log in as {user} on {host}"))
        .with(u"user"_s, user)
        .with(u"host"_s, host);
}

Failure keysRefused(const Message &tried, const QStringList &files)
{
    return { FailureKind::KeyRefused, tried,
        text("Ssh", QT_TRANSLATE_NOOP("Ssh", "The device does not take this key: {files}"))
            .with(u"files"_s, files.join(u", "_s)),
        text("Ssh",
            QT_TRANSLATE_NOOP("Ssh",
                "Check the user name, and that the public key stands in that user's "
                "authorized_keys.")) };
}

Failure passwordRefused(const Message &tried)
{
    return { FailureKind::PasswordRefused, tried,
        text("Ssh",
            QT_TRANSLATE_NOOP("Ssh", "The device does not take this user name and password.")),
        text("Ssh",
            QT_TRANSLATE_NOOP("Ssh",
                "Type it again with care: after a few tries many devices lock the user out.")) };
}

Failure keyFileUnreadable(const Message &tried, const QString &file, const QString &error)
{
    return { FailureKind::KeyUnreadable, tried,
        text("Ssh", QT_TRANSLATE_NOOP("Ssh", "The key file {file} cannot be used ({error})."))
            .with(u"file"_s, file)
            .with(u"error"_s, error),
        text("Ssh",
            QT_TRANSLATE_NOOP("Ssh",
                "Choose the private key, in OpenSSH or PEM format, not the .pub or .ppk file.")) };
}

Failure keyFileEncrypted(const Message &tried, const QString &file, bool passphraseGiven)
{
    const Message happened = passphraseGiven
        ? text("Ssh", QT_TRANSLATE_NOOP("Ssh", "The passphrase does not open the key file {file}."))
        : text(
            "Ssh", QT_TRANSLATE_NOOP("Ssh", "The key file {file} is protected by a passphrase."));
    return { FailureKind::KeyUnreadable, tried, happened.with(u"file"_s, file),
        text("Ssh", QT_TRANSLATE_NOOP("Ssh", "Give the passphrase of this key.")) };
}

Failure keyFileTooSlow(const Message &tried, const QString &file)
{
    return { FailureKind::KeyUnreadable, tried,
        text("Ssh", QT_TRANSLATE_NOOP("Ssh", "The key file {file} could not be read in time."))
            .with(u"file"_s, file),
        text("Ssh",
            QT_TRANSLATE_NOOP("Ssh", "It may lie on a network drive that does not answer.")) };
}

Failure nothingToLogInWith(const Message &tried)
{
    return { FailureKind::LoginMethodUnavailable, tried,
        text("Ssh",
            QT_TRANSLATE_NOOP("Ssh", "There is neither a key nor a password to log in with.")),
        text("Ssh", QT_TRANSLATE_NOOP("Ssh", "Choose a key file or give a password.")) };
}

Failure methodUnavailable(const Message &tried, const QString &offered)
{
    return { FailureKind::LoginMethodUnavailable, tried,
        text("Ssh",
            QT_TRANSLATE_NOOP(
                "Ssh", "The device does not take what was offered. It takes: {methods}"))
            .with(u"methods"_s, offered),
        text("Ssh", QT_TRANSLATE_NOOP("Ssh", "Use one of these ways to log in.")) };
}

Failure unanswerableQuestion(const Message &tried)
{
    return { FailureKind::LoginMethodUnavailable, tried,
        text("Ssh", QT_TRANSLATE_NOOP("Ssh", "The device asks more than a password.")),
        text("Ssh",
            QT_TRANSLATE_NOOP(
                "Ssh", "Logins with one-time codes are not in this version. Use a key.")) };
}

Failure agentNotYet(const Message &tried)
{
    return { FailureKind::NotInThisVersion, tried,
        text("Ssh", QT_TRANSLATE_NOOP("Ssh", "Keys kept by an SSH agent are not in this version.")),
        text("Ssh", QT_TRANSLATE_NOOP("Ssh", "Choose a key file.")) };
}

Failure tooManyTries(const Message &tried)
{
    return { FailureKind::TooManyTries, tried,
        text("Ssh",
            QT_TRANSLATE_NOOP("Ssh", "The device ended the connection after too many tries.")),
        text("Ssh",
            QT_TRANSLATE_NOOP(
                "Ssh", "Wait a minute, then try again with the one key or password that fits.")) };
}

Failure loginTimedOut(const Message &tried)
{
    return { FailureKind::TimedOut, tried,
        text("Ssh", QT_TRANSLATE_NOOP("Ssh", "The device did not answer the login in time.")),
        text("Ssh",
            QT_TRANSLATE_NOOP("Ssh",
                "It may be overloaded, or wait for a directory or name server. Try again.")) };
}

Failure lostInLogin(const Message &tried, const QByteArray &error)
{
    return { FailureKind::LinkLost, tried,
        text("Ssh", QT_TRANSLATE_NOOP("Ssh", "The connection broke during the login ({error})."))
            .with(u"error"_s, displayable(error)),
        text("Ssh",
            QT_TRANSLATE_NOOP(
                "Ssh", "Try again. If it happens each time, the device's own log says why.")) };
}

} // namespace edgemend::ssh_texts
