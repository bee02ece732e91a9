// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Nothing can run: the container engine is missing, stopped, disabled, masked, or refuses its own
// configuration (facts O4, recorded engine-stopped, engine-missing, engine-config-invalid).
// `systemctl is-active` says the same for missing and stopped, so LoadState decides. A start cannot
// help while daemon.json is broken.

#include "checks/issues/issue.h"

#include <algorithm>

namespace edgemend {

namespace {

#define ENGINE_TEXT(source)                                                                        \
    text("container-engine-unavailable", QT_TRANSLATE_NOOP("container-engine-unavailable", source))

using Answer = EngineFacts::Answer;

bool isStopped(const EngineFacts &engine)
{
    return engine.service.activeState == u"inactive" || engine.service.activeState == u"failed";
}

/// Which form of the fault; empty when the facts do not show one.
QByteArray variantOf(const EngineFacts &engine)
{
    const bool noUnit = engine.service.loadState == u"not-found";
    const bool nothingThere = engine.lacksDaemonBinary || engine.answer == Answer::NoClient;
    if (engine.answer == Answer::Answers)
        return {};
    if (!engine.hasDaemonBinary && (noUnit || (engine.service.loadState.isEmpty() && nothingThere)))
        return "missing";
    if (engine.daemonJson == EngineFacts::DaemonJson::Invalid && !engine.service.isActive())
        return "broken-configuration";
    if (!engine.refusedConfiguration().isEmpty())
        return "broken-configuration"; // valid JSON that dockerd does not take
    if (!engine.refusedOption().isEmpty())
        return "broken-configuration"; // in its start line
    if (engine.service.isMasked() || (engine.isHeldByItsSocket() && !engine.service.isActive()))
        return "masked";
    if (engine.service.activeState == u"failed")
        return "failed";
    if (isStopped(engine) && engine.socket.activeState != u"active")
        return engine.service.unitFileState == u"disabled" ? "disabled" : "stopped";
    if (isStopped(engine) && engine.answer != Answer::NotPermitted
        && engine.answer != Answer::NotAsked)
        return "stopped";
    if (engine.answer == Answer::Asleep)
        return "stopped";
    if (engine.answer == Answer::Hangs)
        return "hangs";
    return {};
}

EffectState effectOf(const DeviceFacts &facts)
{
    const EngineFacts *engine = facts.engine.known();
    if (!engine)
        return EffectState::CannotTell;
    if (engine->answer == Answer::NotPermitted || engine->answer == Answer::NotAsked)
        return EffectState::CannotTell;
    return engine->answer == Answer::Answers ? EffectState::Proved : EffectState::Disproved;
}

class ContainerEngineUnavailable final : public Issue {
public:
    IssueInfo info() const override
    {
        return { .id = "container-engine-unavailable",
            .name = ENGINE_TEXT("Container engine"),
            .faultHeadline = ENGINE_TEXT("The container engine does not run"),
            .area = Area::System,
            .severity = Severity::Fault,
            .canTurnBad = { SignId::ContainerEngine, SignId::Daemon, SignId::EdgeAgent,
                SignId::Modules, SignId::EdgeHub },
            .explainedBy = {},
            .window = ENGINE_TEXT("at the moment of the check"),
            .watchTime = std::chrono::seconds { 0 },
            .appliesTo = { Generation::G0, Generation::G1, Generation::G2, Generation::Snap },
            .decisiveFacts = DecisiveFacts::NeedRoot };
    }

