// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/device_connector.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace edgemend {

/// A host's public key as it comes over the wire.
struct HostKey {
    QByteArray blob;

    /// The algorithm the blob itself names ("ssh-ed25519"); empty when the blob makes no sense.
    [[nodiscard]] QByteArray algorithm() const;
    /// "SHA256:…" without padding, as ssh-keygen prints it.
    [[nodiscard]] QString fingerprint() const;
};

/// Which host keys are trusted, in OpenSSH's known_hosts format. Trust is kept per device label;
/// without a label per address. Lines with @revoked and @cert-authority are understood here,
/// because libssh reports both as merely unknown. Reads and writes files, so it belongs to the
/// worker thread.
class KnownHostsStore {
public:
    /// New keys go to `ownFile`; `alsoRead` (a user's own known_hosts) is never written.
    explicit KnownHostsStore(QString ownFile, QStringList alsoRead = {});

    /// Compares a key with the files. A file that is missing is empty; one that cannot be read is a
    /// failure, since "unknown" would invite to trust a changed key.
    [[nodiscard]] Result<HostKeyReport> judge(const Target &target, const HostKey &key) const;

    /// Algorithms on file for this target: asked for first, so that a trusted key is compared with
    /// its like and not with another type of the same device.
    [[nodiscard]] QList<QByteArray> algorithmsOf(const Target &target) const;

    /// Adds a line for this target.
    [[nodiscard]] Result<void> trust(const Target &target, const HostKey &key) const;

    /// Adds a line for this target in the place of those that our own file has for it: the old key
    /// is no longer trusted. Lines of a user's own file stay as they are.
    [[nodiscard]] Result<void> replace(const Target &target, const HostKey &key) const;

    /// What stands in the first column for a target: "label:plant%20A%2Fpress", "host" or
    /// "[host]:2222".
    [[nodiscard]] static QByteArray nameOf(const Target &target);

private:
    struct Line {
        enum class Marker { None, Revoked, CertAuthority, Other } marker = Marker::None;
        QByteArray hosts;
        HostKey key;
    };
    [[nodiscard]] Result<QList<Line>> readAll() const;
    enum class OldLines { Keep, Drop };
    [[nodiscard]] Result<void> write(
        const Target &target, const HostKey &key, OldLines oldLines) const;
    [[nodiscard]] static QByteArray withoutLinesOf(const QByteArray &text, const QByteArray &name);
    [[nodiscard]] static QList<Line> parse(const QByteArray &text);
    [[nodiscard]] static bool matches(const QByteArray &hosts, const QByteArray &name);

    QString m_ownFile;
    QStringList m_alsoRead;
};

} // namespace edgemend
