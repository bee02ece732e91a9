// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/redactor_names.h"

#include <algorithm>
#include <array>
#include <vector>

namespace edgemend::redaction {
namespace {

using Names = std::string_view;

// Without one of these no name can be secret; most names end here.
constexpr Names stems[] = { "pass", "pwd", "secret", "token", "key", "cred", "auth", "sas", "sig",
    "pin", "psk", "conn", "cookie", "jwt", "pw", "wort", "owner", "endorsement", "bearer", "otp",
    "pk", "motde", "senha", "contrasen", "haslo", "heslo", "losenord", "adgangskode", "kodeord",
    "salasana", "jelszo", "lozinka", "sifre", "parola", "clave", "mdp", "wachtwoord", "communit" };

constexpr Names passwordParts[] = { "password", "passwd", "passphrase", "passcode", "passwort",
    "kennwort", "motdepasse", "wachtwoord", "clientsecret", "secretkey", "privatekey", "bindpw",
    "rootpw", "contrasen", "palavrapasse", "passord", "losenord", "adgangskode", "kodeord",
    "salasana", "jelszo", "lozinka" };
constexpr Names passwordWords[] = { "pwd", "pass", "pw", "passw", "psk", "secret", "secrets", "mdp",
    "senha", "haslo", "heslo", "sifre", "parola", "clave" };

// Keys that are secret whatever their value looks like.
constexpr Names keyEndings[] = { "accesskey", "accountkey", "apikey", "primarykey", "secondarykey",
    "symmetrickey", "sharedkey", "masterkey", "encryptionkey", "signingkey", "storagekey",
    "devicekey", "registrykey", "subscriptionkey", "functionskey", "licensekey", "deviceidpk",
    "serverkey", "presharedkey", "decryptionkey", "sessionkey", "wepkey", "authkey",
    "identitytoken", "registrytoken", "accesstoken", "refreshtoken", "sastoken" };
constexpr Names tokenWords[]
    = { "token", "tokens", "sas", "sig", "signature", "pin", "jwt", "auth", "auths", "cred",
          "creds", "credential", "credentials", "bearer", "otp", "pk", "totp", "community" };
constexpr Names connectionParts[] = { "sharedaccesskey", "accountkey", "sharedsecretvalue",
    "sharedsecret", "sharedaccesssignature" };
constexpr Names connectionStrings[]
    = { "connectionstring", "connstr", "connstring", "connectionstr" };
constexpr Names headers[] = { "authorization", "proxyauthorization", "cookie", "setcookie",
    "xregistryauth", "xregistryconfig" };

// A name that ends so tells about a secret, it is not one: password_file, keyId, token-expiry.
constexpr Names aboutEndings[] = { "file", "path", "uri", "url", "dir", "folder", "scheme", "type",
    "name", "names", "id", "ids", "size", "length", "len", "count", "expiry", "expires",
    "expiration", "ttl", "policy", "provider", "endpoint", "algorithm", "alg", "format", "version",
    "usage", "lifetime", "status", "state", "mode", "enabled", "required", "stdin", "index",
    "socket", "sock", "service", "server", "host", "hostname", "port", "method", "realm", "prompt",
    "limit", "timeout", "secs", "seconds", "ms", "at", "time", "read", "formed", "pairs",
    "directory", "store", "vault", "days", "rotation", "thumbprint", "fingerprint", "driver",
    "address", "keytype", "issuer", "audience", "scope", "label", "slot", "mount", "mountlabel" };
// A key of these is known to everybody.
constexpr Names publicWords[]
    = { "public", "pub", "sandbox", "host", "foreign", "partition", "routing", "sort", "locale" };

template <typename List>
bool isIn(const List &list, std::string_view word)
{
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

template <typename List>
bool holdsOneOf(const List &list, std::string_view text)
{
    return std::any_of(std::begin(list), std::end(list),
        [&](Names part) { return text.find(part) != Names::npos; });
}

template <typename List>
bool endsWithOneOf(const List &list, std::string_view text)
{
    return std::any_of(std::begin(list), std::end(list), [&](Names part) {
        return text.size() >= part.size() && text.substr(text.size() - part.size()) == part;
    });
}

bool isWordStart(std::string_view name, std::size_t at)
{
    const char c = name[at];
    const char before = name[at - 1];
    const bool afterLower = isUpper(c) && (isLower(before) || isDigit(before));
    const bool lastOfCapitals
        = isUpper(c) && isUpper(before) && at + 1 < name.size() && isLower(name[at + 1]);
    return afterLower || lastOfCapitals;
}

// registryPassword2 → registry, password: digits at the end of a word are only a count.
std::vector<std::string> splitWords(std::string_view name)
{
    std::vector<std::string> words;
    std::string word;
    const auto finish = [&] {
        while (!word.empty() && isDigit(word.back()))
            word.pop_back();
        if (!word.empty())
            words.push_back(word);
        word.clear();
    };
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (!isAlnum(name[i])) {
            finish();
            continue;
        }
        if (!word.empty() && isWordStart(name, i))
            finish();
        word.push_back(toLower(name[i]));
    }
    finish();
    return words;
}

bool isOnlyAboutSecrets(const std::vector<std::string> &words, std::string_view whole)
{
    const std::string &last = words.back();
    if (whole.size() >= 8 && whole.substr(whole.size() - 8) == "secretid")
        return false; // Vault and AWS call a secret an id
    const bool isSwitch = std::find(words.begin(), words.end(), "no") != words.end()
        || whole.substr(0, 6) == "nopass"; // --force-no-passwords
    return isSwitch || (isIn(aboutEndings, last) && words.size() > 1);
}

NameKind kindOfWhole(std::string_view whole)
{
    if (isIn(headers, whole))
        return NameKind::Header;
    if (endsWithOneOf(connectionStrings, whole))
        return NameKind::ConnectionString;
    if (isIn(connectionParts, whole))
        return NameKind::ConnectionPart;
    return whole == "owner" || whole == "endorsement" ? NameKind::Token : NameKind::Harmless;
}

bool hasWord(const std::vector<std::string> &words, const auto &list)
{
    return std::any_of(
        words.begin(), words.end(), [&](const std::string &word) { return isIn(list, word); });
}

// MY_KEY, mykeys, key_base64, keyData.
bool isKey(const std::vector<std::string> &words)
{
    constexpr Names endings[] = { "key", "keys", "pk" };
    constexpr Names forms[] = { "value", "base", "b64", "pem", "data", "hex", "raw", "primary",
        "secondary", "content", "material" };
    if (endsWithOneOf(endings, words.back()))
        return true;
    return words.size() > 1 && isIn(forms, words.back())
        && endsWithOneOf(endings, words[words.size() - 2]);
}

} // namespace

std::string squashed(std::string_view name)
{
    std::string text;
    text.reserve(name.size());
    for (const char c : name) {
        if (isAlnum(c))
            text.push_back(toLower(c));
    }
    return text;
}

bool equalsIgnoringCase(std::string_view one, std::string_view other)
{
    return one.size() == other.size()
        && std::equal(one.begin(), one.end(), other.begin(),
            [](char a, char b) { return toLower(a) == toLower(b); });
}

NameKind classifyName(std::string_view name)
{
    const std::string whole = squashed(name);
    if (!holdsOneOf(stems, whole))
        return NameKind::Harmless;
    const NameKind known = kindOfWhole(whole);
    // The label …edge.owner names who made a container; only TPM's `owner` is a secret.
    if (known != NameKind::Harmless)
        return known == NameKind::Token && name.find('.') != Names::npos ? NameKind::Harmless
                                                                         : known;
    const std::vector<std::string> words = splitWords(name);
    if (words.empty() || isOnlyAboutSecrets(words, whole))
        return NameKind::Harmless;
    if (holdsOneOf(passwordParts, whole) || hasWord(words, passwordWords)
        || whole.find("secret") != Names::npos)
        return NameKind::Password;
    if (endsWithOneOf(keyEndings, whole))
        return NameKind::Password;
    if (hasWord(words, tokenWords))
        return NameKind::Token;
    return isKey(words) && !hasWord(words, publicWords) ? NameKind::Key : NameKind::Harmless;
}

} // namespace edgemend::redaction