    Verdict detect(const DetectionInput &input) const override
    {
        const EngineFacts *engine = input.facts.engine.known();
        if (!engine)
            return CannotTell { input.facts.engine.whyUnknown(), {} };
        if (engine->answer == Answer::Answers)
            return Absent { ENGINE_TEXT("The container engine answers (version {version}).")
                                .with(u"version"_qs, engine->version),
                { { "engine", engine->version } } };
        if (engine->service.activeState == u"activating")
            return CannotTell { ENGINE_TEXT("The container engine is starting: try again in 30 s."),
                std::chrono::seconds { 30 } };
        const QByteArray variant = variantOf(*engine);
        if (!variant.isEmpty())
            return findingFor(*engine, variant);
        if (engine->answer == Answer::NotPermitted)
            return CannotTell {
                ENGINE_TEXT("Needs root: this user may not ask the container engine."), {}
            };
        if (engine->answer == Answer::NotAsked)
            return CannotTell {
                ENGINE_TEXT("It is not recorded whether the container engine answers."), {}
            };
        return CannotTell { ENGINE_TEXT("The container engine did not answer: {said}")
                                .with(u"said"_qs, engine->errorLine),
            {} };
    }

    QList<FixPlan> fixes(
        const DeviceFacts &facts, const Finding &finding, const Answers &) const override
    {
        const EngineFacts *engine = facts.engine.known();
        const QByteArray &variant = finding.variant;
        if (!engine || variant == "missing" || variant == "broken-configuration")
            return {};
        return { planFor(*engine, variant) };
    }

    std::optional<NoDeviceFix> noDeviceFix(
        const DeviceFacts &facts, const Finding &finding) const override
    {
        const EngineFacts *engine = facts.engine.known();
        if (!engine)
            return std::nullopt;
        if (finding.variant == "missing")
            return NoDeviceFix { ENGINE_TEXT("Installing software changes more than this visit may "
                                             "decide, and needs a package source."),
                { ENGINE_TEXT("Install the engine that the device's owner has approved, for "
                              "example with: sudo apt-get install moby-engine"),
                    ENGINE_TEXT("Then let it start now and at every boot: sudo systemctl enable "
                                "--now docker"),
                    ENGINE_TEXT("Then restart IoT Edge: sudo iotedge system restart") } };
        if (finding.variant == "broken-configuration")
            return NoDeviceFix { ENGINE_TEXT(
                                     "The engine refuses its own configuration, so starting it "
                                     "cannot help, and only its owner knows what was meant."),
                { whatToMend(*engine),
                    ENGINE_TEXT("Then let it start again: sudo systemctl reset-failed docker && "
                                "sudo systemctl start docker") } };
        return std::nullopt;
    }

    std::optional<Picture> picture(const DeviceFacts &facts, const Finding &) const override
    {
        using State = Picture::Way::State;
        Picture picture;
        picture.title = ENGINE_TEXT("What cannot be started");
        const EngineFacts *engine = facts.engine.known();
        const DaemonFacts *daemon = facts.daemon.known();
        picture.things.append({ "daemon", ENGINE_TEXT("IoT Edge"),
            daemon ? ENGINE_TEXT("its daemon starts modules") : Message {}, "device", 0, {} });
        picture.things.append({ "engine", ENGINE_TEXT("Container engine"),
            engine && !engine->service.activeState.isEmpty()
                ? nameAsText(engine->service.activeState)
                : Message {},
            "module", 1, {} });
        picture.things.append({ "modules", ENGINE_TEXT("Modules"), {}, "module", 2, {} });
        picture.ways.append({ State::Broken, "daemon", "engine", ENGINE_TEXT("no answer") });
        picture.ways.append({ State::NotMeasured, "engine", "modules", {} });
        return picture;
    }

private:
    static bool isBrokenJson(const EngineFacts &engine)
    {
        return engine.daemonJson == EngineFacts::DaemonJson::Invalid;
    }

    static bool isRefusedOption(const EngineFacts &engine)
    {
        return !isBrokenJson(engine) && engine.refusedConfiguration().isEmpty()
            && !engine.refusedOption().isEmpty();
    }

