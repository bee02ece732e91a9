// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/host_key_changed_page.h"

#include "tests/wizard/pages/shown_page.h"
#include "wizard/widgets/command_view.h"

using namespace edgemend;

namespace {

const QString shownKey = u"SHA256:uZ3Tq9fVbWmX2rK7yLp0aHs8cDnE4gJ1kQvR5tUiOoM"_qs;
const QString trustedKey = u"SHA256:Old3q9fVbWmX2rK7yLp0aHs8cDnE4gJ1kQvR5tUiOoM"_qs;
const QString replacing = u"Replace the trusted key"_qs, leaving = u"Do not connect"_qs;

} // namespace

class HostKeyChangedPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void bothKeysAreShownAndLeavingIsThePrimaryAct();
    void theWayToTheKeyIsThatOfItsType_data();
    void theWayToTheKeyIsThatOfItsType();
    void onlyTheNewKeyUnlocksReplacing_data();
    void onlyTheNewKeyUnlocksReplacing();
    void replacingGoesOn();
    void itIsReplacedOnce();
    void leavingSendsNothing();
    void theProofIsForgottenWhenThePageIsEntered();

private:
    void meet(const QString &algorithm = u"ssh-ed25519"_qs);
    [[nodiscard]] Field &pasted() const
    {
        return *fieldIn(m_shown->window, u"The key that the device prints"_qs);
    }

    Look m_look;
    std::unique_ptr<ScriptedVisit> m_visit;
    std::unique_ptr<ShownPage<HostKeyChangedPage>> m_shown;
};

void HostKeyChangedPageTest::init()
{
    m_visit = std::make_unique<ScriptedVisit>();
    m_shown = std::make_unique<ShownPage<HostKeyChangedPage>>(m_visit->session, m_look);
}

void HostKeyChangedPageTest::cleanup()
{
    m_shown.reset();
    m_visit.reset();
}

void HostKeyChangedPageTest::meet(const QString &algorithm)
{
    m_visit->showsKey({ HostKeyReport::State::Changed, algorithm, shownKey, trustedKey });
    m_visit->session.connectTo(ScriptedVisit::press());
    WAIT_FOR(m_visit->session.page() == PageId::HostKeyChanged);
    m_shown->enter();
}

void HostKeyChangedPageTest::bothKeysAreShownAndLeavingIsThePrimaryAct()
{
    meet();
    const QString words = wordsIn(m_shown->window);
    QVERIFY2(words.contains(u"SHA256:\nuZ3T q9fV"_qs), qPrintable(words));
    QVERIFY2(words.contains(u"SHA256:\nOld3 q9fV"_qs), qPrintable(words));
    QCOMPARE(primaryOf(*m_shown->page), leaving);
    QCOMPARE(pressable(*m_shown->page), QStringList { leaving });
}

void HostKeyChangedPageTest::theWayToTheKeyIsThatOfItsType_data()
{
    QTest::addColumn<QString>("algorithm");
    QTest::addColumn<QString>("file");
    QTest::newRow("ed25519") << u"ssh-ed25519"_qs << u"ssh_host_ed25519_key.pub"_qs;
    QTest::newRow("ecdsa") << u"ecdsa-sha2-nistp256"_qs << u"ssh_host_ecdsa_key.pub"_qs;
    QTest::newRow("rsa") << u"rsa-sha2-512"_qs << u"ssh_host_rsa_key.pub"_qs;
}

void HostKeyChangedPageTest::theWayToTheKeyIsThatOfItsType()
{
    QFETCH(QString, algorithm);
    QFETCH(QString, file);
    meet(algorithm);
    QCOMPARE(m_shown->window.findChild<CommandView *>()->command(),
        u"ssh-keygen -lf /etc/ssh/"_qs + file);
}

void HostKeyChangedPageTest::onlyTheNewKeyUnlocksReplacing_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FieldState>("state");
    QTest::newRow("nothing was pasted") << QString {} << FieldState::Normal;
    QTest::newRow("the key that was trusted") << trustedKey << FieldState::Wrong;
    QTest::newRow("the start of the new key") << shownKey.chopped(1) << FieldState::Wrong;
    QTest::newRow("another key") << shownKey.chopped(1) + u'A' << FieldState::Wrong;
    QTest::newRow("the new key") << shownKey << FieldState::Right;
    QTest::newRow("the new key in ssh-keygen's line")
        << u"256 "_qs + shownKey + u" root@press-07 (ED25519)"_qs << FieldState::Right;
}

void HostKeyChangedPageTest::onlyTheNewKeyUnlocksReplacing()
{
    QFETCH(QString, text);
    QFETCH(FieldState, state);
    meet();
    pasted().setText(text);
    QCOMPARE(pasted().state(), state);
    QCOMPARE(canPress(*m_shown->page, replacing), state == FieldState::Right);
    QCOMPARE(primaryOf(*m_shown->page), leaving); // going on is never what is offered first
    QTest::keyClick(&pasted().edit(), Qt::Key_Return);
    QCOMPARE(m_visit->way->events().size(), 1); // pasting alone does nothing
}

void HostKeyChangedPageTest::replacingGoesOn()
{
    meet();
    pasted().setText(shownKey);
    QVERIFY(press(*m_shown->page, replacing));
    WAIT_FOR(m_visit->session.page() == PageId::Symptoms);
    QCOMPARE(m_visit->way->events().at(1), u"replace"_qs);
}

void HostKeyChangedPageTest::itIsReplacedOnce()
{
    meet();
    pasted().setText(shownKey);
    QSignalSpy told { m_shown->page, &Page::actionsChanged };
    QVERIFY(press(*m_shown->page, replacing));
    QVERIFY(told.count() > 0); // the bar is read again
    QVERIFY(!canPress(*m_shown->page, replacing));
    WAIT_FOR(m_visit->session.page() == PageId::Symptoms);
    QCOMPARE(m_visit->way->events().count(u"replace"_qs), 1);
}

void HostKeyChangedPageTest::leavingSendsNothing()
{
    meet();
    pasted().setText(shownKey);
    QVERIFY(press(*m_shown->page, leaving));
    QCOMPARE(m_visit->session.page(), PageId::Connect);
    QTest::qWait(100);
    QCOMPARE(m_visit->way->events().size(), 1);
}

void HostKeyChangedPageTest::theProofIsForgottenWhenThePageIsEntered()
{
    meet();
    pasted().setText(shownKey);
    m_shown->page->leave();
    m_shown->enter();
    QVERIFY(!canPress(*m_shown->page, replacing));
}

QTEST_MAIN(HostKeyChangedPageTest)
#include "host_key_changed_page_test.moc"
