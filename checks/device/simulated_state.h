// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

#include <chrono>
#include <optional>

namespace edgemend {

/// A moment by the simulated device's clock, in milliseconds since 1970.
using SimulatedTime = qint64;

struct SimulatedFile {
    QByteArray content;
    QByteArray mode = "-rw-r--r--";
    QByteArray owner = "0:0";
    SimulatedTime changed = 0;
    bool operator==(const SimulatedFile &) const = default;
};

struct SimulatedUnit {
    QByteArray loadState = "loaded";
    QByteArray activeState = "active";
    QByteArray subState = "running";
    QByteArray unitFileState = "enabled";
    QByteArray result = "success";
    int restarts = 0;
    int restartSeconds = 0; ///< > 0: it crashes and is restarted at this interval, for ever
    int mainStatus = 0;
    SimulatedTime since = 0; ///< of the active state, or of the first crash
    [[nodiscard]] bool isActive() const { return activeState == "active"; }
    bool operator==(const SimulatedUnit &) const = default;
};

struct SimulatedLine {
    SimulatedTime time = 0;
    QByteArray text;
    bool operator==(const SimulatedLine &) const = default;
};

struct SimulatedContainer {
    QByteArray image;
    QByteArray state = "running";
    int exitCode = 0;
    SimulatedTime started = 0;
    SimulatedTime finished = 0;
    bool isEdgeModule = true;
    bool connected = false; ///< to the hub; only the runtime modules ever are
    QMap<QByteArray, QByteArray> environment;
    QList<SimulatedLine> log;
    [[nodiscard]] bool isRunning() const { return state == "running"; }
    bool operator==(const SimulatedContainer &) const = default;
};

/// How quickly a simulated device lives. Tests set all of it to zero.
struct SimulatedPace {
    std::chrono::milliseconds answer { 90 }; ///< between two answers of a run
    std::chrono::milliseconds reconnect { 400 }; ///< from an open way to a connected module
    std::chrono::milliseconds disconnect { 20000 }; ///< from a closed way to a module that notices
    [[nodiscard]] static SimulatedPace none()
    {
        return { std::chrono::milliseconds { 0 }, std::chrono::milliseconds { 0 },
            std::chrono::milliseconds { 0 } };
    }
};

/// All that there is of a simulated device: causes (kernel values, files, units) and what followed
/// from them (containers, connections, log lines). A fault is a wrong cause; it is healed only by
/// healing the cause. A value; never anything real.
class SimulatedState {
public:
    QByteArray scenario;
    QString hostName, osName, kernel, architecture, edgeVersion, engineVersion;
    QByteArray bootId;
    SimulatedTime booted = 0;
    QString hub, hubAddress, deviceId, uplink, bridge;
    int hubAnswers = 200; ///< HTTP status of the hub to this device's key
    bool sudoAsks = false; ///< the login is no root, and sudo wants a password
    QMap<QByteArray, QByteArray> sysctls; ///< by dotted key
    QMap<QByteArray, SimulatedFile> files;
    QMap<QByteArray, SimulatedUnit> units;
    QMap<QByteArray, SimulatedContainer> containers;
    QList<SimulatedLine> daemonJournal, engineJournal;

    /// From the description of a scenario (resources/demo/<scenario>/<scenario>.json), whose times
    /// are ages.
    [[nodiscard]] static std::optional<SimulatedState> fromScenario(
        const QJsonObject &description, SimulatedTime now);
    /// As it was left by an earlier process.
    [[nodiscard]] static std::optional<SimulatedState> fromJson(const QJsonObject &object);
    [[nodiscard]] QJsonObject toJson() const;

    /// Lets follow what follows: modules connect, or notice that they no longer are.
    void evolve(SimulatedTime now, const SimulatedPace &pace);

    [[nodiscard]] bool engineAnswers() const;
    /// Whether the packets of the modules get out of the device.
    [[nodiscard]] bool forwardsModules() const;
    [[nodiscard]] QByteArray sysctl(const QByteArray &key) const { return sysctls.value(key); }
    /// As the kernel does it: the general switch moves that of every interface. False: there is no
    /// such key.
    bool setSysctl(const QByteArray &key, const QByteArray &value);

    /// What systemctl would say; an empty text means that it was done.
    QByteArray startUnit(const QByteArray &unit, SimulatedTime now);
    void stopUnit(const QByteArray &unit, SimulatedTime now);

    bool operator==(const SimulatedState &) const = default;

private:
    [[nodiscard]] bool wayIsOpen() const;
    [[nodiscard]] bool engineConfigurationIsValid() const;
    void startEngine(SimulatedTime now);
    void stopEngine(SimulatedTime now);
    void startContainer(const QByteArray &name, SimulatedTime now);
    void say(const QByteArray &container, const QByteArray &event, SimulatedTime time);
    void journal(QList<SimulatedLine> &lines, const QByteArray &text, SimulatedTime time);
    void readParts(const QJsonObject &object, SimulatedTime now);

    bool m_open = true;
    SimulatedTime m_openSince = 0;
    QMap<QByteArray, QList<SimulatedLine>>
        m_events; ///< words of the modules at events; times are offsets
};

} // namespace edgemend
