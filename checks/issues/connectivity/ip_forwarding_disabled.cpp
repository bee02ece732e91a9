// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The kernel does not pass packets between the modules' bridge and the uplink, so every module has
// connectivity errors while the host itself is fine (facts P14). Docker sets the switch at its
// start, so a 0 in a file alone is no fault until something applies it after that, or daemon.json
// forbids Docker to set it.

#include "checks/issues/forwarding_files.h"
#include "checks/issues/issue.h"
#include "checks/issues/modules_way.h"

namespace edgemend {

namespace {

#define FORWARDING_TEXT(source)                                                                    \
    text("ip-forwarding-disabled", QT_TRANSLATE_NOOP("ip-forwarding-disabled", source))

/// What must stay on: the way of the modules, as far as a sysctl key can name it.
QStringList namesToKeep(const ModulesWay &way)
{
    QStringList names { u"default"_qs };
    for (const QString &name : way.all())
        if (hasPlainName(name))
            names.append(name);
    return names;
}

/// Now by the kernel, and for later by what the files will say with `steps`: a value that the next
/// `sysctl --system` takes back is no cure.
EffectState effectOf(const DeviceFacts &facts, const QList<FixStep> &steps)
{
    const ForwardingFacts *forwarding = facts.forwarding.known();
    if (!forwarding)
        return EffectState::CannotTell;
    const ModulesWay way = modulesWayOf(*forwarding, facts);
    const auto stays = staysOn(*forwarding, steps, namesToKeep(way));
    const bool forwards
        = forwarding->ipForward == 1 && closedInterfaces(*forwarding, way).isEmpty();
    if (!forwards || stays == false)
        return EffectState::Disproved;
    return stays ? EffectState::Proved : EffectState::CannotTell;
}

class IpForwardingDisabled final : public Issue {
public:
    IssueInfo info() const override
    {
        return { .id = "ip-forwarding-disabled",
            .name = FORWARDING_TEXT("IP forwarding"),
            .faultHeadline = FORWARDING_TEXT("Modules cannot reach the network"),
            .area = Area::Connectivity,
            .severity = Severity::Fault,
            .canTurnBad = { SignId::EdgeAgent, SignId::Modules, SignId::EdgeHub },
            .explainedBy = {},
            .window = FORWARDING_TEXT("at the moment of the check"),
            .watchTime = std::chrono::seconds { 0 },
            .appliesTo = { Generation::G0, Generation::G1, Generation::G2, Generation::Snap },
            .decisiveFacts = DecisiveFacts::NeedRoot };
    }

    Verdict detect(const DetectionInput &input) const override
    {
        const ForwardingFacts *forwarding = input.facts.forwarding.known();
        if (!forwarding)
            return CannotTell { input.facts.forwarding.whyUnknown(), {} };
        const ModulesWay way = modulesWayOf(*forwarding, input.facts);
        const QStringList closed = closedInterfaces(*forwarding, way);
        if (forwarding->ipForward == 1)
            return withTheSwitchOn(*forwarding, way, input.facts);
        if (allOnHostNetwork(input.facts.containers.known()))
            return onTheHostsNetwork();
        if (way.bridges.isEmpty() && !modulesExist(input.facts))
            return CannotTell { FORWARDING_TEXT("Forwarding is off, but no module is attached to a "
                                                "network that would need it."),
                {} };
        if (closed.isEmpty() && unreadInterface(*forwarding, way).isEmpty()
            && !way.bridges.isEmpty() && !way.uplinks.isEmpty() && !isCutOff(input.facts)
            && doubtfulInterfaces(*forwarding, way).isEmpty())
            return Absent { FORWARDING_TEXT("The general switch is off, but every interface on the "
                                            "modules' way forwards by its own."),
                {} };
        return findingFor(*forwarding, way, closed, input.facts);
    }

    QList<FixPlan> fixes(
        const DeviceFacts &facts, const Finding &finding, const Answers &) const override
    {
        const ForwardingFacts *forwarding = facts.forwarding.known();
        if (!forwarding)
            return {};
        const ModulesWay way = modulesWayOf(*forwarding, facts);
        if (finding.variant != "interface")
            return { planFor(*forwarding, way, { u"all"_qs }) };
        const QStringList closed = closedInterfaces(*forwarding, way);
        if (!std::any_of(closed.begin(), closed.end(), hasPlainName))
            return {};
        return { planFor(*forwarding, way, closed) };
    }

