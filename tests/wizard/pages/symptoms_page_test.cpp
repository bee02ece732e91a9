// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/symptoms_page.h"

#include "tests/wizard/pages/shown_page.h"
#include "wizard/report_of_visit.h"
#include "wizard/widgets/segments.h"

using namespace edgemend;

class SymptomsPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLampsGoIntoTheReport();
    void theLampsAreThoseOfThisVisit();

private:
    Look m_look;
};

void SymptomsPageTest::theLampsGoIntoTheReport()
{
    WizardSession session { trainingServices({}), ScriptedVisit::english() };
    CONNECT_TO(u"ip-forwarding-disabled"_qs);
    ShownPage<SymptomsPage> shown { session, m_look };
    shown.enter();
    buttonIn(shown.window, u"Blinks"_qs)->click();
    DIAGNOSE;
    const ReportModel report
        = reportOfVisit(session, ScriptedVisit::english(), QDateTime::currentDateTimeUtc());
    QStringList seen;
    for (const ReportRow &row : report.seen)
        seen.append(row.name + u": "_qs + row.value);
    QVERIFY2(seen.contains(u"Power lamp: Blinks"_qs), qPrintable(seen.join(u'\n')));
    QVERIFY(!seen.join(u'\n').contains(u"network plug"_qs)); // left open
}

void SymptomsPageTest::theLampsAreThoseOfThisVisit()
{
    WizardSession session { trainingServices({}), ScriptedVisit::english() };
    CONNECT_TO(u"ip-forwarding-disabled"_qs);
    ShownPage<SymptomsPage> shown { session, m_look };
    shown.enter();
    buttonIn(shown.window, u"Blinks"_qs)->click();
    const auto *lamp = shown.window.findChild<Segments *>();
    QCOMPARE(lamp->chosen(), QByteArray { "blinks" });
    shown->leave();
    shown.enter();
    QCOMPARE(lamp->chosen(), QByteArray { "blinks" });
    DIAGNOSE;
    CONNECT_TO(u"healthy"_qs);
    shown.enter();
    QCOMPARE(lamp->chosen(), QByteArray {});
}

QTEST_MAIN(SymptomsPageTest)
#include "symptoms_page_test.moc"
