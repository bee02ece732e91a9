// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/evidence/redactor_values.h"

namespace edgemend::redaction {

constexpr std::size_t longestName = 128;

/// What stands in front of a `=` or `:`.
struct Name {
    Range range;
    char quote = '\0'; ///< around the name: JSON
    char openQuote = '\0'; ///< before an unquoted name: "NAME=value"
    char before = '\0'; ///< the byte in front
    bool startsLine = false;
};

/// Reads backwards from the separator.
[[nodiscard]] Name nameBefore(std::string_view text, std::size_t separator);

/// Marks what is secret in the value at `at`, behind a name of this kind; returns where to go on.
std::size_t readAssigned(
    const Scan &scan, const Name &name, NameKind kind, char separator, std::size_t at);

} // namespace edgemend::redaction