    std::optional<NoDeviceFix> noDeviceFix(
        const DeviceFacts &facts, const Finding &finding) const override
    {
        const ForwardingFacts *forwarding = facts.forwarding.known();
        if (!forwarding || finding.variant != "interface")
            return std::nullopt;
        const QStringList closed = closedInterfaces(*forwarding, modulesWayOf(*forwarding, facts));
        if (std::any_of(closed.begin(), closed.end(), hasPlainName))
            return std::nullopt;
        return NoDeviceFix {
            FORWARDING_TEXT(
                "The name of the interface has characters that a sysctl key cannot carry safely."),
            { FORWARDING_TEXT("Set the file /proc/sys/net/ipv4/conf/{interface}/forwarding to 1, "
                              "and let the tool that makes the interface keep it so.")
                    .with(u"interface"_qs, closed.join(u", "_qs)) }
        };
    }

    std::optional<Picture> picture(const DeviceFacts &facts, const Finding &) const override
    {
        using State = Picture::Way::State;
        Picture picture;
        picture.title = FORWARDING_TEXT("Where packets of the modules end");
        addModulesAndDevice(picture, facts);
        picture.ways.append(
            { State::Broken, "modules", "device", FORWARDING_TEXT("not forwarded") });
        if (addHub(picture, facts, 2))
            picture.ways.append({ wayState(facts, u"host"), "device", "hub", {} });
        return picture;
    }

private:
    static Verdict onTheHostsNetwork()
    {
        return Absent { FORWARDING_TEXT("Every module uses the network of the host, which needs no "
                                        "forwarding."),
            {} };
    }

    /// The host gets to the hub and the modules do not: then nothing may be called good lightly.
    static bool isCutOff(const DeviceFacts &facts)
    {
        const ReachFacts *reach = facts.reach.known();
        return reach && reach->onlyModulesAreCutOff();
    }

    static bool lacksRights(const DeviceFacts &facts)
    {
        const EngineFacts *engine = facts.engine.known();
        return engine && engine->answer == EngineFacts::Answer::NotPermitted;
    }

    static Message usersNotRead(const DeviceFacts &facts)
    {
        if (lacksRights(facts))
            return FORWARDING_TEXT("Needs root: the interface {interface} does not forward, and "
                                   "whether a module uses it only the container engine knows.");
        return FORWARDING_TEXT("The interface {interface} does not forward, but whether a module "
                               "uses it could not be read.");
    }

    static Message wayNotRead(const DeviceFacts &facts)
    {
        if (lacksRights(facts))
            return FORWARDING_TEXT("Needs root: the interface {interface} does not forward, and "
                                   "whether it is on the way to the hub only root can ask.");
        return FORWARDING_TEXT("The interface {interface} does not forward, and whether the "
                               "packets of the modules leave by it could not be read.");
    }

    static Verdict withTheSwitchOn(
        const ForwardingFacts &forwarding, const ModulesWay &way, const DeviceFacts &facts)
    {
        const QStringList closed = closedInterfaces(forwarding, way);
        const QString unread = unreadInterface(forwarding, way);
        if (closed.isEmpty() && !unread.isEmpty() && !way.bridges.isEmpty())
            return CannotTell { FORWARDING_TEXT(
                                    "The switch of the interface {interface} could not be read.")
                                    .with(u"interface"_qs, unread),
                {} };
        if (allOnHostNetwork(facts.containers.known()))
            return onTheHostsNetwork();
        if (closed.isEmpty())
            return withNoneClosed(forwarding, way, facts);
        const bool bridgesOnly = std::none_of(closed.begin(), closed.end(),
            [&](const QString &name) { return way.uplinks.contains(name); });
        if (!way.isTold && bridgesOnly)
            return CannotTell { usersNotRead(facts).with(u"interface"_qs, closed.join(u", "_qs)),
                {} };
        return findingFor(forwarding, way, closed, facts);
    }

