// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The training device from outside: what a diagnosis finds on each scenario, and that a fix and an
// undo really change it.

#include "checks/diagnosis/diagnosis.h"
#include "checks/repair/repair.h"
#include "checks/repair/training_device.h"
#include "checks/report/diagnosis_json.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace edgemend;

namespace {

constexpr SimulatedTime startTime = 1795392000000; // 2026-11-23

/// A training device whose time is moved by the test.
struct Training {
    explicit Training(
        QStringView scenario, const QString &file = {}, SimulatedTime start = startTime)
        : now(start)
    {
        auto made
            = makeTrainingDevice(scenario, { file, SimulatedPace::none(), [this] { return now; } });
        Q_ASSERT(made.has_value());
        device = std::move(*made);
    }
    Diagnosis diagnose() { return runDiagnosis(*device, {}, {}); }
    RepairClock clock()
    {
        return { [this] { return QDateTime::fromMSecsSinceEpoch(now, Qt::UTC); },
            [this](std::chrono::milliseconds time, std::stop_token) { now += time.count(); } };
    }

    SimulatedTime now;
    std::unique_ptr<Device> device;
};

QStringList findings(const Diagnosis &diagnosis)
{
    QStringList ids;
    for (const IssueResult &issue : diagnosis.issues)
        if (isFinding(issue.verdict))
            ids.append(QString::fromUtf8(issue.info.id));
    return ids;
}

QString verdictOf(const Diagnosis &diagnosis, const QByteArray &id)
{
    const IssueResult *issue = diagnosis.find(id);
    return issue ? verdictKey(issue->verdict) : u"no such issue"_qs;
}

Verifier verifierFor(Training &training, const QByteArray &id, const FixPlan &plan)
{
    return [&training, id, plan](std::stop_token) -> Result<Verification> {
        const Diagnosis diagnosis = training.diagnose();
        Verification verification;
        verification.effect = plan.effect.judge(diagnosis.facts);
        const QString verdict = verdictOf(diagnosis, id);
        verification.issue = verdict == u"finding" ? IssueState::Finding
            : verdict == u"absent"                 ? IssueState::Absent
                                                   : IssueState::CannotTell;
        return verification;
    };
}

Result<TransactionReport> mend(Training &training, const QByteArray &id)
{
    const Diagnosis before = training.diagnose();
    const IssueResult *issue = before.find(id);
    if (!issue || issue->fixes.isEmpty())
        return failure(FailureKind::NotFound, text("Test", "no fix"));
    Repair repair { *training.device, training.clock() };
    auto preview = repair.preview(id, issue->fixes.first(), {});
    if (!preview)
        return tl::unexpected { preview.error() };
    auto confirmed
        = confirm(std::move(*preview), { u"Trainee"_qs, u"laptop"_qs, u"Trainee"_qs, {} });
    if (!confirmed)
        return tl::unexpected { confirmed.error() };
    return repair.mend(std::move(*confirmed), IssueState::Finding,
        verifierFor(training, id, issue->fixes.first()), {}, {});
}

Script scriptOf(const char *id)
{
    Script script;
    script.id = id;
    return script;
}

QByteArray told(const Failure &failure) { return toEnglish(failure.happened).toUtf8(); }

} // namespace

class SimulatedDeviceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyScenarioIsListed();
    void anUnknownScenarioNamesTheOthers();
    void everyProbeIsAnswered();
    void aHealthyDeviceWorks();
    void eachScenarioHasOneFinding_data();
    void eachScenarioHasOneFinding();
    void aFixHealsAndAnUndoBringsBack_data();
    void aFixHealsAndAnUndoBringsBack();
    void theFileIsWrittenAtKeepAndGoneAfterUndo();
    void theStateOutlivesTheProcess();
    void anOldOrDamagedStateIsLeftAside();
    void aSecondChangeIsRefusedWhileOneIsOpen();
    void aChangeSinceThePreviewIsRefused();
    void aStoppedRunStillAnswersEveryScript();
    void theCrashLoopGoesOn();
    void withoutRootItTellsLessUntilSudoHasItsPassword();
};

