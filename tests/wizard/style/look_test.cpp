// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/style/look.h"
#include "wizard/style/paint.h"
#include "wizard/widgets/button.h"

#include <QDir>
#include <QFile>
#include <QFocusFrame>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <set>

using namespace edgemend;

namespace {

const QString resources = QStringLiteral(EDGEMEND_SOURCE_DIR "/resources/");

// The colours of the pixels that are not see-through at all.
std::set<QRgb> inks(const QPixmap &pixmap)
{
    std::set<QRgb> found;
    const auto image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) == 255)
                found.insert(image.pixel(x, y));
        }
    }
    return found;
}

QImage flipped(const QPixmap &pixmap) { return pixmap.toImage().mirrored(true, false); }

} // namespace

class LookTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QApplication::setLayoutDirection(Qt::LeftToRight); }

    void anIconTakesTheColourItIsAskedFor();
    void aMarkHasItsGlyphInItsOwnColour();
    void anIconIsDrawnAtThePixelsOfTheScreen();
    void everyIconOfTheFolderIsThere();
    void theStatusesAreThoseOfTheTokens();
    void iconsOfADirectionAreMirrored_data();
    void iconsOfADirectionAreMirrored();
    void theFontsAreTheEmbeddedOnes();
    void digitsAreEquallyWide();
    void sunlightTakesEachWeightOneStepUp();
    void aGloveMakesTypeLarger();
    void aGlovesTargetIsTwentyMillimetres_data();
    void aGlovesTargetIsTwentyMillimetres();
    void anotherThemeRepaintsWhatIsThere();
    void reducedMotionTakesNoTime();
    void onlyTheKeyboardShowsTheFocus();
    void theRingOutlivesWhatItWasAround();
    void theRingStaysInsideAScrolledPage();
};

void LookTest::anIconTakesTheColourItIsAskedFor()
{
    Look look;
    look.apply({ .theme = ThemeChoice::Light });
    for (const auto colour : { Colour::Text, Colour::FaultMark, Colour::OnAccent }) {
        const auto found = inks(look.icon("device", colour, 24, 2));
        QCOMPARE(found, std::set<QRgb> { look.colour(colour).rgba() });
    }
    const auto light = inks(look.icon("device", Colour::Text, 24, 1));
    look.apply({ .theme = ThemeChoice::Dark });
    QVERIFY(inks(look.icon("device", Colour::Text, 24, 1)) != light);
}

void LookTest::aMarkHasItsGlyphInItsOwnColour()
{
    Look look;
    for (const auto theme : { ThemeChoice::Light, ThemeChoice::Dark }) {
        look.apply({ .theme = theme });
        for (const auto status :
            { Status::Fault, Status::Warning, Status::Fine, Status::Unknown }) {
            const auto found = inks(look.statusIcon(status, 48, 2));
            QVERIFY(found.contains(look.colour(Look::markOf(status)).rgba()));
            QVERIFY(found.contains(look.colour(Look::onOf(status)).rgba()));
        }
    }
}

void LookTest::anIconIsDrawnAtThePixelsOfTheScreen()
{
    Look look;
    const auto pixmap = look.icon("check", Colour::Text, 20, 1.5);
    QCOMPARE(pixmap.size(), QSize(30, 30));
    QCOMPARE(pixmap.deviceIndependentSize(), QSizeF(20, 20));
    QCOMPARE(look.programIcon(16, 2).size(), QSize(32, 32));
    QVERIFY(look.programIcon(16, 1).toImage() != look.programIcon(24, 1).scaled(16, 16).toImage());
}

void LookTest::everyIconOfTheFolderIsThere()
{
    Look look;
    const auto files = QDir(resources + u"icons"_qs).entryList({ u"*.svg"_qs });
    QCOMPARE(files.size(), 81);
    for (const auto &file : files) {
        const auto name = file.chopped(4).toLatin1();
        QVERIFY2(!inks(look.icon(name, Colour::Text, 48, 1)).empty(), name.constData());
    }
}

