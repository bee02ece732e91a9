// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/ssh_connector.h"

#include "app/network/left_behind.h"
#include "app/network/network_texts.h"
#include "app/settings/known_hosts_store.h"
#include "app/settings/local_user.h"
#include "app/settings/login_memory.h"
#include "app/ssh/ssh_device.h"
#include "app/ssh/ssh_link.h"
#include "app/ssh/ssh_login.h"
#include "app/ssh/ssh_texts.h"

namespace edgemend {

namespace {

class SshConnector final : public DeviceConnector {
public:
    explicit SshConnector(SshSettings settings)
        : m_settings(std::move(settings))
        , m_store(m_settings.knownHostsFile, m_settings.alsoKnownHosts)
        , m_memory(m_settings.memoryFile)
    {
    }

    Result<HostKeyReport> reach(const Target &target, std::stop_token stop) override;
    Result<void> trustHostKey(const QString &label) override;
    Result<void> replaceHostKey() override;
    Result<std::unique_ptr<Device>> logIn(Credentials &&credentials,
        const QString &expectedFingerprint, std::stop_token stop) override;

private:
    [[nodiscard]] Result<SocketHandle> connect(
        const Message &tried, const std::stop_token &stop) const;
    template <typename Value, typename Question>
    [[nodiscard]] Result<Value> askStore(Question &&question, const std::stop_token &stop) const;
    [[nodiscard]] Result<void> readHostKey(const std::stop_token &stop);
    [[nodiscard]] Result<void> checkHostKey(const QString &expected) const;
    void putRememberedFirst(QList<QString> &identityFiles) const;

