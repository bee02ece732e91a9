// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/device_thread.h"

#include <QThread>

#include <condition_variable>
#include <deque>
#include <mutex>

namespace edgemend {

namespace {

/// How many threads there are, those that were let go included. Never destroyed: they may outlive
/// everything else.
class Alive {
public:
    static Alive &count()
    {
        static auto *alive = new Alive;
        return *alive;
    }
    void add(int threads)
    {
        const std::lock_guard lock { m_mutex };
        m_threads += threads;
        m_changed.notify_all();
    }
    bool waitForNone(std::chrono::milliseconds limit)
    {
        std::unique_lock lock { m_mutex };
        return m_changed.wait_for(lock, limit, [this] { return m_threads == 0; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_threads = 0;
};

} // namespace

/// What both threads share, and nothing else. It lives until the slower of them has let go.
class DeviceThread::Lane {
public:
    struct Job {
        quint64 run = 0;
        Request request;
        std::stop_token stop;
    };

    explicit Lane(DeviceThread *receiver)
        : m_receiver(receiver)
    {
    }

    void put(Job &&job)
    {
        const std::lock_guard lock { m_mutex };
        m_jobs.push_back(std::move(job));
        m_changed.notify_all();
    }

    /// Waits for the next one. Nothing: the thread may end.
    std::optional<Job> take()
    {
        std::unique_lock lock { m_mutex };
        m_changed.wait(lock, [this] { return m_closed || !m_jobs.empty(); });
        if (m_closed)
            return std::nullopt;
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        return job;
    }

    void tell(quint64 run, DeviceNews &&news)
    {
        const std::lock_guard lock { m_mutex };
        if (!m_receiver)
            return;
        m_news.emplace_back(run, std::move(news));
        if (m_news.size() == 1) // else the receiver is awake already
            QMetaObject::invokeMethod(
                m_receiver, [receiver = m_receiver] { receiver->deliver(); }, Qt::QueuedConnection);
    }

    std::deque<std::pair<quint64, DeviceNews>> takeNews()
    {
        const std::lock_guard lock { m_mutex };
        return std::exchange(m_news, {});
    }

    void letGo()
    {
        std::deque<Job> dropped;
        std::deque<std::pair<quint64, DeviceNews>> unread;
        const std::lock_guard lock { m_mutex };
        m_receiver = nullptr;
        m_closed = true;
        dropped.swap(m_jobs);
        unread.swap(m_news);
        m_changed.notify_all();
    }

    bool isListening()
    {
        const std::lock_guard lock { m_mutex };
        return m_receiver != nullptr;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    std::deque<std::pair<quint64, DeviceNews>> m_news;
    DeviceThread *m_receiver = nullptr; ///< null: let go
    bool m_closed = false;
};

/// Owns itself: it is let go as soon as it runs, and deletes itself when it has ended.
class DeviceThread::Thread final : public QThread {
public:
    Thread(std::shared_ptr<Lane> lane, WorkerTools tools)
        : m_lane(std::move(lane))
        , m_tools(std::move(tools))
    {
        setObjectName(u"device"_qs);
        connect(this, &QThread::finished, this, &QObject::deleteLater);
    }

protected:
    void run() override
    {
        work();
        Alive::count().add(-1);
    }

private:
    void work()
    {
        quint64 current = 0;
        DeviceWorker worker { std::move(m_tools),
            [&](DeviceNews &&news) { m_lane->tell(current, std::move(news)); } };
        while (auto job = m_lane->take()) {
            current = job->run;
            job->request(worker, job->stop);
            job.reset(); // what it holds (a password) is wiped before anybody hears that it ended
            m_lane->tell(current, RequestEnded {});
        }
    }

    const std::shared_ptr<Lane> m_lane;
    WorkerTools m_tools;
};

DeviceThread::DeviceThread(WorkerTools tools, Listener listener, QObject *parent)
    : QObject(parent)
    , m_lane(std::make_shared<Lane>(this))
    , m_listener(std::move(listener))
{
    Alive::count().add(1);
    (new Thread { m_lane, std::move(tools) })->start();
}

DeviceThread::~DeviceThread()
{
    m_stop.request_stop();
    m_lane->letGo();
}

quint64 DeviceThread::ask(Request request)
{
    // over all threads: who remembers the number of a request to a thread that is gone takes no
    // other's news for its own
    static quint64 lastRun = 0;
    ++lastRun;
    ++m_pending;
    m_lane->put({ lastRun, std::move(request), m_stop.get_token() });
    return lastRun;
}

bool DeviceThread::waitForAll(std::chrono::milliseconds limit)
{
    return Alive::count().waitForNone(limit);
}

void DeviceThread::stop() { std::exchange(m_stop, std::stop_source {}).request_stop(); }

void DeviceThread::deliver()
{
    // A listener may destroy this object: nothing of it is touched after that.
    const std::shared_ptr<Lane> lane = m_lane;
    const Listener listener = m_listener;
    for (auto &[run, news] : lane->takeNews()) {
        if (std::holds_alternative<RequestEnded>(news))
            --m_pending;
        listener(run, std::move(news));
        if (!lane->isListening())
            return;
    }
}

} // namespace edgemend
