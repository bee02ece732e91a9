// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/device_connector.h"
#include "checks/result.h"

#include <QByteArrayView>
#include <QStringList>

/// What is said when SSH does not work. Each way to fail has its own words.
namespace edgemend::ssh_texts {

/// Words of the other side, fit to be shown and stored: without secrets, in one line, without
/// control characters, short.
[[nodiscard]] QString displayable(QByteArrayView hostile);
/// Of bytes of which no more than `kept` were kept, all up to the last word, which may be cut: half
/// a secret is not known for one.
[[nodiscard]] QByteArrayView wholeWords(QByteArrayView hostile, qsizetype kept);

[[nodiscard]] Failure libraryFailed(const Message &tried, const QByteArray &error);

// Until the host key is known.
[[nodiscard]] Failure noGreeting(const Message &tried, bool timedOut);
[[nodiscard]] Failure notSsh(const Message &tried, const QByteArray &greeting);
[[nodiscard]] Failure handshakeTimedOut(const Message &tried);
[[nodiscard]] Failure lostInHandshake(const Message &tried, const QByteArray &error);
[[nodiscard]] Failure noCommonAlgorithm(const Message &tried, const QByteArray &error);

[[nodiscard]] Message triedHostKey(const QString &host);
[[nodiscard]] Failure hostKeyNotTrusted(const Message &tried, const HostKeyReport &report);
[[nodiscard]] Failure knownHostsTooSlow(const Message &tried, const QString &file);
[[nodiscard]] Failure otherThanExpected(
    const Message &tried, const HostKeyReport &report, const QString &expected);

// The login.
[[nodiscard]] Message triedLogin(const QString &user, const QString &host);
[[nodiscard]] Failure keysRefused(const Message &tried, const QStringList &files);
[[nodiscard]] Failure passwordRefused(const Message &tried);
[[nodiscard]] Failure keyFileUnreadable(
    const Message &tried, const QString &file, const QString &error);
[[nodiscard]] Failure keyFileEncrypted(
    const Message &tried, const QString &file, bool passphraseGiven);
[[nodiscard]] Failure keyFileTooSlow(const Message &tried, const QString &file);
[[nodiscard]] Failure nothingToLogInWith(const Message &tried);
[[nodiscard]] Failure methodUnavailable(const Message &tried, const QString &offered);
[[nodiscard]] Failure unanswerableQuestion(const Message &tried);
[[nodiscard]] Failure agentNotYet(const Message &tried);
[[nodiscard]] Failure tooManyTries(const Message &tried);
[[nodiscard]] Failure loginTimedOut(const Message &tried);
[[nodiscard]] Failure lostInLogin(const Message &tried, const QByteArray &error);

// A run.
[[nodiscard]] Message triedToRun();
[[nodiscard]] Failure secretHasLineBreak(const Message &tried);
[[nodiscard]] Failure linkLost(const Message &tried, const QByteArray &error);
[[nodiscard]] Failure linkSilent(const Message &tried, std::chrono::milliseconds limit);
[[nodiscard]] Failure runStuck(const Message &tried);
[[nodiscard]] Failure channelRefused(const Message &tried);
[[nodiscard]] Failure endedEarly(const Message &tried);
[[nodiscard]] Failure sudoRefused(const Message &tried, const Message &reason);

} // namespace edgemend::ssh_texts
