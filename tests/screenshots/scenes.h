// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/screenshots/stage_visit.h"

namespace edgemend::test {

/// Something that the window can show. Scenes are gone through in their order: each begins where
/// the one before it ended.
struct Scene {
    const char *name;
    PageId page;
    std::function<bool(StageVisit &)> reach;
    /// What is laid over it in every mode, and taken away again: the sheet that asks for consent.
    std::function<bool(StageVisit &)> dress = {};
};
[[nodiscard]] QList<Scene> allScenes();

} // namespace edgemend::test
