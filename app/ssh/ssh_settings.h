// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/network/name_lookup.h"
#include "app/network/tcp_connect.h"
#include "checks/device/device.h"

#include <QString>
#include <QStringList>

#include <chrono>

namespace edgemend {

/// How long is waited for what. Tests shorten these.
struct SshDurations {
    std::chrono::milliseconds lookUp { 10000 };
    TcpLimits tcp;
    std::chrono::milliseconds handshake { 20000 }; ///< from the connection to the host key
    std::chrono::milliseconds knownHosts { 10000 }; ///< to read the files of host keys
    std::chrono::milliseconds login { 30000 }; ///< for one answer; a server may look names up first
    std::chrono::milliseconds channel {
        20000
    }; ///< to open a channel, and to have a command accepted
    std::chrono::milliseconds silenceShown { 6000 }; ///< then a RunPulse says so
    std::chrono::milliseconds silenceEnds { 30000 }; ///< then the run is given up
    std::chrono::milliseconds heartbeat {
        5000
    }; ///< what the running bundle waits for on its stdin
    std::chrono::milliseconds afterExit {
        2000
    }; ///< for the last bytes, when the exit status came first
};

/// What the SSH layer needs to know from outside.
struct SshSettings {
    QString knownHostsFile; ///< own file: host keys that were trusted
    QStringList alsoKnownHosts; ///< read only, for example the user's own
    QString memoryFile; ///< which key a device took last; empty: nothing is remembered
    Resolver resolver = askSystemResolver;
    SshDurations durations;
    /// Told of silence in reach(), logIn() and run(), in the thread that waits there.
    Device::PulseSink onPulse = {};
    int mostKeyTries = 5; ///< sshd closes at six tries; the last one is the password's
};

/// The files in the user's configuration folder.
[[nodiscard]] SshSettings standardSshSettings();

/// The keys that ssh itself would try, as far as they exist.
[[nodiscard]] QStringList standardIdentityFiles();

} // namespace edgemend