void SimulatedDeviceTest::everyScenarioIsListed()
{
    for (const QByteArray &scenario : trainingScenarios())
        QVERIFY2(makeTrainingDevice(QString::fromUtf8(scenario)).has_value(), scenario.constData());
}

void SimulatedDeviceTest::anUnknownScenarioNamesTheOthers()
{
    const auto made = makeTrainingDevice(u"../healthy");
    QVERIFY(!made);
    QCOMPARE(made.error().kind, FailureKind::Usage);
    QVERIFY(toEnglish(made.error().mayHelp).contains(u"ip-forwarding-disabled"));
    QVERIFY(trainingStateFile(u"../healthy").isEmpty());
}

void SimulatedDeviceTest::everyProbeIsAnswered()
{
    Training training { u"healthy" };
    const Diagnosis diagnosis = training.diagnose();
    QCOMPARE(diagnosis.evidence.records.size(), probeIds().size());
    for (auto it = diagnosis.evidence.records.begin(); it != diagnosis.evidence.records.end(); ++it)
        QVERIFY2(it->isComplete(), it.key().constData());
    QCOMPARE(diagnosis.evidence.device.kind, DeviceIdentity::Kind::Training);
    QCOMPARE(diagnosis.evidence.link.execs, 1);
}

void SimulatedDeviceTest::aHealthyDeviceWorks()
{
    Training training { u"healthy" };
    const Diagnosis diagnosis = training.diagnose();
    for (const SignResult &each : diagnosis.signResults)
        QVERIFY2(each.sign.state == SignState::Good,
            qPrintable(signKey(each.sign.id) + toEnglish(each.sign.reason)));
    QCOMPARE(findings(diagnosis), QStringList {});
    QCOMPARE(checkExitCode(diagnosis), 0);
}

void SimulatedDeviceTest::eachScenarioHasOneFinding_data()
{
    QTest::addColumn<QStringList>("badSigns");
    QTest::newRow("ip-forwarding-disabled") << QStringList { u"edge-agent"_qs, u"edge-hub"_qs };
    QTest::newRow("container-engine-unavailable") << QStringList { u"container-engine"_qs };
    QTest::newRow("runtime-ill-cause-unknown")
        << QStringList { u"daemon"_qs, u"edge-agent"_qs, u"modules"_qs, u"edge-hub"_qs };
}

void SimulatedDeviceTest::eachScenarioHasOneFinding()
{
    QFETCH(QStringList, badSigns);
    const QString id = QString::fromLatin1(QTest::currentDataTag());
    Training training { id };
    const Diagnosis diagnosis = training.diagnose();
    QCOMPARE(findings(diagnosis), QStringList { id });
    QCOMPARE(checkExitCode(diagnosis), 1);
    QStringList bad;
    for (const SignResult &each : diagnosis.signResults)
        if (each.sign.state == SignState::Bad)
            bad.append(signKey(each.sign.id));
    QCOMPARE(bad, badSigns);
}

void SimulatedDeviceTest::aFixHealsAndAnUndoBringsBack_data()
{
    QTest::addColumn<int>("minutes");
    QTest::newRow("ip-forwarding-disabled") << 0;
    QTest::newRow("container-engine-unavailable")
        << 3; // the modules' windows begin with their new start
}

void SimulatedDeviceTest::aFixHealsAndAnUndoBringsBack()
{
    QFETCH(int, minutes);
    const QByteArray id = QTest::currentDataTag();
    Training training { QString::fromUtf8(id) };
    const auto report = mend(training, id);
    QVERIFY2(report, report ? "" : told(report.error()).constData());
    QCOMPARE(report->state, TransactionState::Kept);
    training.now += minutes * 60'000;
    const Diagnosis healed = training.diagnose();
    QCOMPARE(verdictOf(healed, id), u"absent"_qs);
    QCOMPARE(findings(healed), QStringList {});
    QCOMPARE(checkExitCode(healed), 0);

    Repair repair { *training.device, training.clock() };
    const auto undone = repair.undo({}, {});
    QVERIFY2(undone, undone ? "" : told(undone.error()).constData());
    QCOMPARE(undone->state, TransactionState::Reverted);
    QCOMPARE(findings(training.diagnose()), QStringList { QString::fromUtf8(id) });
}