    /// Nothing on the known way is closed; is that the whole way?
    static Verdict withNoneClosed(
        const ForwardingFacts &forwarding, const ModulesWay &way, const DeviceFacts &facts)
    {
        const QList<Excerpt> shown { { "forwarding", u"net.ipv4.ip_forward = 1"_qs } };
        if (const QStringList doubtful = doubtfulInterfaces(forwarding, way); !doubtful.isEmpty())
            return CannotTell { wayNotRead(facts).with(u"interface"_qs, doubtful.join(u", "_qs)),
                {} };
        if (!isCutOff(facts))
            return Absent {
                FORWARDING_TEXT(
                    "The kernel forwards packets on every interface that the modules use."),
                shown
            };
        if (!way.isCertain)
            return CannotTell { FORWARDING_TEXT(
                                    "The host gets to the hub and the modules do not, and by which "
                                    "interface their packets leave could not be read."),
                {} };
        return Absent { FORWARDING_TEXT(
                            "The modules do not get to the hub, but not for this: the kernel "
                            "forwards on their whole way, {interface}. Something else drops "
                            "their packets, such as a firewall.")
                            .with(u"interface"_qs, way.all().join(u", "_qs)),
            shown };
    }

    static Finding findingFor(const ForwardingFacts &forwarding, const ModulesWay &way,
        const QStringList &closed, const DeviceFacts &facts)
    {
        Finding finding;
        finding.headline = FORWARDING_TEXT("Modules cannot reach the network");
        finding.variant = forwarding.ipForward == 0 ? "switch" : "interface";
        finding.symptom = forwarding.ipForward == 0
            ? FORWARDING_TEXT(
                "The host reaches its networks, but nothing that a module sends leaves the device.")
            : FORWARDING_TEXT("The interface {interface} does not forward, so nothing that a "
                              "module sends leaves the device.")
                  .with(u"interface"_qs, closed.join(u", "_qs));
        finding.evidence.append(
            { "forwarding", u"net.ipv4.ip_forward = %1"_qs.arg(forwarding.ipForward) });
        for (const QString &name : closed)
            finding.evidence.append(
                { "forwarding", u"net.ipv4.conf.%1.forwarding = 0"_qs.arg(name) });
        const bool isSwitch = forwarding.ipForward == 0;
        for (const SysctlLine &line :
            linesAgainst(forwarding, isSwitch ? way.all() : closed, isSwitch))
            finding.evidence.append({ "forwarding",
                u"%1:%2: %3 = %4"_qs.arg(line.path)
                    .arg(line.lineNumber)
                    .arg(line.key, line.value) });
        finding.cause = forwarding.ipForward == 0 ? causeOfSwitch(forwarding, facts)
                                                  : causeOfInterfaces(forwarding, closed);
        if (const ReachFacts *reach = facts.reach.known())
            finding.evidence.append({ "reach",
                u"host: %1, modules: %2"_qs.arg(
                    reachId(reach->side(u"host")), reachId(reach->side(u"modules"))) });
        return finding;
    }

    /// The general switch is on; one interface has a value of its own.
    static Message causeOfInterfaces(const ForwardingFacts &forwarding, const QStringList &closed)
    {
        const auto line = lineThatCloses(forwarding, closed);
        const Message cause = !line
            ? FORWARDING_TEXT("The switch of {interface} was turned off by itself; no sysctl file "
                              "that was read does it.")
            : FORWARDING_TEXT("The switch of {interface} is turned off by itself; {file} sets it.")
                  .with(u"file"_qs, line->path);
        return cause.with(u"interface"_qs, closed.join(u", "_qs));
    }

