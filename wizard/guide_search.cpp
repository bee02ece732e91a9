// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/guide_search.h"

#include <QRegularExpression>

#include <algorithm>

namespace edgemend {

namespace {

void collect(const std::vector<HelpBlock> &blocks, QStringList &texts)
{
    for (const HelpBlock &block : blocks) {
        texts.append(plainText(block.text));
        texts.append(block.code);
        for (const QList<HelpText> &row : block.rows)
            for (const HelpText &cell : row)
                texts.append(plainText(cell));
        for (const std::vector<HelpBlock> &item : block.items)
            collect(item, texts);
    }
}

QStringList firstTexts(const HelpPage &page)
{
    return { plainText(page.symptoms.first), plainText(page.cause.first),
        plainText(page.solution.first) };
}

QStringList allTexts(const HelpPage &page)
{
    QStringList texts = firstTexts(page);
    for (const HelpSection *section : { &page.symptoms, &page.cause, &page.solution })
        collect(section->rest, texts);
    texts.removeAll(QString {});
    return texts;
}

QStringList sentencesOf(const QString &text)
{
    static const QRegularExpression end(QStringLiteral("(?<=[.;!?])\\s+|\\n"));
    return text.split(end, Qt::SkipEmptyParts);
}

bool holdsAll(const QString &text, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(),
        [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

qsizetype held(const QString &text, const QStringList &words)
{
    return std::count_if(words.begin(), words.end(),
        [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

QStringList wordsOf(const QString &query)
{
    return query.simplified().split(u' ', Qt::SkipEmptyParts);
}

bool matches(const HelpPage &page, const QString &query)
{
    return holdsAll(page.title + u'\n' + allTexts(page).join(u'\n'), wordsOf(query));
}

QString summaryOf(const HelpPage &page, const QString &query)
{
    const QStringList words = wordsOf(query);
    const QString phrase = words.join(u' ');
    QString best;
    qsizetype most = -1;
    for (const QString &text : allTexts(page))
        for (const QString &sentence : sentencesOf(text)) {
            const bool isWhole = words.size() > 1 && sentence.contains(phrase, Qt::CaseInsensitive);
            const qsizetype found = held(sentence, words) + (isWhole ? 1 : 0);
            if (found > most) {
                most = found;
                best = sentence;
            }
        }
    return best.simplified();
}

QStringList markedIn(const QString &text, const QString &query)
{
    const QStringList words = wordsOf(query);
    const QString phrase = words.join(u' ');
    if (!phrase.isEmpty() && text.contains(phrase, Qt::CaseInsensitive))
        return { phrase };
    return words;
}

bool standsBelow(const HelpPage &page, const QString &query)
{
    return !holdsAll(page.title + u'\n' + firstTexts(page).join(u'\n'), wordsOf(query));
}

} // namespace edgemend
