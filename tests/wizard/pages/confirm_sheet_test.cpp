// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/confirm_sheet.h"

#include "tests/wizard/pages/shown_page.h"
#include "wizard/widgets/button.h"
#include "wizard/widgets/hold_button.h"
#include "wizard/widgets/segments.h"
#include "wizard/widgets/sheet.h"

using namespace edgemend;

namespace {

const QByteArray forwarding = QByteArrayLiteral("ip-forwarding-disabled");

/// What the same change would be if it cost more.
PreviewView with(const PreviewView &preview, Risk risk, std::chrono::seconds outage)
{
    PreviewView changed = preview;
    changed.risk = risk;
    changed.outage = {};
    if (outage.count() > 0)
        changed.outage = { { u"edgeHub"_qs, u"vendorApp"_qs }, outage };
    return changed;
}

} // namespace

class ConfirmSheetTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aSmallRiskHasAPlainPrimaryButton_data();
    void aSmallRiskHasAPlainPrimaryButton();
    void anOutageNeedsYesAndWho();
    void noIsNotYes();
    void whoAllowedItReachesTheDevice();
    void whatCannotBeUndoneIsHeld();
    void theTypedNameStandsForHolding();
    void holdingNeedsTheOutageAllowedToo();
    void notNowChangesNothing();
    void escapeChangesNothing();
    void aSheetWhoseVisitEndedIsGone();

private:
    void ask(Risk risk, std::chrono::seconds outage = {});
    [[nodiscard]] Sheet *sheet() const { return m_window->findChild<Sheet *>(); }
    /// Those that can be seen, the hold button included.
    [[nodiscard]] QStringList buttons() const;
    [[nodiscard]] Button *act() const
    {
        return qobject_cast<Button *>(buttonIn(*sheet(), u"Make the change on "_qs));
    }
    [[nodiscard]] HoldButton *hold() const { return sheet()->findChild<HoldButton *>(); }
    void answer(const QString &text) const
    {
        for (Segment *segment : sheet()->findChildren<Segment *>())
            if (segment->text() == text)
                segment->click();
    }
    [[nodiscard]] Field &who() const
    {
        return *fieldIn(*sheet(), u"Who said so? Goes into the report."_qs);
    }
    [[nodiscard]] bool isUntouched() const
    {
        return m_session->page() == PageId::FixPreview && m_session->deviceMark() == DeviceMark {};
    }

    Look m_look;
    std::unique_ptr<WizardSession> m_session;
    std::unique_ptr<QWidget> m_window;
};

void ConfirmSheetTest::init()
{
    m_session = std::make_unique<WizardSession>(trainingServices({}), ScriptedVisit::english());
    m_window = std::make_unique<QWidget>();
    m_window->resize(1126, 800);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    WizardSession &session = *m_session;
    CONNECT_TO(u"ip-forwarding-disabled"_qs);
    DIAGNOSE;
    session.previewFix(forwarding, {});
    WAIT_FOR(session.preview().has_value());
}

void ConfirmSheetTest::cleanup()
{
    m_window.reset();
    m_session.reset();
}

void ConfirmSheetTest::ask(Risk risk, std::chrono::seconds outage)
{
    (new ConfirmSheet(
         *m_session, m_look, with(*m_session->preview(), risk, outage), m_window.get()))
        ->open();
    QVERIFY(sheet()->isVisible());
}

QStringList ConfirmSheetTest::buttons() const
{
    QStringList names;
    for (const auto *button : sheet()->findChildren<QAbstractButton *>())
        if (button->isVisible() && !qobject_cast<const Segment *>(button))
            names.append(button->accessibleName());
    return names;
}

void ConfirmSheetTest::aSmallRiskHasAPlainPrimaryButton_data()
{
    QTest::addColumn<Risk>("risk");
    QTest::newRow("R1") << Risk::R1;
    QTest::newRow("R2") << Risk::R2;
}

void ConfirmSheetTest::aSmallRiskHasAPlainPrimaryButton()
{
    QFETCH(Risk, risk);
    ask(risk);
    const QString name = m_session->preview()->deviceName;
    QVERIFY(!name.isEmpty());
    QCOMPARE(buttons(), (QStringList { u"Not now"_qs, u"Make the change on "_qs + name }));
    QVERIFY(!hold());
    QVERIFY(!sheet()->findChild<Segments *>()); // nothing stops, nobody is asked
    QCOMPARE(act()->kind(), ButtonKind::Primary);
    QVERIFY(act()->isEnabled());
    act()->click();
    QCOMPARE(m_session->page(), PageId::FixRunning);
    WAIT_FOR(m_session->page() == PageId::FixVerified);
    QCOMPARE(m_session->change()->mayStop, QString {});
    QTRY_VERIFY(!sheet()); // one sheet per question
}

