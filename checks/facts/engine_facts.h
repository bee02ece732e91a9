// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/evidence/evidence.h"
#include "checks/facts/fact.h"

#include <QMap>

namespace edgemend {

/// One systemd unit as `systemctl show` prints it. Source: facts §3.5, recorded healthy/show.txt.
struct UnitState {
    QString id;
    QString loadState; ///< loaded, not-found, masked, bad-setting, error
    QString activeState; ///< active, reloading, inactive, failed, activating, deactivating
    QString subState;
    QString unitFileState; ///< enabled, disabled, masked, static …; empty when it has no file
    QString result; ///< success, exit-code, start-limit-hit, service-start-limit-hit …
    int restarts = -1; ///< NRestarts; -1: not told (a socket never does)
    int mainStatus = 0; ///< ExecMainStatus
    QStringList required; ///< units without which systemd does not start this one (Requires)
    std::chrono::seconds activeFor { -1 }; ///< -1: not active, or unknown
    std::chrono::seconds sinceStart {
        -1
    }; ///< of the newest start, also when it ended; -1: unknown

    [[nodiscard]] bool isActive() const { return activeState == QLatin1StringView { "active" }; }
    [[nodiscard]] bool exists() const { return loadState != QLatin1StringView { "not-found" }; }
    [[nodiscard]] bool isMasked() const
    {
        return loadState == QLatin1StringView { "masked" }
        || unitFileState.startsWith(QLatin1StringView { "masked" });
    }
};

/// Reads blocks of `Key=value` lines separated by empty lines.
[[nodiscard]] QMap<QString, UnitState> parseUnitBlocks(
    const QString &text, std::chrono::microseconds now);

/// What the container engine says of itself. Source: probe `engine`.
struct EngineFacts {
    enum class Answer {
        Answers,
        Unreachable, ///< "Cannot connect to the Docker daemon"
        NotPermitted, ///< permission denied on its socket
        Hangs, ///< no answer within the probe's limit
        NoClient, ///< no docker command on this machine
        Asleep, ///< stopped, its socket waits; not asked, since that would have started it
        NotAsked, ///< the evidence does not say
        Other ///< an error that we do not know
    } answer
        = Answer::NotAsked;
    QString version; ///< of the server
    QString errorLine; ///< first line of the client's error, redacted
    bool hasClient = false;
    bool hasDaemonBinary = false;
    bool lacksDaemonBinary
        = false; ///< looked for and not there; neither: the evidence does not say
    UnitState service; ///< docker.service, or the snap's
    UnitState socket; ///< docker.socket
    enum class DaemonJson {
        Absent,
        Valid,
        Invalid,
        NotWhole, ///< larger than what a probe brings: neither valid nor invalid is known
        Unreadable
    } daemonJson
        = DaemonJson::Unreadable;
    QString daemonJsonPath; ///< "/etc/docker/daemon.json"
    QString daemonJsonError; ///< "trailing comma … line 3"
    int daemonJsonLine = 0; ///< 1-based, of the error
    QString daemonJsonExcerpt; ///< what stands around the error, redacted
    qint64 daemonJsonSize = 0; ///< bytes on the device; 0: not told
    bool daemonJsonForwardingOff = false; ///< "ip-forward": false
    QStringList journal; ///< newest lines of the engine, when it is not active
    /// What dockerd said of its own configuration at its newest start that failed; empty otherwise.
    [[nodiscard]] QString refusedConfiguration() const;
    /// What dockerd said of an option in its start line ("unknown flag: --nonsense"), likewise.
    [[nodiscard]] QString refusedOption() const;
    /// The engine's own error lines of its newest start, oldest first; not what systemd says of it.
    [[nodiscard]] QStringList errorsOfNewestStart() const;
    /// systemd cannot start the service, since a socket that it requires is masked.
    [[nodiscard]] bool isHeldByItsSocket() const
    {
        return socket.isMasked() && !socket.id.isEmpty() && service.required.contains(socket.id);
    }
};

[[nodiscard]] Fact<EngineFacts> parseEngine(const Evidence &evidence);

/// All aziot units (G2) or iotedge units (G1). Source: probe `units`.
struct DaemonFacts {
    QMap<QString, UnitState> units;
    std::chrono::seconds upTime { 0 }; ///< of the machine; 0: not told
    /// Newest errors of the journal with their causes, oldest first; since each unit's newest
    /// start.
    QStringList errorLines;
    QList<QDateTime> agentStarts; ///< when it found edgeAgent down and started it; oldest first
};

[[nodiscard]] Fact<DaemonFacts> parseDaemon(const Evidence &evidence);

} // namespace edgemend
