// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tour over the real pages of the training device: it follows the person, leads where it is
// asked to, and stands in nobody's way.

#include "tests/wizard/session/training_visit.h"
#include "wizard/edge_wizard.h"
#include "wizard/preferences.h"
#include "wizard/tour_mark.h"
#include "wizard/tour_model.h"
#include "wizard/tour_strip.h"
#include "wizard/widgets/button.h"

#include <QApplication>
#include <QLabel>

using namespace edgemend;

namespace {

const QString faulty = QStringLiteral("ip-forwarding-disabled");

} // namespace

class TourTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void itBeginsAtTheSymptoms();
    void itFollowsThePersonToEachStop();
    void betweenTwoStopsNothingIsSaid();
    void skippingLeadsThroughAllStops();
    void backLeadsToTheStopBefore();
    void escapeEndsItAndTheVisitGoesOn();
    void theCrossEndsItAndThePageHasTheKeyboard();
    void itEndsWithTheVisit();
    void theMarkStandsAtTheControlItSpeaksOf();
    void theMarkTakesNoPress();
    void tabGoesThroughTheStrip();
    void itSurvivesAChangeOfLanguage();

private:
    [[nodiscard]] TourModel &tour() const { return m_session->tour(); }
    [[nodiscard]] TourStrip &strip() const { return *m_window->findChild<TourStrip *>(); }
    [[nodiscard]] TourMark &mark() const { return *m_window->findChild<TourMark *>(); }
    [[nodiscard]] QString said() const
    {
        const auto labels = strip().findChildren<QLabel *>();
        return strip().isVisible() && !labels.isEmpty() ? labels.first()->text() : QString {};
    }
    [[nodiscard]] Button *button(const QString &name) const
    {
        for (Button *each : m_window->findChildren<Button *>())
            if (each->isVisible() && each->accessibleName() == name)
                return each;
        return nullptr;
    }
    void begin();
    void findings();

    TestClock m_clock;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<WizardSession> m_session;
    std::unique_ptr<EdgeWizard> m_window;
};

void TourTest::init()
{
    m_look = std::make_unique<Look>();
    m_preferences = std::make_unique<Preferences>(*m_look, QString {}, u"en"_qs);
    m_preferences->setLook({ .theme = ThemeChoice::Light, .reducedMotion = true });
    m_session
        = std::make_unique<WizardSession>(trainingServices(m_clock), m_preferences->translator());
    connect(m_preferences.get(), &Preferences::languageChanged, m_session.get(),
        [this] { m_session->setTranslator(m_preferences->translator()); });
    m_window = std::make_unique<EdgeWizard>(PageParts { *m_session, *m_look, *m_preferences });
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TourTest::cleanup()
{
    m_window.reset();
    m_session.reset();
    m_preferences.reset();
    m_look.reset();
}

void TourTest::begin()
{
    tour().begin(faulty);
    WAIT_FOR(m_session->page() == PageId::Symptoms);
}

void TourTest::findings()
{
    begin();
    m_session->startDiagnosis();
    WAIT_FOR(m_session->page() == PageId::Findings);
}

void TourTest::itBeginsAtTheSymptoms()
{
    QVERIFY(!strip().isVisible());
    begin();
    QVERIFY(tour().isAtStop());
    QVERIFY(said().startsWith(u"1 of 5 · "_qs));
    QVERIFY(!button(u"The stop before"_qs)->isEnabled());
    QCOMPARE(m_session->identity().kind, DeviceIdentity::Kind::Training);
}

void TourTest::itFollowsThePersonToEachStop()
{
    begin();
    m_session->startDiagnosis();
    QCOMPARE(tour().stop(), TourStop::Diagnosis);
    QVERIFY(said().startsWith(u"2 of 5 · "_qs));
    WAIT_FOR(m_session->page() == PageId::Findings);
    QVERIFY(said().startsWith(u"3 of 5 · Why before what."_qs));
    m_session->previewFix(faulty.toLatin1(), {});
    QVERIFY(said().startsWith(u"4 of 5 · "_qs));
    m_session->goTo(PageId::Report);
    QVERIFY(said().startsWith(u"5 of 5 · "_qs));
    m_session->goTo(PageId::Findings);
    QVERIFY(said().startsWith(u"3 of 5 · "_qs));
}

void TourTest::betweenTwoStopsNothingIsSaid()
{
    findings();
    m_session->openIssue(faulty.toLatin1());
    QCOMPARE(m_session->page(), PageId::Issue);
    QVERIFY(!strip().isVisible());
    QVERIFY(!mark().isVisible());
    QVERIFY(tour().isRunning());
    m_session->goBack();
    QVERIFY(strip().isVisible());
}

void TourTest::skippingLeadsThroughAllStops()
{
    begin();
    QTest::mouseClick(button(u"Skip this"_qs), Qt::LeftButton);
    QCOMPARE(m_session->page(), PageId::Diagnosis);
    WAIT_FOR(m_session->page() == PageId::Findings);
    QTest::mouseClick(button(u"Skip this"_qs), Qt::LeftButton);
    QCOMPARE(m_session->page(), PageId::FixPreview);
    WAIT_FOR(m_session->preview().has_value());
    QTest::mouseClick(button(u"Skip this"_qs), Qt::LeftButton);
    QCOMPARE(m_session->page(), PageId::Report);
    QVERIFY(!button(u"Skip this"_qs)); // there is nothing after it
    QVERIFY(m_session->changes().isEmpty());
    QTest::mouseClick(button(u"End the tour"_qs), Qt::LeftButton);
    QVERIFY(!tour().isRunning());
    QCOMPARE(m_session->page(), PageId::Report);
}

void TourTest::backLeadsToTheStopBefore()
{
    findings();
    QTest::mouseClick(button(u"The stop before"_qs), Qt::LeftButton);
    QCOMPARE(m_session->page(), PageId::Diagnosis);
    QTest::mouseClick(button(u"The stop before"_qs), Qt::LeftButton);
    QCOMPARE(m_session->page(), PageId::Symptoms);
    QVERIFY(!button(u"The stop before"_qs)->isEnabled());
}

void TourTest::escapeEndsItAndTheVisitGoesOn()
{
    findings();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!tour().isRunning());
    QVERIFY(!strip().isVisible());
    QVERIFY(!mark().isVisible());
    QCOMPARE(m_session->page(), PageId::Findings);
    QVERIFY(m_session->isConnected());
}

