// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/known_hosts_store.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QMessageAuthenticationCode>
#include <QSaveFile>
#include <QUrl>
#include <QtEndian>

namespace edgemend {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestFile = 16 * 1024 * 1024;

Failure fileFailure(const Message &tried, const QFileDevice &file)
{
    return { FailureKind::Io, tried,
        text("Ssh", QT_TRANSLATE_NOOP("Ssh", "{file}: {error}"))
            .with(u"file"_s, file.fileName())
            .with(u"error"_s, file.errorString()),
        {} };
}

// OpenSSH's patterns: "*" and "?", without case.
bool globMatches(QByteArrayView pattern, QByteArrayView name)
{
    qsizetype p = 0;
    qsizetype n = 0;
    qsizetype star = -1;
    qsizetype starName = 0;
    while (n < name.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            starName = n;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == name[n])) {
            ++p;
            ++n;
        } else if (star >= 0) {
            p = star + 1;
            n = ++starName;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*') {
        ++p;
    }
    return p == pattern.size();
}

// "|1|salt|hash": ssh-keygen -H.
bool hashMatches(const QByteArray &pattern, const QByteArray &name)
{
    const QList<QByteArray> parts = pattern.split('|');
    if (parts.size() != 4 || parts[1] != "1") {
        return false;
    }
    const QByteArray salt = QByteArray::fromBase64(parts[2]);
    const QByteArray hash = QMessageAuthenticationCode::hash(name, salt, QCryptographicHash::Sha1);
    return hash == QByteArray::fromBase64(parts[3]);
}

} // namespace

QByteArray HostKey::algorithm() const
{
    if (blob.size() < 4) {
        return {};
    }
    const auto length = qFromBigEndian<quint32>(blob.constData());
    if (length == 0 || length > 64 || blob.size() < 4 + static_cast<qsizetype>(length)) {
        return {};
    }
    return blob.mid(4, length);
}

QString HostKey::fingerprint() const
{
    const QByteArray hash = QCryptographicHash::hash(blob, QCryptographicHash::Sha256);
    return u"SHA256:"_s + QString::fromLatin1(hash.toBase64(QByteArray::OmitTrailingEquals));
}

KnownHostsStore::KnownHostsStore(QString ownFile, QStringList alsoRead)
    : m_ownFile(std::move(ownFile))
    , m_alsoRead(std::move(alsoRead))
{
}

QByteArray KnownHostsStore::nameOf(const Target &target)
{
    if (!target.label.isEmpty()) {
        return "label:"
            + QUrl::toPercentEncoding(target.label.normalized(QString::NormalizationForm_C));
    }
    const QByteArray host = target.host.toLower().toUtf8();
    return target.port == 22 ? host : '[' + host + "]:" + QByteArray::number(target.port);
}

QList<KnownHostsStore::Line> KnownHostsStore::parse(const QByteArray &text)
{
    QList<Line> lines;
    for (const QByteArray &raw : text.split('\n')) {
        QList<QByteArray> words = raw.simplified().split(' ');
        if (words.size() < 3 || words[0].startsWith('#')) {
            continue;
        }
        Line line;
        if (words[0].startsWith('@')) {
            const QByteArray marker = words.takeFirst();
            line.marker = marker == "@revoked" ? Line::Marker::Revoked
                : marker == "@cert-authority"  ? Line::Marker::CertAuthority
                                               : Line::Marker::Other;
        }
        if (words.size() < 3) {
            continue;
        }
        line.hosts = words[0];
        line.key.blob = QByteArray::fromBase64(words[2]);
        // A line whose blob says something else than its second word is damaged or forged.
        if (line.key.algorithm() == words[1]) {
            lines.append(line);
        }
    }
    return lines;
}

bool KnownHostsStore::matches(const QByteArray &hosts, const QByteArray &name)
{
    if (hosts.startsWith('|')) {
        return hashMatches(hosts, name);
    }
    bool found = false;
    for (const QByteArray &pattern : hosts.split(',')) {
        if (pattern.startsWith('!')) {
            if (globMatches(pattern.mid(1).toLower(), name.toLower())) {
                return false;
            }
        } else if (globMatches(pattern.toLower(), name.toLower())) {
            found = true;
        }
    }
    return found;
}

Result<QList<KnownHostsStore::Line>> KnownHostsStore::readAll() const
{
    QList<Line> lines;
    for (const QString &name : QStringList { m_ownFile } + m_alsoRead) {
        QFile file(name);
        if (name.isEmpty() || !file.exists()) {
            continue;
        }
        const Message tried = text("Ssh", QT_TRANSLATE_NOOP("Ssh", "Read the trusted host keys"));
        if (!file.open(QIODevice::ReadOnly)) {
            return tl::unexpected(fileFailure(tried, file));
        }
        const QByteArray text = file.read(longestFile);
        if (file.error() != QFileDevice::NoError) {
            return tl::unexpected(fileFailure(tried, file));
        }
        lines += parse(text);
    }
    return lines;
}

