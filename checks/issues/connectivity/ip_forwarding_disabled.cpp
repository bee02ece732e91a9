// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The kernel does not pass packets between the modules' bridge and the uplink, so every module has
// connectivity errors while the host itself is fine (facts P14). Docker sets the switch at its
// start, so a 0 in a file alone is no fault until something applies it after that, or daemon.json
// forbids Docker to set it.

#include "checks/issues/issue.h"

#include <QRegularExpression>

namespace edgemend {

namespace {

#define FORWARDING_TEXT(source)                                                                    \
    text("ip-forwarding-disabled", QT_TRANSLATE_NOOP("ip-forwarding-disabled", source))

const QByteArray globalKey = QByteArrayLiteral("net.ipv4.ip_forward");

/// The interfaces at which a module's packets come in.
struct ModulesWay {
    QStringList bridges;
    QString uplink;
    bool isTold = false; ///< which bridges the modules use was read, not guessed from their names
    QStringList all() const
    {
        return uplink.isEmpty() ? bridges : bridges + QStringList { uplink };
    }
};

bool isUsedByModules(const ContainerFacts &containers, const QString &bridge)
{
    for (const Container &module : containers.edgeModules())
        for (const QString &network : module.networks)
            if (containers.bridges.value(network) == bridge)
                return true;
    return false;
}

/// A bridge of the plant is none of our business: on one that no module uses, forwarding may be off
/// by design. Where the networks could not be read, Docker's own names stand for them.
ModulesWay wayOf(const ForwardingFacts &forwarding, const DeviceFacts &facts)
{
    static const QRegularExpression dockersName { u"^(docker\\d+|br-[0-9a-f]{12})$"_qs };
    const ContainerFacts *containers = facts.containers.known();
    ModulesWay way;
    way.uplink = forwarding.uplink;
    way.isTold = containers && !containers->bridges.isEmpty();
    for (const QString &bridge : forwarding.bridgesInUse)
        if (way.isTold ? isUsedByModules(*containers, bridge)
                       : dockersName.match(bridge).hasMatch())
            way.bridges.append(bridge);
    return way;
}

/// Interfaces on the modules' way that do not forward; a packet is dropped at its incoming
/// interface.
QStringList closedInterfaces(const ForwardingFacts &forwarding, const ModulesWay &way)
{
    QStringList closed;
    for (const QString &name : way.all())
        if (!forwarding.interfaceForwards(name))
            closed.append(name);
    closed.removeDuplicates();
    return closed;
}

/// An interface on the modules' way whose own switch is not known; empty when all are.
QString unreadInterface(const ForwardingFacts &forwarding, const ModulesWay &way)
{
    for (const QString &name : way.all())
        if (!forwarding.isRead(name))
            return name;
    return {};
}

bool allOnHostNetwork(const ContainerFacts *containers)
{
    if (!containers || containers->edgeModules().isEmpty())
        return false;
    for (const Container &module : containers->edgeModules())
        if (module.networkMode != u"host")
            return false;
    return true;
}

/// The keys of the general switch: two names of the same value.
QStringList switchKeys()
{
    return { QString::fromUtf8(globalKey), u"net.ipv4.conf.all.forwarding"_qs };
}

QStringList keysOf(const QStringList &interfaces)
{
    QStringList keys;
    for (const QString &name : interfaces)
        keys.append(u"net.ipv4.conf.%1.forwarding"_qs.arg(name));
    return keys;
}

/// The lines that would set 0 at the next boot, or whenever somebody runs `sysctl --system`.
QList<SysctlLine> closingLines(const ForwardingFacts &forwarding, const QStringList &keys)
{
    QList<SysctlLine> lines;
    for (const SysctlLine &line : forwarding.files)
        if (keys.contains(line.key) && line.value == u"0")
            lines.append(line);
    return lines;
}

/// A name of ours that sorts after every file in the sysctl.d folders.
QByteArray lastFileName(const ForwardingFacts &forwarding)
{
    QByteArray name = "zz-edgemend-forwarding.conf";
    for (const QString &path : forwarding.fileNames) {
        const QByteArray other = path.section(u'/', -1).toUtf8();
        while (path.contains(u"sysctl.d/") && other != name && other > name && name.size() < 200)
            name.prepend('z');
    }
    return "/etc/sysctl.d/" + name;
}

/// systemd reads sysctl.d by name; procps reads /etc/sysctl.conf after all of it, so a 0 there
/// beats any file name.
QList<FixStep> sysctlConfEdits(const ForwardingFacts &forwarding, const QStringList &keys)
{
    QStringList edited;
    QList<FixStep> steps;
    for (const SysctlLine &line : closingLines(forwarding, keys))
        if (line.path == u"/etc/sysctl.conf" && !edited.contains(line.key)) {
            edited.append(line.key);
            steps.append(EditSysctlFile { "/etc/sysctl.conf", line.key.toUtf8(), "1" });
        }
    return steps;
}

EffectState effectOf(const DeviceFacts &facts)
{
    const ForwardingFacts *forwarding = facts.forwarding.known();
    if (!forwarding)
        return EffectState::CannotTell;
    return forwarding->ipForward == 1
            && closedInterfaces(*forwarding, wayOf(*forwarding, facts)).isEmpty()
        ? EffectState::Proved
        : EffectState::Disproved;
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
            .decisiveFacts = DecisiveFacts::ReadableByAll };
    }

