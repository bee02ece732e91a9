// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/message.h"

#include <tl/expected.hpp>

namespace edgemend {

/// What kind of failure it was. Stable: decides exit codes and pages, so code never reads texts.
enum class FailureKind {
    Usage, ///< the caller asked for something that cannot be
    NameNotFound, ///< the host name does not resolve
    NoRoute, ///< network or host unreachable
    Refused, ///< nobody listens on that port
    TimedOut, ///< no answer in time
    NotSsh, ///< something answers, but it does not speak SSH
    NoCommonAlgorithm, ///< both sides share no key exchange, cipher or host key algorithm
    HostKeyUnknown, ///< never seen before: ask
    HostKeyChanged, ///< another key than the one trusted: stop
    HostKeyRevoked, ///< marked @revoked
    KeyRefused, ///< the device does not take this key
    PasswordRefused, ///< the device does not take this password
    KeyUnreadable, ///< the key file is missing, unreadable or encrypted
    TooManyTries, ///< the server ended the connection after too many tries
    LoginMethodUnavailable, ///< the server offers no login method that we have
    LinkLost, ///< the connection broke
    Silent, ///< connected, but nothing came for the give-up time
    Cancelled, ///< the user stopped it
    NotLinux, ///< what answers is not a POSIX shell
    SudoRefused, ///< sudo does not allow it, or its password was wrong
    Refusal, ///< the device refused before anything was touched (see the text)
    NotFound, ///< the thing that was named does not exist
    BadData, ///< a file or an answer makes no sense
    Io, ///< a local file could not be read or written
    NotInThisVersion ///< planned, not here yet
};

/// Says what was tried, what happened, and what may help. Never holds a secret.
struct Failure {
    FailureKind kind = FailureKind::BadData;
    Message tried;
    Message happened;
    Message mayHelp;

    bool operator==(const Failure &other) const = default;
};

template <typename T>
using Result = tl::expected<T, Failure>;

/// Shorthand for `return failure(…)`.
[[nodiscard]] inline tl::unexpected<Failure> failure(
    FailureKind kind, Message tried, Message happened = {}, Message mayHelp = {})
{
    return tl::unexpected<Failure> { Failure {
        kind, std::move(tried), std::move(happened), std::move(mayHelp) } };
}

} // namespace edgemend
