// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/ssh_test_server.h"

#include "tests/support/loopback.h"

#include <libssh/callbacks.h>
#include <libssh/server.h>

#include <algorithm>
#include <condition_variable>
#include <list>
#include <memory>
#include <netinet/tcp.h>
#include <optional>
#include <poll.h>

namespace edgemend {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using BindHandle = std::unique_ptr<ssh_bind_struct, decltype(&ssh_bind_free)>;
using EventHandle = std::unique_ptr<ssh_event_struct, decltype(&ssh_event_free)>;

std::shared_ptr<ssh_key_struct> makeHostKey(const QByteArray &type)
{
    ssh_key key = nullptr;
    (void)ssh_pki_generate(ssh_key_type_from_name(type == "rsa" ? "ssh-rsa"
                                   : type == "ecdsa"            ? "ecdsa-sha2-nistp256"
                                                                : "ssh-ed25519"),
        type == "rsa" ? 2048 : 256, &key);
    return { key, [](ssh_key_struct *owned) { ssh_key_free(owned); } };
}

void waitFor(std::chrono::milliseconds time, const std::stop_token &stop)
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any wait;
    (void)wait.wait_for(lock, stop, time, [] { return false; });
}

} // namespace

/// One client, in its own thread.
class TestConnection final : public TestExec {
public:
    TestConnection(SshTestServer &server, int fd, std::stop_token stop)
        : m_server(server)
        , m_plan(server.m_plan)
        , m_stop(std::move(stop))
        , m_bind(ssh_bind_new(), &ssh_bind_free)
        , m_event(ssh_event_new(), &ssh_event_free)
        , m_session(ssh_new())
    {
        setOptions();
        if (ssh_bind_accept_fd(m_bind.get(), m_session, fd) != SSH_OK) {
            closeSocket(fd);
            return;
        }
        ssh_set_blocking(m_session, 0);
        ssh_set_message_callback(m_session, &TestConnection::onMessage, this);
        m_channelCallbacks.userdata = this;
        m_channelCallbacks.channel_data_function = &TestConnection::onData;
        m_channelCallbacks.channel_eof_function = &TestConnection::onEnd;
        m_channelCallbacks.channel_close_function = &TestConnection::onClose;
        ssh_callbacks_init(&m_channelCallbacks);
        m_ready = true;
    }

    ~TestConnection() override
    {
        m_event.reset();
        if (m_ready && ssh_is_connected(m_session) != 0) {
            ssh_disconnect(m_session);
        }
        ssh_free(m_session);
    }

    void serve()
    {
        if (!m_ready || !exchangeKeys()) {
            return;
        }
        while (isLive()) {
            (void)ssh_event_dopoll(m_event.get(), 20);
            if (m_command) {
                m_running = *std::exchange(m_command, std::nullopt);
                m_served = m_opened;
                if (m_plan.stall == TestServerPlan::Stall::Exec) {
                    stall();
                } else if (m_plan.onExec) {
                    m_plan.onExec(*this);
                }
            }
        }
    }

    QByteArray command() const override { return m_running; }
    bool write(const QByteArray &bytes) override { return send(bytes, 0); }
    bool writeError(const QByteArray &bytes) override { return send(bytes, 1); }

    QByteArray readInput(qsizetype least, std::chrono::milliseconds limit) override
    {
        const auto end = Clock::now() + limit;
        while (m_input.size() < least && !m_inputEnded && !shallStop() && Clock::now() < end) {
            (void)ssh_event_dopoll(m_event.get(), 5);
        }
        return std::exchange(m_input, {});
    }

    void exit(int status) override
    {
        if (shallStop()) {
            return;
        }
        (void)ssh_channel_request_send_exit_status(m_channel, status);
        (void)ssh_channel_send_eof(m_channel);
        (void)ssh_channel_close(m_channel);
        flush();
    }

    void exitBySignal(const QByteArray &name) override
    {
        (void)ssh_channel_request_send_exit_signal(m_channel, name.constData(), 0, "", "");
        (void)ssh_channel_close(m_channel);
        flush();
    }

    void hangUp() override { m_hungUp = true; }
    bool shallStop() const override { return !isLive() || m_closed || m_served != m_opened; }

private:
    bool isLive() const
    {
        return !m_hungUp && !m_stop.stop_requested() && ssh_is_connected(m_session) != 0;
    }

