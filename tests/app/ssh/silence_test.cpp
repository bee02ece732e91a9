// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/ssh/black_hole.h"
#include "tests/app/ssh/ssh_run_support.h"
#include "tests/support/tcp_relay.h"

#include <QTest>

#include <atomic>

using namespace edgemend;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Stall = TestServerPlan::Stall;

/// Silence is told wherever it can happen, and nothing that a device sends takes long.
class SilenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isSixAndThirtySeconds();
    void isToldWhileReaching_data();
    void isToldWhileReaching();
    void isToldOnceLoggedIn_data();
    void isToldOnceLoggedIn();
    void endsWithTheNextNews();
    void doesNotCountIdleTime();
    void cutsAFatAnswerToItsLimit();
    void cancelsBetweenAnswers();

private:
    struct Told {
        QList<std::chrono::milliseconds> silences;
        QList<QByteArray> running;
        QElapsedTimer timer;
        qint64 firstAfter = -1;
    };
    SshSettings settingsFor(Told &told);
    static void check(const Told &told);
    TestSettings m_test;
};

SshSettings SilenceTest::settingsFor(Told &told)
{
    SshSettings settings = m_test.settings;
    settings.durations.silenceShown = 300ms;
    settings.durations.silenceEnds = 1200ms;
    settings.durations.heartbeat = 200ms;
    settings.durations.lookUp = 1500ms;
    settings.durations.tcp.perAddress = 1500ms;
    settings.durations.handshake = 1500ms;
    settings.durations.login = 1500ms;
    settings.durations.channel = 1500ms;
    settings.onPulse = [&told](const RunPulse &pulse) {
        if (told.firstAfter < 0)
            told.firstAfter = told.timer.elapsed();
        told.silences.append(pulse.silentFor);
        told.running = pulse.running;
    };
    told.timer.start();
    return settings;
}

void SilenceTest::check(const Told &told)
{
    QVERIFY2(told.silences.size() >= 3, qPrintable(QString::number(told.silences.size())));
    QVERIFY2(told.silences.first() >= 300ms && told.silences.first() < 700ms,
        qPrintable(QString::number(told.silences.first().count())));
    QVERIFY(told.silences[1] > told.silences[0] && told.silences[2] > told.silences[1]);
}

void SilenceTest::isSixAndThirtySeconds()
{
    const SshDurations durations;
    QCOMPARE(durations.silenceShown, 6s);
    QCOMPARE(durations.silenceEnds, 30s);
    QCOMPARE(SshSettings().durations.silenceShown, 6s);
    QCOMPARE(standardSshSettings().durations.silenceEnds, 30s);
}

void SilenceTest::isToldWhileReaching_data()
{
    QTest::addColumn<QByteArray>("phase");
    for (const char *phase : { "look-up", "connection", "greeting", "key exchange", "login" })
        QTest::newRow(phase) << QByteArray(phase);
}

void SilenceTest::isToldWhileReaching()
{
    QFETCH(QByteArray, phase);
    Told told;
    SshSettings settings = settingsFor(told);
    TestServerPlan plan = planOf(runForReal);
    plan.stall = phase == "login" ? Stall::Login : Stall::Nowhere;
    const SshTestServer server(std::move(plan));
    const BlackHole hole;
    const TcpRelay mute(0, {});
    const TcpRelay stalls(server.port(), { .fault = TcpRelay::Fault::Stall, .atByte = 100 });
    Target target = localTarget(phase == "connection" ? hole.port()
            : phase == "greeting"                     ? mute.port()
            : phase == "key exchange"                 ? stalls.port()
                                                      : server.port());
    if (phase == "look-up") {
        target.host = u"nowhere.example"_s;
        settings.resolver = [](const std::string &, quint16) {
            std::this_thread::sleep_for(3s);
            return NameAnswer {};
        };
    }
    QVERIFY(!logInTo(settings, target, withPassword("pw")));
    check(told);
    QVERIFY(told.running.isEmpty());
}

void SilenceTest::isToldOnceLoggedIn_data()
{
    QTest::addColumn<Stall>("stall");
    QTest::addColumn<bool>("ofRunAll");
    for (const bool ofRunAll : { false, true }) {
        const char *call = ofRunAll ? "runAll" : "run";
        QTest::addRow("%s, while a channel opens", call) << Stall::Channel << ofRunAll;
        QTest::addRow("%s, while the request waits", call) << Stall::Exec << ofRunAll;
        QTest::addRow("%s, while scripts run", call) << Stall::Nowhere << ofRunAll;
    }
}

