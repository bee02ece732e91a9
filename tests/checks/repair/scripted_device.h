// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/device.h"
#include "checks/repair/transaction_protocol.h"

namespace edgemend::test {

/// A Device that answers transaction scripts from a list and remembers what it was asked. Anything
/// unexpected is a lost link.
class ScriptedDevice final : public Device {
public:
    struct Call {
        QList<QByteArray> arguments;
        QByteArray input;
    };

    /// The next call of this verb gets this answer.
    void answer(
        TransactionVerb verb, const QByteArray &output, ScriptEnd end = ScriptEnd::Finished);
    [[nodiscard]] const QList<Call> &calls() const { return m_calls; }
    [[nodiscard]] QList<QByteArray> verbs() const;
    [[nodiscard]] bool isUsedUp() const { return m_answers.isEmpty(); }

    const DeviceIdentity &identity() const override { return m_identity; }
    Result<void> runAll(
        const QList<Script> &, const AnswerSink &, const PulseSink &, std::stop_token) override;
    Result<ScriptAnswer> run(
        const Script &script, const SecretText &input, std::stop_token stop) override;
    LinkCounters counters() const override { return {}; }

    DeviceIdentity m_identity;

private:
    struct Answer {
        QByteArray verb;
        QByteArray output;
        ScriptEnd end;
    };
    QList<Answer> m_answers;
    QList<Call> m_calls;
};

} // namespace edgemend::test
