// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/redactor_assigned_value.h"

#include <algorithm>

namespace edgemend::redaction {

using Text = std::string_view;

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

namespace {

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
        const bool isList = m_text[at] == '[';
        const std::size_t first = skipSpaces(m_text, at + 1);
        if (isList && first < m_text.size() && m_text[first] == '{')
            return at + 1; // a list of objects: their members are looked at one by one
        const std::size_t longest = isList ? 4096 : 512;
        const std::size_t bound = std::min(m_text.size(), at + longest);
        std::size_t i = at + 1;
        std::size_t behind = at + 1;
        while (i < bound && m_text[i] != (isList ? ']' : '}')) {
            if (!isQuote(m_text[i])) {
                ++i;
                continue;
            }
            const QuotedValue value = readQuoted(m_text, i);
            if ((isList || isSecretMember(i))
                && !mayStay(isList ? m_kind : NameKind::Token, value.inside.in(m_text))) {
                m_scan.mark(value.inside.begin, value.inside.end);
                behind = value.next;
            }
            i = std::max(value.next, i + 1);
        }
        return isList ? std::max(behind, std::min(i, bound)) : behind;
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
        constexpr Text others[] = { "uri", "path", "file", "user", "username", "name", "address",
            "serveraddress", "method", "type", "result", "state", "status", "error", "message" };
        const Text member = nameBefore(m_text, separator - 1).range.in(m_text);
        const auto is = [&](Text known) { return equalsIgnoringCase(known, member); };
        if (std::any_of(std::begin(members), std::end(members), is))
            return true;
        return m_kind == NameKind::Password
            && std::none_of(std::begin(others), std::end(others), is);
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
        if (name != "PWD" && name != "OLDPWD")
            return false;
        return mayStay(NameKind::Token, m_text.substr(at, tokenEnd(m_text, at) - at));
    }

    std::size_t readJsonLiteral(std::size_t at)
    {
        std::size_t end = at;
        while (end < m_text.size() && !isSpace(m_text[end]) && m_text[end] != ','
            && m_text[end] != '}' && m_text[end] != ']' && !isQuoteHere(m_text, end))
            ++end;
        const Text value = m_text.substr(at, end - at);
        if (value.empty() || mayStay(m_kind, value) || isWordOfProse(value))
            return at;
        const bool isNumeric = std::all_of(
            value.begin(), value.end(), [](char c) { return isDigit(c) || c == '.' || c == '-'; });
        const bool isStars = value == "***";
        if (!isStars)
            m_scan.mark(at, end,
                isNumeric && m_scan.level == 0 ? Replacement::QuotedStars : Replacement::Stars);
        return end;
    }

    // Looking ahead for a quote or `;` is bounded, or a line full of names would cost its square.
    std::size_t bareEnd(std::size_t at) const
    {
        constexpr std::size_t lookAhead = 2048;
        const Text near = m_text.substr(0, std::min(m_text.size(), at + lookAhead));
        const std::size_t end = lineEnd(near, at);
        if (m_name.openQuote != '\0') {
            const std::size_t close = closingQuote(at, end);
            if (close < end)
                return close;
        }
        if (m_kind == NameKind::Header || (m_name.startsLine && takesWholeLine()))
            return trimmed(at, firstQuote(at, lineEnd(m_text, at)));
        const bool isPart = m_name.before == ';' || m_kind == NameKind::ConnectionPart
            || m_kind == NameKind::ConnectionString;
        if (isPart && m_kind == NameKind::Password) {
            const std::size_t close = near.find(';', at);
            if (close < end && firstQuote(at, close) == close)
                return close;
        }
        return tokenWithin(at, isPart);
    }

    std::size_t tokenWithin(std::size_t at, bool isPart) const
    {
        const bool isQuery = m_name.before == '?' || m_name.before == '&';
        while (at < m_text.size() && !isSpace(m_text[at]) && !isQuoteHere(m_text, at)
            && !(isQuery && m_text[at] == '&') && !endsPart(at, isPart))
            ++at;
        return at;
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

} // namespace

std::size_t readAssigned(
    const Scan &scan, const Name &name, NameKind kind, char separator, std::size_t at)
{
    return AssignmentReader { scan, name, kind, separator }.read(at);
}

} // namespace edgemend::redaction
