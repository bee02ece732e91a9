// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/settings_page.h"

#include "tests/wizard/pages/shown_page.h"
#include "wizard/preferences.h"
#include "wizard/widgets/button.h"

#include <QFile>
#include <QTemporaryDir>

using namespace edgemend;

class SettingsPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void namesAreKeptForTheReport();
    void aNameIsNotWrittenAtEveryKey();
    void thePaperIsKeptForTheReport();
    void aDeviceIsForgotten();
    void aDeviceWithoutANameIsForgotten();
    void theTrainingDeviceBecomesUntouched();
    void theTrainingDeviceInUseStaysAsItIs();
    void itLeadsToTheLicences();

private:
    void openPage();
    [[nodiscard]] QAbstractButton *button(const QString &name) const
    {
        return buttonIn(m_window, name);
    }
    [[nodiscard]] WizardServices services()
    {
        WizardServices given = trainingServices(m_clock);
        given.dataFolder = m_folder.path();
        given.trainingFiles = [file = stateFile()] {
            return QFile::exists(file) ? QStringList { file } : QStringList {};
        };
        return given;
    }
    [[nodiscard]] QString stateFile() const { return m_folder.filePath(u"device.json"_qs); }

    QTemporaryDir m_folder;
    TestClock m_clock;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<WizardSession> m_session;
    QWidget m_window;
    SettingsPage *m_page = nullptr;
};

void SettingsPageTest::init()
{
    KnownDevices known { m_folder.path() };
    KnownDevice press = ScriptedVisit::press();
    press.label = u"press-07"_qs;
    known.remember(press);
    QFile file { stateFile() };
    QVERIFY(file.open(QIODevice::WriteOnly));
    m_look = std::make_unique<Look>();
    m_preferences = std::make_unique<Preferences>(*m_look, m_folder.path(), u"en"_qs);
    m_session = std::make_unique<WizardSession>(services(), m_preferences->translator());
    openPage();
}

void SettingsPageTest::cleanup()
{
    delete m_page;
    delete m_window.layout();
    m_session.reset();
    m_preferences.reset();
    m_look.reset();
}

void SettingsPageTest::openPage()
{
    m_page = new SettingsPage(*m_session, *m_look, *m_preferences, &m_window);
    (new QVBoxLayout(&m_window))->addWidget(m_page);
    m_window.resize(1126, 700);
    m_page->enter();
    m_window.show();
}

void SettingsPageTest::namesAreKeptForTheReport()
{
    QTest::keyClicks(&fieldIn(m_window, u"Your name"_qs)->edit(), u"S. Example"_qs);
    QTest::keyClicks(&fieldIn(m_window, u"Company line"_qs)->edit(), u"Example Services"_qs);
    QCOMPARE(m_session->reportForm().technician, u"S. Example"_qs);
    QCOMPARE(m_session->reportForm().company, u"Example Services"_qs);
    m_page->leave();
    Look look;
    const Preferences again(look, m_folder.path(), u"en"_qs);
    QCOMPARE(again.technician(), u"S. Example"_qs);
    QCOMPARE(again.company(), u"Example Services"_qs);
}

void SettingsPageTest::aNameIsNotWrittenAtEveryKey()
{
    const auto written = [this] {
        Look look;
        return Preferences(look, m_folder.path(), u"en"_qs).technician();
    };
    m_preferences->setTechnician({});
    QLineEdit &edit = fieldIn(m_window, u"Your name"_qs)->edit();
    m_page->enter();
    QTest::keyClicks(&edit, u"A. Nother"_qs);
    QCOMPARE(written(), QString {});
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(written(), u"A. Nother"_qs);
    QTest::keyClicks(&edit, u"!"_qs);
    delete std::exchange(m_page, nullptr); // the window is closed
    QCOMPARE(written(), u"A. Nother!"_qs);
}

void SettingsPageTest::thePaperIsKeptForTheReport()
{
    QTest::mouseClick(button(u"Letter"_qs), Qt::LeftButton);
    QCOMPARE(m_session->reportForm().paper, ReportForm::Paper::Letter);
    Look look;
    QCOMPARE(Preferences(look, m_folder.path(), u"en"_qs).paper(), ReportForm::Paper::Letter);
}

void SettingsPageTest::aDeviceIsForgotten()
{
    QVERIFY(!button(u"Forget press-07"_qs)->isVisible());
    QTest::mouseClick(button(u"Show the known devices"_qs), Qt::LeftButton);
    QTRY_VERIFY(button(u"Forget press-07"_qs)->isVisible());
    QTest::mouseClick(button(u"Forget press-07"_qs), Qt::LeftButton);
    QTRY_VERIFY(m_session->knownDevices().isEmpty());
    QVERIFY(!button(u"Show the known devices"_qs)->isEnabled());
}

void SettingsPageTest::aDeviceWithoutANameIsForgotten()
{
    cleanup();
    {
        KnownDevices known { m_folder.path() };
        KnownDevice typed = ScriptedVisit::press();
        typed.target.host = u"192.0.2.99"_qs;
        known.remember(typed);
    }
    init();
    QTest::mouseClick(button(u"Show the known devices"_qs), Qt::LeftButton);
    QTRY_VERIFY(button(u"Forget 192.0.2.99"_qs));
    const qsizetype before = m_session->knownDevices().size();
    QTest::mouseClick(button(u"Forget 192.0.2.99"_qs), Qt::LeftButton);
    QTRY_COMPARE(m_session->knownDevices().size(), before - 1);
    QVERIFY(!button(u"Forget 192.0.2.99"_qs));
}

void SettingsPageTest::theTrainingDeviceBecomesUntouched()
{
    QAbstractButton *reset = button(u"Reset the training device"_qs);
    QVERIFY(reset->isEnabled());
    QTest::mouseClick(reset, Qt::LeftButton);
    QVERIFY(!QFile::exists(stateFile()));
    QVERIFY(!reset->isEnabled());
    QTRY_VERIFY(wordsIn(m_window).contains(u"Untouched"_qs));
}

void SettingsPageTest::theTrainingDeviceInUseStaysAsItIs()
{
    WizardSession &session = *m_session;
    CONNECT_TO(u"ip-forwarding-disabled"_qs);
    m_page->enter();
    QVERIFY(!button(u"Reset the training device"_qs)->isEnabled());
    session.resetTraining();
    QVERIFY(QFile::exists(stateFile()));
}

void SettingsPageTest::itLeadsToTheLicences()
{
    QVERIFY(press(*m_page, u"Licences"_qs));
    QCOMPARE(m_session->page(), PageId::Licences);
}

QTEST_MAIN(SettingsPageTest)

#include "settings_page_test.moc"
