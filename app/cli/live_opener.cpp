// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/live_opener.h"

#include "app/ssh/ssh_connector.h"
#include "checks/repair/training_device.h"

#include <ostream>

namespace edgemend {

namespace {

#define CLI_TEXT(source) text("Cli", QT_TRANSLATE_NOOP("Cli", source))

Credentials credentialsOf(const CliOptions &options, CliSecrets &&secrets)
{
    Credentials credentials;
    credentials.identityFiles = options.identities;
    // a password on stdin says how the technician wants to log in: other keys would only use up
    // tries
    if (credentials.identityFiles.isEmpty() && secrets.login.isEmpty())
        credentials.identityFiles = standardIdentityFiles();
    credentials.password = std::move(secrets.login);
    credentials.sudoPassword = std::move(secrets.sudo);
    return credentials;
}

/// Why a key that is not trusted ends the program, with the command that shows the right one.
Failure refusalOf(const HostKeyReport &key, const Target &target)
{
    const bool changed = key.state == HostKeyReport::State::Changed
        || key.state == HostKeyReport::State::OtherType;
    const bool revoked = key.state == HostKeyReport::State::Revoked;
    const auto kind = revoked ? FailureKind::HostKeyRevoked
        : changed             ? FailureKind::HostKeyChanged
                              : FailureKind::HostKeyUnknown;
    const Message happened = revoked
        ? CLI_TEXT("The key {fingerprint} of {host} is marked as revoked.")
        : changed ? CLI_TEXT("{host} shows the key {fingerprint}, but {trusted} was trusted "
                             "before. Stop, and find out why.")
                  : CLI_TEXT("{host} shows the key {fingerprint}, which nobody has trusted yet.");
    return Failure { kind, CLI_TEXT("Check who answers"),
        happened.with(u"host"_qs, target.host)
            .with(u"fingerprint"_qs, key.fingerprint)
            .with(u"trusted"_qs, key.trustedFingerprint),
        CLI_TEXT("Read it at the device's console with: ssh-keygen -lf "
                 "/etc/ssh/ssh_host_ed25519_key.pub, and give it as --host-key SHA256:…") };
}

} // namespace

Device::PulseSink silenceTo(std::ostream &err)
{
    return [&err](const RunPulse &pulse) {
        if (pulse.silentFor.count() > 0)
            err << "  silent for " << pulse.silentFor.count() / 1000 << " s …" << std::endl;
    };
}

Result<std::unique_ptr<Device>> LiveOpener::open(
    const CliOptions &options, CliSecrets &&secrets, std::stop_token stop)
{
    if (options.target.kind == CliTarget::Kind::Demo)
        return makeTrainingDevice(options.target.scenario,
            { .stateFile = trainingStateFile(options.target.scenario), .pace = {}, .clock = {} });
    SshSettings settings = standardSshSettings();
    if (!options.knownHosts.isEmpty())
        settings.knownHostsFile = options.knownHosts;
    settings.onPulse = m_onSilence;
    const std::unique_ptr<DeviceConnector> connector = makeSshConnector(std::move(settings));
    const Result<HostKeyReport> key = connector->reach(options.target.live, stop);
    if (!key)
        return tl::unexpected { key.error() };
    const bool expected = !options.hostKey.isEmpty() && key->fingerprint == options.hostKey;
    if (!options.hostKey.isEmpty() && !expected)
        return failure(FailureKind::HostKeyChanged, CLI_TEXT("Check who answers"),
            CLI_TEXT("{host} shows the key {fingerprint}, not the one that you gave.")
                .with(u"host"_qs, options.target.live.host)
                .with(u"fingerprint"_qs, key->fingerprint));
    if (key->state == HostKeyReport::State::Revoked
        || (key->state != HostKeyReport::State::Trusted && !expected))
        return tl::unexpected { refusalOf(*key, options.target.live) };
    return connector->logIn(credentialsOf(options, std::move(secrets)), options.hostKey, stop);
}

} // namespace edgemend
