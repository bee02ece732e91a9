// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/device/simulated_device.h"

#include "checks/device/simulated_probes.h"

#include <QDateTime>

#include <condition_variable>
#include <mutex>

namespace edgemend {

namespace {

#define TRAINING_TEXT(source) text("SimulatedDevice", QT_TRANSLATE_NOOP("SimulatedDevice", source))

tl::unexpected<Failure> stopped()
{
    return failure(FailureKind::Cancelled, TRAINING_TEXT("Ask the training device"),
        TRAINING_TEXT("It was stopped."));
}

ScriptAnswer cancelled(const Script &script)
{
    ScriptAnswer answer;
    answer.id = script.id;
    answer.end = ScriptEnd::Cancelled;
    answer.reason = TRAINING_TEXT("Stopped before the answer came.");
    return answer;
}

/// As a real device cuts it.
void cut(ScriptAnswer &answer, qint64 limit)
{
    if (answer.output.size() <= limit)
        return;
    answer.output.truncate(limit);
    answer.end = ScriptEnd::Truncated;
    answer.reason = TRAINING_TEXT("The answer was longer than its limit.");
}

} // namespace

SimulatedDevice::SimulatedDevice(SimulatedState state, SimulatedSurroundings surroundings)
    : m_state(std::move(state))
    , m_kept(m_state)
    , m_surroundings(std::move(surroundings))
{
    m_identity.label = u"Training device"_qs;
    m_identity.address = u"demo:"_qs + QString::fromUtf8(m_state.scenario);
    m_identity.user = u"trainee"_qs;
    m_identity.kind = DeviceIdentity::Kind::Training;
}

SimulatedTime SimulatedDevice::now() const
{
    return m_surroundings.clock ? m_surroundings.clock() : QDateTime::currentMSecsSinceEpoch();
}

void SimulatedDevice::live()
{
    m_state.evolve(now(), m_surroundings.pace);
    if (m_surroundings.keep && m_state != m_kept) {
        m_surroundings.keep(m_state);
        m_kept = m_state;
    }
}

bool SimulatedDevice::pauseUnlessStopped(std::stop_token stop) const
{
    if (m_surroundings.pace.answer.count() > 0) {
        std::mutex mutex;
        std::unique_lock lock { mutex };
        std::condition_variable_any wake;
        wake.wait_for(lock, stop, m_surroundings.pace.answer, [] { return false; });
    }
    return !stop.stop_requested();
}

ScriptAnswer SimulatedDevice::answerTo(const Script &script, QByteArrayView input)
{
    live();
    ScriptAnswer answer;
    answer.id = script.id;
    const bool asRoot = script.privilege != Privilege::User && isRoot();
    const auto rights = asRoot ? SimulatedRights::Root : SimulatedRights::User;
    if (script.privilege == Privilege::Root && !asRoot) {
        answer.reason = TRAINING_TEXT("It needs root.");
        return answer;
    }
    if (auto output = simulatedOutput(m_state, script, now(), rights)) {
        answer.output = std::move(*output);
        answer.end = ScriptEnd::Finished;
        answer.exitCode = 0;
    } else if (auto handled = m_surroundings.handler
            ? m_surroundings.handler(m_state, script, input, now(), rights)
            : std::nullopt) {
        answer = std::move(*handled);
        live();
    } else {
        answer.end = ScriptEnd::NotRun;
        answer.reason = TRAINING_TEXT("The training device does not know this question: {id}.")
                            .with(u"id"_qs, QString::fromUtf8(script.id));
        return answer;
    }
    answer.ranAsRoot = asRoot;
    answer.duration = m_surroundings.pace.answer;
    cut(answer, script.outputLimit);
    m_counters.bytesReceived += answer.output.size();
    m_counters.deviceTime += answer.duration;
    return answer;
}

void SimulatedDevice::countExec(const QList<Script> &scripts)
{
    bool root = false;
    for (const Script &script : scripts) {
        m_counters.bytesSent += script.body.size();
        root |= script.privilege != Privilege::User;
    }
    ++m_counters.execs;
    ++m_counters.roundTrips;
    m_counters.sudos += root ? 1 : 0;
    if (root && m_rootAccess != RootAccess::SudoWithPassword)
        m_rootAccess
            = m_state.sudoAsks ? RootAccess::PasswordNeeded : RootAccess::SudoWithoutPassword;
}

Result<void> SimulatedDevice::runAll(const QList<Script> &scripts, const AnswerSink &onAnswer,
    const PulseSink &onPulse, std::stop_token stop)
{
    countExec(scripts);
    for (qsizetype i = 0; i < scripts.size(); ++i) {
        if (onPulse)
            onPulse({ std::chrono::milliseconds { 0 }, { scripts[i].id } });
        onAnswer(pauseUnlessStopped(stop) ? answerTo(scripts[i], {}) : cancelled(scripts[i]));
    }
    if (stop.stop_requested())
        return stopped();
    return {};
}

Result<ScriptAnswer> SimulatedDevice::run(
    const Script &script, const SecretText &input, std::stop_token stop)
{
    countExec({ script });
    m_counters.bytesSent += input.size();
    if (!pauseUnlessStopped(stop))
        return stopped();
    ScriptAnswer answer = answerTo(script, input.revealed());
    if (script.privilege == Privilege::Root && !isRoot())
        return failure(FailureKind::SudoRefused, TRAINING_TEXT("Work as root"), answer.reason);
    return answer;
}

Result<void> SimulatedDevice::offerSudoPassword(SecretText &&password, std::stop_token stop)
{
    const SecretText given { std::move(password) };
    const Message tried = TRAINING_TEXT("Give sudo the password");
    ++m_counters.execs;
    ++m_counters.roundTrips;
    ++m_counters.sudos;
    if (!pauseUnlessStopped(stop))
        return stopped();
    if (given.isEmpty() || given.revealed() == "wrong") {
        m_rootAccess = RootAccess::WrongPassword;
        return failure(FailureKind::SudoRefused, tried,
            TRAINING_TEXT("sudo did not take this password."),
            TRAINING_TEXT("This training device takes every password but \"wrong\"."));
    }
    m_rootAccess = RootAccess::SudoWithPassword;
    return {};
}

} // namespace edgemend
