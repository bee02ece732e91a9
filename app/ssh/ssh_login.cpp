// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/ssh_login.h"

#include "app/network/network_texts.h"
#include "app/ssh/key_file.h"
#include "app/ssh/ssh_texts.h"

namespace edgemend {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostQuestionRounds = 4;

// libssh wants C strings.
SecretText terminated(const SecretText &secret)
{
    QByteArray bytes;
    bytes.reserve(secret.size() + 1);
    bytes.append(secret.revealed()).append('\0');
    return SecretText(std::move(bytes));
}

} // namespace

Message SshLogin::triedFor(const Target &target)
{
    return ssh_texts::triedLogin(target.user, target.host);
}

Result<QString> SshLogin::logIn(const Credentials &credentials, const std::stop_token &stop)
{
    if (credentials.identityFiles.isEmpty() && credentials.password.isEmpty()) {
        return tl::unexpected(credentials.useAgent ? ssh_texts::agentNotYet(m_tried)
                                                   : ssh_texts::nothingToLogInWith(m_tried));
    }
    QString taken;
    const auto withKeys = tryKeys(credentials, taken, stop);
    if (!withKeys) {
        return tl::unexpected(withKeys.error());
    }
    if (*withKeys == Step::In) {
        return taken;
    }
    if (!credentials.password.isEmpty()) {
        const auto withPassword = tryPassword(credentials.password, stop);
        if (!withPassword) {
            return tl::unexpected(withPassword.error());
        }
        if (*withPassword == Step::In) {
            return taken;
        }
    }
    return tl::unexpected(refusal());
}

Result<SshLogin::Step> SshLogin::tryKeys(
    const Credentials &credentials, QString &taken, const std::stop_token &stop)
{
    int tries = 0;
    for (const QString &file : credentials.identityFiles) {
        if (tries == m_settings.mostKeyTries || !mayTry(SSH_AUTH_METHOD_PUBLICKEY)) {
            break;
        }
        auto key
            = loadKeyFile(m_tried, file, credentials.passphrase, m_settings.durations.login, stop);
        if (!key && key.error().kind == FailureKind::Cancelled) {
            return tl::unexpected(key.error());
        }
        if (!key) {
            if (!m_keyFailure) {
                m_keyFailure = key.error();
            }
            continue;
        }
        ++tries;
        const auto step = authenticate(
            [&] { return ssh_userauth_publickey(m_link.session(), nullptr, key->get()); }, stop);
        if (!step || *step == Step::In || *step == Step::MoreNeeded) {
            taken = file;
            return step;
        }
        m_refusedKeys.append(file);
    }
    return Step::Refused;
}

Result<SshLogin::Step> SshLogin::tryPassword(
    const SecretText &password, const std::stop_token &stop)
{
    if (mayTry(SSH_AUTH_METHOD_PASSWORD)) {
        const SecretText text = terminated(password);
        const auto step = authenticate(
            [&] {
                return ssh_userauth_password(m_link.session(), nullptr, text.revealed().data());
            },
            stop);
        // A server that lists the method has looked at the password. One that does not may only
        // take it as the answer to a question; that is then the first try, not a second one.
        m_passwordRefused = step && *step == Step::Refused && mayTry(SSH_AUTH_METHOD_PASSWORD);
        if (!step || *step == Step::In || m_passwordRefused) {
            return step;
        }
    }
    if (mayTry(SSH_AUTH_METHOD_INTERACTIVE) && m_refusals > 0) {
        return tryQuestions(password, stop);
    }
    return Step::Refused;
}

