// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The whole path of a visit, against the training device, through the real thread.

#include "checks/repair/watched_places.h"
#include "tests/wizard/session/spoiled_devices.h"
#include "tests/wizard/session/training_visit.h"

#include <QTemporaryDir>

#include <thread>

namespace edgemend {

namespace {

const EnglishTranslator english;
const QByteArray forwarding = QByteArrayLiteral("ip-forwarding-disabled");

bool isFound(const WizardSession &session)
{
    const IssueResult *issue
        = session.diagnosis() ? session.diagnosis()->find(forwarding) : nullptr;
    return issue && isFinding(issue->verdict);
}

} // namespace

class TrainingVisitTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leadsFromConnectToKeptToUndone();
    void rowsComeFromTheStartAndFindingsRise();
    void aStopKeepsWhatIsThere();
    void aDeafDeviceIsLetGoAndWhatCameStays();
    void goingBackAndForthLosesNothing();
    void undoWhileItRunsStopsItFirst();
    void aLostLinkInAChangeIsSaidAndFoundAgain();
    void theSudoCardWaitsWhileTheRestGoesOn();
    void withoutSudoTheRestIsNotTold();
    void anotherDeviceBeginsANewVisit();
    void copiesCanBeRemoved();
    void whatAChangeStopsIsRemembered();
};

void TrainingVisitTest::leadsFromConnectToKeptToUndone()
{
    WizardSession session { trainingServices({}), english };
    CONNECT_TO(u"ip-forwarding-disabled"_qs);
    QCOMPARE(session.identity().kind, DeviceIdentity::Kind::Training);
    QCOMPARE(session.deviceMark(), DeviceMark {});
    QVERIFY(!session.canGoTo(PageId::Findings));
    DIAGNOSE;
    QVERIFY(isFound(session));
    session.openIssue(forwarding);
    QCOMPARE(session.page(), PageId::Issue);
    QCOMPARE(session.currentIssue()->info.id, forwarding);
    QSignalSpy running { &session, &WizardSession::fixChanged };
    MEND;
    QCOMPARE(session.page(), PageId::FixRunning);
    QCOMPARE(session.deviceMark().state, DeviceMark::State::OnTrial);
    WAIT_FOR(session.page() == PageId::FixVerified);
    QVERIFY(running.count() > 3);
    QCOMPARE(session.change()->state, TransactionState::Kept);
    QCOMPARE(session.change()->before, IssueState::Finding);
    QCOMPARE(session.change()->after, IssueState::Absent);
    QCOMPARE(session.change()->confirmedBy, u"Trainee"_qs);
    QVERIFY(!session.change()->diffs.isEmpty());
    QVERIFY(!session.fixState().steps.isEmpty());
    // the look after the change is now what the session knows
    QVERIFY(!isFound(session));
    QCOMPARE(session.deviceMark(), (DeviceMark { DeviceMark::State::Kept, 1 }));
    QVERIFY(!session.canGoTo(PageId::FixUndecided));

    // nothing else was changed: proved by comparing
    WAIT_FOR(session.watchedPlaces().isProved());
    QCOMPARE(session.watchedPlaces().total, int(watchedPlaces().size()));
    QCOMPARE(session.watchedPlaces().read, session.watchedPlaces().total);
    QCOMPARE(session.watchedPlaces().changed, QStringList {});
    QSignalSpy compared { &session, &WizardSession::watchedPlacesChanged };

    session.undoChange();
    WAIT_FOR(session.page() == PageId::FixReverted);
    WAIT_FOR(compared.count() == 1);
    QCOMPARE(session.watchedPlaces().changed, QStringList {});
    QCOMPARE(session.change()->state, TransactionState::Reverted);
    QCOMPARE(session.deviceMark(), (DeviceMark { DeviceMark::State::Undone, 1 }));
    QVERIFY(isFound(session));
    QCOMPARE(session.changesOfThisVisit().size(), 1);
    // the report's *before* is the look before the change
    QVERIFY(session.firstDiagnosis() != session.diagnosis());
    QVERIFY(isFinding(session.firstDiagnosis()->find(forwarding)->verdict));
}

