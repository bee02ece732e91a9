// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Nothing can run: the container engine is missing, stopped, disabled, masked, or refuses its own
// configuration (facts O4, recorded engine-stopped, engine-missing, engine-config-invalid).
// `systemctl is-active` says the same for missing and stopped, so LoadState decides. A start cannot
// help while daemon.json is broken.

#include "checks/issues/issue.h"

namespace edgemend {

namespace {

#define ENGINE_TEXT(source)                                                                        \
    text("container-engine-unavailable", QT_TRANSLATE_NOOP("container-engine-unavailable", source))

using Answer = EngineFacts::Answer;

bool isMasked(const UnitState &unit)
{
    return unit.loadState == u"masked" || unit.unitFileState.startsWith(u"masked");
}

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
    if (isMasked(engine.service))
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

    static Message whatToMend(const EngineFacts &engine)
    {
        if (!isBrokenJson(engine))
            return ENGINE_TEXT("Open {file} and mend what the engine says of it: {error}")
                .with(u"file"_qs, engine.daemonJsonPath)
                .with(u"error"_qs, engine.refusedConfiguration());
        return ENGINE_TEXT("Open {file} and mend line {line}: {error}")
            .with(u"file"_qs, engine.daemonJsonPath)
            .with(u"line"_qs, QString::number(engine.daemonJsonLine))
            .with(u"error"_qs, engine.daemonJsonError);
    }

    static Message causeOf(const EngineFacts &engine, const QByteArray &variant)
    {
        if (variant == "missing")
            return ENGINE_TEXT(
                "There is no container engine on this device: its service is not installed.");
        if (variant == "broken-configuration" && !isBrokenJson(engine))
            return ENGINE_TEXT("{file} is valid JSON, but the engine does not take it, so it "
                               "refuses to start: {error}")
                .with(u"file"_qs, engine.daemonJsonPath)
                .with(u"error"_qs, engine.refusedConfiguration());
        if (variant == "broken-configuration")
            return ENGINE_TEXT(
                "{file} is not valid JSON (line {line}: {error}), so the engine refuses to start.")
                .with(u"file"_qs, engine.daemonJsonPath)
                .with(u"line"_qs, QString::number(engine.daemonJsonLine))
                .with(u"error"_qs, engine.daemonJsonError);
        if (variant == "masked")
            return ENGINE_TEXT(
                "Somebody masked docker.service: systemd refuses to start it, whoever asks.");
        if (variant == "disabled")
            return ENGINE_TEXT("docker.service is stopped, and it is not enabled: it does not come "
                               "back at the next boot.");
        if (variant == "failed")
            return ENGINE_TEXT("docker.service failed ({result}) and systemd no longer tries.")
                .with(u"result"_qs, engine.service.result);
        if (variant == "hangs")
            return ENGINE_TEXT("docker.service is running, but it does not answer within 8 s.");
        if (engine.answer == Answer::Asleep)
            return ENGINE_TEXT("docker.service was stopped; its socket waits, and starts it when "
                               "somebody asks it for something.");
        return ENGINE_TEXT("docker.service was stopped; it comes back at the next boot, or when "
                           "somebody starts it.");
    }

    static Finding findingFor(const EngineFacts &engine, const QByteArray &variant)
    {
        Finding finding;
        finding.variant = variant;
        finding.headline = ENGINE_TEXT("The container engine does not run");
        finding.symptom = ENGINE_TEXT("No module can run, and IoT Edge cannot start any.");
        finding.cause = causeOf(engine, variant);
        if (!engine.errorLine.isEmpty())
            finding.evidence.append({ "engine", engine.errorLine });
        if (!engine.service.id.isEmpty())
            finding.evidence.append({ "engine",
                u"%1: %2, %3, %4"_qs.arg(engine.service.id, engine.service.loadState,
                    engine.service.activeState, engine.service.unitFileState) });
        if (variant == "broken-configuration" && isBrokenJson(engine))
            finding.evidence.append({ "engine",
                u"%1:%2: %3"_qs.arg(engine.daemonJsonPath)
                    .arg(engine.daemonJsonLine)
                    .arg(engine.daemonJsonExcerpt) });
        if (const QString said = engine.refusedConfiguration(); !said.isEmpty())
            finding.evidence.append({ "engine", said });
        for (const QString &line : engine.journal.mid(qMax(0, engine.journal.size() - 3)))
            finding.evidence.append({ "engine", line });
        return finding;
    }

    static FixPlan planFor(const EngineFacts &engine, const QByteArray &variant)
    {
        using Verb = ServiceAction::Verb;
        const bool hasSocket = engine.socket.exists() && !engine.socket.id.isEmpty();
        QList<QByteArray> units { "docker.service" };
        if (hasSocket)
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
