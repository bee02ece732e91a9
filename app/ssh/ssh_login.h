// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ssh/ssh_link.h"
#include "checks/device/device_connector.h"

namespace edgemend {

/// Proves who we are: keys straight (no probe with "none", no question whether a key would do),
/// then the password, each once. Nothing that was refused is tried again.
class SshLogin {
public:
    SshLogin(SshLink &link, const Target &target, const SshSettings &settings)
        : m_link(link)
        , m_tried(triedFor(target))
        , m_user(target.user.toUtf8())
        , m_settings(settings)
    {
    }

    /// The key file that was taken, empty when it was the password.
    [[nodiscard]] Result<QString> logIn(
        const Credentials &credentials, const std::stop_token &stop);

private:
    enum class Step { In, Refused, MoreNeeded };

    static Message triedFor(const Target &target);
    [[nodiscard]] Result<Step> tryKeys(
        const Credentials &credentials, QString &taken, const std::stop_token &stop);
    [[nodiscard]] Result<Step> tryPassword(const SecretText &password, const std::stop_token &stop);
    [[nodiscard]] Result<Step> tryQuestions(
        const SecretText &password, const std::stop_token &stop);
    [[nodiscard]] Result<Step> authenticate(
        const std::function<int()> &call, const std::stop_token &stop)
    {
        return ask(call, stop).and_then([this](int answer) { return stepOf(answer); });
    }
    [[nodiscard]] Result<int> ask(const std::function<int()> &call, const std::stop_token &stop);
    [[nodiscard]] Result<Step> stepOf(int answer);
    [[nodiscard]] Failure brokenOff() const;
    [[nodiscard]] Failure refusal() const;
    [[nodiscard]] bool mayTry(int method) const;
    [[nodiscard]] QString offeredMethods() const;

    SshLink &m_link;
    const Message m_tried;
    const QByteArray m_user;
    const SshSettings &m_settings;
    int m_refusals = 0;
    bool m_serviceAsked = false;
    QStringList m_refusedKeys;
    std::optional<Failure> m_keyFailure; ///< of the first key that could not be read
    bool m_passwordRefused = false;
};

} // namespace edgemend
