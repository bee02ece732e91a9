// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/script.h"

#include <QByteArray>
#include <QList>

#include <chrono>

namespace edgemend {

/// How a bundle runs on the device.
struct BundleOptions {
    enum class Sudo {
        Never, ///< run everything as whoever logged in
        Try, ///< `sudo -n` only: works without a password or with a valid ticket
        /// As Try; if that fails, `sudo -S` with the *first line of stdin* as the password. The
        /// client must then send that line at once, whether it will be needed or not (it is never
        /// asked for).
        TryThenPassword
    };
    Sudo sudo = Sudo::Try;
    int lanes = 4; ///< scripts at once
    std::chrono::seconds heartbeatLimit {
        20
    }; ///< silence on stdin after which the device cleans up
    std::chrono::seconds sudoLimit { 10 }; ///< for sudo to let us in or not
};

/// What the client owes the device while a bundle runs: one "\n" on stdin this often. End of file
/// on stdin, or heartbeatLimit without one, and the device kills everything it started and exits.
inline constexpr std::chrono::seconds heartbeatInterval { 5 };

/// Longest bundle that may travel in an exec request to OpenSSH.
inline constexpr qsizetype longestExecString = 100 * 1024;

/// How a csh ends an execString().
inline constexpr int cshRefusal = 99;

/// All scripts as one POSIX sh text that prints frames (FrameReader reads them).
/// stdin of the running bundle: [the password line, only for TryThenPassword] heartbeats until the
/// End frame. A script must be ≤ 100 kB, its arguments free of NUL bytes.
[[nodiscard]] QByteArray bundleScripts(const QList<Script> &scripts, const BundleOptions &options);

/// One script that is given `inputSize` bytes as its standard input.
/// stdin of the running bundle: [password line] exactly inputSize bytes, heartbeats until the End
/// frame.
[[nodiscard]] QByteArray bundleWithInput(
    const Script &script, qsizetype inputSize, const BundleOptions &options);

/// The exec request that carries the whole bundle: for OpenSSH and a login shell of the Bourne
/// family. A csh refuses it with exit code cshRefusal and fish with 127, both before anything ran:
/// use the loader.
[[nodiscard]] QByteArray execString(const QByteArray &bundle);

/// The exec request for everybody else: one line below 2 kB without newline, "!" or "\", understood
/// by every Bourne shell, csh, tcsh and fish. It reads exactly bundleSize bytes from stdin, then
/// runs them; stdin goes on after them with what the bundle expects. When the next 8 kB do not come
/// within `patience`, or stdin ends before, nothing is run and nothing is left behind.
[[nodiscard]] QByteArray loaderString(
    qsizetype bundleSize, std::chrono::seconds patience = std::chrono::seconds { 25 });

} // namespace edgemend
