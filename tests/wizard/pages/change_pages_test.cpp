// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The pages about a change that was made, and the mark in the rail that leads to them.

#include "tests/wizard/pages/shown_page.h"
#include "tests/wizard/session/spoiled_devices.h"
#include "wizard/pages/change_found_page.h"
#include "wizard/pages/fix_outcome_page.h"
#include "wizard/pages/report_page.h"
#include "wizard/rail.h"
#include "wizard/rail_items.h"
#include "wizard/widgets/banner.h"

#include <QTemporaryDir>

using namespace edgemend;

namespace {

const QString undoing = u"Undo this change"_qs, promise = u"Undo stays possible"_qs;

/// What the banner says; empty: there is none.
QString warned(const QWidget &window)
{
    for (const Banner *banner : window.findChildren<Banner *>())
        if (banner->isVisible())
            return wordsIn(*banner);
    return {};
}

RailTool *markOf(const Rail &rail, const QString &words)
{
    for (RailTool *tool : rail.findChildren<RailTool *>())
        if (tool->text() == words)
            return tool;
    return nullptr;
}

} // namespace

class ChangePagesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRefusedUndoIsSaidOnThePage();
    void aRefusedKeepIsSaidWhereItWasPressed();
    void whatCannotBeUndoneIsNotOffered();
    void theAnswersStandOnThePage_data();
    void theAnswersStandOnThePage();
    void theMarkLeadsToAnOpenChange();
    void theMarkLeadsToAChangeThatCanBeUndone();
    void copiesThatStayAreSaidInTheReport();

private:
    [[nodiscard]] WizardServices services() const
    {
        return trainingServices(m_clock, m_folder->filePath(u"device.json"_qs), spelledBy(m_spell));
    }

    Look m_look;
    TestClock m_clock;
    std::shared_ptr<Spell> m_spell;
    std::unique_ptr<QTemporaryDir> m_folder;
};

#define MENDED_AS(page_)                                                                           \
    CONNECT_TO(u"ip-forwarding-disabled"_qs);                                                      \
    DIAGNOSE;                                                                                      \
    MEND;                                                                                          \
    WAIT_FOR(session.page() == page_);                                                             \
    WAIT_FOR(!session.isBusy())

void ChangePagesTest::init()
{
    m_spell = std::make_shared<Spell>();
    m_folder = std::make_unique<QTemporaryDir>();
}

void ChangePagesTest::aRefusedUndoIsSaidOnThePage()
{
    WizardSession session { services(), ScriptedVisit::english() };
    MENDED_AS(PageId::FixVerified);
    ShownPage<FixOutcomePage> shown { session, m_look, PageId::FixVerified };
    shown.enter();
    QCOMPARE(warned(shown.window), QString {});
    m_spell->verb = "revert";
    m_spell->refuses = true;
    QVERIFY(press(*shown.page, undoing));
    WAIT_FOR(session.page() == PageId::FixVerified);
    QVERIFY2(warned(shown.window).contains(u"I will not."), qPrintable(warned(shown.window)));
    QVERIFY(canPress(*shown.page, undoing));
    m_spell->refuses = false;
    QVERIFY(press(*shown.page, undoing));
    QCOMPARE(warned(shown.window), QString {});
    WAIT_FOR(session.page() == PageId::FixReverted);
}

void ChangePagesTest::aRefusedKeepIsSaidWhereItWasPressed()
{
    m_spell->verb = "keep";
    m_spell->refuses = true;
    WizardSession session { services(), ScriptedVisit::english() };
    MENDED_AS(PageId::ChangeFound); // it was begun, and could not be kept
    ShownPage<ChangeFoundPage> shown { session, m_look };
    shown.enter();
    QVERIFY2(warned(shown.window).contains(u"I will not."), qPrintable(warned(shown.window)));
    QVERIFY(press(*shown.page, u"Keep it"_qs));
    QCOMPARE(session.page(), PageId::FixRunning);
    WAIT_FOR(session.page() == PageId::ChangeFound);
    QVERIFY(!warned(shown.window).isEmpty());
    m_spell->refuses = false;
    QVERIFY(press(*shown.page, u"Keep it"_qs));
    WAIT_FOR(session.page() == PageId::FixVerified);
}

