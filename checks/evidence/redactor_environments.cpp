// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/environment_allow_list.h"
#include "checks/evidence/redactor_environment.h"

#include <algorithm>

// Environments: here nothing is searched for, everything goes whose name is not on the list.

namespace edgemend::redaction {
namespace {

using Text = std::string_view;

// A search path is the one value that every container has and that tells nothing.
bool isSearchPath(Text name, Text value)
{
    if (name != "PATH" || value.empty() || value[0] != '/')
        return false;
    return std::all_of(value.begin(), value.end(),
        [](char c) { return isLower(c) || c == '/' || c == ':' || c == '.' || c == '-'; });
}

bool isHostList(Text value)
{
    return std::all_of(value.begin(), value.end(), [](char c) {
        return isAlnum(c) || c == '.' || c == ',' || c == '*' || c == ':' || c == '-' || c == '/'
            || c == ' ' || c == '[' || c == ']' || c == '_';
    });
}

// http://user:password@host:port/path → http://host:port
void cutProxy(const Scan &scan, Range value)
{
    const Text all = value.in(scan.text);
    const std::size_t scheme = all.find("://");
    const std::size_t begin = scheme == Text::npos ? 0 : scheme + 3;
    const std::size_t at = all.rfind('@');
    const std::size_t host = at == Text::npos || at < begin ? begin : at + 1;
    std::size_t end = host;
    while (end < all.size()
        && (isAlnum(all[end]) || all[end] == '.' || all[end] == '-' || all[end] == ':'
            || all[end] == '[' || all[end] == ']'))
        ++end;
    const bool isPlainScheme = std::all_of(all.begin(),
        all.begin() + static_cast<std::ptrdiff_t>(scheme == Text::npos ? 0 : scheme), isAlnum);
    if (end == host || !isPlainScheme) {
        if (!isKnownHarmless(all))
            scan.mark(value.begin, value.end);
        return;
    }
    scan.mark(value.begin + begin, value.begin + host, Replacement::Nothing);
    scan.mark(value.begin + end, value.end, Replacement::Nothing);
}

} // namespace

bool isVariableName(Text name)
{
    return !name.empty() && name.size() <= 128 && !isDigit(name[0])
        && std::all_of(name.begin(), name.end(),
            [](char c) { return isAlnum(c) || c == '_' || c == '-' || c == '.'; });
}

void markVariable(const Scan &scan, Text name, Range value)
{
    const Text all = value.in(scan.text);
    switch (environmentRule(name)) {
    case EnvironmentRule::Keep:
        return;
    case EnvironmentRule::ProxyAddress:
        return cutProxy(scan, value);
    case EnvironmentRule::ConnectionStringParts:
        return markConnectionString(scan, value);
    case EnvironmentRule::ProxyExceptions:
        if (!isHostList(all))
            scan.mark(value.begin, value.end);
        return;
    case EnvironmentRule::Drop:
        break;
    }
    if (all != "***" && !isSearchPath(name, all))
        scan.mark(value.begin, value.end);
}

namespace {

// docker info: "SecurityOptions": ["name=seccomp,profile=builtin"]
bool isSecurityOption(Text inside)
{
    constexpr Text known[] = { "name=apparmor", "name=seccomp", "name=cgroupns", "name=rootless",
        "name=userns", "name=selinux" };
    return std::any_of(std::begin(known), std::end(known),
        [&](Text option) { return inside.substr(0, option.size()) == option; });
}

// "NAME=value" as an element of a list.
std::size_t readElement(const Scan &scan, std::size_t quote)
{
    const QuotedValue element = readQuoted(scan.text, quote);
    const Text inside = element.inside.in(scan.text);
    const std::size_t equals = inside.substr(0, 130).find('=');
    if (equals == Text::npos || !isVariableName(inside.substr(0, equals)) || inside[0] == '-'
        || isSecurityOption(inside))
        return quote + 1;
    const std::size_t after = skipSpaces(scan.text, element.next);
    const bool endsElement = after >= scan.text.size() || scan.text[after] == ','
        || scan.text[after] == ']' || !element.isClosed;
    if (!endsElement)
        return quote + 1;
    markVariable(
        scan, inside.substr(0, equals), { element.inside.begin + equals + 1, element.inside.end });
    return element.next;
}

void markLists(const Scan &scan)
{
    const Text text = scan.text;
    char before = '\n'; // the last byte that is no space
    for (std::size_t i = 0; i < text.size();) {
        std::size_t next = i + 1;
        if ((text[i] == '"' || text[i] == '\'') && (before == '[' || before == ','))
            next = readElement(scan, i);
        if (!isSpace(text[i]))
            before = next > i + 1 ? '"' : text[i];
        i = next;
    }
}

Range wordBefore(Text text, std::size_t at)
{
    while (at > 0 && isBlank(text[at - 1]))
        --at;
    std::size_t begin = at;
    while (begin > 0 && at - begin < 128 && isNameByte(text[begin - 1]))
        --begin;
    return { begin, at };
}

// The members of "env": { "NAME": "value", "NAME": { "value": "…" } }. Returns behind it.
std::size_t readObject(const Scan &scan, std::size_t brace)
{
    const Text text = scan.text;
    int depth = 0;
    Range name;
    for (std::size_t i = brace; i < text.size();) {
        const char c = text[i];
        if (c == '{')
            ++depth;
        if (c == '}' && --depth == 0)
            return i + 1;
        if (isQuote(c) && c != '`') {
            const QuotedValue part = readQuoted(text, i);
            const std::size_t after = skipSpaces(text, part.next);
            const bool isName = after < text.size() && (text[after] == ':' || text[after] == '=');
            if (isName && depth == 1)
                name = part.inside;
            else if (!isName && !name.isEmpty())
                markVariable(scan, name.in(text), part.inside);
            if (!part.isClosed && part.next < text.size())
                return part.next; // not an object after all
            i = std::max(part.next, i + 1);
            continue;
        }
        if (c == '=' && depth == 1)
            name = wordBefore(text, i); // TOML: names without quotes
        ++i;
    }
    return text.size();
}

bool isListOfObjects(Text text, std::size_t at)
{
    if (at >= text.size() || text[at] != '[')
        return false;
    const std::size_t first = skipSpaces(text, at + 1);
    return first < text.size() && text[first] == '{';
}

// The elements of "env": [ { "name": "NAME", "value": "…" } ]. Returns behind the list.
std::size_t readObjects(const Scan &scan, std::size_t bracket)
{
    const Text text = scan.text;
    Text key;
    Range name;
    std::size_t i = bracket + 1;
    while (i < text.size() && text[i] != ']') {
        if (text[i] == '{')
            name = {};
        if (!isQuote(text[i])) {
            ++i;
            continue;
        }
        const QuotedValue part = readQuoted(text, i);
        const std::size_t after = skipSpaces(text, part.next);
        if (after < text.size() && text[after] == ':')
            key = part.inside.in(text);
        else if (equalsIgnoringCase(key, "name"))
            name = part.inside;
        else if (equalsIgnoringCase(key, "value"))
            markVariable(scan, name.in(text), part.inside);
        i = std::max(part.next, i + 1);
    }
    return i;
}

bool isCalledEnv(Text text, std::size_t end)
{
    if (end < 3 || !equalsIgnoringCase(text.substr(end - 3, 3), "env"))
        return false;
    const bool endsWord = end >= text.size() || !isNameByte(text[end]);
    return endsWord && (end == 3 || !isAlnum(text[end - 4]));
}

// A value behind `NAME =` on one line of TOML or YAML.
void markLineValue(const Scan &scan, std::size_t line, std::size_t end, char separator)
{
    const Text text = scan.text;
    const std::size_t begin = skipBlanks(text, line);
    const std::size_t sign = text.substr(0, end).find(separator, begin);
    if (sign == Text::npos || text[begin] == '#')
        return;
    std::size_t last = sign;
    while (last > begin && (isBlank(text[last - 1]) || isQuote(text[last - 1])))
        --last;
    const std::size_t first = isQuote(text[begin]) ? begin + 1 : begin;
    const Text name = text.substr(first, last - first);
    std::size_t value = skipBlanks(text, sign + 1);
    if (value >= end || !isVariableName(name) || text[value] == '{')
        return;
    if (isQuote(text[value])) {
        const QuotedValue quoted = readQuoted(text, value);
        markVariable(scan, name, quoted.inside);
    } else {
        markVariable(scan, name, { value, end });
    }
}

// The lines of a TOML section [agent.env], or of a YAML mapping below `env:`.
std::size_t readSection(const Scan &scan, std::size_t line, char separator, std::size_t indentation)
{
    const Text text = scan.text;
    while (line < text.size()) {
        const std::size_t end = lineEnd(text, line);
        const std::size_t begin = skipBlanks(text, line);
        const bool isEmpty = begin >= end;
        if (!isEmpty && separator == '=' && text[begin] == '[')
            return line;
        if (!isEmpty && separator == ':' && begin - line <= indentation)
            return line;
        if (!isEmpty)
            markLineValue(scan, line, end, separator);
        line = end + 1;
    }
    return text.size();
}

void markSections(const Scan &scan)
{
    const Text text = scan.text;
    for (std::size_t i = text.find_first_of("vV"); i != Text::npos;) {
        std::size_t next = i + 1;
        if (isCalledEnv(text, next)) {
            std::size_t at = next;
            const bool isQuoted = at < text.size() && isQuote(text[at]);
            at = skipBlanks(text, at + (isQuoted ? 1 : 0));
            const std::size_t line = lineBegin(text, i);
            const std::size_t behind = skipBlanks(text, at + 1);
            const bool isLineEmptyBehind = behind >= text.size() || text[behind] == '\n';
            if (at < text.size() && (text[at] == ':' || text[at] == '=')) {
                std::size_t value = skipSpaces(text, at + 1);
                if (text.compare(value, 2, "\"{") == 0)
                    ++value; // an object that was a string before it was unescaped
                if (value < text.size() && text[value] == '{')
                    next = readObject(scan, value);
                else if (isListOfObjects(text, value))
                    next = readObjects(scan, value);
                else if (text[at] == ':' && isLineEmptyBehind && !isQuoted)
                    next = readSection(
                        scan, lineEnd(text, at) + 1, ':', skipBlanks(text, line) - line);
            } else if (at < text.size() && text[at] == ']' && text[skipBlanks(text, line)] == '[') {
                next = readSection(scan, lineEnd(text, at) + 1, '=', 0);
            }
        }
        i = text.find_first_of("vV", std::max(next, i + 1));
    }
}

} // namespace

void markEnvironments(const Scan &scan)
{
    markLists(scan);
    markSections(scan);
    markVariableLines(scan);
}

} // namespace edgemend::redaction