void SimulatedDeviceTest::theFileIsWrittenAtKeepAndGoneAfterUndo()
{
    Training training { u"ip-forwarding-disabled" };
    const auto &state = static_cast<const SimulatedDevice &>(*training.device).state();
    const SimulatedState before = state;
    QVERIFY(mend(training, "ip-forwarding-disabled").has_value());
    QCOMPARE(state.sysctl("net.ipv4.ip_forward"), "1");
    QCOMPARE(state.sysctl("net.ipv4.conf.eth0.forwarding"), "1");
    QByteArray written;
    for (auto it = state.files.begin(); it != state.files.end(); ++it)
        if (it.key().startsWith("/etc/sysctl.d/") && !before.files.contains(it.key()))
            written = it->content;
    QVERIFY2(written.contains("net.ipv4.ip_forward = 1")
            || written.contains("net/ipv4/ip_forward = 1") || written.contains("ip_forward=1"),
        written.constData());

    Repair repair { *training.device, training.clock() };
    QVERIFY(repair.undo({}, {}).has_value());
    QCOMPARE(state.sysctls, before.sysctls);
    QCOMPARE(state.units, before.units);
    for (auto it = state.files.begin(); it != state.files.end(); ++it)
        QVERIFY2(it.key().startsWith("/var/lib/edgemend/") || before.files.value(it.key()) == *it,
            it.key().constData());
    const auto list = repair.list({});
    QVERIFY(list.has_value());
    QCOMPARE(list->size(), 1);
    QVERIFY(repair.forget(list->first().id, {}).has_value());
    QCOMPARE(state.files, before.files);
}

void SimulatedDeviceTest::theStateOutlivesTheProcess()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"training/device.json"_qs);
    SimulatedTime later = startTime;
    {
        Training first { u"ip-forwarding-disabled", file };
        QVERIFY(mend(first, "ip-forwarding-disabled").has_value());
        later = first.now + 1000;
    }
    const auto permissions = QFile::permissions(file);
    QVERIFY(!(permissions
        & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
    QVERIFY(
        !(QFile::permissions(QFileInfo { file }.path()) & (QFile::ReadGroup | QFile::ReadOther)));
    {
        Training second { u"ip-forwarding-disabled", file, later };
        QCOMPARE(checkExitCode(second.diagnose()), 0);
        Repair repair { *second.device, second.clock() };
        QVERIFY(repair.undo({}, {}).has_value());
    }
    Training third { u"ip-forwarding-disabled", file, later + 1000 };
    QCOMPARE(findings(third.diagnose()), QStringList { u"ip-forwarding-disabled"_qs });
}

void SimulatedDeviceTest::anOldOrDamagedStateIsLeftAside()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"device.json"_qs);
    {
        Training first { u"ip-forwarding-disabled", path };
        QVERIFY(mend(first, "ip-forwarding-disabled").has_value());
    }
    const auto exitCodeAt = [&](SimulatedTime time) {
        auto device = makeTrainingDevice(
            u"ip-forwarding-disabled", { path, SimulatedPace::none(), [time] { return time; } });
        return checkExitCode(runDiagnosis(**device, {}, {}));
    };
    QCOMPARE(exitCodeAt(startTime + 11 * 3'600'000LL), 0);
    QCOMPARE(exitCodeAt(startTime + 40 * 3'600'000LL), 1);
    QFile file { path };
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"version\": 1, \"state\": [");
    file.close();
    QCOMPARE(exitCodeAt(startTime + 1000), 1);
}

