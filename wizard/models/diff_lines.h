// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringView>

namespace edgemend {

/// One line of a shown change.
struct DiffLine {
    enum class Kind { Context, Added, Removed, Gap } kind = Kind::Context;
    QString text; ///< without the sign in front; safe to show; empty for a gap between hunks
    bool operator==(const DiffLine &) const = default;
};

/// The lines of a unified diff without its heads. A line that looks like a head inside a hunk
/// ("--- a comment" that was removed) is a line: the counts of the hunk decide. Text that is no
/// unified diff at all is shown as context, never dropped.
[[nodiscard]] QList<DiffLine> parseUnifiedDiff(QStringView unified);

} // namespace edgemend
