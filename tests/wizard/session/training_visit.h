// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/repair/training_connector.h"
#include "wizard/device_thread.h"
#include "wizard/known_devices.h"
#include "wizard/wizard_session.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

namespace edgemend {

/// A worker that a test has let go still ends before the static objects that it uses.
static void waitForWorkers()
{
    qAddPostRoutine([] { (void)DeviceThread::waitForAll(std::chrono::milliseconds { 10'000 }); });
}
Q_COREAPP_STARTUP_FUNCTION(waitForWorkers)

/// A time that only passes when somebody waits; read by both threads.
struct TestClock {
    std::shared_ptr<std::atomic<SimulatedTime>> now
        = std::make_shared<std::atomic<SimulatedTime>>(1'764'000'000'000);

    [[nodiscard]] RepairClock repairClock() const
    {
        return { [now = now] { return QDateTime::fromMSecsSinceEpoch(*now, Qt::UTC); },
            [now = now](
                std::chrono::milliseconds time, std::stop_token) { *now += time.count(); } };
    }
    [[nodiscard]] TrainingOptions training(const QString &stateFile = {}) const
    {
        return { stateFile, SimulatedPace::none(), [now = now] { return now->load(); } };
    }
};

/// Makes a device answer worse than it does.
using Spoil = std::function<std::unique_ptr<Device>(std::unique_ptr<Device>)>;

class SpoiledConnector final : public DeviceConnector {
public:
    SpoiledConnector(std::unique_ptr<DeviceConnector> way, Spoil spoil)
        : m_way(std::move(way))
        , m_spoil(std::move(spoil))
    {
    }
    Result<HostKeyReport> reach(const Target &target, std::stop_token stop) override
    {
        return m_way->reach(target, std::move(stop));
    }
    Result<void> trustHostKey(const QString &label) override { return m_way->trustHostKey(label); }
    Result<void> replaceHostKey() override { return m_way->replaceHostKey(); }
    Result<std::unique_ptr<Device>> logIn(
        Credentials &&credentials, const QString &expected, std::stop_token stop) override
    {
        auto device = m_way->logIn(std::move(credentials), expected, std::move(stop));
        if (device && m_spoil)
            return m_spoil(std::move(*device));
        return device;
    }

private:
    std::unique_ptr<DeviceConnector> m_way;
    Spoil m_spoil;
};

inline WizardServices trainingServices(
    const TestClock &clock, const QString &stateFile = {}, Spoil spoil = {})
{
    WizardServices services;
    services.makeTrainingConnector
        = [clock, stateFile, spoil](const QString &scenario) -> std::unique_ptr<DeviceConnector> {
        auto way = makeTrainingConnector(scenario, clock.training(stateFile), { {}, {} });
        return std::make_unique<SpoiledConnector>(std::move(way), spoil);
    };
    services.laptop = u"laptop"_qs;
    services.user = u"Trainee"_qs;
    services.clock = clock.repairClock();
    return services;
}

#define WAIT_FOR(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 8000)

// The steps of a visit, for tests that are about what comes after them. They need a `session`.
#define CONNECT_TO(scenario)                                                                       \
    session.connectToTraining(scenario);                                                           \
    QVERIFY(session.isConnecting());                                                               \
    WAIT_FOR(session.page() == PageId::Symptoms);                                                  \
    QVERIFY(session.isConnected())
#define DIAGNOSE                                                                                   \
    session.startDiagnosis();                                                                      \
    QCOMPARE(session.page(), PageId::Diagnosis);                                                   \
    WAIT_FOR(session.page() == PageId::Findings)
#define MEND                                                                                       \
    session.previewFix(QByteArrayLiteral("ip-forwarding-disabled"), {});                           \
    QCOMPARE(session.page(), PageId::FixPreview);                                                  \
    WAIT_FOR(session.preview().has_value());                                                       \
    session.confirmFix(u"Trainee"_qs, {})

} // namespace edgemend
