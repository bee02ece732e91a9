// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/fingerprint.h"

#include <QStringList>

namespace edgemend {

QString bareFingerprint(const QString &typed)
{
    const QString mark = u"SHA256:"_qs;
    QString bare = typed.trimmed();
    if (const qsizetype at = bare.indexOf(mark, 0, Qt::CaseInsensitive); at >= 0) {
        // What stands behind a whole fingerprint on that line is a comment and the key's type.
        bare = bare.mid(at + mark.size());
        const QStringList words = bare.simplified().split(u' ');
        if (!words.isEmpty() && words.constFirst().size() >= 43)
            bare = words.constFirst();
    }
    // Mail programs and PDFs put in blanks of many kinds.
    bare.removeIf([](QChar letter) { return letter.isSpace(); });
    while (bare.endsWith(u'='))
        bare.chop(1);
    return bare;
}

QString groupedFingerprint(const QString &fingerprint)
{
    const QString bare = bareFingerprint(fingerprint);
    QString text = u"SHA256:"_qs;
    for (qsizetype i = 0; i < bare.size(); i += 4)
        text += (i % 24 == 0 ? u'\n' : u' ') + bare.mid(i, 4);
    return text;
}

FingerprintMatch compareFingerprints(const QString &shown, const QString &typed)
{
    const QString one = bareFingerprint(shown);
    const QString other = bareFingerprint(typed);
    FingerprintMatch match;
    match.length = static_cast<int>(one.size());
    if (other.isEmpty())
        return match;
    for (qsizetype i = 0; i < other.size(); ++i)
        if (i >= one.size() || one[i] != other[i]) {
            match.state = FingerprintMatch::State::Different;
            match.differsAt = static_cast<int>(i) + 1;
            return match;
        }
    match.state = other.size() == one.size() ? FingerprintMatch::State::Same
                                             : FingerprintMatch::State::TooShort;
    return match;
}

QString hostKeyFile(const QString &algorithm)
{
    if (algorithm.contains(u"ecdsa"))
        return u"/etc/ssh/ssh_host_ecdsa_key.pub"_qs;
    if (algorithm.contains(u"rsa"))
        return u"/etc/ssh/ssh_host_rsa_key.pub"_qs;
    return u"/etc/ssh/ssh_host_ed25519_key.pub"_qs;
}

} // namespace edgemend
