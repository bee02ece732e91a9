// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The network of one device, from what was really tried from both sides.

#include "checks/report/report_parts.h"

namespace edgemend {

namespace {

#define REPORT_TEXT(source) text("Report", QT_TRANSLATE_NOOP("Report", source))

constexpr qsizetype mostModules = 3;

Message reachWords(Reach reach)
{
    switch (reach) {
    case Reach::Ok:
        return REPORT_TEXT("answers");
    case Reach::NameFails:
        return REPORT_TEXT("name not found");
    case Reach::Refused:
        return REPORT_TEXT("refused");
    case Reach::TimedOut:
        return REPORT_TEXT("no answer");
    case Reach::Unreachable:
        return REPORT_TEXT("no route");
    case Reach::NoTool:
    case Reach::NotTried:
        break;
    }
    return REPORT_TEXT("not tried");
}

ReportDiagram::Way wayOf(const ReportWords &words, Reach reach)
{
    const bool untried = reach == Reach::NoTool || reach == Reach::NotTried;
    return { reach == Reach::Ok ? ReportMark::Fine
            : untried           ? ReportMark::Unknown
                                : ReportMark::Fault,
        words.say(reachWords(reach)) };
}

QStringList modulesOn(const ReportSources &from, const DeviceFacts &facts)
{
    QStringList names;
    const ContainerFacts *containers = facts.containers.known();
    if (!containers)
        return names;
    for (const Container &each : containers->all)
        if (each.isEdgeModule && names.size() < mostModules)
            names << from.words.clean(each.name, 24);
    return names;
}

QString portsOf(const ReachFacts &reach)
{
    QStringList ports;
    for (const ReachRow &row : reach.rows)
        if (row.port > 0 && !ports.contains(QString::number(row.port)))
            ports << QString::number(row.port);
    return ports.join(u", "_qs);
}

} // namespace

std::optional<ReportDiagram> networkDiagram(const ReportSources &from)
{
    // as it was found, not as it was left
    const DeviceFacts &facts = from.input.before.facts;
    const ReachFacts *reach = facts.reach.known();
    if (!reach || reach->hub.isEmpty())
        return std::nullopt;
    const ReportWords &words = from.words;
    ReportDiagram diagram;
    diagram.group = words.say(REPORT_TEXT("Module network"));
    diagram.groupDetail = words.clean(reach->network, 30);
    diagram.modules = modulesOn(from, facts);
    const SystemFacts *system = facts.system.known();
    diagram.device = words.clean(
        system && !system->hostName.isEmpty() ? system->hostName : reportDeviceName(from), 30);
    diagram.deviceDetail = words.clean(from.input.before.evidence.device.address, 30);
    diagram.hub = words.clean(reach->hub.section(u'.', 0, 0), 30);
    diagram.hubDetail = words.isolated(portsOf(*reach));
    diagram.fromDevice = wayOf(words, reach->side(u"host"));
    diagram.fromModules = wayOf(words, reach->side(u"modules"));
    diagram.words = words.say(REPORT_TEXT("{hub} as seen from {device}: {device-answer}. From the "
                                          "module network: {module-answer}.")
                                  .with(u"hub"_qs, reach->hub)
                                  .with(u"device"_qs, diagram.device)
                                  .with(u"device-answer"_qs, diagram.fromDevice.label)
                                  .with(u"module-answer"_qs, diagram.fromModules.label));
    return diagram;
}

} // namespace edgemend
