// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/redactor_values.h"

#include <algorithm>

// Private keys in PEM (and PuTTY's own form): alone, behind log prefixes, on one line, cut off at
// either end.

namespace edgemend::redaction {
namespace {

using Text = std::string_view;

constexpr Text dashes = "-----";
constexpr std::size_t longestKey = 32768;

// The end of `-----BEGIN … PRIVATE KEY-----` at `at`, or npos.
std::size_t boundaryEnd(Text text, std::size_t at, Text word)
{
    if (text.compare(at, word.size(), word) != 0)
        return Text::npos;
    const Text rest = text.substr(at, 100);
    const std::size_t close = rest.find(dashes, word.size());
    if (close == Text::npos || rest.substr(0, close).find("PRIVATE KEY") == Text::npos)
        return Text::npos;
    return at + close + dashes.size();
}

// Whether the last word of a line could be a line of a key; blank lines and PEM headers count too.
bool isKeyLine(Text line)
{
    while (!line.empty() && (isSpace(line.back()) || line.back() == '"' || line.back() == ','))
        line.remove_suffix(1);
    if (line.empty() || line.find("Proc-Type:") != Text::npos
        || line.find("DEK-Info:") != Text::npos)
        return true;
    const std::size_t blank = line.find_last_of(" \t\"'");
    const Text word = blank == Text::npos ? line : line.substr(blank + 1);
    const bool isStars = word.find_first_not_of('*') == Text::npos;
    const bool isLetters
        = std::all_of(word.begin(), word.end(), [](char c) { return isBase64Byte(c) || c == '='; });
    return isStars || (isLetters && (word.size() >= 40 || isKeyFragment(word)));
}

// A key without an end: as far as its lines look like one.
std::size_t cutOffEnd(Text text, std::size_t begin)
{
    std::size_t end = lineEnd(text, begin);
    while (end < text.size() && end - begin < longestKey) {
        const std::size_t next = lineEnd(text, end + 1);
        if (next - end > 400 || !isKeyLine(text.substr(end + 1, next - end - 1)))
            break;
        end = next;
    }
    while (end > begin && isSpace(text[end - 1]))
        --end;
    return end;
}

// A key whose beginning was cut off: the lines above its end.
std::size_t cutOffBegin(Text text, std::size_t end)
{
    const std::size_t least = end > longestKey ? end - longestKey : 0;
    std::size_t begin = lineBegin(text, end, 512);
    while (begin > least && begin > 0) {
        const std::size_t line = lineBegin(text, begin - 1, 512);
        const Text words = text.substr(line, begin - 1 - line);
        if (words.empty() || !isKeyLine(words))
            break;
        begin = line;
    }
    return begin;
}

void markPuttyKey(const Scan &scan)
{
    constexpr Text start = "Private-Lines:";
    for (std::size_t i = scan.text.find(start); i != Text::npos;) {
        const std::size_t begin = lineEnd(scan.text, i);
        std::size_t end = cutOffEnd(scan.text, begin);
        if (begin + 1 < end)
            scan.mark(begin + 1, end);
        i = scan.text.find(start, std::max(end, i + 1));
    }
}

} // namespace

void markPrivateKeys(const Scan &scan)
{
    const Text text = scan.text;
    std::size_t done = 0;
    for (std::size_t i = text.find(dashes); i != Text::npos;) {
        const std::size_t body = boundaryEnd(text, i, "-----BEGIN ");
        const std::size_t tail = boundaryEnd(text, i, "-----END ");
        std::size_t next = i + 1;
        if (body != Text::npos) {
            const Text bounded = text.substr(0, std::min(text.size(), body + longestKey));
            const std::size_t begin = bounded.find("-----BEGIN ", body);
            std::size_t end = bounded.find("-----END ", body);
            if (end == Text::npos || begin < end)
                end = cutOffEnd(text, body);
            scan.mark(body, end);
            done = next = std::max(end, body);
            if (boundaryEnd(text, end, "-----END ") != Text::npos)
                done = next = boundaryEnd(text, end, "-----END ");
        } else if (tail != Text::npos) {
            const std::size_t begin = std::max(done, cutOffBegin(text, i));
            if (text.substr(begin, i - begin).find_first_not_of(" \t\n\r") != Text::npos
                && begin < i && lineBegin(text, i, 512) != begin)
                scan.mark(begin, i);
            done = next = tail;
        }
        i = text.find(dashes, next);
    }
    markPuttyKey(scan);
}

} // namespace edgemend::redaction
