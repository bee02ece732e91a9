// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/models/diff_lines.h"

#include "checks/evidence/safe_text.h"

#include <QRegularExpression>

#include <optional>

namespace edgemend {

namespace {

/// What a hunk still owes.
struct HunkCounts {
    int removed = 0;
    int added = 0;
    [[nodiscard]] bool isDone() const { return removed <= 0 && added <= 0; }
};

std::optional<HunkCounts> hunkHead(QStringView line)
{
    static const QRegularExpression pattern(u"^@@ -\\d+(?:,(\\d+))? \\+\\d+(?:,(\\d+))? @@"_qs);
    const QRegularExpressionMatch match = pattern.match(line.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const auto count = [&match](int group) {
        return match.capturedLength(group) > 0 ? match.capturedView(group).toInt() : 1;
    };
    return HunkCounts { count(1), count(2) };
}

DiffLine bodyLine(QStringView line, HunkCounts &owed)
{
    const QChar sign = line.isEmpty() ? u' ' : line.front();
    const QString text = makeSafe(line.isEmpty() ? line : line.sliced(1));
    switch (sign.unicode()) {
    case u'-':
        --owed.removed;
        return { DiffLine::Kind::Removed, text };
    case u'+':
        --owed.added;
        return { DiffLine::Kind::Added, text };
    default:
        --owed.removed;
        --owed.added;
        return { DiffLine::Kind::Context, sign == u' ' ? text : makeSafe(line) };
    }
}

bool isFileHead(QStringView line) { return line.startsWith(u"--- ") || line.startsWith(u"+++ "); }

} // namespace

QList<DiffLine> parseUnifiedDiff(QStringView unified)
{
    QList<DiffLine> lines;
    HunkCounts owed;
    QList<QStringView> parts = unified.split(u'\n');
    if (!parts.isEmpty() && parts.last().isEmpty())
        parts.removeLast();
    for (const QStringView line : parts) {
        if (!owed.isDone() && !line.startsWith(u'\\')) {
            lines.append(bodyLine(line, owed));
        } else if (const std::optional<HunkCounts> head = hunkHead(line)) {
            if (!lines.isEmpty())
                lines.append({ DiffLine::Kind::Gap, {} });
            owed = *head;
        } else if (!isFileHead(line) && !line.startsWith(u"\\ ")) {
            lines.append({ DiffLine::Kind::Context, makeSafe(line) });
        }
    }
    return lines;
}

} // namespace edgemend
