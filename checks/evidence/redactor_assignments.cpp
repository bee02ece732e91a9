// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/redactor_values.h"

#include <algorithm>

// name = value in the notations of shells, TOML, YAML, INI, JSON, XML, URLs, connection strings,
// HTTP headers and log lines: found from the separator, with the name read backwards.

namespace edgemend::redaction {
namespace {

using Text = std::string_view;

struct Name {
    Range range;
    char quote = '\0'; ///< around the name: JSON
    char openQuote = '\0'; ///< before an unquoted name: "NAME=value"
    char before = '\0'; ///< the byte in front
    bool startsLine = false;
};

constexpr std::size_t longestName = 128;

Name nameBefore(Text text, std::size_t separator)
{
    Name name;
    std::size_t end = separator;
    for (int i = 0; i < 3 && end > 0 && isBlank(text[end - 1]); ++i)
        --end;
    if (end > 0 && text[end - 1] == ']')
        --end;
    if (end > 0 && isQuote(text[end - 1]))
        name.quote = text[--end];
    std::size_t begin = end;
    while (begin > 0 && end - begin < longestName && isNameByte(text[begin - 1]))
        --begin;
    name.range = { begin, end };
    name.before = begin > 0 ? text[begin - 1] : '\n';
    if (name.quote == '\0' && isQuote(name.before))
        name.openQuote = name.before;
    std::size_t line = begin;
    while (line > 0 && begin - line < longestName
        && (isBlank(text[line - 1]) || text[line - 1] == '-' || text[line - 1] == '|'))
        --line;
    name.startsLine = line == 0 || text[line - 1] == '\n';
    return name;
}

// "Primary Key: …", "Shared Access Key = …": one or two words in front belong to the name.
NameKind kindWithWordsBefore(Text text, const Name &name)
{
    constexpr Text ends[] = { "key", "string", "token", "code" };
    const std::string last = squashed(name.range.in(text));
    if (name.before != ' ' || std::find(std::begin(ends), std::end(ends), last) == std::end(ends))
        return NameKind::Harmless;
    std::size_t begin = name.range.begin;
    for (int words = 0; words < 2 && begin > 1 && text[begin - 1] == ' '; ++words) {
        std::size_t word = begin - 1;
        while (word > 0 && begin - word < 20 && isLetter(text[word - 1]))
            --word;
        begin = word;
    }
    return classifyName(squashed(text.substr(begin, name.range.end - begin)));
}

NameKind kindOf(Text text, const Name &name)
{
    if (name.range.isEmpty())
        return NameKind::Harmless;
    const NameKind kind = classifyName(name.range.in(text));
    if (kind != NameKind::Harmless && kind != NameKind::Key)
        return kind;
    const NameKind wider = kindWithWordsBefore(text, name);
    return wider == NameKind::Harmless ? kind : wider;
}

// Where a quote in escaped text (a backslash before it) or a plain one ends a bare value.
bool isQuoteHere(Text text, std::size_t at)
{
    for (int i = 0; i < 8 && at < text.size() && text[at] == '\\'; ++i)
        ++at;
    return at < text.size() && text[at] == '"';
}

class AssignmentReader {
public:
    AssignmentReader(const Scan &scan, const Name &name, NameKind kind, char separator)
        : m_scan(scan)
        , m_text(scan.text)
        , m_name(name)
        , m_kind(kind)
        , m_separator(separator)
    {
    }

    /// Marks what is secret in the value at `at`; returns where to go on, `at` at least.
    std::size_t read(std::size_t at)
    {
        std::size_t value = skipBlanks(m_text, at);
        while (value < m_text.size() && (m_text[value] == '&' || m_text[value] == '!')
            && m_name.startsLine && m_separator == ':') // YAML anchors and tags
            value = skipBlanks(m_text, tokenEnd(m_text, value));
        if (value >= m_text.size())
            return value;
        if (m_text[value] == '\n')
            return readNextLine(value);
        if (isQuote(m_text[value]))
            return readQuotedValue(value);
        if (m_text[value] == '{' || m_text[value] == '[')
            return readGroup(value);
        if ((m_text[value] == '|' || m_text[value] == '>') && m_name.startsLine)
            return readBlock(value);
        return readBare(value);
    }

private:
    std::size_t readQuotedValue(std::size_t at)
    {
        const QuotedValue value = readQuoted(m_text, at);
        if (m_kind == NameKind::ConnectionString)
            markConnectionString(m_scan, value.inside);
        else if (!mayStay(m_kind, value.inside.in(m_text)))
            m_scan.mark(value.inside.begin, value.inside.end);
        else
            return std::max(value.inside.begin, at + 1); // look inside: it may hold other names
        return value.isClosed ? value.next : markContinuation(m_scan, value.inside);
    }

