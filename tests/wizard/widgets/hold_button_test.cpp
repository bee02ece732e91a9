// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/hold_button.h"

#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace edgemend;
using namespace std::chrono_literals;

namespace {

// Long enough that a busy machine does not turn "too soon" into "long enough".
const HoldTimes quick { .hold = 600ms, .drain = 40ms, .keyTolerance = 150ms };

void send(QWidget &widget, QEvent::Type type, Qt::Key key, bool repeated)
{
    QKeyEvent event(type, key, Qt::NoModifier, key == Qt::Key_Space ? u" "_qs : u"\r"_qs, repeated);
    QApplication::sendEvent(&widget, &event);
}

} // namespace

class HoldButtonTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void heldByTheMouseItConfirmsOnce();
    void heldByAKeyItConfirmsOnce_data();
    void heldByAKeyItConfirmsOnce();
    void aKeyboardThatRepeatsWithReleasesStillHolds();
    void timeWithTheKeyUpDoesNotCount();
    void letGoTooSoonNothingIsDone();
    void aKeyLetGoTooSoonDrainsToo();
    void aClickDoesNothing();
    void losingTheKeyboardStopsIt();
    void disabledItStops();
    void itCanBeUsedAgainAfterAReset();
    void reducedMotionFillsInFourSteps();

private:
    std::unique_ptr<Look> m_look;
    std::unique_ptr<QWidget> m_window;
    HoldButton *m_button = nullptr;
    std::unique_ptr<QSignalSpy> m_confirmed;
};

void HoldButtonTest::init()
{
    m_look = std::make_unique<Look>();
    m_window = std::make_unique<QWidget>();
    m_button = new HoldButton(*m_look, u"Hold to remove"_qs, m_window.get(), quick);
    m_button->resize(m_button->sizeHint());
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_button->setFocus();
    m_confirmed = std::make_unique<QSignalSpy>(m_button, &HoldButton::confirmed);
}

void HoldButtonTest::cleanup()
{
    m_confirmed.reset();
    m_window.reset();
    m_look.reset();
}

void HoldButtonTest::heldByTheMouseItConfirmsOnce()
{
    QTest::mousePress(m_button, Qt::LeftButton);
    QTRY_COMPARE(m_confirmed->size(), 1);
    QCOMPARE(m_button->filled(), 1.0);
    QTest::qWait(100);
    QTest::mouseRelease(m_button, Qt::LeftButton);
    QTest::mousePress(m_button, Qt::LeftButton);
    QTest::qWait(int(quick.hold.count()) + 100);
    QCOMPARE(m_confirmed->size(), 1);
}

void HoldButtonTest::heldByAKeyItConfirmsOnce_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Space") << int(Qt::Key_Space);
    QTest::newRow("Return") << int(Qt::Key_Return);
    QTest::newRow("Enter of the number pad") << int(Qt::Key_Enter);
}

void HoldButtonTest::heldByAKeyItConfirmsOnce()
{
    QFETCH(int, key);
    send(*m_button, QEvent::KeyPress, Qt::Key(key), false);
    for (int i = 0; i < 100 && m_confirmed->isEmpty(); ++i) {
        QTest::qWait(20);
        send(*m_button, QEvent::KeyRelease, Qt::Key(key), true);
        send(*m_button, QEvent::KeyPress, Qt::Key(key), true);
    }
    QCOMPARE(m_confirmed->size(), 1);
    send(*m_button, QEvent::KeyRelease, Qt::Key(key), false);
    QCOMPARE(m_confirmed->size(), 1);
}

void HoldButtonTest::aKeyboardThatRepeatsWithReleasesStillHolds()
{
    send(*m_button, QEvent::KeyPress, Qt::Key_Space, false);
    for (int i = 0; i < 200 && m_confirmed->isEmpty(); ++i) {
        QTest::qWait(20);
        send(*m_button, QEvent::KeyRelease, Qt::Key_Space, false);
        send(*m_button, QEvent::KeyPress, Qt::Key_Space, false);
    }
    QCOMPARE(m_confirmed->size(), 1);
}

