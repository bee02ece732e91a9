// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/catalogue_translator.h"
#include "checks/pseudo_translator.h"

#include <QTest>

using namespace edgemend;

class PseudoTranslatorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsLongerStrangerAndBracketed_data()
    {
        QTest::addColumn<int>("unused");
        QTest::newRow("OK") << 0;
        QTest::newRow("Modules cannot reach the network") << 0;
        QTest::newRow("The device took too long to answer, and nobody knows why it did so.") << 0;
    }
    void everyTextIsLongerStrangerAndBracketed()
    {
        const QString english = QString::fromUtf8(QTest::currentDataTag());
        const QString pseudo = toPseudo(english);
        QVERIFY(pseudo.startsWith(u'[') && pseudo.endsWith(u']'));
        QVERIFY(double(pseudo.size()) >= 1.35 * double(english.size()));
        QVERIFY(!pseudo.contains(english));
        QCOMPARE(toPseudo(english), pseudo);
    }

    void whatAProgramReadsStays_data()
    {
        QTest::addColumn<QString>("kept");
        QTest::newRow("{unit} is {state}.") << u"{unit}"_qs;
        QTest::newRow("{hub}: {device-answer}.") << u"{device-answer}"_qs;
        QTest::newRow("Connect to %1, port %L2") << u"%L2"_qs;
        QTest::newRow("%n modules stop") << u"%n"_qs;
        QTest::newRow("&Connect") << u"&C"_qs;
        QTest::newRow("<b>One</b> more") << u"</b>"_qs;
        QTest::newRow("Two &amp; three") << u"&amp;"_qs;
    }
    void whatAProgramReadsStays()
    {
        QFETCH(QString, kept);
        QVERIFY(toPseudo(QString::fromUtf8(QTest::currentDataTag())).contains(kept));
    }

    void emptyStaysEmpty()
    {
        QCOMPARE(toPseudo(QString {}), QString {});
        QCOMPARE(PseudoTranslator {}.text(Message {}), QString {});
    }

    void valuesOfAMessageAreShownAsTheyAre()
    {
        const QString shown
            = PseudoTranslator {}.text(text("A", "{unit} is ill").with(u"unit"_qs, u"docker"_qs));
        QVERIFY(shown.startsWith(u"[docker "));
        QVERIFY(!shown.contains(u"is ill"));
    }

    void theApplicationsOwnTextsChangeAndQtsDoNot()
    {
        const PseudoQtTranslator translator;
        QVERIFY(!translator.isEmpty());
        QCOMPARE(translator.translate("edgemend::ConnectPage", "Connect"), toPseudo(u"Connect"_qs));
        QVERIFY(translator.translate("QLineEdit", "&Undo").isNull());
        QVERIFY(translator.translate("edgemend::ConnectPage", nullptr).isNull());
        QVERIFY(QCoreApplication::installTranslator(const_cast<PseudoQtTranslator *>(&translator)));
        QCOMPARE(QCoreApplication::translate("edgemend::A", "%n file(s)", "", 3),
            toPseudo(u"%n file(s)"_qs).replace(u"%n"_qs, u"3"_qs));
        QCoreApplication::removeTranslator(const_cast<PseudoQtTranslator *>(&translator));
        QCOMPARE(QCoreApplication::translate("edgemend::A", "One"), u"One"_qs);
    }
};

QTEST_GUILESS_MAIN(PseudoTranslatorTest)
#include "pseudo_translator_test.moc"
