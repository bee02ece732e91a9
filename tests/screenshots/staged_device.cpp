// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/screenshots/staged_device.h"

#include "checks/repair/transaction_protocol.h"

namespace edgemend::test {

void Gate::open()
{
    {
        const std::lock_guard lock { m_mutex };
        m_closed = false;
    }
    m_opened.notify_all();
}

void Gate::pass(const std::stop_token &stop)
{
    std::unique_lock lock { m_mutex };
    m_opened.wait(lock, stop, [this] { return !m_closed; });
}

namespace {

class StagedDevice final : public Device {
public:
    StagedDevice(std::unique_ptr<Device> device, std::shared_ptr<Stage> stage)
        : m_device(std::move(device))
        , m_stage(std::move(stage))
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
        qsizetype answers = 0;
        return m_device->runAll(
            scripts,
            [&](ScriptAnswer &&answer) {
                if (++answers == scripts.size() / 3)
                    m_stage->looking.pass(stop);
                if (m_stage->blind && answer.id.contains("forwarding"))
                    answer = { answer.id, ScriptEnd::TimedOut, -1, {}, answer.duration, true, {} };
                onAnswer(std::move(answer));
            },
            onPulse, stop);
    }
    Result<ScriptAnswer> run(
        const Script &script, const SecretText &input, std::stop_token stop) override
    {
        auto answer = m_device->run(script, input, std::move(stop));
        const Stage::Undo undo = m_stage->undo;
        if (!answer || undo == Stage::Undo::Plain
            || script.arguments.value(0) != verbId(TransactionVerb::Revert))
            return answer;
        if (auto status = decodeStatus(answer->output)) {
            status->summary.state = TransactionState::NeedsPerson;
            const QByteArray path = "/etc/sysctl.d/90-hardening.conf";
            status->summary.reason = { "file-changed", { path } };
            if (undo == Stage::Undo::ChangedBySomeone)
                status->changedSince.append(path);
            answer->output = encodeStatus(*status);
        }
        return answer;
    }

private:
    std::unique_ptr<Device> m_device;
    std::shared_ptr<Stage> m_stage;
};

} // namespace

std::unique_ptr<Device> putOnStage(std::unique_ptr<Device> device, std::shared_ptr<Stage> stage)
{
    return std::make_unique<StagedDevice>(std::move(device), std::move(stage));
}

} // namespace edgemend::test
