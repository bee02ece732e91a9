// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/key_file.h"

#include "app/network/left_behind.h"
#include "app/network/network_texts.h"
#include "app/ssh/ssh_texts.h"

#include <QFile>

#include <algorithm>
#include <cstring>

namespace edgemend {

namespace {

constexpr qint64 longestKeyFile = 64 * 1024;

struct PassphraseRequest {
    const SecretText *passphrase = nullptr;
    bool asked = false;
};

int answerPassphrase(const char *, char *buffer, size_t length, int, int, void *userData)
{
    auto *request = static_cast<PassphraseRequest *>(userData);
    request->asked = true;
    const QByteArrayView bytes = request->passphrase->revealed();
    // Without a passphrase this must fail here: else OpenSSL would ask at the terminal.
    if (bytes.isEmpty() || static_cast<size_t>(bytes.size()) + 1 > length) {
        return -1;
    }
    std::memcpy(buffer, bytes.data(), static_cast<size_t>(bytes.size()));
    buffer[bytes.size()] = '\0';
    return 0;
}

struct KeyRead {
    SshKeyHandle key;
    QString fileError;
    bool encrypted = false;
};

KeyRead readKey(const QString &name, const SecretText &passphrase)
{
    KeyRead result;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        result.fileError = file.errorString();
        return result;
    }
    QByteArray bytes = file.read(longestKeyFile);
    bytes.append('\0'); // libssh takes a C string
    const SecretText text(std::move(bytes));
    PassphraseRequest request { &passphrase, false };
    ssh_key key = nullptr;
    const int state = ssh_pki_import_privkey_base64(
        text.revealed().data(), nullptr, &answerPassphrase, &request, &key);
    result.key.reset(key);
    result.encrypted = request.asked;
    if (state != SSH_OK || !result.key) {
        result.key.reset();
        result.fileError = QStringLiteral("not a private key");
    }
    return result;
}

} // namespace

Result<SshKeyHandle> loadKeyFile(const Message &tried, const QString &file,
    const SecretText &passphrase, std::chrono::milliseconds limit, const std::stop_token &stop)
{
    auto read = runOrLeaveBehind<KeyRead>(
        [file, secret = std::make_shared<SecretText>(passphrase.duplicate())] {
            return readKey(file, *secret);
        },
        limit, stop);
    if (!read) {
        return tl::unexpected(stop.stop_requested() ? network_texts::cancelled(tried)
                                                    : ssh_texts::keyFileTooSlow(tried, file));
    }
    if (read->key) {
        return std::move(read->key);
    }
    if (read->encrypted) {
        return tl::unexpected(ssh_texts::keyFileEncrypted(tried, file, !passphrase.isEmpty()));
    }
    return tl::unexpected(ssh_texts::keyFileUnreadable(tried, file, read->fileError));
}

} // namespace edgemend
