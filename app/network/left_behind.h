// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>

namespace edgemend {

/// Runs `work` in a thread of its own and waits for it, but not longer than `limit` and not after a
/// stop request: then the thread is left behind, ends alone, and what it found is dropped. For
/// calls that nothing can interrupt (a name look-up, a key file on a network drive that hangs).
/// `work` must own all it touches. `whileWaiting` is called a few times a second.
template <typename Value, typename Work>
std::optional<Value> runOrLeaveBehind(Work &&work, std::chrono::milliseconds limit,
    const std::stop_token &stop, const std::function<void()> &whileWaiting = {})
{
    struct Shared {
        std::mutex mutex;
        std::condition_variable_any changed;
        std::optional<Value> value;
    };
    auto shared = std::make_shared<Shared>();
    std::thread([shared, work = std::forward<Work>(work)]() mutable {
        std::optional<Value> value(work());
        const std::lock_guard lock(shared->mutex);
        shared->value = std::move(value);
        shared->changed.notify_all();
    }).detach();

    const auto end = std::chrono::steady_clock::now() + limit;
    const auto isThere = [&shared] { return shared->value.has_value(); };
    std::unique_lock lock(shared->mutex);
    while (!isThere() && !stop.stop_requested() && std::chrono::steady_clock::now() < end) {
        const auto pause = std::chrono::steady_clock::now() + std::chrono::milliseconds(250);
        const bool came = shared->changed.wait_until(lock, stop, std::min(end, pause), isThere);
        if (!came && whileWaiting) {
            lock.unlock();
            whileWaiting();
            lock.lock();
        }
    }
    return std::exchange(shared->value, std::nullopt);
}

} // namespace edgemend
