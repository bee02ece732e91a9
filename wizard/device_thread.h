// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/device_worker.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace edgemend {

/// The one thread of a visit: requests go in, news come out, both as values through queues.
/// GUI thread. The device lives and dies in the thread.
///
/// Destroying it never waits: the thread is told to stop and let go. If it hangs in a call that
/// nothing can interrupt, it ends alone when that call does, and its news reach nobody.
class DeviceThread final : public QObject {
public:
    using Request = std::function<void(DeviceWorker &, std::stop_token)>;
    /// Called in the GUI thread, in the order in which things happened.
    using Listener = std::function<void(quint64 run, DeviceNews &&news)>;

    DeviceThread(WorkerTools tools, Listener listener, QObject *parent = nullptr);
    ~DeviceThread() override;

    /// Runs one request after those that were asked before. The number, which no other request of
    /// the program has, is in all its news, of which RequestEnded is the last.
    quint64 ask(Request request);
    /// Everything that was asked so far ends as soon as it can; what has not begun ends at once.
    void stop();
    /// Requests that have not ended.
    [[nodiscard]] int pending() const { return m_pending; }

    /// For the end of the program: whether all threads that were let go have ended, waiting for
    /// them that long at most. One that still runs must not meet the end of static objects.
    [[nodiscard]] static bool waitForAll(std::chrono::milliseconds limit);

private:
    class Lane;
    class Thread;
    void deliver();

    std::shared_ptr<Lane> m_lane;
    Listener m_listener;
    int m_pending = 0;
    std::stop_source m_stop;
};

} // namespace edgemend
