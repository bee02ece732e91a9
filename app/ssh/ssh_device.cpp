// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/ssh_device.h"

#include "app/network/network_texts.h"
#include "app/ssh/ssh_texts.h"
#include "app/ssh/strange_answer.h"

#include <QScopeGuard>

#include <algorithm>

namespace edgemend {

namespace {

bool wantsSudo(const QList<Script> &scripts)
{
    return std::any_of(scripts.begin(), scripts.end(),
        [](const Script &script) { return script.privilege != Privilege::User; });
}

ScriptRun::Limits limitsOf(const QList<Script> &scripts)
{
    ScriptRun::Limits limits;
    for (const Script &script : scripts) {
        limits.longest = std::max<std::chrono::milliseconds>(limits.longest, script.timeLimit);
        limits.sum += script.timeLimit;
        limits.outputs.insert(script.id, script.outputLimit);
    }
    return limits;
}

RootAccess accessAfter(const PrivilegeFrame &told, RootAccess before)
{
    using Sudo = PrivilegeFrame::Sudo;
    switch (told.sudo) {
    case Sudo::NotTried:
        return before;
    case Sudo::NotNeeded:
        return RootAccess::Root;
    case Sudo::Missing:
        return RootAccess::Missing;
    case Sudo::WithoutPassword:
        return RootAccess::SudoWithoutPassword;
    case Sudo::WithPassword:
        return RootAccess::SudoWithPassword;
    case Sudo::PasswordNeeded:
        return RootAccess::PasswordNeeded;
    case Sudo::Refused:
        return RootAccess::Refused;
    case Sudo::WrongPassword:
        return RootAccess::WrongPassword;
    case Sudo::NoAnswer:
        return RootAccess::NoAnswer;
    }
    return before;
}

ScriptAnswer missingAnswer(const QByteArray &id, const Failure &failure)
{
    ScriptAnswer answer;
    answer.id = id;
    answer.end = failure.kind == FailureKind::Cancelled ? ScriptEnd::Cancelled
        : failure.kind == FailureKind::NotLinux || failure.kind == FailureKind::Refusal
        ? ScriptEnd::NotRun
        : ScriptEnd::LinkLost;
    answer.reason = failure.happened;
    return answer;
}

} // namespace

SshDevice::SshDevice(std::unique_ptr<SshLink> link, DeviceIdentity identity,
    SecretText sudoPassword, bool needsLoader, std::function<void()> rememberLoader)
    : m_link(std::move(link))
    , m_identity(std::move(identity))
    , m_sudoPassword(std::move(sudoPassword))
    , m_rememberLoader(std::move(rememberLoader))
    , m_takesTwoChannels(m_link->serverBanner().contains("OpenSSH"))
    // Only OpenSSH takes long commands (Dropbear hangs up above 9 kB), and on Windows its shell is
    // none.
    , m_needsLoader(needsLoader || !m_link->serverBanner().contains("OpenSSH")
          || m_link->serverBanner().contains("Windows"))
{
}

LinkCounters SshDevice::counters() const { return m_link->counters(); }

BundleOptions SshDevice::bundleOptions() const
{
    BundleOptions options;
    options.sudo = !m_usesSudo     ? BundleOptions::Sudo::Never
        : m_sudoPassword.isEmpty() ? BundleOptions::Sudo::Try
                                   : BundleOptions::Sudo::TryThenPassword;
    return options;
}

Result<void> SshDevice::runAll(const QList<Script> &scripts, const AnswerSink &onAnswer,
    const PulseSink &onPulse, std::stop_token stop)
{
    if (scripts.isEmpty()) {
        return {};
    }
    m_usesSudo = wantsSudo(scripts);
    QList<QByteArray> missing;
    for (const Script &script : scripts) {
        missing.append(script.id);
    }
    const auto onFrame = [&](Frame &&frame) {
        auto *answer = std::get_if<ScriptAnswer>(&frame);
        // What was not asked for, or was answered before, is not an answer.
        if (answer != nullptr && missing.removeOne(answer->id)) {
            onAnswer(std::move(*answer));
        }
    };
    Result<void> result
        = runBundle(bundleScripts(scripts, bundleOptions()), {}, scripts, onFrame, onPulse, stop);
    if (result && !missing.isEmpty()) {
        result = tl::unexpected(ssh_texts::endedEarly(ssh_texts::triedToRun()));
    }
    for (const QByteArray &id : missing) {
        onAnswer(missingAnswer(id, result.error()));
    }
    return result;
}

Result<ScriptAnswer> SshDevice::run(
    const Script &script, const SecretText &input, std::stop_token stop)
{
    const QList<Script> scripts { script };
    m_usesSudo = wantsSudo(scripts);
    std::optional<ScriptAnswer> given;
    std::optional<PrivilegeFrame> privilege;
    const auto onFrame = [&](Frame &&frame) {
        if (const auto *told = std::get_if<PrivilegeFrame>(&frame)) {
            privilege = *told;
        } else if (auto *answer = std::get_if<ScriptAnswer>(&frame);
                   answer != nullptr && !given && answer->id == script.id) {
            given = std::move(*answer);
        }
    };
    const auto result = runBundle(bundleWithInput(script, input.size(), bundleOptions()), input,
        scripts, onFrame, m_runPulse, stop);
    // An answer that arrived counts, even if the link broke right after it.
    if (given) {
        const bool refused = given->end == ScriptEnd::NotRun && privilege && !privilege->root;
        if (refused && script.privilege == Privilege::Root) {
            return tl::unexpected(ssh_texts::sudoRefused(ssh_texts::triedToRun(), given->reason));
        }
        return std::move(*given);
    }
    return tl::unexpected(result ? ssh_texts::endedEarly(ssh_texts::triedToRun()) : result.error());
}

Result<void> SshDevice::offerSudoPassword(SecretText &&password, std::stop_token stop)
{
    const Message tried = ssh_texts::triedToRun();
    m_sudoPassword = std::move(password);
    if (m_sudoPassword.revealed().contains('\n') || m_sudoPassword.revealed().contains('\0')) {
        m_sudoPassword = {};
        return tl::unexpected(ssh_texts::secretHasLineBreak(tried));
    }
    Script nothing;
    nothing.id = "sudo";
    nothing.body = ":";
    nothing.privilege = Privilege::Root;
    const Result<ScriptAnswer> answer = run(nothing, {}, stop);
    if (!answer) {
        m_sudoPassword = {};
        return tl::unexpected(answer.error());
    }
    return {};
}

RunRequest SshDevice::makeRequest(
    const QByteArray &bundle, const SecretText &input, bool withLoader) const
{
    RunRequest request;
    request.command = withLoader ? loaderString(bundle.size()) : execString(bundle);
    const bool password = bundleOptions().sudo == BundleOptions::Sudo::TryThenPassword;
    QByteArray bytes;
    // Reserved to the byte, so that no copy of a secret is left behind by growing.
    bytes.reserve((withLoader ? bundle.size() : 0) + (password ? m_sudoPassword.size() + 1 : 0)
        + input.size() + 1);
    if (withLoader) {
        bytes.append(bundle);
    }
    if (password) {
        bytes.append(m_sudoPassword.revealed()).append('\n');
    }
    bytes.append(input.revealed());
    request.input = SecretText(std::move(bytes));
    return request;
}

Result<void> SshDevice::runBundle(const QByteArray &bundle, const SecretText &input,
    const QList<Script> &scripts, const FrameReader::Sink &onFrame, const PulseSink &onPulse,
    const std::stop_token &stop)
{
    const auto counted = [&](Frame &&frame) {
        count(frame);
        onFrame(std::move(frame));
    };
    m_link->tellTo(onPulse);
    const auto tellNobody = qScopeGuard([this] { m_link->tellTo({}); });
    const ScriptRun::Limits limits = limitsOf(scripts);
    if (!m_needsLoader && execString(bundle).size() <= longestExecString) {
        const RunEnd end = runOnce(limits, makeRequest(bundle, input, false), counted, stop);
        if (end != RunEnd::NoHello) {
            return resultOf(end);
        }
        // Nothing of ours ran, so nothing is run twice. A csh or fish refuses the text but takes
        // the loader.
    }
    const RunEnd end = runOnce(limits, makeRequest(bundle, input, true), counted, stop);
    if (m_run->helloSeen() && !std::exchange(m_needsLoader, true)) {
        m_rememberLoader();
    }
    return resultOf(end);
}

RunEnd SshDevice::runOnce(ScriptRun::Limits limits, RunRequest &&request,
    const FrameReader::Sink &onFrame, const std::stop_token &stop)
{
    // Dropbear 2022.83 mixes up channels that begin while another one ends.
    if (m_run && !m_takesTwoChannels) {
        m_run->waitUntilClosed(m_link->durations().afterExit, stop);
    }
    m_run = std::make_unique<ScriptRun>(*m_link, limits);
    const RunEnd end = m_run->run(std::move(request), onFrame, stop);
    m_run->close();
    return end;
}

Result<void> SshDevice::resultOf(RunEnd end)
{
    Result<void> result = explained(end);
    // The run stays until its channel is closed; what the device printed must not.
    m_run->forget();
    return result;
}

Result<void> SshDevice::explained(RunEnd end) const
{
    const Message tried = ssh_texts::triedToRun();
    switch (end) {
    case RunEnd::Complete:
        return {};
    case RunEnd::EndedEarly:
        return tl::unexpected(ssh_texts::endedEarly(tried));
    case RunEnd::NoHello:
    case RunEnd::NeverBegan:
        return tl::unexpected(
            explainStrangeAnswer(tried, m_run->strangeAnswer(), m_link->serverBanner()));
    case RunEnd::Silent:
        return tl::unexpected(ssh_texts::linkSilent(tried, m_link->durations().silenceEnds));
    case RunEnd::Stuck:
        return tl::unexpected(ssh_texts::runStuck(tried));
    case RunEnd::Stopped:
        return tl::unexpected(network_texts::cancelled(tried));
    case RunEnd::Refused:
        return tl::unexpected(ssh_texts::channelRefused(tried));
    case RunEnd::Lost:
        break;
    }
    return tl::unexpected(ssh_texts::linkLost(tried, m_link->lastError()));
}

void SshDevice::count(const Frame &frame)
{
    LinkCounters &counters = m_link->counters();
    if (const auto *end = std::get_if<EndFrame>(&frame)) {
        counters.deviceTime += end->deviceTime;
    }
    const auto *told = std::get_if<PrivilegeFrame>(&frame);
    if (told == nullptr) {
        return;
    }
    using Sudo = PrivilegeFrame::Sudo;
    m_rootAccess = accessAfter(*told, m_rootAccess);
    if (told->passwordSent && !told->root) {
        m_sudoPassword = {}; // sent once; a second time could lock the account
    }
    switch (told->sudo) {
    case Sudo::NotNeeded:
    case Sudo::NotTried:
    case Sudo::Missing:
        break;
    case Sudo::WithoutPassword:
    case Sudo::PasswordNeeded:
        counters.sudos += 1;
        break;
    case Sudo::WithPassword:
    case Sudo::Refused:
    case Sudo::WrongPassword:
    case Sudo::NoAnswer:
        // `sudo -n` was in vain first.
        counters.sudos += told->passwordSent ? 2 : 1;
        break;
    }
}

} // namespace edgemend
