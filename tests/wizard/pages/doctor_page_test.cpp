// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/doctor_page.h"

#include "tests/wizard/pages/shown_page.h"
#include "wizard/widgets/chain_diagram.h"

using namespace edgemend;

class DoctorPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePenaltyGoesOnWhileSomethingIsLookedUp();
    void onlyWhatIsSilentGivesNoAnswer_data();
    void onlyWhatIsSilentGivesNoAnswer();

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

void DoctorPageTest::onlyWhatIsSilentGivesNoAnswer_data()
{
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<QString>("word");
    QTest::newRow("silence") << FailureKind::TimedOut << u"no answer"_qs;
    QTest::newRow("a refusal") << FailureKind::Refused << u"broken here"_qs;
    QTest::newRow("another protocol") << FailureKind::NotSsh << u"broken here"_qs;
}

void DoctorPageTest::onlyWhatIsSilentGivesNoAnswer()
{
    QFETCH(FailureKind, kind);
    QFETCH(QString, word);
    ScriptedVisit visit;
    visit.way->reach = [kind](std::stop_token) -> Result<HostKeyReport> {
        return failure(kind, text("Test", "Try"), text("Test", "Did not work."));
    };
    ShownPage<DoctorPage> shown { visit.session, m_look };
    visit.session.connectTo(ScriptedVisit::press());
    WAIT_FOR(visit.session.page() == PageId::Doctor);
    shown.enter();
    QStringList words;
    for (const auto *chain : shown.window.findChildren<ChainDiagram *>())
        for (const ChainLink &link : chain->links())
            if (link.state == ChainLink::State::Broken)
                words.append(link.value);
    QCOMPARE(words, QStringList { word });
}

QTEST_MAIN(DoctorPageTest)
#include "doctor_page_test.moc"
