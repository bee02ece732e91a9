// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/robot/stopping_device.h"

#include "checks/repair/transaction_protocol.h"

namespace edgemend::test {

namespace {

class StoppingDevice final : public Device {
public:
    StoppingDevice(std::unique_ptr<Device> device, const QList<QByteArray> &containers)
        : m_device(std::move(device))
        , m_containers(containers)
    {
    }
    const DeviceIdentity &identity() const override { return m_device->identity(); }
    LinkCounters counters() const override { return m_device->counters(); }
    RootAccess rootAccess() const override { return m_device->rootAccess(); }
    Result<void> offerSudoPassword(SecretText &&password, std::stop_token stop) override
    {
        return m_device->offerSudoPassword(std::move(password), std::move(stop));
    }
    void listenToRuns(PulseSink sink) override { m_device->listenToRuns(std::move(sink)); }
    Result<void> runAll(const QList<Script> &scripts, const AnswerSink &onAnswer,
        const PulseSink &onPulse, std::stop_token stop) override
    {
        return m_device->runAll(scripts, onAnswer, onPulse, std::move(stop));
    }
    // What a preview reads tells what its plan would stop.
    Result<ScriptAnswer> run(
        const Script &script, const SecretText &input, std::stop_token stop) override
    {
        auto answer = m_device->run(script, input, std::move(stop));
        if (!answer || script.arguments.value(0) != verbId(TransactionVerb::Read))
            return answer;
        if (auto read = decodeReadAnswer(answer->output)) {
            read->containers = m_containers;
            answer->output = encodeReadAnswer(*read);
        }
        return answer;
    }

private:
    std::unique_ptr<Device> m_device;
    const QList<QByteArray> m_containers;
};

class StoppingConnector final : public DeviceConnector {
public:
    StoppingConnector(std::unique_ptr<DeviceConnector> way, const QList<QByteArray> &containers)
        : m_way(std::move(way))
        , m_containers(containers)
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
        if (!device)
            return device;
        return std::make_unique<StoppingDevice>(std::move(*device), m_containers);
    }

private:
    std::unique_ptr<DeviceConnector> m_way;
    const QList<QByteArray> m_containers;
};

} // namespace

std::unique_ptr<DeviceConnector> stoppingContainers(
    std::unique_ptr<DeviceConnector> way, const QList<QByteArray> &containers)
{
    return std::make_unique<StoppingConnector>(std::move(way), containers);
}

} // namespace edgemend::test
