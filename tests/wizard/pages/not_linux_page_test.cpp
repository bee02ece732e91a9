// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/not_linux_page.h"

#include "tests/wizard/pages/shown_page.h"
#include "wizard/widgets/command_view.h"
#include "wizard/widgets/evidence_view.h"

using namespace edgemend;

class NotLinuxPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void windowsIsShownWithItsOwnWords();
    void theMachineIsConnectedToAsTyped();
    void aRouterHasNoSteps();
    void whatAnsweredIsShownAsData();

private:
    void answer(const QMap<QString, QString> &arguments);
    [[nodiscard]] QList<EvidenceLine> said() const
    {
        return m_shown->window.findChild<EvidenceView *>()->model().lines();
    }
    [[nodiscard]] QString words() const { return wordsIn(m_shown->window); }

    const QMap<QString, QString> m_windows { { u"system"_qs, u"windows"_qs },
        { u"banner"_qs, u"SSH-2.0-OpenSSH_for_Windows_8.1"_qs },
        { u"words"_qs, u"'uname' is not recognized as an internal or external command"_qs } };
    std::unique_ptr<Look> m_look;
    std::unique_ptr<ScriptedVisit> m_visit;
    std::unique_ptr<ShownPage<NotLinuxPage>> m_shown;
};

void NotLinuxPageTest::init()
{
    m_look = std::make_unique<Look>();
    m_visit = std::make_unique<ScriptedVisit>();
    m_shown = std::make_unique<ShownPage<NotLinuxPage>>(m_visit->session, *m_look);
}

void NotLinuxPageTest::cleanup()
{
    m_shown.reset();
    m_visit.reset();
    m_look.reset();
}

void NotLinuxPageTest::answer(const QMap<QString, QString> &arguments)
{
    m_visit->way->reach = [arguments](std::stop_token) -> Result<HostKeyReport> {
        Message happened = text("Test", "It is no Linux shell.");
        happened.arguments = arguments;
        return failure(FailureKind::NotLinux, text("Test", "Looking who answers"), happened,
            text("Test", "Check the address."));
    };
    m_visit->session.connectTo(ScriptedVisit::press());
    WAIT_FOR(m_visit->session.page() == PageId::NotLinux);
    m_shown->enter();
}

void NotLinuxPageTest::windowsIsShownWithItsOwnWords()
{
    answer(m_windows);
    QVERIFY(words().contains(u"192.0.2.7 answers, but as Windows"_qs));
    QCOMPARE(said().size(), 2);
    QCOMPARE(said().first().text, m_windows[u"banner"_qs]);
    QCOMPARE(said().last().text, m_windows[u"words"_qs]);
    QCOMPARE(said().last().weight, EvidenceLine::Weight::Decides);
    const auto *command = m_shown->window.findChild<CommandView *>();
    QVERIFY(command->isVisible());
    QCOMPARE(command->command(), u"Get-EflowVmAddr; Get-EflowVmUserName"_qs);
}

void NotLinuxPageTest::theMachineIsConnectedToAsTyped()
{
    answer(m_windows);
    QVERIFY(!canPress(*m_shown->page, u"Connect to the machine"_qs)); // no address yet
    Field *address = fieldIn(m_shown->window, u"Address of the machine"_qs);
    address->setText(u"172.20.1.7"_qs);
    QVERIFY(canPress(*m_shown->page, u"Connect to the machine"_qs));
    fieldIn(m_shown->window, u"User"_qs)->setText(u"edge user"_qs);
    QVERIFY(!canPress(*m_shown->page, u"Connect to the machine"_qs));
    fieldIn(m_shown->window, u"User"_qs)->setText(u"iotedge-user"_qs);
    QTest::keyClick(&address->edit(), Qt::Key_Return);
    QCOMPARE(m_visit->session.device().target.host, u"172.20.1.7"_qs);
    QCOMPARE(m_visit->session.device().target.user, u"iotedge-user"_qs);
    QVERIFY(m_visit->session.isConnecting());
}

void NotLinuxPageTest::aRouterHasNoSteps()
{
    answer({ { u"words"_qs, u"% Unknown command: uname"_qs } });
    QVERIFY(words().contains(u"What answers at 192.0.2.7 is no Linux shell"_qs));
    QVERIFY(words().contains(u"Check the address."_qs));
    QVERIFY(!words().contains(u"PowerShell"_qs));
    QCOMPARE(pressable(*m_shown->page), (QStringList { u"Other device"_qs, u"Try again"_qs }));
    QCOMPARE(said().size(), 1);
}

void NotLinuxPageTest::whatAnsweredIsShownAsData()
{
    answer({ { u"words"_qs, u"<b>bold</b>\u202e\u0007"_qs } });
    QVERIFY(said().first().text.startsWith(u"<b>bold</b>"_qs));
    QVERIFY(!said().first().text.contains(QChar { 0x202e }));
    QVERIFY(!said().first().text.contains(QChar { 7 }));
}

QTEST_MAIN(NotLinuxPageTest)

#include "not_linux_page_test.moc"
