// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/redactor_values.h"

#include <algorithm>
#include <array>

// Secrets that are known by their own form.

namespace edgemend::redaction {
namespace {

using Text = std::string_view;

bool isAddressByte(char c)
{
    return !isSpace(c) && c != '"' && c != '<' && c != '>' && c != '`' && c != '|' && c != '\\';
}

bool isSchemeByte(char c) { return isAlnum(c) || c == '+' || c == '-' || c == '.'; }

std::size_t schemeBegin(Text text, std::size_t colon)
{
    std::size_t begin = colon;
    while (begin > 0 && colon - begin < 16 && isSchemeByte(text[begin - 1]))
        --begin;
    return begin;
}

bool isPort(Text text)
{
    return !text.empty() && text.size() <= 5 && std::all_of(text.begin(), text.end(), isDigit);
}

// host.domain or host:port, then the end or a path.
bool isHost(Text text)
{
    const Text host = text.substr(0, text.find('/'));
    const std::size_t colon = host.find(':');
    const bool isNamed = std::all_of(host.begin(), host.end(),
        [](char c) { return isAlnum(c) || c == '.' || c == '-' || c == ':'; });
    return isNamed
        && (host.find('.') != Text::npos
            || (colon != Text::npos && isPort(host.substr(colon + 1))));
}

// The `@` that ends user and password in `rest` (behind `://`); npos if there is none. Passwords
// may hold `@` and `/` although they should not.
std::size_t userInfoEnd(Text rest)
{
    const std::size_t slash = std::min(rest.find_first_of("/?#"), rest.size());
    const std::size_t inside = rest.substr(0, slash).rfind('@');
    const std::size_t last = rest.rfind('@');
    if (last == Text::npos || last == inside)
        return inside;
    if (inside == Text::npos) {
        const std::size_t colon = rest.substr(0, slash).find(':');
        const bool isPath
            = colon == Text::npos || isPort(rest.substr(colon + 1, slash - colon - 1));
        return isPath ? inside : last;
    }
    return isHost(rest.substr(last + 1)) ? last : inside;
}

bool isLoginScheme(Text scheme)
{
    return scheme == "ssh" || scheme == "sftp" || scheme == "scp" || scheme == "git+ssh";
}

std::size_t readAddress(const Scan &scan, std::size_t colon)
{
    const Text text = scan.text;
    const std::size_t begin = colon + 3;
    std::size_t end = begin;
    while (end < text.size() && isAddressByte(text[end]))
        ++end;
    const Text rest = text.substr(begin, end - begin);
    const std::size_t at = userInfoEnd(rest);
    if (at != Text::npos && at > 0) {
        const std::size_t scheme = schemeBegin(text, colon);
        const std::size_t sign = rest.substr(0, at).find(':');
        const bool isNameOnly
            = sign == Text::npos && isLoginScheme(text.substr(scheme, colon - scheme));
        const std::size_t secret = sign == Text::npos ? 0 : sign + 1;
        if (!isNameOnly && rest.substr(secret, at - secret) != "***")
            scan.mark(begin + secret, begin + at);
    }
    const std::size_t query = rest.find('?');
    const std::size_t path = rest.find('/');
    const Text host = rest.substr(0, path);
    const bool isWebhook = host.substr(0, 6) == "hooks." || host.find("webhook") != Text::npos;
    if (isWebhook && path != Text::npos && path + 1 < rest.size() && rest.substr(path + 1) != "***")
        scan.mark(begin + path + 1, end); // who knows the path may post
    const bool isBlob = rest.substr(0, query).find(".core.windows.net/") != Text::npos;
    if (isBlob && query != Text::npos && query + 1 < rest.size() && rest.substr(query + 1) != "***")
        scan.mark(begin + query + 1, end);
    return end;
}

struct Prefix {
    Text text;
    std::size_t shortest; // bytes behind the prefix
};

constexpr std::array prefixes { Prefix { "ghp_", 20 }, Prefix { "gho_", 20 }, Prefix { "ghu_", 20 },
    Prefix { "ghs_", 20 }, Prefix { "ghr_", 20 }, Prefix { "github_pat_", 20 },
    Prefix { "glpat-", 16 }, Prefix { "AKIA", 16 }, Prefix { "ASIA", 16 }, Prefix { "AIza", 30 },
    Prefix { "ya29.", 20 }, Prefix { "xoxb-", 10 }, Prefix { "xoxp-", 10 }, Prefix { "xoxa-", 10 },
    Prefix { "xapp-", 10 }, Prefix { "dckr_pat_", 10 }, Prefix { "npm_", 30 },
    Prefix { "pypi-", 30 }, Prefix { "sk_live_", 16 }, Prefix { "sk_test_", 16 },
    Prefix { "rk_live_", 16 }, Prefix { "sk-", 32 }, Prefix { "SG.", 30 }, Prefix { "hvs.", 20 },
    Prefix { "hf_", 30 }, Prefix { "AGE-SECRET-KEY-1", 40 }, Prefix { "eyJ", 17 } };

bool isTokenByte(char c)
{
    return isAlnum(c) || c == '_' || c == '-' || c == '.' || c == '+' || c == '/';
}

std::size_t tokenBytesEnd(Text text, std::size_t at)
{
    while (at < text.size() && isTokenByte(text[at]))
        ++at;
    while (at < text.size() && text[at] == '=')
        ++at;
    return at;
}

std::size_t readPrefixed(const Scan &scan, std::size_t at)
{
    for (const Prefix &prefix : prefixes) {
        if (scan.text[at] != prefix.text[0]
            || scan.text.compare(at, prefix.text.size(), prefix.text) != 0)
            continue;
        const std::size_t end = tokenBytesEnd(scan.text, at);
        if (end - at >= prefix.text.size() + prefix.shortest) {
            scan.mark(at, end);
            return end;
        }
    }
    return at + 1;
}

// Bearer X, Basic X; not "Bearer realm=…" and not "basic auth credentials".
void markSchemes(const Scan &scan, Text scheme)
{
    const Text text = scan.text;
    for (std::size_t i = text.find(scheme); i != Text::npos; i = text.find(scheme, i + 1)) {
        const std::size_t begin = skipBlanks(text, i + scheme.size());
        const std::size_t end = tokenBytesEnd(text, begin);
        const Text token = text.substr(begin, end - begin);
        const bool isParameter
            = token.find('=') < token.size() - std::min<std::size_t>(token.size(), 2)
            || token.substr(0, 6) == "realm=";
        const bool isLong = token.size() >= 20 || (token.size() >= 8 && isKeyFragment(token));
        if (isLong && !isParameter)
            scan.mark(begin, end);
    }
}

// $6$salt$hash of crypt(3) and its relatives.
std::size_t readCrypt(const Scan &scan, std::size_t at)
{
    const Text text = scan.text;
    std::size_t id = at + 1;
    while (id < text.size() && id - at < 16
        && (isLower(text[id]) || isDigit(text[id]) || text[id] == '-'))
        ++id;
    if (id == at + 1 || id >= text.size() || text[id] != '$')
        return at + 1;
    std::size_t end = id + 1;
    while (end < text.size()
        && (isAlnum(text[end]) || text[end] == '.' || text[end] == '/' || text[end] == '$'
            || text[end] == ',' || text[end] == '=' || text[end] == '+'))
        ++end;
    if (end - id < 20)
        return at + 1;
    scan.mark(id + 1, end);
    return end;
}

// SharedAccessSignature sr=…&sig=…&se=…: all of it but the word.
void markSharedAccessSignatures(const Scan &scan)
{
    constexpr Text word = "SharedAccessSignature ";
    const Text text = scan.text;
    for (std::size_t i = text.find(word); i != Text::npos; i = text.find(word, i + 1)) {
        const std::size_t begin = skipBlanks(text, i + word.size());
        std::size_t end = begin;
        while (
            end < text.size() && isAddressByte(text[end]) && text[end] != '\'' && text[end] != ',')
            ++end;
        const Text token = text.substr(begin, end - begin);
        if (token.find("sig=") != Text::npos || token.find("sr=") != Text::npos
            || token.find("%3") != Text::npos)
            scan.mark(begin, end);
    }
}

} // namespace

namespace {

// user:password@host.domain without a scheme, as some proxies are written.
void readLogin(const Scan &scan, std::size_t at)
{
    constexpr std::size_t longest = 128;
    const Text text = scan.text;
    std::size_t begin = at;
    std::size_t colon = Text::npos;
    while (begin > 0 && at - begin < longest && isAddressByte(text[begin - 1])
        && text[begin - 1] != '=' && text[begin - 1] != '\'' && text[begin - 1] != '/') {
        --begin;
        if (text[begin] == ':')
            colon = begin;
    }
    std::size_t end = at + 1;
    while (end < text.size() && end - at < longest && isAddressByte(text[end]) && text[end] != '\'')
        ++end;
    const bool isLogin = colon != Text::npos && colon > begin && colon + 1 < at;
    if (isLogin && isHost(text.substr(at + 1, end - at - 1))
        && text.substr(colon + 1, at - colon - 1) != "***")
        scan.mark(colon + 1, at);
}

} // namespace

void markAddresses(const Scan &scan)
{
    for (std::size_t i = scan.text.find('@'); i != Text::npos; i = scan.text.find('@', i + 1))
        readLogin(scan, i);
    for (std::size_t i = scan.text.find("://"); i != Text::npos;)
        i = scan.text.find("://", readAddress(scan, i));
}

void markKnownTokens(const Scan &scan)
{
    const Text text = scan.text;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == '$')
            i = readCrypt(scan, i);
        else if (isLetter(text[i]) && (i == 0 || !isAlnum(text[i - 1])))
            i = readPrefixed(scan, i);
        else
            ++i;
    }
    for (const Text scheme :
        { Text { "Bearer " }, Text { "bearer " }, Text { "Basic " }, Text { "basic " } })
        markSchemes(scan, scheme);
    markSharedAccessSignatures(scan);
}

} // namespace edgemend::redaction
