// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

/// What is offered in the key exchange: what is good first, and at the end what old devices in
/// plants still need (SHA-1 key exchange and signatures, CBC). The oldest (DSA, 3DES, group 1) stay
/// out.
namespace edgemend::ssh_algorithms {

inline const QByteArray keyExchanges
    = "curve25519-sha256,curve25519-sha256@libssh.org,ecdh-sha2-nistp256,ecdh-sha2-nistp384,"
      "ecdh-sha2-nistp521,diffie-hellman-group-exchange-sha256,diffie-hellman-group16-sha512,"
      "diffie-hellman-group18-sha512,diffie-hellman-group14-sha256,diffie-hellman-group14-sha1";
inline const QByteArray ciphers
    = "aes256-gcm@openssh.com,aes128-gcm@openssh.com,chacha20-poly1305@openssh.com,aes256-ctr,"
      "aes192-ctr,aes128-ctr,aes256-cbc,aes128-cbc";
inline const QByteArray macs
    = "hmac-sha2-256-etm@openssh.com,hmac-sha2-512-etm@openssh.com,hmac-sha2-256,hmac-sha2-512,"
      "hmac-sha1-etm@openssh.com,hmac-sha1";
inline const QByteArray signatures
    = "ssh-ed25519,ecdsa-sha2-nistp256,ecdsa-sha2-nistp384,ecdsa-sha2-nistp521,rsa-sha2-512,"
      "rsa-sha2-256,ssh-rsa";
/// Starts after the login; a diagnosis sends a third of the bytes with it.
inline const QByteArray compressions = "zlib@openssh.com,none";

/// All host key algorithms, those of the keys on file first: else another type of a device's keys
/// would be shown than the one that is trusted.
[[nodiscard]] inline QByteArray hostKeysPreferring(const QList<QByteArray> &onFile)
{
    QList<QByteArray> order;
    for (const QByteArray &algorithm : onFile) {
        if (algorithm == "ssh-rsa") {
            order << "rsa-sha2-512"
                  << "rsa-sha2-256"
                  << "ssh-rsa";
        } else if (signatures.split(',').contains(algorithm)) {
            order << algorithm;
        }
    }
    for (const QByteArray &algorithm : signatures.split(',')) {
        if (!order.contains(algorithm)) {
            order << algorithm;
        }
    }
    return order.join(',');
}

} // namespace edgemend::ssh_algorithms
