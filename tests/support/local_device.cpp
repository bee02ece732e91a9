// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/local_device.h"

#include <QElapsedTimer>
#include <QHash>
#include <QProcessEnvironment>

#include <grp.h>
#include <unistd.h>

namespace edgemend::test {

LocalDevice::LocalDevice(LocalDeviceOptions options)
    : m_options(std::move(options))
{
    m_identity.label = QStringLiteral("this machine");
    m_identity.address = QStringLiteral("localhost");
    m_identity.kind = DeviceIdentity::Kind::Training;
}

void LocalDevice::start(QProcess &process, const QByteArray &bundle)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!m_options.path.isEmpty())
        environment.insert(QStringLiteral("PATH"), m_options.path);
    for (const QString &pair : m_options.environment)
        environment.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    process.setProcessEnvironment(environment);
    if (const auto id = m_options.userId) {
        process.setChildProcessModifier([id = static_cast<unsigned>(*id)] {
            if (setgroups(0, nullptr) != 0 || setgid(id) != 0 || setuid(id) != 0)
                _exit(126);
        });
    }
    // As an argument a text passes through QString, which keeps no bytes that are not UTF-8; stdin
    // does.
    QByteArray text = loaderString(bundle.size(), m_options.loaderPatience);
    if (m_options.way == LocalDeviceOptions::Way::ExecString)
        text = execString(bundle);
    else if (m_options.way == LocalDeviceOptions::Way::Bundle)
        text = text.sliced(text.indexOf('\'') + 1).chopped(1);
    process.setProgram(m_options.shell.first());
    process.setArguments(m_options.shell.mid(1) << QStringLiteral("-c") << QString::fromUtf8(text));
    process.start();
}

void LocalDevice::exchange(const QByteArray &bundle, const QByteArray &input,
    const FrameReader::Sink &sink, const std::function<bool()> &goOn)
{
    m_reader = FrameReader {};
    m_hello.reset();
    m_privilege.reset();
    m_begun.clear();
    m_raw.clear();
    QProcess process;
    start(process, bundle);
    ++m_counters.execs;
    QByteArray sent;
    if (m_options.way != LocalDeviceOptions::Way::ExecString)
        sent += bundle;
    if (m_options.bundle.sudo == BundleOptions::Sudo::TryThenPassword)
        sent += m_options.password + '\n';
    sent += input;
    process.write(m_options.mostSent < 0 ? sent : sent.first(m_options.mostSent));
    if (m_options.hangUpThere)
        process.closeWriteChannel();
    listen(process, sink, goOn);
    process.closeWriteChannel();
    if (!process.waitForFinished(10'000))
        process.kill();
    m_errors = process.readAllStandardError();
    m_raw += process.readAllStandardOutput();
    m_exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

void LocalDevice::listen(
    QProcess &process, const FrameReader::Sink &sink, const std::function<bool()> &goOn)
{
    QElapsedTimer sinceStart, sinceBeat;
    sinceStart.start();
    sinceBeat.start();
    const auto limit = std::chrono::milliseconds { m_options.giveUpAfter }.count();
    while (!m_reader.endSeen() && sinceStart.elapsed() < limit && goOn()) {
        const bool ended = process.state() == QProcess::NotRunning;
        process.waitForReadyRead(50);
        const QByteArray bytes = process.readAllStandardOutput();
        m_raw += bytes;
        m_counters.bytesReceived += bytes.size();
        m_reader.feed(bytes, [&](Frame &&frame) {
            note(frame);
            sink(std::move(frame));
        });
        if (ended && bytes.isEmpty())
            break;
        if (m_options.sendHeartbeats
            && std::chrono::milliseconds { sinceBeat.elapsed() } > heartbeatInterval / 5) {
            process.write("\n");
            sinceBeat.restart();
        }
    }
}

void LocalDevice::note(const Frame &frame)
{
    if (const auto *hello = std::get_if<HelloFrame>(&frame))
        m_hello = *hello;
    else if (const auto *privilege = std::get_if<PrivilegeFrame>(&frame))
        m_privilege = *privilege;
    else if (const auto *begin = std::get_if<BeginFrame>(&frame))
        m_begun << begin->id;
    else if (const auto *end = std::get_if<EndFrame>(&frame))
        m_counters.deviceTime += end->deviceTime;
}

Result<void> LocalDevice::runAll(const QList<Script> &scripts, const AnswerSink &onAnswer,
    const PulseSink &onPulse, std::stop_token stop)
{
    QList<QByteArray> missing;
    for (const Script &script : scripts)
        missing << script.id;
    exchange(
        bundleScripts(scripts, m_options.bundle), {},
        [&](Frame &&frame) {
            auto *answer = std::get_if<ScriptAnswer>(&frame);
            if (answer && missing.removeOne(answer->id))
                onAnswer(std::move(*answer));
        },
        [&] {
            if (onPulse)
                onPulse({ std::chrono::milliseconds { 0 }, {} });
            return !stop.stop_requested();
        });
    const auto end = stop.stop_requested() ? ScriptEnd::Cancelled : ScriptEnd::LinkLost;
    for (const QByteArray &id : missing)
        onAnswer({ .id = id, .end = end, .output = {}, .reason = {} });
    if (m_reader.endSeen())
        return {};
    return failure(stop.stop_requested() ? FailureKind::Cancelled : FailureKind::LinkLost,
        text("LocalDevice", "Run the scripts on this machine."));
}

Result<ScriptAnswer> LocalDevice::run(
    const Script &script, const SecretText &input, std::stop_token stop)
{
    std::optional<ScriptAnswer> found;
    exchange(
        bundleWithInput(script, input.size(), m_options.bundle), input.revealed().toByteArray(),
        [&](Frame &&frame) {
            if (auto *answer = std::get_if<ScriptAnswer>(&frame))
                found = std::move(*answer);
        },
        [&] { return !stop.stop_requested(); });
    if (found)
        return *found;
    return failure(FailureKind::LinkLost, text("LocalDevice", "Run a script on this machine."));
}

QList<ScriptAnswer> LocalDevice::answers(const QList<Script> &scripts)
{
    QHash<QByteArray, ScriptAnswer> byId;
    (void)runAll(scripts, [&](ScriptAnswer &&answer) { byId.insert(answer.id, answer); }, {}, {});
    QList<ScriptAnswer> ordered;
    for (const Script &script : scripts)
        ordered << byId.value(script.id);
    return ordered;
}

} // namespace edgemend::test
