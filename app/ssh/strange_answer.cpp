// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/strange_answer.h"

#include "app/ssh/ssh_texts.h"

#include <QByteArrayList>

namespace edgemend {

using namespace Qt::StringLiterals;

namespace {

bool holdsAny(const QByteArray &said, const QByteArrayList &signs)
{
    for (const QByteArray &sign : signs) {
        if (said.contains(sign)) {
            return true;
        }
    }
    return false;
}

Failure notLinux(const Message &tried, const Message &happened, const Message &mayHelp)
{
    return { FailureKind::NotLinux, tried, happened, mayHelp };
}

/// `lower` is what was said, in lower case.
bool isWindows(const QByteArray &lower, const QByteArray &banner)
{
    return banner.contains("Windows")
        || holdsAny(lower,
            { "is not recognized as", "microsoft windows", "the syntax of the command is incorrect",
                "commandnotfoundexception", "parsererror", "parserexception",
                "the system cannot find the" });
}

bool isNetworkDevice(const QByteArray &lower)
{
    return holdsAny(lower,
        { "% invalid input", "% unknown command", "% bad ip", "bad command name",
            "unrecognized command", "syntax error, expecting", "unknown action", "invalid command",
            "unknown command", "cli>" });
}

bool isRestricted(const QByteArray &lower)
{
    return holdsAny(lower,
        { "rbash", "restricted", "not available", "nologin", "lshell", "forbidden", "not allowed",
            "not permitted", "sftp connections only", "permission denied" });
}

Failure notAShell(const Message &tried, const QString &words)
{
    return notLinux(tried,
        words.isEmpty()
            ? text("Ssh",
                QT_TRANSLATE_NOOP(
                    "Ssh", "What answers is no Linux shell: it ran nothing and said nothing."))
            : text(
                "Ssh", QT_TRANSLATE_NOOP("Ssh", "What answers is no Linux shell. It says: {words}"))
                  .with(u"words"_s, words),
        text("Ssh",
            QT_TRANSLATE_NOOP("Ssh",
                "Log in as a user with a normal shell (sh, bash, dash, ash), and check that this "
                "is "
                "the Linux device itself.")));
}

Failure explain(
    const Message &tried, const QByteArray &lower, const QString &words, const QByteArray &banner)
{
    if (isWindows(lower, banner)) {
        return notLinux(tried,
            text("Ssh", QT_TRANSLATE_NOOP("Ssh", "This is a Windows computer, not a Linux device."))
                .with(u"system"_s, u"windows"_s),
            text("Ssh",
                QT_TRANSLATE_NOOP("Ssh",
                    "With IoT Edge for Linux on Windows, the device is the virtual machine inside. "
                    "On the Windows computer, run Get-EflowVmAddr in PowerShell, then connect to "
                    "that "
                    "address as iotedge-user, or open it with Connect-EflowVm.")));
    }
    if (isNetworkDevice(lower)) {
        return notLinux(tried,
            text("Ssh",
                QT_TRANSLATE_NOOP(
                    "Ssh", "What answers is the own shell of a router or switch: {words}"))
                .with(u"words"_s, words),
            text("Ssh",
                QT_TRANSLATE_NOOP(
                    "Ssh", "Check the address: IoT Edge runs on a Linux computer behind it.")));
    }
    if (isRestricted(lower)) {
        return notLinux(tried,
            text("Ssh",
                QT_TRANSLATE_NOOP("Ssh", "This user may not run commands on the device: {words}"))
                .with(u"words"_s, words),
            text("Ssh", QT_TRANSLATE_NOOP("Ssh", "Log in as a user with a normal shell.")));
    }
    return notAShell(tried, words);
}

} // namespace

// What answered goes along word for word, also where the sentence does without.
Failure explainStrangeAnswer(const Message &tried, const QByteArray &said, const QByteArray &banner)
{
    const QString words = ssh_texts::displayable(said);
    Failure failure = explain(tried, said.toLower(), words, banner);
    failure.happened = failure.happened.with(u"words"_s, words)
                           .with(u"banner"_s, ssh_texts::displayable(banner));
    return failure;
}

} // namespace edgemend