void SimulatedDeviceTest::aSecondChangeIsRefusedWhileOneIsOpen()
{
    Training training { u"ip-forwarding-disabled" };
    const Diagnosis before = training.diagnose();
    const FixPlan plan = before.find("ip-forwarding-disabled")->fixes.first();
    Repair repair { *training.device, training.clock() };
    auto confirmed = confirm(std::move(*repair.preview("ip-forwarding-disabled", plan, {})),
        { u"T"_qs, u"l"_qs, u"T"_qs, {} });
    QVERIFY(confirmed.has_value());
    const auto applied = repair.apply(std::move(*confirmed), {}, {});
    QVERIFY2(applied, applied ? "" : told(applied.error()).constData());
    QCOMPARE(applied->state, TransactionState::Applied);
    const auto second = repair.preview("ip-forwarding-disabled", plan, {});
    QVERIFY(second.has_value());
    QVERIFY(!second->refusals().isEmpty());
    const auto record = training.diagnose().evidence.textOf("transactions");
    QVERIFY(record.has_value());
    QVERIFY2(record->contains(u"transaction=%1\n| applied "_qs.arg(QString::fromUtf8(applied->id))),
        qPrintable(*record));
}

void SimulatedDeviceTest::aChangeSinceThePreviewIsRefused()
{
    Training training { u"ip-forwarding-disabled" };
    const FixPlan plan = training.diagnose().find("ip-forwarding-disabled")->fixes.first();
    Repair repair { *training.device, training.clock() };
    auto stale = confirm(std::move(*repair.preview("ip-forwarding-disabled", plan, {})),
        { u"T"_qs, u"l"_qs, u"T"_qs, {} });
    QVERIFY(stale.has_value());
    QVERIFY(mend(training, "ip-forwarding-disabled").has_value());
    const auto applied = repair.apply(std::move(*stale), {}, {});
    QVERIFY(!applied);
    QCOMPARE(applied.error().kind, FailureKind::Refusal);
}

void SimulatedDeviceTest::withoutRootItTellsLessUntilSudoHasItsPassword()
{
    Training training { u"needs-sudo-password" };
    const Diagnosis fewer = training.diagnose();
    QCOMPARE(training.device->rootAccess(), RootAccess::PasswordNeeded);
    QCOMPARE(probesWithoutRoot(fewer.evidence).size(), probeIds().size());
    QVERIFY(!fewer.facts.containers.isKnown());
    QCOMPARE(verdictOf(fewer, "ip-forwarding-disabled"), u"finding"_qs); // readable by all
    QVERIFY(!training.device->offerSudoPassword(SecretText { "wrong" }, {}));
    QVERIFY(training.device->offerSudoPassword(SecretText { "right" }, {}));
    const Diagnosis whole = completeAsRoot(*training.device, fewer, {}, {});
    QVERIFY(probesWithoutRoot(whole.evidence).isEmpty());
    QVERIFY(whole.facts.containers.isKnown());
    QVERIFY(!whole.linkFailure);
    // nothing lacks root any more, so nothing is asked again
    const int execs = training.device->counters().execs;
    const Diagnosis again = completeAsRoot(*training.device, whole, {}, {});
    QCOMPARE(again.evidence.records, whole.evidence.records);
    QVERIFY(training.device->counters().execs <= execs + 1);
}

void SimulatedDeviceTest::aStoppedRunStillAnswersEveryScript()
{
    Training training { u"healthy" };
    std::stop_source source;
    int answers = 0;
    const auto fate = training.device->runAll(
        { scriptOf("system"), scriptOf("engine"), scriptOf("units") },
        [&](ScriptAnswer &&answer) {
            QCOMPARE(answer.end, answers == 0 ? ScriptEnd::Finished : ScriptEnd::Cancelled);
            ++answers;
            source.request_stop();
        },
        {}, source.get_token());
    QCOMPARE(answers, 3);
    QVERIFY(!fate);
    QCOMPARE(fate.error().kind, FailureKind::Cancelled);
}

void SimulatedDeviceTest::theCrashLoopGoesOn()
{
    Training training { u"runtime-ill-cause-unknown" };
    const auto restarts = [&] {
        return training.diagnose()
            .facts.daemon.known()
            ->units.value(u"aziot-identityd.service"_qs)
            .restarts;
    };
    const int first = restarts();
    training.now += 60'000;
    QCOMPARE(restarts(), first + 12);
}

QTEST_GUILESS_MAIN(SimulatedDeviceTest)
#include "simulated_device_test.moc"
