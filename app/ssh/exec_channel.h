// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ssh/ssh_link.h"
#include "checks/device/secret_text.h"

#include <libssh/callbacks.h>

#include <optional>

namespace edgemend {

/// One exec request and its channel. libssh's callbacks only collect bytes and set flags;
/// everything else happens in the thread's own loop.
class ExecChannel {
public:
    explicit ExecChannel(SshLink &link);
    ~ExecChannel();
    ExecChannel(const ExecChannel &) = delete;
    ExecChannel &operator=(const ExecChannel &) = delete;

    static constexpr qsizetype errorOutputKept = 4096; ///< bytes

    enum class Opened { Yes, Refused, Lost, Stopped, TimedOut };
    /// Opens the channel. A server at its limit of sessions is asked again for a while.
    [[nodiscard]] Opened open(const std::stop_token &stop);

    enum class Accepted { Waiting, Yes, No };
    /// Sends the request at the first call, collects the answer at later ones.
    [[nodiscard]] Accepted request(const QByteArray &command);

    /// What goes to the command's stdin, in order; sent as fast as the other side takes it.
    void queue(SecretText &&bytes);
    void sendQueued();
    void sendHeartbeat();
    /// Asks the other side to end it. What still comes is dropped.
    void close();
    [[nodiscard]] bool inputIsSent() const { return m_input.isEmpty(); }

    /// Overwrites all that was printed and not taken.
    void forget();

    [[nodiscard]] QByteArray takeOutput() { return std::exchange(m_output, {}); }
    [[nodiscard]] const QByteArray &errorOutput() const { return m_errorOutput; }
    [[nodiscard]] bool isClosed() const { return m_closed; }
    [[nodiscard]] bool hasEnded() const { return m_closed || m_exitKnown || m_outputEnded; }

private:
    void release();
    static int onData(
        ssh_session, ssh_channel, void *data, uint32_t length, int isError, void *self);
    static void onEnd(ssh_session, ssh_channel, void *self);
    static void onClose(ssh_session, ssh_channel, void *self);
    static void onExit(ssh_session, ssh_channel, int status, void *self);
    static void onSignal(ssh_session, ssh_channel, const char *signal, int core,
        const char *message, const char *language, void *self);

    SshLink &m_link;
    ssh_channel m_channel = nullptr; // freed by release(), which takes the callbacks off before
    ssh_channel_callbacks_struct m_callbacks {};
    QByteArray m_output;
    QByteArray m_errorOutput; ///< its beginning
    SecretText m_input;
    qsizetype m_inputSent = 0;
    Accepted m_accepted = Accepted::Waiting;
    bool m_dropsOutput = false;
    bool m_outputEnded = false;
    bool m_exitKnown = false;
    bool m_closed = false;
};

} // namespace edgemend
