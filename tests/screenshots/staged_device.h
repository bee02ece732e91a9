// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/device_connector.h"

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace edgemend::test {

/// Closed, it keeps whoever comes until it is opened or stopped. Any thread.
class Gate {
public:
    void close() { m_closed = true; }
    void open();
    void pass(const std::stop_token &stop);

private:
    std::atomic<bool> m_closed { false };
    std::mutex m_mutex;
    std::condition_variable_any m_opened;
};

/// What a training device does besides what it does by itself, so that a window can be looked at in
/// states that pass quickly or hardly ever come. Shared by the test and the worker's thread.
struct Stage {
    Gate looking; ///< closed: a diagnosis stands after a third of its answers
    Gate settling; ///< closed: a change stands while it settles
    std::atomic<bool> blind { false }; ///< what tells of forwarding does not answer in time
    enum class Undo { Plain, NeedsPerson, ChangedBySomeone };
    std::atomic<Undo> undo { Undo::Plain };
};

[[nodiscard]] std::unique_ptr<Device> putOnStage(
    std::unique_ptr<Device> device, std::shared_ptr<Stage> stage);

} // namespace edgemend::test
