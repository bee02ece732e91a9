// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/redactor_view.h"

#include <array>

namespace edgemend::redaction {
namespace {

constexpr char escapeByte = '\x1b';

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// The value of `digits` hexadecimal digits at `at`, or -1.
int hexValue(std::string_view text, std::size_t at, std::size_t digits)
{
    if (at + digits > text.size())
        return -1;
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        const int digit = hexDigit(text[at + i]);
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

// Behind a terminal sequence that starts at `at`. Bounded: a lone ESC is one character.
std::size_t skipTerminalSequence(std::string_view text, std::size_t at)
{
    if (at + 1 >= text.size())
        return at + 1;
    if (text[at + 1] != '[')
        return at + 2;
    for (std::size_t i = at + 2; i < text.size() && i < at + 32; ++i) {
        if (text[i] >= '@' && text[i] <= '~')
            return i + 1;
        if (text[i] < ' ')
            break;
    }
    return at + 2;
}

// The length of an invisible character at `at` (zero width, bidi, BOM), 0 if it is visible.
std::size_t invisibleLength(std::string_view text, std::size_t at)
{
    const auto is = [&](const char *bytes) { return text.compare(at, 3, bytes) == 0; };
    if (text[at] == '\xC2' && text.compare(at, 2, "\xC2\xAD") == 0)
        return 2;
    if (text[at] != '\xE2' && text[at] != '\xEF')
        return 0;
    constexpr std::array codes { "\xE2\x80\x8B", "\xE2\x80\x8C", "\xE2\x80\x8D", "\xE2\x80\x8E",
        "\xE2\x80\x8F", "\xE2\x80\xAA", "\xE2\x80\xAB", "\xE2\x80\xAC", "\xE2\x80\xAD",
        "\xE2\x80\xAE", "\xE2\x81\xA0", "\xE2\x81\xA6", "\xE2\x81\xA7", "\xE2\x81\xA8",
        "\xE2\x81\xA9", "\xEF\xBB\xBF" };
    for (const char *code : codes) {
        if (text[at] == code[0] && is(code))
            return 3;
    }
    return 0;
}

// UTF-16 has a zero in every second byte; other zeros part words, as in /proc/PID/cmdline.
bool isZeroOfUtf16(std::string_view text, std::size_t at)
{
    const bool isAfter = at >= 2 && text[at - 2] == '\0' && text[at - 1] != '\0';
    const bool isBefore = at + 2 < text.size() && text[at + 2] == '\0' && text[at + 1] != '\0';
    return isAfter || isBefore;
}

struct Entity {
    std::string_view name;
    char character;
};
constexpr std::array entities { Entity { "&quot;", '"' }, Entity { "&amp;", '&' },
    Entity { "&apos;", '\'' }, Entity { "&lt;", '<' }, Entity { "&gt;", '>' },
    Entity { "&#34;", '"' }, Entity { "&#39;", '\'' }, Entity { "&#43;", '+' },
    Entity { "&#61;", '=' }, Entity { "&#47;", '/' }, Entity { "&#x2B;", '+' },
    Entity { "&#x3D;", '=' }, Entity { "&#x27;", '\'' }, Entity { "&#x22;", '"' } };

char simpleEscape(char letter)
{
    switch (letter) {
    case 'n':
    case 'r':
        return '\n';
    case 't':
        return '\t';
    case '"':
    case '\'':
    case '\\':
    case '/':
    case '=':
    case ':':
        return letter;
    default:
        return '\0';
    }
}

} // namespace

TextView::TextView(std::size_t capacity)
{
    // Reserved once: growing would leave copies behind that nobody wipes.
    m_text.reserve(capacity);
    m_begin.reserve(capacity);
    m_end.reserve(capacity);
}

TextView::~TextView() { wipe(m_text.data(), m_text.size()); }

// The old text goes with `other`, which wipes it.
TextView &TextView::operator=(TextView &&other) noexcept
{
    m_text.swap(other.m_text);
    m_begin.swap(other.m_begin);
    m_end.swap(other.m_end);
    m_isChanged = other.m_isChanged;
    return *this;
}

void TextView::append(char byte, std::size_t begin, std::size_t end)
{
    m_text.push_back(byte);
    m_begin.push_back(static_cast<std::uint32_t>(begin));
    m_end.push_back(static_cast<std::uint32_t>(end));
}

void TextView::appendFrom(const TextView &source, std::size_t first, std::size_t last, char byte)
{
    append(byte, source.m_begin[first], source.m_end[last]);
}

TextView TextView::visible(std::string_view original)
{
    TextView view { original.size() };
    for (std::size_t i = 0; i < original.size();) {
        const char c = original[i];
        if (c == escapeByte) {
            i = skipTerminalSequence(original, i);
            continue;
        }
        if (c == '\0' && !isZeroOfUtf16(original, i)) {
            view.append(' ', i, i + 1);
            ++i;
            continue;
        }
        const bool isControl = (c >= 0 && c < ' ' && c != '\n' && c != '\t') || c == '\x7f';
        if (const std::size_t hidden = isControl ? 1 : invisibleLength(original, i)) {
            i += hidden;
            continue;
        }
        view.append(c, i, i + 1);
        ++i;
    }
    view.m_isChanged = view.m_text.size() != original.size();
    return view;
}

// Appends one unescaped character to `out`; behind what was read, or `at` if nothing is escaped.
std::size_t TextView::unescapeAt(std::size_t at, TextView &out) const
{
    const std::string_view all = m_text;
    const auto put = [&](int value, std::size_t length) {
        const char byte = value > 0 && value < 0x80 ? static_cast<char>(value) : '?';
        out.appendFrom(*this, at, at + length - 1, byte);
        return at + length;
    };
    if (all[at] == '%') {
        const int value = hexValue(all, at + 1, 2);
        return value >= ' ' || value == '\n' ? put(value, 3) : at;
    }
    if (all[at] == '&') {
        for (const Entity &entity : entities) {
            if (all.compare(at, entity.name.size(), entity.name) == 0)
                return put(entity.character, entity.name.size());
        }
        return at;
    }
    if (at + 1 >= all.size())
        return at;
    if (all[at + 1] == 'u')
        return hexValue(all, at + 2, 4) >= 0 ? put(hexValue(all, at + 2, 4), 6) : at;
    if (all[at + 1] == 'x')
        return hexValue(all, at + 2, 2) >= 0 ? put(hexValue(all, at + 2, 2), 4) : at;
    if (all[at + 1] == '\n')
        return at + 2; // a continued line of a shell or unit file
    const char simple = simpleEscape(all[at + 1]);
    return simple != '\0' ? put(simple, 2) : at;
}

TextView TextView::unescaped() const
{
    TextView view { m_text.size() };
    for (std::size_t i = 0; i < m_text.size();) {
        const char c = m_text[i];
        const std::size_t next = c == '\\' || c == '%' || c == '&' ? unescapeAt(i, view) : i;
        if (next == i) {
            view.appendFrom(*this, i, i, c);
            ++i;
        } else {
            i = next;
        }
    }
    view.m_isChanged = view.m_text.size() != m_text.size();
    return view;
}

TextView TextView::joined() const
{
    TextView view { m_text.size() };
    for (std::size_t i = 0; i < m_text.size(); ++i) {
        if (m_text[i] == '\n') {
            while (i + 1 < m_text.size() && (m_text[i + 1] == ' ' || m_text[i + 1] == '\t'))
                ++i;
        } else {
            view.appendFrom(*this, i, i, m_text[i]);
        }
    }
    view.m_isChanged = view.m_text.size() != m_text.size();
    return view;
}

} // namespace edgemend::redaction
