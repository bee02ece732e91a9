// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/fix_outcome_page.h"

#include "tests/wizard/pages/shown_page.h"
#include "wizard/widgets/status_word.h"

using namespace edgemend;

namespace {

const QString undo = u"Undo this change"_qs, report = u"Make the report"_qs;

} // namespace

/// What a person reads after a change, and what comes next.
class FixOutcomePageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatHelpedIsCalledMended();
    void whatWasUndoneIsNotOfferedNext();

private:
    Look m_look;
};

void FixOutcomePageTest::whatHelpedIsCalledMended()
{
    WizardSession session { trainingServices({}), ScriptedVisit::english() };
    CONNECT_TO(u"ip-forwarding-disabled"_qs);
    DIAGNOSE;
    MEND;
    WAIT_FOR(session.page() == PageId::FixVerified);
    ShownPage<FixOutcomePage> shown { session, m_look, PageId::FixVerified };
    shown.enter();
    const QString words = wordsIn(shown.window);
    QVERIFY2(words.contains(u"Mended\n"_qs), qPrintable(words));
    QVERIFY2(words.contains(u"Does it work? Yes"_qs), qPrintable(words));
    // Words of ours, not the last line of a log.
    QVERIFY2(words.contains(u"3 of 3 running"_qs), qPrintable(words));
    QVERIFY2(!words.contains(u"Obtained Edge agent twin"_qs), qPrintable(words));
    QVERIFY(canPress(*shown.page, undo));
    QCOMPARE(primaryOf(*shown.page), report);
}

void FixOutcomePageTest::whatWasUndoneIsNotOfferedNext()
{
    WizardSession session { trainingServices({}), ScriptedVisit::english() };
    CONNECT_TO(u"ip-forwarding-disabled"_qs);
    DIAGNOSE;
    MEND;
    WAIT_FOR(session.page() == PageId::FixVerified);
    session.undoChange();
    WAIT_FOR(session.page() == PageId::FixReverted);
    ShownPage<FixOutcomePage> shown { session, m_look, PageId::FixReverted };
    shown.enter();
    const QString words = wordsIn(shown.window);
    QVERIFY2(words.contains(u"Undone"_qs), qPrintable(words));
    WAIT_FOR(session.diagnosis()->foundAny()); // the fault is back, as it was before
    for (const QString &text : pressable(*shown.page))
        QVERIFY2(!text.startsWith(u"Next: "_qs), qPrintable(text));
    QCOMPARE(primaryOf(*shown.page), report);
}

QTEST_MAIN(FixOutcomePageTest)
#include "fix_outcome_page_test.moc"
