// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/guide_search.h"

#include <QTest>

using namespace edgemend;

class GuideSearchTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatHoldsAllWords_data();
    void findsWhatHoldsAllWords();
    void showsTheSentenceThatFits_data();
    void showsTheSentenceThatFits();
    void marksTheQueryAsTypedOrItsWords_data();
    void marksTheQueryAsTypedOrItsWords();
    void tellsWhatStandsBelow();

private:
    const HelpPage m_page = parseHelpPage(
        QStringLiteral(
            "# The port is taken\n\n## See {#symptoms}\n\nNothing runs. The log names a port.\n\n"
            "* A line says `bind: address already in use`\n\n## Why {#cause}\n\nAnother program "
            "holds "
            "port 443. It was first.\n\n## Do {#solution}\n\nMove it.\n\n"
            "```sh\nss -ltnp\n```\n"))
                                .value_or(HelpPage {});
};

void GuideSearchTest::findsWhatHoldsAllWords_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("found");
    QTest::newRow("nothing is asked") << QString {} << true;
    QTest::newRow("a word of the title") << u"taken"_qs << true;
    QTest::newRow("in any case") << u"ANOTHER Program"_qs << true;
    QTest::newRow("words of different parts") << u"443 runs"_qs << true;
    QTest::newRow("a word of a list") << u"address already"_qs << true;
    QTest::newRow("a word of a command") << u"ltnp"_qs << true;
    QTest::newRow("one word is missing") << u"port 5671"_qs << false;
}

void GuideSearchTest::findsWhatHoldsAllWords()
{
    QFETCH(QString, query);
    QFETCH(bool, found);
    QVERIFY(!m_page.title.isEmpty());
    QCOMPARE(matches(m_page, query), found);
}

void GuideSearchTest::showsTheSentenceThatFits_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("the first without a query") << QString {} << u"Nothing runs."_qs;
    QTest::newRow("the one with the words as typed")
        << u"port 443"_qs << u"Another program holds port 443."_qs;
    QTest::newRow("the one with most of them") << u"log port"_qs << u"The log names a port."_qs;
    QTest::newRow("the first where only the title has it") << u"taken"_qs << u"Nothing runs."_qs;
}

void GuideSearchTest::showsTheSentenceThatFits()
{
    QFETCH(QString, query);
    QFETCH(QString, sentence);
    QCOMPARE(summaryOf(m_page, query), sentence);
}

void GuideSearchTest::marksTheQueryAsTypedOrItsWords_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("marked");
    QTest::newRow("as typed") << u"Port  443"_qs << QStringList { u"Port 443"_qs };
    QTest::newRow("word by word") << u"443 port"_qs << QStringList { u"443"_qs, u"port"_qs };
    QTest::newRow("nothing") << u"  "_qs << QStringList {};
}

void GuideSearchTest::marksTheQueryAsTypedOrItsWords()
{
    QFETCH(QString, query);
    QFETCH(QStringList, marked);
    QCOMPARE(markedIn(u"it holds port 443"_qs, query), marked);
}

void GuideSearchTest::tellsWhatStandsBelow()
{
    QVERIFY(!standsBelow(m_page, {}));
    QVERIFY(!standsBelow(m_page, u"port 443"_qs));
    QVERIFY(standsBelow(m_page, u"bind"_qs));
}

QTEST_GUILESS_MAIN(GuideSearchTest)

#include "guide_search_test.moc"
