// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/redactor_values.h"

#include <algorithm>
#include <array>

namespace edgemend::redaction {
namespace {

using Text = std::string_view;

template <typename List>
bool isOneOf(const List &list, Text value)
{
    return std::any_of(std::begin(list), std::end(list),
        [&](Text known) { return equalsIgnoringCase(known, value); });
}

constexpr Text proseStarters[] = { "post", "get", "put", "head", "unexpected", "failed", "invalid",
    "error", "dial", "eof", "unauthorized", "denied", "expired", "not", "no", "the", "unable",
    "cannot", "could", "is", "required", "missing", "exec", "context", "connection", "read", "rpc",
    "received", "authentication", "malformed", "access", "lookup",
    "http:", "https:", "x509:", "executable", "net/http:", "unknown", "permission", "timeout",
    "timed", "a", "an", "and", "or", "was", "has", "have", "for", "in", "on", "of", "to", "from",
    "with", "by", "status", "response" };

bool isPlainPath(Text value)
{
    return value.size() > 1 && value[0] == '/' && !isKeyFragment(value)
        && std::all_of(value.begin(), value.end(),
            [](char c) { return isNameByte(c) || c == '/' || c == ':'; });
}

bool isAddress(Text value)
{
    constexpr Text schemes[]
        = { "file://", "unix://", "fd://", "http://", "https://", "npipe://", "tcp://", "pkcs11:" };
    return std::any_of(std::begin(schemes), std::end(schemes),
        [&](Text scheme) { return value.substr(0, scheme.size()) == scheme; });
}

bool isOrdinaryWord(Text value)
{
    return value.size() <= 24 && std::all_of(value.begin(), value.end(), [](char c) {
        return isLower(c) || c == '_' || c == '-' || c == ':' || c == ',' || c == '.' || c == '$';
    });
}

bool isNumber(Text value, std::size_t most)
{
    return value.size() <= most && std::all_of(value.begin(), value.end(), isDigit);
}

bool isPublicPart(Text name)
{
    constexpr Text names[] = { "HostName", "GatewayHostName", "DeviceId", "ModuleId",
        "SharedAccessKeyName", "DefaultEndpointsProtocol", "AccountName", "EndpointSuffix",
        "Endpoint", "EntityPath", "x509", "UseTls" };
    return isOneOf(names, name);
}

} // namespace

bool isWordOfProse(Text value)
{
    if (value.size() > 1 && (value.back() == ':' || value.back() == ',' || value.back() == '.'))
        return isOneOf(proseStarters, value)
            || isOneOf(proseStarters, value.substr(0, value.size() - 1));
    return isOneOf(proseStarters, value);
}

bool isTemplateKey(Text value) { return value == "YXppb3QtaWRlbnRpdHktc2VydmljZXxhemlvdC1pZGU="; }

std::size_t lineEnd(Text text, std::size_t at)
{
    const std::size_t end = text.find('\n', at);
    return end == Text::npos ? text.size() : end;
}

std::size_t lineBegin(Text text, std::size_t at, std::size_t bound)
{
    const std::size_t least = at > bound ? at - bound : 0;
    while (at > least && text[at - 1] != '\n')
        --at;
    return at;
}

std::size_t skipBlanks(Text text, std::size_t at, std::size_t most)
{
    const std::size_t bound = std::min(text.size(), at + most);
    while (at < bound && isBlank(text[at]))
        ++at;
    return at;
}

std::size_t skipSpaces(Text text, std::size_t at, std::size_t most)
{
    const std::size_t bound = std::min(text.size(), at + most);
    while (at < bound && isSpace(text[at]))
        ++at;
    return at;
}

std::size_t tokenEnd(Text text, std::size_t at)
{
    while (at < text.size() && !isSpace(text[at]))
        ++at;
    return at;
}

QuotedValue readQuoted(Text text, std::size_t at)
{
    const char quote = text[at];
    const std::array triple { quote, quote, quote };
    const Text marks { triple.data(), triple.size() };
    if (text.compare(at, 3, marks) == 0) {
        const std::size_t close = text.find(marks, at + 3);
        if (close == Text::npos)
            return { { at + 3, text.size() }, text.size(), false };
        return { { at + 3, close }, close + 3, true };
    }
    for (std::size_t i = at + 1; i < text.size(); ++i) {
        if (text[i] == '\\' && quote != '`')
            ++i;
        else if (text[i] == quote)
            return { { at + 1, i }, i + 1, true };
        if (i < text.size() && text[i] == '\n')
            return { { at + 1, i }, i, false };
    }
    return { { at + 1, text.size() }, text.size(), false };
}

bool isKnownHarmless(Text value)
{
    constexpr Text literals[]
        = { "true", "false", "null", "none", "nil", "yes", "no", "undefined" };
    if (value.empty() || isOneOf(literals, value) || isTemplateKey(value))
        return true;
    if (std::all_of(value.begin(), value.end(), [](char c) { return c == '*'; }))
        return true;
    return value.size() > 4 && value.front() == '<' && value.back() == '>'
        && std::all_of(value.begin() + 1, value.end() - 1,
            [](char c) { return isUpper(c) || c == ' ' || c == '_'; });
}

bool mayStay(NameKind kind, Text value)
{
    if (isKnownHarmless(value))
        return true;
    constexpr std::size_t longest = 512; // also a bound on what is read again
    if ((kind != NameKind::Key && kind != NameKind::Token) || value.size() > longest)
        return false;
    const std::size_t space = value.find_first_of(" \t\n");
    if (isWordOfProse(value.substr(0, space)) || isPlainPath(value) || isAddress(value))
        return true;
    return kind == NameKind::Key && (isOrdinaryWord(value) || isNumber(value, 6));
}

bool isKeyFragment(Text value)
{
    std::array<int, 4> kinds {};
    for (const char c : value) {
        if (!isBase64Byte(c) && c != '=')
            return false;
        const std::size_t kind = isUpper(c) ? 0 : isLower(c) ? 1 : isDigit(c) ? 2 : 3;
        ++kinds[kind];
    }
    const bool isMixed = kinds[0] > 0 && kinds[1] > 0 && (kinds[2] > 0 || kinds[3] > 0);
    return isMixed || (value.size() >= 2 && value.back() == '=' && value.front() != '=');
}

bool looksSecret(Text value)
{
    if (value.size() < 8 || value.size() > 512
        || value.find_first_of("/\\:@=()[]{}<>,") != Text::npos)
        return false;
    const auto count = [&](auto is) { return std::count_if(value.begin(), value.end(), is); };
    const bool isDotted // a version, an address
        = count([](char c) { return c == '.'; }) > 1 && count(isUpper) == 0;
    const bool isDate = isDigit(value[0]) && isDigit(value[1]) && isDigit(value[2])
        && isDigit(value[3]) && value[4] == '-';
    return !isDotted && !isDate && count(isDigit) > 0 && count(isLetter) > 2;
}

Range base64At(Text text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size() && isBase64Byte(text[end]))
        ++end;
    if (end > at) {
        for (int i = 0; i < 2 && end < text.size() && text[end] == '='; ++i)
            ++end;
    }
    return { at, end };
}