void TourTest::theCrossEndsItAndThePageHasTheKeyboard()
{
    findings();
    Button *close = button(u"End the tour"_qs);
    close->setFocus(Qt::TabFocusReason);
    QTest::keyClick(close, Qt::Key_Space);
    QVERIFY(!tour().isRunning());
    QVERIFY(QApplication::focusWidget());
    QVERIFY(QApplication::focusWidget()->isVisible());
    QVERIFY(m_window->currentPage()->isAncestorOf(QApplication::focusWidget()));
}

void TourTest::itEndsWithTheVisit()
{
    begin();
    m_session->disconnectDevice();
    QVERIFY(!tour().isRunning());
    QVERIFY(!strip().isVisible());
}

void TourTest::theMarkStandsAtTheControlItSpeaksOf()
{
    findings();
    Button *see = button(u"See why"_qs);
    QVERIFY(see);
    QCOMPARE(mark().control(), static_cast<QWidget *>(see));
    const auto covers = [this](QWidget *control) {
        const QRect area(mark().mapTo(m_window.get(), QPoint {}), mark().size());
        return area.contains(QRect(control->mapTo(m_window.get(), QPoint {}), control->size()));
    };
    QTRY_VERIFY(covers(see));
    m_window->resize(1200, 700); // it moves along
    QTRY_VERIFY(covers(see));
    m_window->resize(683, 384); // there the button stands in the action bar
    QTRY_VERIFY(mark().control() != static_cast<QWidget *>(see));
    QCOMPARE(mark().control()->accessibleName(), u"See why"_qs);
    QVERIFY(mark().isVisible());
}

void TourTest::theMarkTakesNoPress()
{
    findings();
    Button *see = button(u"See why"_qs);
    QTRY_VERIFY(mark().isVisible());
    const QPoint corner = see->mapTo(m_window.get(), QPoint { 3, 3 });
    QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, {}, corner);
    QCOMPARE(m_session->page(), PageId::Issue);
}

void TourTest::tabGoesThroughTheStrip()
{
    findings();
    QStringList met;
    QWidget *const first = m_window->currentPage()->findChild<Button *>();
    first->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < 60; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        if (strip().isAncestorOf(QApplication::focusWidget()))
            met.append(QApplication::focusWidget()->accessibleName());
    }
    QVERIFY(met.startsWith(u"The stop before"_qs));
    QVERIFY(met.contains(u"Skip this"_qs));
    QVERIFY(met.contains(u"End the tour"_qs));
}

void TourTest::itSurvivesAChangeOfLanguage()
{
    findings();
    m_preferences->setLanguage(u"de"_qs);
    QTest::qWait(0); // the old parts go
    QVERIFY(tour().isAtStop());
    QVERIFY(said().startsWith(u"3 von 5 · "_qs));
    QTRY_VERIFY(mark().isVisible());
}

QTEST_MAIN(TourTest)

#include "tour_test.moc"
