// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/connect_page.h"

#include "tests/wizard/pages/shown_page.h"
#include "wizard/widgets/banner.h"
#include "wizard/widgets/fold.h"
#include "wizard/widgets/row_button.h"

#include <QTemporaryDir>

#include <thread>

using namespace edgemend;

class ConnectPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWrongAddressSaysWhy_data();
    void aWrongAddressSaysWhy();
    void theReasonGoesWhenTheAddressIsMended();
    void enterConnects();
    void nameAndPlaceAreFoldedAndTaken();
    void aNameIsOfOneDeviceOnly();
    void aChangeThatRunsIsSaid();
    void whileItConnectsOnlyCancellingIsOffered();
    void devicesThatWereVisitedComeFirst();
    void aTrainingDeviceIsAtHand();
    void theLastVerdictIsNeverBetterThanItWas_data();
    void theLastVerdictIsNeverBetterThanItWas();

private:
    [[nodiscard]] static Field &address(const QWidget &window)
    {
        return *fieldIn(window, u"Another device"_qs);
    }
    Look m_look;
};

void ConnectPageTest::aWrongAddressSaysWhy_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("why");
    QTest::newRow("nothing") << QString {} << u"no host name"_qs;
    QTest::newRow("no user before the @") << u"@press"_qs << u"no user before @"_qs;
    QTest::newRow("a blank in it") << u"admin@pr ess"_qs << u"a blank"_qs;
    QTest::newRow("a port that is none") << u"press:ssh"_qs << u"from 1 to 65535"_qs;
    QTest::newRow("a port that is too large") << u"press:70000"_qs << u"from 1 to 65535"_qs;
    QTest::newRow("an option for ssh") << u"-oProxyCommand=x"_qs << u"no host name"_qs;
}

void ConnectPageTest::aWrongAddressSaysWhy()
{
    QFETCH(QString, typed);
    QFETCH(QString, why);
    ScriptedVisit visit;
    ShownPage<ConnectPage> shown { visit.session, m_look };
    shown.enter();
    Field &field = address(shown.window);
    field.setText(typed);
    buttonIn(shown.window, u"Connect"_qs)->click();
    QCOMPARE(field.state(), FieldState::Wrong);
    QVERIFY2(field.reason().contains(why), qPrintable(field.reason()));
    QCOMPARE(field.text(), typed); // what was typed is there to be mended
    QVERIFY(!visit.session.isConnecting());
    QTest::qWait(50);
    QVERIFY(visit.way->events().isEmpty());
}

void ConnectPageTest::theReasonGoesWhenTheAddressIsMended()
{
    ScriptedVisit visit;
    ShownPage<ConnectPage> shown { visit.session, m_look };
    shown.enter();
    Field &field = address(shown.window);
    field.setText(u"@press"_qs);
    QTest::keyClick(&field.edit(), Qt::Key_Return);
    QCOMPARE(field.state(), FieldState::Wrong);
    field.setText(u"a@press"_qs);
    QCOMPARE(field.state(), FieldState::Normal);
}

void ConnectPageTest::enterConnects()
{
    ScriptedVisit visit;
    ShownPage<ConnectPage> shown { visit.session, m_look };
    shown.enter();
    QCOMPARE(shown->firstFocus(), static_cast<QWidget *>(&address(shown.window).edit()));
    address(shown.window).setText(u"admin@192.0.2.7:2222"_qs);
    QTest::keyClick(&address(shown.window).edit(), Qt::Key_Return);
    QVERIFY(visit.session.isConnecting());
    QCOMPARE(visit.session.device().target.user, u"admin"_qs);
    QCOMPARE(int { visit.session.device().target.port }, 2222);
    WAIT_FOR(visit.session.page() == PageId::Symptoms);
}

void ConnectPageTest::nameAndPlaceAreFoldedAndTaken()
{
    ScriptedVisit visit;
    ShownPage<ConnectPage> shown { visit.session, m_look };
    shown.enter();
    for (const Fold *fold : shown.window.findChildren<Fold *>())
        QVERIFY(!fold->isOpen());
    address(shown.window).setText(u"192.0.2.7"_qs);
    fieldIn(shown.window, u"Device"_qs)->setText(u"Line 4 / press-07"_qs);
    fieldIn(shown.window, u"Place"_qs)->setText(u"Example Plant"_qs);
    buttonIn(shown.window, u"Connect"_qs)->click();
    WAIT_FOR(visit.session.page() == PageId::Symptoms);
    QCOMPARE(visit.way->events().first(), u"reach 192.0.2.7 Line 4 / press-07"_qs);
    QCOMPARE(visit.session.device().place, u"Example Plant"_qs);
}

