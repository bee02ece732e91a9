// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/device.h"

#include <QMap>

namespace edgemend {

/// Answers from what was recorded, and from nothing else: a script without a recording was not run.
/// It cannot be changed. Made from a saved visit by makeRecordedDevice()
/// (checks/evidence/replay.h).
class RecordedDevice final : public Device {
public:
    RecordedDevice(DeviceIdentity identity, QMap<QByteArray, ScriptAnswer> answers);

    [[nodiscard]] const DeviceIdentity &identity() const override { return m_identity; }
    [[nodiscard]] Result<void> runAll(const QList<Script> &scripts, const AnswerSink &onAnswer,
        const PulseSink &onPulse, std::stop_token stop) override;
    /// Always refuses.
    [[nodiscard]] Result<ScriptAnswer> run(
        const Script &script, const SecretText &input, std::stop_token stop) override;
    /// All zero: nothing was asked.
    [[nodiscard]] LinkCounters counters() const override { return {}; }
    /// Always refuses.
    [[nodiscard]] Result<void> offerSudoPassword(
        SecretText &&password, std::stop_token stop) override;

private:
    DeviceIdentity m_identity;
    QMap<QByteArray, ScriptAnswer> m_answers;
};

} // namespace edgemend
