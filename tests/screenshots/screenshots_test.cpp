// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/pseudo_translator.h"
#include "tests/screenshots/contact_sheet.h"
#include "tests/screenshots/fixed_clock.h"
#include "tests/screenshots/look_rules.h"
#include "tests/screenshots/scenes.h"
#include "tests/screenshots/screens.h"
#include "wizard/action_bar.h"
#include "wizard/narrow_strip.h"
#include "wizard/rail.h"
#include "wizard/widgets/sheet.h"

#include <QApplication>
#include <QDir>
#include <QScrollArea>
#include <QScrollBar>

namespace edgemend::test {

namespace {

constexpr double leastContrast = 4.5, leastInSunlight = 10.0;

} // namespace

/// Every page in every mode: a picture of it, and what a picture must not show.
class ScreenshotsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everyPageHasAScene();
    void looksRight_data();
    void looksRight();

private:
    [[nodiscard]] bool reach(qsizetype scene);
    [[nodiscard]] QStringList faults(const Mode &mode);
    void undress();
    [[nodiscard]] Sheet *openSheet() const;

    const QList<Scene> m_scenes = allScenes();
    const QList<Mode> m_modes = allModes();
    std::unique_ptr<StageVisit> m_visit;
    std::unique_ptr<ContactSheet> m_sheet;
    qsizetype m_reached = -1;
    bool m_lost = false; ///< a scene could not be reached, so none after it
    QDir m_folder { QStringLiteral(EDGEMEND_BINARY_DIR) + u"/screenshots"_qs };
};

void ScreenshotsTest::initTestCase()
{
    QCOMPARE(QDateTime::currentSecsSinceEpoch(), qint64 { fixedSeconds });
    QVERIFY(m_folder.mkpath(u"."_qs));
    QStringList rows, columns;
    for (const Scene &scene : m_scenes)
        rows.append(QString::fromLatin1(scene.name));
    for (const Mode &mode : m_modes)
        columns.append(QString::fromLatin1(mode.name));
    m_sheet = std::make_unique<ContactSheet>(rows, columns);
    m_visit = std::make_unique<StageVisit>();
    QVERIFY(QTest::qWaitForWindowActive(&m_visit->window));
}

void ScreenshotsTest::cleanupTestCase()
{
    if (m_sheet)
        QVERIFY(m_sheet->image().save(m_folder.filePath(u"contact-sheet.png"_qs)));
    m_visit.reset();
}

void ScreenshotsTest::everyPageHasAScene()
{
    for (const PageId page : allPages())
        QVERIFY2(std::any_of(m_scenes.begin(), m_scenes.end(),
                     [page](const Scene &scene) { return scene.page == page; }),
            qPrintable(QString::number(static_cast<int>(page))));
}

void ScreenshotsTest::looksRight_data()
{
    QTest::addColumn<qsizetype>("scene");
    QTest::addColumn<qsizetype>("mode");
    for (qsizetype scene = 0; scene < m_scenes.size(); ++scene)
        for (qsizetype mode = 0; mode < m_modes.size(); ++mode)
            QTest::addRow("%s-%s", m_scenes[scene].name, m_modes[mode].name) << scene << mode;
}

bool ScreenshotsTest::reach(qsizetype scene)
{
    while (!m_lost && m_reached < scene) {
        m_visit->setMode(m_modes.first());
        ++m_reached;
        m_lost = !m_scenes[m_reached].reach(*m_visit);
    }
    return !m_lost;
}

Sheet *ScreenshotsTest::openSheet() const
{
    for (Sheet *sheet : m_visit->window.findChildren<Sheet *>())
        if (sheet->isVisible())
            return sheet;
    return nullptr;
}

void ScreenshotsTest::undress()
{
    if (Sheet *sheet = openSheet())
        QTest::keyClick(sheet, Qt::Key_Escape);
    QTest::qWait(0);
}

void ScreenshotsTest::looksRight()
{
    QFETCH(qsizetype, scene);
    QFETCH(qsizetype, mode);
    QVERIFY2(reach(scene), "the way to it is broken");
    const Scene &shown = m_scenes[scene];
    m_visit->setMode(m_modes[mode]);
    QCOMPARE(m_visit->session.page(), shown.page);
    if (shown.dress) {
        QVERIFY(shown.dress(*m_visit));
        QTest::qWait(0);
        QVERIFY(openSheet());
    }
    const QImage picture = m_visit->window.grab().toImage();
    QCOMPARE(picture.devicePixelRatio(), m_modes[mode].ratio);
    QCOMPARE(picture.size(), m_modes[mode].size * m_modes[mode].ratio);
    m_sheet->put(scene, mode, picture);
    QVERIFY(picture.save(m_folder.filePath(u"%1-%2.png"_qs.arg(
        QLatin1StringView(shown.name), QLatin1StringView(m_modes[mode].name)))));
    const QStringList found = faults(m_modes[mode]);
    undress();
    QVERIFY2(found.isEmpty(), qPrintable(u"\n  "_qs + found.join(u"\n  "_qs)));
}

QStringList ScreenshotsTest::faults(const Mode &mode)
{
    EdgeWizard &window = m_visit->window;
    QList<QWidget *> parts { &window.rail(), &window.strip(), window.content().widget(),
        &window.actionBar() };
    if (Sheet *sheet = openSheet())
        parts = { sheet };
    QStringList found;
    for (QWidget *part : parts) {
        if (!part->isVisible())
            continue;
        const bool sunny = mode.theme == ThemeChoice::Sunlight;
        found += cutTexts(*part) + outsideTheirParent(*part) + overlappingTexts(*part)
            + lowContrast(*part, m_visit->look.colour(Colour::Window),
                sunny ? leastInSunlight : leastContrast)
            + unspokenControls(*part) + smallTargets(*part, m_visit->look.target());
        const QList<PaintedText> painted = paintedTexts(*part);
        found += cutPaintings(painted, m_visit->givenNames()) + overlappingPaintings(painted)
            + lowContrastPaintings(*part, painted, m_visit->look.colour(Colour::Window),
                sunny ? leastInSunlight : leastContrast);
        if (QLatin1StringView(mode.language) == pseudoLanguage())
            found += untranslatedTexts(*part, painted, m_visit->givenNames());
    }
    if (m_visit->window.content().horizontalScrollBar()->maximum() > 0)
        found.append(u"the page scrolls sideways"_qs);
    return found + focusTraps(openSheet() ? *static_cast<QWidget *>(openSheet()) : window);
}

} // namespace edgemend::test

int main(int argc, char **argv)
{
    qputenv("TZ", "UTC");
    edgemend::test::plugInScreens();
    QApplication application { argc, argv };
    QApplication::setApplicationVersion(QStringLiteral(EDGEMEND_VERSION));
    edgemend::test::ScreenshotsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "screenshots_test.moc"