void ConnectPageTest::aNameIsOfOneDeviceOnly()
{
    ScriptedVisit visit;
    ShownPage<ConnectPage> shown { visit.session, m_look };
    shown.enter();
    address(shown.window).setText(u"192.0.2.7"_qs);
    fieldIn(shown.window, u"Device"_qs)->setText(u"Line 4 / press-07"_qs);
    fieldIn(shown.window, u"Place"_qs)->setText(u"Example Plant"_qs);
    visit.session.goTo(PageId::Guide); // looking something up loses nothing
    shown->leave();
    shown.enter();
    QCOMPARE(fieldIn(shown.window, u"Device"_qs)->text(), u"Line 4 / press-07"_qs);
    QVERIFY(shown.window.findChild<Fold *>()->isOpen()); // nobody sends what nobody sees
    visit.session.goBack();
    buttonIn(shown.window, u"Connect"_qs)->click();
    WAIT_FOR(visit.session.page() == PageId::Symptoms);
    visit.session.disconnectDevice();
    shown.enter();
    QCOMPARE(fieldIn(shown.window, u"Device"_qs)->text(), QString {});
    address(shown.window).setText(u"192.0.2.8"_qs);
    QTest::keyClick(&address(shown.window).edit(), Qt::Key_Return);
    WAIT_FOR(visit.session.page() == PageId::Symptoms);
    QCOMPARE(visit.session.device().label, QString {});
    QCOMPARE(visit.session.device().place, QString {});
}

void ConnectPageTest::aChangeThatRunsIsSaid()
{
    WizardServices services = trainingServices({});
    auto goOn = std::make_shared<std::atomic<bool>>(false);
    services.clock.wait = [goOn](std::chrono::milliseconds, std::stop_token stop) {
        while (!*goOn && !stop.stop_requested())
            std::this_thread::sleep_for(std::chrono::milliseconds { 5 });
    };
    WizardSession session { std::move(services), ScriptedVisit::english() };
    CONNECT_TO(u"ip-forwarding-disabled"_qs);
    DIAGNOSE;
    ShownPage<ConnectPage> shown { session, m_look };
    shown.enter();
    const auto *banner = shown.window.findChild<Banner *>();
    QVERIFY(!banner->isVisible());
    MEND;
    WAIT_FOR(session.fixState().progress.phase == RepairProgress::Phase::Settling);
    session.goTo(PageId::Connect);
    shown.enter();
    QVERIFY(banner->isVisible());
    QVERIFY(wordsIn(*banner).contains(u"it goes on by itself"_qs));
    *goOn = true;
    WAIT_FOR(session.page() == PageId::FixVerified);
    QVERIFY(!banner->isVisible());
}

void ConnectPageTest::whileItConnectsOnlyCancellingIsOffered()
{
    ScriptedVisit visit;
    visit.way->reach = [](std::stop_token stop) -> Result<HostKeyReport> {
        while (!stop.stop_requested())
            std::this_thread::sleep_for(std::chrono::milliseconds { 5 });
        return failure(FailureKind::Cancelled, text("Test", "Try"), text("Test", "Cancelled."));
    };
    ShownPage<ConnectPage> shown { visit.session, m_look };
    shown.enter();
    QVERIFY(shown->actions().isEmpty());
    address(shown.window).setText(u"192.0.2.7"_qs);
    QAbstractButton *connecting = buttonIn(shown.window, u"Connect"_qs);
    connecting->click();
    WAIT_FOR(!visit.way->events().isEmpty());
    QVERIFY(!connecting->isEnabled());
    QVERIFY(wordsIn(shown.window).contains(u"Connecting to 192.0.2.7"_qs));
    QCOMPARE(pressable(*shown.page), QStringList { u"Cancel"_qs });
    // Enter in the field is the same button
    address(shown.window).setText(u"192.0.2.99"_qs);
    QTest::keyClick(&address(shown.window).edit(), Qt::Key_Return);
    QCOMPARE(visit.session.device().target.host, u"192.0.2.7"_qs);
    QVERIFY(press(*shown.page, u"Cancel"_qs));
    QVERIFY(!visit.session.isConnecting());
    QVERIFY(connecting->isEnabled());
    QCOMPARE(visit.way->events().size(), 1);
}