void LookTest::theStatusesAreThoseOfTheTokens()
{
    QFile file(resources + u"tokens.json"_qs);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto all = QJsonDocument::fromJson(file.readAll())[u"status"_qs].toObject();
    const QList<std::pair<Status, QString>> names { { Status::Fault, u"fault"_qs },
        { Status::Warning, u"warning"_qs }, { Status::Fine, u"absent"_qs },
        { Status::Unknown, u"cannotTell"_qs }, { Status::NotApplicable, u"notApplicable"_qs },
        { Status::Running, u"running"_qs }, { Status::Waiting, u"waiting"_qs } };
    QCOMPARE(all.size(), names.size());
    for (const auto &[status, name] : names) {
        QCOMPARE(Look::wordOf(status), all[name][u"word"_qs].toString());
        QCOMPARE(QString::fromLatin1(Look::iconOf(status)), all[name][u"icon"_qs].toString());
    }
}

void LookTest::iconsOfADirectionAreMirrored_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("mirrors");
    QTest::newRow("the arrow to the next page turns") << QByteArray("arrow-next") << true;
    QTest::newRow("undo turns") << QByteArray("undo") << true;
    QTest::newRow("a check does not") << QByteArray("check") << false;
    QTest::newRow("check again does not") << QByteArray("recheck") << false;
}

void LookTest::iconsOfADirectionAreMirrored()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, mirrors);
    Look look;
    const auto leftToRight = look.icon(name, Colour::Text, 24, 1);
    QVERIFY(flipped(leftToRight) != leftToRight.toImage());
    QApplication::setLayoutDirection(Qt::RightToLeft);
    const auto rightToLeft = look.icon(name, Colour::Text, 24, 1);
    QCOMPARE(rightToLeft.toImage() == leftToRight.toImage(), !mirrors);
}

void LookTest::theFontsAreTheEmbeddedOnes()
{
    Look look;
    QCOMPARE(QFontInfo(look.font(TypeRole::Body)).family(), u"EdgeMend Sans"_qs);
    QCOMPARE(QFontInfo(look.font(TypeRole::Mono)).family(), u"EdgeMend Mono"_qs);
    QCOMPARE(look.font(TypeRole::Body).hintingPreference(), QFont::PreferNoHinting);
    QCOMPARE(look.font(TypeRole::Title).pixelSize(), 24);
    QCOMPARE(look.font(TypeRole::Title).weight(), QFont::DemiBold);
}

void LookTest::digitsAreEquallyWide()
{
    Look look;
    const QFontMetricsF metrics(look.font(TypeRole::Body));
    for (const auto digit : u"0123456789"_qs)
        QCOMPARE(metrics.horizontalAdvance(digit), metrics.horizontalAdvance(u'0'));
}

void LookTest::sunlightTakesEachWeightOneStepUp()
{
    Look look;
    look.apply({ .theme = ThemeChoice::Sunlight });
    QCOMPARE(look.font(TypeRole::Body).weight(), QFont::Medium);
    QCOMPARE(look.font(TypeRole::Label).weight(), QFont::DemiBold);
    QCOMPARE(look.font(TypeRole::BodyStrong).weight(), QFont::Bold);
    QCOMPARE(look.font(TypeRole::Body).pixelSize(), 15);
    QCOMPARE(look.hairline(), 2);
    QCOMPARE(look.selectedLine(), 4);
}

void LookTest::aGloveMakesTypeLarger()
{
    Look look;
    QCOMPARE(look.target(), 44);
    QCOMPARE(look.primaryTarget(), 48);
    look.apply({ .glove = true });
    QCOMPARE(look.font(TypeRole::Body).pixelSize(), 18);
    QCOMPARE(look.lineHeight(TypeRole::Body), 28);
    QVERIFY(look.target() >= 64);
    QCOMPARE(look.primaryTarget(), look.target());
    QCOMPARE(look.pagePadding(), 24);
}

void LookTest::aGlovesTargetIsTwentyMillimetres_data()
{
    QTest::addColumn<double>("dpi");
    QTest::addColumn<int>("px");
    QTest::newRow("15.6 inches of 1366 x 768") << 100.45 << 80;
    QTest::newRow("11.6 inches of 1366 x 768") << 135.1 << 108;
    QTest::newRow("never below 64 px") << 72.0 << 64;
    QTest::newRow("a screen that says nothing credible is taken for 96") << 25.0 << 76;
    QTest::newRow("nor one that exaggerates") << 600.0 << 76;
}

void LookTest::aGlovesTargetIsTwentyMillimetres()
{
    QFETCH(double, dpi);
    QFETCH(int, px);
    QCOMPARE(Look::gloveTarget(dpi), px);
}

