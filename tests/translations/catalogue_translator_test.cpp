// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/catalogue_translator.h"
#include "checks/pseudo_translator.h"

#include <QTest>

#include <thread>

using namespace edgemend;

namespace {

const Message engine
    = text("Signs", "{name} runs, but it is not connected since its newest start.");

} // namespace

class CatalogueTranslatorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void englishComesFirst()
    {
        QCOMPARE(availableLanguages(), QStringList({ u"en"_qs, u"de"_qs }));
        QVERIFY(!availableLanguages().contains(pseudoLanguage()));
        for (const QString &language : availableLanguages())
            QVERIFY(!languageName(language).isEmpty());
        QCOMPARE(languageName(u"de"_qs), u"Deutsch"_qs);
        QVERIFY(languageName(u"xx"_qs).isEmpty());
    }

    void aMessageIsTranslatedWithItsValues()
    {
        const CatalogueTranslator german { u"de"_qs };
        QCOMPARE(german.text(engine.with(u"name"_qs, u"edgeHub"_qs)),
            u"edgeHub läuft, ist aber seit dem letzten Start nicht verbunden."_qs);
    }

    void aValueIsNeverExpandedAgain()
    {
        const CatalogueTranslator german { u"de"_qs };
        QVERIFY(german.text(engine.with(u"name"_qs, u"{name}"_qs)).startsWith(u"{name} läuft"));
    }

    void whatTheCatalogueLacksIsEnglish()
    {
        const CatalogueTranslator german { u"de"_qs };
        const Message unknown = text("Nowhere", "Only {n} in English.").with(u"n"_qs, u"1"_qs);
        QVERIFY(!german.find(unknown));
        QCOMPARE(german.text(unknown), u"Only 1 in English."_qs);
        QVERIFY(!german.find(
            text("Ssh", "{name} runs, but it is not connected since its newest start.")));
        QCOMPARE(german.text(Message {}), QString {});
        const CatalogueTranslator none { u"xx"_qs };
        QCOMPARE(none.text(engine), toEnglish(engine));
    }

    void everyLanguageHasItsTranslators_data()
    {
        QTest::addColumn<QString>("says");
        QTest::newRow("en") << u"It needs root."_qs;
        QTest::newRow("de") << u"Braucht root."_qs;
        QTest::newRow("qps") << toPseudo(u"It needs root."_qs);
    }
    void everyLanguageHasItsTranslators()
    {
        QFETCH(QString, says);
        const QString language = QString::fromUtf8(QTest::currentDataTag());
        const auto translator = makeTranslator(language);
        QVERIFY(translator);
        QCOMPARE(translator->text(text("FrameReader", "It needs root.")), says);
        const auto installed = makeQtTranslator(language);
        QVERIFY(installed);
        const QString found = installed->translate("FrameReader", "It needs root.");
        QCOMPARE(found.isEmpty() ? u"It needs root."_qs : found, says);
    }

    void anUnknownLanguageHasNone()
    {
        QVERIFY(!makeTranslator(u"xx"_qs));
        QVERIFY(!makeQtTranslator(u"xx"_qs));
        QVERIFY(!makeTranslator(QString {}));
        QVERIFY(!makeTranslator(u"../de"_qs));
    }

    void theClosestLanguageServesALocale_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("de") << u"de"_qs;
        QTest::newRow("de_AT") << u"de"_qs;
        QTest::newRow("de-CH") << u"de"_qs;
        QTest::newRow("de_DE.UTF-8") << u"de"_qs;
        QTest::newRow("den") << u"en"_qs;
        QTest::newRow("en_GB") << u"en"_qs;
        QTest::newRow("fr_FR") << u"en"_qs;
        QTest::newRow("C") << u"en"_qs;
        QTest::newRow("qps") << u"qps"_qs;
    }
    void theClosestLanguageServesALocale()
    {
        QFETCH(QString, language);
        QCOMPARE(closestLanguage(QString::fromUtf8(QTest::currentDataTag())), language);
    }

    void threadsMayShareOne()
    {
        const CatalogueTranslator german { u"de"_qs };
        const QString expected = german.text(engine);
        std::atomic<int> wrong = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i)
                threads.emplace_back([&] {
                    for (int n = 0; n < 500; ++n)
                        wrong += german.text(engine) == expected ? 0 : 1;
                });
        }
        QCOMPARE(wrong.load(), 0);
    }
};

QTEST_GUILESS_MAIN(CatalogueTranslatorTest)
#include "catalogue_translator_test.moc"