void TrainingVisitTest::rowsComeFromTheStartAndFindingsRise()
{
    WizardSession session { trainingServices({}), english };
    CONNECT_TO(u"ip-forwarding-disabled"_qs);
    session.startDiagnosis();
    QCOMPARE(session.diagnosisState().rows.size(), qsizetype(makeAllIssues().size()));
    for (const DiagnosisRow &row : session.diagnosisState().rows)
        QVERIFY(!row.verdict);
    WAIT_FOR(session.page() == PageId::Findings);
    const DiagnosisState &state = session.diagnosisState();
    QVERIFY(!state.running && !state.stopped);
    QCOMPARE(state.probesDone, state.probes);
    for (const DiagnosisRow &row : state.rows)
        QVERIFY(row.verdict);
    QVERIFY(isFinding(*state.rows.first().verdict));
    QVERIFY(!isFinding(*state.rows.last().verdict));
}

void TrainingVisitTest::aStopKeepsWhatIsThere()
{
    TestClock clock;
    WizardServices services = trainingServices(clock);
    services.makeTrainingConnector = [clock](const QString &scenario) {
        TrainingOptions slow = clock.training();
        slow.pace.answer = std::chrono::milliseconds { 150 };
        return makeTrainingConnector(scenario, slow, { {}, {} });
    };
    WizardSession session { std::move(services), english };
    CONNECT_TO(u"ip-forwarding-disabled"_qs);
    session.startDiagnosis();
    WAIT_FOR(session.diagnosisState().probesDone >= 2);
    QVERIFY(!session.diagnosisState().waitingFor.isEmpty());
    QVERIFY(session.diagnosisState().waitingFor.first().limit.count() > 0);
    const int done = session.diagnosisState().probesDone;
    session.stopDiagnosis();
    QVERIFY(session.diagnosisState().stopped);
    QElapsedTimer took;
    took.start();
    WAIT_FOR(!session.diagnosisState().running);
    QVERIFY2(took.elapsed() <= 250, qPrintable(QString::number(took.elapsed())));
    QCOMPARE(session.page(), PageId::Diagnosis);
    QVERIFY(session.diagnosis());
    QVERIFY(session.canGoTo(PageId::Findings));
    int complete = 0;
    for (const ProbeRecord &record : session.diagnosis()->evidence.records)
        complete += record.isComplete() ? 1 : 0;
    QVERIFY(complete >= done);
    QVERIFY(complete < session.diagnosisState().probes);
    // and the same device can be asked again
    session.startDiagnosis();
    QVERIFY(session.diagnosisState().running);
    QVERIFY(!session.diagnosisState().stopped);
    WAIT_FOR(session.page() == PageId::Findings);
    QVERIFY(isFound(session));
}

void TrainingVisitTest::aDeafDeviceIsLetGoAndWhatCameStays()
{
    WizardSession session { trainingServices({}, {},
                                [](std::unique_ptr<Device> device) -> std::unique_ptr<Device> {
                                    return std::make_unique<DeafDevice>(std::move(device));
                                }),
        english };
    CONNECT_TO(u"ip-forwarding-disabled"_qs);
    session.startDiagnosis();
    WAIT_FOR(session.diagnosisState().probesDone == 10);
    QVERIFY(isFound(session)); // findings so far can be looked at
    QVERIFY(session.canGoTo(PageId::Findings));
    QVERIFY(!session.canGoTo(PageId::Report));
    session.stopDiagnosis();
    QVERIFY(session.diagnosisState().stopped);
    session.goTo(PageId::Findings);
    QCOMPARE(session.page(), PageId::Findings);
    WAIT_FOR(!session.diagnosisState().running);
    QVERIFY(!session.isConnected());
    QVERIFY(!session.isBusy());
    QVERIFY(isFound(session));
    QVERIFY(session.canGoTo(PageId::Report));
    for (const DiagnosisRow &row : session.diagnosisState().rows)
        QVERIFY(row.verdict);
}

void TrainingVisitTest::goingBackAndForthLosesNothing()
{
    WizardSession session { trainingServices({}), english };
    CONNECT_TO(u"ip-forwarding-disabled"_qs);
    session.setSymptoms({ "no-data" });
    DIAGNOSE;
    session.openIssue(forwarding);
    session.previewFix(forwarding, {});
    WAIT_FOR(session.preview().has_value());
    session.goTo(PageId::Guide);
    session.goBack();
    QCOMPARE(session.page(), PageId::FixPreview);
    session.goBack();
    QCOMPARE(session.page(), PageId::Issue);
    session.goBack();
    QCOMPARE(session.page(), PageId::Findings);
    session.goTo(PageId::Symptoms);
    QCOMPARE(session.symptoms(), QList<QByteArray> { "no-data" });
    session.goTo(PageId::FixPreview);
    QCOMPARE(session.page(), PageId::FixPreview);
    QVERIFY(session.preview());
    session.confirmFix({}, {});
    WAIT_FOR(session.page() == PageId::FixVerified);
    // nobody goes back into a change that ran
    session.goBack();
    QVERIFY(session.page() != PageId::FixRunning);
    QVERIFY(!session.canGoTo(PageId::FixPreview));
}

