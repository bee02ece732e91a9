// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace edgemend::redaction {

enum class Replacement {
    Stars, ///< ***
    QuotedStars, ///< "***", where a bare JSON value stood
    Nothing ///< cut out
};

/// Bytes [begin, end) of a text that must go.
struct Mark {
    std::size_t begin = 0;
    std::size_t end = 0;
    Replacement replacement = Replacement::Stars;
};

/// One text to look through, and where to note what was found. `level` counts how often it was
/// unescaped: 0 is what the device printed.
struct Scan {
    std::string_view text;
    int level = 0;
    std::vector<Mark> *marks = nullptr;

    void mark(std::size_t begin, std::size_t end, Replacement how = Replacement::Stars) const
    {
        if (begin < end)
            marks->push_back({ begin, end, how });
    }
};

// The finders. Each is linear in the length of the text: after a value is read the search goes on
// behind it, and looking ahead without marking is bounded.
void markAssignments(const Scan &scan); ///< name = value, name: value, in any notation
void markEnvironments(const Scan &scan); ///< NAME=value where the place is known: by the allow-list
void markCommandOptions(const Scan &scan); ///< --token X, login -p X, -u user:password
void markSpokenSecrets(const Scan &scan); ///< mot de passe = X; user plant / X; snmp community X
void markPrivateKeys(const Scan &scan); ///< PEM, also with log prefixes or cut off
void markAddresses(const Scan &scan); ///< user:password@ in URLs, queries of blob addresses
void markKnownTokens(const Scan &scan); ///< JWT, GitHub, AWS …, Bearer X, crypt(3)
void markRandomRuns(const Scan &scan); ///< long runs that nobody would write by hand
void markEncoded(const Scan &scan, int depth); ///< base64 or hexadecimal that hides one of these

/// Whether a decoded text holds a secret; `depth` bounds the nesting of encodings.
[[nodiscard]] bool holdsSecret(std::string_view decoded, int depth);

/// Overwrites memory in a way that the compiler keeps.
void wipe(void *memory, std::size_t size) noexcept;

} // namespace edgemend::redaction
