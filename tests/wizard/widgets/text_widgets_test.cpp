// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/banner.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/field.h"
#include "wizard/widgets/fold.h"
#include "wizard/widgets/risk_tag.h"
#include "wizard/widgets/row_button.h"
#include "wizard/widgets/status_mark.h"
#include "wizard/widgets/status_word.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"

#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

using namespace edgemend;

namespace {

const QString longText
    = u"Docker sends every module to 1.1.1.1 for names, and this site does not let that out. "
      "The device itself asks 192.168.0.1, which answers."_qs;

int countOf(const QWidget &widget, const QColor &colour)
{
    const auto image = const_cast<QWidget &>(widget).grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return count;
}

} // namespace

class TextWidgetsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_look = std::make_unique<Look>(); }

    void aParagraphIsAsHighAsItsLines();
    void runningTextEndsAt680();
    void linesLeftOutAreCut();
    void foundWordsAreFilled();
    void markupIsText();
    void aParagraphCanBeSelected();
    void aCutLineSaysItAll();
    void aFieldSaysWhyItIsWrong();
    void aFoldOpensAtOnceWithReducedMotion();
    void aFoldOpensOverTime();
    void aRowIsCutAtTheCornersOfItsCard();
    void marksTurnOnlyWhileTheyAreSeen();
    void countsAndRisksAreWords();
    void aBannerHasOneColourPerKind();

private:
    std::unique_ptr<Look> m_look;
};

void TextWidgetsTest::aParagraphIsAsHighAsItsLines()
{
    TextBlock block(*m_look, longText);
    const auto line = m_look->lineHeight(TypeRole::Body);
    QVERIFY(block.hasHeightForWidth());
    QCOMPARE(block.heightForWidth(680), 2 * line);
    QVERIFY(block.heightForWidth(200) >= 5 * line);
    QCOMPARE(block.heightForWidth(200) % line, 0);
    block.setText(u"One\nTwo\nThree"_qs);
    QCOMPARE(block.heightForWidth(680), 3 * line);
    QCOMPARE(block.accessibleName(), u"One\nTwo\nThree"_qs);
    m_look->apply({ .glove = true });
    QCOMPARE(block.heightForWidth(680), 3 * m_look->lineHeight(TypeRole::Body));
}

void TextWidgetsTest::runningTextEndsAt680()
{
    TextBlock block(*m_look, longText);
    QCOMPARE(block.sizeHint().width(), tokens::layoutTextMax);
    QCOMPARE(block.heightForWidth(2000), block.heightForWidth(680));
    block.setMaximumTextWidth(0);
    QCOMPARE(block.heightForWidth(2000), m_look->lineHeight(TypeRole::Body));
}

void TextWidgetsTest::linesLeftOutAreCut()
{
    TextBlock block(*m_look, longText);
    block.setMaximumLines(2);
    block.resize(200, block.heightForWidth(200));
    QCOMPARE(block.height(), 2 * m_look->lineHeight(TypeRole::Body));
    QVERIFY(block.isCut());
    QCOMPARE(block.accessibleName(), longText);
    block.resize(680, 46);
    QVERIFY(!block.isCut());
}

void TextWidgetsTest::foundWordsAreFilled()
{
    TextBlock block(*m_look, longText);
    block.resize(680, 46);
    const auto fill = m_look->colour(Colour::DecisiveFill);
    QCOMPARE(countOf(block, fill), 0);
    block.setMarkedWords({ u"DOCKER"_qs });
    QVERIFY(countOf(block, fill) > 200);
    block.setMarkedWords({ u"nowhere in it"_qs, QString() });
    QCOMPARE(countOf(block, fill), 0);
}

void TextWidgetsTest::markupIsText()
{
    TextBlock plain(*m_look, u"<b>bold</b>"_qs);
    TextBlock shorter(*m_look, u"bold"_qs);
    QVERIFY(plain.sizeHint().width() > 2 * shorter.sizeHint().width());
    TextLine line(*m_look, u"<img src=x>"_qs);
    QCOMPARE(line.textFormat(), Qt::PlainText);
}

void TextWidgetsTest::aParagraphCanBeSelected()
{
    TextBlock block(*m_look, longText);
    block.resize(680, 46);
    QTest::mousePress(&block, Qt::LeftButton, {}, QPoint(0, 5));
    QVERIFY(block.selectedText().isEmpty());
    block.setSelecting(TextBlock::Selecting::On);
    QTest::mousePress(&block, Qt::LeftButton, {}, QPoint(0, 5));
    QMouseEvent move(QEvent::MouseMove, QPointF(600, 40), QPointF(600, 40), Qt::NoButton,
        Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&block, &move);
    QVERIFY(block.selectedText().startsWith(u"Docker sends"_qs));
    QTest::keyClick(&block, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&block, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), longText);
}

void TextWidgetsTest::aCutLineSaysItAll()
{
    TextLine line(*m_look, longText);
    QVERIFY(line.minimumSizeHint().width() < 100);
    QCOMPARE(line.accessibleName(), longText);
    line.setRoom(TextLine::Room::NeedsAll);
    QCOMPARE(line.minimumSizeHint(), line.sizeHint());
    QCOMPARE(line.sizeHint().height(), m_look->lineHeight(TypeRole::Body));
}

