// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/host_key_unknown_page.h"

#include "tests/wizard/pages/shown_page.h"
#include "wizard/widgets/banner.h"
#include "wizard/widgets/command_view.h"

#include <QTemporaryDir>

using namespace edgemend;

namespace {

const QString key = u"SHA256:uZ3Tq9fVbWmX2rK7yLp0aHs8cDnE4gJ1kQvR5tUiOoM"_qs;
const QString trusting = u"Trust and connect"_qs, blindly = u"Trust without comparing"_qs,
              leaving = u"Do not connect"_qs;

HostKeyReport unknown(const QString &algorithm = u"ssh-ed25519"_qs)
{
    return { HostKeyReport::State::Unknown, algorithm, key, {} };
}

} // namespace

class HostKeyUnknownPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theKeyAndTheWayToItAreShown_data();
    void theKeyAndTheWayToItAreShown();
    void withoutAKeyToCompareTrustingIsNotThePrimaryAct();
    void aMatchMakesTrustingThePrimaryAct();
    void aMismatchDisablesEveryWayOn_data();
    void aMismatchDisablesEveryWayOn();
    void trustIsKeptUnderTheTypedName();
    void aTypedNameStaysWithItsKey();
    void notConnectingSendsNothing();
    void whatWasPastedIsForgottenWhenThePageIsEntered();
    void anAddressThatWasAnotherDeviceIsSaid();

private:
    void meet(const HostKeyReport &report = unknown());
    [[nodiscard]] Field &pasted() const
    {
        return *fieldIn(m_shown->window, u"Paste the key you expect"_qs);
    }

    Look m_look;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedVisit> m_visit;
    std::unique_ptr<ShownPage<HostKeyUnknownPage>> m_shown;
};

void HostKeyUnknownPageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_visit = std::make_unique<ScriptedVisit>(m_folder->path());
    m_shown = std::make_unique<ShownPage<HostKeyUnknownPage>>(m_visit->session, m_look);
}

void HostKeyUnknownPageTest::cleanup()
{
    m_shown.reset();
    m_visit.reset();
}

void HostKeyUnknownPageTest::meet(const HostKeyReport &report)
{
    m_visit->showsKey(report);
    m_visit->session.connectTo(ScriptedVisit::press());
    WAIT_FOR(m_visit->session.page() == PageId::HostKeyUnknown);
    m_shown->enter();
}

void HostKeyUnknownPageTest::theKeyAndTheWayToItAreShown_data()
{
    QTest::addColumn<QString>("algorithm");
    QTest::addColumn<QString>("named");
    QTest::addColumn<QString>("file");
    QTest::newRow("of an ed25519 key")
        << u"ssh-ed25519"_qs << u"ED25519"_qs << u"ssh_host_ed25519_key.pub"_qs;
    QTest::newRow("of an ecdsa key")
        << u"ecdsa-sha2-nistp256"_qs << u"ECDSA-SHA2-NISTP256"_qs << u"ssh_host_ecdsa_key.pub"_qs;
    QTest::newRow("of an rsa key") << u"ssh-rsa"_qs << u"RSA"_qs << u"ssh_host_rsa_key.pub"_qs;
}

void HostKeyUnknownPageTest::theKeyAndTheWayToItAreShown()
{
    QFETCH(QString, algorithm);
    QFETCH(QString, named);
    QFETCH(QString, file);
    meet(unknown(algorithm));
    const QString words = wordsIn(m_shown->window);
    QVERIFY2(words.contains(u"SHA256:\nuZ3T q9fV bWmX 2rK7 yLp0 aHs8\n"_qs), qPrintable(words));
    QVERIFY2(words.contains(u"192.0.2.7 · "_qs + named), qPrintable(words));
    QCOMPARE(m_shown->window.findChild<CommandView *>()->command(),
        u"ssh-keygen -lf /etc/ssh/"_qs + file);
    QCOMPARE(m_shown->page->firstFocus(), static_cast<QWidget *>(&pasted().edit()));
}

void HostKeyUnknownPageTest::withoutAKeyToCompareTrustingIsNotThePrimaryAct()
{
    meet();
    QCOMPARE(pressable(*m_shown->page), (QStringList { leaving, blindly }));
    QCOMPARE(primaryOf(*m_shown->page), QString {});
    QCOMPARE(pasted().state(), FieldState::Normal);
}

void HostKeyUnknownPageTest::aMatchMakesTrustingThePrimaryAct()
{
    meet();
    QSignalSpy told { m_shown->page, &Page::actionsChanged };
    pasted().setText(u"256 "_qs + key + u" root@press-07 (ED25519)"_qs);
    QVERIFY(told.count() > 0);
    QCOMPARE(primaryOf(*m_shown->page), trusting);
    QCOMPARE(pressable(*m_shown->page), (QStringList { leaving, trusting }));
    QCOMPARE(pasted().state(), FieldState::Right);
    QVERIFY(pasted().reason().contains(u"43"));
}