void ConnectPageTest::devicesThatWereVisitedComeFirst()
{
    const QTemporaryDir folder;
    {
        KnownDevices known { folder.path() };
        KnownDevice device = ScriptedVisit::press();
        device.label = u"Line 4 / press-07"_qs;
        device.target.host = u"192.0.2.8"_qs;
        device.lastVisit = QDateTime::currentDateTimeUtc().addDays(-5);
        device.faults = 1;
        device.health = HealthState::Ill;
        known.remember(device);
        device.label = u"Line 2 / oven-02"_qs;
        device.target.host = u"192.0.2.9"_qs;
        device.faults = 0;
        device.health = HealthState::Works;
        device.lastVisit = QDateTime::currentDateTimeUtc();
        known.remember(device);
    }
    ScriptedVisit visit { folder.path() };
    ShownPage<ConnectPage> shown { visit.session, m_look };
    shown.enter();
    QVERIFY(!shown->firstFocus()); // the known one has the first button
    const QString words = wordsIn(shown.window);
    QVERIFY2(words.contains(u"Line 2 / oven-02"_qs), qPrintable(words));
    QVERIFY2(words.contains(u"Nothing found"_qs), qPrintable(words));
    QVERIFY(buttonIn(shown.window, u"Line 4 / press-07"_qs));
    QAbstractButton *latest = buttonIn(shown.window, u"Connect to Line 2 / oven-02"_qs);
    QVERIFY(latest);
    latest->click();
    WAIT_FOR(visit.session.page() == PageId::Symptoms);
    QCOMPARE(visit.way->events().first(), u"reach 192.0.2.9 Line 2 / oven-02"_qs);
}

void ConnectPageTest::aTrainingDeviceIsAtHand()
{
    ScriptedVisit visit;
    ShownPage<ConnectPage> shown { visit.session, m_look };
    shown.enter();
    QAbstractButton *exercise = buttonIn(shown.window, u"Exercise 1"_qs);
    QVERIFY(exercise);
    exercise->click();
    QVERIFY(visit.session.device().training);
    WAIT_FOR(visit.session.page() == PageId::Symptoms);
    QVERIFY(visit.way->events().isEmpty()); // nothing real was touched
}

void ConnectPageTest::theLastVerdictIsNeverBetterThanItWas_data()
{
    using State = std::optional<HealthState>;
    QTest::addColumn<int>("faults");
    QTest::addColumn<int>("warnings");
    QTest::addColumn<State>("health");
    QTest::addColumn<Status>("mark");
    QTest::newRow("faults are left") << 1 << 2 << State { HealthState::Ill } << Status::Fault;
    QTest::newRow("faults although it works")
        << 1 << 0 << State { HealthState::Works } << Status::Fault;
    QTest::newRow("only warnings") << 0 << 2 << State { HealthState::Works } << Status::Warning;
    QTest::newRow("it works") << 0 << 0 << State { HealthState::Works } << Status::Fine;
    QTest::newRow("ill, and nobody knows why")
        << 0 << 0 << State { HealthState::Ill } << Status::Unknown;
    QTest::newRow("it could not be told")
        << 0 << 0 << State { HealthState::CannotTell } << Status::Unknown;
    QTest::newRow("it was not examined") << 0 << 0 << State {} << Status::Unknown;
}

void ConnectPageTest::theLastVerdictIsNeverBetterThanItWas()
{
    QFETCH(int, faults);
    QFETCH(int, warnings);
    QFETCH(std::optional<HealthState>, health);
    QFETCH(Status, mark);
    KnownDevice device;
    device.faults = faults;
    device.warnings = warnings;
    device.health = health;
    QCOMPARE(lastVerdictMark(device), mark);
    QVERIFY(!lastVerdictText(device).isEmpty());
    QCOMPARE(lastVerdictText(device) == u"Nothing found"_qs, mark == Status::Fine);
}

QTEST_MAIN(ConnectPageTest)
#include "connect_page_test.moc"
