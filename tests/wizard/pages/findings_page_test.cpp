// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/findings_page.h"

#include "tests/wizard/pages/shown_page.h"
#include "wizard/page_texts.h"
#include "wizard/pages/first_finding_card.h"
#include "wizard/widgets/fold.h"
#include "wizard/widgets/row_button.h"

using namespace edgemend;

namespace {

const QString again = u"Check again"_qs, report = u"Make the report"_qs,
              previewing = u"Preview the fix"_qs;

/// Its link breaks when the test says so.
class CutDevice final : public Device {
public:
    CutDevice(std::unique_ptr<Device> device, std::shared_ptr<std::atomic<bool>> cut)
        : m_device(std::move(device))
        , m_cut(std::move(cut))
    {
    }
    const DeviceIdentity &identity() const override { return m_device->identity(); }
    LinkCounters counters() const override { return m_device->counters(); }
    RootAccess rootAccess() const override { return m_device->rootAccess(); }
    Result<void> runAll(const QList<Script> &scripts, const AnswerSink &onAnswer,
        const PulseSink &onPulse, std::stop_token stop) override
    {
        if (*m_cut)
            return lost();
        return m_device->runAll(scripts, onAnswer, onPulse, std::move(stop));
    }
    Result<ScriptAnswer> run(
        const Script &script, const SecretText &input, std::stop_token stop) override
    {
        if (*m_cut)
            return lost();
        return m_device->run(script, input, std::move(stop));
    }

private:
    static tl::unexpected<Failure> lost()
    {
        return failure(FailureKind::LinkLost, text("Test", "Ask"), text("Test", "Cut."));
    }

    std::unique_ptr<Device> m_device;
    std::shared_ptr<std::atomic<bool>> m_cut;
};

} // namespace

class FindingsPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatToDoFirstStandsFirst();
    void theFirstCardLeadsToItsFixAndItsPage();
    void consequencesAreFoldedUnderTheirCause();
    void explainedFindingsAreFoldedToo();
    void theFoldsHoldEveryOtherCheckOnce();
    void aHealthyDeviceHasNoFirstCard();
    void withoutAFixTheCardLeadsToWhatToDo();
    void whatWasSeenIsLaidBesideTheFinding();
    void narrowWindowsHaveTheActsInTheBar();
    void withoutAConnectionNothingIsOfferedThatNeedsOne();
    void whatWasNotToldIsNotCalledWell();

private:
    [[nodiscard]] static FirstFindingCard *firstIn(const QWidget &window)
    {
        return window.findChild<FirstFindingCard *>();
    }
    /// Those of the page itself, by their title.
    [[nodiscard]] static QList<Fold *> foldsIn(const QWidget &page)
    {
        return page.findChildren<Fold *>(QString {}, Qt::FindDirectChildrenOnly);
    }
    Look m_look;
};

#define FIND(scenario)                                                                             \
    WizardSession session { trainingServices({}), ScriptedVisit::english() };                      \
    CONNECT_TO(scenario);                                                                          \
    ShownPage<FindingsPage> shown { session, m_look };                                             \
    DIAGNOSE;                                                                                      \
    shown.enter()

void FindingsPageTest::whatToDoFirstStandsFirst()
{
    FIND(u"ip-forwarding-disabled"_qs);
    QVERIFY(firstIn(shown.window)->isVisible());
    const QString words = wordsIn(*firstIn(shown.window));
    const auto &finding = std::get<Finding>(session.diagnosis()->issues.first().verdict);
    QVERIFY2(words.contains(u"Do this first"_qs), qPrintable(words));
    QVERIFY2(words.contains(session.words(finding.headline)), qPrintable(words));
    QVERIFY2(words.contains(session.words(finding.cause)), qPrintable(words));
    QCOMPARE(pressable(*shown.page), (QStringList { again, report }));
    QCOMPARE(primaryOf(*shown.page), QString {}); // the filled button is the card's
}

void FindingsPageTest::theFirstCardLeadsToItsFixAndItsPage()
{
    FIND(u"ip-forwarding-disabled"_qs);
    buttonIn(*firstIn(shown.window), u"See why"_qs)->click();
    QCOMPARE(session.page(), PageId::Issue);
    QCOMPARE(session.currentIssue()->info.id, QByteArray { "ip-forwarding-disabled" });
    session.goTo(PageId::Findings);
    buttonIn(*firstIn(shown.window), previewing)->click();
    QCOMPARE(session.page(), PageId::FixPreview);
    WAIT_FOR(session.preview().has_value());
    QCOMPARE(session.preview()->issue, QByteArray { "ip-forwarding-disabled" });
}

