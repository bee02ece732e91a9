// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace edgemend::test {

/// A time in which the window did not answer.
struct Stall {
    std::chrono::milliseconds lasted { 0 };
    /// The part in which the system gave the GUI thread no processor (Linux; else 0): a busy
    /// machine is no fault of the program.
    std::chrono::milliseconds starved { 0 };
    std::chrono::steady_clock::time_point began;
    QString during; ///< what note() said last before it
    [[nodiscard]] std::chrono::milliseconds own() const { return lasted - starved; }
};

/// Watches the GUI thread of a test build: a thread of its own posts a ping to it every few
/// milliseconds and writes down each that took longer than the limit. Make it in the GUI thread,
/// after the application; let it live as long as is watched. A nested event loop answers pings.
class StallWatchdog final {
public:
    explicit StallWatchdog(std::chrono::milliseconds limit = std::chrono::milliseconds { 50 });
    ~StallWatchdog();
    StallWatchdog(const StallWatchdog &) = delete;
    StallWatchdog &operator=(const StallWatchdog &) = delete;

    /// What the test is doing now, for the words of a stall. Any thread.
    void note(const QString &what);
    /// All stalls so far, one that still lasts included.
    [[nodiscard]] std::vector<Stall> stalls() const;
    /// Stalls whose own part is above the limit: what a test compares with nothing.
    [[nodiscard]] std::vector<Stall> ownStalls() const;
    /// One line per own stall, for a failing test's message.
    [[nodiscard]] QString describe() const;
    [[nodiscard]] int pings() const { return m_pings.load(); } ///< that were answered

private:
    using Clock = std::chrono::steady_clock;
    void watch(const std::stop_token &stop);
    void ping(const std::stop_token &stop);
    void record(Clock::time_point sent, Clock::time_point answered, qint64 starvedBefore);
    [[nodiscard]] qint64 starvedNanoseconds() const;

    const std::chrono::milliseconds m_limit;
    const Clock::time_point m_began = Clock::now();
    const QByteArray m_statisticsFile;
    std::unique_ptr<QObject> m_target; ///< lives in the GUI thread
    mutable std::mutex m_mutex;
    std::condition_variable_any m_answered;
    bool m_isAnswered = true;
    Clock::time_point m_sent, m_answeredAt;
    QString m_doing;
    std::vector<Stall> m_stalls;
    std::atomic<int> m_pings { 0 };
    std::jthread m_thread; ///< last: ends before what it uses
};

} // namespace edgemend::test
