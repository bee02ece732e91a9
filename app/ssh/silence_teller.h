// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/device.h"

#include <chrono>
#include <utility>

namespace edgemend {

/// Tells of silence once it has lasted long enough, then now and then while it goes on, and of its
/// end. Is asked often; decides when there is something to tell.
class SilenceTeller {
public:
    using Clock = std::chrono::steady_clock;

    explicit SilenceTeller(std::chrono::milliseconds shown, Device::PulseSink sink = {})
        : m_shown(shown)
        , m_sink(std::move(sink))
    {
    }

    void tellTo(Device::PulseSink sink)
    {
        m_sink = std::move(sink);
        m_told = false;
        m_next = {};
    }

    void tell(std::chrono::milliseconds silentFor, const QList<QByteArray> &running = {})
    {
        if (!m_sink) {
            return;
        }
        if (silentFor < m_shown) {
            if (std::exchange(m_told, false)) {
                m_sink({ .silentFor = std::chrono::milliseconds(0), .running = running });
            }
            return;
        }
        if (const auto now = Clock::now(); now >= m_next) {
            m_next = now + m_shown / 6;
            m_told = true;
            m_sink({ .silentFor = silentFor, .running = running });
        }
    }

private:
    const std::chrono::milliseconds m_shown;
    Device::PulseSink m_sink;
    bool m_told = false;
    Clock::time_point m_next {};
};

} // namespace edgemend
