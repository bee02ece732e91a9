// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/interrupt.h"

#include <chrono>
#include <csignal>

namespace edgemend {

namespace {

// A handler may touch nothing but this; the watcher below does the rest.
volatile std::sig_atomic_t stopWanted = 0;

extern "C" void onSignal(int) { stopWanted = 1; }

} // namespace

Interrupt::Interrupt()
{
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
    m_watcher = std::jthread { [this](const std::stop_token &own) {
        while (!own.stop_requested() && !stopWanted)
            std::this_thread::sleep_for(std::chrono::milliseconds { 50 });
        if (!stopWanted)
            return;
        std::signal(SIGINT, SIG_DFL); // asked twice: go at once
        std::signal(SIGTERM, SIG_DFL);
        m_source.request_stop();
    } };
}

Interrupt::~Interrupt() = default;

} // namespace edgemend
