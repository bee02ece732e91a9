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

/// Interfaces on the modules' way that do not forward; a packet is dropped at its incoming
/// interface.
QStringList closedInterfaces(const ForwardingFacts &forwarding)
{
    QStringList closed;
    for (const QString &name : forwarding.bridgesInUse + QStringList { forwarding.uplink })
        if (!name.isEmpty() && !forwarding.interfaceForwards(name))
            closed.append(name);
    closed.removeDuplicates();
    return closed;
}

/// An interface on the modules' way whose own switch is not known; empty when all are.
QString unreadInterface(const ForwardingFacts &forwarding)
{
    for (const QString &name : forwarding.bridgesInUse + QStringList { forwarding.uplink })
        if (!name.isEmpty() && !forwarding.isRead(name))
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

/// The files that would set 0 at the next boot, or whenever somebody runs `sysctl --system`.
QList<SysctlLine> closingLines(const ForwardingFacts &forwarding)
{
    QList<SysctlLine> lines;
    for (const SysctlLine &line : forwarding.files)
        if (line.key == QLatin1StringView { globalKey } && line.value == u"0")
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
bool needsSysctlConfEdit(const ForwardingFacts &forwarding)
{
    for (const SysctlLine &line : closingLines(forwarding))
        if (line.path == u"/etc/sysctl.conf")
            return true;
    return false;
}

EffectState effectOf(const DeviceFacts &facts)
{
    const ForwardingFacts *forwarding = facts.forwarding.known();
    if (!forwarding)
        return EffectState::CannotTell;
    return forwarding->ipForward == 1 && closedInterfaces(*forwarding).isEmpty()
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
        const QStringList closed = closedInterfaces(*forwarding);
        const QString unread = unreadInterface(*forwarding);
        if (forwarding->ipForward == 1 && closed.isEmpty() && !unread.isEmpty()
            && !forwarding->bridgesInUse.isEmpty())
            return CannotTell { FORWARDING_TEXT(
                                    "The switch of the interface {interface} could not be read.")
                                    .with(u"interface"_qs, unread),
                {} };
        if (forwarding->ipForward == 1 && closed.isEmpty())
            return Absent {
                FORWARDING_TEXT(
                    "The kernel forwards packets on every interface that the modules use."),
                { { "forwarding", u"net.ipv4.ip_forward = 1"_qs } }
            };
        if (allOnHostNetwork(input.facts.containers.known()))
            return Absent {
                FORWARDING_TEXT(
                    "Every module uses the network of the host, which needs no forwarding."),
                {}
            };
        if (forwarding->bridgesInUse.isEmpty() && !modulesExist(input.facts))
            return CannotTell { FORWARDING_TEXT("Forwarding is off, but no module is attached to a "
                                                "network that would need it."),
                {} };
        if (forwarding->ipForward == 0 && closed.isEmpty() && unread.isEmpty()
            && !forwarding->bridgesInUse.isEmpty() && !forwarding->uplink.isEmpty())
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
        const FixPlan plan = planForInterfaces(*forwarding);
        return plan.steps.isEmpty() ? QList<FixPlan> {} : QList<FixPlan> { plan };
    }

    std::optional<NoDeviceFix> noDeviceFix(
        const DeviceFacts &facts, const Finding &finding) const override
    {
        const ForwardingFacts *forwarding = facts.forwarding.known();
        if (!forwarding || finding.variant != "interface"
            || !planForInterfaces(*forwarding).steps.isEmpty())
            return std::nullopt;
        return NoDeviceFix {
            FORWARDING_TEXT(
                "The name of the interface has characters that a sysctl key cannot carry safely."),
            { FORWARDING_TEXT("Set the file /proc/sys/net/ipv4/conf/{interface}/forwarding to 1, "
                              "and let the tool that makes the interface keep it so.")
                    .with(u"interface"_qs, closedInterfaces(*forwarding).join(u", "_qs)) }
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
        for (const SysctlLine &line : closingLines(forwarding))
            finding.evidence.append({ "forwarding",
                u"%1:%2: %3 = %4"_qs.arg(line.path)
                    .arg(line.lineNumber)
                    .arg(line.key, line.value) });
        finding.cause = causeOf(forwarding, facts);
        if (const ReachFacts *reach = facts.reach.known())
            finding.evidence.append({ "reach",
                u"host: %1, modules: %2"_qs.arg(
                    reachId(reach->side(u"host")), reachId(reach->side(u"modules"))) });
        return finding;
    }

    static Message causeOf(const ForwardingFacts &forwarding, const DeviceFacts &facts)
    {
        const EngineFacts *engine = facts.engine.known();
        const auto lines = closingLines(forwarding);
        if (engine && engine->daemonJsonForwardingOff)
            return FORWARDING_TEXT("The switch net.ipv4.ip_forward is 0, and {file} forbids the "
                                   "container engine to set it.")
                .with(u"file"_qs, engine->daemonJsonPath);
        if (!lines.isEmpty())
            return FORWARDING_TEXT("The switch net.ipv4.ip_forward is 0; {file} sets it whenever "
                                   "the settings are applied after the container engine's start.")
                .with(u"file"_qs, lines.constLast().path);
        return FORWARDING_TEXT("The kernel's switch was turned off since the container engine "
                               "started; no file on this device does it.");
    }

    static FixPlan planForSwitch(const ForwardingFacts &forwarding)
    {
        FixPlan plan;
        plan.id = "forward-now-and-at-boot";
        plan.title = FORWARDING_TEXT("Turn forwarding on, now and at every start");
        plan.risk = Risk::R2;
        if (needsSysctlConfEdit(forwarding))
            plan.steps.append(EditSysctlFile { "/etc/sysctl.conf", globalKey, "1" });
        plan.steps.append(SetSysctl { globalKey, "1", lastFileName(forwarding) });
        plan.effect = { FORWARDING_TEXT("the kernel forwards packets of the modules"), effectOf };
        plan.settle = std::chrono::seconds {
            2
        }; // long enough for a unit that sets it back at once to be seen
        return plan;
    }

    static FixPlan planForInterfaces(const ForwardingFacts &forwarding)
    {
        FixPlan plan;
        plan.id = "forward-on-the-interface";
        plan.title = FORWARDING_TEXT(
            "Turn forwarding on for the closed interface, now and at every start");
        plan.risk = Risk::R2;
        static const QRegularExpression plainName { u"^[A-Za-z0-9_-]{1,15}$"_qs };
        for (const QString &name : closedInterfaces(forwarding))
            if (plainName.match(name).hasMatch())
                plan.steps.append(SetSysctl { "net.ipv4.conf." + name.toUtf8() + ".forwarding", "1",
                    lastFileName(forwarding) });
        plan.effect = { FORWARDING_TEXT("the kernel forwards packets of the modules"), effectOf };
        plan.settle = std::chrono::seconds {
            2
        }; // long enough for a unit that sets it back at once to be seen
        return plan;
    }
};

} // namespace

std::unique_ptr<Issue> make_ip_forwarding_disabled()
{
    return std::make_unique<IpForwardingDisabled>();
}

} // namespace edgemend
