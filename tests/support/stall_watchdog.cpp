// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/stall_watchdog.h"

#include <QFile>

#include <algorithm>

#if defined(Q_OS_LINUX)
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace edgemend::test {

namespace {

using std::chrono::duration_cast;
using std::chrono::milliseconds;

constexpr milliseconds pause { 5 };

/// The file in which Linux says how long this thread waited for a processor.
QByteArray statisticsFileOfThisThread()
{
#if defined(Q_OS_LINUX)
    return "/proc/self/task/" + QByteArray::number(static_cast<qint64>(::syscall(SYS_gettid)))
        + "/schedstat";
#else
    return {};
#endif
}

} // namespace

StallWatchdog::StallWatchdog(milliseconds limit)
    : m_limit(limit)
    , m_statisticsFile(statisticsFileOfThisThread())
    , m_target(std::make_unique<QObject>())
    , m_thread([this](const std::stop_token &stop) { watch(stop); })
{
}

StallWatchdog::~StallWatchdog()
{
    m_thread.request_stop();
    m_thread.join();
}

void StallWatchdog::note(const QString &what)
{
    const std::lock_guard lock(m_mutex);
    m_doing = what;
}

std::vector<Stall> StallWatchdog::stalls() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<Stall> list = m_stalls;
    const Clock::time_point now = Clock::now();
    if (!m_isAnswered && now - m_sent > m_limit)
        list.push_back(
            { duration_cast<milliseconds>(now - m_sent), milliseconds { 0 }, m_sent, m_doing });
    return list;
}

std::vector<Stall> StallWatchdog::ownStalls() const
{
    std::vector<Stall> list = stalls();
    std::erase_if(list, [this](const Stall &stall) { return stall.own() <= m_limit; });
    return list;
}

QString StallWatchdog::describe() const
{
    QStringList lines;
    for (const Stall &stall : ownStalls())
        lines.append(
            QStringLiteral("%1 ms (of them %2 ms without a processor) at %3 ms, during: %4")
                .arg(stall.lasted.count())
                .arg(stall.starved.count())
                .arg(duration_cast<milliseconds>(stall.began - m_began).count())
                .arg(stall.during));
    return lines.join(u'\n');
}

void StallWatchdog::watch(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        ping(stop);
        std::unique_lock lock(m_mutex);
        m_answered.wait_for(lock, stop, pause, [] { return false; });
    }
}

void StallWatchdog::ping(const std::stop_token &stop)
{
    const qint64 starvedBefore = starvedNanoseconds();
    {
        const std::lock_guard lock(m_mutex);
        m_isAnswered = false;
        m_sent = Clock::now();
    }
    QMetaObject::invokeMethod(
        m_target.get(),
        [this] {
            const std::lock_guard lock(m_mutex);
            m_answeredAt = Clock::now();
            m_isAnswered = true;
            m_answered.notify_all();
        },
        Qt::QueuedConnection);
    std::unique_lock lock(m_mutex);
    if (!m_answered.wait(lock, stop, [this] { return m_isAnswered; }))
        return;
    m_pings.fetch_add(1);
    record(m_sent, m_answeredAt, starvedBefore);
}

// The mutex is held.
void StallWatchdog::record(Clock::time_point sent, Clock::time_point answered, qint64 starvedBefore)
{
    const auto lasted = duration_cast<milliseconds>(answered - sent);
    if (lasted <= m_limit)
        return;
    const auto starved = duration_cast<milliseconds>(
        std::chrono::nanoseconds { starvedNanoseconds() - starvedBefore });
    m_stalls.push_back({ lasted, std::clamp(starved, milliseconds { 0 }, lasted), sent, m_doing });
}

qint64 StallWatchdog::starvedNanoseconds() const
{
    QFile file(QString::fromLatin1(m_statisticsFile));
    if (m_statisticsFile.isEmpty() || !file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> fields = file.readAll().trimmed().split(' ');
    return fields.size() > 1 ? fields[1].toLongLong() : 0;
}

} // namespace edgemend::test
