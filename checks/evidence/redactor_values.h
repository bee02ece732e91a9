// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/evidence/redactor_marks.h"
#include "checks/evidence/redactor_names.h"

namespace edgemend::redaction {

/// Bytes [begin, end) of a text.
struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
    [[nodiscard]] bool isEmpty() const { return begin >= end; }
    [[nodiscard]] std::string_view in(std::string_view text) const
    {
        return isEmpty() ? std::string_view {} : text.substr(begin, end - begin);
    }
};

[[nodiscard]] std::size_t lineEnd(std::string_view text, std::size_t at);
[[nodiscard]] std::size_t lineBegin(std::string_view text, std::size_t at, std::size_t bound = 256);
[[nodiscard]] std::size_t skipBlanks(std::string_view text, std::size_t at, std::size_t most = 64);
[[nodiscard]] std::size_t skipSpaces(std::string_view text, std::size_t at, std::size_t most = 256);
[[nodiscard]] std::size_t tokenEnd(std::string_view text, std::size_t at);

/// The inside of a string whose quote stands at `at`. A string without end ends with its line, a
/// triple-quoted one with the text. `next` is behind the closing quote.
struct QuotedValue {
    Range inside;
    std::size_t next = 0;
    bool isClosed = false;
};
[[nodiscard]] QuotedValue readQuoted(std::string_view text, std::size_t at);

/// Nothing to hide: empty, stars, true, null, `<ADD … HERE>`, the template's example key.
[[nodiscard]] bool isKnownHarmless(std::string_view value);
/// The example key that Azure's shipped template holds; it tells an unconfigured file.
[[nodiscard]] bool isTemplateKey(std::string_view value);
/// Whether a value may stay after a name of this kind.
[[nodiscard]] bool mayStay(NameKind kind, std::string_view value);
/// How the text of an error goes on behind "token:" or "credentials:".
[[nodiscard]] bool isWordOfProse(std::string_view value);
/// Of letters and digits mixed as in a password, not as in a word, path, time or address.
[[nodiscard]] bool looksSecret(std::string_view value);
/// Looks like a piece of a key: base64 letters of more than one kind.
[[nodiscard]] bool isKeyFragment(std::string_view value);
/// Of base64 letters, `=` at the end.
[[nodiscard]] Range base64At(std::string_view text, std::size_t at);

/// Marks the secret parts of a connection string in `range`: all of it if it is not one.
void markConnectionString(const Scan &scan, Range range);
/// A secret that reached the end of its line may go on below, behind a log prefix too. Marks that
/// and returns where it ends.
std::size_t markContinuation(const Scan &scan, Range value);

} // namespace edgemend::redaction
