// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/device.h"

#include <memory>

namespace edgemend {

/// Where to go.
struct Target {
    QString user;
    QString host;
    quint16 port = 22;
    QString label; ///< trust is kept per label, since plants reuse addresses; empty: per address
    bool operator==(const Target &) const = default;
};

/// What is known of a host key before anybody trusted it.
struct HostKeyReport {
    enum class State { Trusted, Unknown, Changed, OtherType, Revoked } state = State::Unknown;
    QString algorithm; ///< "ssh-ed25519"
    QString fingerprint; ///< "SHA256:…"
    QString trustedFingerprint; ///< the one on file, when Changed or OtherType
};

/// How to log in. Prompts are answered by the caller between reach() and logIn(), so nothing in
/// here ever waits for a human.
struct Credentials {
    QList<QString> identityFiles; ///< tried in this order, the remembered one first
    bool useAgent = false;
    SecretText passphrase;
    SecretText password;
    SecretText sudoPassword; ///< empty: only `sudo -n`
};

/// Two steps to a Device: reach() gives the host key, the caller decides, logIn() gives the device.
/// A connector serves one attempt. Blocking; cancelled by the stop token within 250 ms in every
/// phase, also in a name look-up that cannot be interrupted (it is left behind and ends alone).
class DeviceConnector {
public:
    virtual ~DeviceConnector() = default;

    [[nodiscard]] virtual Result<HostKeyReport> reach(const Target &target, std::stop_token stop)
        = 0;

    /// Remembers the key that reach() reported, for this label (from now on that of the target;
    /// empty: by address). Only for Unknown.
    [[nodiscard]] virtual Result<void> trustHostKey(const QString &label) = 0;

    /// Puts the key that reach() reported in the place of the one on file, for the target's label.
    /// Only for Changed and OtherType, and only after a person compared the new key.
    [[nodiscard]] virtual Result<void> replaceHostKey() = 0;

    /// Refuses with HostKeyUnknown / HostKeyChanged unless the key is trusted, or equals
    /// `expected`.
    [[nodiscard]] virtual Result<std::unique_ptr<Device>> logIn(
        Credentials &&credentials, const QString &expectedFingerprint, std::stop_token stop)
        = 0;
};

} // namespace edgemend
