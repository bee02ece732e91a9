// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/catalogue_translator.h"
#include "checks/help_page.h"
#include "checks/issues/issue.h"
#include "checks/pseudo_translator.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace edgemend;

namespace {

const QString folder = QStringLiteral(EDGEMEND_SOURCE_DIR "/resources/help/");

QByteArray fileOf(const QString &language, const QString &name)
{
    QFile file { folder + language + u'/' + name };
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray {};
}

QStringList captures(const QString &text, const QString &pattern)
{
    const QRegularExpression expression { pattern,
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption };
    QStringList found;
    for (auto it = expression.globalMatch(text); it.hasNext();)
        found.append(it.next().captured(1).simplified());
    return found;
}

/// What a translator must not touch, in order: anchors and blocks of code.
QStringList fixedParts(const QString &page)
{
    return captures(page, u"^## [^\\n]*\\{#([a-z]+)\\}$"_qs) + captures(page, u"```(.*?)```"_qs);
}

/// What may move within a sentence: place holders and `code` in a line.
QStringList movableParts(QString page)
{
    page.remove(
        QRegularExpression { u"```.*?```"_qs, QRegularExpression::DotMatchesEverythingOption });
    page.remove(QRegularExpression { u"\\{#[a-z]+\\}"_qs });
    QStringList found
        = captures(page, u"`([^`]+)`"_qs) + captures(page, u"(\\{[a-z][\\w-]*\\})"_qs);
    found.sort();
    return found;
}

const QString sample = uR"(# Port {port} is taken

## What you see {#symptoms}

Nobody answers on `{port}`
any **more**.

* one `a*b`
* two
  goes on

  ```sh
  sudo ss -tlnp
  ```

## Why {#cause}

Because.

| who | what |
|---|---|
| `x` | y |

## What to do {#solution}

Stop it.

1. First:

   ```sh
   a
     b {port}
   ```

2. Then
)"_qs;

QString pageProblem(const QString &language, const QString &name)
{
    const QByteArray englishBytes = fileOf(u"en"_qs, name);
    const QString english = QString::fromUtf8(englishBytes);
    const QString translated = QString::fromUtf8(fileOf(language, name));
    if (translated.isEmpty())
        return u"there is no such page"_qs;
    if (fixedParts(translated) != fixedParts(english))
        return u"anchors or code differ"_qs;
    if (movableParts(translated) != movableParts(english))
        return u"place holders or `code` differ:\n%1\n%2"_qs.arg(
            movableParts(english).join(u" | "_qs), movableParts(translated).join(u" | "_qs));
    const QString wanted = u"<!-- english: %1 -->\n"_qs.arg(QString::fromLatin1(
        QCryptographicHash::hash(englishBytes, QCryptographicHash::Sha256).toHex()));
    if (!translated.startsWith(wanted))
        return u"stale: the English page has changed. Read both, then begin with "_qs + wanted;
    return {};
}

} // namespace

class HelpPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPageIsTakenApart()
    {
        const auto page = parseHelpPage(sample, { { u"port"_qs, u"*443*"_qs } });
        QVERIFY(page);
        QCOMPARE(page->title, u"Port *443* is taken"_qs);
        using Kind = HelpSpan::Kind;
        QCOMPARE(page->symptoms.first,
            HelpText({ { Kind::Plain, u"Nobody answers on "_qs }, { Kind::Code, u"*443*"_qs },
                { Kind::Plain, u" any "_qs }, { Kind::Strong, u"more"_qs },
                { Kind::Plain, u"."_qs } }));
        QCOMPARE(page->symptoms.rest.size(), size_t { 1 });
        const HelpBlock &list = page->symptoms.rest[0];
        QCOMPARE(list.kind, HelpBlock::Kind::Bullets);
        QCOMPARE(list.items.size(), size_t { 2 });
        QCOMPARE(plainText(list.items[0][0].text), u"one a*b"_qs);
        QCOMPARE(plainText(list.items[1][0].text), u"two goes on"_qs);
        QCOMPARE(list.items[1][1].kind, HelpBlock::Kind::Code);
        QCOMPARE(list.items[1][1].code, u"sudo ss -tlnp"_qs);
        const HelpBlock &table = page->cause.rest.at(0);
        QCOMPARE(table.kind, HelpBlock::Kind::Table);
        QCOMPARE(table.rows.size(), 2);
        QCOMPARE(table.rows[1][0], HelpText({ { Kind::Code, u"x"_qs } }));
        QCOMPARE(plainText(table.rows[1][1]), u"y"_qs);
        const HelpBlock &steps = page->solution.rest.at(0);
        QCOMPARE(steps.kind, HelpBlock::Kind::Steps);
        QCOMPARE(steps.items.size(), size_t { 2 });
        QCOMPARE(steps.items[0][1].code, u"a\n  b *443*"_qs);
        QCOMPARE(page->solution.title, u"What to do"_qs);
    }

    void aValueIsNeverMarkup()
    {
        const auto page = parseHelpPage(sample, { { u"port"_qs, u"`**x**`\n# y {port}"_qs } });
        QVERIFY(page);
        QCOMPARE(page->symptoms.first[1].text, u"`**x**`\n# y {port}"_qs);
        QCOMPARE(page->symptoms.rest.size(), size_t { 1 });
    }

    void anIncompletePageIsNone()
    {
        QVERIFY(!parseHelpPage({}));
        QVERIFY(!parseHelpPage(QString { sample }.remove(u"# Port {port} is taken\n"_qs)));
        QVERIFY(!parseHelpPage(QString { sample }.remove(u" {#cause}"_qs)));
        QVERIFY(!parseHelpPage(QString { sample }.remove(u"Because.\n"_qs)));
        QVERIFY(!helpPage("no-such-issue", u"de"_qs));
        QVERIFY(!helpPage("../en/ip-forwarding-disabled", u"en"_qs));
    }

    void everyIssueHasItsPage_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QString>("language");
        for (const auto &issue : makeAllIssues())
            for (const QString &language : availableLanguages())
                QTest::newRow(issue->info().id + " in " + language.toUtf8())
                    << issue->info().id << language;
    }
    void everyIssueHasItsPage()
    {
        QFETCH(QByteArray, id);
        QFETCH(QString, language);
        const auto page = helpPage(id, language);
        QVERIFY(page);
        QCOMPARE(page->id, id);
        QCOMPARE(page->language, language);
        for (const HelpSection *section : { &page->symptoms, &page->cause, &page->solution }) {
            const QString first = plainText(section->first);
            QVERIFY2(first.size() > 60 && first.size() < 600, qPrintable(first));
            QVERIFY(first.at(0).isUpper() && first.endsWith(u'.'));
            QVERIFY(!first.contains(u'`') && !first.contains(u"**"));
            QVERIFY(!section->rest.empty() && !section->title.isEmpty());
        }
    }

    void aLanguageWithoutPagesGetsEnglish()
    {
        const auto page = helpPage("ip-forwarding-disabled", u"xx"_qs);
        QVERIFY(page);
        QCOMPARE(page->language, u"en"_qs);
        const auto pseudo = helpPage("ip-forwarding-disabled", pseudoLanguage());
        QVERIFY(pseudo && pseudo->title.startsWith(u'['));
        QVERIFY(plainText(pseudo->cause.first).contains(u"net.ipv4.ip_forward"));
    }

    void aTranslationIsTrueToItsEnglish_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("name");
        for (const QString &language : availableLanguages()) {
            if (language == u"en")
                continue;
            for (const QString &name : QDir { folder + u"en"_qs }.entryList({ u"*.md"_qs }))
                QTest::newRow(qPrintable(language + u'/' + name)) << language << name;
            for (const QString &name : QDir { folder + language }.entryList({ u"*.md"_qs }))
                QVERIFY2(
                    !fileOf(u"en"_qs, name).isEmpty(), qPrintable(name + u" has no English"_qs));
        }
    }
    void aTranslationIsTrueToItsEnglish()
    {
        QFETCH(QString, language);
        QFETCH(QString, name);
        const QString problem = pageProblem(language, name);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void theComparisonSeesAChange()
    {
        QVERIFY(
            fixedParts(sample) != fixedParts(QString { sample }.replace(u"-tlnp"_qs, u"-tln"_qs)));
        QVERIFY(fixedParts(sample) != fixedParts(QString { sample }.remove(u" {#cause}"_qs)));
        QVERIFY(movableParts(sample) != movableParts(QString { sample }.remove(u"`x`"_qs)));
        QVERIFY(movableParts(sample)
            != movableParts(QString { sample }.replace(u"{port}"_qs, u"443"_qs)));
        QCOMPARE(fixedParts(sample).size(), 5);
    }
};

QTEST_GUILESS_MAIN(HelpPageTest)
#include "help_page_test.moc"