void markConnectionString(const Scan &scan, Range range)
{
    const Text all = range.in(scan.text);
    const Text first = all.substr(0, all.find(' '));
    const bool isProse = all.find('=') == Text::npos
        && (isWordOfProse(first) || (first.size() <= 12 && isOrdinaryWord(first)));
    if (isKnownHarmless(all) || isProse)
        return;
    for (std::size_t i = 0; i < all.size();) {
        const std::size_t end = std::min(all.find(';', i), all.size());
        const Text part = all.substr(i, end - i);
        const std::size_t equals = part.find('=');
        const bool isPublic = equals != Text::npos && isPublicPart(part.substr(0, equals));
        if (!isPublic && !part.empty()) {
            const std::size_t skip = equals == Text::npos ? 0 : equals + 1;
            if (!isKnownHarmless(part.substr(skip)))
                scan.mark(range.begin + i + skip, range.begin + end);
        }
        i = end + 1;
    }
}

namespace {

// Where a piece of a key could stand in the line that begins at `line`: at its start, or behind
// what a log puts in front.
std::size_t fragmentBegin(Text text, std::size_t line)
{
    const std::size_t first = skipBlanks(text, line);
    const std::size_t end = lineEnd(text, line);
    const Text start = text.substr(first, tokenEnd(text, first) - first);
    if (isKeyFragment(start.substr(0, start.find_first_of("\"';,"))))
        return first;
    const Text prefix = text.substr(line, std::min<std::size_t>(end - line, 160));
    std::size_t best = Text::npos;
    for (const Text mark : { Text { "]: " }, Text { "] - " }, Text { " | " }, Text { "| " } }) {
        const std::size_t found = prefix.rfind(mark);
        if (found != Text::npos && (best == Text::npos || line + found + mark.size() > best))
            best = line + found + mark.size();
    }
    return best == Text::npos ? first : skipBlanks(text, best);
}

} // namespace

std::size_t markContinuation(const Scan &scan, Range value)
{
    constexpr int mostLines = 200;
    const Text text = scan.text;
    std::size_t at = value.end;
    const Text whole = value.in(text);
    if (whole.empty() || whole.back() == '=' || whole.size() == 44 || whole.size() == 88)
        return at;
    for (int line = 0; line < mostLines && at < text.size() && text[at] == '\n'; ++line) {
        const Range piece = base64At(text, fragmentBegin(text, at + 1));
        const bool isAlone = piece.end >= text.size() || isSpace(text[piece.end])
            || isQuote(text[piece.end]) || text[piece.end] == ';' || text[piece.end] == ',';
        if (piece.isEmpty() || !isAlone || !isKeyFragment(piece.in(text)))
            break;
        scan.mark(piece.begin, piece.end);
        at = piece.end;
        if (piece.in(text).back() == '=')
            break;
    }
    return at;
}

} // namespace edgemend::redaction
