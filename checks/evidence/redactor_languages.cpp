// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/redactor_assigned_value.h"

#include <algorithm>

// What people and programs of other countries call a password, in log lines and in files; and a
// few ways to say one without calling it so: "user plant / X rejected", "snmp community X".

namespace edgemend::redaction {
namespace {

using Text = std::string_view;

// In lower case where it is ASCII; the rest is compared byte for byte, so capitals stand besides.
constexpr Text passwordPhrases[] = { "passwort", "kennwort", "losungswort", "zugangscode",
    "mot de passe", "mots de passe", "mdp", "code d'accès", "clé secrète", "phrase secrète",
    "contraseña", "contraseÑa", "contrasena", "contrasenya", "clave", "clave de acceso",
    "clave secreta", "parola d'ordine", "parola chiave", "chiave segreta", "parola", "parolă",
    "senha", "palavra-passe", "palavra passe", "chave secreta", "hasło", "hasŁo", "haslo", "heslo",
    "wachtwoord", "lösenord", "lÖsenord", "losenord", "adgangskode", "kodeord", "passord",
    "salasana", "jelszó", "jelszÓ", "jelszo", "şifre", "Şifre", "sifre", "lozinka", "geslo",
    "parool", "parole", "slaptažodis", "kata sandi", "mật khẩu", "Mật khẩu", "пароль", "Пароль",
    "ПАРОЛЬ", "парола", "Парола", "κωδικός", "Κωδικός", "密码", "密碼", "口令", "パスワード",
    "暗証番号", "비밀번호", "암호", "كلمة المرور", "كلمة السر", "סיסמה", "รหัสผ่าน" };

constexpr Text userWords[] = { "user", "username", "login", "account", "benutzer", "utilisateur",
    "usuario", "utente", "usuário", "konto" };
// "user 1000 / group 1000" tells of no password.
constexpr Text notSecrets[]
    = { "group", "groups", "gid", "uid", "role", "host", "device", "module", "none", "and", "or" };

bool isForeign(char c) { return (static_cast<unsigned char>(c) & 0x80) != 0; }

bool isWordByte(char c) { return isAlnum(c) || c == '_' || isForeign(c); }

// Writing without blanks between words has no word ends; only letters of the same kind go on.
bool goesOn(Text text, std::size_t end)
{
    return end < text.size()
        && (isLetter(text[end]) || (isForeign(text[end]) && isAlnum(text[end - 1])));
}

Text phraseAt(Text text, std::size_t at)
{
    Text longest;
    for (const Text phrase : passwordPhrases) {
        if (toLower(text[at]) != phrase[0] || phrase.size() <= longest.size())
            continue;
        if (equalsIgnoringCase(text.substr(at, phrase.size()), phrase)
            && !goesOn(text, at + phrase.size()))
            longest = phrase;
    }
    return longest;
}

// The separator behind a name, its quote included; npos when there is none.
std::size_t separatorAfter(Text text, std::size_t at, std::size_t &length)
{
    constexpr Text wide[] = { "：", "＝" };
    if (at < text.size() && isQuote(text[at]))
        ++at;
    at = skipBlanks(text, at, 4);
    for (const Text sign : wide) {
        length = sign.size();
        if (text.substr(at, length) == sign)
            return at;
    }
    if (at >= text.size() || (text[at] != '=' && text[at] != ':'))
        return Text::npos;
    const char next = at + 1 < text.size() ? text[at + 1] : '\n';
    length = next == '>' || (text[at] == ':' && next == '=') ? 2 : 1;
    return next == ':' || (text[at] == '=' && next == '=') ? Text::npos : at;
}

Name nameOf(Text text, Range phrase, std::size_t separator)
{
    Name name = nameBefore(text, separator);
    name.range = phrase;
    name.before = phrase.begin > 0 ? text[phrase.begin - 1] : '\n';
    name.openQuote = name.quote == '\0' && isQuote(name.before) ? name.before : '\0';
    name.startsLine = name.before == '\n';
    return name;
}

std::size_t markWord(const Scan &scan, std::size_t at)
{
    const std::size_t begin = skipBlanks(scan.text, at);
    std::size_t end = tokenEnd(scan.text, begin);
    while (end > begin && (scan.text[end - 1] == ',' || scan.text[end - 1] == ';'))
        --end;
    if (!isKnownHarmless(scan.text.substr(begin, end - begin)))
        scan.mark(begin, end);
    return std::max(end, at);
}

std::size_t readPhrase(const Scan &scan, Range phrase)
{
    std::size_t length = 0;
    const std::size_t separator = separatorAfter(scan.text, phrase.end, length);
    if (separator != Text::npos)
        return readAssigned(scan, nameOf(scan.text, phrase, separator), NameKind::Password,
            scan.text[separator] == '=' ? '=' : ':', separator + length);
    if (phrase.end >= scan.text.size() || !isBlank(scan.text[phrase.end]))
        return phrase.end;
    const std::size_t begin = skipBlanks(scan.text, phrase.end);
    const std::size_t end = tokenEnd(scan.text, begin);
    if (looksSecret(scan.text.substr(begin, end - begin)))
        scan.mark(begin, end);
    return std::max(end, phrase.end);
}

template <typename List>
bool isIn(const List &list, Text word)
{
    return std::any_of(std::begin(list), std::end(list),
        [&](Text known) { return equalsIgnoringCase(known, word); });
}

// user plant / X
std::size_t readUserAndSecret(const Scan &scan, std::size_t after)
{
    const Text text = scan.text;
    const std::size_t user = skipBlanks(text, after, 4);
    std::size_t end = user;
    while (
        end < text.size() && (isNameByte(text[end]) || isForeign(text[end]) || isQuote(text[end])))
        ++end;
    if (end == user || user == after || text.substr(end, 3) != " / ")
        return after;
    const std::size_t begin = end + 3;
    const Text word = text.substr(begin, tokenEnd(text, begin) - begin);
    return isIn(notSecrets, word) ? after : markWord(scan, begin);
}

// snmp community X: elsewhere a community is one of people.
std::size_t readCommunity(const Scan &scan, std::size_t at, std::size_t after)
{
    const std::size_t line = lineBegin(scan.text, at);
    const Text before = scan.text.substr(line, at - line);
    const bool isSnmp = before.find("snmp") != Text::npos || before.find("SNMP") != Text::npos;
    return isSnmp && after < scan.text.size() && isBlank(scan.text[after]) ? markWord(scan, after)
                                                                           : after;
}

std::size_t readWord(const Scan &scan, std::size_t at)
{
    const Text text = scan.text;
    if (const Text phrase = phraseAt(text, at); !phrase.empty())
        return readPhrase(scan, { at, at + phrase.size() });
    std::size_t end = at;
    while (end < text.size() && end - at < 16 && isWordByte(text[end]))
        ++end;
    const Text word = text.substr(at, end - at);
    if (equalsIgnoringCase(word, "community"))
        return readCommunity(scan, at, end);
    return isIn(userWords, word) ? readUserAndSecret(scan, end) : at;
}

} // namespace

void markSpokenSecrets(const Scan &scan)
{
    const Text text = scan.text;
    bool inWord = false; // of ASCII letters; the others may stand without a blank between words
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        const bool isStart = (isLetter(c) && !inWord) || (isForeign(c) && (c & 0x40) != 0);
        const std::size_t next = isStart ? readWord(scan, i) : i;
        inWord = isWordByte(c) && !isForeign(c);
        i = std::max(next, i + 1);
        if (next > i)
            inWord = false;
    }
}

} // namespace edgemend::redaction
