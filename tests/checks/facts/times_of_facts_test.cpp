// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Facts of another time, and what is left of an earlier visit: lines before the newest start,
// changes that wait for a decision; and an excerpt is short, whatever it is taken from.

#include "checks/facts/device_facts.h"
#include "tests/support/fixture_evidence.h"

#include <QTest>

using namespace edgemend;
using namespace edgemend::test;

namespace {

Evidence with(const QByteArray &probe, const QString &text)
{
    Evidence evidence = fixtureEvidence();
    evidence.records[probe].text = text;
    return evidence;
}

Fact<EngineFacts> engineOf(const QString &text) { return parseEngine(with("engine", text)); }

} // namespace

class TimesOfFactsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theExcerptOfALongLineIsShort()
    {
        const QString line = u"{\"insecure-registries\":[\"%1\""_qs.arg(QString { 5000, u'x' });
        const auto fact
            = engineOf(u"@ client\nclient=yes\n@ daemon.json\npath=/d\nstate=present\n| "_qs + line
                + u"; 1"_qs);
        QVERIFY(fact.known()->daemonJson == EngineFacts::DaemonJson::Invalid);
        QVERIFY(fact.known()->daemonJsonExcerpt.size() < 200);
        QVERIFY(fact.known()->daemonJsonExcerpt.startsWith(u'…'));
        QVERIFY(fact.known()->daemonJsonExcerpt.contains(u"; 1"));
    }

    /// A line of an earlier start tells of another time; not so where the unit keeps restarting.
    void errorLinesAreOfTheNewestStart_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QStringList>("kept");
        const QString show = u"| Id=aziot-edged.service\n| ActiveState=%1\n| NRestarts=%2\n| "
                             u"ActiveEnterTimestampMonotonic=%3\n"_qs;
        QTest::newRow("runs for 1000 s")
            << show.arg(u"active"_qs, u"0"_qs, u"9000000000"_qs) << QStringList { u"new"_qs };
        QTest::newRow("ended, started 1000 s ago")
            << show.arg(u"inactive"_qs, u"0"_qs, u"9000000000"_qs) << QStringList { u"new"_qs };
        QTest::newRow("restarts again and again") << show.arg(u"active"_qs, u"4"_qs,
            u"9000000000"_qs) << QStringList { u"old"_qs, u"new"_qs };
        QTest::newRow("just started") << show.arg(u"active"_qs, u"0"_qs, u"9990000000"_qs)
                                      << QStringList { u"old"_qs, u"new"_qs };
    }
    void errorLinesAreOfTheNewestStart()
    {
        QFETCH(QString, unit);
        const QString said = u"| %1+0000 edge-07 aziot-edged[41]: %2\n"_qs;
        Evidence evidence = with("units", u"systemd=yes\nuptime=10000\n"_qs + unit);
        evidence.records["daemon-journal"].text = u"journal=yes\nepoch=1795390912\n"_qs
            + said.arg(u"2026-11-22T20:00:00.0"_qs, u"before the machine's start"_qs)
            + said.arg(u"2026-11-22T23:00:00.0"_qs, u"old"_qs)
            + said.arg(u"2026-11-22T23:40:00.0"_qs, u"new"_qs);
        const Fact<DaemonFacts> daemon = parseDaemon(evidence);
        QStringList kept;
        for (const QString &line : daemon.known()->errorLines)
            kept.append(line.section(u": "_qs, 1));
        QTEST(kept, "kept");
    }

    void whatWaitsForADecisionIsKnown()
    {
        const Fact<ChangeFacts> changes = parseChanges(with("transactions",
            u"folder=yes\ntransaction=20261120-1-a\n| kept - - 1\nissue=a\nplan=p\nwhen=w\n"
            u"transaction=20261125-2-b\n| applied - - 2\nissue=ip-forwarding-disabled\nplan=q\n"
            u"when=2026-11-25T10:14:05Z\ntransaction=20261125-3-c\n| reverted - - 3\n"_qs));
        QCOMPARE(changes.known()->open.size(), 1);
        const OpenChange *open = changes.known()->openFor(u"ip-forwarding-disabled");
        QVERIFY(open && open->id == u"20261125-2-b" && open->state == u"applied"
            && open->when == u"2026-11-25T10:14:05Z");
        QVERIFY(!changes.known()->openFor(u"a"));
        QVERIFY(!parseChanges(with("transactions", u"folder=unreadable\n"_qs)).isKnown());
    }
};

QTEST_GUILESS_MAIN(TimesOfFactsTest)
#include "times_of_facts_test.moc"
