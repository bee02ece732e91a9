// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/redactor_assigned_value.h"

#include <algorithm>

// name = value in the notations of shells, TOML, YAML, INI, JSON, XML, URLs, connection strings,
// HTTP headers and log lines: found from the separator, with the name read backwards.

namespace edgemend::redaction {
namespace {

using Text = std::string_view;

// "Primary Key: …", "Shared Access Key = …": one or two words in front belong to the name.
NameKind kindWithWordsBefore(Text text, const Name &name, NameKind alone)
{
    constexpr Text ends[] = { "key", "string", "token", "code" };
    const std::string last = squashed(name.range.in(text));
    if (name.before != ' ' || std::find(std::begin(ends), std::end(ends), last) == std::end(ends))
        return alone;
    std::size_t begin = name.range.begin;
    for (int words = 0; words < 2 && begin > 1 && text[begin - 1] == ' '; ++words) {
        std::size_t word = begin - 1;
        while (word > 0 && begin - word < 20 && isLetter(text[word - 1]))
            --word;
        begin = word;
    }
    return classifyName(text.substr(begin, name.range.end - begin));
}

NameKind kindOf(Text text, const Name &name, char separator)
{
    if (name.range.isEmpty())
        return NameKind::Harmless;
    // TPM's `owner` stands in TOML; elsewhere an owner is who made a container or a file.
    if (separator == ':' && equalsIgnoringCase(name.range.in(text), "owner"))
        return NameKind::Harmless;
    const bool isQuery = name.before == '?' || name.before == '&';
    if (isQuery && equalsIgnoringCase(name.range.in(text), "code"))
        return NameKind::Token; // the key of a function app
    const NameKind kind = classifyName(name.range.in(text));
    if (kind != NameKind::Harmless && kind != NameKind::Key)
        return kind;
    return kindWithWordsBefore(text, name, kind);
}

Range namedBy(Text text, std::size_t at)
{
    if (at < text.size() && isQuote(text[at]))
        return readQuoted(text, at).inside;
    std::size_t end = at;
    while (end < text.size() && isNameByte(text[end]))
        ++end;
    return { at, end };
}

// {"name":"DB_PASSWORD","value":"…"}: the name is itself a value. Returns `at` if it is not so.
std::size_t readNamedValue(const Scan &scan, std::size_t at)
{
    constexpr Text word = "value";
    const Text text = scan.text;
    const Range called = namedBy(text, skipBlanks(text, at));
    if (called.isEmpty() || called.end - called.begin > longestName)
        return at;
    const NameKind kind = classifyName(called.in(text));
    if (kind == NameKind::Harmless)
        return at;
    for (std::size_t i = called.end; i + word.size() < text.size() && i < called.end + 48; ++i) {
        if (!equalsIgnoringCase(text.substr(i, word.size()), word))
            continue;
        const std::size_t sign = text.find_first_not_of(" \t\"'", i + word.size());
        if (sign == Text::npos || (text[sign] != ':' && text[sign] != '='))
            return at;
        return readAssigned(scan, nameBefore(text, sign), kind, text[sign], sign + 1);
    }
    return at;
}

// <password>…</password>
std::size_t readElement(const Scan &scan, std::size_t at)
{
    const Name name = nameBefore(scan.text, at);
    if (name.before != '<' || classifyName(name.range.in(scan.text)) == NameKind::Harmless)
        return at + 1;
    const std::size_t end = std::min(scan.text.find('<', at + 1), scan.text.size());
    if (!mayStay(NameKind::Password, scan.text.substr(at + 1, end - at - 1)))
        scan.mark(at + 1, end);
    return end;
}

// How many bytes the separator at `at` has; 0 if it is none.
std::size_t separatorLength(Text text, std::size_t at)
{
    const char next = at + 1 < text.size() ? text[at + 1] : '\n';
    const char before = at > 0 ? text[at - 1] : '\n';
    if (text[at] == ':') {
        if (next == '=')
            return 2;
        const bool isAddress = next == '/' && at + 2 < text.size() && text[at + 2] == '/';
        return next == ':' || before == ':' || isAddress ? 0 : 1;
    }
    if (before == '!' || before == '<' || before == '>' || before == '=' || before == ':')
        return 0;
    return next == '>' ? 2 : next == '=' ? 0 : 1;
}

bool isNameOfNames(Text name)
{
    return equalsIgnoringCase(name, "name") || equalsIgnoringCase(name, "key")
        || equalsIgnoringCase(name, "variable") || equalsIgnoringCase(name, "env");
}

} // namespace

void markAssignments(const Scan &scan)
{
    const Text text = scan.text;
    for (std::size_t i = text.find_first_of("=:>"); i != Text::npos;) {
        std::size_t next = i + 1;
        const std::size_t length = text[i] == '>' ? 0 : separatorLength(text, i);
        if (text[i] == '>') {
            next = readElement(scan, i);
        } else if (length > 0) {
            const Name name = nameBefore(text, i);
            const NameKind kind = kindOf(text, name, text[i]);
            if (isNameOfNames(name.range.in(text)))
                next = readNamedValue(scan, i + length);
            if (next <= i + length && kind != NameKind::Harmless)
                next = readAssigned(scan, name, kind, text[i], i + length);
        }
        i = text.find_first_of("=:>", std::max(next, i + 1));
    }
}

} // namespace edgemend::redaction