void HoldButtonTest::timeWithTheKeyUpDoesNotCount()
{
    send(*m_button, QEvent::KeyPress, Qt::Key_Space, false);
    QTest::qWait(60);
    send(*m_button, QEvent::KeyRelease, Qt::Key_Space, false);
    const auto before = m_button->filled();
    QVERIFY(before > 0 && before < 1);
    QTest::qWait(60);
    QVERIFY(m_button->filled() <= before);
    QCOMPARE(m_confirmed->size(), 0);
}

void HoldButtonTest::letGoTooSoonNothingIsDone()
{
    QSignalSpy said(m_button, &HoldButton::messageChanged);
    const auto howTo = m_button->message();
    QTest::mousePress(m_button, Qt::LeftButton);
    QTest::qWait(60);
    QVERIFY(m_button->filled() > 0);
    QTest::mouseRelease(m_button, Qt::LeftButton);
    QCOMPARE(said.size(), 1);
    QCOMPARE(m_button->message(), u"Let go too soon. Nothing was done."_qs);
    QCOMPARE(m_button->accessibleDescription(), m_button->message());
    QTRY_COMPARE(m_button->filled(), 0.0);
    QTest::qWait(int(quick.hold.count()));
    QCOMPARE(m_confirmed->size(), 0);
    QTest::mousePress(m_button, Qt::LeftButton);
    QCOMPARE(m_button->message(), howTo);
    QTest::mouseRelease(m_button, Qt::LeftButton);
}

void HoldButtonTest::aKeyLetGoTooSoonDrainsToo()
{
    send(*m_button, QEvent::KeyPress, Qt::Key_Return, false);
    QTest::qWait(60);
    send(*m_button, QEvent::KeyRelease, Qt::Key_Return, false);
    QTRY_COMPARE(m_button->message(), u"Let go too soon. Nothing was done."_qs);
    QTRY_COMPARE(m_button->filled(), 0.0);
    QCOMPARE(m_confirmed->size(), 0);
}

void HoldButtonTest::aClickDoesNothing()
{
    QTest::mouseClick(m_button, Qt::LeftButton);
    QTest::keyClick(m_button, Qt::Key_Space);
    m_button->click();
    QTest::qWait(int(quick.hold.count()) + 200);
    QCOMPARE(m_confirmed->size(), 0);
}

void HoldButtonTest::losingTheKeyboardStopsIt()
{
    send(*m_button, QEvent::KeyPress, Qt::Key_Space, false);
    QTest::qWait(60);
    m_button->clearFocus();
    QCOMPARE(m_button->message(), u"Let go too soon. Nothing was done."_qs);
    QTest::qWait(int(quick.hold.count()) + 100);
    QCOMPARE(m_confirmed->size(), 0);
}

void HoldButtonTest::disabledItStops()
{
    QTest::mousePress(m_button, Qt::LeftButton);
    QTest::qWait(60);
    m_button->setEnabled(false);
    QTest::qWait(int(quick.hold.count()) + 100);
    QCOMPARE(m_confirmed->size(), 0);
}

void HoldButtonTest::itCanBeUsedAgainAfterAReset()
{
    QTest::mousePress(m_button, Qt::LeftButton);
    QTRY_COMPARE(m_confirmed->size(), 1);
    QTest::mouseRelease(m_button, Qt::LeftButton);
    m_button->reset();
    QCOMPARE(m_button->filled(), 0.0);
    QTest::mousePress(m_button, Qt::LeftButton);
    QTRY_COMPARE(m_confirmed->size(), 2);
}

void HoldButtonTest::reducedMotionFillsInFourSteps()
{
    m_look->apply({ .theme = ThemeChoice::Light, .reducedMotion = true });
    const auto filledPixels = [this] {
        const auto image = m_button->grab().toImage();
        int count = 0;
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, 12) == m_look->colour(Colour::FaultMark) ? 1 : 0;
        return count * 4 / image.width();
    };
    QTest::mousePress(m_button, Qt::LeftButton);
    std::set<int> seen;
    while (m_confirmed->isEmpty()) {
        QTest::qWait(10);
        seen.insert(filledPixels());
    }
    seen.insert(filledPixels());
    QVERIFY(seen.contains(0));
    QVERIFY(seen.contains(4));
    QVERIFY(seen.size() <= 5);
    QCOMPARE(m_confirmed->size(), 1);
}

QTEST_MAIN(HoldButtonTest)
#include "hold_button_test.moc"