Result<SshLogin::Step> SshLogin::tryQuestions(
    const SecretText &password, const std::stop_token &stop)
{
    const SecretText text = terminated(password);
    bool answered = false;
    for (int round = 0; round < mostQuestionRounds; ++round) {
        const auto answer
            = ask([this] { return ssh_userauth_kbdint(m_link.session(), nullptr, nullptr); }, stop);
        if (!answer || *answer != SSH_AUTH_INFO) {
            const auto step = answer.and_then([this](int told) { return stepOf(told); });
            m_passwordRefused = answered && step && *step == Step::Refused;
            return step;
        }
        const int prompts = ssh_userauth_kbdint_getnprompts(m_link.session());
        char echo = 1;
        if (prompts > 0) {
            (void)ssh_userauth_kbdint_getprompt(m_link.session(), 0, &echo);
        }
        if (prompts > 1 || (prompts == 1 && (echo != 0 || answered))) {
            return tl::unexpected(ssh_texts::unanswerableQuestion(m_tried));
        }
        if (prompts == 1) {
            answered = true;
            (void)ssh_userauth_kbdint_setanswer(m_link.session(), 0, text.revealed().data());
        }
    }
    return tl::unexpected(ssh_texts::unanswerableQuestion(m_tried));
}

Result<int> SshLogin::ask(const std::function<int()> &call, const std::stop_token &stop)
{
    int answer = SSH_AUTH_ERROR;
    const LinkWait wait
        = m_link.drive(call, SSH_AUTH_AGAIN, answer, m_settings.durations.login, stop);
    m_link.counters().roundTrips += std::exchange(m_serviceAsked, true) ? 1 : 2;
    switch (wait) {
    case LinkWait::Done:
        return answer;
    case LinkWait::Stopped:
        return tl::unexpected(network_texts::cancelled(m_tried));
    case LinkWait::TimedOut:
        return tl::unexpected(ssh_texts::loginTimedOut(m_tried));
    case LinkWait::Lost:
        break;
    }
    return tl::unexpected(brokenOff());
}

Result<SshLogin::Step> SshLogin::stepOf(int answer)
{
    switch (answer) {
    case SSH_AUTH_SUCCESS:
        return Step::In;
    case SSH_AUTH_PARTIAL:
        return Step::MoreNeeded;
    case SSH_AUTH_DENIED:
        ++m_refusals;
        return Step::Refused;
    default:
        return tl::unexpected(brokenOff());
    }
}

Failure SshLogin::brokenOff() const
{
    const QByteArray error = m_link.lastError();
    // Not every server says why it hangs up: after two refusals the reason is plain enough.
    if (error.contains("Too many") || m_refusals >= 2) {
        return ssh_texts::tooManyTries(m_tried);
    }
    return ssh_texts::lostInLogin(m_tried, error);
}

Failure SshLogin::refusal() const
{
    if (m_passwordRefused) {
        return ssh_texts::passwordRefused(m_tried);
    }
    if (!m_refusedKeys.isEmpty() && mayTry(SSH_AUTH_METHOD_PUBLICKEY)) {
        return ssh_texts::keysRefused(m_tried, m_refusedKeys);
    }
    if (m_keyFailure && m_refusals == 0) {
        return *m_keyFailure;
    }
    return ssh_texts::methodUnavailable(m_tried, offeredMethods());
}

bool SshLogin::mayTry(int method) const
{
    // Before the first refusal the server has not said what it takes.
    const int offered = ssh_userauth_list(m_link.session(), nullptr);
    return offered == 0 || (offered & method) != 0;
}

QString SshLogin::offeredMethods() const
{
    const int offered = ssh_userauth_list(m_link.session(), nullptr);
    QStringList names;
    const auto add = [&](int method, const QString &name) {
        if ((offered & method) != 0) {
            names.append(name);
        }
    };
    add(SSH_AUTH_METHOD_PUBLICKEY, u"publickey"_s);
    add(SSH_AUTH_METHOD_PASSWORD, u"password"_s);
    add(SSH_AUTH_METHOD_INTERACTIVE, u"keyboard-interactive"_s);
    add(SSH_AUTH_METHOD_GSSAPI_MIC, u"gssapi-with-mic"_s);
    add(SSH_AUTH_METHOD_HOSTBASED, u"hostbased"_s);
    return names.join(u", "_s);
}

} // namespace edgemend