Result<HostKeyReport> KnownHostsStore::judge(const Target &target, const HostKey &key) const
{
    const auto lines = readAll();
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    HostKeyReport report;
    report.algorithm = QString::fromLatin1(key.algorithm());
    report.fingerprint = key.fingerprint();
    const QByteArray name = nameOf(target);
    const QByteArray address
        = nameOf({ .user = {}, .host = target.host, .port = target.port, .label = {} });
    using State = HostKeyReport::State;
    for (const Line &line : *lines) {
        if (line.marker == Line::Marker::Revoked && line.key.blob == key.blob
            && (matches(line.hosts, name) || matches(line.hosts, address))) {
            report.state = State::Revoked;
            report.trustedFingerprint.clear();
            return report;
        }
        // A certificate authority vouches for certificates, never for a plain key, so it settles
        // nothing.
        if (line.marker != Line::Marker::None || report.state == State::Trusted
            || !matches(line.hosts, name)) {
            continue;
        }
        if (line.key.blob == key.blob) {
            report.state = State::Trusted;
            report.trustedFingerprint.clear();
        } else if (line.key.algorithm() == key.algorithm()) {
            report.state = State::Changed;
            report.trustedFingerprint = line.key.fingerprint();
        } else if (report.state == State::Unknown) {
            report.state = State::OtherType;
            report.trustedFingerprint = line.key.fingerprint();
        }
    }
    return report;
}

QList<QByteArray> KnownHostsStore::algorithmsOf(const Target &target) const
{
    QList<QByteArray> algorithms;
    const auto lines = readAll();
    if (!lines) {
        return algorithms; // judge() will say why
    }
    const QByteArray name = nameOf(target);
    for (const Line &line : *lines) {
        const QByteArray algorithm = line.key.algorithm();
        if (line.marker == Line::Marker::None && matches(line.hosts, name)
            && !algorithms.contains(algorithm)) {
            algorithms.append(algorithm);
        }
    }
    return algorithms;
}

Result<void> KnownHostsStore::trust(const Target &target, const HostKey &key) const
{
    return write(target, key, OldLines::Keep);
}

Result<void> KnownHostsStore::replace(const Target &target, const HostKey &key) const
{
    return write(target, key, OldLines::Drop);
}

QByteArray KnownHostsStore::withoutLinesOf(const QByteArray &text, const QByteArray &name)
{
    QByteArrayList kept;
    for (const QByteArray &line : text.split('\n')) {
        const QList<Line> parsed = parse(line);
        // What is revoked stays revoked.
        const bool old = !parsed.isEmpty() && parsed[0].marker == Line::Marker::None
            && matches(parsed[0].hosts, name);
        if (!old) {
            kept.append(line);
        }
    }
    return kept.join('\n');
}

Result<void> KnownHostsStore::write(
    const Target &target, const HostKey &key, OldLines oldLines) const
{
    const Message tried = text("Ssh", QT_TRANSLATE_NOOP("Ssh", "Remember the host key"));
    const QByteArray algorithm = key.algorithm();
    if (algorithm.isEmpty() || m_ownFile.isEmpty()) {
        return failure(FailureKind::Io, tried,
            text("Ssh", QT_TRANSLATE_NOOP("Ssh", "There is no file for host keys.")));
    }
    if (!QDir().mkpath(QFileInfo(m_ownFile).absolutePath())) {
        return failure(FailureKind::Io, tried,
            text("Ssh", QT_TRANSLATE_NOOP("Ssh", "The folder of {file} cannot be made."))
                .with(u"file"_s, m_ownFile));
    }
    QLockFile lock(m_ownFile + u".lock"_s); // two programs may trust at the same time
    (void)lock.tryLock(2000);
    QFile old(m_ownFile);
    if (old.exists() && !old.open(QIODevice::ReadOnly)) {
        return tl::unexpected(fileFailure(tried, old));
    }
    const QByteArray before = old.isOpen() ? old.readAll() : QByteArray();
    old.close();
    QByteArray after = oldLines == OldLines::Drop ? withoutLinesOf(before, nameOf(target)) : before;
    if (!after.isEmpty() && !after.endsWith('\n')) {
        after += '\n'; // somebody's editor left the last line open
    }
    after += nameOf(target) + ' ' + algorithm + ' ' + key.blob.toBase64() + '\n';
    QSaveFile file(m_ownFile); // at once or not at all: half a file would forget keys
    if (!file.open(QIODevice::WriteOnly)) {
        return tl::unexpected(fileFailure(tried, file));
    }
    (void)file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (file.write(after) != after.size() || !file.commit()) {
        return tl::unexpected(fileFailure(tried, file));
    }
    return {};
}

} // namespace edgemend
