// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/models/evidence_lines.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace edgemend;
using namespace std::chrono_literals;

class EvidenceLinesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void splitsAndStamps_data();
    void splitsAndStamps();
    void cutsWhatHasNoEnd();
    void opensInPlace();
};

void EvidenceLinesTest::splitsAndStamps_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("aheadMs");
    QTest::addColumn<QStringList>("times");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("a line without a stamp has the time at which it was read")
        << u"net.ipv4.ip_forward = 0"_qs << 0 << QStringList { u"10:24:05"_qs }
        << QStringList { u"net.ipv4.ip_forward = 0"_qs };
    QTest::newRow("a stamp of the device becomes laptop time")
        << u"2026-03-17T10:24:07.123Z edgeAgent failed"_qs << -2000
        << QStringList { u"10:24:09"_qs } << QStringList { u"edgeAgent failed"_qs };
    QTest::newRow("a stamp with a zone is understood")
        << u"2026-03-17T11:24:07+0100 x"_qs << 0 << QStringList { u"10:24:07"_qs }
        << QStringList { u"x"_qs };
    QTest::newRow("a stamp in brackets is understood")
        << u"[2026-03-17 10:24:07.5 +00:00] x"_qs << 0 << QStringList { u"10:24:07"_qs }
        << QStringList { u"x"_qs };
    QTest::newRow("several lines become several rows, empty ones none")
        << u"a\n\nb\n"_qs << 0 << QStringList { u"10:24:05"_qs, u"10:24:05"_qs }
        << QStringList { u"a"_qs, u"b"_qs };
    QTest::newRow("a date that cannot be is no stamp")
        << u"2026-99-17T10:24:07Z x"_qs << 0 << QStringList { u"10:24:05"_qs }
        << QStringList { u"2026-99-17T10:24:07Z x"_qs };
}

void EvidenceLinesTest::splitsAndStamps()
{
    QFETCH(QString, text);
    QFETCH(int, aheadMs);
    QFETCH(QStringList, times);
    QFETCH(QStringList, texts);
    const QDateTime readAt({ 2026, 3, 17 }, { 10, 24, 5 }, Qt::UTC);
    const QList<EvidenceLine> lines = evidenceLines({ { "system", text } },
        EvidenceLine::Weight::Decides, readAt, std::chrono::milliseconds { aheadMs });
    QStringList shownTimes, shownTexts;
    for (const EvidenceLine &line : lines) {
        shownTimes.append(line.time);
        shownTexts.append(line.text);
        QCOMPARE(line.source, u"system"_qs);
        QCOMPARE(line.weight, EvidenceLine::Weight::Decides);
    }
    QCOMPARE(shownTimes, times);
    QCOMPARE(shownTexts, texts);
}

void EvidenceLinesTest::cutsWhatHasNoEnd()
{
    const QList<EvidenceLine> lines
        = evidenceLines({ { "p", QString(100000, u'x') } }, EvidenceLine::Weight::Context, {}, 0ms);
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first().text.size(), 4001);
    QVERIFY(lines.first().text.endsWith(u'…'));
    QVERIFY(lines.first().time.isEmpty());
}

void EvidenceLinesTest::opensInPlace()
{
    EvidenceModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setLines({ { u"10:24:05"_qs, u"system"_qs, u"a\tb"_qs, EvidenceLine::Weight::Decides },
        { {}, {}, u"c"_qs, EvidenceLine::Weight::Context } });
    QCOMPARE(model.plainText(), u"10:24:05\tsystem\ta\tb\n\t\tc\n"_qs);
    QVERIFY(!model.isOpen(0));
    model.toggleOpen(0);
    QVERIFY(model.isOpen(0) && !model.isOpen(1));
    model.toggleOpen(7);
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
        u"Decides, 10:24:05, system, a\tb"_qs);
    QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(), u"c"_qs);
}

QTEST_GUILESS_MAIN(EvidenceLinesTest)
#include "evidence_lines_test.moc"