    // key = { value = "…" }, "password": ["…", "…"]: the strings of a group, not its other keys.
    std::size_t readGroup(std::size_t at)
    {
        constexpr std::size_t longest = 4096;
        const bool isList = m_text[at] == '[';
        const std::size_t bound = std::min(m_text.size(), at + longest);
        std::size_t i = at + 1;
        std::size_t behind = at + 1;
        while (i < bound && m_text[i] != (isList ? ']' : '}')) {
            if (!isQuote(m_text[i])) {
                ++i;
                continue;
            }
            const QuotedValue value = readQuoted(m_text, i);
            if ((isList || isSecretMember(i)) && !mayStay(m_kind, value.inside.in(m_text))) {
                m_scan.mark(value.inside.begin, value.inside.end);
                behind = value.next;
            }
            i = std::max(value.next, i + 1);
        }
        return behind;
    }

    // Whether the string at `at` belongs to a member that holds the secret itself.
    bool isSecretMember(std::size_t at) const
    {
        constexpr Text members[] = { "value", "data", "content", "plain", "secret", "text" };
        std::size_t separator = at;
        while (separator > 0 && isSpace(m_text[separator - 1]))
            --separator;
        if (separator == 0 || (m_text[separator - 1] != '=' && m_text[separator - 1] != ':'))
            return false;
        const Text member = nameBefore(m_text, separator - 1).range.in(m_text);
        return std::any_of(std::begin(members), std::end(members),
            [&](Text known) { return equalsIgnoringCase(known, member); });
    }

    std::size_t indentation(std::size_t line) const { return skipBlanks(m_text, line) - line; }

    // A YAML block: all lines below that are indented deeper than the name.
    std::size_t readBlock(std::size_t at)
    {
        if (lineEnd(m_text, at) - at > 4)
            return readBare(at);
        const std::size_t own = indentation(lineBegin(m_text, m_name.range.begin));
        std::size_t line = lineEnd(m_text, at);
        while (line < m_text.size() && indentation(line + 1) > own) {
            const std::size_t begin = line + 1 + indentation(line + 1);
            line = lineEnd(m_text, begin);
            if (!isKnownHarmless(m_text.substr(begin, line - begin)))
                m_scan.mark(begin, line);
        }
        return line;
    }

    // The line ends behind the separator: the value may stand on the next one.
    std::size_t readNextLine(std::size_t at)
    {
        const std::size_t begin = skipBlanks(m_text, at + 1);
        if (begin >= m_text.size() || m_text[begin] == '\n')
            return at;
        if (m_name.quote != '\0' && isQuote(m_text[begin]))
            return readQuotedValue(begin);
        const std::size_t end = tokenEnd(m_text, begin);
        const Text token = m_text.substr(begin, end - begin);
        const std::size_t own = indentation(lineBegin(m_text, m_name.range.begin));
        const bool isDeeper = m_name.startsLine && begin - at - 1 > own;
        const bool isAnotherName = token.back() == ':' || token[0] == '-'
            || (token.find('=') < token.size() - 2 && !isKeyFragment(token));
        const bool isLong = token.size() >= 16 && isKeyFragment(token);
        if (isAnotherName || (!isDeeper && !isLong) || mayStay(m_kind, token))
            return at;
        const std::size_t whole = isDeeper ? lineEnd(m_text, begin) : end;
        m_scan.mark(begin, whole);
        return markContinuation(m_scan, { begin, whole });
    }

    std::size_t readBare(std::size_t at)
    {
        if (m_name.quote == '"' && m_separator == ':')
            return readJsonLiteral(at);
        const std::size_t end = bareEnd(at);
        if (isWorkingFolder(at))
            return tokenEnd(m_text, at);
        const Range value { at, end };
        if (m_kind == NameKind::ConnectionString) {
            markConnectionString(m_scan, value);
            return std::max(end, at);
        }
        if (value.isEmpty() || mayStay(m_kind, value.in(m_text)))
            return at;
        m_scan.mark(at, end);
        return end < m_text.size() && m_text[end] == '\n' ? markContinuation(m_scan, value) : end;
    }

    // PWD=/home/tech of sudo's journal is a folder, not a password.
    bool isWorkingFolder(std::size_t at) const
    {
        const Text name = m_name.range.in(m_text);
        const Text folder = m_text.substr(at, tokenEnd(m_text, at) - at);
        return (name == "PWD" || name == "OLDPWD") && mayStay(NameKind::Token, folder);
    }