void TrainingVisitTest::undoWhileItRunsStopsItFirst()
{
    TestClock clock;
    WizardServices services = trainingServices(clock);
    services.clock.wait = [](std::chrono::milliseconds, std::stop_token stop) {
        for (int i = 0; i < 100 && !stop.stop_requested(); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds { 10 });
    };
    WizardSession session { std::move(services), english };
    CONNECT_TO(u"ip-forwarding-disabled"_qs);
    DIAGNOSE;
    MEND;
    WAIT_FOR(session.fixState().progress.phase == RepairProgress::Phase::Settling);
    QVERIFY(!session.fixState().steps.isEmpty());
    session.undoChange();
    QCOMPARE(session.page(), PageId::FixRunning);
    WAIT_FOR(session.page() == PageId::FixReverted);
    QCOMPARE(session.change()->state, TransactionState::Reverted);
    QCOMPARE(session.changesOfThisVisit().size(), 1);
    QVERIFY(isFound(session));
    WAIT_FOR(!session.isBusy());
    QCOMPARE(session.page(), PageId::FixReverted);
    QCOMPARE(session.watchedPlaces().changed, QStringList {});
}

void TrainingVisitTest::aLostLinkInAChangeIsSaidAndFoundAgain()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"device.json"_qs);
    TestClock clock;
    auto cut = std::make_shared<std::atomic<bool>>(true);
    WizardSession session { trainingServices(clock, file,
                                [cut](std::unique_ptr<Device> device) -> std::unique_ptr<Device> {
                                    if (!*cut)
                                        return device;
                                    return std::make_unique<BreakingDevice>(
                                        std::move(device), "apply");
                                }),
        english };
    CONNECT_TO(u"ip-forwarding-disabled"_qs);
    DIAGNOSE;
    MEND;
    WAIT_FOR(!session.isConnected());
    WAIT_FOR(session.fixState().lost);
    QCOMPARE(session.page(), PageId::FixRunning);
    QCOMPARE(session.failure()->kind, FailureKind::LinkLost);
    QCOMPARE(session.deviceMark().state, DeviceMark::State::OnTrial);
    QVERIFY(isFound(session));

    *cut = false;
    session.connectAgain();
    WAIT_FOR(session.page() == PageId::ChangeFound);
    QVERIFY(session.isConnected());
    QCOMPARE(session.foundChange()->state, TransactionState::Applied);
    QCOMPARE(session.foundChange()->confirmedBy, u"Trainee"_qs);
    QCOMPARE(session.deviceMark().state, DeviceMark::State::OnTrial);
    session.lookAgain();
    WAIT_FOR(session.foundChange()->after.has_value());
    WAIT_FOR(session.page() == PageId::ChangeFound);
    QCOMPARE(*session.foundChange()->after, IssueState::Absent);
    session.keepChange();
    WAIT_FOR(session.page() == PageId::FixVerified);
    QVERIFY(!session.foundChange());
    QCOMPARE(session.deviceMark(), (DeviceMark { DeviceMark::State::Kept, 1 }));
}

void TrainingVisitTest::theSudoCardWaitsWhileTheRestGoesOn()
{
    WizardSession session { trainingServices({}), english };
    CONNECT_TO(u"needs-sudo-password"_qs);
    session.startDiagnosis();
    WAIT_FOR(session.diagnosisState().waitsForPerson);
    QVERIFY(session.diagnosisState().wantsSudo);
    QVERIFY(session.diagnosisState().needRoot > 0);
    QCOMPARE(session.page(), PageId::Diagnosis);
    // what everybody may read is judged already
    QVERIFY(session.diagnosis());
    QVERIFY(isFound(session));
    session.giveSudoPassword(SecretText { "wrong" });
    WAIT_FOR(session.diagnosisState().sudoRefused.has_value());
    QVERIFY(session.diagnosisState().wantsSudo);
    QCOMPARE(session.page(), PageId::Diagnosis);
    session.giveSudoPassword(SecretText { "right" });
    WAIT_FOR(session.page() == PageId::Findings);
    QVERIFY(!session.diagnosisState().sudoRefused);
    QCOMPARE(session.diagnosisState().needRoot, 0);
    QVERIFY(probesWithoutRoot(session.diagnosis()->evidence).isEmpty());
    QCOMPARE(session.firstDiagnosis(), session.diagnosis());
    MEND;
    WAIT_FOR(session.page() == PageId::FixVerified);
}

