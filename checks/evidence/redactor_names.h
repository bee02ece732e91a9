// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace edgemend::redaction {

/// What the name in front of a value says about it.
enum class NameKind {
    Harmless,
    Key, ///< may be a secret, may be an ordinary word or number: the value decides
    Token, ///< a secret unless it is prose, a path or an address
    Password, ///< always a secret
    ConnectionString, ///< holds some parts that are secret
    ConnectionPart, ///< a key inside a connection string: ends at `;`
    Header ///< the rest of the line is secret
};

/// Compares without case, word by word: `registryPassword`, `DB_PASS`, `x-api-key`.
[[nodiscard]] NameKind classifyName(std::string_view name);

/// Letters and digits only, in lower case.
[[nodiscard]] std::string squashed(std::string_view name);

[[nodiscard]] inline bool isDigit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] inline bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] inline bool isLower(char c) { return c >= 'a' && c <= 'z'; }
[[nodiscard]] inline bool isLetter(char c) { return isUpper(c) || isLower(c); }
[[nodiscard]] inline bool isAlnum(char c) { return isDigit(c) || isLetter(c); }
[[nodiscard]] inline bool isBlank(char c) { return c == ' ' || c == '\t'; }
[[nodiscard]] inline bool isSpace(char c) { return isBlank(c) || c == '\n' || c == '\r'; }
[[nodiscard]] inline bool isQuote(char c) { return c == '"' || c == '\'' || c == '`'; }
[[nodiscard]] inline char toLower(char c) { return isUpper(c) ? static_cast<char>(c + 32) : c; }
[[nodiscard]] inline bool isNameByte(char c)
{
    return isAlnum(c) || c == '_' || c == '-' || c == '.' || c == '$' || c == '@';
}
/// The alphabets of base64, base64url included.
[[nodiscard]] inline bool isBase64Byte(char c)
{
    return isAlnum(c) || c == '+' || c == '/' || c == '-' || c == '_';
}

[[nodiscard]] bool equalsIgnoringCase(std::string_view one, std::string_view other);

} // namespace edgemend::redaction
