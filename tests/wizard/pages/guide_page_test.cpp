// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/guide_page.h"

#include "tests/wizard/pages/shown_page.h"
#include "wizard/widgets/command_view.h"
#include "wizard/widgets/guide_hit.h"
#include "wizard/widgets/text_block.h"

using namespace edgemend;

class GuidePageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void itHoldsEveryEntryWithoutADevice();
    void theSearchLeavesWhatFits();
    void clearShowsAllAgain();
    void aPressedEntryIsShown();
    void theWholeEntryIsOneMorePress();
    void whatWasLookedForFurtherDownIsShownAtOnce();
    void codeIsInTheMonoFont();
    void theVisitsFindingIsOneMorePress();
    void whatWasReadIsKept();
    void itSaysWhereBackLeads();

private:
    [[nodiscard]] QStringList hits() const
    {
        QStringList titles;
        for (const GuideHit *hit : m_shown->window.findChildren<GuideHit *>())
            if (hit->isVisible())
                titles.append(hit->accessibleName());
        return titles;
    }
    void type(const QString &words) const
    {
        fieldIn(m_shown->window, u"Search the guide"_qs)->setText(words);
        QTest::qWait(0);
    }
    [[nodiscard]] QString words() const { return wordsIn(m_shown->window); }

    std::unique_ptr<Look> m_look;
    std::unique_ptr<ScriptedVisit> m_visit;
    std::unique_ptr<ShownPage<GuidePage>> m_shown;
};

void GuidePageTest::init()
{
    m_look = std::make_unique<Look>();
    m_visit = std::make_unique<ScriptedVisit>();
    m_shown = std::make_unique<ShownPage<GuidePage>>(m_visit->session, *m_look);
    m_visit->session.goTo(PageId::Guide);
    m_shown->enter();
}

void GuidePageTest::cleanup()
{
    m_shown.reset();
    m_visit.reset();
    m_look.reset();
}

void GuidePageTest::itHoldsEveryEntryWithoutADevice()
{
    const auto all = static_cast<qsizetype>(makeAllIssues().size());
    QCOMPARE(hits().size(), all);
    QVERIFY(words().contains(u"%1 of %1 entries"_qs.arg(all)));
    QVERIFY(words().contains(u"no network needed"_qs));
    QVERIFY(!words().contains(u"found on"_qs));
}

void GuidePageTest::theSearchLeavesWhatFits()
{
    type(u"ip_forward"_qs);
    QCOMPARE(hits(), QStringList { u"Modules cannot reach the network"_qs });
    type(u"nobody ever wrote this"_qs);
    QVERIFY(hits().isEmpty());
    QVERIFY(words().contains(u"0 of "_qs));
    QVERIFY(!words().contains(u"What to do"_qs));
}

void GuidePageTest::clearShowsAllAgain()
{
    type(u"ip_forward"_qs);
    QAbstractButton *clear = buttonIn(m_shown->window, u"Clear"_qs);
    QVERIFY(clear && clear->isVisible());
    QTest::mouseClick(clear, Qt::LeftButton);
    QTRY_VERIFY(hits().size() > 1);
    QVERIFY(!clear->isVisible());
}

void GuidePageTest::aPressedEntryIsShown()
{
    QAbstractButton *hit = buttonIn(m_shown->window, u"Modules cannot reach the network"_qs);
    QVERIFY(hit);
    QTest::mouseClick(hit, Qt::LeftButton);
    QTRY_VERIFY(words().contains(u"packets come in on a bridge"_qs));
    QVERIFY(hit->accessibleDescription().startsWith(u"Shown now"_qs));
}

void GuidePageTest::theWholeEntryIsOneMorePress()
{
    type(u"forwarding"_qs);
    m_visit->session.guideView().entry = "ip-forwarding-disabled";
    type({});
    QVERIFY(!words().contains(u"Prove that no file takes it back"_qs));
    const auto commands = m_shown->window.findChildren<CommandView *>().size();
    QTest::mouseClick(buttonIn(m_shown->window, u"The whole entry"_qs), Qt::LeftButton);
    QTest::qWait(0); // the short one goes
    QVERIFY(words().contains(u"Prove that no file takes it back"_qs));
    QVERIFY(m_shown->window.findChildren<CommandView *>().size() > commands);
    QTest::mouseClick(buttonIn(m_shown->window, u"Less of it"_qs), Qt::LeftButton);
    QTest::qWait(0);
    QVERIFY(!words().contains(u"Prove that no file takes it back"_qs));
}

void GuidePageTest::whatWasLookedForFurtherDownIsShownAtOnce()
{
    type(u"takes it back"_qs);
    QVERIFY(words().contains(u"Prove that no file takes it back"_qs));
}

void GuidePageTest::codeIsInTheMonoFont()
{
    type(u"net.ipv4.ip_forward"_qs);
    // the same words, once as code and once not: only the mono ones have letters of one width
    TextBlock plain(*m_look, u"iiii"_qs), code(*m_look, u"iiii"_qs);
    code.setSpans({ { TextBlock::Span::Kind::Code, 0, 4 } });
    QVERIFY(code.naturalWidth() > plain.naturalWidth());
    QVERIFY(words().contains(u"net.ipv4.ip_forward"_qs));
    QVERIFY(!words().contains(u'`'));
}

void GuidePageTest::theVisitsFindingIsOneMorePress()
{
    WizardSession &session = m_visit->session;
    CONNECT_TO(u"ip-forwarding-disabled"_qs);
    DIAGNOSE;
    session.openIssue("ip-forwarding-disabled");
    session.goTo(PageId::Guide);
    m_shown->enter();
    QTRY_VERIFY(words().contains(u"found on "_qs)); // tags are labels too
    QVERIFY(canPress(*m_shown->page, u"Go to this finding"_qs));
    QVERIFY(press(*m_shown->page, u"Go to this finding"_qs));
    QCOMPARE(session.page(), PageId::Issue);
}

void GuidePageTest::whatWasReadIsKept()
{
    type(u"container"_qs);
    const QStringList before = hits();
    QTest::mouseClick(buttonIn(m_shown->window, before.last()), Qt::LeftButton);
    const QByteArray entry = m_visit->session.guideView().entry;
    m_shown = std::make_unique<ShownPage<GuidePage>>(m_visit->session, *m_look); // made anew
    m_shown->enter();
    QCOMPARE(hits(), before);
    QCOMPARE(m_visit->session.guideView().entry, entry);
}

void GuidePageTest::itSaysWhereBackLeads()
{
    QVERIFY(canPress(*m_shown->page, u"Back to connecting"_qs));
    WizardSession &session = m_visit->session;
    CONNECT_TO(u"ip-forwarding-disabled"_qs);
    DIAGNOSE;
    session.goTo(PageId::Guide);
    m_shown->enter();
    QVERIFY(press(*m_shown->page, u"Back to findings"_qs));
    QCOMPARE(session.page(), PageId::Findings);
}

QTEST_MAIN(GuidePageTest)

#include "guide_page_test.moc"
