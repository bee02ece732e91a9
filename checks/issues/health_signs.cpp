// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/issues/health_signs.h"

#include "checks/facts/probe_lines.h"
#include "checks/issues/sign_makers.h"

#include <algorithm>

#define SIGN_TEXT(source) text("Signs", QT_TRANSLATE_NOOP("Signs", source))

namespace edgemend {

namespace signs {

HealthSign good(SignId id, const QString &excerpt)
{
    return { id, SignState::Good, {}, excerpt, {} };
}

HealthSign bad(SignId id, const Message &reason, const QString &excerpt)
{
    return { id, SignState::Bad, reason, excerpt, {} };
}

HealthSign cannotTell(SignId id, const Message &reason, seconds again)
{
    return { id, SignState::CannotTell, reason, {}, again };
}

HealthSign tooEarly(SignId id, seconds running, seconds window)
{
    const seconds again = std::max(seconds { 1 }, window - running);
    return cannotTell(id,
        SIGN_TEXT("It started only {age} s ago: try again in {again} s.")
            .with(u"age"_qs, QString::number(running.count()))
            .with(u"again"_qs, QString::number(again.count())),
        again);
}

HealthSign worst(const QList<HealthSign> &signList, HealthSign best)
{
    for (const HealthSign &sign : signList)
        if (sign.state == SignState::Bad)
            return sign;
    for (const HealthSign &sign : signList)
        if (sign.state == SignState::CannotTell)
            return sign;
    return best;
}

} // namespace signs

namespace {

using namespace signs;

bool isDown(const EngineFacts &engine)
{
    const QString &state = engine.service.activeState;
    return (state == u"inactive" || state == u"failed") && engine.socket.activeState != u"active";
}

HealthSign engineSign(const DeviceFacts &facts)
{
    constexpr SignId id = SignId::ContainerEngine;
    const EngineFacts *engine = facts.engine.known();
    if (!engine)
        return cannotTell(id, facts.engine.whyUnknown());
    using Answer = EngineFacts::Answer;
    switch (engine->answer) {
    case Answer::Answers:
        return good(id, engine->version);
    case Answer::NotPermitted:
    case Answer::NotAsked:
        if (isDown(*engine))
            return bad(id, SIGN_TEXT("The container engine is stopped."), engine->errorLine);
        if (engine->answer == Answer::NotAsked)
            return cannotTell(
                id, SIGN_TEXT("It is not recorded whether the container engine answers."));
        return cannotTell(id, SIGN_TEXT("Needs root: this user may not ask the container engine."));
    case Answer::Hangs:
        return bad(
            id, SIGN_TEXT("The container engine does not answer in time."), engine->errorLine);
    case Answer::Asleep:
        return bad(id,
            SIGN_TEXT("The container engine is stopped; its socket waits, and starts it when "
                      "somebody asks."));
    case Answer::NoClient:
        return bad(id, SIGN_TEXT("There is no container engine on this device."));
    case Answer::Unreachable:
    case Answer::Other:
        break;
    }
    return bad(id, SIGN_TEXT("The container engine does not answer."), engine->errorLine);
}

/// A slow crash loop is up for longer than the usual window. Who restarted often must stay up for
/// ten of its own usual spans, at most an hour, before it counts as steady.
seconds steadyAfter(const UnitState &unit, seconds upTime, const Windows &windows)
{
    constexpr int often = 5;
    const seconds longest = windows.daemonSteady * 120;
    if (unit.restarts < often)
        return windows.daemonSteady;
    if (upTime <= seconds { 0 })
        return longest;
    return std::clamp(10 * upTime / unit.restarts, windows.daemonSteady, longest);
}

/// A socket that is down stops its service from being reached; a service that idles behind its
/// socket is fine.
HealthSign judgeUnit(const UnitState &unit, seconds upTime, const Windows &windows, bool mustRun)
{
    constexpr SignId id = SignId::Daemon;
    const QString shown = u"%1: %2 (%3)"_qs.arg(unit.id, unit.activeState, unit.subState);
    const Message down = SIGN_TEXT("{unit} is {state}.")
                             .with(u"unit"_qs, unit.id)
                             .with(u"state"_qs, unit.activeState);
    const bool restartPending
        = unit.activeState == u"activating" || unit.subState == u"auto-restart";
    if (unit.activeState.isEmpty())
        return cannotTell(
            id, SIGN_TEXT("It is not recorded how {unit} is.").with(u"unit"_qs, unit.id));
    if (unit.activeState == u"failed")
        return bad(id, down, shown + u", "_qs + unit.result);
    if (restartPending && unit.restarts > 0)
        return bad(id,
            SIGN_TEXT("{unit} restarts again and again ({count} times).")
                .with(u"unit"_qs, unit.id)
                .with(u"count"_qs, QString::number(unit.restarts)),
            shown);
    if (restartPending)
        return cannotTell(
            id, SIGN_TEXT("{unit} is starting.").with(u"unit"_qs, unit.id), windows.daemonSteady);
    if (!unit.isActive() && mustRun)
        return bad(id, down, shown);
    if (unit.isActive() && unit.restarts < 0 && unit.id.endsWith(u".service"))
        return cannotTell(id,
            SIGN_TEXT("It is not recorded how often {unit} restarted.").with(u"unit"_qs, unit.id));
    const seconds window = steadyAfter(unit, upTime, windows);
    const bool young = unit.activeFor >= seconds { 0 } && unit.activeFor < window;
    if (unit.isActive() && unit.restarts > 0 && young)
        return tooEarly(id, unit.activeFor, window);
    return good(id);
}

/// The sockets of 1.0 and 1.1 serve only where systemd is to listen (facts §1.5): a config.yaml
/// whose listen addresses are unix:// does without them.
bool mustRun(const UnitState &unit)
{
    if (unit.id.startsWith(u"iotedge.") && unit.id.endsWith(u".socket"))
        return unit.unitFileState.startsWith(u"enabled");
    return unit.id.endsWith(u".socket") || unit.id == u"aziot-edged.service"
        || unit.id == u"iotedge.service" || unit.id == u"snap.azure-iot-edge.aziot-edged.service";
}

/// Services that IoT Edge cannot do without, though they idle until somebody asks their socket.
bool isNeeded(const UnitState &unit)
{
    return mustRun(unit) || unit.id == u"aziot-identityd.service"
        || unit.id == u"aziot-keyd.service" || unit.id == u"aziot-certd.service";
}

/// Named before all that follows from it: sockets and services that wait for a masked unit are
/// only "inactive".
HealthSign nothingIsMasked(const DaemonFacts &daemon)
{
    for (const UnitState &unit : daemon.units)
        if (unit.isMasked() && isNeeded(unit) && !unit.isActive())
            return bad(SignId::Daemon,
                SIGN_TEXT("{unit} is masked: systemd refuses to start it, whoever asks.")
                    .with(u"unit"_qs, unit.id),
                u"%1: %2 (%3)"_qs.arg(unit.id, unit.activeState, unit.loadState));
    return good(SignId::Daemon);
}

/// Ten open connections of one user, and the daemon closes every further one unanswered (facts
/// §4.5): no unit shows that.
HealthSign answersItsClients(const DeviceFacts &facts, const DaemonFacts &daemon)
{
    constexpr qint64 stillSo = 600;
    const SystemFacts *system = facts.system.known();
    const QDateTime now = system ? system->deviceTime : QDateTime {};
    const seconds running = daemon.units.value(u"aziot-edged.service"_qs).activeFor;
    for (const QString &line : daemon.errorLines) {
        if (!line.contains(u"Max simultaneous connections reached"))
            continue;
        const QDateTime time = dockerTime(line.section(u' ', 0, 0));
        const qint64 age = time.isValid() && now.isValid() ? time.secsTo(now) : 0;
        const bool beforeItsStart = running >= seconds { 0 } && age > running.count();
        if (age <= stillSo && !beforeItsStart)
            return cannotTell(SignId::Daemon,
                SIGN_TEXT("The daemon closes connections unanswered: one user holds too many of "
                          "them open."));
    }
    return good(SignId::Daemon);
}

/// The sockets without which nobody reaches the daemons of 1.2 and later.
HealthSign socketsWereRead(const QMap<QString, UnitState> &units)
{
    for (const char *name : { "aziot-edged.mgmt", "aziot-edged.workload", "aziot-identityd",
             "aziot-keyd", "aziot-certd" }) {
        const QString socket = QLatin1StringView { name } + u".socket"_qs;
        if (!units.contains(socket))
            return cannotTell(SignId::Daemon,
                SIGN_TEXT("It is not recorded how {unit} is.").with(u"unit"_qs, socket));
    }
    return good(SignId::Daemon);
}

HealthSign daemonSign(const DeviceFacts &facts, const Windows &windows)
{
    constexpr SignId id = SignId::Daemon;
    const SystemFacts *system = facts.system.known();
    if (system && system->generation == Generation::G0)
        return { id, SignState::NotApplicable, SIGN_TEXT("The 2017 preview has no daemon."), {},
            {} };
    if (system && system->generation == Generation::None)
        return bad(id, SIGN_TEXT("IoT Edge is not installed on this device."));
    const DaemonFacts *daemon = facts.daemon.known();
    if (!daemon)
        return cannotTell(id, facts.daemon.whyUnknown());
    QList<HealthSign> units { nothingIsMasked(*daemon) };
    bool any = false;
    for (const UnitState &unit : daemon->units) {
        if (!unit.exists())
            continue;
        any |= mustRun(unit) && !unit.id.endsWith(u".socket");
        units.append(judgeUnit(unit, daemon->upTime, windows, mustRun(unit)));
    }
    units.append(answersItsClients(facts, *daemon));
    if (daemon->units.contains(u"aziot-edged.service"_qs)
        && daemon->units[u"aziot-edged.service"_qs].exists())
        units.append(socketsWereRead(daemon->units));
    if (!any && worst(units, good(id)).state != SignState::Bad)
        return cannotTell(id, SIGN_TEXT("No unit of IoT Edge was found."));
    return worst(units, good(id));
}

} // namespace

QString signKey(SignId id)
{
    switch (id) {
    case SignId::ContainerEngine:
        return u"container-engine"_qs;
    case SignId::Daemon:
        return u"daemon"_qs;
    case SignId::EdgeAgent:
        return u"edge-agent"_qs;
    case SignId::Modules:
        return u"modules"_qs;
    case SignId::EdgeHub:
        return u"edge-hub"_qs;
    }
    return {};
}

QString signStateKey(SignState state)
{
    switch (state) {
    case SignState::Good:
        return u"good"_qs;
    case SignState::Bad:
        return u"bad"_qs;
    case SignState::CannotTell:
        return u"cannot-tell"_qs;
    case SignState::NotApplicable:
        return u"not-applicable"_qs;
    }
    return {};
}

Windows Windows::product()
{
    constexpr int factor = EDGEMEND_TIME_FACTOR;
    Windows windows;
    windows.agentConnect /= factor;
    windows.agentLoop /= factor;
    windows.agentLoopLife /= factor;
    windows.moduleStart /= factor;
    windows.hubConnect /= factor;
    windows.daemonSteady /= factor;
    return windows;
}

QList<HealthSign> readSigns(const DeviceFacts &facts, const Windows &windows)
{
    return { engineSign(facts), daemonSign(facts, windows), agentSign(facts, windows),
        modulesSign(facts, windows),
        runtimeModuleSign(facts, SignId::EdgeHub, u"edgeHub", windows.hubConnect) };
}

} // namespace edgemend