    static Message whatToMend(const EngineFacts &engine)
    {
        if (isRefusedOption(engine))
            return ENGINE_TEXT("Look up who sets the option: systemctl cat {unit}. Take it out, "
                               "then: sudo systemctl daemon-reload")
                .with(u"unit"_qs, engine.service.id);
        if (!isBrokenJson(engine))
            return ENGINE_TEXT("Open {file} and mend what the engine says of it: {error}")
                .with(u"file"_qs, engine.daemonJsonPath)
                .with(u"error"_qs, engine.refusedConfiguration());
        return ENGINE_TEXT("Open {file} and mend line {line}: {error}")
            .with(u"file"_qs, engine.daemonJsonPath)
            .with(u"line"_qs, QString::number(engine.daemonJsonLine))
            .with(u"error"_qs, engine.daemonJsonError);
    }

    static Message causeOfBroken(const EngineFacts &engine)
    {
        if (isRefusedOption(engine))
            return ENGINE_TEXT("The start line of {unit} holds an option that the engine does not "
                               "take, so it refuses to start: {error}")
                .with(u"unit"_qs, engine.service.id)
                .with(u"error"_qs, engine.refusedOption());
        if (!isBrokenJson(engine))
            return ENGINE_TEXT("{file} is valid JSON, but the engine does not take it, so it "
                               "refuses to start: {error}")
                .with(u"file"_qs, engine.daemonJsonPath)
                .with(u"error"_qs, engine.refusedConfiguration());
        return ENGINE_TEXT(
            "{file} is not valid JSON (line {line}: {error}), so the engine refuses to start.")
            .with(u"file"_qs, engine.daemonJsonPath)
            .with(u"line"_qs, QString::number(engine.daemonJsonLine))
            .with(u"error"_qs, engine.daemonJsonError);
    }

    static Message causeOf(const EngineFacts &engine, const QByteArray &variant)
    {
        const QString unit = engine.service.id.isEmpty() ? u"docker.service"_qs : engine.service.id;
        if (variant == "missing")
            return ENGINE_TEXT(
                "There is no container engine on this device: its service is not installed.");
        if (variant == "broken-configuration")
            return causeOfBroken(engine);
        if (variant == "masked" && !engine.service.isMasked())
            return ENGINE_TEXT("Somebody masked {socket}, which {unit} requires: systemd refuses "
                               "to start either, whoever asks.")
                .with(u"socket"_qs, engine.socket.id)
                .with(u"unit"_qs, unit);
        if (variant == "masked")
            return ENGINE_TEXT("Somebody masked {unit}: systemd refuses to start it, whoever asks.")
                .with(u"unit"_qs, unit);
        if (variant == "disabled")
            return ENGINE_TEXT("{unit} is stopped, and it is not enabled: it does not come back at "
                               "the next boot.")
                .with(u"unit"_qs, unit);
        if (variant == "failed")
            return ENGINE_TEXT("{unit} failed ({result}) and systemd no longer tries.")
                .with(u"unit"_qs, unit)
                .with(u"result"_qs, engine.service.result);
        if (variant == "hangs")
            return ENGINE_TEXT("{unit} is running, but it does not answer within 8 s.")
                .with(u"unit"_qs, unit);
        if (engine.answer == Answer::Asleep)
            return ENGINE_TEXT("{unit} was stopped; its socket waits, and starts it when somebody "
                               "asks it for something.")
                .with(u"unit"_qs, unit);
        return ENGINE_TEXT(
            "{unit} was stopped; it comes back at the next boot, or when somebody starts it.")
            .with(u"unit"_qs, unit);
    }

    static QString unitLine(const UnitState &unit)
    {
        return u"%1: %2, %3, %4"_qs.arg(
            unit.id, unit.loadState, unit.activeState, unit.unitFileState);
    }

    /// Its own errors at the newest start; what systemd repeats of them only where it said nothing.
    static void addWhatItSaid(Finding &finding, const EngineFacts &engine)
    {
        constexpr qsizetype most = 3;
        QStringList lines = engine.errorsOfNewestStart();
        if (lines.isEmpty())
            lines = engine.journal;
        for (const QString &line : lines.mid(std::max<qsizetype>(0, lines.size() - most)))
            finding.evidence.append({ "engine", line });
    }

