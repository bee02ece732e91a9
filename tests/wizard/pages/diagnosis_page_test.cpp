// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/diagnosis_page.h"

#include "tests/wizard/pages/shown_page.h"
#include "wizard/page_texts.h"
#include "wizard/pages/sudo_card.h"
#include "wizard/widgets/progress_bar.h"
#include "wizard/widgets/progress_rows.h"
#include "wizard/widgets/secret_field.h"

using namespace edgemend;

namespace {

const QString stopping = u"Stop and keep what is there"_qs, again = u"Check again"_qs,
              soFar = u"Findings so far"_qs, findings = u"Findings"_qs;

/// Answers one probe after the other, so that there is time to look.
WizardServices slowly(const TestClock &clock)
{
    WizardServices services = trainingServices(clock);
    services.makeTrainingConnector = [clock](const QString &scenario) {
        TrainingOptions slow = clock.training();
        slow.pace.answer = std::chrono::milliseconds { 150 };
        return makeTrainingConnector(scenario, slow, { {}, {} });
    };
    return services;
}

} // namespace

class DiagnosisPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allRowsAreThereAndTheirVerdictsArrive();
    void stoppingKeepsWhatIsThere();
    void whatIsWaitedForIsShownWithItsLimit();
    void sudosPasswordIsAskedForInACard();
    void thePasswordIsWipedWhenThePageIsLeft();
    void thePasswordIsWipedWithItsCard();
    void aRowOpensItsFinding();

private:
    [[nodiscard]] static const QList<ProgressRow> &rowsOf(const QWidget &window)
    {
        return window.findChild<ProgressRows *>()->rows();
    }
    [[nodiscard]] static int toldIn(const QWidget &window)
    {
        int told = 0;
        for (const ProgressRow &row : rowsOf(window))
            told += row.status != Status::Running && row.status != Status::Waiting ? 1 : 0;
        return told;
    }
    Look m_look;
};

void DiagnosisPageTest::allRowsAreThereAndTheirVerdictsArrive()
{
    WizardSession session { slowly({}), ScriptedVisit::english() };
    CONNECT_TO(u"ip-forwarding-disabled"_qs);
    ShownPage<DiagnosisPage> shown { session, m_look };
    session.startDiagnosis();
    shown.enter();
    // a row per problem from the start, and none of them says anything yet
    QCOMPARE(rowsOf(shown.window).size(), qsizetype(makeAllIssues().size()));
    QCOMPARE(toldIn(shown.window), 0);
    QCOMPARE(pressable(*shown.page), QStringList { stopping });
    WAIT_FOR(toldIn(shown.window) > 0);
    QVERIFY(session.diagnosisState().running); // they did not wait for the end
    QVERIFY(canPress(*shown.page, soFar));
    WAIT_FOR(session.page() == PageId::Findings);
    QCOMPARE(toldIn(shown.window), int(makeAllIssues().size()));
    QCOMPARE(rowsOf(shown.window).first().status, Status::Fault);
    QCOMPARE(rowsOf(shown.window).first().title, u"Modules cannot reach the network"_qs);
    QCOMPARE(shown.window.findChild<CountsLine *>()->counts(), countsOf(*session.diagnosis()));
    QCOMPARE(pressable(*shown.page), (QStringList { again, findings }));
    QCOMPARE(primaryOf(*shown.page), findings);
}

void DiagnosisPageTest::stoppingKeepsWhatIsThere()
{
    WizardSession session { slowly({}), ScriptedVisit::english() };
    CONNECT_TO(u"ip-forwarding-disabled"_qs);
    ShownPage<DiagnosisPage> shown { session, m_look };
    session.startDiagnosis();
    shown.enter();
    WAIT_FOR(toldIn(shown.window) > 0);
    QStringList before;
    for (const ProgressRow &row : rowsOf(shown.window))
        if (row.status != Status::Running && row.status != Status::Waiting)
            before.append(QString::fromLatin1(row.id) + row.title);
    QVERIFY(press(*shown.page, stopping));
    WAIT_FOR(!session.diagnosisState().running);
    QCOMPARE(session.page(), PageId::Diagnosis); // nobody is led away
    QStringList after;
    for (const ProgressRow &row : rowsOf(shown.window)) {
        after.append(QString::fromLatin1(row.id) + row.title);
        QVERIFY(row.status != Status::Running); // nothing turns for ever
    }
    QCOMPARE(after.size(), qsizetype(makeAllIssues().size()));
    for (const QString &row : before)
        QVERIFY2(after.contains(row), qPrintable(row));
    QVERIFY(wordsIn(shown.window).contains(u"Stopped. What is there is kept."_qs));
    QCOMPARE(pressable(*shown.page), (QStringList { again, findings }));
    QVERIFY(press(*shown.page, findings));
    QCOMPARE(session.page(), PageId::Findings);
}

