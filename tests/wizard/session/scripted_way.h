// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/device_connector.h"

#include <functional>
#include <mutex>

namespace edgemend {

/// What a device that exists only in a test does when somebody comes, and what it saw. Used from
/// both threads.
class ScriptedWay {
public:
    std::function<Result<HostKeyReport>(std::stop_token)> reach = [](std::stop_token) {
        return Result<HostKeyReport> { HostKeyReport {
            HostKeyReport::State::Trusted, {}, {}, {} } };
    };
    std::function<Result<std::unique_ptr<Device>>(const Credentials &)> logIn;
    Result<void> trust = {};

    void note(const QString &event)
    {
        const std::lock_guard lock { m_mutex };
        m_events.append(event);
    }
    [[nodiscard]] QStringList events() const
    {
        const std::lock_guard lock { m_mutex };
        return m_events;
    }

private:
    mutable std::mutex m_mutex;
    QStringList m_events;
};

class ScriptedConnector final : public DeviceConnector {
public:
    explicit ScriptedConnector(std::shared_ptr<ScriptedWay> way)
        : m_way(std::move(way))
    {
    }
    Result<HostKeyReport> reach(const Target &target, std::stop_token stop) override
    {
        m_way->note(u"reach "_qs + target.host + u' ' + target.label);
        return m_way->reach(std::move(stop));
    }
    Result<void> trustHostKey(const QString &label) override
    {
        m_way->note(u"trust "_qs + label);
        return m_way->trust;
    }
    Result<void> replaceHostKey() override
    {
        m_way->note(u"replace"_qs);
        return m_way->trust;
    }
    Result<std::unique_ptr<Device>> logIn(
        Credentials &&credentials, const QString &, std::stop_token) override
    {
        const Credentials owned { std::move(credentials) };
        m_way->note(u"log in with %1 keys%2%3"_qs.arg(owned.identityFiles.size())
                        .arg(owned.password.isEmpty() ? QString {} : u", password"_qs,
                            owned.passphrase.isEmpty() ? QString {} : u", passphrase"_qs));
        return m_way->logIn(owned);
    }

private:
    std::shared_ptr<ScriptedWay> m_way;
};

} // namespace edgemend
