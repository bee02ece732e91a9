// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/facts/device_facts.h"

namespace edgemend {

/// Where a fault sits, as things and the ways between them. Says nothing about how it is drawn.
struct Picture {
    struct Thing {
        QByteArray id;
        Message title; ///< a name of the device's own is an argument of a text
        Message detail; ///< "192.168.0.17"; may be empty
        QByteArray icon; ///< of resources/icons; may be empty
        int column = 0; ///< 0 is where a packet starts
        QByteArray group; ///< of the group it belongs to; may be empty
    };
    struct Group {
        QByteArray id;
        Message title;
        Message detail;
    };
    struct Way {
        enum class State { NotMeasured, Broken, Works } state = State::NotMeasured;
        QByteArray from, to; ///< ids of things or groups
        Message label; ///< "does not forward"; may be empty
    };

    Message title; ///< "Where packets of the modules end"
    QList<Thing> things; ///< at most eight
    QList<Group> groups;
    QList<Way> ways;
};

/// A text that is nothing but a name the device gave; shown as data.
[[nodiscard]] Message nameAsText(const QString &name);

/// Adds the module network as a group with up to three of its running modules (edgeAgent and
/// edgeHub first), and the device itself; ids "modules" and "device".
void addModulesAndDevice(Picture &picture, const DeviceFacts &facts);
/// Adds the hub (or the parent) that this device talks to as "hub", where its name is known.
/// False: it is not known.
[[nodiscard]] bool addHub(Picture &picture, const DeviceFacts &facts, int column);
/// How the way from a side ("host", "modules") to the hub stood when it was tried.
[[nodiscard]] Picture::Way::State wayState(const DeviceFacts &facts, QStringView side);

} // namespace edgemend
