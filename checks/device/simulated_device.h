// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/device.h"
#include "checks/device/simulated_probes.h"
#include "checks/device/simulated_state.h"

namespace edgemend {

/// Answers what is no probe: the verbs of a change (checks/repair gives it). Nothing: not known to
/// it either.
using SimulatedHandler = std::function<std::optional<ScriptAnswer>(
    SimulatedState &, const Script &, QByteArrayView input, SimulatedTime now, SimulatedRights)>;

/// What a simulated device needs from outside.
struct SimulatedSurroundings {
    SimulatedHandler handler;
    SimulatedPace pace;
    std::function<SimulatedTime()> clock; ///< empty: this machine's
    /// Called with every state that differs from the one before, so that it can be kept.
    std::function<void(const SimulatedState &)> keep;
};

/// A device that exists in memory only. It answers the probes from its state, and a change really
/// changes that state, so that the next probes show the healed (or undone) device. Nothing that it
/// does touches anything real.
class SimulatedDevice final : public Device {
public:
    SimulatedDevice(SimulatedState state, SimulatedSurroundings surroundings);

    [[nodiscard]] const DeviceIdentity &identity() const override { return m_identity; }
    [[nodiscard]] Result<void> runAll(const QList<Script> &scripts, const AnswerSink &onAnswer,
        const PulseSink &onPulse, std::stop_token stop) override;
    [[nodiscard]] Result<ScriptAnswer> run(
        const Script &script, const SecretText &input, std::stop_token stop) override;
    [[nodiscard]] LinkCounters counters() const override { return m_counters; }
    [[nodiscard]] RootAccess rootAccess() const override { return m_rootAccess; }
    /// Takes every password but the empty one and "wrong", so that both ways can be tried out.
    [[nodiscard]] Result<void> offerSudoPassword(
        SecretText &&password, std::stop_token stop) override;

    [[nodiscard]] const SimulatedState &state() const { return m_state; }

private:
    [[nodiscard]] SimulatedTime now() const;
    [[nodiscard]] bool isRoot() const
    {
        return m_rootAccess == RootAccess::SudoWithoutPassword
            || m_rootAccess == RootAccess::SudoWithPassword;
    }
    [[nodiscard]] ScriptAnswer answerTo(const Script &script, QByteArrayView input);
    void countExec(const QList<Script> &scripts);
    void live();
    bool pauseUnlessStopped(std::stop_token stop) const;

    SimulatedState m_state;
    SimulatedState m_kept;
    SimulatedSurroundings m_surroundings;
    DeviceIdentity m_identity;
    LinkCounters m_counters;
    RootAccess m_rootAccess = RootAccess::Unknown;
};

} // namespace edgemend
