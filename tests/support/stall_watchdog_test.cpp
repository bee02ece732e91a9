// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/stall_watchdog.h"

#include <QTest>

#include <thread>

using namespace edgemend::test;
using namespace std::chrono_literals;

class StallWatchdogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void seesAStall();
    void seesAStallThatComputes();
    void seesOneThatStillLasts();
    void isQuietWhenNothingStalls();
};

void StallWatchdogTest::seesAStall()
{
    StallWatchdog watchdog;
    QTRY_VERIFY(watchdog.pings() > 3);
    watchdog.note(QStringLiteral("sleeping on purpose"));
    std::this_thread::sleep_for(150ms);
    QTRY_VERIFY(!watchdog.stalls().empty());
    const Stall stall = watchdog.stalls().front();
    QVERIFY(stall.lasted >= 100ms);
    QCOMPARE(stall.during, QStringLiteral("sleeping on purpose"));
    // sleeping is no waiting for a processor
    QCOMPARE(watchdog.ownStalls().size(), std::size_t { 1 });
    QVERIFY(watchdog.describe().contains(QStringLiteral("sleeping on purpose")));
}

void StallWatchdogTest::seesAStallThatComputes()
{
    StallWatchdog watchdog;
    QTRY_VERIFY(watchdog.pings() > 3);
    const auto end = std::chrono::steady_clock::now() + 400ms;
    quint64 sum = 0;
    while (std::chrono::steady_clock::now() < end)
        sum += 1;
    QVERIFY(sum > 0);
    QTRY_VERIFY(!watchdog.stalls().empty());
    QVERIFY(watchdog.stalls().front().lasted >= 300ms);
}

void StallWatchdogTest::seesOneThatStillLasts()
{
    StallWatchdog watchdog(20ms);
    QTRY_VERIFY(watchdog.pings() > 3);
    std::this_thread::sleep_for(120ms);
    QVERIFY(!watchdog.stalls().empty()); // without going back to the event loop
}

void StallWatchdogTest::isQuietWhenNothingStalls()
{
    StallWatchdog watchdog(200ms);
    QTRY_VERIFY(watchdog.pings() > 20);
    QVERIFY2(watchdog.ownStalls().empty(), qPrintable(watchdog.describe()));
}

QTEST_GUILESS_MAIN(StallWatchdogTest)
#include "stall_watchdog_test.moc"
