// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ssh/ssh_connector.h"
#include "checks/device/device.h"
#include "tests/support/real_ssh_server.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace edgemend {

/// Settings with files of its own and short times.
class TestSettings {
public:
    SshSettings settings;
    explicit TestSettings()
    {
        settings.knownHostsFile = folder.filePath(QStringLiteral("known_hosts"));
        settings.memoryFile = folder.filePath(QStringLiteral("logins.json"));
        settings.durations.tcp.perAddress = std::chrono::milliseconds(1500);
    }
    QTemporaryDir folder;
};

inline Target localTarget(quint16 port, const QString &label = {})
{
    return { .user = RealSshServer::user(),
        .host = QStringLiteral("127.0.0.1"),
        .port = port,
        .label = label };
}

inline Credentials withKey(const QString &file)
{
    Credentials credentials;
    credentials.identityFiles = { file };
    return credentials;
}

inline Credentials withPassword(const char *password)
{
    Credentials credentials;
    credentials.password = SecretText(QByteArray(password));
    return credentials;
}

/// Reaches, trusts whatever is shown, logs in.
inline Result<std::unique_ptr<Device>> logInTo(const SshSettings &settings, const Target &target,
    Credentials &&credentials, std::stop_token stop = {})
{
    const auto connector = makeSshConnector(settings);
    const auto report = connector->reach(target, stop);
    if (!report) {
        return tl::unexpected(report.error());
    }
    return connector->logIn(std::move(credentials), report->fingerprint, stop);
}

inline Script script(const char *id, const QByteArray &body)
{
    Script made;
    made.id = id;
    made.body = body;
    made.privilege = Privilege::User;
    return made;
}

struct Collected {
    QMap<QByteArray, ScriptAnswer> answers;
    int count = 0;
    Result<void> result;
    qint64 ms = 0;
};

inline Collected runOn(Device &device, const QList<Script> &scripts, std::stop_token stop = {},
    const Device::PulseSink &onPulse = {})
{
    Collected collected;
    QElapsedTimer timer;
    timer.start();
    collected.result = device.runAll(
        scripts,
        [&](ScriptAnswer &&answer) {
            ++collected.count;
            collected.answers.insert(answer.id, std::move(answer));
        },
        onPulse, stop);
    collected.ms = timer.elapsed();
    return collected;
}

/// Asks for a stop after a while, from another thread.
class StopLater {
public:
    explicit StopLater(std::chrono::milliseconds after)
        : m_thread([this, after](const std::stop_token &gone) {
            std::mutex mutex;
            std::unique_lock lock(mutex);
            std::condition_variable_any wait;
            (void)wait.wait_for(lock, gone, after, [] { return false; });
            m_at = std::chrono::steady_clock::now();
            m_source.request_stop();
        })
    {
    }
    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }
    /// How long ago the stop was asked for; joins the thread.
    [[nodiscard]] qint64 msSince()
    {
        const auto now = std::chrono::steady_clock::now();
        m_thread.join();
        return std::chrono::duration_cast<std::chrono::milliseconds>(now - m_at).count();
    }

private:
    std::stop_source m_source;
    std::chrono::steady_clock::time_point m_at;
    std::jthread m_thread;
};

} // namespace edgemend

namespace edgemend {

/// Empty, or why a Result failed.
template <typename Value>
QByteArray whyNot(const Result<Value> &result)
{
    return result ? QByteArray() : toEnglish(result.error().happened).toUtf8() + '.';
}

} // namespace edgemend

/// Says why a Result failed, in a test.
#define VERIFY_RESULT(result)                                                                      \
    do {                                                                                           \
        const QByteArray why = edgemend::whyNot(result);                                           \
        QVERIFY2(why.isEmpty(), why.constData());                                                  \
    } while (false)
