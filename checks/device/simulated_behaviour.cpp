// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What follows from what on a simulated device. Consequences as recorded on the real programs:
// dockerd sets the switch for forwarding at its start unless daemon.json forbids it, refuses a
// daemon.json that is no JSON, and takes all containers with it when it stops; runtime modules
// connect when there is a way and say so in their logs.

#include "checks/device/simulated_text.h"

#include <QDateTime>
#include <QJsonDocument>

namespace edgemend {

namespace {

const QByteArray engineUnit = QByteArrayLiteral("docker.service");
const QByteArray engineSocket = QByteArrayLiteral("docker.socket");
const QByteArray forwardKey = QByteArrayLiteral("net.ipv4.ip_forward");
const QByteArray daemonJson = QByteArrayLiteral("/etc/docker/daemon.json");

QDateTime utc(SimulatedTime time) { return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC); }

bool isForwardingKey(const QByteArray &key)
{
    return key.startsWith("net.ipv4.conf.") && key.endsWith(".forwarding");
}

} // namespace

QByteArray dockerTimeText(SimulatedTime time)
{
    if (time == 0)
        return "0001-01-01T00:00:00Z";
    return utc(time).toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_qs).toLatin1() + "000000Z";
}

QByteArray filledWithTime(QByteArray pattern, SimulatedTime time)
{
    const QDateTime moment = utc(time);
    pattern.replace(
        "{time}", moment.toString(u"yyyy-MM-dd HH:mm:ss.zzz"_qs).toLatin1() + " +00:00");
    pattern.replace(
        "{journal}", moment.toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_qs).toLatin1() + "000+0000");
    pattern.replace("{second}", moment.toString(u"yyyy-MM-ddTHH:mm:ss"_qs).toLatin1() + 'Z');
    return pattern;
}

bool SimulatedState::engineAnswers() const { return units.value(engineUnit).isActive(); }

bool SimulatedState::forwardsModules() const
{
    // a packet is dropped at its incoming interface: on the way out that is the bridge, on the way
    // back the uplink
    const auto forwards = [&](const QString &interface) {
        return sysctls.value(
                   "net.ipv4.conf." + interface.toUtf8() + ".forwarding", sysctl(forwardKey))
            == "1";
    };
    return forwards(uplink) && forwards(bridge);
}

bool SimulatedState::wayIsOpen() const
{
    return engineAnswers() && forwardsModules() && hubAnswers == 200;
}

bool SimulatedState::setSysctl(const QByteArray &key, const QByteArray &value)
{
    if (!sysctls.contains(key))
        return false;
    sysctls[key] = value;
    if (key == forwardKey)
        for (auto it = sysctls.begin(); it != sysctls.end(); ++it)
            if (isForwardingKey(it.key()))
                it.value() = value;
    return true;
}

void SimulatedState::say(const QByteArray &container, const QByteArray &event, SimulatedTime time)
{
    SimulatedContainer &speaker = containers[container];
    for (const SimulatedLine &line : m_events.value(container + '.' + event))
        speaker.log.append({ time + line.time, filledWithTime(line.text, time + line.time) });
}

void SimulatedState::journal(
    QList<SimulatedLine> &lines, const QByteArray &text, SimulatedTime time)
{
    lines.append({ time, filledWithTime(text, time) });
}

void SimulatedState::evolve(SimulatedTime now, const SimulatedPace &pace)
{
    const bool open = wayIsOpen();
    if (open != m_open) {
        m_open = open;
        m_openSince = now;
    }
    for (auto it = containers.begin(); it != containers.end(); ++it) {
        SimulatedContainer &container = it.value();
        const bool talks = m_events.contains(it.key() + ".connected");
        if (!talks || !container.isRunning() || container.connected == open)
            continue;
        const SimulatedTime from = std::max(m_openSince, container.started);
        const SimulatedTime at = from + (open ? pace.reconnect : pace.disconnect).count();
        if (at > now)
            continue;
        container.connected = open;
        say(it.key(), open ? "connected" : "disconnected", at);
    }
}

bool SimulatedState::engineConfigurationIsValid() const
{
    const QByteArray text = files.value(daemonJson).content;
    return text.trimmed().isEmpty() || !QJsonDocument::fromJson(text).isNull();
}

QByteArray SimulatedState::startUnit(const QByteArray &unit, SimulatedTime now)
{
    const auto found = units.find(unit);
    if (found == units.end() || found->loadState == "not-found")
        return "Failed to start " + unit + ": Unit " + unit + " not found.";
    if (found->loadState == "masked" || found->unitFileState == "masked")
        return "Failed to start " + unit + ": Unit " + unit + " is masked.";
    if (found->isActive())
        return {};
    if (unit == engineUnit && !engineConfigurationIsValid()) {
        found->activeState = "failed";
        found->subState = "failed";
        found->result = "exit-code";
        found->mainStatus = 1;
        return "Job for " + unit + " failed because the control process exited with error code.";
    }
    found->activeState = "active";
    found->subState = unit.endsWith(".socket") ? "listening" : "running";
    found->result = "success";
    found->mainStatus = 0;
    found->since = now;
    if (unit == engineUnit)
        startEngine(now);
    return {};
}

void SimulatedState::startEngine(SimulatedTime now)
{
    startUnit(engineSocket, now); // Requires=docker.socket
    if (units.contains(engineSocket))
        units[engineSocket].subState = "running";
    const QJsonObject settings = QJsonDocument::fromJson(files.value(daemonJson).content).object();
    if (settings[u"ip-forward"_qs].toBool(true) && sysctl(forwardKey) == "0")
        setSysctl(forwardKey, "1");
    // the daemon of IoT Edge starts its modules as soon as the engine answers
    for (auto it = containers.begin(); it != containers.end(); ++it)
        if (it.value().isEdgeModule && units.value("aziot-edged.service").isActive()
            && hubAnswers == 200)
            startContainer(it.key(), now);
}

void SimulatedState::startContainer(const QByteArray &name, SimulatedTime now)
{
    SimulatedContainer &container = containers[name];
    if (container.isRunning())
        return;
    container.state = "running";
    container.exitCode = 0;
    container.started = now;
    container.connected = false;
    say(name, "start", now);
}

void SimulatedState::stopUnit(const QByteArray &unit, SimulatedTime now)
{
    const auto found = units.find(unit);
    if (found == units.end() || !found->isActive())
        return;
    found->activeState = "inactive";
    found->subState = "dead";
    found->since = 0;
    if (unit == engineUnit)
        stopEngine(now);
}

void SimulatedState::stopEngine(SimulatedTime now)
{
    for (SimulatedContainer &container : containers) {
        if (!container.isRunning())
            continue;
        container.state = "exited";
        container.exitCode = 143;
        container.finished = now;
        container.connected = false;
    }
    journal(engineJournal, "docker.service: Deactivated successfully.", now);
    journal(engineJournal, "Stopped docker.service - Docker Application Container Engine.", now);
}

} // namespace edgemend
