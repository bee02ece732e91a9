// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/ssh_link.h"

#include "app/network/network_texts.h"
#include "app/ssh/ssh_algorithms.h"
#include "app/ssh/ssh_texts.h"

#include <libssh/server.h> // ssh_send_keepalive lives there

#include <algorithm>

namespace edgemend {

namespace {

constexpr std::size_t greetingKept = 255;
// A server may say a few lines before its version; more than this is something else.
constexpr uint64_t longestPrelude = 64 * 1024;

/// What no SSH server begins with: nobody need wait for more of it. A server may say a few lines
/// before its version, so that any other line is no proof.
bool isOtherProtocol(std::string_view greeting)
{
    static constexpr std::string_view beginnings[]
        = { "HTTP/", "<!", "<html", "<HTML", "220 ", "220-", "* OK", "+OK", "RFB ", "-ERR", "{\"",
              "\x15\x03", "\x16\x03", "\xff\xfb", "\xff\xfd", "AMQP" };
    return std::any_of(std::begin(beginnings), std::end(beginnings),
        [&](std::string_view begin) { return greeting.starts_with(begin); });
}

int onWake(socket_t, int, void *wakeUp)
{
    static_cast<const WakeUp *>(wakeUp)->drain();
    return 0;
}

} // namespace

SshLink::SshLink(SocketHandle &&socket, const SshDurations &durations)
    : m_durations(durations)
    , m_socket(std::move(socket))
    , m_session(ssh_new())
    , m_event(ssh_event_new())
    , m_teller(durations.silenceShown)
{
    if (isUsable()) {
        (void)ssh_event_add_fd(
            m_event.get(), m_wakeUp.readEnd(), readableEvent(), &onWake, &m_wakeUp);
    }
}

SshLink::~SshLink()
{
    if (isUsable()) {
        (void)ssh_event_remove_fd(m_event.get(), m_wakeUp.readEnd());
    }
}

bool SshLink::setOptions(const Target &target, const QList<QByteArray> &hostKeys)
{
    const auto set = [this](ssh_options_e option, const void *value) {
        return ssh_options_set(m_session.get(), option, value) == SSH_OK;
    };
    const auto setText = [&set](ssh_options_e option, const QByteArray &value) {
        return set(option, value.constData());
    };
    const bool processConfig = false; // libssh reads a bool here
    const int noDelay = 1; // and ints here
    const unsigned int port = target.port;
    const int number = m_socket.number();
    using namespace ssh_algorithms;
    // Nothing of the user's own SSH set-up may leak in: no configuration, no known_hosts, no
    // folder.
    return set(SSH_OPTIONS_PROCESS_CONFIG, &processConfig) && set(SSH_OPTIONS_SSH_DIR, nullDevice())
        && set(SSH_OPTIONS_KNOWNHOSTS, nullDevice())
        && set(SSH_OPTIONS_GLOBAL_KNOWNHOSTS, nullDevice())
        && setText(SSH_OPTIONS_HOST, target.host.toUtf8()) && set(SSH_OPTIONS_PORT, &port)
        && setText(SSH_OPTIONS_USER, target.user.toUtf8()) && set(SSH_OPTIONS_NODELAY, &noDelay)
        && setText(SSH_OPTIONS_KEY_EXCHANGE, keyExchanges)
        && setText(SSH_OPTIONS_HOSTKEYS, hostKeysPreferring(hostKeys))
        && setText(SSH_OPTIONS_PUBLICKEY_ACCEPTED_TYPES, signatures)
        && setText(SSH_OPTIONS_CIPHERS_C_S, ciphers) && setText(SSH_OPTIONS_CIPHERS_S_C, ciphers)
        && setText(SSH_OPTIONS_HMAC_C_S, macs) && setText(SSH_OPTIONS_HMAC_S_C, macs)
        && setText(SSH_OPTIONS_COMPRESSION_C_S, compressions)
        && setText(SSH_OPTIONS_COMPRESSION_S_C, compressions) && set(SSH_OPTIONS_FD, &number);
}

bool SshLink::startSession()
{
    ssh_set_blocking(m_session.get(), 0);
    ssh_set_counters(m_session.get(), &m_wire, nullptr);
    const SocketNumber number = m_socket.number();
    const int state = ssh_connect(m_session.get());
    (void)m_socket.release(); // closed by the session from here on
    // libssh makes the socket blocking in places: a stalled link would then block every write.
    return state != SSH_ERROR && setNonBlocking(number)
        && ssh_event_add_session(m_event.get(), m_session.get()) == SSH_OK;
}

Result<void> SshLink::shakeHands(const Message &tried, const Target &target,
    const QList<QByteArray> &hostKeys, const std::stop_token &stop)
{
    if (!isUsable() || !setOptions(target, hostKeys)) {
        return tl::unexpected(ssh_texts::libraryFailed(tried, lastError()));
    }
    tuneForSsh(m_socket.number(), m_durations.silenceEnds * 3 / 2);
    m_counters.roundTrips += 1; // the connection itself
    int answer = SSH_ERROR;
    LinkWait wait = LinkWait::Done;
    if (startSession()) {
        const StopWakes stopWakes(stop, m_wakeUp);
        wait = waitForKeyExchange(answer, stop);
    }
    m_counters.roundTrips += 2; // versions with algorithms, key exchange
    if (wait == LinkWait::Stopped) {
        return tl::unexpected(network_texts::cancelled(tried));
    }
    if (wait != LinkWait::Done || answer != SSH_OK) {
        return tl::unexpected(handshakeFailure(tried, wait));
    }
    (void)setNonBlocking(ssh_get_fd(m_session.get()));
    return {};
}

LinkWait SshLink::waitForKeyExchange(int &answer, const std::stop_token &stop)
{
    const auto begin = Clock::now();
    const auto end = begin + m_durations.handshake;
    while (true) {
        const bool greeted = ssh_get_serverbanner(m_session.get()) != nullptr;
        const socket_t number = ssh_get_fd(m_session.get());
        if (!greeted && m_greeting.empty() && number != SSH_INVALID_SOCKET) {
            // libssh drops what is no SSH version; the words are needed to say what answered
            // instead.
            m_greeting = peekBytes(number, greetingKept);
        }
        answer = ssh_connect(m_session.get());
        noteReceived();
        if (answer != SSH_AGAIN) {
            return LinkWait::Done;
        }
        if (stop.stop_requested()) {
            return LinkWait::Stopped;
        }
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now());
        if (!greeted && saysOtherThings()) {
            return LinkWait::Lost;
        }
        if (left.count() <= 0 || (!greeted && m_wire.in_bytes > longestPrelude)) {
            return LinkWait::TimedOut;
        }
        const auto pause = tellWhileWaiting(begin, left);
        if (greeted) {
            pump(pause);
            continue;
        }
        const bool writes
            = m_wire.out_bytes == 0 || (ssh_get_status(m_session.get()) & SSH_WRITE_PENDING) != 0;
        waitForSocket(
            number, writes ? WaitFor::ReadOrWrite : WaitFor::Read, m_wakeUp.readEnd(), pause);
    }
}

