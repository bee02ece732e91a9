// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/picture_words.h"

#include "wizard/widgets/device_words.h"

namespace edgemend {

namespace {

PathEdge::State stateOf(Picture::Way::State state)
{
    switch (state) {
    case Picture::Way::State::Broken:
        return PathEdge::State::Broken;
    case Picture::Way::State::Works:
        return PathEdge::State::Good;
    case Picture::Way::State::NotMeasured:
        break;
    }
    return PathEdge::State::Neutral;
}

} // namespace

PathPicture pictureInWords(const Picture &picture, const Translator &translator)
{
    const auto words = [&](const Message &message) {
        return message.isEmpty() ? QString {} : DeviceWords::shownOf(translator.text(message));
    };
    PathPicture drawn;
    for (const Picture::Thing &thing : picture.things) {
        PathBox box;
        box.id = thing.id;
        box.title = words(thing.title);
        box.detail = words(thing.detail);
        box.icon = thing.icon;
        box.column = thing.column;
        box.group = thing.group;
        drawn.boxes.append(box);
    }
    for (const Picture::Group &group : picture.groups)
        drawn.groups.append({ group.id, words(group.title), words(group.detail) });
    for (const Picture::Way &way : picture.ways)
        drawn.edges.append({ way.from, way.to, stateOf(way.state), words(way.label) });
    return drawn;
}

} // namespace edgemend