void TrainingVisitTest::withoutSudoTheRestIsNotTold()
{
    WizardSession session { trainingServices({}), english };
    CONNECT_TO(u"needs-sudo-password"_qs);
    session.startDiagnosis();
    WAIT_FOR(session.diagnosisState().waitsForPerson);
    const int needRoot = session.diagnosisState().needRoot;
    session.goOnWithoutSudo();
    WAIT_FOR(session.page() == PageId::Findings);
    int untold = 0;
    for (const IssueResult &issue : session.diagnosis()->issues)
        untold += std::holds_alternative<CannotTell>(issue.verdict)
                && issue.info.decisiveFacts == DecisiveFacts::NeedRoot
                && issue.info.order == IssueInfo::Order::First // what is counted on the page
            ? 1
            : 0;
    QCOMPARE(untold, needRoot);
    // a change needs root: the preview says so, and nothing is touched
    session.previewFix(forwarding, {});
    WAIT_FOR(session.preview().has_value());
    QCOMPARE(session.preview()->refusals.size(), 1);
    QVERIFY(toEnglish(session.preview()->refusals.first()).contains(u"root"));
    session.confirmFix({}, {});
    QCOMPARE(session.page(), PageId::FixPreview);
    QCOMPARE(session.deviceMark(), DeviceMark {});
}

void TrainingVisitTest::anotherDeviceBeginsANewVisit()
{
    WizardSession session { trainingServices({}), english };
    CONNECT_TO(u"ip-forwarding-disabled"_qs);
    DIAGNOSE;
    session.reportForm().customer = u"Example Plant"_qs;
    session.reportForm().technician = u"Ada"_qs;
    CONNECT_TO(u"healthy"_qs);
    QVERIFY(!session.diagnosis());
    QVERIFY(!session.canGoTo(PageId::Findings));
    QVERIFY(session.reportForm().customer.isEmpty());
    QCOMPARE(session.reportForm().technician, u"Ada"_qs);
    DIAGNOSE;
    QVERIFY(!session.diagnosis()->foundAny());
    session.disconnectDevice();
    QCOMPARE(session.page(), PageId::Connect);
    QVERIFY(!session.isConnected() && !session.isBusy());
    QVERIFY(session.knownDevices().isEmpty()); // a training device is nobody's plant
}

void TrainingVisitTest::copiesCanBeRemoved()
{
    WizardSession session { trainingServices({}), english };
    CONNECT_TO(u"ip-forwarding-disabled"_qs);
    DIAGNOSE;
    QVERIFY(!session.hasCopies());
    MEND;
    WAIT_FOR(session.page() == PageId::FixVerified);
    WAIT_FOR(session.hasCopies());
    session.removeCopies();
    QVERIFY(!session.copiesRemovedAt().isValid());
    WAIT_FOR(!session.hasCopies());
    WAIT_FOR(session.copiesRemovedAt().isValid());
    QCOMPARE(session.deviceMark(), (DeviceMark { DeviceMark::State::Kept, 1, true }));
}

void TrainingVisitTest::whatAChangeStopsIsRemembered()
{
    const QByteArray engine = "container-engine-unavailable";
    WizardSession session { trainingServices({}), english };
    CONNECT_TO(u"container-engine-unavailable"_qs);
    DIAGNOSE;
    QCOMPARE(session.diagnosis()->issues.first().info.id, engine);
    session.previewFix(engine, {});
    WAIT_FOR(session.preview().has_value());
    const QStringList stops = session.preview()->outage.containers;
    // somebody must have allowed an outage; one without a name is refused and touches nothing
    if (!session.preview()->outage.isNone()) {
        session.confirmFix({}, {});
        WAIT_FOR(session.failure().has_value());
        QCOMPARE(session.failure()->kind, FailureKind::Usage);
        QCOMPARE(session.page(), PageId::FixPreview);
        QVERIFY(session.preview());
        QCOMPARE(session.deviceMark(), DeviceMark {});
    }
    session.confirmFix(u"Shift leader"_qs, {});
    WAIT_FOR(session.page() == PageId::FixVerified);
    QCOMPARE(session.change()->mayStop, u"Shift leader"_qs);
    QCOMPARE(session.stoppedContainers().value(session.change()->id), stops);
    WAIT_FOR(session.watchedPlaces().isProved());
    QCOMPARE(session.watchedPlaces().changed, QStringList {});
}

} // namespace edgemend

using namespace edgemend;
QTEST_GUILESS_MAIN(TrainingVisitTest)
#include "training_visit_test.moc"