void LookTest::anotherThemeRepaintsWhatIsThere()
{
    Look look;
    look.apply({ .theme = ThemeChoice::Light });
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    column->setContentsMargins(50, 50, 50, 50); // away from the mouse
    column->addWidget(new Button(look, ButtonKind::Secondary, u"Check again"_qs));
    column->addStretch();
    window.resize(300, 200);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const auto corner = [&] { return window.grab().toImage().pixelColor(299, 199); };
    QCOMPARE(corner(), look.colour(Colour::Window));
    QSignalSpy changed(&look, &Look::changed);
    look.apply({ .theme = ThemeChoice::Dark });
    QCOMPARE(changed.size(), 1);
    QTRY_COMPARE(corner(), look.colour(Colour::Window));
    QCOMPARE(corner(), QColor(0x15, 0x18, 0x1C));
    const auto inside = window.grab().toImage().pixelColor(column->itemAt(0)->geometry().topLeft()
        + QPoint(column->itemAt(0)->geometry().width() / 2, 4));
    QCOMPARE(inside, look.colour(Colour::Surface));
}

void LookTest::reducedMotionTakesNoTime()
{
    Look look;
    QCOMPARE(look.motion(160), 160);
    look.apply({ .reducedMotion = true });
    QCOMPARE(look.motion(160), 0);
}

void LookTest::onlyTheKeyboardShowsTheFocus()
{
    Look look;
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    column->setContentsMargins(20, 20, 20, 20);
    auto *first = new Button(look, ButtonKind::Secondary, u"First"_qs);
    auto *second = new Button(look, ButtonKind::Secondary, u"Second"_qs);
    column->addWidget(first);
    column->addWidget(second);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto frame = [&] { return window.findChild<QFocusFrame *>(); };

    QTest::mouseClick(first, Qt::LeftButton);
    QVERIFY(first->hasFocus());
    QVERIFY(!look.showsFocus(*first));
    QVERIFY(!frame() || !frame()->isVisible());

    QTest::keyClick(first, Qt::Key_Tab);
    QVERIFY(second->hasFocus());
    QVERIFY(look.showsFocus(*second));
    QVERIFY(frame() && frame()->isVisible());
    QCOMPARE(frame()->widget(), second);
    const auto around = second->geometry().adjusted(-4, -4, 4, 4);
    QCOMPARE(frame()->geometry(), around);
    const auto ring = window.grab().toImage().pixelColor(around.center().x(), around.top() + 1);
    QCOMPARE(ring, look.colour(Colour::Focus));

    QTest::mouseClick(second, Qt::LeftButton);
    QVERIFY(!look.showsFocus(*second));
    QVERIFY(!frame()->isVisible());
}

void LookTest::theRingOutlivesWhatItWasAround()
{
    Look look;
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *first = new Button(look, ButtonKind::Secondary, u"First"_qs);
    auto *second = new Button(look, ButtonKind::Secondary, u"Second"_qs);
    column->addWidget(first);
    column->addWidget(second);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Tab);
    auto *frame = window.findChild<QFocusFrame *>();
    QVERIFY(frame);
    QCOMPARE(frame->widget(), second);
    delete second;
    QVERIFY(!frame->isVisible());
    QVERIFY(!frame->widget());
    first->setFocus();
    QCOMPARE(frame->widget(), first);
    window.resize(300, 300);
    QTRY_COMPARE(frame->geometry(), first->geometry().adjusted(-4, -4, 4, 4));
}

void LookTest::theRingStaysInsideAScrolledPage()
{
    Look look;
    QWidget window;
    QScrollArea area(&window);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    for (int i = 0; i < 30; ++i)
        column->addWidget(new Button(look, ButtonKind::Secondary, QString::number(i)));
    area.setWidget(page);
    area.resize(300, 200);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *first = page->findChild<Button *>();
    first->setFocus();
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    auto *frame = area.findChild<QFocusFrame *>();
    QVERIFY(frame);
    QCOMPARE(frame->parentWidget(), area.viewport());
    const auto *focused = QApplication::focusWidget();
    const auto place = QRect(focused->mapTo(area.viewport(), QPoint()), focused->size());
    QVERIFY(area.viewport()->rect().contains(place));
    QCOMPARE(frame->geometry(), place.adjusted(-4, -4, 4, 4));
}

QTEST_MAIN(LookTest)
#include "look_test.moc"
