// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/device/recorded_device.h"

namespace edgemend {

namespace {

#define RECORDED_TEXT(source) text("RecordedDevice", QT_TRANSLATE_NOOP("RecordedDevice", source))

ScriptAnswer missing(const QByteArray &id)
{
    ScriptAnswer answer;
    answer.id = id;
    answer.end = ScriptEnd::NotRun;
    answer.reason
        = RECORDED_TEXT("Not recorded: {probe}.").with(u"probe"_qs, QString::fromUtf8(id));
    return answer;
}

} // namespace

RecordedDevice::RecordedDevice(DeviceIdentity identity, QMap<QByteArray, ScriptAnswer> answers)
    : m_identity(std::move(identity))
    , m_answers(std::move(answers))
{
}

Result<void> RecordedDevice::runAll(const QList<Script> &scripts, const AnswerSink &onAnswer,
    const PulseSink &, std::stop_token stop)
{
    for (const Script &script : scripts) {
        const auto found = m_answers.constFind(script.id);
        ScriptAnswer answer = found == m_answers.constEnd() ? missing(script.id) : found.value();
        if (stop.stop_requested()) {
            answer = missing(script.id);
            answer.end = ScriptEnd::Cancelled;
            answer.reason = RECORDED_TEXT("Stopped before the answer came.");
        }
        answer.id = script.id;
        onAnswer(std::move(answer));
    }
    if (stop.stop_requested())
        return failure(FailureKind::Cancelled, RECORDED_TEXT("Read the recording"),
            RECORDED_TEXT("It was stopped."));
    return {};
}

Result<ScriptAnswer> RecordedDevice::run(const Script &, const SecretText &, std::stop_token)
{
    return failure(FailureKind::Refusal, RECORDED_TEXT("Change the device"),
        RECORDED_TEXT("This is a recording: there is no device behind it that could be changed."));
}

Result<void> RecordedDevice::offerSudoPassword(SecretText &&password, std::stop_token)
{
    const SecretText wiped { std::move(password) };
    return failure(FailureKind::SudoRefused, RECORDED_TEXT("Give sudo the password"),
        RECORDED_TEXT("This is a recording: what was not read then cannot be read now."));
}

} // namespace edgemend
