// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/safe_text.h"
#include "checks/fixes/fix_preview.h"
#include "wizard/models/diff_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <algorithm>

using namespace edgemend;

namespace {

using Kind = DiffLine::Kind;
using Lines = QList<DiffLine>;

QString numbered(int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += u"line %1\n"_qs.arg(i);
    return text;
}

} // namespace

class DiffLinesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void readsWhatTheEngineWrites();
    void foldsWhatIsLong();
    void saysWhatALineMeans();
};

void DiffLinesTest::parses_data()
{
    QTest::addColumn<QString>("unified");
    QTest::addColumn<Lines>("expected");
    const Lines changed { { Kind::Removed, u"a"_qs }, { Kind::Added, u"b"_qs } };
    QTest::newRow("a changed line between two that stay")
        << u"--- /etc/a\n+++ /etc/a\n@@ -1,3 +1,3 @@\n {\n-a\n+b\n }\n"_qs
        << Lines { { Kind::Context, u"{"_qs }, changed[0], changed[1], { Kind::Context, u"}"_qs } };
    QTest::newRow("a removed line that looks like a head is a line")
        << u"--- /etc/a\n+++ /etc/a\n@@ -1 +1 @@\n--- a comment\n+++ another\n"_qs
        << Lines { { Kind::Removed, u"-- a comment"_qs }, { Kind::Added, u"++ another"_qs } };
    QTest::newRow("between two hunks there is a gap")
        << u"@@ -1 +1 @@\n-a\n+b\n@@ -9 +9 @@\n-a\n+b\n"_qs
        << changed + Lines { { Kind::Gap, {} } } + changed;
    QTest::newRow("an empty line that stays may come without its blank")
        << u"@@ -1,2 +1,2 @@\n\n-a\n+b\n"_qs << Lines { { Kind::Context, {} } } + changed;
    QTest::newRow("the note about a missing last line feed is no line")
        << u"@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n"_qs << changed;
    QTest::newRow("text that is no diff is shown, not dropped")
        << u"hello\n-there"_qs
        << Lines { { Kind::Context, u"hello"_qs }, { Kind::Context, u"-there"_qs } };
    QTest::newRow("nothing gives nothing") << QString {} << Lines {};
    QTest::newRow("what hides or turns is shown as a symbol")
        << u"@@ -0,0 +1 @@\n+a\u202eb\n"_qs << Lines { { Kind::Added, makeSafe(u"a\u202eb") } };
}

void DiffLinesTest::parses()
{
    QFETCH(QString, unified);
    QFETCH(Lines, expected);
    QCOMPARE(parseUnifiedDiff(unified), expected);
}

void DiffLinesTest::readsWhatTheEngineWrites()
{
    const QString before = numbered(30);
    QString after = before;
    after.replace(u"line 3\n"_qs, u"LINE 3\n"_qs).replace(u"line 25\n"_qs, u"line 25\nmore\n"_qs);
    const Lines lines = parseUnifiedDiff(unifiedDiff(u"/etc/x"_qs, before, after));
    const auto count = [&lines](Kind kind) {
        return std::count_if(
            lines.begin(), lines.end(), [kind](const DiffLine &line) { return line.kind == kind; });
    };
    QCOMPARE(count(Kind::Removed), 1);
    QCOMPARE(count(Kind::Added), 2);
    QCOMPARE(count(Kind::Gap), 1);
    QVERIFY(lines.contains({ Kind::Added, u"more"_qs }));
    QVERIFY(lines.contains({ Kind::Removed, u"line 3"_qs }));
}

void DiffLinesTest::foldsWhatIsLong()
{
    DiffModel model(12);
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setLines(parseUnifiedDiff(unifiedDiff(u"/etc/x"_qs, {}, numbered(20), true)));
    QCOMPARE(model.rowCount(), 12);
    QCOMPARE(model.hidden(), 8);
    QVERIFY(model.needsFold());
    model.setFold(DiffModel::Fold::Whole);
    QCOMPARE(model.rowCount(), 20);
    model.toggleOpen(19);
    QVERIFY(model.index(19).data(DiffModel::OpenRole).toBool());
    model.setFold(DiffModel::Fold::Folded);
    QCOMPARE(model.rowCount(), 12);
    model.setLines(parseUnifiedDiff(unifiedDiff(u"/etc/x"_qs, {}, numbered(12), true)));
    QVERIFY(!model.needsFold());
    QCOMPARE(model.rowCount(), 12);
}

void DiffLinesTest::saysWhatALineMeans()
{
    DiffModel model(12);
    model.setLines(parseUnifiedDiff(u"@@ -1 +1 @@\n-a\n+b\n"));
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), u"Removed: a"_qs);
    QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(), u"Added: b"_qs);
}

QTEST_GUILESS_MAIN(DiffLinesTest)
#include "diff_lines_test.moc"
