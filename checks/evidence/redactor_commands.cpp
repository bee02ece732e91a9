// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/redactor_values.h"

#include <algorithm>

// Arguments of commands, as they stand in process lists, in sudo's journal and in scripts.

namespace edgemend::redaction {
namespace {

using Text = std::string_view;

// What the words of a line so far say about its short options.
struct LineContext {
    Text passwordLetters; // docker login -p, redis-cli -a
    bool takesUser = false; // curl -u, smbclient -U
};

struct Program {
    Text name;
    Text passwordLetters;
};
constexpr Program programs[] = { { "login", "p" }, { "sshpass", "p" }, { "mysql", "p" },
    { "mysqldump", "p" }, { "mysqladmin", "p" }, { "mariadb", "p" }, { "mosquitto_pub", "P" },
    { "mosquitto_sub", "P" }, { "zip", "P" }, { "unzip", "P" }, { "7z", "p" }, { "redis-cli", "a" },
    { "openssl", "kK" }, { "ldapsearch", "w" }, { "ldapmodify", "w" }, { "ldapadd", "w" },
    { "ssh-keygen", "NP" }, { "ipmitool", "P" }, { "snmpwalk", "cAX" }, { "snmpget", "cAX" } };

Text wordAt(Text text, std::size_t begin, std::size_t end)
{
    std::size_t last = begin;
    while (last < end && isNameByte(text[last]))
        ++last;
    return text.substr(begin, last - begin);
}

void learn(LineContext &context, Text word)
{
    constexpr Text users[] = { "curl", "wget", "http", "httpie", "smbclient", "mosquitto_pub" };
    for (const Program &program : programs) {
        if (program.name == word)
            context.passwordLetters = program.passwordLetters;
    }
    if (std::find(std::begin(users), std::end(users), word) != std::end(users))
        context.takesUser = true;
}

// The argument behind an option: X, "X", or the next element of a list: "--token", "X".
Range argumentAfter(Text text, std::size_t at)
{
    if (at < text.size() && isQuote(text[at])) {
        const std::size_t comma = skipSpaces(text, at + 1, 16);
        if (comma < text.size() && text[comma] == ',')
            at = skipSpaces(text, comma + 1, 16);
        else
            at = skipBlanks(text, at + 1);
    } else {
        at = skipBlanks(text, at);
    }
    if (at >= text.size() || text[at] == '\n')
        return { at, at };
    if (isQuote(text[at]))
        return readQuoted(text, at).inside;
    std::size_t end = at;
    while (end < text.size() && !isSpace(text[end]) && text[end] != '"' && text[end] != '\'')
        ++end;
    while (end > at && text[end - 1] == '\\')
        --end;
    return { at, end };
}

std::size_t markSecretArgument(const Scan &scan, NameKind kind, std::size_t after)
{
    const Range value = argumentAfter(scan.text, after);
    const Text inside = value.in(scan.text);
    if (value.isEmpty() || inside.substr(0, 2) == "--" || inside == "|" || inside == "]")
        return after;
    if (kind == NameKind::ConnectionString)
        markConnectionString(scan, value);
    else if (!mayStay(kind, inside))
        scan.mark(value.begin, value.end);
    return value.end;
}

// user:password, user%password
std::size_t markUserArgument(const Scan &scan, std::size_t after)
{
    const Range value = argumentAfter(scan.text, after);
    const std::size_t colon = value.in(scan.text).find_first_of(":%");
    if (colon == Text::npos || value.begin + colon + 1 >= value.end)
        return after;
    if (!isKnownHarmless(
            scan.text.substr(value.begin + colon + 1, value.end - value.begin - colon - 1)))
        scan.mark(value.begin + colon + 1, value.end);
    return value.end;
}

std::size_t readLongOption(const Scan &scan, Text option, std::size_t after)
{
    const Text text = scan.text;
    if (option == "docker-registries") {
        const std::size_t begin = skipBlanks(text, after + 1);
        std::size_t end = begin;
        while (end < text.size() && text[end] != '\n' && text[end] != '"')
            ++end;
        if (!isKnownHarmless(text.substr(begin, end - begin)))
            scan.mark(begin, end);
        return end;
    }
    if (after < text.size() && text[after] == '=' && option != "user" && option != "proxy-user")
        return after; // an assignment like any other
    if (option == "user" || option == "proxy-user")
        return markUserArgument(
            scan, after < text.size() && text[after] == '=' ? after + 1 : after);
    const NameKind kind = classifyName(option);
    return kind == NameKind::Harmless ? after : markSecretArgument(scan, kind, after);
}

// -p X, -pX, -u user:X
std::size_t readShortOption(
    const Scan &scan, const LineContext &context, std::size_t dash, std::size_t end)
{
    const Text text = scan.text;
    const char letter = text[dash + 1];
    const bool isGlued = end > dash + 2;
    if (context.passwordLetters.find(letter) != Text::npos)
        return isGlued ? (scan.mark(dash + 2, end), end)
                       : markSecretArgument(scan, NameKind::Password, end);
    if ((letter == 'u' || letter == 'U') && context.takesUser)
        return markUserArgument(scan, isGlued ? dash + 2 : end);
    if (!isGlued && letter == 'p') {
        const Range value = argumentAfter(text, end);
        if (looksSecret(value.in(text)))
            scan.mark(value.begin, value.end);
        return end;
    }
    if (!isGlued)
        return end;
    const Text option = text.substr(dash + 1, end - dash - 1);
    const NameKind kind = classifyName(option);
    return kind == NameKind::Harmless || (end < text.size() && text[end] == '=')
        ? end
        : markSecretArgument(scan, kind, end);
}

std::size_t readOption(const Scan &scan, const LineContext &context, std::size_t dash)
{
    const Text text = scan.text;
    const bool isLong = text.compare(dash, 2, "--") == 0;
    const std::size_t begin = dash + (isLong ? 2 : 1);
    std::size_t end = begin;
    while (end < text.size() && end - begin < 128
        && (isAlnum(text[end]) || text[end] == '-' || text[end] == '_' || text[end] == '.'))
        ++end;
    if (end == begin)
        return begin;
    if (isLong)
        return readLongOption(scan, text.substr(begin, end - begin), end);
    const bool isPassword = context.passwordLetters.find(text[begin]) != Text::npos;
    return readShortOption(
        scan, context, dash, isPassword && end > begin + 1 ? argumentAfter(text, begin).end : end);
}

bool isJoint(Text word)
{
    constexpr Text joints[] = { "is", "was", "->", "to", "=>", "for" };
    return std::find(std::begin(joints), std::end(joints), word) != std::end(joints);
}

// machine H password X; requirepass X; rocommunity X: only commands say it so.
bool isDirective(const LineContext &context, Text word)
{
    constexpr Text directives[]
        = { "requirepass", "masterauth", "rocommunity", "rwcommunity", "bindpw", "rootpw" };
    return std::find(std::begin(directives), std::end(directives), word) != std::end(directives)
        || (context.passwordLetters == "p" && equalsIgnoringCase(word, "password"));
}

// password X; token is X; setPassword("X"): behind a blank or a bracket, what looks like no word.
std::size_t readStatement(
    const Scan &scan, const LineContext &context, Text word, std::size_t after)
{
    const Text text = scan.text;
    if (after >= text.size() || (!isBlank(text[after]) && text[after] != '('))
        return after;
    if (isDirective(context, word))
        return markSecretArgument(scan, NameKind::Token, after);
    const NameKind kind = classifyName(word);
    if (kind != NameKind::Password && kind != NameKind::Token)
        return after;
    std::size_t at = skipBlanks(text, after + 1, 4);
    const Text next = text.substr(at, std::min<std::size_t>(text.size() - at, 4));
    const std::size_t blank = next.find(' ');
    if (blank != Text::npos && isJoint(next.substr(0, blank)))
        at = skipBlanks(text, at + blank + 1, 4);
    if (at >= text.size() || text[at] == '\n' || text[at] == '-')
        return after;
    const Range quoted = isQuote(text[at]) ? readQuoted(text, at).inside : argumentAfter(text, at);
    const bool isCall = text[after] == '(' && isQuote(text[at]);
    if (!isCall && !looksSecret(quoted.in(text)))
        return after;
    if (!isKnownHarmless(quoted.in(text)))
        scan.mark(quoted.begin, quoted.end);
    return std::max(quoted.end, after);
}

std::size_t readIdentifiedBy(const Scan &scan, Text word, std::size_t after)
{
    if (!equalsIgnoringCase(word, "identified"))
        return after;
    const std::size_t by = skipBlanks(scan.text, after);
    if (!equalsIgnoringCase(scan.text.substr(by, 3), "by "))
        return after;
    return markSecretArgument(scan, NameKind::Password, by + 3);
}

// echo X | docker login --password-stdin; echo tech:X | chpasswd; sudo -S <<< X
void markPipedSecrets(const Scan &scan)
{
    const Text text = scan.text;
    for (const Text reader : { Text { "chpasswd" }, Text { "-stdin" }, Text { "sudo -S" } }) {
        for (std::size_t i = text.find(reader); i != Text::npos; i = text.find(reader, i + 1)) {
            const std::size_t line = lineBegin(text, i, 512);
            const Text before = text.substr(line, i - line);
            for (const Text writer : { Text { "echo " }, Text { "printf " } }) {
                const std::size_t found = before.rfind(writer);
                const std::size_t bar = found == Text::npos ? found : before.find('|', found);
                if (bar == Text::npos || found + writer.size() >= bar)
                    continue;
                const std::size_t begin = line + found + writer.size();
                if (text.substr(begin, 3) != "***")
                    scan.mark(begin, line + bar);
            }
        }
    }
    for (std::size_t i = text.find("<<< "); i != Text::npos; i = text.find("<<< ", i + 4))
        markSecretArgument(scan, NameKind::Password, i + 3);
}

} // namespace

void markCommandOptions(const Scan &scan)
{
    const Text text = scan.text;
    LineContext context;
    char before = '\n';
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        std::size_t next = i + 1;
        if (c == '\n') {
            context = {};
        } else if (c == '-'
            && (isSpace(before) || isQuote(before) || before == '[' || before == '('
                || before == ',' || before == ';')) {
            next = readOption(scan, context, i);
        } else if (isLetter(c) && !isNameByte(before)) {
            const Text word = wordAt(text, i, std::min(text.size(), i + 64));
            learn(context, word);
            next = i + std::max<std::size_t>(word.size(), 1);
            next = readStatement(scan, context, word, next);
            next = readIdentifiedBy(scan, word, next);
        }
        next = std::max(next, i + 1);
        before = text[next - 1];
        i = next;
    }
    markPipedSecrets(scan);
}

} // namespace edgemend::redaction
