// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/evidence_view.h"
#include "wizard/widgets/mono_delegates.h"
#include "wizard/widgets/progress_rows.h"

#include <QAccessible>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace edgemend;

namespace {

using Ids = QList<QByteArray>;

ProgressRow row(const char *id, Status status)
{
    return { id, status, QString::fromUtf8(id), u"detail"_qs, u"1.0 s"_qs };
}

Ids idsOf(const ProgressRows &list)
{
    Ids ids;
    for (const ProgressRow &each : list.rows())
        ids.append(each.id);
    return ids;
}

void pointAt(ProgressRows &list, int row)
{
    const QPoint place = list.visualRect(list.model()->index(row, 0)).center();
    QTest::mouseMove(list.viewport(), place - QPoint(3, 0));
    QTest::mouseMove(list.viewport(), place);
}

/// Counts which rows somebody asked for.
class CountingModel final : public QAbstractListModel {
public:
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : 5000;
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::DisplayRole)
            asked.insert(index.row());
        return role == Qt::DisplayRole ? QVariant(u"a line"_qs) : QVariant {};
    }
    mutable QSet<int> asked;
};

} // namespace

class RowViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isAsHighAsItsRows();
    void aRowUnderThePointerDoesNotMove();
    void aFocusedRowDoesNotMove();
    void aRowThatGotTheFocusByItselfMoves();
    void isPressedByMouseAndKeyboard();
    void thePageScrollsAlong();
    void paintsOnlyWhatIsVisible();
    void opensWhatIsCut();
    void saysItsRows();
    void leavesWhenTabIsPressed();

private:
    Look m_look;
};

void RowViewTest::init() { m_look.apply({ .theme = ThemeChoice::Light }); }

void RowViewTest::isAsHighAsItsRows()
{
    ProgressRows list(m_look);
    QCOMPARE(list.sizeHint().height(), 0);
    list.setRows({ row("a", Status::Running), row("b", Status::Waiting) });
    QCOMPARE(list.sizeHint().height(), 2 * m_look.target());
    QCOMPARE(list.height(), 2 * m_look.target());
    list.setRows({ row("a", Status::Running) });
    QCOMPARE(list.height(), m_look.target());
    m_look.apply({ .theme = ThemeChoice::Light, .glove = true });
    QCOMPARE(list.height(), m_look.target());
    QVERIFY(m_look.target() >= 64);
}

void RowViewTest::aRowUnderThePointerDoesNotMove()
{
    ProgressRows list(m_look);
    list.setRows(
        { row("a", Status::Running), row("b", Status::Running), row("c", Status::Running) });
    list.resize(500, list.height());
    list.show();
    QVERIFY(QTest::qWaitForWindowExposed(&list));
    pointAt(list, 1);
    QCOMPARE(list.hovered().row(), 1);
    list.setRows({ row("c", Status::Fault), row("a", Status::Running), row("b", Status::Running) });
    QCOMPARE(idsOf(list), (Ids { "c", "b", "a" }));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&list, &leave);
    QCOMPARE(idsOf(list), (Ids { "c", "a", "b" }));
}

void RowViewTest::aFocusedRowDoesNotMove()
{
    ProgressRows list(m_look);
    list.setRows(
        { row("a", Status::Running), row("b", Status::Running), row("c", Status::Running) });
    list.show();
    list.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&list));
    list.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&list, Qt::Key_Down);
    QCOMPARE(list.currentIndex().row(), 1);
    list.setRows({ row("c", Status::Fault), row("b", Status::Running), row("a", Status::Running) });
    QCOMPARE(idsOf(list), (Ids { "c", "b", "a" }));
    list.setRows({ row("b", Status::Fault), row("c", Status::Fault), row("a", Status::Running) });
    QCOMPARE(idsOf(list), (Ids { "c", "b", "a" }));
    list.clearFocus();
    QCOMPARE(idsOf(list), (Ids { "b", "c", "a" }));
}

void RowViewTest::aRowThatGotTheFocusByItselfMoves()
{
    ProgressRows list(m_look);
    list.setRows({ row("a", Status::Running), row("b", Status::Running) });
    list.show();
    list.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&list));
    list.clearFocus();
    list.setFocus(Qt::OtherFocusReason); // as the frame does when it opens a page
    list.setRows({ row("b", Status::Fault), row("a", Status::Running) });
    QCOMPARE(idsOf(list), (Ids { "b", "a" }));
    QCOMPARE(list.currentIndex().row(), 1); // Enter still means the same row
}

