// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/device/secret_text.h"

#include "checks/device/wipe.h"

#include <utility>

namespace edgemend {

SecretText::SecretText(QByteArray &&bytes)
    : m_bytes(std::exchange(bytes, {}))
{
    m_bytes.detach(); // a shared buffer would be wiped under somebody else, or not at all
}

SecretText::~SecretText() { wipe(); }

SecretText::SecretText(SecretText &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, {}))
{
}

SecretText &SecretText::operator=(SecretText &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

SecretText SecretText::duplicate() const
{
    return SecretText { QByteArray { m_bytes.constData(), m_bytes.size() } };
}

void SecretText::wipe() noexcept { wipeBytes(m_bytes); }

} // namespace edgemend
