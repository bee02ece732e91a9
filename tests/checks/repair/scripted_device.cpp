// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/checks/repair/scripted_device.h"

namespace edgemend::test {

void ScriptedDevice::answer(TransactionVerb verb, const QByteArray &output, ScriptEnd end)
{
    m_answers.append({ verbId(verb), output, end });
}

QList<QByteArray> ScriptedDevice::verbs() const
{
    QList<QByteArray> verbs;
    for (const Call &call : m_calls)
        verbs.append(call.arguments.constFirst());
    return verbs;
}

Result<void> ScriptedDevice::runAll(
    const QList<Script> &, const AnswerSink &, const PulseSink &, std::stop_token)
{
    return failure(FailureKind::LinkLost, text("Test", "Changes are never batched."));
}

Result<ScriptAnswer> ScriptedDevice::run(
    const Script &script, const SecretText &input, std::stop_token)
{
    m_calls.append({ script.arguments, input.revealed().toByteArray() });
    if (m_answers.isEmpty() || m_answers.constFirst().verb != script.arguments.constFirst())
        return failure(FailureKind::LinkLost, text("Test", "This was not expected."));
    const Answer next = m_answers.takeFirst();
    return ScriptAnswer {
        .id = script.id, .end = next.end, .exitCode = 0, .output = next.output, .reason = {}
    };
}

} // namespace edgemend::test
