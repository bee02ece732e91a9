// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/translations/message_scan.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace edgemend::test {

namespace {

/// Comments become blanks; the lines stay where they are.
QString withoutComments(QString source)
{
    static const QRegularExpression piece {
        u"\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'|//[^\\n]*|/\\*.*?\\*/"_qs,
        QRegularExpression::DotMatchesEverythingOption
    };
    for (auto it = piece.globalMatch(source); it.hasNext();) {
        const auto match = it.next();
        if (!match.capturedView().startsWith(u'/'))
            continue;
        for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i)
            if (source[i] != u'\n')
                source[i] = u' ';
    }
    return source;
}

/// "a" "b" → ab, with the escapes that our sources use.
QByteArray joined(const QString &literals)
{
    static const QRegularExpression literal { u"\"((?:[^\"\\\\]|\\\\.)*)\""_qs };
    QString text;
    for (auto it = literal.globalMatch(literals); it.hasNext();)
        text += it.next().captured(1);
    text.replace(u"\\n"_qs, u"\n"_qs).replace(u"\\\""_qs, u"\""_qs).replace(u"\\\\"_qs, u"\\"_qs);
    return text.toUtf8();
}

const QString literalsPattern = u"((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)"_qs;

class Scan {
public:
    Scan(const QString &path, const QString &source)
        : m_path(path)
        , m_source(withoutComments(source))
    {
        takeMacros();
        takeWrittenOut();
        takeBare();
    }
    MessageScan result;

private:
    void complain(qsizetype at, const QString &why)
    {
        result.complaints.append(
            u"%1:%2: %3"_qs.arg(m_path).arg(m_source.left(at).count(u'\n') + 1).arg(why));
    }

    /// #define X_TEXT(source) text("ctx", QT_TRANSLATE_NOOP("ctx", source)), and each X_TEXT("…").
    void takeMacros()
    {
        static const QRegularExpression definition {
            u"#define\\s+(\\w+)\\((\\w+)\\)[\\s\\\\]*text\\(\\s*\"([^\"]+)\",[\\s\\\\]*"
            u"QT_TRANSLATE_NOOP\\(\\s*\"([^\"]+)\",\\s*\\2\\)\\)"_qs
        };
        QMap<QString, QByteArray> contexts;
        for (auto it = definition.globalMatch(m_source); it.hasNext();) {
            const auto match = it.next();
            if (match.captured(3) != match.captured(4))
                complain(match.capturedStart(), u"two contexts in one macro"_qs);
            contexts.insert(match.captured(1), match.captured(3).toUtf8());
        }
        m_source.remove(definition);
        for (auto it = contexts.cbegin(); it != contexts.cend(); ++it)
            takeUses(it.key(), it.value());
    }

    void takeUses(const QString &macro, const QByteArray &context)
    {
        const QRegularExpression use { u"\\b%1\\(\\s*"_qs.arg(macro) };
        const QRegularExpression literals { u"\\G"_qs + literalsPattern + u"\\)"_qs };
        for (auto it = use.globalMatch(m_source); it.hasNext();) {
            const auto match = it.next();
            const auto text = literals.match(m_source, match.capturedEnd());
            if (text.hasMatch())
                result.found.append({ context, joined(text.captured(1)), {} });
            else
                complain(match.capturedStart(), macro + u" takes one literal"_qs);
        }
    }

    /// QT_TRANSLATE_NOOP("ctx", "…") anywhere, alone or inside text("ctx", …).
    void takeWrittenOut()
    {
        static const QRegularExpression marked { u"QT_TRANSLATE_NOOP\\(\\s*\"([^\"]+)\",\\s*"_qs
            + literalsPattern + u"\\)"_qs };
        static const QRegularExpression any { u"QT_TRANSLATE_NOOP\\("_qs };
        int marks = 0;
        for (auto it = marked.globalMatch(m_source); it.hasNext(); ++marks) {
            const auto match = it.next();
            result.found.append({ match.captured(1).toUtf8(), joined(match.captured(2)), {} });
        }
        if (m_source.count(any) != marks)
            complain(0, u"a QT_TRANSLATE_NOOP that holds no literal"_qs);
    }

    /// text("ctx", …) around anything else never reaches a catalogue.
    void takeBare()
    {
        static const QRegularExpression call { u"\\btext\\(\\s*\"([^\"]+)\",\\s*"_qs };
        static const QRegularExpression mark { u"\\GQT_TRANSLATE_NOOP\\(\\s*\"([^\"]+)\""_qs };
        for (auto it = call.globalMatch(m_source); it.hasNext();) {
            const auto match = it.next();
            const auto inner = mark.match(m_source, match.capturedEnd());
            if (!inner.hasMatch() && !isTable(match.captured(1), match.capturedEnd()))
                complain(match.capturedStart(), u"a text that is not marked"_qs);
            else if (inner.hasMatch() && inner.captured(1) != match.captured(1))
                complain(match.capturedStart(), u"two contexts in one text"_qs);
        }
    }

    /// A table in the same file, whose rows are marked where they stand.
    bool isTable(const QString &context, qsizetype at) const
    {
        static const QRegularExpression row { u"\\Grow\\.\\w+\\)"_qs };
        return row.match(m_source, at).hasMatch()
            && m_source.contains(u"QT_TRANSLATE_NOOP(\"%1\","_qs.arg(context));
    }

    QString m_path;
    QString m_source;
};

} // namespace

MessageScan scanMessages(const QString &path, const QString &source)
{
    return Scan { path, source }.result;
}

MessageScan scanTree(const QString &root)
{
    MessageScan all;
    for (const QString &folder : { u"checks"_qs, u"wizard"_qs, u"app"_qs }) {
        QDirIterator files { root + u'/' + folder, { u"*.cpp"_qs, u"*.h"_qs }, QDir::Files,
            QDirIterator::Subdirectories };
        while (files.hasNext()) {
            QFile file { files.next() };
            if (!file.open(QIODevice::ReadOnly)) {
                all.complaints.append(file.fileName() + u": cannot be read"_qs);
                continue;
            }
            const MessageScan one
                = scanMessages(file.fileName(), QString::fromUtf8(file.readAll()));
            all.found += one.found;
            all.complaints += one.complaints;
        }
    }
    return all;
}

} // namespace edgemend::test
