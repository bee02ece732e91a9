// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

//
// Somebody who knows nothing goes all the way, with mouse and keyboard: fault, fix, proof, undo,
// report. On the training device; on a real one where the environment names it (tests/lab/robot).
// Once more without a mouse, where the device asks for a password and the fix for an outage.

#include "app/ssh/ssh_connector.h"
#include "checks/repair/training_connector.h"
#include "tests/robot/hand.h"
#include "tests/robot/stopping_device.h"
#include "tests/support/stall_watchdog.h"
#include "wizard/edge_wizard.h"
#include "wizard/preferences.h"

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace edgemend::test {

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int slower = 10; // a sanitizer's build; the promise is about the product
#else
constexpr int slower = 1;
#endif
constexpr std::chrono::milliseconds longestStall { 50 * slower };
constexpr int patience = 120'000; // ms, of a page that a real device has to answer for

struct LiveDevice {
    QString target, identity, hostKey;
    [[nodiscard]] static LiveDevice fromEnvironment()
    {
        return { qEnvironmentVariable("EDGEMEND_ROBOT_TARGET"),
            qEnvironmentVariable("EDGEMEND_ROBOT_IDENTITY"),
            qEnvironmentVariable("EDGEMEND_ROBOT_HOST_KEY") };
    }
};

} // namespace

#define DO(act)                                                                                    \
    do {                                                                                           \
        m_watchdog->note(QStringLiteral(#act));                                                    \
        const QString wrong = m_hand->act;                                                         \
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));                                              \
    } while (false)
#define COMES(id)                                                                                  \
    m_watchdog->note(QStringLiteral("the way to " #id));                                           \
    QTRY_COMPARE_WITH_TIMEOUT(m_session->page(), PageId::id, patience)

class RobotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void goesAllTheWayOnTheTrainingDevice();
    void goesAllTheWayByKeyboardAlone();
    void goesAllTheWayOnARealDevice();

private:
    [[nodiscard]] WizardServices services();
    void mendAndUndo();
    void saveTheReport();
    void nothingStalled();

    const LiveDevice m_live = LiveDevice::fromEnvironment();
    QList<QByteArray> m_stops; ///< containers that a fix of the training device stops
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<WizardSession> m_session;
    std::unique_ptr<EdgeWizard> m_window;
    std::unique_ptr<Hand> m_hand;
    std::unique_ptr<StallWatchdog> m_watchdog;
};

WizardServices RobotTest::services()
{
    WizardServices given;
    SshSettings settings = standardSshSettings();
    settings.knownHostsFile = m_folder->filePath(u"known_hosts"_qs);
    given.makeConnector = [settings] { return makeSshConnector(settings); };
    given.makeTrainingConnector = [this, folder = m_folder->path()](const QString &scenario) {
        TrainingOptions options;
        options.stateFile = folder + u"/device.json"_qs;
        auto way = makeTrainingConnector(scenario, options);
        return m_stops.isEmpty() ? std::move(way) : stoppingContainers(std::move(way), m_stops);
    };
    given.identityFiles = [identity = m_live.identity] { return QStringList { identity }; };
    given.dataFolder = m_folder->path();
    given.laptop = u"robot"_qs;
    given.user = u"Robot"_qs;
    return given;
}

// As app/main.cpp puts it together.
void RobotTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_look = std::make_unique<Look>();
    m_preferences = std::make_unique<Preferences>(*m_look, m_folder->path(), u"en"_qs);
    m_session = std::make_unique<WizardSession>(services(), m_preferences->translator());
    m_session->goTo(PageId::FirstStart);
    m_window = std::make_unique<EdgeWizard>(PageParts { *m_session, *m_look, *m_preferences });
    m_stops.clear();
    m_watchdog = std::make_unique<StallWatchdog>(longestStall);
    m_watchdog->note(u"the first paint"_qs);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::qWait(300); // a person looks first
    m_hand = std::make_unique<Hand>(*m_window);
}

void RobotTest::cleanup()
{
    m_watchdog.reset();
    m_hand.reset();
    m_window.reset();
    m_session.reset();
}

void RobotTest::goesAllTheWayOnTheTrainingDevice()
{
    DO(click(u"Training device"_qs));
    COMES(Symptoms);
    QCOMPARE(m_session->identity().kind, DeviceIdentity::Kind::Training);
    mendAndUndo();
}

