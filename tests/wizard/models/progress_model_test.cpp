// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/models/progress_model.h"
#include "wizard/models/row_order.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace edgemend;

namespace {

using Ids = QList<QByteArray>;

ProgressRow row(const char *id, Status status)
{
    return { id, status, QString::fromUtf8(id), u"detail"_qs, u"1.0 s"_qs };
}

Ids idsOf(const ProgressModel &model)
{
    Ids ids;
    for (const ProgressRow &each : model.rows())
        ids.append(each.id);
    return ids;
}

} // namespace

class ProgressModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void arranges_data();
    void arranges();
    void keepsTheModelsRules();
    void keepsAHeldRowWhereItIs();
    void movesAReleasedRowToItsPlace();
    void followsTheCurrentRow();
    void tellsOnlyWhatChanged();
    void saysTheWholeRow();
};

void ProgressModelTest::arranges_data()
{
    QTest::addColumn<Ids>("current");
    QTest::addColumn<Ids>("wanted");
    QTest::addColumn<Ids>("held");
    QTest::addColumn<Ids>("expected");
    QTest::newRow("without a held row the wanted order is taken")
        << Ids { "a", "b", "c" } << Ids { "c", "a", "b" } << Ids {} << Ids { "c", "a", "b" };
    QTest::newRow("a held row keeps its place while a finding rises past it")
        << Ids { "a", "b", "c" } << Ids { "c", "a", "b" } << Ids { "a" } << Ids { "a", "c", "b" };
    QTest::newRow("two held rows keep both places")
        << Ids { "a", "b", "c", "d" } << Ids { "d", "c", "b", "a" } << Ids { "b", "c" }
        << Ids { "d", "b", "c", "a" };
    QTest::newRow("a held row that is no longer wanted goes")
        << Ids { "a", "b" } << Ids { "b" } << Ids { "a" } << Ids { "b" };
    QTest::newRow("a held last row moves up only when rows above it went")
        << Ids { "a", "b", "c" } << Ids { "c", "b" } << Ids { "c" } << Ids { "b", "c" };
    QTest::newRow("a held row that is new holds nothing")
        << Ids { "a" } << Ids { "n", "a" } << Ids { "n" } << Ids { "n", "a" };
    QTest::newRow("nothing wanted leaves nothing")
        << Ids { "a" } << Ids {} << Ids { "a" } << Ids {};
}

void ProgressModelTest::arranges()
{
    QFETCH(Ids, current);
    QFETCH(Ids, wanted);
    QFETCH(Ids, held);
    QFETCH(Ids, expected);
    QCOMPARE(arrangeRows(current, wanted, { held.begin(), held.end() }), expected);
}

void ProgressModelTest::keepsTheModelsRules()
{
    ProgressModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows({ row("a", Status::Running), row("b", Status::Waiting) });
    model.setRows({ row("c", Status::Fault), row("a", Status::Fine), row("b", Status::Running) });
    QVERIFY(model.hasRunning());
    model.setHeld({ "b" });
    model.setRows({ row("b", Status::Fault), row("c", Status::Fault) });
    QCOMPARE(idsOf(model), (Ids { "c", "b" }));
    QVERIFY(!model.hasRunning());
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void ProgressModelTest::keepsAHeldRowWhereItIs()
{
    ProgressModel model;
    model.setRows(
        { row("a", Status::Running), row("b", Status::Running), row("c", Status::Running) });
    model.setHeld({ "b" });
    model.setRows({ row("c", Status::Fault), row("a", Status::Fault), row("b", Status::Running) });
    QCOMPARE(idsOf(model), (Ids { "c", "b", "a" }));
    // what it says changes all the same
    model.setRows({ row("b", Status::Fault), row("c", Status::Fault), row("a", Status::Fault) });
    QCOMPARE(model.rows().at(1).id, QByteArray("b"));
    QCOMPARE(model.rows().at(1).status, Status::Fault);
}

void ProgressModelTest::movesAReleasedRowToItsPlace()
{
    ProgressModel model;
    model.setRows({ row("a", Status::Running), row("b", Status::Running) });
    model.setHeld({ "a" });
    model.setRows({ row("b", Status::Fault), row("a", Status::Running) });
    QCOMPARE(idsOf(model), (Ids { "a", "b" }));
    model.setHeld({});
    QCOMPARE(idsOf(model), (Ids { "b", "a" }));
}

void ProgressModelTest::followsTheCurrentRow()
{
    ProgressModel model;
    model.setRows({ row("a", Status::Running), row("b", Status::Running) });
    const QPersistentModelIndex current = model.index(1);
    model.setRows(
        { row("b", Status::Fault), row("n", Status::Running), row("a", Status::Running) });
    QCOMPARE(current.row(), 0);
    QCOMPARE(current.data(ProgressModel::IdRole).toByteArray(), QByteArray("b"));
}

void ProgressModelTest::tellsOnlyWhatChanged()
{
    ProgressModel model;
    model.setRows({ row("a", Status::Running), row("b", Status::Running) });
    QSignalSpy changed(&model, &ProgressModel::dataChanged);
    QSignalSpy moved(&model, &ProgressModel::rowsMoved);
    model.setRows({ row("a", Status::Running), row("b", Status::Fine) });
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().value<QModelIndex>().row(), 1);
    QCOMPARE(moved.size(), 0);
}

void ProgressModelTest::saysTheWholeRow()
{
    ProgressModel model;
    model.setRows({ row("a", Status::Fault) });
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
        u"%1, a, detail, 1.0 s"_qs.arg(Look::wordOf(Status::Fault)));
}

QTEST_GUILESS_MAIN(ProgressModelTest)
#include "progress_model_test.moc"
