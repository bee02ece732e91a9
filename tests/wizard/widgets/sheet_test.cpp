// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/button.h"
#include "wizard/widgets/field.h"
#include "wizard/widgets/sheet.h"
#include "wizard/widgets/text_block.h"

#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace edgemend;

class SheetTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theKeyboardStaysInside();
    void escapeMeansNotNow();
    void escapeInAFieldToo();
    void whatIsBehindCannotBePressed();
    void itFollowsTheWindow();
    void inASmallWindowItScrolls();

private:
    std::unique_ptr<Look> m_look;
    std::unique_ptr<QWidget> m_window;
    Button *m_behind = nullptr;
    Sheet *m_sheet = nullptr;
    Button *m_notNow = nullptr, *m_act = nullptr;
    Field *m_field = nullptr;
};

void SheetTest::init()
{
    m_look = std::make_unique<Look>();
    m_window = std::make_unique<QWidget>();
    m_window->resize(1000, 600);
    m_behind = new Button(*m_look, ButtonKind::Primary, u"Continue"_qs, {}, m_window.get());
    m_behind->resize(m_behind->sizeHint());
    m_sheet = new Sheet(*m_look, u"Restart Docker on press-07?"_qs, m_window.get());
    m_sheet->body().addWidget(new TextBlock(*m_look, u"Restart Docker on press-07?"_qs));
    m_field = new Field(*m_look, u"Who said so?"_qs);
    m_notNow = new Button(*m_look, ButtonKind::Secondary, u"Not now"_qs);
    m_act = new Button(*m_look, ButtonKind::Primary, u"Restart Docker"_qs);
    for (QWidget *widget : { static_cast<QWidget *>(m_field), static_cast<QWidget *>(m_notNow),
             static_cast<QWidget *>(m_act) })
        m_sheet->body().addWidget(widget);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_behind->setFocus();
}

void SheetTest::cleanup()
{
    m_window.reset();
    m_look.reset();
}

void SheetTest::theKeyboardStaysInside()
{
    m_sheet->open();
    QVERIFY(m_field->edit().hasFocus());
    QSet<QWidget *> seen;
    for (int i = 0; i < 7; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        seen.insert(QApplication::focusWidget());
        QVERIFY(m_sheet->isAncestorOf(QApplication::focusWidget()));
    }
    QCOMPARE(seen, (QSet<QWidget *> { &m_field->edit(), m_notNow, m_act }));
    m_field->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(m_act->hasFocus());
    m_act->setEnabled(false);
    QVERIFY(!m_behind->hasFocus());
}

void SheetTest::escapeMeansNotNow()
{
    QSignalSpy dismissed(m_sheet, &Sheet::dismissed);
    m_sheet->open(m_notNow);
    QVERIFY(m_notNow->hasFocus());
    QTest::keyClick(m_notNow, Qt::Key_Escape);
    QCOMPARE(dismissed.size(), 1);
    QVERIFY(!m_sheet->isVisible());
    QVERIFY(m_behind->hasFocus());
}

void SheetTest::escapeInAFieldToo()
{
    QSignalSpy dismissed(m_sheet, &Sheet::dismissed);
    m_sheet->open();
    QTest::keyClick(&m_field->edit(), Qt::Key_Escape);
    QCOMPARE(dismissed.size(), 1);
}

void SheetTest::whatIsBehindCannotBePressed()
{
    QSignalSpy pressed(m_behind, &QPushButton::clicked);
    const auto place = m_behind->geometry().center();
    QCOMPARE(m_window->childAt(place), m_behind);
    m_sheet->open();
    auto *met = m_window->childAt(place);
    QCOMPARE(met, m_sheet);
    QTest::mouseClick(met, Qt::LeftButton, {}, place);
    QCOMPARE(pressed.size(), 0);
    QVERIFY(m_sheet->isVisible());
    // and is seen through the scrim
    const auto corner = m_window->grab().toImage().pixelColor(990, 590);
    QVERIFY(corner != m_look->colour(Colour::Window));
    QVERIFY(corner != m_look->colour(Colour::Scrim));
}

void SheetTest::itFollowsTheWindow()
{
    m_sheet->open();
    const auto *paper = m_sheet->findChild<QScrollArea *>();
    QCOMPARE(paper->width(), tokens::layoutSheetWidth);
    QCOMPARE(paper->geometry().center().x(), m_window->rect().center().x());
    m_window->resize(1300, 700);
    QTRY_COMPARE(m_sheet->size(), QSize(1300, 700));
    QCOMPARE(paper->geometry().center().x(), m_window->rect().center().x());
    m_window->resize(500, 700);
    QTRY_COMPARE(paper->width(), 500 - 32);
}

void SheetTest::inASmallWindowItScrolls()
{
    m_window->resize(700, 200);
    m_sheet->open();
    const auto *paper = m_sheet->findChild<QScrollArea *>();
    QVERIFY(paper->height() <= 200 - 32);
    QVERIFY(paper->widget()->height() > paper->height());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(m_act->hasFocus());
    const auto top = m_act->mapTo(paper->viewport(), QPoint()).y();
    QVERIFY(top >= 0 && top + m_act->height() <= paper->viewport()->height());
}

QTEST_MAIN(SheetTest)
#include "sheet_test.moc"
