// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/issues/modules_way.h"

#include <QRegularExpression>

#include <algorithm>

namespace edgemend {

namespace {

bool isUsedByModules(const ContainerFacts &containers, const QString &bridge)
{
    for (const Container &module : containers.edgeModules())
        for (const QString &network : module.networks)
            if (containers.bridges.value(network) == bridge)
                return true;
    return false;
}

/// Whether the bridges of the modules' networks are known: one of them at least is there.
bool areBridgesTold(const ForwardingFacts &forwarding, const ContainerFacts &containers)
{
    const QList<Container> modules = containers.edgeModules();
    return std::any_of(modules.begin(), modules.end(), [&](const Container &module) {
        return std::any_of(
            module.networks.begin(), module.networks.end(), [&](const QString &network) {
                return forwarding.bridges.contains(containers.bridges.value(network));
            });
    });
}

bool hasDockersName(const QString &interface)
{
    static const QRegularExpression dockersName { u"^(docker\\d+|br-[0-9a-f]{12})$"_qs };
    return dockersName.match(interface).hasMatch();
}

/// The kernel's own answer for the hub's addresses. As a packet of the host it goes for the modules
/// only where no rule could part them.
void addLookedUp(ModulesWay &way, const ForwardingFacts &forwarding, const ReachFacts &reach)
{
    const bool isModules = std::any_of(
        reach.ways.begin(), reach.ways.end(), [](const WayOut &out) { return out.isModules; });
    if (!isModules && (!forwarding.routesTold || forwarding.ownRules))
        return;
    for (const WayOut &out : reach.ways)
        if (out.isModules == isModules)
            way.uplinks.append(out.interface);
    way.isCertain = !way.uplinks.isEmpty();
}

/// Without a look-up: the one interface that every route leaves by, else the default route unless
/// something may go before it.
void addByRoutes(ModulesWay &way, const ForwardingFacts &forwarding)
{
    const auto others = [&](const QString &name, int longest) {
        return std::any_of(
            forwarding.exits.begin(), forwarding.exits.end(), [&](const RouteExit &out) {
                return out.interface != name && out.prefixLength <= longest;
            });
    };
    const QString only = forwarding.exits.isEmpty() ? QString {} : forwarding.exits[0].interface;
    if (!only.isEmpty() && !others(only, 32)) {
        way.uplinks.append(only);
        way.isCertain = true;
        return;
    }
    constexpr int halfOfEverything = 8; // 0.0.0.0/1 and 128.0.0.0/1, as a VPN sets them
    if (!forwarding.uplink.isEmpty() && !forwarding.ownRules
        && !others(forwarding.uplink, halfOfEverything))
        way.uplinks.append(forwarding.uplink);
}

void addMaybe(ModulesWay &way, const ForwardingFacts &forwarding)
{
    QStringList names { forwarding.uplink };
    for (const RouteExit &out : forwarding.exits)
        names.append(out.interface);
    if (!forwarding.routesTold || (forwarding.uplink.isEmpty() && forwarding.exits.isEmpty()))
        for (const QString &name : forwarding.interfaces.keys())
            if (!forwarding.bridges.contains(name) && !hasDockersName(name))
                names.append(name);
    for (const QString &name : names)
        if (!name.isEmpty() && name != u"all" && name != u"default" && !way.all().contains(name))
            way.maybe.append(name);
    way.maybe.removeDuplicates();
}

} // namespace

/// A bridge of the plant is none of our business: on one that no module uses, forwarding may be off
/// by design. Where the networks could not be read, Docker's own names stand for them.
ModulesWay modulesWayOf(const ForwardingFacts &forwarding, const DeviceFacts &facts)
{
    const ContainerFacts *containers = facts.containers.known();
    const ReachFacts *reach = facts.reach.known();
    ModulesWay way;
    way.isTold = containers && areBridgesTold(forwarding, *containers);
    for (const QString &bridge : forwarding.bridgesInUse)
        if (way.isTold ? isUsedByModules(*containers, bridge) : hasDockersName(bridge))
            way.bridges.append(bridge);
    if (reach)
        addLookedUp(way, forwarding, *reach);
    if (!way.isCertain)
        addByRoutes(way, forwarding);
    way.uplinks.removeDuplicates();
    if (!way.isCertain)
        addMaybe(way, forwarding);
    return way;
}

QStringList closedInterfaces(const ForwardingFacts &forwarding, const ModulesWay &way)
{
    QStringList closed;
    for (const QString &name : way.all())
        if (!forwarding.interfaceForwards(name))
            closed.append(name);
    closed.removeDuplicates();
    return closed;
}

QStringList doubtfulInterfaces(const ForwardingFacts &forwarding, const ModulesWay &way)
{
    QStringList closed;
    for (const QString &name : way.maybe)
        if (!forwarding.interfaceForwards(name))
            closed.append(name);
    return closed;
}

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

bool modulesExist(const DeviceFacts &facts)
{
    const ContainerFacts *containers = facts.containers.known();
    if (containers)
        return !containers->edgeModules().isEmpty();
    // a container of the modules' network was entered: there is one
    const ReachFacts *reach = facts.reach.known();
    return reach && !reach->via.isEmpty();
}

} // namespace edgemend
