// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/redactor_environment.h"

#include "checks/evidence/environment_allow_list.h"

#include <algorithm>
#include <vector>

namespace edgemend::redaction {
namespace {

using Text = std::string_view;

struct Line {
    Range name;
    Range value;
    bool isSurelyEnvironment = false;
};

// Names in capitals that are not environment: /etc/os-release, journal fields, locale, engine
// options.
bool isSystemName(Text name)
{
    constexpr Text names[] = { "NAME", "ID", "ID_LIKE", "VERSION", "VERSION_ID", "VERSION_CODENAME",
        "PRETTY_NAME", "HOME_URL", "SUPPORT_URL", "BUG_REPORT_URL", "ANSI_COLOR", "CPE_NAME",
        "BUILD_ID", "VARIANT", "VARIANT_ID", "LOGO", "DOCUMENTATION_URL", "PRIVACY_POLICY_URL",
        "UBUNTU_CODENAME", "PLATFORM_ID", "MESSAGE", "PRIORITY", "SYSLOG_IDENTIFIER", "SYSLOG_PID",
        "SYSLOG_FACILITY", "LANG", "LANGUAGE", "DOCKER_OPTS" };
    return std::find(std::begin(names), std::end(names), name) != std::end(names)
        || name.substr(0, 3) == "LC_" || name[0] == '_' || name.substr(0, 7) == "REDHAT_";
}

bool looksLikeVariable(Text name)
{
    const bool isCapital = std::all_of(
        name.begin(), name.end(), [](char c) { return isUpper(c) || isDigit(c) || c == '_'; });
    return (isCapital || name.find("__") != Text::npos) && !isSystemName(name);
}

// One of these stands in every environment, and nowhere else.
bool provesEnvironment(Text name)
{
    constexpr Text names[] = { "PATH", "HOME", "HOSTNAME", "PWD", "SHELL", "LOGNAME", "OLDPWD",
        "EdgeDeviceHostName", "RuntimeLogLevel", "NetworkId", "UpstreamProtocol" };
    return std::find(std::begin(names), std::end(names), name) != std::end(names)
        || name.substr(0, 8) == "IOTEDGE_" || name.substr(0, 7) == "DOTNET_";
}

// A number or a switch tells nothing, unless the name says that it is a PIN or the like.
bool isHarmlessValue(Text name, Text value)
{
    const bool isNumber = value.size() <= 6 && std::all_of(value.begin(), value.end(), isDigit);
    return (isNumber || isKnownHarmless(value)) && classifyName(name) == NameKind::Harmless;
}

// Behind what our probes and shells put in front of a variable.
std::size_t skipPrefix(Text text, std::size_t line, std::size_t end, bool &isSure)
{
    std::size_t at = skipBlanks(text, line);
    if (text.compare(at, 2, "| ") == 0)
        at = skipBlanks(text, at + 2);
    for (const Text word : { Text { "export " }, Text { "declare -x " }, Text { "set " } }) {
        if (text.compare(at, word.size(), word) == 0) {
            isSure = true;
            return skipBlanks(text, at + word.size());
        }
    }
    if (text.compare(at, 2, "E ") == 0) {
        const std::size_t blank = text.substr(0, end).find(' ', at + 2);
        isSure = blank != Text::npos;
        return isSure ? blank + 1 : at;
    }
    return at;
}

Line parseLine(Text text, std::size_t begin, std::size_t end)
{
    Line line;
    const std::size_t name = skipPrefix(text, begin, end, line.isSurelyEnvironment);
    std::size_t sign = name;
    while (sign < end && (isAlnum(text[sign]) || text[sign] == '_' || text[sign] == '-'))
        ++sign;
    if (sign == name || sign >= end || text[sign] != '='
        || !isVariableName(text.substr(name, sign - name)))
        return line;
    line.name = { name, sign };
    line.value = { sign + 1, end };
    while (line.value.end > line.value.begin && text[line.value.end - 1] == '\r')
        --line.value.end;
    if (line.value.end - line.value.begin > 1 && isQuote(text[line.value.begin])
        && text[line.value.end - 1] == text[line.value.begin]) {
        ++line.value.begin;
        --line.value.end;
    }
    return line;
}

// Lines that follow each other: one that proves an environment proves all.
void markBlock(const Scan &scan, const std::vector<Line> &block)
{
    const bool isEnvironment = std::any_of(block.begin(), block.end(),
        [&](const Line &line) { return provesEnvironment(line.name.in(scan.text)); });
    for (const Line &line : block) {
        const Text name = line.name.in(scan.text);
        const bool isSure = isEnvironment || line.isSurelyEnvironment;
        if (isSure || (looksLikeVariable(name) && !isHarmlessValue(name, line.value.in(scan.text))))
            markVariable(scan, name, line.value);
    }
}

// Environment=A=b "C=d e" in units and in `systemctl show`.
void markUnitEnvironment(const Scan &scan, Range list)
{
    std::size_t at = list.begin;
    while (at < list.end) {
        at = skipBlanks(scan.text, at);
        if (at >= list.end)
            return;
        Range entry { at, std::min(tokenEnd(scan.text, at), list.end) };
        std::size_t next = entry.end;
        if (isQuote(scan.text[at])) {
            const QuotedValue quoted = readQuoted(scan.text, at);
            entry = { quoted.inside.begin, std::min(quoted.inside.end, list.end) };
            next = std::max(quoted.next, at + 1);
        }
        const std::size_t sign = entry.in(scan.text).find('=');
        if (sign != Text::npos)
            markVariable(
                scan, entry.in(scan.text).substr(0, sign), { entry.begin + sign + 1, entry.end });
        at = next;
    }
}

// `-e NAME=value`, `--env NAME=value` of docker run; `env: NAME:value` of iotedgectl.
void markArguments(const Scan &scan)
{
    const Text text = scan.text;
    for (const Text option :
        { Text { " -e " }, Text { "--env " }, Text { "--env=" }, Text { "env: " } }) {
        std::size_t next = 0;
        for (std::size_t i = text.find(option); i != Text::npos; i = text.find(option, next)) {
            next = i + 1;
            std::size_t name = skipBlanks(text, i + option.size());
            const bool isQuoted = name < text.size() && isQuote(text[name]);
            name += isQuoted ? 1 : 0;
            std::size_t sign = name;
            while (sign < text.size() && sign - name < 128
                && (isAlnum(text[sign]) || text[sign] == '_' || text[sign] == '-'))
                ++sign;
            if (sign >= text.size() || sign == name || (text[sign] != '=' && text[sign] != ':'))
                continue;
            const bool isLog = option == "env: ";
            const std::size_t end = isQuoted ? readQuoted(text, name - 1).inside.end
                : isLog                      ? lineEnd(text, sign)
                                             : tokenEnd(text, sign);
            if (!isLog || text[sign] == ':' || looksLikeVariable(text.substr(name, sign - name)))
                markVariable(scan, text.substr(name, sign - name), { sign + 1, end });
            next = std::max(next, end);
        }
    }
}

// NAME_X=value anywhere in a line: `env DB_COLOUR=x program`, `+ DB_COLOUR=x`.
void markCapitalNames(const Scan &scan)
{
    const Text text = scan.text;
    for (std::size_t i = text.find('='); i != Text::npos; i = text.find('=', i + 1)) {
        std::size_t begin = i;
        while (begin > 0 && i - begin < 64
            && (isUpper(text[begin - 1]) || isDigit(text[begin - 1]) || text[begin - 1] == '_'))
            --begin;
        const Text name = text.substr(begin, i - begin);
        const bool isWord = begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '\'');
        if (!isWord || name.find('_') == Text::npos || name[0] == '_' || !isVariableName(name))
            continue;
        std::size_t end = i + 1;
        while (end < text.size() && !isSpace(text[end]) && !isQuote(text[end]) && text[end] != '\\')
            ++end;
        if (looksLikeVariable(name) && !isHarmlessValue(name, text.substr(i + 1, end - i - 1)))
            markVariable(scan, name, { i + 1, end });
        i = std::max(i, end - 1);
    }
}

} // namespace

void markVariableLines(const Scan &scan)
{
    const Text text = scan.text;
    std::vector<Line> block;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = lineEnd(text, begin);
        const Line line = parseLine(text, begin, end);
        const Text name = line.name.in(text);
        if (name == "Environment") {
            markUnitEnvironment(scan, { line.name.end + 1, end });
        } else if (!line.name.isEmpty()) {
            block.push_back(line);
        } else {
            markBlock(scan, block);
            block.clear();
        }
        begin = end + 1;
    }
    markBlock(scan, block);
    markArguments(scan);
    markCapitalNames(scan);
}

} // namespace edgemend::redaction