void SilenceTest::isToldOnceLoggedIn()
{
    QFETCH(Stall, stall);
    QFETCH(bool, ofRunAll);
    Told told, byCaller;
    const SshSettings settings = settingsFor(told);
    TestServerPlan plan = planOf(runForReal);
    plan.stall = stall;
    const SshTestServer server(std::move(plan));
    TcpRelay relay(server.port(), {});
    const auto device = logInTo(settings, localTarget(relay.port()), withPassword("pw"));
    VERIFY_RESULT(device);
    QVERIFY(told.silences.isEmpty());
    std::jthread fault([&] {
        std::this_thread::sleep_for(500ms);
        relay.strike(TcpRelay::Fault::Stall);
    });
    const Script slow = script("slow", "sleep 8\n");
    if (ofRunAll) {
        const auto sink = settingsFor(byCaller).onPulse;
        QVERIFY(!runOn(**device, { slow }, {}, sink).result);
    } else {
        QVERIFY(!(*device)->run(slow, {}, {}));
    }
    check(ofRunAll ? byCaller : told);
    QVERIFY((ofRunAll ? told : byCaller).silences.isEmpty()); // nobody is told twice
    if (stall == Stall::Nowhere)
        QCOMPARE((ofRunAll ? byCaller : told).running, QList<QByteArray> { "slow" });
}

void SilenceTest::endsWithTheNextNews()
{
    Told told;
    const SshSettings settings = settingsFor(told);
    const SshTestServer server(planOf([](TestExec &exec) { runForReal(exec); }));
    // Late in each direction, so that each answer comes after silence was told.
    const TcpRelay relay(server.port(), { .delay = 250ms });
    const auto device = logInTo(settings, localTarget(relay.port()), withPassword("pw"));
    VERIFY_RESULT(device);
    QVERIFY((*device)->run(script("quick", "echo done\n"), {}, {}));
    QVERIFY(told.silences.contains(0ms));
    for (qsizetype i = 1; i < told.silences.size(); ++i) // never two ends without a silence
        QVERIFY(told.silences[i - 1] > 0ms || told.silences[i] > 0ms);
}

void SilenceTest::doesNotCountIdleTime()
{
    Told told;
    const SshTestServer server(planOf(runForReal));
    const auto device = logInTo(settingsFor(told), localTarget(server.port()), withPassword("pw"));
    VERIFY_RESULT(device);
    std::this_thread::sleep_for(1500ms); // longer than the silence that ends a run
    const auto answer = (*device)->run(script("quick", "echo done\n"), {}, {});
    VERIFY_RESULT(answer);
    QVERIFY(told.silences.isEmpty());
}

namespace {

QByteArray fatAnswer(const QByteArray &id, qsizetype size)
{
    const QByteArray boundary = "0123456789012345678901234567890123456789";
    return '\n' + boundary + " answer " + id + " finished 0 10 0 " + QByteArray::number(size) + '\n'
        + QByteArray(size, 'x') + '\n' + boundary + " done " + id + '\n';
}

} // namespace

void SilenceTest::cutsAFatAnswerToItsLimit()
{
    const SshTestServer server(planOf([](TestExec &exec) {
        exec.write("edgemend-hello 1 0123456789012345678901234567890123456789 0 sh\n");
        exec.write(fatAnswer("first", 4 * 1024 * 1024) + fatAnswer("second", 1000));
        exec.exit(0);
    }));
    const auto device = logInTo(m_test.settings, localTarget(server.port()), withPassword("pw"));
    VERIFY_RESULT(device);
    QList<Script> scripts = twoScripts();
    scripts[0].outputLimit = 10'000;
    scripts[1].outputLimit = 1000;
    const Collected run = runOn(**device, scripts);
    QCOMPARE(run.answers["first"].end, ScriptEnd::Truncated);
    QCOMPARE(run.answers["first"].output.size(), 10'000);
    QCOMPARE(run.answers["second"].end, ScriptEnd::Finished);
    QCOMPARE(run.answers["second"].output.size(), 1000);
}

/// Who takes the answers needs time for each; a stop waits for one of them at most.
void SilenceTest::cancelsBetweenAnswers()
{
    const SshTestServer server(planOf([](TestExec &exec) {
        QByteArray all = "edgemend-hello 1 0123456789012345678901234567890123456789 0 sh\n";
        for (int i = 0; i < 30; ++i)
            all += fatAnswer("s" + QByteArray::number(i), 60'000);
        exec.write(all);
        (void)exec.readInput(1 << 20, 5s);
    }));
    const auto device = logInTo(m_test.settings, localTarget(server.port()), withPassword("pw"));
    VERIFY_RESULT(device);
    QList<Script> scripts;
    for (int i = 0; i < 30; ++i)
        scripts.append(script(("s" + QByteArray::number(i)).constData(), "true\n"));
    StopLater stop(400ms);
    int taken = 0;
    const auto result = (*device)->runAll(
        scripts,
        [&taken](ScriptAnswer &&answer) {
            if (answer.end == ScriptEnd::Finished) {
                ++taken;
                std::this_thread::sleep_for(100ms);
            }
        },
        {}, stop.token());
    const qint64 late = stop.msSince();
    QVERIFY2(late >= 0 && late <= 250, qPrintable(QString::number(late)));
    QCOMPARE(result.error().kind, FailureKind::Cancelled);
    QVERIFY2(taken >= 1 && taken < 10, qPrintable(QString::number(taken)));
}

QTEST_GUILESS_MAIN(SilenceTest)
#include "silence_test.moc"