void ChangePagesTest::whatCannotBeUndoneIsNotOffered()
{
    WizardSession session { services(), ScriptedVisit::english() };
    MENDED_AS(PageId::FixVerified);
    ShownPage<FixOutcomePage> shown { session, m_look, PageId::FixVerified };
    shown.enter();
    QVERIFY(canPress(*shown.page, undoing));
    QVERIFY(wordsIn(shown.window).contains(promise));
    session.removeCopies();
    WAIT_FOR(session.copiesRemovedAt().isValid());
    QVERIFY(!actionOf(*shown.page, undoing));
    QVERIFY(!wordsIn(shown.window).contains(promise));
    const Rail rail { session, m_look };
    QVERIFY(markOf(rail, u"1 change kept"_qs));
}

void ChangePagesTest::theAnswersStandOnThePage_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<PageId>("page");
    QTest::newRow("keep") << u"Keep and go on"_qs << PageId::FixVerified;
    QTest::newRow("undo") << u"Undo"_qs << PageId::FixReverted;
}

void ChangePagesTest::theAnswersStandOnThePage()
{
    QFETCH(QString, answer);
    QFETCH(PageId, page);
    WizardSession session { services(), ScriptedVisit::english() };
    CONNECT_TO(u"ip-forwarding-disabled"_qs);
    DIAGNOSE;
    m_spell->blind = true; // whether it helped, nobody can tell
    MEND;
    WAIT_FOR(session.page() == PageId::FixUndecided);
    WAIT_FOR(!session.isBusy());
    m_spell->blind = false;
    ShownPage<FixOutcomePage> shown { session, m_look, PageId::FixUndecided };
    shown.enter();
    QAbstractButton *button = buttonIn(shown.window, answer);
    QVERIFY(button);
    const QPointer<QAbstractButton> pressed { button };
    bool outlivesItsClick = false; // the page is drawn anew within it
    connect(button, &QAbstractButton::clicked, this, [&] { outlivesItsClick = true; });
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(outlivesItsClick);
    QCOMPARE(session.page(), PageId::FixRunning);
    WAIT_FOR(session.page() == page);
    QVERIFY(!pressed);
}

void ChangePagesTest::theMarkLeadsToAnOpenChange()
{
    m_spell->verb = "keep";
    m_spell->refuses = true;
    WizardSession session { services(), ScriptedVisit::english() };
    MENDED_AS(PageId::ChangeFound);
    session.decideLater();
    QCOMPARE(session.page(), PageId::Findings);
    const Rail rail { session, m_look };
    RailTool *mark = markOf(rail, u"Change on trial"_qs);
    QVERIFY(mark && mark->isEnabled());
    mark->click();
    QCOMPARE(session.page(), PageId::ChangeFound);
}

void ChangePagesTest::theMarkLeadsToAChangeThatCanBeUndone()
{
    {
        WizardSession session { services(), ScriptedVisit::english() };
        MENDED_AS(PageId::FixVerified);
    }
    WizardSession session { services(), ScriptedVisit::english() };
    CONNECT_TO(u"ip-forwarding-disabled"_qs);
    const Rail rail { session, m_look };
    RailTool *mark = markOf(rail, u"1 change kept · Undo"_qs);
    QVERIFY(mark && mark->isEnabled());
    mark->click();
    QCOMPARE(session.page(), PageId::FixVerified);
    ShownPage<FixOutcomePage> shown { session, m_look, PageId::FixVerified };
    shown.enter();
    QVERIFY(wordsIn(shown.window).contains(promise));
    QVERIFY(press(*shown.page, undoing));
    WAIT_FOR(session.page() == PageId::FixReverted);
    QVERIFY(markOf(rail, u"1 change undone"_qs));
}

void ChangePagesTest::copiesThatStayAreSaidInTheReport()
{
    WizardSession session { services(), ScriptedVisit::english() };
    MENDED_AS(PageId::FixVerified);
    session.goTo(PageId::Report);
    ShownPage<ReportPage> shown { session, m_look };
    shown.enter();
    m_spell->verb = "forget";
    m_spell->refuses = true;
    buttonIn(shown.window, u"Remove EdgeMend"_qs)->click();
    WAIT_FOR(session.copiesFailure().has_value());
    QVERIFY2(wordsIn(shown.window).contains(u"I will not."), qPrintable(wordsIn(shown.window)));
}

QTEST_MAIN(ChangePagesTest)
#include "change_pages_test.moc"
