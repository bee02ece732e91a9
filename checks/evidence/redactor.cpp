// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/redactor.h"

#include "checks/evidence/redactor_marks.h"
#include "checks/evidence/redactor_view.h"
#include "checks/evidence/safe_text.h"

#include <algorithm>

namespace edgemend {
namespace redaction {
namespace {

using Marks = std::vector<Mark>;

constexpr int deepestEncoding = 3; // base64 in base64 in base64
constexpr int deepestEscape = 3; // JSON in JSON in JSON
constexpr int mostPasses = 3;

void markEverything(const Scan &scan, int depth)
{
    markEnvironments(scan);
    markAssignments(scan);
    markCommandOptions(scan);
    markSpokenSecrets(scan);
    markPrivateKeys(scan);
    markAddresses(scan);
    markKnownTokens(scan);
    markRandomRuns(scan);
    markEncoded(scan, depth);
}

// What was found in a view, as bytes of the original.
void addFromView(const TextView &view, const Marks &found, Marks &marks)
{
    for (const Mark &mark : found)
        marks.push_back(
            { view.originBegin(mark.begin), view.originEnd(mark.end - 1), mark.replacement });
}

Marks findMarks(std::string_view original, int depth)
{
    Marks marks;
    const auto look = [&](const TextView &view, int level) {
        Marks found;
        markEverything({ view.text(), level, &found }, depth);
        addFromView(view, found, marks);
    };
    const TextView visible = TextView::visible(original);
    look(visible, 0);
    markBrokenKeys(visible, original, marks);
    TextView level = visible.unescaped();
    for (int i = 1; i <= deepestEscape && level.isChanged(); ++i) {
        look(level, i);
        level = level.unescaped();
    }
    return marks;
}

// Sorted, without overlaps. Where one reaches over another the larger decides how it is replaced.
Marks merged(Marks marks)
{
    std::sort(marks.begin(), marks.end(), [](const Mark &a, const Mark &b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    Marks result;
    for (const Mark &mark : marks) {
        if (result.empty() || mark.begin >= result.back().end) {
            result.push_back(mark);
        } else if (mark.end > result.back().end) {
            result.back().end = mark.end;
            result.back().replacement = Replacement::Stars;
        }
    }
    return result;
}

QByteArray replaced(const QByteArray &text, const Marks &marks)
{
    QByteArray out;
    out.reserve(text.size() + 8);
    qsizetype at = 0;
    for (const Mark &mark : marks) {
        const auto begin = static_cast<qsizetype>(mark.begin);
        out.append(text.constData() + at, begin - at);
        if (mark.replacement == Replacement::Stars)
            out.append("***");
        else if (mark.replacement == Replacement::QuotedStars)
            out.append("\"***\"");
        at = static_cast<qsizetype>(mark.end);
    }
    return out.append(text.constData() + at, text.size() - at);
}

} // namespace

bool holdsSecret(std::string_view decoded, int depth) { return !findMarks(decoded, depth).empty(); }

void wipe(void *memory, std::size_t size) noexcept
{
    volatile auto *bytes = static_cast<volatile char *>(memory);
    for (std::size_t i = 0; i < size; ++i)
        bytes[i] = 0;
}

} // namespace redaction

QByteArray Redactor::redactBytes(QByteArrayView rawOutput) const
{
    QByteArray text = toValidUtf8(rawOutput);
    // A replacement can bring two texts together that look like a secret: until nothing is left.
    for (int pass = 0; pass < redaction::mostPasses; ++pass) {
        const std::string_view all { text.constData(), static_cast<std::size_t>(text.size()) };
        const auto marks = redaction::merged(redaction::findMarks(all, redaction::deepestEncoding));
        QByteArray next = redaction::replaced(text, marks);
        const bool isDone = next == text;
        redaction::wipe(text.data(), static_cast<std::size_t>(text.size()));
        text = std::move(next);
        if (isDone)
            break;
    }
    return text;
}

QString Redactor::redact(QByteArrayView rawOutput) const
{
    return QString::fromUtf8(redactBytes(rawOutput));
}

} // namespace edgemend
