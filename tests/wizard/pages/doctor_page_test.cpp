// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/doctor_page.h"

#include "tests/wizard/pages/shown_page.h"

using namespace edgemend;

class DoctorPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePenaltyGoesOnWhileSomethingIsLookedUp();

private:
    Look m_look;
};

void DoctorPageTest::thePenaltyGoesOnWhileSomethingIsLookedUp()
{
    ScriptedVisit visit;
    visit.way->reach = [](std::stop_token) -> Result<HostKeyReport> {
        return failure(FailureKind::TooManyTries, text("Test", "Try"), text("Test", "Hung up."));
    };
    ShownPage<DoctorPage> shown { visit.session, m_look };
    visit.session.connectTo(ScriptedVisit::press());
    WAIT_FOR(visit.session.page() == PageId::Doctor);
    shown.enter();
    QVERIFY(!canPress(*shown.page, u"Try again"_qs));
    shown->leave(); // to the guide and back
    QTest::qWait(2100);
    shown.enter();
    const QString hint = shown->actions().hint;
    QVERIFY2(!hint.contains(u"60"_qs) && !hint.contains(u"59"_qs), qPrintable(hint));
    QVERIFY(hint.contains(u" 5"_qs));
}

QTEST_MAIN(DoctorPageTest)
#include "doctor_page_test.moc"
