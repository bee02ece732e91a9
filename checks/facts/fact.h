// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/message.h"

#include <optional>
#include <utility>

namespace edgemend {

/// A value that was read, or the reason why it is not known. There is no default value: not knowing
/// is not healthy.
template <typename T>
class Fact {
public:
    Fact(T value) // NOLINT(google-explicit-constructor): a value is a known fact
        : m_value(std::move(value))
    {
    }
    static Fact unknown(Message why)
    {
        Fact fact;
        fact.m_why = std::move(why);
        return fact;
    }
    /// Never collected.
    Fact()
        : m_why(text("Facts", QT_TRANSLATE_NOOP("Facts", "This was not collected.")))
    {
    }

    [[nodiscard]] bool isKnown() const { return m_value.has_value(); }
    /// Null when unknown.
    [[nodiscard]] const T *known() const { return m_value ? &*m_value : nullptr; }
    [[nodiscard]] T *known() { return m_value ? &*m_value : nullptr; }
    [[nodiscard]] const Message &whyUnknown() const { return m_why; }

private:
    std::optional<T> m_value;
    Message m_why;
};

} // namespace edgemend
