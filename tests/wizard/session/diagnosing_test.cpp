// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A diagnosis that is not left alone: stopped, run again, acted on while it runs.

#include "tests/wizard/session/spoiled_devices.h"
#include "tests/wizard/session/training_visit.h"

namespace edgemend {

namespace {

const EnglishTranslator english;
const QByteArray forwarding = QByteArrayLiteral("ip-forwarding-disabled");

/// Answers one probe after the other, so that there is time to act.
WizardServices slowly(const TestClock &clock)
{
    WizardServices services = trainingServices(clock);
    services.makeTrainingConnector = [clock](const QString &scenario) {
        TrainingOptions slow = clock.training();
        slow.pace.answer = std::chrono::milliseconds { 60 };
        return makeTrainingConnector(scenario, slow, { {}, {} });
    };
    return services;
}

bool isFound(const WizardSession &session)
{
    const IssueResult *issue
        = session.diagnosis() ? session.diagnosis()->find(forwarding) : nullptr;
    return issue && isFinding(issue->verdict);
}

} // namespace

class DiagnosingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStoppedSecondRunTakesNothingAway();
    void aFixOfTheFindingsSoFarIsPreviewed();
    void decliningSudoIsForOneRun();
};

void DiagnosingTest::aStoppedSecondRunTakesNothingAway()
{
    TestClock clock;
    WizardSession session { slowly(clock), english };
    CONNECT_TO(u"ip-forwarding-disabled"_qs);
    DIAGNOSE;
    WAIT_FOR(!session.isBusy());
    const QDateTime looked = session.diagnosedAt();
    const auto untold = [&session] {
        qsizetype count = 0;
        for (const IssueResult &issue : session.diagnosis()->issues)
            count += std::holds_alternative<CannotTell>(issue.verdict) ? 1 : 0;
        return count;
    };
    const qsizetype before = untold();
    *clock.now += 60'000;
    session.startDiagnosis();
    WAIT_FOR(session.diagnosisState().probesDone >= 2);
    session.stopDiagnosis();
    WAIT_FOR(!session.diagnosisState().running);
    QVERIFY(session.diagnosisState().stopped);
    QCOMPARE(session.diagnosedAt(), looked);
    QCOMPARE(untold(), before);
    QVERIFY(isFound(session));
}

void DiagnosingTest::aFixOfTheFindingsSoFarIsPreviewed()
{
    WizardSession session { slowly({}), english };
    CONNECT_TO(u"ip-forwarding-disabled"_qs);
    session.startDiagnosis();
    WAIT_FOR(isFound(session));
    QVERIFY(session.diagnosisState().running);
    session.previewFix(forwarding, {});
    QCOMPARE(session.page(), PageId::FixPreview);
    WAIT_FOR(session.preview().has_value());
    QCOMPARE(session.page(), PageId::FixPreview); // the findings do not push it away
    QVERIFY(!session.diagnosisState().running);
    session.confirmFix(u"Trainee"_qs, {});
    WAIT_FOR(session.page() == PageId::FixVerified);
}

void DiagnosingTest::decliningSudoIsForOneRun()
{
    WizardSession session { trainingServices({}), english };
    CONNECT_TO(u"needs-sudo-password"_qs);
    session.startDiagnosis();
    WAIT_FOR(session.diagnosisState().waitsForPerson);
    session.goOnWithoutSudo();
    QCOMPARE(session.page(), PageId::Findings);
    session.startDiagnosis();
    WAIT_FOR(session.diagnosisState().waitsForPerson);
    QVERIFY(session.diagnosisState().wantsSudo);
    session.giveSudoPassword(SecretText { "right" });
    WAIT_FOR(session.page() == PageId::Findings);
    QVERIFY(probesWithoutRoot(session.diagnosis()->evidence).isEmpty());
}

} // namespace edgemend

using namespace edgemend;
QTEST_GUILESS_MAIN(DiagnosingTest)
#include "diagnosing_test.moc"
