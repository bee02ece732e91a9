// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/countdown_ring.h"

#include <QSignalSpy>
#include <QTest>

using namespace edgemend;
using std::chrono::seconds;

class CountdownRingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsDigits();
    void saysSentences_data();
    void saysSentences();
    void announcesOnce();
};

void CountdownRingTest::showsDigits()
{
    QCOMPARE(CountdownRing::digits(seconds { 108 }), u"1:48"_qs);
    QCOMPARE(CountdownRing::digits(seconds { 9 }), u"0:09"_qs);
    QCOMPARE(CountdownRing::digits(seconds { -3 }), u"0:00"_qs);
    QCOMPARE(CountdownRing::digits(seconds { 600 }), u"10:00"_qs);
}

void CountdownRingTest::saysSentences_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("now");
    QTest::addColumn<QString>("number");
    QTest::newRow("at 60 s") << 61 << 60 << u"60"_qs;
    QTest::newRow("at 30 s") << 31 << 30 << u"30"_qs;
    QTest::newRow("at 10 s") << 11 << 10 << u"10"_qs;
    QTest::newRow("not at 59 s, it was said at 60") << 60 << 59 << QString {};
    QTest::newRow("not in between") << 45 << 44 << QString {};
    QTest::newRow("a missed tick is made up for with the true number") << 62 << 58 << u"58"_qs;
    QTest::newRow("over two marks only once") << 61 << 8 << u"8"_qs;
    QTest::newRow("not when the time was set anew") << 10 << 120 << QString {};
    QTest::newRow("not at the end: the page says what happened") << 11 << 0 << QString {};
}

void CountdownRingTest::saysSentences()
{
    QFETCH(int, before);
    QFETCH(int, now);
    QFETCH(QString, number);
    const QString said = CountdownRing::sentence(seconds { before }, seconds { now });
    QCOMPARE(said.isEmpty(), number.isEmpty());
    if (!number.isEmpty())
        QVERIFY2(said.startsWith(number + u' '), qPrintable(said));
}

void CountdownRingTest::announcesOnce()
{
    Look look;
    CountdownRing ring(look);
    QSignalSpy announced(&ring, &CountdownRing::announced);
    for (int left = 120; left >= 0; --left)
        ring.setTime(seconds { left }, seconds { 120 });
    QCOMPARE(announced.size(), 3);
    QVERIFY(ring.accessibleName().startsWith(u"0:00"));
    QVERIFY(!ring.grab().isNull());
}

QTEST_MAIN(CountdownRingTest)
#include "countdown_ring_test.moc"
