// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/repair/training_connector.h"

#include <condition_variable>
#include <mutex>

namespace edgemend {

namespace {

#define TRAINING_TEXT(source)                                                                      \
    text("TrainingConnector", QT_TRANSLATE_NOOP("TrainingConnector", source))

bool pause(std::chrono::milliseconds time, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock { mutex };
    if (time.count() > 0)
        wake.wait_for(lock, stop, time, [] { return false; });
    return !stop.stop_requested();
}

tl::unexpected<Failure> stopped()
{
    return failure(FailureKind::Cancelled, TRAINING_TEXT("Connect to the training device"),
        TRAINING_TEXT("It was stopped."));
}

class TrainingConnector final : public DeviceConnector {
public:
    TrainingConnector(const QString &scenario, TrainingOptions options, TrainingLink link)
        : m_scenario(scenario)
        , m_options(std::move(options))
        , m_link(link)
    {
    }

    Result<HostKeyReport> reach(const Target &, std::stop_token stop) override
    {
        if (!pause(m_link.reach, stop))
            return stopped();
        HostKeyReport report;
        report.state = HostKeyReport::State::Trusted;
        return report;
    }

    Result<void> trustHostKey(const QString &) override { return {}; }
    Result<void> replaceHostKey() override { return {}; }

    Result<std::unique_ptr<Device>> logIn(
        Credentials &&credentials, const QString &, std::stop_token stop) override
    {
        const Credentials wiped { std::move(credentials) };
        if (!pause(m_link.logIn, stop))
            return stopped();
        return makeTrainingDevice(m_scenario, m_options);
    }

private:
    const QString m_scenario;
    const TrainingOptions m_options;
    const TrainingLink m_link;
};

} // namespace

std::unique_ptr<DeviceConnector> makeTrainingConnector(
    const QString &scenario, TrainingOptions options, TrainingLink link)
{
    return std::make_unique<TrainingConnector>(scenario, std::move(options), link);
}

} // namespace edgemend