    void setOptions()
    {
        // The bind frees what it is given.
        (void)ssh_bind_options_set(
            m_bind.get(), SSH_BIND_OPTIONS_IMPORT_KEY, ssh_key_dup(m_server.m_hostKey.get()));
        const bool processConfig = false;
        (void)ssh_bind_options_set(m_bind.get(), SSH_BIND_OPTIONS_PROCESS_CONFIG, &processConfig);
        (void)ssh_bind_options_set(
            m_bind.get(), SSH_BIND_OPTIONS_BANNER, m_plan.banner.constData());
        if (!m_plan.keyExchanges.isEmpty()) {
            (void)ssh_bind_options_set(
                m_bind.get(), SSH_BIND_OPTIONS_KEY_EXCHANGE, m_plan.keyExchanges.constData());
        }
    }

    bool exchangeKeys()
    {
        int state = ssh_handle_key_exchange(m_session);
        (void)ssh_event_add_session(m_event.get(), m_session);
        const auto end = Clock::now() + 20s;
        while (state == SSH_AGAIN && isLive() && Clock::now() < end) {
            (void)ssh_event_dopoll(m_event.get(), 20);
            state = ssh_handle_key_exchange(m_session);
        }
        return state == SSH_OK;
    }

    void stall() { waitFor(1h, m_stop); }

    void flush()
    {
        for (int i = 0; i < 50 && isLive(); ++i) {
            (void)ssh_event_dopoll(m_event.get(), 2);
            if ((ssh_get_status(m_session) & SSH_WRITE_PENDING) == 0) {
                return;
            }
        }
    }

    bool send(const QByteArray &bytes, int toError)
    {
        qsizetype sent = 0;
        while (sent < bytes.size() && !shallStop()) {
            if ((ssh_get_status(m_session) & SSH_WRITE_PENDING) == 0) {
                const auto length
                    = static_cast<uint32_t>(std::min<qsizetype>(bytes.size() - sent, 32 * 1024));
                const char *from = bytes.constData() + sent;
                const int written = toError != 0 ? ssh_channel_write_stderr(m_channel, from, length)
                                                 : ssh_channel_write(m_channel, from, length);
                if (written < 0) {
                    return false;
                }
                sent += written;
                if (written > 0) {
                    continue;
                }
            }
            (void)ssh_event_dopoll(m_event.get(), 5);
        }
        return sent == bytes.size();
    }

    static int onMessage(ssh_session, ssh_message message, void *self)
    {
        return static_cast<TestConnection *>(self)->handle(message) ? 0 : 1;
    }

    /// True when the message was answered here; false refuses it.
    bool handle(ssh_message message)
    {
        switch (ssh_message_type(message)) {
        case SSH_REQUEST_AUTH:
            return handleLogin(message);
        case SSH_REQUEST_CHANNEL_OPEN:
            return handleOpen(message);
        case SSH_REQUEST_CHANNEL:
            return handleRequest(message);
        default:
            return false;
        }
    }

    bool handleLogin(ssh_message message)
    {
        if (m_plan.stall == TestServerPlan::Stall::Login) {
            stall();
        }
        const int method = ssh_message_subtype(message);
        int offered = (m_plan.authorizedKey.isEmpty() ? 0 : SSH_AUTH_METHOD_PUBLICKEY)
            | (m_plan.password.isEmpty() || !m_plan.question.isEmpty() ? 0
                                                                       : SSH_AUTH_METHOD_PASSWORD)
            | (m_plan.question.isEmpty() ? 0 : SSH_AUTH_METHOD_INTERACTIVE);
        ssh_message_auth_set_methods(message, offered);
        if (method == SSH_AUTH_METHOD_INTERACTIVE && (offered & method) != 0
            && ssh_message_auth_kbdint_is_response(message) == 0) {
            const char *prompts[] = { m_plan.question.constData() };
            char echo[] = { 0 };
            return ssh_message_auth_interactive_request(message, "", "", 1, prompts, echo)
                == SSH_OK;
        }
        if (!isRight(message, method)) {
            if (++m_refusals >= m_plan.mostTries) {
                m_hungUp = true;
                if (m_plan.saysWhyItHangsUp) {
                    (void)ssh_session_set_disconnect_message(
                        m_session, "Too many authentication failures");
                } else {
                    (void)shutdown(ssh_get_fd(m_session), SHUT_RDWR);
                }
            }
            return false;
        }
        const bool first = m_plan.needsBoth && !std::exchange(m_half, true);
        (void)ssh_message_auth_reply_success(message, first ? 1 : 0);
        return true;
    }

