// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/page_texts.h"

#include "tests/wizard/session/scripted_way.h"
#include "tests/wizard/session/training_visit.h"

#include <QLocale>

using namespace edgemend;
using namespace std::chrono_literals;

namespace {

const EnglishTranslator english;

IssueInfo info(const QByteArray &id, Severity severity = Severity::Fault)
{
    IssueInfo made;
    made.id = id;
    made.severity = severity;
    return made;
}

IssueResult result(const IssueInfo &of, Verdict verdict, QList<QByteArray> explainedBy = {})
{
    IssueResult made;
    made.info = of;
    made.verdict = std::move(verdict);
    made.explainedBy = std::move(explainedBy);
    return made;
}

/// The clocks of the laptop at the start, and of the device when it was read.
Diagnosis readAt(int laptopSecond, int deviceSecond, std::chrono::milliseconds run)
{
    const QDateTime zero = QDateTime::fromSecsSinceEpoch(1'764'000'000, Qt::UTC);
    Diagnosis diagnosis;
    diagnosis.evidence.started = zero.addSecs(laptopSecond);
    diagnosis.evidence.duration = run;
    ContainerFacts containers;
    containers.readAt = zero.addSecs(deviceSecond);
    diagnosis.facts.containers = containers;
    return diagnosis;
}

} // namespace

class PageTextsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void aVerdictHasItsMark_data();
    void aVerdictHasItsMark();
    void everyProblemIsCountedOnce();
    void rowsWithoutAVerdictAreNotCounted();
    void whatADiagnosisCountsIsAllThereIs();
    void theShortNameIsTheLastPartOfTheLabel();
    void amountsAreReadable();
    void aClockIsAheadOnlyOutsideTheRun();
    void theRootKnowsWhatItExplains();
};

void PageTextsTest::aVerdictHasItsMark_data()
{
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<Status>("status");
    QTest::newRow("a finding of a fault is a fault")
        << Severity::Fault << Verdict { Finding {} } << Status::Fault;
    QTest::newRow("a finding of a warning is a warning")
        << Severity::Warning << Verdict { Finding {} } << Status::Warning;
    QTest::newRow("proved absent is fine")
        << Severity::Fault << Verdict { Absent {} } << Status::Fine;
    QTest::newRow("not told is never fine")
        << Severity::Fault << Verdict { CannotTell {} } << Status::Unknown;
    QTest::newRow("not told is unknown for a warning, too")
        << Severity::Warning << Verdict { CannotTell {} } << Status::Unknown;
    QTest::newRow("not applicable says so")
        << Severity::Fault << Verdict { NotApplicable {} } << Status::NotApplicable;
}

void PageTextsTest::aVerdictHasItsMark()
{
    QFETCH(Severity, severity);
    QFETCH(Verdict, verdict);
    QFETCH(Status, status);
    QCOMPARE(statusOf(info("any", severity), verdict), status);
}

void PageTextsTest::everyProblemIsCountedOnce()
{
    IssueInfo after = info("does-it-work");
    after.order = IssueInfo::Order::AfterAllOthers;
    Diagnosis diagnosis;
    diagnosis.issues = { result(info("a"), Finding {}), result(info("b"), Finding {}, { "a" }),
        result(info("c", Severity::Warning), Finding {}), result(info("d"), Absent {}),
        result(info("e"), Absent {}), result(info("f"), Absent {}),
        result(info("g"), CannotTell {}), result(info("h"), NotApplicable {}),
        result(after, Finding {}) };
    const Counts counts = countsOf(diagnosis);
    QCOMPARE(counts.faults, 2);
    QCOMPARE(counts.warnings, 1);
    QCOMPARE(counts.fine, 3);
    QCOMPARE(counts.unknown, 1);
    QCOMPARE(counts.notApplicable, 1);
    QVERIFY(!isCounted(after));
}

void PageTextsTest::rowsWithoutAVerdictAreNotCounted()
{
    const QList<DiagnosisRow> rows { { info("a"), {}, false, {} }, { info("b"), {}, true, {} },
        { info("c"), Verdict { Absent {} }, false, {} },
        { info("d", Severity::Warning), Verdict { Finding {} }, false, {} } };
    QCOMPARE(countsOf(rows), (Counts { 0, 1, 1, 0, 0 }));
    QCOMPARE(countsOf(QList<DiagnosisRow> {}), Counts {});
}

