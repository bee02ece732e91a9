// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An edgeAgent that ends and is started by its daemon again and again is never up for as long as an
// honest verdict on a fresh one takes; the daemon's journal knows better.

#include "tests/checks/issues/changed_device.h"

#include <QTest>

using namespace edgemend;
using namespace edgemend::test;

class AgentLoopTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void saysHowOften();

private:
    /// `starts` by the daemon, and the agent's own newest one, as times of 23 h; its containers
    /// were read at 23:41:53.
    static Evidence device(
        const QStringList &starts, const QString &newest, const QList<Change> &more = {});
};

static const Change daemonOld { "units", u"| ActiveEnterTimestampMonotonic=2912552389"_qs,
    u"| ActiveEnterTimestampMonotonic=1000000"_qs };
static const Change engineOld { "engine", u"| ActiveEnterTimestampMonotonic=2905488332"_qs,
    u"| ActiveEnterTimestampMonotonic=1000000"_qs };

Evidence AgentLoopTest::device(
    const QStringList &starts, const QString &newest, const QList<Change> &more)
{
    QString lines = u"journal=yes\n"_qs;
    for (const QString &start : starts)
        lines += u"agent-start=2026-11-22T23:%1.545248+0000\n"_qs.arg(start);
    const QString time = u"2026-11-22T23:%1.900000000Z"_qs.arg(newest);
    QString tries = attempt;
    tries.replace(u"2026-11-22T23:39:42.082481651Z"_qs, time);
    return changed(
        QList<Change> { { "daemon-journal", {}, lines }, { "containers", agentStart, time },
            { "agent-log", {},
                logOf(time,
                    u"F %1 2026-11-22 23:41:00 +00:00 Starting Edge Agent\n"_qs.arg(time)
                        + tries) },
            connected({}) }
        + more);
}

void AgentLoopTest::judges_data()
{
    QTest::addColumn<Evidence>("evidence");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("again");
    const QList<Change> old { daemonOld, engineOld };
    const QStringList three { u"37:02"_qs, u"39:15"_qs, u"41:30"_qs };
    QTest::newRow("three starts, and again nobody answers")
        << device(three, u"41:30"_qs, old) << int(SignState::Bad) << 0;
    QTest::newRow("three starts, the newest 5 s ago")
        << device({ u"37:02"_qs, u"39:15"_qs, u"41:48"_qs }, u"41:48"_qs, old)
        << int(SignState::CannotTell) << 11;
    QTest::newRow("two starts") << device({ u"39:15"_qs, u"41:30"_qs }, u"41:30"_qs, old)
                                << int(SignState::CannotTell) << 98;
    QTest::newRow("three starts in a longer time")
        << device({ u"28:02"_qs, u"39:15"_qs, u"41:30"_qs }, u"41:30"_qs, old)
        << int(SignState::CannotTell) << 98;
    QTest::newRow("started by somebody else since")
        << device({ u"37:02"_qs, u"38:15"_qs, u"39:30"_qs }, u"41:30"_qs, old)
        << int(SignState::CannotTell) << 98;
    QTest::newRow("the daemon was started since")
        << device(three, u"41:30"_qs, { engineOld }) << int(SignState::CannotTell) << 98;
    QTest::newRow("the engine was started since")
        << device(three, u"41:30"_qs, { daemonOld }) << int(SignState::CannotTell) << 98;
    QTest::newRow("and then it is connected") << device(three, u"41:30"_qs,
        old
            + QList<Change> { { "agent-log", u"Edge agent attempting to connect to IoT Hub via"_qs,
                                  u"Edge agent connected to IoT Hub via"_qs },
                { "connections", u"read=edgeAgent\n"_qs,
                    u"read=edgeAgent\nT edgeAgent 02401FAC:1627\n"_qs } })
                                              << int(SignState::Good) << 0;
}

void AgentLoopTest::judges()
{
    QFETCH(Evidence, evidence);
    QFETCH(int, state);
    QFETCH(int, again);
    const auto all = signsOf(evidence);
    QVERIFY2(all[SignId::EdgeAgent].state == SignState(state), qPrintable(shown(all)));
    QCOMPARE(all[SignId::EdgeAgent].tryAgainIn, std::chrono::seconds { again });
    QVERIFY(all[SignId::Daemon].state == SignState::Good);
    QVERIFY(all[SignId::EdgeHub].state == SignState::Good);
}

void AgentLoopTest::saysHowOften()
{
    const auto all = signsOf(
        device({ u"37:02"_qs, u"39:15"_qs, u"41:30"_qs }, u"41:30"_qs, { daemonOld, engineOld }));
    QCOMPARE(toEnglish(all[SignId::EdgeAgent].reason),
        u"edgeAgent ends again and again: its daemon started it 3 times within 290 s, and it is not connected."_qs);
}

QTEST_GUILESS_MAIN(AgentLoopTest)
#include "agent_loop_test.moc"