void HostKeyUnknownPageTest::aMismatchDisablesEveryWayOn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("why");
    QTest::newRow("another first character")
        << u"SHA256:A"_qs + key.mid(8) << u"from character 1 on"_qs;
    QTest::newRow("another last character") << key.chopped(1) + u'A' << u"from character 43 on"_qs;
    QTest::newRow("only the start of it") << key.left(20) << u"not all of it"_qs;
}

void HostKeyUnknownPageTest::aMismatchDisablesEveryWayOn()
{
    QFETCH(QString, text);
    QFETCH(QString, why);
    meet();
    pasted().setText(text);
    QCOMPARE(pressable(*m_shown->page), QStringList { leaving });
    QCOMPARE(pasted().state(), FieldState::Wrong);
    QVERIFY2(pasted().reason().contains(why), qPrintable(pasted().reason()));
    QTest::keyClick(&pasted().edit(), Qt::Key_Return);
    QCOMPARE(m_visit->way->events().size(), 1); // nobody was asked for more than the key
    pasted().setText({}); // and it is not held against a person
    QCOMPARE(pressable(*m_shown->page), (QStringList { leaving, blindly }));
}

void HostKeyUnknownPageTest::trustIsKeptUnderTheTypedName()
{
    meet();
    fieldIn(m_shown->window, u"Device"_qs)->setText(u" Line 4 / press-07 "_qs);
    fieldIn(m_shown->window, u"Place"_qs)->setText(u"Example Plant"_qs);
    pasted().setText(key);
    QVERIFY(press(*m_shown->page, trusting));
    QVERIFY(!canPress(*m_shown->page, trusting)); // once is enough
    WAIT_FOR(m_visit->session.page() == PageId::Symptoms);
    QVERIFY(m_visit->way->events().contains(u"trust Line 4 / press-07"_qs));
    QCOMPARE(m_visit->session.device().place, u"Example Plant"_qs);
}

void HostKeyUnknownPageTest::aTypedNameStaysWithItsKey()
{
    meet();
    Field *label = fieldIn(m_shown->window, u"Device"_qs);
    label->setText(u"Line 4 / press-07"_qs);
    m_shown->page->leave(); // to the guide and back
    m_shown->enter();
    QCOMPARE(label->text(), u"Line 4 / press-07"_qs);
    KnownDevice other = ScriptedVisit::press();
    other.target.host = u"192.0.2.8"_qs;
    m_visit->session.connectTo(other);
    WAIT_FOR(m_visit->session.hostKey().has_value());
    m_shown->enter();
    QCOMPARE(label->text(), QString {});
}

void HostKeyUnknownPageTest::notConnectingSendsNothing()
{
    meet();
    QVERIFY(press(*m_shown->page, leaving));
    QCOMPARE(m_visit->session.page(), PageId::Connect);
    QTest::qWait(100);
    QCOMPARE(m_visit->way->events().size(), 1);
    QVERIFY(!m_visit->session.hostKey());
    QVERIFY(m_visit->session.knownDevices().isEmpty());
}

void HostKeyUnknownPageTest::whatWasPastedIsForgottenWhenThePageIsEntered()
{
    meet();
    pasted().setText(key);
    m_shown->page->leave();
    m_shown->enter();
    QVERIFY(pasted().text().isEmpty());
    QCOMPARE(primaryOf(*m_shown->page), QString {});
}

void HostKeyUnknownPageTest::anAddressThatWasAnotherDeviceIsSaid()
{
    meet();
    const auto warned = [this] {
        const auto *banner = m_shown->window.findChild<Banner *>();
        return banner && banner->isVisible() ? banner->accessibleName() : QString {};
    };
    QCOMPARE(warned(), QString {});
    fieldIn(m_shown->window, u"Device"_qs)->setText(u"Line 4 / press-07"_qs);
    QVERIFY(press(*m_shown->page, blindly));
    WAIT_FOR(m_visit->session.page() == PageId::Symptoms);
    // the same address, with a name of its own
    KnownDevice other = ScriptedVisit::press();
    other.label = u"Line 9 / press-01"_qs;
    other.target.port = 2222;
    m_visit->session.connectTo(other);
    WAIT_FOR(m_visit->session.page() == PageId::HostKeyUnknown);
    m_shown->enter();
    QVERIFY2(warned().contains(u"Line 4 / press-07"), qPrintable(warned()));
}

QTEST_MAIN(HostKeyUnknownPageTest)
#include "host_key_unknown_page_test.moc"