void PageTextsTest::whatADiagnosisCountsIsAllThereIs()
{
    WizardSession session { trainingServices({}), english };
    CONNECT_TO(u"ip-forwarding-disabled"_qs);
    DIAGNOSE;
    const Counts counts = countsOf(*session.diagnosis());
    QCOMPARE(counts, countsOf(session.diagnosisState().rows));
    QVERIFY(counts.faults >= 1);
    int registered = 0;
    for (const auto &issue : makeAllIssues())
        registered += isCounted(issue->info()) ? 1 : 0;
    QCOMPARE(counts.faults + counts.warnings + counts.fine + counts.unknown + counts.notApplicable,
        registered);
}

void PageTextsTest::theShortNameIsTheLastPartOfTheLabel()
{
    const auto way = std::make_shared<ScriptedWay>();
    WizardServices services = trainingServices({});
    services.makeConnector = [way] { return std::make_unique<ScriptedConnector>(way); };
    way->logIn = [](const Credentials &) -> Result<std::unique_ptr<Device>> {
        return failure(FailureKind::KeyRefused, text("Test", "Try"), text("Test", "No."));
    };
    WizardSession session { std::move(services), english };
    KnownDevice device;
    device.target.host = u"192.0.2.7"_qs;
    const auto nameOf = [&](const QString &label) {
        device.label = label;
        session.connectTo(device);
        return shortName(session);
    };
    QCOMPARE(nameOf(u"Line 4 / press-07"_qs), u"press-07"_qs);
    QCOMPARE(nameOf(u"press-07"_qs), u"press-07"_qs);
    QCOMPARE(nameOf(u"Line 4 / "_qs), u"192.0.2.7"_qs);
    QCOMPARE(nameOf({}), u"192.0.2.7"_qs);
}

void PageTextsTest::amountsAreReadable()
{
    QCOMPARE(secondsText(2440ms), u"2.4 s"_qs);
    QCOMPARE(secondsText(0ms), u"0.0 s"_qs);
    QCOMPARE(bytesText(1023), u"1023 bytes"_qs);
    QCOMPARE(bytesText(1024), u"1 KiB"_qs);
    QCOMPARE(bytesText(38 * 1024 + 700), u"38 KiB"_qs);
    QCOMPARE(bytesText(3 * 1024 * 1024), u"3 MiB"_qs);
    QCOMPARE(aboutText(40s), u"About 40 s"_qs);
    QCOMPARE(aboutText(89s), u"About 89 s"_qs);
    QCOMPARE(aboutText(90s), u"About 2 min"_qs);
    QCOMPARE(aboutText(180s), u"About 3 min"_qs);
}

void PageTextsTest::aClockIsAheadOnlyOutsideTheRun()
{
    QVERIFY(!deviceAhead({}).has_value()); // nothing was read
    QCOMPARE(deviceAhead(readAt(0, 2, 5s)), std::optional { 0ms }); // somewhere in the run
    QCOMPARE(deviceAhead(readAt(0, 5, 5s)), std::optional { 0ms });
    QCOMPARE(deviceAhead(readAt(0, 65, 5s)), std::optional { 60'000ms });
    QCOMPARE(deviceAhead(readAt(100, 0, 5s)), std::optional { -100'000ms });
    Diagnosis untimed = readAt(0, 0, 5s);
    untimed.facts.containers.known()->readAt = {};
    QVERIFY(!deviceAhead(untimed).has_value());
}

void PageTextsTest::theRootKnowsWhatItExplains()
{
    Diagnosis diagnosis;
    diagnosis.issues
        = { result(info("root"), Finding {}), result(info("first"), Finding {}, { "root" }),
              result(info("absent"), Absent {}, { "root" }),
              result(info("other"), Finding {}, { "another" }),
              result(info("second"), Finding {}, { "another", "root" }) };
    const QList<const IssueResult *> explained = explainedBy(diagnosis, "root");
    QCOMPARE(explained.size(), 2);
    QCOMPARE(explained.first()->info.id, QByteArray { "first" });
    QCOMPARE(explained.last()->info.id, QByteArray { "second" });
    QVERIFY(explainedBy(diagnosis, "nobody").isEmpty());
}

QTEST_GUILESS_MAIN(PageTextsTest)
#include "page_texts_test.moc"