void FindingsPageTest::consequencesAreFoldedUnderTheirCause()
{
    FIND(u"container-engine-unavailable"_qs);
    const Diagnosis &diagnosis = *session.diagnosis();
    const IssueResult &root = diagnosis.issues.first();
    qsizetype explained = explainedBy(diagnosis, root.info.id).size();
    for (const SignResult &sign : diagnosis.signResults)
        explained
            += sign.sign.state == SignState::Bad && sign.explainedBy.contains(root.info.id) ? 1 : 0;
    QVERIFY(explained > 0);
    auto *fold = firstIn(shown.window)->findChild<Fold *>();
    QVERIFY(fold->isVisible());
    QVERIFY(!fold->isOpen());
    QVERIFY2(fold->head().text().startsWith(u"Explains "), qPrintable(fold->head().text()));
    QCOMPARE(qsizetype { fold->content().count() }, explained);
}

/// No two problems of today explain each other, so the card is shown some that do.
void FindingsPageTest::explainedFindingsAreFoldedToo()
{
    const auto found = [](const QByteArray &id, const char *headline, QList<QByteArray> by) {
        IssueResult result;
        result.info.id = id;
        Finding finding;
        finding.headline = text("Test", headline);
        result.verdict = finding;
        result.explainedBy = std::move(by);
        return result;
    };
    Diagnosis diagnosis;
    diagnosis.issues = { found("root", "The disk is full", {}),
        found("follows", "A module restarts", { "root" }),
        found("other", "The clock is wrong", {}) };
    WizardSession session { trainingServices({}), ScriptedVisit::english() };
    QWidget window;
    auto *card = new FirstFindingCard(session, m_look, &window);
    card->setFinding(diagnosis, diagnosis.issues.first());
    window.show();
    auto *fold = card->findChild<Fold *>();
    QCOMPARE(fold->head().text(), u"Explains 1 more finding(s)"_qs);
    QCOMPARE(fold->content().count(), 1);
    fold->setOpen(true);
    const QString words = wordsIn(*card);
    QVERIFY2(words.contains(u"A module restarts"_qs), qPrintable(words));
    QVERIFY2(!words.contains(u"The clock is wrong"_qs), qPrintable(words));
}

void FindingsPageTest::theFoldsHoldEveryOtherCheckOnce()
{
    FIND(u"ip-forwarding-disabled"_qs);
    const Counts counts = countsOf(*session.diagnosis());
    int rows = 0;
    for (Fold *fold : foldsIn(*shown.page)) {
        QVERIFY(!fold->isOpen());
        QCOMPARE(fold->isVisible(), fold->content().count() > 0);
        rows += fold->content().count();
    }
    QCOMPARE(foldsIn(*shown.page).size(), 3);
    QCOMPARE(rows, counts.fine + counts.unknown + counts.notApplicable);
    QVERIFY(counts.fine > 0);
    Fold *fine = foldsIn(*shown.page).first();
    QCOMPARE(fine->content().count(), counts.fine);
    QVERIFY(fine->head().text().startsWith(QString::number(counts.fine)));
    // looked at twice, it is still there once
    shown->leave();
    shown.enter();
    QCOMPARE(foldsIn(*shown.page).first()->content().count(), counts.fine);
    auto *row = qobject_cast<RowButton *>(fine->content().itemAt(0)->widget());
    QVERIFY(row);
    row->click();
    QCOMPARE(session.page(), PageId::Issue);
    QVERIFY(!isFinding(session.currentIssue()->verdict));
}

void FindingsPageTest::aHealthyDeviceHasNoFirstCard()
{
    FIND(u"healthy"_qs);
    QVERIFY(!firstIn(shown.window)->isVisible());
    const QString words = wordsIn(shown.window);
    QVERIFY2(words.contains(u" works\n"_qs), qPrintable(words));
    QVERIFY(!words.contains(u"Do this first"_qs));
    QCOMPARE(primaryOf(*shown.page), report);
    QVERIFY(press(*shown.page, report));
    QCOMPARE(session.page(), PageId::Report);
}

