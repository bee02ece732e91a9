// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/pseudo_translator.h"

#include <QRegularExpression>

namespace edgemend {

namespace {

constexpr QStringView plain = u"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr QStringView accented = u"åƀçðéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ";
static_assert(plain.size() == accented.size());

QString withAccents(QStringView text)
{
    QString strange;
    strange.reserve(text.size());
    for (const QChar c : text) {
        const qsizetype at = plain.indexOf(c);
        strange += at < 0 ? c : accented[at];
    }
    return strange;
}

/// What makes the text longer, in words so that it can be wrapped as words are.
QString padding(qsizetype length)
{
    static const QStringList words
        = u"one two three four five six seven eight nine ten"_qs.split(u' ');
    QString more;
    for (qsizetype i = 0; more.size() < length; ++i)
        more += u' ' + words[i % words.size()];
    return more;
}

} // namespace

QString pseudoLanguage() { return u"qps"_qs; }

QString toPseudo(const QString &english)
{
    if (english.isEmpty())
        return english;
    static const QRegularExpression kept {
        u"\\{[A-Za-z0-9_-]*\\}|%L?[0-9]{1,2}|%n|&[a-z]+;|&[A-Za-z]|</?[a-z][^>]*>"_qs
    };
    QString strange = u"["_qs;
    qsizetype at = 0;
    for (auto it = kept.globalMatch(english); it.hasNext();) {
        const auto match = it.next();
        strange += withAccents(QStringView { english }.mid(at, match.capturedStart() - at));
        strange += match.capturedView();
        at = match.capturedEnd();
    }
    strange += withAccents(QStringView { english }.mid(at));
    return strange + padding((english.size() * 35 + 99) / 100) + u']';
}

QString PseudoTranslator::text(const Message &message) const
{
    return fillIn(toPseudo(QString::fromUtf8(message.source)), message.arguments);
}

QString PseudoQtTranslator::translate(
    const char *context, const char *sourceText, const char *disambiguation, int n) const
{
    Q_UNUSED(disambiguation)
    Q_UNUSED(n) // QCoreApplication puts the number in
    if (!sourceText || QByteArrayView { context }.startsWith('Q'))
        return {};
    return toPseudo(QString::fromUtf8(sourceText));
}

} // namespace edgemend