void DiagnosisPageTest::whatIsWaitedForIsShownWithItsLimit()
{
    WizardSession session { slowly({}), ScriptedVisit::english() };
    CONNECT_TO(u"healthy"_qs);
    ShownPage<DiagnosisPage> shown { session, m_look };
    session.startDiagnosis();
    shown.enter();
    WAIT_FOR(!session.diagnosisState().waitingFor.isEmpty());
    WAIT_FOR(wordsIn(shown.window).contains(u"Waiting for"_qs));
    const WaitedFor waited = session.diagnosisState().waitingFor.first();
    const QString words = wordsIn(shown.window);
    QVERIFY2(words.contains(session.words(waited.purpose)), qPrintable(words));
    QVERIFY2(words.contains(u" of %1 s"_qs.arg(waited.limit.count() / 1000)), qPrintable(words));
    WAIT_FOR(session.page() == PageId::Findings);
    WAIT_FOR(!wordsIn(shown.window).contains(u"Waiting for"_qs));
    QVERIFY(wordsIn(shown.window).contains(u" received."_qs));
}

void DiagnosisPageTest::sudosPasswordIsAskedForInACard()
{
    WizardSession session { trainingServices({}), ScriptedVisit::english() };
    CONNECT_TO(u"needs-sudo-password"_qs);
    ShownPage<DiagnosisPage> shown { session, m_look };
    session.startDiagnosis();
    shown.enter();
    const auto *card = shown.window.findChild<SudoCard *>();
    QVERIFY(!card->isVisible());
    WAIT_FOR(session.diagnosisState().waitsForPerson);
    WAIT_FOR(card->isVisible());
    QCOMPARE(primaryOf(*shown.page), QString {}); // the one filled button is the card's
    auto *field = card->findChild<SecretField *>();
    QAbstractButton *look = buttonIn(*card, u"Look there too"_qs);
    QVERIFY(!look->isEnabled());
    QTest::keyClicks(field->editor(), u"wrong"_qs);
    look->click();
    QVERIFY(field->isEmpty());
    WAIT_FOR(!field->editor()->accessibleDescription().isEmpty());
    QVERIFY(card->isVisible());
    buttonIn(*card, u"Go on without"_qs)->click();
    WAIT_FOR(session.page() == PageId::Findings);
    QVERIFY(!card->isVisible());
    QVERIFY(session.diagnosis()->leftAnyOpen());
}

void DiagnosisPageTest::thePasswordIsWipedWhenThePageIsLeft()
{
    WizardSession session { trainingServices({}), ScriptedVisit::english() };
    CONNECT_TO(u"needs-sudo-password"_qs);
    ShownPage<DiagnosisPage> shown { session, m_look };
    session.startDiagnosis();
    shown.enter();
    WAIT_FOR(session.diagnosisState().waitsForPerson);
    auto *field = shown.window.findChild<SecretField *>();
    QTest::keyClicks(field->editor(), u"secret"_qs);
    QVERIFY(!field->isEmpty());
    session.goTo(PageId::Guide);
    shown->leave();
    QVERIFY(field->isEmpty());
    QVERIFY(session.diagnosisState().waitsForPerson); // it was not sent
}

void DiagnosisPageTest::thePasswordIsWipedWithItsCard()
{
    WizardSession session { trainingServices({}), ScriptedVisit::english() };
    CONNECT_TO(u"needs-sudo-password"_qs);
    ShownPage<DiagnosisPage> shown { session, m_look };
    session.startDiagnosis();
    shown.enter();
    WAIT_FOR(session.diagnosisState().waitsForPerson);
    const auto *field = shown.window.findChild<SecretField *>();
    WAIT_FOR(field->isVisible());
    QTest::keyClicks(field->editor(), u"secr"_qs);
    QVERIFY(!field->isEmpty());
    session.stopDiagnosis();
    QVERIFY(!field->isVisible());
    QVERIFY(field->isEmpty());
}

void DiagnosisPageTest::aRowOpensItsFinding()
{
    WizardSession session { slowly({}), ScriptedVisit::english() };
    CONNECT_TO(u"ip-forwarding-disabled"_qs);
    ShownPage<DiagnosisPage> shown { session, m_look };
    session.startDiagnosis();
    shown.enter();
    WAIT_FOR(rowsOf(shown.window).first().status == Status::Fault);
    auto *rows = shown.window.findChild<ProgressRows *>();
    Q_EMIT rows->rowActivated(rows->model()->index(0, 0));
    QCOMPARE(session.page(), PageId::Issue);
    QCOMPARE(session.currentIssue()->info.id, QByteArray { "ip-forwarding-disabled" });
}

QTEST_MAIN(DiagnosisPageTest)
#include "diagnosis_page_test.moc"
