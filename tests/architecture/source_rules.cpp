// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

#include "tests/architecture/source_rules.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace edgemend::architecture {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestFile = 400;
constexpr int longestFunction = 40;

bool isProductCode(const QString &path)
{
    return (path.startsWith(u"checks/"_s) || path.startsWith(u"wizard/"_s)
               || path.startsWith(u"app/"_s))
        && (path.endsWith(u".cpp"_s) || path.endsWith(u".h"_s));
}

bool isCode(const SourceFile &file)
{
    static const QStringList ends { u".h"_s, u".cpp"_s, u".sh"_s, u".go"_s, u".py"_s, u".cmake"_s,
        u"CMakeLists.txt"_s, u".c"_s };
    for (const auto &end : ends) {
        if (file.path.endsWith(end))
            return true;
    }
    return file.text.startsWith("#!");
}

// Recorded answers of devices, and texts that others wrote: kept as they are.
bool isRecorded(const QString &path)
{
    if (path.startsWith(u"tests/fixtures/"_s) || path.startsWith(u"resources/demo/"_s))
        return true;
    return path.startsWith(u"tests/checks/issues/"_s) && !path.endsWith(u".cpp"_s)
        && !path.endsWith(u".h"_s) && !path.endsWith(u"CMakeLists.txt"_s);
}

struct WordRule {
    QRegularExpression what;
    QString why;
    bool productOnly = false;
};

// Written in two halves, so that this file holds none of them itself.
QRegularExpression anyOf(const QStringList &words)
{
    QStringList escaped;
    for (const auto &word : words)
        escaped << QRegularExpression::escape(word);
    return QRegularExpression(u"(?<![A-Za-z0-9-])(?:%1)"_s.arg(escaped.join(u'|')));
}

const QList<WordRule> &wordRules()
{
    static const QString org = u".org"_s;
    static const QList<WordRule> rules {
        { QRegularExpression(u"\\b(TO"
                             "DO|FIX"
                             "ME)\\b(?!.*#\\d)"_s),
            u"an open end needs the number of its issue (#N)"_s },
        { anyOf({ u"deb.debian"_s + org, u"security.debian"_s + org, u"snapshot.debian"_s + org,
              u"ftp.debian"_s + org, u"archive.ubuntu"_s + u".com"_s, u"pypi"_s + org,
              u"files.pythonhosted"_s + org, u"registry.npmjs"_s + org,
              u"static.crates"_s + u".io"_s, u"proxy.golang"_s + org, u"sum.golang"_s + org,
              u"repo1.maven"_s + org, u"repo.maven.apache"_s + org }),
            u"no host of a package registry in a file: take it from the machine's own sources"_s },
        { QRegularExpression(u"(?<![A-Za-z0-9_.~})-])/wo"
                             "rk/|\\.\\./sha"
                             "red\\b|\\bfa"
                             "rm-[a-z]"_s),
            u"a path of somebody's workplace"_s },
        { QRegularExpression(
              u"\\b(QEventLoop|processEvents|msleep|std::system|::popen|::fork|std::async)\\b"_s),
            u"no nested event loops, no sleeping, no processes in the product"_s, true },
        { QRegularExpression(u"\\blab-hub\\b|edgemend-lab"_s),
            u"the product does not know the lab"_s, true },
    };
    return rules;
}

bool isSkippedFolder(const QString &path)
{
    static const QRegularExpression skipped(u"^(\\.git|\\.cache|build)(/|$)|(^|/)__pycache__/"_s);
    return skipped.match(path).hasMatch();
}

} // namespace

QStringList sizeViolations(const SourceFile &file)
{
    if (!isCode(file))
        return {};
    QStringList found;
    const auto lines = file.text.split('\n');
    if (const auto count = file.text.count('\n'); count > longestFile)
        found << u"%1: %2 lines, the limit is %3"_s.arg(file.path).arg(count).arg(longestFile);
    if (!isProductCode(file.path))
        return found;
    // clang-format puts the brace of a function, and no other, on a line of its own.
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i).trimmed() != "{")
            continue;
        const auto indent = lines.at(i).left(lines.at(i).indexOf('{'));
        auto end = i + 1;
        while (end < lines.size() && !lines.at(end).startsWith(indent + '}'))
            ++end;
        if (const auto length = end - i - 1; length > longestFunction)
            found << u"%1:%2: a function of %3 lines, the limit is %4"_s.arg(file.path)
                         .arg(i)
                         .arg(length)
                         .arg(longestFunction);
    }
    return found;
}

QStringList headerViolations(const SourceFile &file)
{
    if (!isCode(file))
        return {};
    QStringList found;
    const auto top = file.text.left(1000);
    for (const auto *tag :
        { "SPDX-License-Identifier: GPL-3.0-or-later", "SPDX-FileCopyrightText: " }) {
        if (!top.contains(tag))
            found << u"%1:1: lacks %2"_s.arg(file.path, QString::fromUtf8(tag));
    }
    if (file.path.endsWith(u".h"_s) && !file.text.contains("\n#pragma once\n"))
        found << u"%1:1: lacks #pragma once"_s.arg(file.path);
    return found;
}

QStringList wordViolations(const SourceFile &file)
{
    QStringList found;
    const auto lines = QString::fromUtf8(file.text).split(u'\n');
    for (const auto &rule : wordRules()) {
        if (rule.productOnly && !isProductCode(file.path))
            continue;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (const auto match = rule.what.match(lines.at(i)); match.hasMatch())
                found << u"%1:%2: %3: %4"_s.arg(file.path).arg(i + 1).arg(
                    match.captured(), rule.why);
        }
    }
    return found;
}

QStringList violations(const SourceFile &file)
{
    return includeViolations(file) + linkViolations(file) + sizeViolations(file)
        + headerViolations(file) + wordViolations(file) + colourViolations(file);
}

QList<SourceFile> filesOf(const QString &root)
{
    QList<SourceFile> files;
    QDirIterator it(
        root, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const auto path = QDir(root).relativeFilePath(it.next());
        if (isSkippedFolder(path) || isRecorded(path) || path == u"LICENSE"_s)
            continue;
        QFile file(it.filePath());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        // Pictures, fonts and programs are not written by a person.
        const auto text = file.readAll();
        if (!text.left(8000).contains('\0'))
            files.append({ path, text });
    }
    return files;
}

} // namespace edgemend::architecture
