// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/exec_channel.h"

#include "checks/device/wipe.h"

#include <algorithm>

namespace edgemend {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype mostPerWrite = 64 * 1024;
constexpr auto pauseBeforeRetry = 200ms;

} // namespace

ExecChannel::ExecChannel(SshLink &link)
    : m_link(link)
{
    m_callbacks.userdata = this;
    m_callbacks.channel_data_function = &ExecChannel::onData;
    m_callbacks.channel_eof_function = &ExecChannel::onEnd;
    m_callbacks.channel_close_function = &ExecChannel::onClose;
    m_callbacks.channel_exit_status_function = &ExecChannel::onExit;
    m_callbacks.channel_exit_signal_function = &ExecChannel::onSignal;
    ssh_callbacks_init(&m_callbacks);
}

ExecChannel::~ExecChannel() { release(); }

void ExecChannel::release()
{
    if (m_channel == nullptr) {
        return;
    }
    // libssh keeps a freed channel until the server closes it, and would call us until then.
    (void)ssh_remove_channel_callbacks(m_channel, &m_callbacks);
    ssh_channel_free(m_channel);
    m_channel = nullptr;
}

ExecChannel::Opened ExecChannel::open(const std::stop_token &stop)
{
    const auto end = SshLink::Clock::now() + m_link.durations().channel;
    while (true) {
        m_channel = ssh_channel_new(m_link.session());
        if (m_channel == nullptr) {
            return Opened::Lost;
        }
        (void)ssh_add_channel_callbacks(m_channel, &m_callbacks);
        int answer = SSH_ERROR;
        const LinkWait wait = m_link.drive([this] { return ssh_channel_open_session(m_channel); },
            SSH_AGAIN, answer, m_link.durations().channel, stop);
        m_link.counters().roundTrips += 1;
        if (wait == LinkWait::Stopped) {
            return Opened::Stopped;
        }
        if (wait == LinkWait::TimedOut) {
            return Opened::TimedOut;
        }
        if (wait == LinkWait::Done && answer == SSH_OK) {
            return Opened::Yes;
        }
        if (!m_link.isAlive()) {
            return Opened::Lost;
        }
        release();
        // sshd frees the slot of a session that ended a little later.
        int pause = SSH_AGAIN;
        if (m_link.drive([&] { return pause; }, SSH_AGAIN, pause, pauseBeforeRetry, stop)
            == LinkWait::Stopped) {
            return Opened::Stopped;
        }
        if (SshLink::Clock::now() >= end) {
            return Opened::Refused;
        }
    }
}

ExecChannel::Accepted ExecChannel::request(const QByteArray &command)
{
    if (m_accepted == Accepted::Waiting) {
        const int state = ssh_channel_request_exec(m_channel, command.constData());
        if (state != SSH_AGAIN) {
            m_accepted = state == SSH_OK ? Accepted::Yes : Accepted::No;
        }
    }
    return m_accepted;
}

void ExecChannel::queue(SecretText &&bytes)
{
    m_input = std::move(bytes);
    m_inputSent = 0;
}

void ExecChannel::sendQueued()
{
    // Without the pause for pending bytes libssh would pile up what a stalled link does not take.
    while (m_inputSent < m_input.size() && !m_closed
        && (ssh_get_status(m_link.session()) & SSH_WRITE_PENDING) == 0) {
        const QByteArrayView rest = m_input.revealed().sliced(m_inputSent);
        const auto length = static_cast<uint32_t>(std::min(rest.size(), mostPerWrite));
        const int written = ssh_channel_write(m_channel, rest.data(), length);
        if (written <= 0) {
            return;
        }
        m_inputSent += written;
    }
    if (m_inputSent > 0 && m_inputSent == m_input.size()) {
        m_input = SecretText(); // wiped as soon as it is gone
        m_inputSent = 0;
    }
}

void ExecChannel::sendHeartbeat()
{
    constexpr int pending = SSH_WRITE_PENDING;
    if (m_input.isEmpty() && !m_closed && (ssh_get_status(m_link.session()) & pending) == 0) {
        (void)ssh_channel_write(m_channel, "\n", 1);
    }
}

void ExecChannel::forget()
{
    wipeBytes(m_output);
    wipeBytes(m_errorOutput);
}

void ExecChannel::close()
{
    m_input = SecretText();
    m_dropsOutput = true;
    if (m_channel != nullptr && m_link.isAlive()) {
        (void)ssh_channel_close(m_channel);
    }
}

int ExecChannel::onData(
    ssh_session, ssh_channel, void *data, uint32_t length, int isError, void *self)
{
    auto *channel = static_cast<ExecChannel *>(self);
    const auto *bytes = static_cast<const char *>(data);
    if (channel->m_dropsOutput) {
        return static_cast<int>(length);
    }
    if (isError == 0) {
        channel->m_output.append(bytes, length);
    } else {
        const qsizetype room = errorOutputKept - channel->m_errorOutput.size();
        channel->m_errorOutput.append(bytes, std::min<qsizetype>(length, room));
    }
    return static_cast<int>(length);
}

void ExecChannel::onEnd(ssh_session, ssh_channel, void *self)
{
    static_cast<ExecChannel *>(self)->m_outputEnded = true;
}

void ExecChannel::onClose(ssh_session, ssh_channel, void *self)
{
    static_cast<ExecChannel *>(self)->m_closed = true;
}

void ExecChannel::onExit(ssh_session, ssh_channel, int, void *self)
{
    // How each script ended stands in its frame; of the whole only that it ended is of interest.
    static_cast<ExecChannel *>(self)->m_exitKnown = true;
}

void ExecChannel::onSignal(
    ssh_session, ssh_channel, const char *, int, const char *, const char *, void *self)
{
    static_cast<ExecChannel *>(self)->m_exitKnown = true;
}

} // namespace edgemend
