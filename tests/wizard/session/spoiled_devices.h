// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/device.h"

#include <atomic>
#include <memory>
#include <thread>

namespace edgemend {

/// Loses the link when the script with this id is asked for the nth time.
class BreakingDevice final : public Device {
public:
    BreakingDevice(std::unique_ptr<Device> device, QByteArray verb)
        : m_device(std::move(device))
        , m_verb(std::move(verb))
    {
    }
    const DeviceIdentity &identity() const override { return m_device->identity(); }
    LinkCounters counters() const override { return m_device->counters(); }
    RootAccess rootAccess() const override { return m_device->rootAccess(); }
    Result<void> runAll(const QList<Script> &scripts, const AnswerSink &onAnswer,
        const PulseSink &onPulse, std::stop_token stop) override
    {
        return m_device->runAll(scripts, onAnswer, onPulse, std::move(stop));
    }
    Result<ScriptAnswer> run(
        const Script &script, const SecretText &input, std::stop_token stop) override
    {
        auto answer = m_device->run(script, input, std::move(stop));
        // the device did it, only we never hear of it
        if (script.arguments.value(0) == m_verb || script.id.contains(m_verb))
            return failure(FailureKind::LinkLost, text("Test", "Ask"), text("Test", "Cut."));
        return answer;
    }

private:
    std::unique_ptr<Device> m_device;
    QByteArray m_verb;
};

/// What a test turns on and off while the device is used in its own thread.
struct Spell {
    std::atomic<bool> cut = false; ///< every request: the link is gone
    std::atomic<bool> refuses = false; ///< requests of this verb, before anything is touched
    std::atomic<bool> loses = false; ///< they are done, only we never hear of it
    std::atomic<bool> blind = false; ///< no probe of a diagnosis runs
    QByteArray verb;
};

class SpelledDevice final : public Device {
public:
    SpelledDevice(std::unique_ptr<Device> device, std::shared_ptr<Spell> spell)
        : m_device(std::move(device))
        , m_spell(std::move(spell))
    {
    }
    const DeviceIdentity &identity() const override { return m_device->identity(); }
    LinkCounters counters() const override { return m_device->counters(); }
    RootAccess rootAccess() const override { return m_device->rootAccess(); }
    Result<void> offerSudoPassword(SecretText &&password, std::stop_token stop) override
    {
        return m_device->offerSudoPassword(std::move(password), std::move(stop));
    }
    Result<void> runAll(const QList<Script> &scripts, const AnswerSink &onAnswer,
        const PulseSink &onPulse, std::stop_token stop) override
    {
        if (!m_spell->cut && !m_spell->blind)
            return m_device->runAll(scripts, onAnswer, onPulse, std::move(stop));
        for (const Script &script : scripts) {
            ScriptAnswer none;
            none.id = script.id;
            none.end = m_spell->cut ? ScriptEnd::LinkLost : ScriptEnd::NotRun;
            onAnswer(std::move(none));
        }
        if (!m_spell->cut)
            return {};
        return failure(FailureKind::LinkLost, text("Test", "Ask"), text("Test", "Cut."));
    }
    Result<ScriptAnswer> run(
        const Script &script, const SecretText &input, std::stop_token stop) override
    {
        if (m_spell->cut)
            return failure(FailureKind::LinkLost, text("Test", "Ask"), text("Test", "Cut."));
        const bool meant = script.arguments.value(0) == m_spell->verb;
        if (meant && m_spell->refuses)
            return failure(FailureKind::Refusal, text("Test", "Ask"), text("Test", "I will not."));
        auto answer = m_device->run(script, input, std::move(stop));
        if (meant && m_spell->loses)
            return failure(FailureKind::LinkLost, text("Test", "Ask"), text("Test", "Cut."));
        return answer;
    }

private:
    std::unique_ptr<Device> m_device;
    const std::shared_ptr<Spell> m_spell;
};

/// For trainingServices().
inline auto spelledBy(const std::shared_ptr<Spell> &spell)
{
    return [spell](std::unique_ptr<Device> device) -> std::unique_ptr<Device> {
        return std::make_unique<SpelledDevice>(std::move(device), spell);
    };
}

/// Answers two probes and then hears nobody for a while.
class DeafDevice final : public Device {
public:
    explicit DeafDevice(std::unique_ptr<Device> device)
        : m_device(std::move(device))
    {
    }
    const DeviceIdentity &identity() const override { return m_device->identity(); }
    LinkCounters counters() const override { return m_device->counters(); }
    Result<void> runAll(const QList<Script> &scripts, const AnswerSink &onAnswer,
        const PulseSink &onPulse, std::stop_token) override
    {
        int answers = 0;
        return m_device->runAll(scripts,
            [&](ScriptAnswer &&answer) {
                if (++answers == 11)
                    std::this_thread::sleep_for(std::chrono::seconds { 5 });
                onAnswer(std::move(answer));
            },
            onPulse, {});
    }
    Result<ScriptAnswer> run(
        const Script &script, const SecretText &input, std::stop_token stop) override
    {
        return m_device->run(script, input, std::move(stop));
    }

private:
    std::unique_ptr<Device> m_device;
};

} // namespace edgemend