    Verdict detect(const DetectionInput &input) const override
    {
        const ForwardingFacts *forwarding = input.facts.forwarding.known();
        if (!forwarding)
            return CannotTell { input.facts.forwarding.whyUnknown(), {} };
        const ModulesWay way = wayOf(*forwarding, input.facts);
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
            && !way.bridges.isEmpty() && !way.uplink.isEmpty())
            return Absent { FORWARDING_TEXT("The general switch is off, but every interface on the "
                                            "modules' way forwards by its own."),
                {} };
        return findingFor(*forwarding, closed, input.facts);
    }

    QList<FixPlan> fixes(
        const DeviceFacts &facts, const Finding &finding, const Answers &) const override
    {
        const ForwardingFacts *forwarding = facts.forwarding.known();
        if (!forwarding)
            return {};
        if (finding.variant != "interface")
            return { planForSwitch(*forwarding) };
        const FixPlan plan = planForInterfaces(
            *forwarding, closedInterfaces(*forwarding, wayOf(*forwarding, facts)));
        return plan.steps.isEmpty() ? QList<FixPlan> {} : QList<FixPlan> { plan };
    }

    std::optional<NoDeviceFix> noDeviceFix(
        const DeviceFacts &facts, const Finding &finding) const override
    {
        const ForwardingFacts *forwarding = facts.forwarding.known();
        if (!forwarding || finding.variant != "interface")
            return std::nullopt;
        const QStringList closed = closedInterfaces(*forwarding, wayOf(*forwarding, facts));
        if (!planForInterfaces(*forwarding, closed).steps.isEmpty())
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
        if (closed.isEmpty())
            return Absent {
                FORWARDING_TEXT(
                    "The kernel forwards packets on every interface that the modules use."),
                { { "forwarding", u"net.ipv4.ip_forward = 1"_qs } }
            };
        if (allOnHostNetwork(facts.containers.known()))
            return onTheHostsNetwork();
        if (!way.isTold && !closed.contains(way.uplink))
            return CannotTell { FORWARDING_TEXT("The interface {interface} does not forward, but "
                                                "whether a module uses it could not be read.")
                                    .with(u"interface"_qs, closed.join(u", "_qs)),
                {} };
        return findingFor(forwarding, closed, facts);
    }

    static bool modulesExist(const DeviceFacts &facts)
    {
        const ContainerFacts *containers = facts.containers.known();
        if (containers)
            return !containers->edgeModules().isEmpty();
        // a container of the modules' network was entered: there is one
        const ReachFacts *reach = facts.reach.known();
        return reach && !reach->via.isEmpty();
    }

    static Finding findingFor(
        const ForwardingFacts &forwarding, const QStringList &closed, const DeviceFacts &facts)
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
        for (const SysctlLine &line :
            closingLines(forwarding, forwarding.ipForward == 0 ? switchKeys() : keysOf(closed)))
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
        const auto lines = closingLines(forwarding, keysOf(closed));
        const Message cause = lines.isEmpty()
            ? FORWARDING_TEXT("The switch of {interface} was turned off by itself; no sysctl file "
                              "on this device does it.")
            : FORWARDING_TEXT("The switch of {interface} is turned off by itself; {file} sets it.")
                  .with(u"file"_qs, lines.constLast().path);
        return cause.with(u"interface"_qs, closed.join(u", "_qs));
    }

    static Message causeOfSwitch(const ForwardingFacts &forwarding, const DeviceFacts &facts)
    {
        const EngineFacts *engine = facts.engine.known();
        const auto lines = closingLines(forwarding, switchKeys());
        if (engine && engine->daemonJsonForwardingOff)
            return FORWARDING_TEXT("The switch net.ipv4.ip_forward is 0, and {file} forbids the "
                                   "container engine to set it.")
                .with(u"file"_qs, engine->daemonJsonPath);
        if (!lines.isEmpty())
            return FORWARDING_TEXT("The switch net.ipv4.ip_forward is 0; {file} sets it whenever "
                                   "the settings are applied after the container engine's start.")
                .with(u"file"_qs, lines.constLast().path);
        return FORWARDING_TEXT("The kernel's switch was turned off since the container engine "
                               "started; no sysctl file on this device does it.");
    }

    static Message notReadNote()
    {
        return FORWARDING_TEXT(
            "Only sysctl files and daemon.json were read. A unit that runs sysctl -w, or IPForward "
            "in the files of systemd-networkd, may turn it off again after the next start.");
    }

    static FixPlan planForSwitch(const ForwardingFacts &forwarding)
    {
        FixPlan plan;
        plan.id = "forward-now-and-at-boot";
        plan.title = FORWARDING_TEXT("Turn forwarding on, now and at every start");
        plan.risk = Risk::R2;
        plan.steps = sysctlConfEdits(forwarding, switchKeys());
        plan.steps.append(SetSysctl { globalKey, "1", lastFileName(forwarding) });
        plan.effect = { FORWARDING_TEXT("the kernel forwards packets of the modules"), effectOf };
        plan.notes = { notReadNote() };
        // long enough for a unit that sets it back at once to be seen
        plan.settle = std::chrono::seconds { 2 };
        return plan;
    }

    static FixPlan planForInterfaces(const ForwardingFacts &forwarding, const QStringList &closed)
    {
        FixPlan plan;
        plan.id = "forward-on-the-interface";
        plan.title = FORWARDING_TEXT(
            "Turn forwarding on for the closed interface, now and at every start");
        plan.risk = Risk::R2;
        static const QRegularExpression plainName { u"^[A-Za-z0-9_-]{1,15}$"_qs };
        for (const QString &name : closed)
            if (plainName.match(name).hasMatch()) {
                plan.steps += sysctlConfEdits(forwarding, keysOf({ name }));
                plan.steps.append(SetSysctl { "net.ipv4.conf." + name.toUtf8() + ".forwarding", "1",
                    lastFileName(forwarding) });
            }
        plan.effect = { FORWARDING_TEXT("the kernel forwards packets of the modules"), effectOf };
        plan.notes = { notReadNote() };
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
