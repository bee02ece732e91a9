// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/diagnosis/sign_words.h"

#include <algorithm>

namespace edgemend {

namespace {

#define SIGNS_TEXT(source) text("Signs", QT_TRANSLATE_NOOP("Signs", source))

QList<const Container *> modulesOf(const DeviceFacts &facts)
{
    QList<const Container *> modules;
    if (const ContainerFacts *containers = facts.containers.known())
        for (const Container &each : containers->all)
            if (each.isEdgeModule)
                modules.append(&each);
    return modules;
}

} // namespace

Message goodSignWords(const DeviceFacts &facts, const HealthSign &sign)
{
    const QList<const Container *> modules = modulesOf(facts);
    switch (sign.id) {
    case SignId::ContainerEngine:
        return sign.excerpt.isEmpty()
            ? SIGNS_TEXT("answers")
            : SIGNS_TEXT("answers, {version}")
                  .with(QStringLiteral("version"), sign.excerpt.section(u'+', 0, 0));
    case SignId::Daemon:
        return SIGNS_TEXT("active");
    case SignId::Modules: {
        if (modules.isEmpty())
            break;
        const auto running = std::count_if(modules.begin(), modules.end(),
            [](const Container *module) { return module->isRunning(); });
        return SIGNS_TEXT("{running} of {all} running")
            .with(QStringLiteral("running"), QString::number(running))
            .with(QStringLiteral("all"), QString::number(modules.size()));
    }
    case SignId::EdgeAgent:
    case SignId::EdgeHub:
        return SIGNS_TEXT("connected");
    }
    return SIGNS_TEXT("good");
}

} // namespace edgemend