void RowViewTest::isPressedByMouseAndKeyboard()
{
    ProgressRows list(m_look);
    list.setRows({ row("a", Status::Fault), row("b", Status::Fine) });
    list.show();
    list.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&list));
    QSignalSpy activated(&list, &ProgressRows::activated);
    const QPoint second = list.visualRect(list.model()->index(1, 0)).center();
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, second);
    QCOMPARE(activated.takeFirst().first().toByteArray(), QByteArray("b"));
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Up);
    QTest::keyClick(&list, Qt::Key_Return);
    QTest::keyClick(&list, Qt::Key_Space);
    QCOMPARE(activated.size(), 2);
    QCOMPARE(activated.takeFirst().first().toByteArray(), QByteArray("a"));
    QTest::mousePress(list.viewport(), Qt::LeftButton, {}, second);
    QTest::mouseRelease(list.viewport(), Qt::LeftButton, {}, second - QPoint(0, m_look.target()));
    QCOMPARE(activated.size(), 1); // let go elsewhere: nothing
}

void RowViewTest::thePageScrollsAlong()
{
    QScrollArea page;
    page.setWidgetResizable(true);
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    auto *list = new ProgressRows(m_look, inside);
    QList<ProgressRow> rows;
    for (int i = 0; i < 30; ++i)
        rows.append(row(QByteArray::number(i).constData(), Status::Fine));
    list->setRows(rows);
    column->addWidget(list);
    page.setWidget(inside);
    page.resize(500, 300);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    list->setFocus(Qt::TabFocusReason);
    QTest::keyClick(list, Qt::Key_End);
    QCOMPARE(list->currentIndex().row(), 29);
    QVERIFY(page.verticalScrollBar()->value() > 900);
    QTest::keyClick(list, Qt::Key_Home);
    QVERIFY(page.verticalScrollBar()->value() < 30);
}

void RowViewTest::paintsOnlyWhatIsVisible()
{
    CountingModel model;
    RowView view(m_look, RowView::Frame::None);
    view.setModel(&model);
    view.setRowDelegate(new DiffDelegate(view));
    view.resize(400, view.sizeHint().height());
    QVERIFY(view.height() > 100000);
    model.asked.clear();
    (void)view.grab(QRect(0, 1000, 400, 200));
    QVERIFY(!model.asked.isEmpty());
    QVERIFY2(model.asked.size() < 15, qPrintable(QString::number(model.asked.size())));
}

void RowViewTest::opensWhatIsCut()
{
    EvidenceView view(m_look);
    view.setLines(
        { { u"10:00:00"_qs, u"system"_qs, QString(300, u'x'), EvidenceLine::Weight::Decides },
            { u"10:00:00"_qs, u"system"_qs, u"short"_qs, EvidenceLine::Weight::Context } });
    view.resize(500, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    auto *rows = view.findChild<RowView *>();
    const int closed = rows->height();
    const auto press = [rows](int row) {
        QTest::mouseClick(rows->viewport(), Qt::LeftButton, {},
            rows->visualRect(rows->model()->index(row, 0)).center());
    };
    press(1);
    QVERIFY(!view.model().isOpen(1)); // fits: there is nothing to open
    press(0);
    QVERIFY(view.model().isOpen(0));
    QVERIFY(rows->height() > closed + 60);
    press(0);
    QCOMPARE(rows->height(), closed);
}

void RowViewTest::saysItsRows()
{
    ProgressRows list(m_look);
    list.setRows({ row("a", Status::Fault) });
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&list);
    QVERIFY(accessible);
    QCOMPARE(accessible->role(), QAccessible::List);
    QVERIFY(!accessible->text(QAccessible::Name).isEmpty());
    QCOMPARE(accessible->childCount(), 1);
    QVERIFY(accessible->child(0)->text(QAccessible::Name).contains(u"detail"));
}

void RowViewTest::leavesWhenTabIsPressed()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *list = new ProgressRows(m_look, &window);
    list->setRows({ row("a", Status::Fault), row("b", Status::Fine) });
    auto *next = new ProgressRows(m_look, &window);
    next->setRows({ row("c", Status::Fault) });
    column->addWidget(list);
    column->addWidget(next);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    list->setFocus(Qt::TabFocusReason);
    QTest::keyClick(list, Qt::Key_Tab);
    QVERIFY(next->hasFocus());
    QTest::keyClick(next, Qt::Key_Backtab);
    QVERIFY(list->hasFocus());
}

QTEST_MAIN(RowViewTest)
#include "row_view_test.moc"