void ConfirmSheetTest::anOutageNeedsYesAndWho()
{
    ask(Risk::R2, std::chrono::seconds { 180 });
    QVERIFY(wordsIn(*sheet()).contains(u"without its modules for about 3 min?"_qs));
    QVERIFY(!act()->isEnabled());
    QVERIFY(!who().isEnabled());
    answer(u"Yes"_qs);
    QVERIFY(who().isEnabled());
    QVERIFY(!act()->isEnabled()); // nobody's word
    who().setText(u"   "_qs);
    QVERIFY(!act()->isEnabled());
    who().setText(u"Shift leader"_qs);
    QVERIFY(act()->isEnabled());
    who().setText({});
    QVERIFY(!act()->isEnabled());
    QVERIFY(isUntouched());
}

void ConfirmSheetTest::noIsNotYes()
{
    ask(Risk::R2, std::chrono::seconds { 60 });
    answer(u"Yes"_qs);
    who().setText(u"Shift leader"_qs);
    answer(u"No"_qs);
    QVERIFY(!act()->isEnabled());
    act()->click();
    QTest::keyClick(&who().edit(), Qt::Key_Return);
    QVERIFY(isUntouched());
}

void ConfirmSheetTest::whoAllowedItReachesTheDevice()
{
    ask(Risk::R2, std::chrono::seconds { 60 });
    answer(u"Yes"_qs);
    who().setText(u" Shift leader "_qs);
    act()->click();
    WAIT_FOR(m_session->page() == PageId::FixVerified);
    QCOMPARE(m_session->change()->mayStop, u"Shift leader"_qs);
}

void ConfirmSheetTest::whatCannotBeUndoneIsHeld()
{
    ask(Risk::R3);
    QCOMPARE(buttons(),
        (QStringList {
            u"Not now"_qs, u"Type the name instead"_qs, u"Hold to make the change"_qs }));
    QVERIFY2(wordsIn(*sheet()).contains(hold()->message()), qPrintable(wordsIn(*sheet())));
    hold()->setFocus();
    QTest::mouseClick(hold(), Qt::LeftButton); // a click is no holding
    QTest::qWait(200);
    QVERIFY(isUntouched());
    QVERIFY2(wordsIn(*sheet()).contains(u"Let go too soon. Nothing was done."_qs),
        qPrintable(wordsIn(*sheet())));
    QTest::mousePress(hold(), Qt::LeftButton);
    QTest::qWait(1000);
    QVERIFY(isUntouched()); // half of it is not enough
    WAIT_FOR(m_session->page() != PageId::FixPreview);
    WAIT_FOR(m_session->page() == PageId::FixVerified);
}

void ConfirmSheetTest::theTypedNameStandsForHolding()
{
    ask(Risk::R3);
    buttonIn(*sheet(), u"Type the name instead"_qs)->click();
    const QString name = m_session->preview()->deviceName;
    QCOMPARE(buttons(), (QStringList { u"Not now"_qs, u"Make the change on "_qs + name }));
    QCOMPARE(act()->kind(), ButtonKind::Destructive);
    Field *typed = fieldIn(*sheet(), u"Type "_qs + name);
    QVERIFY(typed && typed->isVisible());
    for (const QString &wrong : { QString {}, name.chopped(1), name + u'x', name.toUpper() }) {
        typed->setText(wrong);
        QVERIFY2(!act()->isEnabled(), qPrintable(wrong));
        act()->click();
        QTest::keyClick(&typed->edit(), Qt::Key_Return);
        QVERIFY(isUntouched());
    }
    typed->setText(name);
    QVERIFY(act()->isEnabled());
    act()->click();
    WAIT_FOR(m_session->page() == PageId::FixVerified);
}

void ConfirmSheetTest::holdingNeedsTheOutageAllowedToo()
{
    ask(Risk::R3, std::chrono::seconds { 60 });
    QVERIFY(!hold()->isEnabled());
    buttonIn(*sheet(), u"Type the name instead"_qs)->click();
    const QString name = m_session->preview()->deviceName;
    fieldIn(*sheet(), u"Type "_qs + name)->setText(name);
    QVERIFY(!act()->isEnabled());
    answer(u"Yes"_qs);
    QVERIFY(!hold()->isEnabled());
    who().setText(u"Shift leader"_qs);
    QVERIFY(act()->isEnabled());
    QVERIFY(hold()->isEnabled());
    QVERIFY(isUntouched());
}

void ConfirmSheetTest::notNowChangesNothing()
{
    ask(Risk::R2);
    buttonIn(*sheet(), u"Not now"_qs)->click();
    QTRY_VERIFY(!sheet());
    QVERIFY(isUntouched());
    QVERIFY(m_session->preview()); // and it can be asked again
}

void ConfirmSheetTest::escapeChangesNothing()
{
    ask(Risk::R2, std::chrono::seconds { 60 });
    QTest::keyClick(sheet(), Qt::Key_Escape);
    QTRY_VERIFY(!sheet());
    QVERIFY(isUntouched());
}

void ConfirmSheetTest::aSheetWhoseVisitEndedIsGone()
{
    ask(Risk::R2);
    m_session
        ->disconnectDevice(); // a sheet that asks for nothing any more would only be in the way
    QTRY_VERIFY(!sheet());
    QCOMPARE(m_session->page(), PageId::Connect);
}

QTEST_MAIN(ConfirmSheetTest)
#include "confirm_sheet_test.moc"
