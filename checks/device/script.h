// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/message.h"

#include <QByteArray>
#include <QList>

#include <chrono>

namespace edgemend {

/// Which half of a run a script belongs to.
enum class Privilege {
    User, ///< runs as whoever logged in
    RootIfPossible, ///< runs as root when root or sudo is at hand, else as the user
    Root ///< must be root; answered as NotRun without it
};

/// One POSIX sh script that a device runs. The text is fixed at build time (an embedded .sh file);
/// whatever varies goes in as an argument and is only ever seen as "$1", "$2" …
struct Script {
    QByteArray id; ///< [a-z0-9-]+, unique within a run
    QByteArray body;
    QList<QByteArray> arguments;
    Privilege privilege = Privilege::RootIfPossible;
    std::chrono::seconds timeLimit { 10 };
    qint64 outputLimit = 64 * 1024; ///< bytes of stdout and stderr together
};

/// How a script ended. Everything but Finished leaves a part of the truth unknown.
enum class ScriptEnd {
    Finished,
    TimedOut, ///< its time limit on the device was reached and it was killed
    Truncated, ///< more than outputLimit; the first outputLimit bytes are kept
    NotRun, ///< refused before it began (needs root, not recorded …)
    LinkLost, ///< the connection ended first
    Cancelled
};

/// What came back. `output` is raw and hostile: it goes through the redactor before anything else.
struct ScriptAnswer {
    QByteArray id;
    ScriptEnd end = ScriptEnd::NotRun;
    int exitCode = -1; ///< valid for Finished; 128+signal when killed by a signal
    QByteArray output; ///< stdout and stderr in the order written
    std::chrono::milliseconds duration { 0 };
    bool ranAsRoot = false;
    Message reason; ///< why it did not finish
};

} // namespace edgemend
