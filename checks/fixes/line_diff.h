// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

#include <functional>

namespace edgemend {

/// A block of lines that differ: counted from 0, in both texts.
struct DiffHunk {
    qsizetype oldFrom = 0, oldCount = 0;
    qsizetype newFrom = 0, newCount = 0;
    bool operator==(const DiffHunk &) const = default;
};

/// The smallest blocks that turn oldCount lines into newCount lines, by a longest common
/// subsequence. Very large differences are given as one block: the time stays bounded whatever a
/// device sends.
[[nodiscard]] QList<DiffHunk> diffLines(
    qsizetype oldCount, qsizetype newCount, const std::function<bool(qsizetype, qsizetype)> &same);

} // namespace edgemend
