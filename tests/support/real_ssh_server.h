// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace edgemend {

/// A real sshd or Dropbear on a free port of 127.0.0.1, as an ordinary process of whoever runs the
/// test, with keys that are thrown away. Logs in as that same user.
class RealSshServer {
public:
    enum class Kind { OpenSsh, Dropbear };

    /// `options`: further lines of sshd_config, or arguments of Dropbear.
    explicit RealSshServer(Kind kind, const QStringList &options = {});
    ~RealSshServer();

    /// Empty when it runs, else why not.
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] static QString user();
    [[nodiscard]] QString clientKey() const { return m_dir.filePath(QStringLiteral("client")); }
    [[nodiscard]] QString strangerKey() const { return m_dir.filePath(QStringLiteral("stranger")); }
    [[nodiscard]] QString encryptedKey() const { return m_dir.filePath(QStringLiteral("locked")); }
    [[nodiscard]] QString folder() const { return m_dir.path(); }
    /// "ssh-ed25519 AAAA…"
    [[nodiscard]] QByteArray hostKeyLine() const;
    [[nodiscard]] QByteArray log();

    /// Ends the processes that serve connections, as a crash would; the listener stays.
    void killSessions() const;
    void suspendSessions() const;
    void resumeSessions() const;

private:
    void start(Kind kind, const QStringList &options);
    [[nodiscard]] bool makeKey(const QString &name, const QStringList &options);
    [[nodiscard]] QStringList writeSshdConfig(const QStringList &options) const;
    [[nodiscard]] bool waitUntilListening();
    void signalSessions(int signal) const;

    QTemporaryDir m_dir;
    QProcess m_process;
    quint16 m_port = 0;
    QString m_error;
    QByteArray m_log;
};

/// A port of 127.0.0.1 on which nothing listens.
[[nodiscard]] quint16 freePort();

} // namespace edgemend