    static Message causeOfSwitch(const ForwardingFacts &forwarding, const DeviceFacts &facts)
    {
        using Flag = ForwardingFacts::EngineFlag;
        const EngineFacts *engine = facts.engine.known();
        if (engine && engine->daemonJsonForwardingOff)
            return FORWARDING_TEXT("The switch net.ipv4.ip_forward is 0, and {file} forbids the "
                                   "container engine to set it.")
                .with(u"file"_qs, engine->daemonJsonPath);
        if (forwarding.engineRunsWith == Flag::Off || forwarding.engineStartsWith == Flag::Off)
            return causeByFlag(forwarding);
        if (const auto line = lineThatSwitchesOff(forwarding))
            return FORWARDING_TEXT("The switch net.ipv4.ip_forward is 0; {file} sets it whenever "
                                   "the settings are applied after the container engine's start.")
                .with(u"file"_qs, line->path);
        const bool engineSetIt = engine && engine->service.isActive()
            && engine->daemonJson != EngineFacts::DaemonJson::Unreadable
            && forwarding.engineRunsWith != Flag::Unknown;
        if (engineSetIt && forwarding.unreadable.isEmpty())
            return FORWARDING_TEXT("The kernel's switch was turned off since the container engine "
                                   "started; no sysctl file on this device does it.");
        return FORWARDING_TEXT("The switch net.ipv4.ip_forward is 0. What turned it off was not "
                               "found in the sysctl files and daemon.json that could be read.");
    }

    /// dockerd has the setting on its command line.
    static Message causeByFlag(const ForwardingFacts &forwarding)
    {
        using Flag = ForwardingFacts::EngineFlag;
        if (forwarding.engineRunsWith != Flag::Off && forwarding.engineRunsWith != Flag::Unknown)
            return FORWARDING_TEXT(
                "The kernel's switch was turned off since the container engine started. The "
                "engine's next start leaves it off: docker.service now starts it with "
                "--ip-forward=false.");
        if (forwarding.engineStartsWith == Flag::NotGiven
            || forwarding.engineStartsWith == Flag::On)
            return FORWARDING_TEXT(
                "The switch net.ipv4.ip_forward is 0, and the container engine, which was started "
                "with --ip-forward=false, left it so. Its next start sets 1: docker.service does "
                "not hold that option any more.");
        return FORWARDING_TEXT(
            "The switch net.ipv4.ip_forward is 0, and the container engine is started "
            "with --ip-forward=false, which forbids it to set the switch.");
    }

    static Message notReadNote()
    {
        return FORWARDING_TEXT(
            "Only sysctl files and daemon.json were read. A unit that runs sysctl -w, or IPForward "
            "in the files of systemd-networkd, may turn it off again after the next start.");
    }

    /// A line that no file of ours can overrule for good.
    static QList<Message> notesOn(const ForwardingFacts &forwarding, const ModulesWay &way)
    {
        QList<Message> notes { notReadNote() };
        if (const auto line = patternForNewInterfaces(forwarding))
            notes.append(FORWARDING_TEXT(
                "The line {line} in {file} also turns off interfaces that appear later, such as a "
                "new network of modules. It stays as it is: change it if this device gets one.")
                             .with(u"line"_qs, u"%1 = %2"_qs.arg(line->key, line->value))
                             .with(u"file"_qs, line->path));
        for (const QString &name : way.all())
            if (!hasPlainName(name) && !linesAgainst(forwarding, { name }, false).isEmpty())
                notes.append(FORWARDING_TEXT(
                    "A sysctl file turns off {interface}, whose name a line of our file cannot "
                    "carry safely: that line must be changed by hand.")
                                 .with(u"interface"_qs, name));
        return notes;
    }

    /// `wanted`: the interfaces to open, or "all" for the general switch.
    static FixPlan planFor(
        const ForwardingFacts &forwarding, const ModulesWay &way, const QStringList &wanted)
    {
        const bool isSwitch = wanted.contains(u"all");
        FixPlan plan;
        plan.id = isSwitch ? "forward-now-and-at-boot" : "forward-on-the-interface";
        plan.title = isSwitch
            ? FORWARDING_TEXT("Turn forwarding on, now and at every start")
            : FORWARDING_TEXT(
                "Turn forwarding on for the closed interface, now and at every start");
        plan.risk = Risk::R2;
        plan.steps = stepsToForward(forwarding, wanted, namesToKeep(way));
        plan.effect = { FORWARDING_TEXT("the kernel forwards packets of the modules"),
            [steps = plan.steps](const DeviceFacts &facts) { return effectOf(facts, steps); } };
        plan.notes = notesOn(forwarding, way);
        // long enough for a unit that sets it back at once to be seen
        plan.settle = std::chrono::seconds { 2 };
        return plan;
    }
};

} // namespace

std::unique_ptr<Issue> make_ip_forwarding_disabled()
{
    return std::make_unique<IpForwardingDisabled>();
}

} // namespace edgemend
