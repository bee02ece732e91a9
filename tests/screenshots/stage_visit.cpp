// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/screenshots/stage_visit.h"

#include "checks/catalogue_translator.h"
#include "tests/screenshots/fixed_clock.h"
#include "tests/screenshots/screens.h"
#include "wizard/action_bar.h"
#include "wizard/widgets/button.h"

#include <QFile>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace edgemend::test {

namespace {

constexpr int patience = 20'000; // ms, sanitizer builds are slow

KnownDevice device(const QString &label, const QString &host, int daysAgo)
{
    KnownDevice known;
    known.label = label;
    known.place = u"Example Plant"_qs;
    known.target.host = host;
    known.target.user = u"tech"_qs;
    known.lastVisit = QDateTime::fromSecsSinceEpoch(fixedSeconds - daysAgo * 86'400, Qt::UTC);
    return known;
}

void writeKnownDevices(const QString &folder)
{
    KnownDevices known { folder };
    KnownDevice oven = device(u"Line 2 / oven-02"_qs, u"192.168.0.31"_qs, 12);
    oven.warnings = 1;
    oven.health = HealthState::Works;
    known.remember(oven);
    KnownDevice packer = device(u"Line 4 / packer-01"_qs, u"192.168.0.20"_qs, 6);
    packer.health = HealthState::Works;
    known.remember(packer);
    KnownDevice press = device(u"Line 4 / press-07"_qs, u"192.168.0.17"_qs, 1);
    press.faults = 1;
    press.health = HealthState::Ill;
    known.remember(press);
}

} // namespace

QList<Mode> allModes()
{
    return { { "light" }, { "dark", ThemeChoice::Dark }, { "sunlight", ThemeChoice::Sunlight },
        { .name = "150-percent", .size = { 911, 512 }, .ratio = 1.5 },
        { .name = "200-percent", .size = { 683, 384 }, .ratio = 2 },
        { .name = "right-to-left", .direction = Qt::RightToLeft },
        { .name = "glove", .glove = true }, { .name = "german", .language = "de" },
        { .name = "pseudo", .language = "qps" } };
}

StageVisit::StageVisit()
    : session(services(), preferences.translator())
    , window(PageParts { session, look, preferences })
{
    QObject::connect(&preferences, &Preferences::languageChanged, &session,
        [this] { session.setTranslator(preferences.translator()); });
    setMode(allModes().first());
    window.show();
    window.activateWindow();
}

StageVisit::~StageVisit()
{
    stage->looking.open();
    stage->settling.open();
}

WizardServices StageVisit::services()
{
    const QString state = m_folder.filePath(u"device.json"_qs);
    WizardServices given
        = trainingServices(m_clock, state, [stage = stage](std::unique_ptr<Device> device) {
              return putOnStage(std::move(device), stage);
          });
    given.clock.wait = [wait = given.clock.wait, stage = stage](
                           std::chrono::milliseconds time, std::stop_token stop) {
        stage->settling.pass(stop);
        wait(time, stop);
    };
    given.makeConnector = [way = way] { return std::make_unique<ScriptedConnector>(way); };
    given.identityFiles = [] { return QStringList { u"/home/tech/.ssh/id_ed25519"_qs }; };
    way->logIn = [](const Credentials &) -> Result<std::unique_ptr<Device>> {
        return failure(FailureKind::KeyRefused, text("Stage", "Logging in with a key"),
            text("Stage", "The device does not take it."));
    };
    writeKnownDevices(m_folder.path());
    given.dataFolder = m_folder.path();
    return given;
}

void StageVisit::setMode(const Mode &mode)
{
    preferences.setLook({ .theme = mode.theme, .glove = mode.glove, .reducedMotion = true });
    preferences.setLanguage(QString::fromLatin1(mode.language));
    QGuiApplication::setLayoutDirection(mode.direction);
    if (window.windowHandle())
        moveToScreen(window, mode.ratio);
    window.resize(mode.size);
    forgetKeyboard();
    settle();
}

// Layouts that ask one another, and a screen of another ratio, take some turns of the event loop.
void StageVisit::settle()
{
    constexpr int most = 100, enough = 3;
    const auto places = [this] {
        QList<QRect> all;
        for (const QWidget *each : window.findChildren<QWidget *>())
            all.append(each->geometry());
        return all;
    };
    QList<QRect> before = places();
    for (int i = 0, same = 0; i < most && same < enough; ++i) {
        QTest::qWait(0);
        const QList<QRect> now = places();
        same = now == before ? same + 1 : 0;
        before = now;
    }
}

// As if the page had just been opened with the mouse: at its top, without a focus ring.
void StageVisit::forgetKeyboard()
{
    QWidget elsewhere;
    QTest::mousePress(&elsewhere, Qt::LeftButton);
    QTest::mouseRelease(&elsewhere, Qt::LeftButton);
    if (QWidget *first = window.currentPage()->firstFocus())
        first->setFocus(Qt::OtherFocusReason);
    window.content().verticalScrollBar()->setValue(0);
}

bool StageVisit::waitFor(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, patience);
}

bool StageVisit::waitFor(PageId page)
{
    return waitFor([&] { return session.page() == page; });
}

bool StageVisit::pressPrimary()
{
    const QList<PageAction> end = window.currentPage()->actions().end;
    for (const PageAction &action : end)
        if (action.kind == PageAction::Kind::Primary && action.enabled) {
            action.run();
            return true;
        }
    return false;
}

bool StageVisit::visit(const QString &scenario)
{
    session.disconnectDevice();
    (void)QFile::remove(m_folder.filePath(u"device.json"_qs));
    session.connectToTraining(scenario);
    return waitFor(PageId::Symptoms);
}

bool StageVisit::findings()
{
    session.startDiagnosis();
    return waitFor([this] {
        if (session.diagnosisState().waitsForPerson)
            session.giveSudoPassword(SecretText { "right" });
        return session.page() == PageId::Findings;
    });
}

bool StageVisit::mend(const QByteArray &issue)
{
    session.previewFix(issue, {});
    if (!waitFor([this] { return session.preview().has_value(); }))
        return false;
    session.confirmFix(u"Shift leader"_qs, session.preview()->deviceName);
    return waitFor(PageId::FixRunning);
}

QStringList StageVisit::givenNames() const
{
    QStringList names { u"EdgeMend"_qs, u"IoT Edge"_qs, session.identity().user,
        session.identity().address, session.identity().label };
    for (const QString &language : availableLanguages())
        names.append(languageName(language));
    QList<KnownDevice> devices = session.knownDevices();
    devices.append(session.device());
    for (const KnownDevice &each : devices)
        names += { each.label, each.place, each.target.host, each.target.user };
    if (session.preview())
        names.append(session.preview()->deviceName);
    names.removeAll(QString {});
    // the long one first: one may be a part of another
    std::sort(names.begin(), names.end(),
        [](const QString &one, const QString &other) { return one.size() > other.size(); });
    return names;
}

void StageVisit::tryDevice(const std::function<Result<HostKeyReport>(std::stop_token)> &reach)
{
    session.disconnectDevice();
    way->reach = reach;
    session.connectTo(session.knownDevices().first());
}

} // namespace edgemend::test
