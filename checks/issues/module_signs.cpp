// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The signs of the modules. A container that exists speaks for itself; of one that does not exist
// only edgeAgent's own commands tell (design §1.2: every module of the last known deployment).

#include "checks/issues/module_connection.h"
#include "checks/issues/sign_makers.h"

#include <algorithm>

namespace edgemend::signs {

namespace {

#define SIGN_TEXT(source) text("Signs", QT_TRANSLATE_NOOP("Signs", source))

HealthSign notTimed(SignId id, const QString &name)
{
    return cannotTell(id,
        SIGN_TEXT("It is not recorded how long {name} has been running.").with(u"name"_qs, name));
}

/// How long a container has been running, or why that cannot be told.
struct Running {
    seconds time { 0 };
    std::optional<HealthSign> unknown;
};

Running runningTime(SignId id, const Container &container, const ContainerFacts &containers)
{
    if (!container.startedAt.isValid() || !containers.readAt.isValid())
        return { seconds { 0 }, notTimed(id, container.name) };
    // a container that starts while it is being read is younger than the clock that was read first
    constexpr seconds reading { 30 };
    const seconds running { container.startedAt.secsTo(containers.readAt) };
    if (running >= -reading)
        return { std::max(running, seconds { 0 }), {} };
    return { seconds { 0 },
        cannotTell(id,
            SIGN_TEXT("The device's clock was set back since {name} started, so nobody can tell "
                      "how long it has been running.")
                .with(u"name"_qs, container.name)) };
}

Message stateOf(const Message &text, const Container &container)
{
    return text.with(u"name"_qs, container.name)
        .with(u"state"_qs, container.state)
        .with(u"code"_qs, QString::number(container.exitCode));
}

/// Nothing that a crash leaves behind: never started, ended by itself with 0, or stopped from
/// outside (143, 137 after the grace).
bool endedQuietly(const Container &module)
{
    const bool killed = module.exitCode == 143 || (module.exitCode == 137 && !module.oomKilled);
    return module.state == u"created"
        || (module.state == u"exited" && module.error.isEmpty()
            && (module.exitCode == 0 || killed));
}

/// The deployment may want it so (status stopped, restart policy never), and then edgeAgent has
/// nothing to do and nothing to say. Had it to run, a connected edgeAgent would have started it.
bool mayBeWantedSo(const DeviceFacts &facts, const Container &module)
{
    const ModuleLogFacts *log = facts.agentLog.known();
    const ContainerFacts *containers = facts.containers.known();
    const Container *agent = containers ? containers->find(u"edgeAgent") : nullptr;
    if (!log || !agent || !endedQuietly(module))
        return false;
    return !log->newestCommands().contains(module.name)
        && judgeConnection(facts, *agent).state == ConnectionVerdict::State::Connected;
}

HealthSign judgeStopped(const DeviceFacts &facts, const Container &module)
{
    constexpr SignId id = SignId::Modules;
    const ModuleLogFacts *log = facts.agentLog.known();
    if (log && log->stoppedOnPurpose(module.name))
        return good(id); // the deployment itself wants it stopped
    if (mayBeWantedSo(facts, module))
        return cannotTell(id,
            stateOf(SIGN_TEXT("Module {name} is {state} (exit code {code}), and edgeAgent does not "
                              "start it: whether the deployment wants that, its log since its "
                              "newest start does not tell."),
                module));
    return bad(id, stateOf(SIGN_TEXT("Module {name} is {state} (exit code {code})."), module),
        module.error);
}

HealthSign judgeModule(const DeviceFacts &facts, const Container &module, const Windows &windows)
{
    constexpr SignId id = SignId::Modules;
    if (!module.isRunning())
        return judgeStopped(facts, module);
    const Running running = runningTime(id, module, *facts.containers.known());
    if (running.unknown)
        return *running.unknown;
    return running.time < windows.moduleStart ? tooEarly(id, running.time, windows.moduleStart)
                                              : good(id);
}

/// A module whose container edgeAgent was told to make. Nothing to say: no value.
std::optional<HealthSign> judgeWanted(const QString &name, const ModuleCommand &command,
    const DeviceFacts &facts, const Windows &windows)
{
    constexpr SignId id = SignId::Modules;
    const ContainerFacts &containers = *facts.containers.known();
    const Container *container = containers.find(name);
    if (container && (!command.failed || !container->isRunning()))
        return {}; // its own state says the rest
    if (container && container->startedAt >= command.time)
        return {}; // it came up after that
    if (container)
        return bad(id,
            SIGN_TEXT("Module {name} still runs as it was: its newest change by the deployment "
                      "failed.")
                .with(u"name"_qs, name),
            command.line);
    if (command.failed)
        return bad(id,
            SIGN_TEXT("The deployment wants the module {name}, but edgeAgent cannot make it.")
                .with(u"name"_qs, name),
            command.line);
    const seconds age { command.time.secsTo(containers.readAt) };
    if (facts.agentLog.known()->plan().goesOn || age < windows.moduleStart)
        return cannotTell(id,
            SIGN_TEXT("Module {name} is being made: try again in {again} s.")
                .with(u"name"_qs, name)
                .with(u"again"_qs, QString::number(windows.moduleStart.count())),
            windows.moduleStart);
    return bad(id,
        SIGN_TEXT("The deployment wants the module {name}, but there is no container of it.")
            .with(u"name"_qs, name),
        command.line);
}

/// Whether edgeAgent prints its plans: they are [INF], its failures [ERR].
bool printsLevel(const Container *agent, const QStringList &quieterLevels)
{
    if (!agent)
        return true;
    for (auto it = agent->environment.cbegin(); it != agent->environment.cend(); ++it)
        if (it.key().compare(u"RuntimeLogLevel"_qs, Qt::CaseInsensitive) == 0)
            return !quieterLevels.contains(it.value().trimmed().toLower());
    return true;
}

/// The log no longer tells every command. While anything is outstanding edgeAgent begins a plan at
/// every poll; a log that shows none for a while has nothing outstanding.
HealthSign judgeSilence(const ModuleLogFacts &log, const Container *agent, const Windows &windows)
{
    constexpr SignId id = SignId::Modules;
    const Message lost
        = SIGN_TEXT("The log of edgeAgent no longer tells which modules the deployment wants.");
    if (!log.firstLineAt.isValid() || !log.readAt.isValid()
        || !printsLevel(agent, { u"warning"_qs, u"error"_qs, u"fatal"_qs }))
        return cannotTell(id, lost);
    const PlanState plan = log.plan();
    if (plan.goesOn)
        return cannotTell(id, SIGN_TEXT("edgeAgent is carrying out its deployment right now."),
            windows.moduleStart);
    const QDateTime since = plan.time.isValid() ? plan.time : log.firstLineAt;
    const seconds quiet { since.secsTo(log.readAt) };
    if (quiet >= windows.moduleStart)
        return good(id);
    const Message why = plan.time.isValid()
        ? SIGN_TEXT("{age} s ago edgeAgent was at work on its modules, and its log no longer tells "
                    "on which: try again in {again} s.")
        : SIGN_TEXT("The log of edgeAgent reaches back only {age} s, and does not tell which "
                    "modules the deployment wants: try again in {again} s.");
    return cannotTell(id,
        why.with(u"age"_qs, QString::number(quiet.count()))
            .with(u"again"_qs, QString::number((windows.moduleStart - quiet).count())),
        windows.moduleStart - quiet);
}

/// The modules that should be there, whether they are or not.
HealthSign deploymentSign(const DeviceFacts &facts, const Windows &windows)
{
    constexpr SignId id = SignId::Modules;
    const ModuleLogFacts *log = facts.agentLog.known();
    if (!log)
        return cannotTell(id, facts.agentLog.whyUnknown());
    QList<HealthSign> wanted;
    const QMap<QString, ModuleCommand> commands = log->newestCommands();
    for (auto it = commands.cbegin(); it != commands.cend(); ++it)
        if (it->wantsContainer())
            if (const auto sign = judgeWanted(it.key(), *it, facts, windows))
                wanted.append(*sign);
    const Container *agent = facts.containers.known()->find(u"edgeAgent");
    if (!log->holdsAllCommands)
        wanted.append(judgeSilence(*log, agent, windows));
    else if (!printsLevel(agent, { u"fatal"_qs }))
        wanted.append(cannotTell(
            id, SIGN_TEXT("RuntimeLogLevel keeps edgeAgent from telling what it cannot do.")));
    return worst(wanted, good(id));
}

/// How often the daemon found edgeAgent down and started it, lately, the newest time included. A
/// start of the daemon or of the engine begins anew: it stops all modules itself, and one start
/// follows it. Empty when somebody else started it last.
QList<QDateTime> startsByTheDaemon(
    const DeviceFacts &facts, const Container &agent, const Windows &windows)
{
    const DaemonFacts *daemon = facts.daemon.known();
    const QDateTime now = facts.containers.known()->readAt;
    if (!daemon || !now.isValid())
        return {};
    seconds lately = windows.agentLoop;
    const auto since = [&](const UnitState &unit) {
        if (unit.activeFor >= seconds { 0 })
            lately = std::min(lately, unit.activeFor);
    };
    for (const char *unit : { "aziot-edged.service", "iotedge.service" })
        since(daemon->units.value(QLatin1StringView { unit }));
    if (const EngineFacts *engine = facts.engine.known())
        since(engine->service);
    QList<QDateTime> starts;
    for (const QDateTime &start : daemon->agentStarts)
        if (start <= now && start.secsTo(now) <= lately.count())
            starts.append(start);
    constexpr qint64 untilItRuns = 30;
    const qint64 after = starts.isEmpty() ? -1 : starts.constLast().secsTo(agent.startedAt);
    return after < 0 || after > untilItRuns ? QList<QDateTime> {} : starts;
}

} // namespace

HealthSign agentSign(const DeviceFacts &facts, const Windows &windows)
{
    constexpr SignId id = SignId::EdgeAgent;
    constexpr QStringView name = u"edgeAgent";
    constexpr int loop = 3; // one may have followed the daemon's own start
    const ContainerFacts *containers = facts.containers.known();
    const Container *agent = containers ? containers->find(name) : nullptr;
    const QList<QDateTime> starts
        = agent ? startsByTheDaemon(facts, *agent, windows) : QList<QDateTime> {};
    if (starts.size() < loop || !agent->isRunning())
        return runtimeModuleSign(facts, id, name, windows.agentConnect);
    HealthSign sign = runtimeModuleSign(facts, id, name, windows.agentLoopLife);
    if (sign.state == SignState::Bad)
        sign.reason
            = SIGN_TEXT("edgeAgent ends again and again: its daemon started it {count} "
                        "times within {age} s, and it is not connected.")
                  .with(u"count"_qs, QString::number(starts.size()))
                  .with(u"age"_qs, QString::number(starts.constFirst().secsTo(containers->readAt)));
    return sign;
}

HealthSign runtimeModuleSign(const DeviceFacts &facts, SignId id, QStringView name, seconds window)
{
    const ContainerFacts *containers = facts.containers.known();
    if (!containers)
        return cannotTell(id, facts.containers.whyUnknown());
    const Container *container = containers->find(name);
    if (!container)
        return bad(
            id, SIGN_TEXT("There is no container {name}.").with(u"name"_qs, name.toString()));
    if (!container->isRunning())
        return bad(id, stateOf(SIGN_TEXT("{name} is {state} (exit code {code})."), *container),
            container->error);
    const ConnectionVerdict verdict = judgeConnection(facts, *container);
    if (verdict.state == ConnectionVerdict::State::Connected)
        return good(id, verdict.line);
    if (verdict.state == ConnectionVerdict::State::CannotTell)
        return cannotTell(id, verdict.reason);
    const Running running = runningTime(id, *container, *containers);
    if (running.unknown && !verdict.saysDisconnected)
        return *running.unknown;
    if (running.time < window && !verdict.saysDisconnected)
        return tooEarly(id, running.time, window);
    return bad(id,
        SIGN_TEXT("{name} runs, but it is not connected since its newest start.")
            .with(u"name"_qs, name.toString()),
        verdict.line);
}

HealthSign modulesSign(const DeviceFacts &facts, const Windows &windows)
{
    constexpr SignId id = SignId::Modules;
    const ContainerFacts *containers = facts.containers.known();
    if (!containers)
        return cannotTell(id, facts.containers.whyUnknown());
    QList<HealthSign> modules;
    for (const Container &module : containers->edgeModules())
        modules.append(judgeModule(facts, module, windows));
    for (const Container &other : containers->all)
        if (!other.ownerIsKnown)
            modules.append(cannotTell(id,
                SIGN_TEXT("It is not recorded whether {name} is a module of IoT Edge.")
                    .with(u"name"_qs, other.name)));
    if (modules.isEmpty())
        return bad(id, SIGN_TEXT("No module exists on this device."));
    modules.append(deploymentSign(facts, windows));
    return worst(modules, good(id));
}

} // namespace edgemend::signs
