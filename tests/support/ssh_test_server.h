// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/network/socket_platform.h"

#include <QByteArray>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

struct ssh_key_struct;

namespace edgemend {

class TestExec;

/// What the server in the test does. The fields are set before it starts and not touched after.
struct TestServerPlan {
    QByteArray banner = "OpenSSH_9.2p1 test"; ///< after "SSH-2.0-"
    QByteArray hostKeyType = "ed25519"; ///< ed25519, ecdsa, rsa
    QByteArray keyExchanges = {}; ///< empty: all
    QByteArray authorizedKey = {}; ///< base64 of the public key that is taken; empty: none
    QByteArray password = {}; ///< empty: none is taken
    QByteArray question = {}; ///< a keyboard-interactive prompt, answered by the password
    bool needsBoth = false; ///< the key first, then the password
    int mostTries = 6; ///< refusals before it hangs up
    bool saysWhyItHangsUp = true;
    int refusedChannels = 0; ///< so many times, a channel is refused first
    bool refusesExec = false;
    enum class Stall { Nowhere, Login, Channel, Exec } stall = Stall::Nowhere;
    std::function<void(TestExec &)> onExec = {}; ///< runs in the connection's thread
};

/// What a client asked to be run, for TestServerPlan::onExec.
class TestExec {
public:
    virtual ~TestExec() = default;
    [[nodiscard]] virtual QByteArray command() const = 0;
    virtual bool write(const QByteArray &bytes) = 0; ///< false once the client is gone
    virtual bool writeError(const QByteArray &bytes) = 0;
    /// What came in so far, waiting until there are `least` bytes, the end of input or the limit.
    virtual QByteArray readInput(qsizetype least, std::chrono::milliseconds limit) = 0;
    virtual void exit(int status) = 0;
    virtual void exitBySignal(const QByteArray &name) = 0;
    virtual void hangUp() = 0; ///< drops the connection
    [[nodiscard]] virtual bool shallStop() const = 0;
};

/// A libssh server inside the test, on a free port of 127.0.0.1. Its channel ids start at 43,
/// unlike those of OpenSSH and Dropbear.
class SshTestServer {
public:
    explicit SshTestServer(TestServerPlan plan);
    ~SshTestServer() = default;
    SshTestServer(const SshTestServer &) = delete;
    SshTestServer &operator=(const SshTestServer &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    /// What the clients tried, in order: "publickey", "password:…", "question:…", "exec".
    [[nodiscard]] QStringList tried() const;

private:
    friend class TestConnection;

    void listen(const std::stop_token &stop);
    void note(const QString &what);

    const TestServerPlan m_plan;
    std::shared_ptr<ssh_key_struct> m_hostKey; // one for all connections
    SocketHandle m_listener;
    quint16 m_port = 0;
    mutable std::mutex m_mutex;
    QStringList m_tried;
    std::jthread m_thread; // last: it uses all of the above
};

} // namespace edgemend
