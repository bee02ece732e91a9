// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/evidence/evidence.h"
#include "checks/facts/fact.h"

#include <QDateTime>
#include <QMap>

namespace edgemend {

/// One container. Source: probe `containers` (a template over `docker inspect`; facts §4.1).
struct Container {
    QString name;
    QString image;
    QString state; ///< created, running, paused, restarting, removing, exited, dead
    QString error; ///< .State.Error
    int exitCode = 0;
    bool oomKilled = false;
    QDateTime startedAt; ///< UTC; invalid when never started
    QDateTime finishedAt;
    int restartCount = 0;
    QString restartPolicy;
    QString networkMode;
    QStringList networks;
    bool isEdgeModule = false; ///< carries the owner label (facts §4.1)
    bool ownerIsKnown = true; ///< false: the label was not read
    QMap<QString, QString> environment; ///< allow-listed names only

    [[nodiscard]] bool isRunning() const { return state == QLatin1StringView { "running" }; }
};

struct ContainerFacts {
    QList<Container> all;
    QDateTime readAt; ///< device time
    QMap<QString, QString> bridges; ///< network → the kernel's interface; empty: not told
    [[nodiscard]] const Container *find(QStringView name) const;
    [[nodiscard]] QList<Container> edgeModules() const;
};

[[nodiscard]] Fact<ContainerFacts> parseContainers(const Evidence &evidence);

/// A line of a module's log (facts §4.3).
struct LogLine {
    QDateTime time; ///< UTC, the engine's time stamp
    QString level; ///< INF, WRN, ERR …; empty for unprefixed lines
    QString message;
};

/// The newest word of the deployment about one module.
struct ModuleCommand {
    QString verb; ///< Create, Update, Prepare, Start, Restart, Stop, Remove
    QDateTime time; ///< of the command, or of its failure
    bool failed = false; ///< and no later one got further
    QString line;
    [[nodiscard]] bool wantsContainer() const;
};

/// The newest plan of edgeAgent. While anything of the deployment is outstanding it begins one at
/// every poll (5 s), also when all it does is to wait for its next try.
struct PlanState {
    QDateTime time; ///< invalid: the log holds none
    bool goesOn = false; ///< begun and not ended
};

/// What a runtime module's own log tells since its newest start. Sources: probes `agent-log`,
/// `hub-log`; facts §4.3.
struct ModuleLogFacts {
    bool reachesStart = false; ///< the log still holds the container's start line
    bool holdsAllCommands = false; ///< every command since the start is in `deployment`
    QDateTime firstLineAt; ///< the oldest line that the log still holds; invalid without any
    QDateTime startedAt;
    QDateTime readAt; ///< device time
    QList<LogLine> connection; ///< lines that tell connected or not, in order
    QList<LogLine> errors; ///< newest WRN, ERR, FTL and exception lines
    QList<LogLine> deployment; ///< plan and command lines, in order
    [[nodiscard]] QMap<QString, ModuleCommand> newestCommands() const;
    [[nodiscard]] PlanState plan() const;
    [[nodiscard]] bool stoppedOnPurpose(QStringView module) const; ///< its own [Stop module X]
};

[[nodiscard]] Fact<ModuleLogFacts> parseAgentLog(const Evidence &evidence);
[[nodiscard]] Fact<ModuleLogFacts> parseHubLog(const Evidence &evidence);

/// An established TCP connection inside a container's network namespace.
struct PeerConnection {
    QString container;
    QString address;
    int port = 0;
};

struct ConnectionFacts {
    QList<PeerConnection> established;
    QStringList read; ///< containers whose tables were readable
};

[[nodiscard]] Fact<ConnectionFacts> parseConnections(const Evidence &evidence);

} // namespace edgemend
