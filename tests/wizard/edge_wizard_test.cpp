// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The frame around the pages: it shows the session's page, keeps what pages hold, and can be used
// by keyboard alone.

#include "wizard/edge_wizard.h"

#include "checks/pseudo_translator.h"
#include "tests/wizard/session/training_visit.h"
#include "wizard/action_bar.h"
#include "wizard/narrow_strip.h"
#include "wizard/preferences.h"
#include "wizard/rail.h"
#include "wizard/widgets/button.h"

#include <QApplication>
#include <QLineEdit>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QVBoxLayout>

using namespace edgemend;

namespace {

/// A page that writes down what the frame does with it.
class NotedPage final : public Page {
public:
    NotedPage(PageId pageId, const PageParts &parts, QStringList &notes, QWidget *parent)
        : Page(parts.session, parts.look, parent)
        , id(pageId)
        , edit(new QLineEdit(this))
        , below(new QLineEdit(this))
        , m_notes(notes)
    {
        auto *column = new QVBoxLayout(this);
        column->addWidget(edit);
        column->addWidget(below);
    }
    void enter() override { m_notes.append(u"enter %1"_qs.arg(static_cast<int>(id))); }
    void leave() override { m_notes.append(u"leave %1"_qs.arg(static_cast<int>(id))); }
    PageActions actions() const override { return shown; }
    QWidget *firstFocus() override { return below; }
    void tell(const PageActions &actions)
    {
        shown = actions;
        Q_EMIT actionsChanged();
    }

    const PageId id;
    QLineEdit *edit;
    QLineEdit *below;
    PageActions shown;

private:
    QStringList &m_notes;
};

PageAction action(const QString &text, PageAction::Kind kind = PageAction::Kind::Secondary)
{
    return { text, "check", kind, true, {} };
}

int numberOf(PageId id) { return static_cast<int>(id); }

} // namespace

class EdgeWizardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsTheSessionsPage();
    void keepsWhatAPageHolds();
    void switchesToSunlightAndBack();
    void remembersTheChoice();
    void theReportHasTheNamesBeforeSettingsAreOpened();
    void tabGoesThroughAllParts();
    void showsTheActions();
    void keepsTheKeyboardWhenActionsChange();
    void becomesNarrow();
    void stepsLeadBack();
    void speaksAnotherLanguage();
    void mirrors();

private:
    [[nodiscard]] NotedPage &page() const
    {
        return static_cast<NotedPage &>(*m_window->currentPage());
    }

    std::unique_ptr<Look> m_look;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<WizardSession> m_session;
    std::unique_ptr<EdgeWizard> m_window;
    std::unique_ptr<QTemporaryDir> m_folder;
    QStringList m_notes;
    TestClock m_clock;
};