    bool isRight(ssh_message message, int method)
    {
        if (method == SSH_AUTH_METHOD_PUBLICKEY) {
            m_server.note(QStringLiteral("publickey"));
            char *text = nullptr;
            if (ssh_pki_export_pubkey_base64(ssh_message_auth_pubkey(message), &text) != SSH_OK) {
                return false;
            }
            const QByteArray key(text);
            ssh_string_free_char(text);
            return key == m_plan.authorizedKey
                && ssh_message_auth_publickey_state(message) == SSH_PUBLICKEY_STATE_VALID;
        }
        if (method == SSH_AUTH_METHOD_PASSWORD) {
            const QByteArray given(ssh_message_auth_password(message));
            m_server.note(QStringLiteral("password:") + QString::fromUtf8(given));
            return m_plan.question.isEmpty() && !m_plan.password.isEmpty()
                && given == m_plan.password;
        }
        if (method == SSH_AUTH_METHOD_INTERACTIVE) {
            const QByteArray given(ssh_userauth_kbdint_getanswer(m_session, 0));
            m_server.note(QStringLiteral("question:") + QString::fromUtf8(given));
            return given == m_plan.password;
        }
        m_server.note(QStringLiteral("other"));
        return false;
    }

    bool handleOpen(ssh_message message)
    {
        if (m_plan.stall == TestServerPlan::Stall::Channel) {
            stall();
        }
        m_server.note(QStringLiteral("channel"));
        if (m_refusedChannels < m_plan.refusedChannels) {
            ++m_refusedChannels;
            return false;
        }
        m_channel = ssh_message_channel_request_open_reply_accept(message);
        ++m_opened;
        m_inputEnded = false;
        m_closed = false;
        m_input.clear();
        if (m_channel != nullptr) {
            (void)ssh_add_channel_callbacks(m_channel, &m_channelCallbacks);
        }
        return m_channel != nullptr;
    }

    bool handleRequest(ssh_message message)
    {
        if (ssh_message_subtype(message) != SSH_CHANNEL_REQUEST_EXEC || m_plan.refusesExec) {
            return false;
        }
        m_server.note(QStringLiteral("exec"));
        m_command = QByteArray(ssh_message_channel_request_command(message));
        (void)ssh_message_channel_request_reply_success(message);
        return true;
    }

    static int onData(ssh_session, ssh_channel, void *data, uint32_t length, int, void *self)
    {
        static_cast<TestConnection *>(self)->m_input.append(static_cast<char *>(data), length);
        return static_cast<int>(length);
    }
    static void onEnd(ssh_session, ssh_channel, void *self)
    {
        static_cast<TestConnection *>(self)->m_inputEnded = true;
    }

    static void onClose(ssh_session, ssh_channel, void *self)
    {
        static_cast<TestConnection *>(self)->m_closed = true;
    }

    SshTestServer &m_server;
    const TestServerPlan &m_plan;
    const std::stop_token m_stop;
    BindHandle m_bind;
    EventHandle m_event;
    ssh_session m_session;
    ssh_channel m_channel = nullptr; // freed with the session
    ssh_channel_callbacks_struct m_channelCallbacks {};
    std::optional<QByteArray> m_command; ///< waits to be run
    QByteArray m_running;
    QByteArray m_input;
    int m_refusals = 0;
    int m_refusedChannels = 0;
    bool m_ready = false;
    int m_opened = 0; ///< channels so far
    int m_served = 0; ///< the one whose command runs
    bool m_half = false;
    bool m_inputEnded = false;
    bool m_closed = false;
    bool m_hungUp = false;
};

SshTestServer::SshTestServer(TestServerPlan plan)
    : m_plan(std::move(plan))
    , m_hostKey(makeHostKey(m_plan.hostKeyType))
{
    LoopbackListener listener = listenOnLoopback(64);
    m_listener = std::move(listener.socket);
    m_port = listener.port;
    m_thread = std::jthread([this](const std::stop_token &stop) { listen(stop); });
}

QStringList SshTestServer::tried() const
{
    const std::lock_guard lock(m_mutex);
    return m_tried;
}

void SshTestServer::note(const QString &what)
{
    const std::lock_guard lock(m_mutex);
    m_tried.append(what);
}

void SshTestServer::listen(const std::stop_token &stop)
{
    std::list<std::jthread> clients; // each ends by its own stop token when the list goes
    while (!stop.stop_requested()) {
        pollfd watched { m_listener.number(), POLLIN, 0 };
        (void)::poll(&watched, 1, 20);
        const int fd = ::accept4(m_listener.number(), nullptr, nullptr, SOCK_CLOEXEC);
        if (fd < 0) {
            continue;
        }
        const int on = 1;
        (void)setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        clients.emplace_back([this, fd](const std::stop_token &clientStop) {
            TestConnection(*this, fd, clientStop).serve();
        });
    }
}

} // namespace edgemend
