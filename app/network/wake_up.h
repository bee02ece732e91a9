// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/network/socket_platform.h"

#include <stop_token>

namespace edgemend {

/// Wakes a thread that waits in poll(). wake() may be called from any thread, the rest belongs to
/// one.
class WakeUp {
public:
    WakeUp()
        : m_ends(makeWakePair())
    {
    }
    WakeUp(const WakeUp &) = delete;
    WakeUp &operator=(const WakeUp &) = delete;

    [[nodiscard]] bool isUsable() const { return m_ends.first.isOpen(); }
    [[nodiscard]] SocketNumber readEnd() const { return m_ends.first.number(); }
    void wake() const noexcept { writeWakeByte(m_ends.second.number()); }
    void drain() const noexcept { drainWakeBytes(m_ends.first.number()); }

private:
    std::pair<SocketHandle, SocketHandle> m_ends;
};

/// Makes a stop request wake a WakeUp for as long as this object lives.
class StopWakes {
    struct Wake {
        const WakeUp *wakeUp;
        void operator()() const noexcept { wakeUp->wake(); }
    };

public:
    StopWakes(const std::stop_token &stop, const WakeUp &wakeUp)
        : m_callback(stop, Wake { &wakeUp })
    {
    }

private:
    std::stop_callback<Wake> m_callback;
};

} // namespace edgemend
