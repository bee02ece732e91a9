// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/redactor_values.h"

#include <algorithm>
#include <array>

// base64 (all alphabets, wrapped lines, any start) and hexadecimal that hide a secret.

namespace edgemend::redaction {
namespace {

using Text = std::string_view;

constexpr std::size_t shortestBase64 = 24;
constexpr std::size_t shortestHex = 48;

int base64Value(char c)
{
    if (isUpper(c))
        return c - 'A';
    if (isLower(c))
        return c - 'a' + 26;
    if (isDigit(c))
        return c - '0' + 52;
    return c == '+' || c == '-' ? 62 : 63;
}

// Decodes `letters` from `start` on. What is not text becomes a line break: it can end a value, but
// never hide one.
std::string decodeBase64(Text letters, std::size_t start)
{
    std::string out;
    out.reserve(letters.size());
    unsigned bits = 0;
    int count = 0;
    for (std::size_t i = start; i < letters.size(); ++i) {
        if (!isBase64Byte(letters[i]))
            continue; // line breaks and padding
        bits = (bits << 6U) | static_cast<unsigned>(base64Value(letters[i]));
        count += 6;
        if (count >= 8) {
            count -= 8;
            out.push_back(static_cast<char>((bits >> static_cast<unsigned>(count)) & 0xFFU));
        }
    }
    return out;
}

std::string decodeHex(Text digits)
{
    std::string out;
    out.reserve(digits.size() / 2 + 1);
    const auto value = [](char c) { return isDigit(c) ? c - '0' : (toLower(c) - 'a' + 10); };
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2)
        out.push_back(static_cast<char>(value(digits[i]) * 16 + value(digits[i + 1])));
    return out;
}

// UTF-16 is text with a zero in every second byte.
void dropZeros(std::string &text)
{
    text.erase(std::remove(text.begin(), text.end(), '\0'), text.end());
}

bool isText(Text bytes)
{
    const auto printable = static_cast<std::size_t>(std::count_if(
        bytes.begin(), bytes.end(), [](char c) { return (c >= ' ' && c < '\x7f') || isSpace(c); }));
    return bytes.size() >= 12 && printable * 100 >= bytes.size() * 85;
}

bool hides(std::string &&decoded, int depth)
{
    dropZeros(decoded);
    const bool found = isText(decoded) && holdsSecret(decoded, depth - 1);
    wipe(decoded.data(), decoded.size());
    return found;
}

bool isHexRun(Text run)
{
    return run.size() >= shortestHex && std::all_of(run.begin(), run.end(), [](char c) {
        return isDigit(c) || (toLower(c) >= 'a' && toLower(c) <= 'f');
    });
}

// One run of base64 letters, with the lines below when they are of the same block.
Range blockAt(Text text, std::size_t at)
{
    Range run = base64At(text, at);
    std::size_t width = run.end - run.begin;
    while (width >= 60 && run.end < text.size() && text[run.end] == '\n') {
        const Range next = base64At(text, run.end + 1);
        const bool endsLine
            = next.end >= text.size() || isSpace(text[next.end]) || isQuote(text[next.end]);
        if (next.isEmpty() || next.end - next.begin > width || !endsLine)
            break;
        width = next.end - next.begin;
        run.end = next.end;
    }
    return run;
}

bool isEncodedSecret(Text run, int depth)
{
    if (isHexRun(run) && hides(decodeHex(run), depth))
        return true;
    // The run may begin with letters that are not part of it: a path, a prefix.
    for (std::size_t start = 0; start < 4; ++start) {
        if (hides(decodeBase64(run, start), depth))
            return true;
    }
    return false;
}

} // namespace

void markEncoded(const Scan &scan, int depth)
{
    if (depth <= 0)
        return;
    const Text text = scan.text;
    for (std::size_t i = 0; i < text.size();) {
        const Range run = blockAt(text, i);
        if (run.end - run.begin >= shortestBase64 && isEncodedSecret(run.in(text), depth))
            scan.mark(run.begin, run.end);
        i = std::max(run.end, i + 1);
    }
}

} // namespace edgemend::redaction
