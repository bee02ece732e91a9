// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/evidence/redactor_marks.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace edgemend::redaction {

/// A text as a reader would see it, in which each byte knows the bytes of the original that it came
/// from: what is found in an unescaped text can be taken out of the escaped one. Wiped at its end.
class TextView {
public:
    /// Without colour sequences, control and zero-width characters, which can stand inside a key.
    [[nodiscard]] static TextView visible(std::string_view original);
    /// One level of JSON, percent and XML escapes undone.
    [[nodiscard]] TextView unescaped() const;
    /// Lines glued together, for keys that were broken over two.
    [[nodiscard]] TextView joined() const;

    ~TextView();
    TextView(TextView &&) noexcept = default;
    TextView &operator=(TextView &&other) noexcept;
    TextView(const TextView &) = delete;
    TextView &operator=(const TextView &) = delete;

    [[nodiscard]] std::string_view text() const { return m_text; }
    [[nodiscard]] std::size_t originBegin(std::size_t at) const { return m_begin[at]; }
    [[nodiscard]] std::size_t originEnd(std::size_t at) const { return m_end[at]; }
    /// Whether anything differs from the text that it was made from.
    [[nodiscard]] bool isChanged() const { return m_isChanged; }

private:
    explicit TextView(std::size_t capacity);
    void append(char byte, std::size_t begin, std::size_t end);
    void appendFrom(const TextView &source, std::size_t first, std::size_t last, char byte);
    [[nodiscard]] std::size_t unescapeAt(std::size_t at, TextView &out) const;

    std::string m_text;
    std::vector<std::uint32_t> m_begin;
    std::vector<std::uint32_t> m_end;
    bool m_isChanged = false;
};

/// Keys whose name was broken over two lines; marks are bytes of `original`.
void markBrokenKeys(const TextView &lines, std::string_view original, std::vector<Mark> &marks);

} // namespace edgemend::redaction