    const SshSettings m_settings;
    const KnownHostsStore m_store;
    const LoginMemory m_memory;
    Target m_target;
    std::unique_ptr<SshLink> m_link;
    HostKey m_hostKey;
    HostKeyReport m_report;
};

Result<HostKeyReport> SshConnector::reach(const Target &target, std::stop_token stop)
{
    m_target = target;
    m_link.reset();
    if (m_target.user.isEmpty())
        m_target.user = localUser();
    if (m_target.user.isEmpty())
        m_target.user = QStringLiteral("root");
    const Message tried = network_texts::triedToConnect(m_target.host, m_target.port);
    auto socket = connect(tried, stop);
    if (!socket) {
        return tl::unexpected(socket.error());
    }
    const auto algorithms = askStore<QList<QByteArray>>(
        [store = m_store, asked = m_target] { return store.algorithmsOf(asked); }, stop);
    if (!algorithms) {
        return tl::unexpected(algorithms.error());
    }
    m_link = std::make_unique<SshLink>(std::move(*socket), m_settings.durations);
    m_link->tellTo(m_settings.onPulse);
    auto shaken = m_link->shakeHands(tried, m_target, *algorithms, stop).and_then([&] {
        return readHostKey(stop);
    });
    if (!shaken) {
        m_link.reset();
        return tl::unexpected(shaken.error());
    }
    return m_report;
}

Result<SocketHandle> SshConnector::connect(const Message &tried, const std::stop_token &stop) const
{
    const SshDurations &durations = m_settings.durations;
    const auto begin = SilenceTeller::Clock::now();
    SilenceTeller teller(durations.silenceShown, m_settings.onPulse);
    const auto tell = [&] {
        teller.tell(std::chrono::duration_cast<std::chrono::milliseconds>(
            SilenceTeller::Clock::now() - begin));
    };
    const auto addresses
        = lookUp(m_target.host, m_target.port, m_settings.resolver, durations.lookUp, stop, tell);
    if (!addresses) {
        return tl::unexpected(addresses.error());
    }
    const WakeUp wakeUp;
    auto socket = connectTcp(*addresses, tried, durations.tcp, wakeUp, stop, tell);
    teller.tell(std::chrono::milliseconds(0)); // in case it told of silence
    return socket;
}

/// The files of host keys may lie where reading hangs.
template <typename Value, typename Question>
Result<Value> SshConnector::askStore(Question &&question, const std::stop_token &stop) const
{
    const Message tried = ssh_texts::triedHostKey(m_target.host);
    auto answer = runOrLeaveBehind<Value>(
        std::forward<Question>(question), m_settings.durations.knownHosts, stop);
    if (!answer) {
        return tl::unexpected(stop.stop_requested()
                ? network_texts::cancelled(tried)
                : ssh_texts::knownHostsTooSlow(tried, m_settings.knownHostsFile));
    }
    return std::move(*answer);
}

Result<void> SshConnector::readHostKey(const std::stop_token &stop)
{
    const Message tried = ssh_texts::triedHostKey(m_target.host);
    ssh_key raw = nullptr;
    const int state = ssh_get_server_publickey(m_link->session(), &raw);
    const SshKeyHandle key(raw);
    char *text = nullptr;
    if (state != SSH_OK || ssh_pki_export_pubkey_base64(key.get(), &text) != SSH_OK) {
        return tl::unexpected(ssh_texts::libraryFailed(tried, m_link->lastError()));
    }
    const SshChars owner(text);
    m_hostKey.blob = QByteArray::fromBase64(text);
    auto report = askStore<Result<HostKeyReport>>(
        [store = m_store, asked = m_target, hostKey = m_hostKey] {
            return store.judge(asked, hostKey);
        },
        stop)
                      .and_then([](Result<HostKeyReport> told) { return told; });
    if (!report) {
        return tl::unexpected(report.error());
    }
    m_report = std::move(*report);
    return {};
}

Result<void> SshConnector::trustHostKey(const QString &label)
{
    const Message tried = ssh_texts::triedHostKey(m_target.host);
    if (!m_link || m_report.state == HostKeyReport::State::Trusted) {
        return {};
    }
    if (!label.isEmpty() && label != m_target.label) {
        // The label may have a key already, and this would be a second one.
        m_target.label = label;
        auto report = m_store.judge(m_target, m_hostKey);
        if (!report) {
            return tl::unexpected(report.error());
        }
        m_report = std::move(*report);
    }
    if (m_report.state == HostKeyReport::State::Trusted) {
        return {};
    }
    // A changed key is never trusted by this way: the old line has to go first, with open eyes.
    if (m_report.state != HostKeyReport::State::Unknown) {
        return tl::unexpected(ssh_texts::hostKeyNotTrusted(tried, m_report));
    }
    auto trusted = m_store.trust(m_target, m_hostKey);
    if (trusted) {
        m_report.state = HostKeyReport::State::Trusted;
    }
    return trusted;
}

Result<void> SshConnector::replaceHostKey()
{
    using State = HostKeyReport::State;
    const Message tried = ssh_texts::triedHostKey(m_target.host);
    if (!m_link || (m_report.state != State::Changed && m_report.state != State::OtherType)) {
        return tl::unexpected(ssh_texts::hostKeyNotTrusted(tried, m_report));
    }
    auto replaced = m_store.replace(m_target, m_hostKey);
    if (replaced) {
        m_report.state = State::Trusted;
    }
    return replaced;
}

Result<void> SshConnector::checkHostKey(const QString &expected) const
{
    const Message tried = ssh_texts::triedHostKey(m_target.host);
    if (m_report.state == HostKeyReport::State::Revoked) {
        return tl::unexpected(ssh_texts::hostKeyNotTrusted(tried, m_report));
    }
    if (!expected.isEmpty()) {
        if (expected.trimmed() == m_report.fingerprint) {
            return {};
        }
        return tl::unexpected(ssh_texts::otherThanExpected(tried, m_report, expected.trimmed()));
    }
    if (m_report.state != HostKeyReport::State::Trusted) {
        return tl::unexpected(ssh_texts::hostKeyNotTrusted(tried, m_report));
    }
    return {};
}

void SshConnector::putRememberedFirst(QList<QString> &identityFiles) const
{
    const qsizetype place = identityFiles.indexOf(m_memory.recall(m_target).identityFile);
    if (place > 0) {
        identityFiles.move(place, 0);
    }
}

Result<std::unique_ptr<Device>> SshConnector::logIn(
    Credentials &&credentials, const QString &expectedFingerprint, std::stop_token stop)
{
    Credentials owned = std::move(credentials);
    const Message tried = ssh_texts::triedLogin(m_target.user, m_target.host);
    if (!m_link) {
        return failure(FailureKind::Usage, tried);
    }
    if (auto checked = checkHostKey(expectedFingerprint); !checked) {
        return tl::unexpected(checked.error());
    }
    const QByteArrayView sudo = owned.sudoPassword.revealed();
    if (sudo.contains('\n') || sudo.contains('\0') || owned.password.revealed().contains('\0')) {
        return tl::unexpected(ssh_texts::secretHasLineBreak(tried));
    }
    putRememberedFirst(owned.identityFiles);
    SshLogin login(*m_link, m_target, m_settings);
    auto taken = login.logIn(owned, stop);
    if (!taken) {
        m_link.reset(); // one attempt: a connection with refusals is not used further
        return tl::unexpected(taken.error());
    }
    LoginHints hints = m_memory.recall(m_target);
    if (!taken->isEmpty()) {
        hints.identityFile = *taken;
    }
    m_memory.remember(m_target, hints);
    DeviceIdentity identity { .label = m_target.label,
        .address = m_target.host,
        .port = m_target.port,
        .user = m_target.user,
        .hostKey = m_report.fingerprint,
        .serverBanner = ssh_texts::displayable(m_link->serverBanner()) };
    auto device = std::make_unique<SshDevice>(std::move(m_link), std::move(identity),
        std::move(owned.sudoPassword), hints.needsLoader,
        [memory = m_memory, target = m_target, hints]() mutable {
            hints.needsLoader = true;
            memory.remember(target, hints);
        });
    device->listenToRuns(m_settings.onPulse);
    return device;
}

} // namespace

std::unique_ptr<DeviceConnector> makeSshConnector(SshSettings settings)
{
    return std::make_unique<SshConnector>(std::move(settings));
}

} // namespace edgemend
