// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/fixes/line_diff.h"

#include "checks/fixes/fix_preview.h"

#include <QStringList>

#include <vector>

namespace edgemend {

namespace {

constexpr qsizetype largestTable = 4'000'000;
constexpr qsizetype contextLines = 3;

/// lengths[i][j]: how many lines the ends from i and from j have in common.
std::vector<int> commonLengths(
    qsizetype rows, qsizetype columns, const std::function<bool(qsizetype, qsizetype)> &same)
{
    const qsizetype width = columns + 1;
    std::vector<int> lengths(static_cast<std::size_t>((rows + 1) * width), 0);
    const auto at = [&](qsizetype i, qsizetype j) -> int & {
        return lengths[static_cast<std::size_t>(i * width + j)];
    };
    for (qsizetype i = rows - 1; i >= 0; --i)
        for (qsizetype j = columns - 1; j >= 0; --j)
            at(i, j) = same(i, j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    return lengths;
}

QList<DiffHunk> walk(const std::vector<int> &lengths, qsizetype rows, qsizetype columns,
    qsizetype offset, const std::function<bool(qsizetype, qsizetype)> &same)
{
    const auto at = [&](qsizetype i, qsizetype j) {
        return lengths[static_cast<std::size_t>(i * (columns + 1) + j)];
    };
    QList<DiffHunk> hunks;
    qsizetype i = 0, j = 0;
    while (i < rows || j < columns) {
        if (i < rows && j < columns && same(i, j)) {
            ++i, ++j;
            continue;
        }
        DiffHunk hunk { offset + i, 0, offset + j, 0 };
        while ((i < rows || j < columns) && !(i < rows && j < columns && same(i, j))) {
            if (j == columns || (i < rows && at(i + 1, j) >= at(i, j + 1)))
                ++i, ++hunk.oldCount;
            else
                ++j, ++hunk.newCount;
        }
        hunks.append(hunk);
    }
    return hunks;
}

/// Lines with their line feeds; a last line without one stays so.
QList<QByteArrayView> linesOf(QByteArrayView text)
{
    QList<QByteArrayView> lines;
    qsizetype from = 0;
    while (from < text.size()) {
        const qsizetype feed = text.indexOf('\n', from);
        const qsizetype end = feed < 0 ? text.size() : feed + 1;
        lines.append(text.sliced(from, end - from));
        from = end;
    }
    return lines;
}

QStringList linesOf(const QString &text)
{
    QStringList lines = text.split(u'\n');
    if (lines.constLast().isEmpty())
        lines.removeLast();
    else
        lines.last() += QStringLiteral("\n\\ No newline at end of file");
    return lines;
}

/// Neighbours whose context would touch are shown as one block.
QList<QList<DiffHunk>> groupsOf(const QList<DiffHunk> &hunks)
{
    QList<QList<DiffHunk>> groups;
    for (const DiffHunk &hunk : hunks) {
        const bool isClose = !groups.isEmpty()
            && hunk.oldFrom
                    - (groups.constLast().constLast().oldFrom
                        + groups.constLast().constLast().oldCount)
                <= 2 * contextLines;
        if (isClose)
            groups.last().append(hunk);
        else
            groups.append({ hunk });
    }
    return groups;
}

QString groupText(const QList<DiffHunk> &group, const QStringList &before, const QStringList &after)
{
    const DiffHunk &first = group.constFirst();
    const DiffHunk &last = group.constLast();
    const qsizetype lead = std::min(contextLines, first.oldFrom);
    const qsizetype trail = std::min(contextLines, before.size() - last.oldFrom - last.oldCount);
    const qsizetype oldFrom = first.oldFrom - lead, newFrom = first.newFrom - lead;
    const qsizetype oldCount = last.oldFrom + last.oldCount + trail - oldFrom;
    const qsizetype newCount = last.newFrom + last.newCount + trail - newFrom;
    QString text = QStringLiteral("@@ -%1,%2 +%3,%4 @@\n")
                       .arg(oldFrom + (oldCount > 0 ? 1 : 0))
                       .arg(oldCount)
                       .arg(newFrom + (newCount > 0 ? 1 : 0))
                       .arg(newCount);
    qsizetype at = oldFrom;
    const auto unchangedUpTo = [&](qsizetype end) {
        for (; at < end; ++at)
            text += u' ' + before.at(at) + u'\n';
    };
    for (const DiffHunk &hunk : group) {
        unchangedUpTo(hunk.oldFrom);
        for (; at < hunk.oldFrom + hunk.oldCount; ++at)
            text += u'-' + before.at(at) + u'\n';
        for (qsizetype i = 0; i < hunk.newCount; ++i)
            text += u'+' + after.at(hunk.newFrom + i) + u'\n';
    }
    unchangedUpTo(last.oldFrom + last.oldCount + trail);
    return text;
}

} // namespace

QList<DiffHunk> diffLines(
    qsizetype oldCount, qsizetype newCount, const std::function<bool(qsizetype, qsizetype)> &same)
{
    qsizetype head = 0;
    while (head < oldCount && head < newCount && same(head, head))
        ++head;
    qsizetype tail = 0;
    while (tail < oldCount - head && tail < newCount - head
        && same(oldCount - 1 - tail, newCount - 1 - tail))
        ++tail;
    const qsizetype rows = oldCount - head - tail, columns = newCount - head - tail;
    if (rows == 0 && columns == 0)
        return {};
    if (rows == 0 || columns == 0 || (rows + 1) > largestTable / (columns + 1))
        return { { head, rows, head, columns } };
    const auto inside = [&](qsizetype i, qsizetype j) { return same(head + i, head + j); };
    return walk(commonLengths(rows, columns, inside), rows, columns, head, inside);
}

QList<ByteEdit> editsBetween(QByteArrayView before, QByteArrayView after)
{
    const QList<QByteArrayView> old = linesOf(before), fresh = linesOf(after);
    const auto hunks = diffLines(old.size(), fresh.size(),
        [&](qsizetype i, qsizetype j) { return old.at(i) == fresh.at(j); });
    QList<ByteEdit> edits;
    for (const DiffHunk &hunk : hunks) {
        ByteEdit edit;
        edit.offset = hunk.oldFrom < old.size() ? old.at(hunk.oldFrom).data() - before.data()
                                                : before.size();
        for (qsizetype i = 0; i < hunk.oldCount; ++i)
            edit.length += old.at(hunk.oldFrom + i).size();
        for (qsizetype i = 0; i < hunk.newCount; ++i)
            edit.bytes += fresh.at(hunk.newFrom + i);
        edits.append(edit);
    }
    return edits;
}

QString unifiedDiff(
    const QString &path, const QString &before, const QString &after, bool isNewFile)
{
    const QStringList old = linesOf(before), fresh = linesOf(after);
    const auto hunks = diffLines(old.size(), fresh.size(),
        [&](qsizetype i, qsizetype j) { return old.at(i) == fresh.at(j); });
    if (hunks.isEmpty())
        return {};
    QString text = QStringLiteral("--- %1\n+++ %2\n")
                       .arg(isNewFile ? QStringLiteral("/dev/null") : path, path);
    for (const QList<DiffHunk> &group : groupsOf(hunks))
        text += groupText(group, old, fresh);
    return text;
}

} // namespace edgemend
