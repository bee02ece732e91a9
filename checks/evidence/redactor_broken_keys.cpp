// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/redactor_values.h"
#include "checks/evidence/redactor_view.h"

#include <algorithm>

namespace edgemend::redaction {
namespace {

using Text = std::string_view;

constexpr std::size_t longestKey = 88; // base64 of 64 bytes, the longest that Azure hands out

std::size_t findIgnoringCase(Text text, Text word, std::size_t from)
{
    const auto found = std::search(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(),
        word.begin(), word.end(), [](char a, char b) { return toLower(a) == b; });
    return found == text.end() ? Text::npos : static_cast<std::size_t>(found - text.begin());
}

bool crossesLine(Text original, const TextView &joined, std::size_t begin, std::size_t end)
{
    const std::size_t first = joined.originBegin(begin);
    return original.substr(first, joined.originEnd(end - 1) - first).find('\n') != Text::npos;
}

// Marks each line's part by itself, so that the lines stay lines.
void markParts(const TextView &joined, Range value, std::vector<Mark> &marks)
{
    for (std::size_t i = value.begin; i < value.end;) {
        std::size_t end = i + 1;
        while (end < value.end && joined.originBegin(end) == joined.originEnd(end - 1))
            ++end;
        marks.push_back({ joined.originBegin(i), joined.originEnd(end - 1), Replacement::Stars });
        i = end;
    }
}

} // namespace

// A terminal breaks long lines anywhere, also inside the name of a key.
void markBrokenKeys(const TextView &lines, Text original, std::vector<Mark> &marks)
{
    const TextView joined = lines.joined();
    if (!joined.isChanged())
        return;
    const Text text = joined.text();
    for (const Text name :
        { Text { "sharedaccesskey=" }, Text { "accountkey=" }, Text { "&sig=" } }) {
        for (std::size_t i = findIgnoringCase(text, name, 0); i != Text::npos;
             i = findIgnoringCase(text, name, i + name.size())) {
            const Range all = base64At(text, i + name.size());
            const Range value { all.begin, std::min(all.end, all.begin + longestKey) };
            if (!value.isEmpty() && crossesLine(original, joined, i, value.begin + 1))
                markParts(joined, value, marks);
        }
    }
}

} // namespace edgemend::redaction
