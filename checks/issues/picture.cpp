// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/issues/picture.h"

#include <algorithm>

namespace edgemend {

namespace {

#define PICTURE_TEXT(source) text("Picture", QT_TRANSLATE_NOOP("Picture", source))

constexpr qsizetype modulesShown = 3;

/// edgeAgent and edgeHub first, then what runs, then by name.
QList<Container> mostTelling(const ContainerFacts &containers)
{
    QList<Container> modules = containers.edgeModules();
    const auto rank = [](const Container &module) {
        if (module.name == u"edgeAgent")
            return 0;
        if (module.name == u"edgeHub")
            return 1;
        return module.isRunning() ? 2 : 3;
    };
    std::stable_sort(modules.begin(), modules.end(),
        [&](const Container &a, const Container &b) { return rank(a) < rank(b); });
    return modules.mid(0, modulesShown);
}

} // namespace

Message nameAsText(const QString &name) { return PICTURE_TEXT("{name}").with(u"name"_qs, name); }

void addModulesAndDevice(Picture &picture, const DeviceFacts &facts)
{
    const ReachFacts *reach = facts.reach.known();
    const QString network = reach && !reach->network.isEmpty() ? reach->network : QString {};
    picture.groups.append({ "modules", PICTURE_TEXT("Module network"),
        network.isEmpty() ? Message {} : nameAsText(network) });
    const ContainerFacts *containers = facts.containers.known();
    const QList<Container> modules = containers ? mostTelling(*containers) : QList<Container> {};
    for (const Container &module : modules)
        picture.things.append(
            { "module-" + module.name.toUtf8(), nameAsText(module.name), {}, {}, 0, "modules" });
    if (modules.isEmpty())
        picture.things.append(
            { "module-any", PICTURE_TEXT("Modules"), {}, "module", 0, "modules" });
    const SystemFacts *system = facts.system.known();
    const bool named = system && !system->hostName.isEmpty();
    picture.things.append({ "device",
        named ? nameAsText(system->hostName) : PICTURE_TEXT("This device"), {}, "device", 1, {} });
}

bool addHub(Picture &picture, const DeviceFacts &facts, int column)
{
    const ReachFacts *reach = facts.reach.known();
    const IdentityFacts *identity = facts.identity.known();
    QString name = reach ? reach->hub : QString {};
    if (name.isEmpty() && identity)
        name = identity->parent.isEmpty() ? identity->hub : identity->parent;
    if (name.isEmpty())
        return false;
    const bool nested = identity && !identity->parent.isEmpty();
    picture.things.append({ "hub", nameAsText(name.section(u'.', 0, 0)),
        nested ? PICTURE_TEXT("the parent device") : PICTURE_TEXT("IoT Hub"), "hub", column, {} });
    return true;
}

Picture::Way::State wayState(const DeviceFacts &facts, QStringView side)
{
    const ReachFacts *reach = facts.reach.known();
    if (!reach)
        return Picture::Way::State::NotMeasured;
    switch (reach->side(side)) {
    case Reach::Ok:
        return Picture::Way::State::Works;
    case Reach::NoTool:
    case Reach::NotTried:
        return Picture::Way::State::NotMeasured;
    default:
        return Picture::Way::State::Broken;
    }
}

} // namespace edgemend