void EdgeWizardTest::init()
{
    m_notes.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_look = std::make_unique<Look>();
    m_preferences = std::make_unique<Preferences>(*m_look, m_folder->path(), u"en"_qs);
    m_preferences->setLook({ .theme = ThemeChoice::Light, .reducedMotion = true });
    m_session
        = std::make_unique<WizardSession>(trainingServices(m_clock), m_preferences->translator());
    connect(m_preferences.get(), &Preferences::languageChanged, m_session.get(),
        [this] { m_session->setTranslator(m_preferences->translator()); });
    m_window = std::make_unique<EdgeWizard>(PageParts { *m_session, *m_look, *m_preferences },
        [this](PageId id, const PageParts &parts, QWidget *parent) {
            return new NotedPage(id, parts, m_notes, parent);
        });
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void EdgeWizardTest::cleanup()
{
    m_window.reset();
    m_session.reset();
    m_preferences.reset();
    m_look.reset();
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void EdgeWizardTest::showsTheSessionsPage()
{
    QCOMPARE(m_window->size(), QSize(1366, 768));
    QCOMPARE(page().id, PageId::Connect);
    QVERIFY(page().isVisible());
    QVERIFY(page().below->hasFocus()); // what the page asked for
    m_session->goTo(PageId::Guide);
    QCOMPARE(page().id, PageId::Guide);
    QCOMPARE(m_notes,
        (QStringList { u"enter %1"_qs.arg(numberOf(PageId::Connect)),
            u"leave %1"_qs.arg(numberOf(PageId::Connect)),
            u"enter %1"_qs.arg(numberOf(PageId::Guide)) }));
    QCOMPARE(m_window->findChildren<Page *>().size(), 2); // made when gone to, not before
    m_session->goTo(PageId::FirstStart);
    QVERIFY(!m_window->rail().isVisible());
}

void EdgeWizardTest::keepsWhatAPageHolds()
{
    page().edit->setText(u"tech@192.168.0.17"_qs);
    const Page *first = &page();
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    QCOMPARE(page().id, PageId::Guide);
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(page().id, PageId::Connect);
    QCOMPARE(static_cast<const Page *>(&page()), first);
    QCOMPARE(page().edit->text(), u"tech@192.168.0.17"_qs);
    QVERIFY(page().isVisible());
}

void EdgeWizardTest::switchesToSunlightAndBack()
{
    QVERIFY(!m_look->isSunlight());
    QTest::keyClick(m_window.get(), Qt::Key_F9);
    QVERIFY(m_look->isSunlight());
    QTest::keyClick(m_window.get(), Qt::Key_F9);
    QCOMPARE(m_look->settings().theme, ThemeChoice::Light);
    const auto switches = m_window->rail().findChildren<SunSwitch *>();
    QCOMPARE(switches.size(), 1);
    QVERIFY(!switches.first()->isChecked());
    switches.first()->click();
    QVERIFY(switches.first()->isChecked());
    QVERIFY(m_look->isSunlight());
}

void EdgeWizardTest::remembersTheChoice()
{
    m_window->toggleSunlight();
    m_preferences->setFirstStartSeen();
    m_preferences->setTechnician(u"R. Sample"_qs);
    Look other;
    const Preferences again(other, m_folder->path(), u"en"_qs);
    QVERIFY(other.isSunlight() && other.reducesMotion());
    QVERIFY(!again.isFirstStart());
    QCOMPARE(again.technician(), u"R. Sample"_qs);
    QFile file(m_folder->filePath(u"window.json"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("{ damaged") > 0);
    file.close();
    Look fresh;
    const Preferences none(fresh, m_folder->path(), u"de_AT"_qs);
    QVERIFY(none.isFirstStart());
    QCOMPARE(none.language(), u"de"_qs);
}

void EdgeWizardTest::theReportHasTheNamesBeforeSettingsAreOpened()
{
    m_preferences->setTechnician(u"R. Sample"_qs);
    m_preferences->setCompany(u"Example Services"_qs);
    m_preferences->setPaper(ReportForm::Paper::Letter);
    WizardSession session(trainingServices(m_clock), m_preferences->translator());
    const EdgeWizard window(PageParts { session, *m_look, *m_preferences },
        [this](PageId id, const PageParts &parts, QWidget *parent) {
            return new NotedPage(id, parts, m_notes, parent);
        });
    QCOMPARE(session.reportForm().technician, u"R. Sample"_qs);
    QCOMPARE(session.reportForm().company, u"Example Services"_qs);
    QCOMPARE(session.reportForm().paper, ReportForm::Paper::Letter);
}

void EdgeWizardTest::tabGoesThroughAllParts()
{
    page().tell({ { action(u"Back"_qs) }, {}, { action(u"Go"_qs, PageAction::Kind::Primary) } });
    QList<QWidget *> met;
    page().edit->setFocus();
    for (int i = 0; i < 40 && !met.contains(QApplication::focusWidget()); ++i) {
        met.append(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(QApplication::focusWidget(), page().edit); // all the way round, no trap
    const auto buttons = m_window->actionBar().buttons();
    QCOMPARE(met.value(1), page().below);
    QCOMPARE(met.value(2), buttons.first());
    QCOMPARE(met.value(3), buttons.last());
    QVERIFY(m_window->rail().isAncestorOf(met.value(4)));
    QVERIFY(m_window->rail().isAncestorOf(met.last()));
    QTest::keyClick(page().edit, Qt::Key_Backtab);
    QCOMPARE(QApplication::focusWidget(), met.last());
}

void EdgeWizardTest::showsTheActions()
{
    QVERIFY(!m_window->actionBar().isVisible()); // nothing to press, no bar
    int pressed = 0;
    PageActions actions { { action({}), action(u"Back"_qs) }, u"Nothing is changed yet"_qs,
        { action(u"Continue"_qs, PageAction::Kind::Primary) } };
    actions.end.first().run = [&pressed] { ++pressed; };
    page().tell(actions);
    QVERIFY(m_window->actionBar().isVisible());
    QCOMPARE(m_window->actionBar().height(), tokens::layoutActionBar);
    const auto buttons = m_window->actionBar().buttons();
    QCOMPARE(buttons.size(), 2); // without words there is no button
    QCOMPARE(m_window->actionBar().mainButton(), buttons.last());
    QVERIFY(buttons.first()->x() < buttons.last()->x());
    buttons.last()->click();
    QCOMPARE(pressed, 1);
    page().tell(actions);
    buttons.last()->click();
    QCOMPARE(pressed, 2); // told twice, pressed once
}

void EdgeWizardTest::keepsTheKeyboardWhenActionsChange()
{
    const PageAction back = action(u"Back"_qs);
    page().tell({ { back }, {}, { action(u"Stop"_qs) } });
    QWidget *button = m_window->actionBar().buttons().first();
    button->setFocus();
    page().tell({ { back }, u"hint"_qs, { action(u"Go"_qs), action(u"On"_qs) } });
    QVERIFY(button->hasFocus());
    QCOMPARE(m_window->actionBar().buttons().size(), 3);
}

void EdgeWizardTest::becomesNarrow()
{
    page().tell({ { action(u"A rather long way back to all the findings"_qs) }, u"hint"_qs,
        { action(u"An equally long other way out of here"_qs),
            action(u"Continue with the next finding"_qs, PageAction::Kind::Primary) } });
    m_window->resize(683, 384);
    QVERIFY(m_window->isNarrow());
    QVERIFY(!m_window->rail().isVisible());
    QVERIFY(m_window->strip().isVisible());
    QCOMPARE(m_window->actionBar().height(), 64);
    for (const Button *button : m_window->actionBar().buttons()) {
        QVERIFY(button->geometry().right() < m_window->width());
        QVERIFY(!button->accessibleName().isEmpty()); // also where only the icon is left
    }
    m_window->strip().more().setFocus();
    m_window->strip().more().click();
    QVERIFY(m_window->isRailOpen() && m_window->drawer()->isVisible());
    QVERIFY(m_window->drawer()->isAncestorOf(QApplication::focusWidget()));
    for (int i = 0; i < 12; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(m_window->drawer()->isAncestorOf(QApplication::focusWidget())); // stays inside
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!m_window->isRailOpen() && !m_window->rail().isVisible());
    QVERIFY(m_window->strip().more().hasFocus());
    m_window->openRail();
    m_window->drawer()->findChildren<RailTool *>().at(1)->click();
    QCOMPARE(page().id, PageId::Guide);
    QVERIFY(!m_window->isRailOpen());
    m_window->resize(1366, 768);
    QVERIFY(m_window->rail().isVisible() && !m_window->strip().isVisible());
    QVERIFY(m_window->rail().geometry().right() < m_window->content().geometry().left());
}

void EdgeWizardTest::stepsLeadBack()
{
    const QList<RailStep *> &steps = m_window->rail().steps();
    QCOMPARE(steps.size(), 6);
    QCOMPARE(steps[0]->view().state, StepView::State::Current);
    QVERIFY(!steps[1]->isEnabled());
    m_session->connectToTraining(u"ip-forwarding-disabled"_qs);
    WAIT_FOR(m_session->page() == PageId::Symptoms);
    QCOMPARE(steps[0]->view().state, StepView::State::Done);
    QCOMPARE(steps[1]->view().state, StepView::State::Current);
    QVERIFY(!steps[2]->isEnabled());
    m_session->startDiagnosis();
    WAIT_FOR(m_session->page() == PageId::Findings);
    QCOMPARE(steps[3]->view().caption, u"1 fault"_qs);
    QVERIFY(steps[2]->view().caption.contains(u"checks"));
    steps[1]->click();
    QCOMPARE(page().id, PageId::Symptoms);
    steps[3]->click();
    QCOMPARE(page().id, PageId::Findings);
    m_session->goTo(PageId::Settings);
    m_preferences->setLook({ .theme = ThemeChoice::Light, .glove = true, .reducedMotion = true });
    QCOMPARE(m_window->rail().width(), tokens::layoutGloveRail);
    m_window->openRail(); // the whole one knows where we were, too
    QCOMPARE(m_window->drawer()->steps()[3]->view().state, StepView::State::Current);
    m_window->closeRail();
    QCOMPARE(steps[3]->view().state, StepView::State::Current); // beside the way it stays
    QVERIFY(steps[3]->isEnabled());
}

void EdgeWizardTest::speaksAnotherLanguage()
{
    const QString english = m_window->rail().steps().first()->text();
    m_session->goTo(PageId::Settings);
    m_preferences->setLanguage(pseudoLanguage());
    QCOMPARE(page().id, PageId::Settings);
    QVERIFY(page().isVisible());
    const QString strange = m_window->rail().steps().first()->text();
    QVERIFY2(strange != english && strange.startsWith(u'['), qPrintable(strange));
    m_preferences->setLanguage(u"xx"_qs);
    QCOMPARE(m_preferences->language(), pseudoLanguage());
}

void EdgeWizardTest::mirrors()
{
    const int before = m_window->rail().x();
    QCOMPARE(before, 0);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QTRY_COMPARE(m_window->rail().geometry().right(), m_window->width() - 1);
    m_window->resize(683, 384);
    m_window->openRail();
    QCOMPARE(m_window->drawer()->geometry().right(), m_window->width() - 1);
}

QTEST_MAIN(EdgeWizardTest)
#include "edge_wizard_test.moc"