void RobotTest::goesAllTheWayByKeyboardAlone()
{
    m_stops = { "edgeAgent", "edgeHub" };
    const auto number = 1 + trainingScenarios().indexOf("needs-sudo-password");
    QVERIFY(number > 0);
    DO(enter(u"My device"_qs));
    COMES(Connect);
    DO(enter(u"Training device"_qs));
    DO(enter(u"Exercise %1"_qs.arg(number)));
    COMES(Symptoms);
    DO(enter(u"Check everything"_qs));
    COMES(Diagnosis);
    QTRY_VERIFY_WITH_TIMEOUT(m_session->diagnosisState().waitsForPerson, patience);
    DO(write(u"sudo password"_qs, u"not wrong"_qs));
    m_hand->press(Qt::Key_Return);
    COMES(Findings);
    DO(enter(u"See why"_qs));
    COMES(Issue);
    DO(enter(u"Preview the fix"_qs));
    COMES(FixPreview);
    DO(enter(u"Continue"_qs));
    DO(choose(u"Yes"_qs));
    DO(write(u"Who said so?"_qs, u"Shift leader"_qs));
    DO(enter(u"Make the change on "_qs));
    COMES(FixVerified);
    QCOMPARE(m_session->change()->mayStop, u"Shift leader"_qs);
    QCOMPARE(m_session->change()->after, IssueState::Absent);
    DO(enter(u"Undo this change"_qs));
    COMES(FixReverted);
    DO(enter(u"All findings"_qs));
    COMES(Findings);
    DO(enter(u"Make the report"_qs));
    COMES(Report);
    QTest::qWait(500); // its first page is painted
    nothingStalled();
}

void RobotTest::goesAllTheWayOnARealDevice()
{
    if (m_live.target.isEmpty())
        QSKIP("EDGEMEND_ROBOT_TARGET names no device; the lab's run does");
    DO(enter(u"My device"_qs));
    COMES(Connect);
    DO(type(u"Another device"_qs, m_live.target));
    m_hand->press(Qt::Key_Return);
    COMES(HostKeyUnknown);
    DO(type(u"Paste the key you expect"_qs, m_live.hostKey));
    DO(click(u"Trust and connect"_qs));
    COMES(Symptoms);
    QCOMPARE(m_session->identity().kind, DeviceIdentity::Kind::Live);
    mendAndUndo();
}

void RobotTest::mendAndUndo()
{
    DO(enter(u"No telemetry"_qs));
    QCOMPARE(m_session->symptoms(), QList<QByteArray> { "no-telemetry" });
    DO(click(u"Start the diagnosis"_qs));
    COMES(Findings);
    QCOMPARE(
        m_session->diagnosis()->issues.first().info.id, QByteArray { "ip-forwarding-disabled" });
    DO(enter(u"See why"_qs));
    COMES(Issue);
    DO(click(u"Preview the fix"_qs));
    COMES(FixPreview);
    DO(click(u"Continue"_qs));
    DO(enter(u"Make the change on "_qs));
    COMES(FixVerified);
    QCOMPARE(m_session->change()->after, IssueState::Absent);
    QCOMPARE(m_session->deviceMark(), (DeviceMark { DeviceMark::State::Kept, 1 }));
    DO(click(u"Undo this change"_qs));
    COMES(FixReverted);
    QCOMPARE(m_session->deviceMark(), (DeviceMark { DeviceMark::State::Undone, 1 }));
    DO(click(u"All findings"_qs));
    COMES(Findings);
    DO(click(u"Make the report"_qs));
    COMES(Report);
    saveTheReport();
}

// The file dialog is Qt's own here; on a desktop it is the system's.
void RobotTest::saveTheReport()
{
    DO(click(u"Save PDF"_qs));
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = m_window->findChild<QFileDialog *>()) && dialog->isVisible());
    auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_qs);
    QVERIFY(name);
    const QString path = m_folder->filePath(u"visit.pdf"_qs);
    name->selectAll();
    for (const QChar letter : path)
        QTest::keyClick(name, letter.toLatin1());
    m_watchdog->note(u"the PDF is written"_qs);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(QFile::exists(path));
    QTest::qWait(100);
    nothingStalled();
    QProcess reader;
    reader.start(u"pdftotext"_qs, { u"-layout"_qs, path, u"-"_qs });
    QVERIFY2(reader.waitForFinished(), qPrintable(reader.errorString()));
    const QString text = QString::fromUtf8(reader.readAllStandardOutput());
    for (const QString &words : { u"Modules cannot reach the network"_qs, u"ip_forward"_qs })
        QVERIFY2(text.contains(words), qPrintable(text.left(2000)));
}

void RobotTest::nothingStalled()
{
    qInfo("%d pings; the longest stall allowed in this build is %d ms, in a product build 50 ms",
        m_watchdog->pings(), static_cast<int>(longestStall.count()));
    QVERIFY(m_watchdog->pings() > 50);
    QVERIFY2(m_watchdog->ownStalls().empty(), qPrintable(m_watchdog->describe()));
}

} // namespace edgemend::test

int main(int argc, char **argv)
{
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication application { argc, argv };
    edgemend::test::RobotTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "robot_test.moc"