    std::size_t readJsonLiteral(std::size_t at)
    {
        std::size_t end = at;
        while (end < m_text.size() && !isSpace(m_text[end]) && m_text[end] != ','
            && m_text[end] != '}' && m_text[end] != ']' && !isQuoteHere(m_text, end))
            ++end;
        const Text value = m_text.substr(at, end - at);
        if (value.empty() || mayStay(m_kind, value))
            return at;
        const bool isNumeric = std::all_of(
            value.begin(), value.end(), [](char c) { return isDigit(c) || c == '.' || c == '-'; });
        const bool isStars = value == "***";
        if (!isStars)
            m_scan.mark(at, end,
                isNumeric && m_scan.level == 0 ? Replacement::QuotedStars : Replacement::Stars);
        return end;
    }

    std::size_t bareEnd(std::size_t at) const
    {
        const std::size_t end = lineEnd(m_text, at);
        if (m_name.openQuote != '\0') {
            const std::size_t close = closingQuote(at, end);
            if (close < end)
                return close;
        }
        if (m_kind == NameKind::Header || (m_name.startsLine && takesWholeLine()))
            return trimmed(at, firstQuote(at, end));
        const bool isQuery = m_name.before == '?' || m_name.before == '&';
        const bool isPart = m_name.before == ';' || m_kind == NameKind::ConnectionPart
            || m_kind == NameKind::ConnectionString;
        if (isPart && m_kind == NameKind::Password) {
            const std::size_t close = m_text.find(';', at);
            if (close < firstQuote(at, end))
                return close;
        }
        std::size_t i = at;
        while (i < end && !isBlank(m_text[i]) && !isQuoteHere(m_text, i)
            && !(isQuery && m_text[i] == '&') && !endsPart(i, isPart))
            ++i;
        return i;
    }

    bool endsPart(std::size_t at, bool isPart) const
    {
        if (!isPart || m_kind == NameKind::ConnectionString)
            return false;
        return m_text[at] == ';' || m_text[at] == ',' || m_text[at] == '\'';
    }

    bool takesWholeLine() const
    {
        return m_kind == NameKind::Password || m_kind == NameKind::ConnectionString
            || m_separator == '=';
    }

    std::size_t closingQuote(std::size_t at, std::size_t end) const
    {
        while (at < end && m_text[at] != m_name.openQuote)
            at += m_text[at] == '\\' ? 2 : 1;
        return std::min(at, end);
    }

    // In a text that was unescaped a line may really be the inside of a string.
    std::size_t firstQuote(std::size_t at, std::size_t end) const
    {
        const bool isInside = m_scan.level > 0 || m_name.openQuote != '\0' || !m_name.startsLine;
        if (!isInside)
            return end;
        while (at < end && !isQuoteHere(m_text, at))
            ++at;
        return at;
    }

    std::size_t trimmed(std::size_t begin, std::size_t end) const
    {
        while (end > begin && isSpace(m_text[end - 1]))
            --end;
        return end;
    }

    const Scan &m_scan;
    Text m_text;
    const Name &m_name;
    NameKind m_kind;
    char m_separator;
};

// {"name":"DB_PASSWORD","value":"…"}: the name is itself a value.
std::size_t readNamedValue(const Scan &scan, std::size_t at)
{
    const Text text = scan.text;
    const std::size_t quote = skipSpaces(text, at);
    if (quote >= text.size() || !isQuote(text[quote]))
        return at;
    const QuotedValue called = readQuoted(text, quote);
    const Text inside = called.inside.in(text);
    if (inside.size() > longestName || classifyName(inside) == NameKind::Harmless)
        return at;
    const std::size_t value
        = text.substr(0, std::min(text.size(), called.next + 64)).find("value", called.next);
    if (value == Text::npos)
        return at;
    std::size_t next = value + 5;
    while (next < text.size() && next < value + 16
        && (isQuote(text[next]) || isSpace(text[next]) || text[next] == ':' || text[next] == '='))
        ++next;
    if (next == value + 5 || !isQuote(text[next - 1]))
        return at;
    const QuotedValue secret = readQuoted(text, next - 1);
    if (!mayStay(classifyName(inside), secret.inside.in(text)))
        scan.mark(secret.inside.begin, secret.inside.end);
    return secret.next;
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
            const NameKind kind = kindOf(text, name);
            if (kind != NameKind::Harmless)
                next = AssignmentReader { scan, name, kind, text[i] }.read(i + length);
            if (next <= i + length && isNameOfNames(name.range.in(text)))
                next = readNamedValue(scan, i + length);
        }
        i = text.find_first_of("=:>", std::max(next, i + 1));
    }
}

} // namespace edgemend::redaction