void TextWidgetsTest::aFieldSaysWhyItIsWrong()
{
    Field field(*m_look, u"Address"_qs);
    const auto before = field.sizeHint().height();
    QCOMPARE(field.edit().accessibleName(), u"Address"_qs);
    field.setState(FieldState::Wrong, u"No such address"_qs);
    QCOMPARE(field.edit().accessibleDescription(), u"No such address"_qs);
    QVERIFY(field.sizeHint().height() > before);
    field.resize(400, field.sizeHint().height());
    QVERIFY(countOf(field, m_look->colour(Colour::FaultMark)) > 200);
    field.setState(FieldState::Right, u"The same"_qs);
    QCOMPARE(countOf(field, m_look->colour(Colour::FaultMark)), 0);
    QVERIFY(countOf(field, m_look->colour(Colour::FineMark)) > 200);
    field.setState(FieldState::Normal);
    QCOMPARE(field.sizeHint().height(), before);
}

void TextWidgetsTest::aFoldOpensAtOnceWithReducedMotion()
{
    m_look->apply({ .reducedMotion = true });
    Fold fold(*m_look, u"9 proved fine"_qs);
    auto *inside = new TextBlock(*m_look, longText);
    fold.content().addWidget(inside);
    fold.resize(400, 52);
    fold.show();
    QSignalSpy changed(&fold, &Fold::openChanged);
    QVERIFY(!inside->isVisible());
    QTest::mouseClick(&fold.head(), Qt::LeftButton);
    QVERIFY(fold.isOpen());
    QVERIFY(inside->isVisible());
    QCOMPARE(changed.size(), 1);
    QVERIFY(fold.layout()->heightForWidth(400) > 52 + inside->heightForWidth(364));
    fold.setOpen(false);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!inside->isVisible());
}

void TextWidgetsTest::aFoldOpensOverTime()
{
    m_look->apply({});
    Fold fold(*m_look, u"9 proved fine"_qs);
    fold.content().addWidget(new TextBlock(*m_look, longText));
    fold.resize(400, 52);
    fold.show();
    const auto closed = fold.layout()->totalHeightForWidth(400);
    QTest::keyClick(&fold.head(), Qt::Key_Return);
    QTRY_VERIFY(fold.layout()->totalHeightForWidth(400) >= closed + 80);
    fold.setOpen(false);
    QCOMPARE(fold.layout()->totalHeightForWidth(400), closed);
}

void TextWidgetsTest::aRowIsCutAtTheCornersOfItsCard()
{
    m_look->apply({ .theme = ThemeChoice::Light });
    Card card(*m_look);
    auto *row = new RowButton(*m_look, u"nginx holds port 443"_qs);
    card.addRow(row);
    card.resize(400, 58);
    card.show();
    row->setDown(true);
    const auto image = card.grab().toImage();
    const auto pressed = m_look->colour(Colour::Pressed);
    QCOMPARE(image.pixelColor(200, 5), pressed);
    QVERIFY(image.pixelColor(1, 1) != pressed);
    QVERIFY(image.pixelColor(2, 2) != pressed);
    QVERIFY(image.pixelColor(398, 56) != pressed);
}

void TextWidgetsTest::marksTurnOnlyWhileTheyAreSeen()
{
    m_look->apply({});
    StatusMark mark(*m_look, Status::Running);
    QCOMPARE(mark.accessibleName(), u"Checking"_qs);
    mark.show();
    QVERIFY(QTest::qWaitForWindowExposed(&mark));
    const auto first = mark.grab().toImage();
    QTRY_VERIFY(mark.grab().toImage() != first);
    m_look->apply({ .reducedMotion = true });
    const auto still = mark.grab().toImage();
    QTest::qWait(100);
    QCOMPARE(mark.grab().toImage(), still);
}

void TextWidgetsTest::countsAndRisksAreWords()
{
    StatusWord word(*m_look, Status::Unknown);
    QCOMPARE(word.accessibleName(), u"Could not tell"_qs);
    word.setWord(u"could not tell"_qs);
    word.setCount(3);
    QCOMPARE(word.accessibleName(), u"3 could not tell"_qs);
    const QList<Risk> risks { Risk::R0, Risk::R1, Risk::R2, Risk::R3 };
    for (const auto risk : risks) {
        RiskTag tag(*m_look, risk);
        QCOMPARE(tag.accessibleName(), RiskTag::wordOf(risk));
        QVERIFY(!tag.text().contains(u'R') || risk == Risk::R1);
        QCOMPARE(RiskTag::barsOf(risk), int(risks.indexOf(risk)));
    }
    QCOMPARE(RiskTag::wordOf(Risk::R3), u"Cannot all be undone"_qs);
}

void TextWidgetsTest::aBannerHasOneColourPerKind()
{
    m_look->apply({ .theme = ThemeChoice::Light });
    Banner banner(*m_look, BannerKind::Warning, u"Set modules replaces the whole list"_qs,
        u"A module that is not in it is deleted."_qs);
    banner.resize(400, banner.heightForWidth(400));
    QCOMPARE(banner.height(), 24 + 2 * m_look->lineHeight(TypeRole::Caption));
    QVERIFY(countOf(banner, m_look->colour(Colour::WarningSoft)) > 5000);
    QVERIFY(countOf(banner, m_look->colour(Colour::WarningMark)) > 100);
    QCOMPARE(banner.accessibleName(), u"Set modules replaces the whole list"_qs);
    banner.setKind(BannerKind::Fine);
    QCOMPARE(countOf(banner, m_look->colour(Colour::WarningSoft)), 0);
}

QTEST_MAIN(TextWidgetsTest)
#include "text_widgets_test.moc"