bool SshLink::saysOtherThings() const
{
    // The version may have been taken by libssh a moment ago.
    if (!serverBanner().isEmpty() || m_greeting.find("SSH-") != std::string::npos) {
        return false;
    }
    return isOtherProtocol(m_greeting)
        || (m_wire.in_bytes > 0 && silentFor() > m_durations.silenceShown);
}

Failure SshLink::handshakeFailure(const Message &tried, LinkWait wait) const
{
    const QByteArray error = lastError();
    if (error.startsWith("kex error")) {
        return ssh_texts::noCommonAlgorithm(tried, error);
    }
    if (serverBanner().isEmpty()) {
        return m_wire.in_bytes == 0 && m_greeting.empty()
            ? ssh_texts::noGreeting(tried, wait == LinkWait::TimedOut)
            : ssh_texts::notSsh(
                tried, ssh_texts::wholeWords(m_greeting, greetingKept).toByteArray());
    }
    if (wait == LinkWait::TimedOut) {
        return ssh_texts::handshakeTimedOut(tried);
    }
    if (error.startsWith("No version of SSH protocol")) {
        return ssh_texts::notSsh(tried, serverBanner());
    }
    return ssh_texts::lostInHandshake(tried, error);
}

LinkWait SshLink::drive(const std::function<int()> &step, int again, int &answer,
    std::chrono::milliseconds limit, const std::stop_token &stop)
{
    const StopWakes stopWakes(stop, m_wakeUp);
    const auto begin = Clock::now();
    const auto end = begin + limit;
    while (true) {
        answer = step();
        noteReceived();
        if (answer != again) {
            return LinkWait::Done;
        }
        // Some calls of libssh answer "again" for ever once the connection is gone.
        if (!isAlive()) {
            return LinkWait::Lost;
        }
        if (stop.stop_requested()) {
            return LinkWait::Stopped;
        }
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now());
        if (left.count() <= 0) {
            return LinkWait::TimedOut;
        }
        pump(tellWhileWaiting(begin, left));
    }
}

std::chrono::milliseconds SshLink::tellWhileWaiting(
    Clock::time_point begin, std::chrono::milliseconds left)
{
    const auto waited = Clock::now() - std::max(begin, m_lastNews);
    m_teller.tell(std::chrono::duration_cast<std::chrono::milliseconds>(waited));
    return std::min(left, std::max(m_durations.silenceShown / 24, std::chrono::milliseconds(1)));
}

void SshLink::pump(std::chrono::milliseconds limit)
{
    (void)ssh_event_dopoll(m_event.get(), static_cast<int>(std::max<qint64>(limit.count(), 0)));
    if (const socket_t number = ssh_get_fd(m_session.get()); number != SSH_INVALID_SOCKET) {
        acknowledgeQuickly(number);
    }
    noteReceived();
}

void SshLink::noteReceived()
{
    if (m_wire.in_bytes != m_lastReceived) {
        m_lastReceived = m_wire.in_bytes;
        m_lastNews = Clock::now();
    }
}

bool SshLink::isAlive() const
{
    constexpr int ended = SSH_CLOSED | SSH_CLOSED_ERROR;
    return ssh_is_connected(m_session.get()) != 0 && (ssh_get_status(m_session.get()) & ended) == 0;
}

std::chrono::milliseconds SshLink::silentFor() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - m_lastNews);
}

void SshLink::askForSignOfLife()
{
    // Does not block: one call sends the request, a later one collects its answer.
    (void)ssh_send_keepalive(m_session.get());
}

QByteArray SshLink::lastError() const
{
    return m_session ? QByteArray(ssh_get_error(m_session.get())) : QByteArray();
}

QByteArray SshLink::serverBanner() const
{
    return m_session ? QByteArray(ssh_get_serverbanner(m_session.get())) : QByteArray();
}

LinkCounters &SshLink::counters()
{
    m_counters.bytesSent = static_cast<qint64>(m_wire.out_bytes);
    m_counters.bytesReceived = static_cast<qint64>(m_wire.in_bytes);
    return m_counters;
}

} // namespace edgemend