void FindingsPageTest::withoutAFixTheCardLeadsToWhatToDo()
{
    FIND(u"runtime-ill-cause-unknown"_qs);
    QVERIFY(session.diagnosis()->issues.first().fixes.isEmpty());
    QVERIFY(!buttonIn(*firstIn(shown.window), previewing));
    QAbstractButton *what = buttonIn(*firstIn(shown.window), u"See what to do"_qs);
    QVERIFY(what && what->isVisible());
    what->click();
    QCOMPARE(session.page(), PageId::Issue);
    QCOMPARE(session.currentIssue()->info.id, QByteArray { "runtime-ill-cause-unknown" });
}

void FindingsPageTest::whatWasSeenIsLaidBesideTheFinding()
{
    WizardSession session { trainingServices({}), ScriptedVisit::english() };
    CONNECT_TO(u"container-engine-unavailable"_qs);
    session.setSymptoms({ QByteArrayLiteral("no-telemetry") });
    ShownPage<FindingsPage> shown { session, m_look };
    DIAGNOSE;
    shown.enter();
    auto *fold = firstIn(shown.window)->findChild<Fold *>();
    QVERIFY2(
        fold->head().text().endsWith(u"and perhaps what you saw"), qPrintable(fold->head().text()));
    fold->setOpen(true);
    QVERIFY(wordsIn(*firstIn(shown.window)).contains(u"You saw: No telemetry"_qs));
}

void FindingsPageTest::narrowWindowsHaveTheActsInTheBar()
{
    FIND(u"ip-forwarding-disabled"_qs);
    shown.window.resize(600, 700);
    QTRY_COMPARE(primaryOf(*shown.page), previewing);
    QCOMPARE(pressable(*shown.page), (QStringList { again, report, u"See why"_qs, previewing }));
    QVERIFY(!buttonIn(*firstIn(shown.window), previewing)->isVisible());
    QVERIFY(press(*shown.page, previewing));
    QCOMPARE(session.page(), PageId::FixPreview);
}

void FindingsPageTest::withoutAConnectionNothingIsOfferedThatNeedsOne()
{
    const auto cut = std::make_shared<std::atomic<bool>>(false);
    const Spoil cuts = [cut](std::unique_ptr<Device> device) -> std::unique_ptr<Device> {
        return std::make_unique<CutDevice>(std::move(device), cut);
    };
    WizardSession session { trainingServices({}, {}, cuts), ScriptedVisit::english() };
    CONNECT_TO(u"ip-forwarding-disabled"_qs);
    ShownPage<FindingsPage> shown { session, m_look };
    DIAGNOSE;
    shown.enter();
    QAbstractButton *act = buttonIn(*firstIn(shown.window), previewing);
    QVERIFY(act->isEnabled());
    QSignalSpy told { shown.page, &Page::actionsChanged };
    WAIT_FOR(!session.isBusy());
    *cut = true;
    act->click();
    WAIT_FOR(!session.isConnected());
    QVERIFY(told.count() > 0);
    session.goTo(PageId::Findings);
    shown.enter();
    QVERIFY(!act->isEnabled());
    QVERIFY(buttonIn(*firstIn(shown.window), u"See why"_qs)->isEnabled());
    QCOMPARE(pressable(*shown.page), QStringList { report });
    shown.window.resize(600, 700);
    QTRY_COMPARE(pressable(*shown.page), (QStringList { report, u"See why"_qs }));
}

void FindingsPageTest::whatWasNotToldIsNotCalledWell()
{
    WizardSession session { trainingServices({}), ScriptedVisit::english() };
    CONNECT_TO(u"needs-sudo-password"_qs);
    ShownPage<FindingsPage> shown { session, m_look };
    session.startDiagnosis();
    WAIT_FOR(session.diagnosisState().waitsForPerson);
    session.goOnWithoutSudo();
    WAIT_FOR(session.page() == PageId::Findings);
    shown.enter();
    const int unknown = countsOf(*session.diagnosis()).unknown;
    QVERIFY(unknown > 0);
    const Fold *fold = foldsIn(*shown.page).at(1);
    QVERIFY(fold->isVisible());
    QVERIFY2(!wordsIn(shown.window).contains(u" works\n"_qs), qPrintable(wordsIn(shown.window)));
}

QTEST_MAIN(FindingsPageTest)
#include "findings_page_test.moc"