    static void addConfiguration(Finding &finding, const EngineFacts &engine)
    {
        if (engine.daemonJson == EngineFacts::DaemonJson::NotWhole)
            finding.evidence.append({ "engine",
                u"%1: %2 bytes, not read whole: cannot tell whether it is valid"_qs
                    .arg(engine.daemonJsonPath)
                    .arg(engine.daemonJsonSize) });
        if (finding.variant == "broken-configuration" && isBrokenJson(engine))
            finding.evidence.append({ "engine",
                u"%1:%2: %3"_qs.arg(engine.daemonJsonPath)
                    .arg(engine.daemonJsonLine)
                    .arg(engine.daemonJsonExcerpt) });
    }

    static Finding findingFor(const EngineFacts &engine, const QByteArray &variant)
    {
        Finding finding;
        finding.variant = variant;
        const bool hangs = variant == "hangs";
        finding.headline = hangs ? ENGINE_TEXT("The container engine hangs")
                                 : ENGINE_TEXT("The container engine does not run");
        finding.symptom = hangs
            ? ENGINE_TEXT("IoT Edge can neither start nor see a module; those that run go on.")
            : ENGINE_TEXT("No module can run, and IoT Edge cannot start any.");
        finding.cause = causeOf(engine, variant);
        if (!engine.errorLine.isEmpty())
            finding.evidence.append({ "engine", engine.errorLine });
        if (!engine.service.id.isEmpty())
            finding.evidence.append({ "engine", unitLine(engine.service) });
        if (engine.isHeldByItsSocket())
            finding.evidence.append({ "engine", unitLine(engine.socket) });
        addConfiguration(finding, engine);
        addWhatItSaid(finding, engine);
        return finding;
    }

    static FixPlan planFor(const EngineFacts &engine, const QByteArray &variant)
    {
        using Verb = ServiceAction::Verb;
        // A masked socket that the service can do without is left alone: somebody wanted it so.
        const bool takesSocket = engine.socket.exists() && !engine.socket.id.isEmpty()
            && (variant == "masked" || !engine.socket.isMasked());
        QList<QByteArray> units { engine.service.id.isEmpty() ? "docker.service"
                                                              : engine.service.id.toUtf8() };
        if (takesSocket)
            units.prepend("docker.socket");
        FixPlan plan;
        plan.risk = Risk::R1;
        plan.id = "start-the-engine";
        plan.title = ENGINE_TEXT("Start the container engine");
        const bool masked = variant == "masked";
        const bool disabled = engine.service.unitFileState == u"disabled";
        if (masked)
            plan.steps.append(ServiceAction { Verb::Unmask, units });
        if (masked || disabled) {
            plan.id = masked ? "unmask-enable-and-start" : "enable-and-start";
            plan.title = masked
                ? ENGINE_TEXT("Unmask the container engine and start it, now and at every boot")
                : ENGINE_TEXT("Start the container engine, now and at every boot");
            plan.risk = Risk::R2;
            plan.steps.append(ServiceAction { Verb::Enable, units });
        }
        if (engine.service.activeState == u"failed")
            plan.steps.append(ServiceAction { Verb::ResetFailed, units });
        plan.steps.append(
            ServiceAction { variant == "hangs" ? Verb::Restart : Verb::Start, units });
        if (variant == "hangs") {
            plan.id = "restart-the-engine";
            plan.title = ENGINE_TEXT("Restart the container engine");
            plan.outage.expected = std::chrono::seconds { 60 };
        }
        plan.effect = { ENGINE_TEXT("the container engine answers"), effectOf };
        plan.settle = std::chrono::seconds { 5 };
        return plan;
    }
};

} // namespace

std::unique_ptr<Issue> make_container_engine_unavailable()
{
    return std::make_unique<ContainerEngineUnavailable>();
}

} // namespace edgemend
