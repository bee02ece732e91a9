// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/checks/repair/repair_samples.h"
#include "tests/checks/repair/scripted_device.h"

#include <QTest>

namespace edgemend::test {

class RepairTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<ScriptedDevice> m_device;
    std::unique_ptr<Repair> m_repair;
    int m_waits = 0;
    QList<RepairProgress::Phase> m_phases;

    Result<PreviewedPlan> preview(const FixPlan &plan, const ReadAnswer &answer)
    {
        m_device->answer(TransactionVerb::Read, encodeReadAnswer(answer));
        return m_repair->preview("ip-forwarding-disabled", plan, {});
    }
    ConfirmedPlan confirmed(const FixPlan &plan = forwardingPlan())
    {
        auto shown = preview(plan, healthyAnswer());
        return std::move(
            *confirm(std::move(*shown), { QStringLiteral("Jo"), QStringLiteral("lap"), {}, {} }));
    }
    Result<TransactionReport> mend(const Result<Verification> &verification)
    {
        ConfirmedPlan plan = confirmed();
        m_device->answer(TransactionVerb::Begin, statusOf(TransactionState::NotStarted));
        m_device->answer(TransactionVerb::Apply, statusOf(TransactionState::Applied));
        return m_repair->mend(std::move(plan), IssueState::Finding,
            [&](std::stop_token) { return verification; }, {}, {});
    }

private Q_SLOTS:
    void init()
    {
        m_device = std::make_unique<ScriptedDevice>();
        m_device->m_identity.label = QStringLiteral("acme / hall 2 / press");
        m_device->m_identity.address = QStringLiteral("192.0.2.7");
        m_waits = 0;
        m_phases.clear();
        m_repair = std::make_unique<Repair>(*m_device,
            RepairClock { [] { return QDateTime::fromSecsSinceEpoch(1795390500, Qt::UTC); },
                [this](std::chrono::milliseconds, std::stop_token) { ++m_waits; } });
    }

    void theRequestHoldsHashesAndChangedLinesOnly()
    {
        const auto report
            = mend(Verification { EffectState::CannotTell, IssueState::CannotTell, {}, {} });
        QVERIFY(report);
        const auto request = decodeBeginRequest(m_device->calls().at(1).input);
        QVERIFY(request);
        QCOMPARE(m_device->calls().at(1).arguments, (QList<QByteArray> { "begin", request->id }));
        QVERIFY(isTransactionId(request->id));
        QCOMPARE(request->who, QByteArray { "Jo" });
        QCOMPARE(request->device, QByteArray { "press-4" });
        QCOMPARE(request->title, QByteArray { "Turn forwarding on" });
        QCOMPARE(request->steps.size(), 2);
        QCOMPARE(request->steps.at(1).sysctlBefore, QByteArray { "0" });
        QCOMPARE(request->files.size(), 2);
        const FilePatch &edited = request->files.at(0);
        QCOMPARE(edited.sha256Before, sha256("# x\nnet.ipv4.ip_forward = 0\n"));
        QCOMPARE(edited.sha256After, sha256("# x\nnet.ipv4.ip_forward = 1\n"));
        QCOMPARE(edited.pieces.size(), 1);
        QCOMPARE(edited.pieces.constFirst().bytes, QByteArray { "net.ipv4.ip_forward = 1\n" });
        QVERIFY(request->files.at(1).absentBefore);
    }

    void mendKeepsWhatHelped()
    {
        FixPlan plan = forwardingPlan();
        plan.settle = std::chrono::seconds { 3 };
        auto shown = preview(plan, healthyAnswer());
        auto agreed = confirm(std::move(*shown), { QStringLiteral("Jo"), {}, {}, {} });
        m_device->answer(TransactionVerb::Begin, statusOf(TransactionState::NotStarted));
        m_device->answer(TransactionVerb::Apply, statusOf(TransactionState::Applied));
        m_device->answer(TransactionVerb::Keep, statusOf(TransactionState::Kept));
        const auto report = m_repair->mend(
            std::move(*agreed), IssueState::Finding,
            [](std::stop_token) {
                return Verification { EffectState::Proved, IssueState::Absent, { "new-one" }, {} };
            },
            [this](const RepairProgress &step) { m_phases.append(step.phase); }, {});
        QVERIFY(report);
        QCOMPARE(m_waits, 3);
        QCOMPARE(report->state, TransactionState::Kept);
        QCOMPARE(report->before, std::optional { IssueState::Finding });
        QCOMPARE(report->after, std::optional { IssueState::Absent });
        QCOMPARE(report->decision, std::optional { Decision::Keep });
        QCOMPARE(report->newFindings, (QList<QByteArray> { "new-one" }));
        QCOMPARE(report->diffs.size(), 2);
        QCOMPARE(report->undoByHand,
            QStringLiteral("sudo sh /var/lib/edgemend/%1/revert").arg(QString::fromLatin1(someId)));
        QVERIFY(m_phases.contains(RepairProgress::Phase::Settling)
            && m_phases.contains(RepairProgress::Phase::Keeping));
        QVERIFY(m_device->isUsedUp());
    }
    void mendDecides_data()
    {
        QTest::addColumn<EffectState>("effect");
        QTest::addColumn<IssueState>("issue");
        QTest::addColumn<QByteArray>("verb");
        QTest::newRow("helped") << EffectState::Proved << IssueState::Absent
                                << QByteArray { "keep" };
        QTest::newRow("no effect")
            << EffectState::Disproved << IssueState::Finding << QByteArray { "revert" };
        QTest::newRow("a second fault")
            << EffectState::Proved << IssueState::Finding << QByteArray {};
        QTest::newRow("nobody knows")
            << EffectState::CannotTell << IssueState::Absent << QByteArray {};
    }
    void mendDecides()
    {
        QFETCH(EffectState, effect);
        QFETCH(IssueState, issue);
        QFETCH(QByteArray, verb);
        ConfirmedPlan plan = confirmed();
        m_device->answer(TransactionVerb::Begin, statusOf(TransactionState::NotStarted));
        m_device->answer(TransactionVerb::Apply, statusOf(TransactionState::Applied));
        if (verb == "keep")
            m_device->answer(TransactionVerb::Keep, statusOf(TransactionState::Kept));
        if (verb == "revert")
            m_device->answer(TransactionVerb::Revert, statusOf(TransactionState::Reverted));
        const auto report = m_repair->mend(std::move(plan), IssueState::Finding,
            [&](std::stop_token) {
                return Verification { effect, issue, {}, {} };
            },
            {}, {});
        QVERIFY(report);
        QCOMPARE(m_device->verbs().size(), verb.isEmpty() ? 3 : 4);
        QCOMPARE(m_device->verbs().constLast(), verb.isEmpty() ? QByteArray { "apply" } : verb);
        QCOMPARE(report->state,
            verb == "keep"         ? TransactionState::Kept
                : verb == "revert" ? TransactionState::Reverted
                                   : TransactionState::Applied);
        QVERIFY(verb == "keep" || !report->reason.isEmpty());
        QVERIFY(m_device->isUsedUp());
    }
    void aLostLinkWhileVerifyingLeavesItApplied()
    {
        ConfirmedPlan plan = confirmed();
        m_device->answer(TransactionVerb::Begin, statusOf(TransactionState::NotStarted));
        m_device->answer(TransactionVerb::Apply, statusOf(TransactionState::Applied));
        const auto report = m_repair->mend(std::move(plan), IssueState::Finding,
            [](std::stop_token) -> Result<Verification> {
                return failure(FailureKind::LinkLost, text("T", "tried"), text("T", "cut"));
            },
            {}, {});
        QVERIFY(report);
        QCOMPARE(report->state, TransactionState::Applied);
        QCOMPARE(report->decision, std::optional { Decision::AskUnknown });
        QCOMPARE(toEnglish(report->reason), QStringLiteral("cut"));
    }
    void aFailedStepIsNotVerified()
    {
        ConfirmedPlan plan = confirmed();
        m_device->answer(TransactionVerb::Begin, statusOf(TransactionState::NotStarted));
        m_device->answer(TransactionVerb::Apply,
            statusOf(TransactionState::Reverted, false, { "step-failed", { "2" } }));
        bool verified = false;
        const auto report = m_repair->mend(std::move(plan), IssueState::Finding,
            [&](std::stop_token) {
                verified = true;
                return Verification {};
            },
            {}, {});
        QVERIFY(report && !verified);
        QCOMPARE(report->state, TransactionState::Reverted);
        QCOMPARE(toEnglish(report->reason),
            QStringLiteral("Step 2 failed, so everything was taken back."));
    }
    void aRefusedBeginTouchesNothing()
    {
        ConfirmedPlan plan = confirmed();
        m_device->answer(
            TransactionVerb::Begin, encodeRefusal({ "changed", { "/etc/sysctl.conf" } }));
        const auto report = m_repair->apply(std::move(plan), {}, {});
        QVERIFY(!report);
        QCOMPARE(report.error().kind, FailureKind::Refusal);
        QCOMPARE(m_device->verbs(), (QList<QByteArray> { "read", "begin" }));
    }

    void aSlowChangeIsFollowed()
    {
        m_device->answer(TransactionVerb::Keep, statusOf(TransactionState::Keeping, true));
        m_device->answer(TransactionVerb::Status, statusOf(TransactionState::Keeping, true));
        m_device->answer(TransactionVerb::Status, statusOf(TransactionState::Kept));
        QCOMPARE(m_repair->keep(someId, {})->state, TransactionState::Kept);
    }
    void aKilledOneIsStartedOnceMore()
    {
        m_device->answer(TransactionVerb::Revert, statusOf(TransactionState::Reverting));
        m_device->answer(TransactionVerb::Revert, statusOf(TransactionState::Reverted));
        QCOMPARE(m_repair->revert(someId, {})->state, TransactionState::Reverted);
        m_device->answer(TransactionVerb::Revert, statusOf(TransactionState::Reverting));
        m_device->answer(TransactionVerb::Revert, statusOf(TransactionState::Reverting));
        const auto report = m_repair->revert(someId, {});
        QCOMPARE(report->outsideState(), TransactionState::NeedsPerson);
        QVERIFY(m_device->isUsedUp());
    }
    void anEndlessOneIsGivenUp()
    {
        for (int i = 0; i < 100; ++i)
            m_device->answer(i == 0 ? TransactionVerb::Keep : TransactionVerb::Status,
                statusOf(TransactionState::Keeping, true));
        QCOMPARE(m_repair->keep(someId, {}).error().kind, FailureKind::TimedOut);
    }

    void undoTakesTheNewestThatIsNotUndone()
    {
        TransactionSummary old, newest, undone;
        old.id = "20261120-000000-0000";
        old.state = TransactionState::Kept;
        newest.id = "20261121-000000-0000";
        newest.state = TransactionState::Kept;
        undone.id = "20261122-000000-0000";
        undone.state = TransactionState::Reverted;
        m_device->answer(TransactionVerb::List, encodeList({ old, newest, undone }));
        m_device->answer(TransactionVerb::Status, statusOf(TransactionState::Kept));
        m_device->answer(TransactionVerb::Revert, statusOf(TransactionState::Reverted));
        QVERIFY(m_repair->undo({}, {}));
        QCOMPARE(m_device->calls().constLast().arguments.at(1), newest.id);
        m_device->answer(TransactionVerb::List, encodeList({ undone }));
        QCOMPARE(m_repair->undo({}, {}).error().kind, FailureKind::NotFound);
    }
    /// The plan is not at hand any more: the files are read before and after, and only those of
    /// this change.
    void undoShowsWhatItDoesToFiles()
    {
        TransactionStatus kept;
        kept.summary.id = someId;
        kept.summary.state = TransactionState::Kept;
        kept.clock = { 1795390343, 100, "boot" };
        kept.placed = { "/etc/sysctl.conf" };
        m_device->answer(TransactionVerb::Status, encodeStatus(kept));
        m_device->answer(TransactionVerb::Read,
            encodeReadAnswer(healthyAnswer("# x\nnet.ipv4.ip_forward = 1\n")));
        m_device->answer(TransactionVerb::Revert, statusOf(TransactionState::Reverted));
        m_device->answer(TransactionVerb::Read, encodeReadAnswer(healthyAnswer()));
        const auto report = m_repair->undo(someId, {});
        QVERIFY(report && m_device->isUsedUp());
        QCOMPARE(report->diffs.size(), 1);
        QCOMPARE(report->diffs.constFirst().path, QStringLiteral("/etc/sysctl.conf"));
        const QString diff = report->diffs.constFirst().unified;
        QVERIFY(diff.contains(QStringLiteral("-net.ipv4.ip_forward = 1"))
            && diff.contains(QStringLiteral("+net.ipv4.ip_forward = 0")));
    }
    void badIdsAreNotSent()
    {
        for (const char *id : { "..", "a b", "" }) {
            QCOMPARE(m_repair->keep(id, {}).error().kind, FailureKind::Usage);
            QCOMPARE(m_repair->revert(id, {}).error().kind, FailureKind::Usage);
            QCOMPARE(m_repair->status(id, {}).error().kind, FailureKind::Usage);
            QCOMPARE(m_repair->forget(id, {}).error().kind, FailureKind::Usage);
        }
        QVERIFY(m_device->calls().isEmpty());
    }
    void everyFateOfARunHasItsKind_data()
    {
        QTest::addColumn<ScriptEnd>("end");
        QTest::addColumn<FailureKind>("kind");
        QTest::newRow("lost") << ScriptEnd::LinkLost << FailureKind::LinkLost;
        QTest::newRow("cancelled") << ScriptEnd::Cancelled << FailureKind::Cancelled;
        QTest::newRow("too slow") << ScriptEnd::TimedOut << FailureKind::TimedOut;
        QTest::newRow("not run") << ScriptEnd::NotRun << FailureKind::Refusal;
        QTest::newRow("cut") << ScriptEnd::Truncated << FailureKind::BadData;
    }
    void everyFateOfARunHasItsKind()
    {
        QFETCH(ScriptEnd, end);
        QFETCH(FailureKind, kind);
        m_device->answer(TransactionVerb::List, "edgemend clock 1 1 x\n", end);
        QCOMPARE(m_repair->list({}).error().kind, kind);
    }
    void forgettingIsRefusedInTheDevicesWords()
    {
        m_device->answer(TransactionVerb::Forget, "edgemend forgotten x\nedgemend end\n");
        QVERIFY(m_repair->forget(someId, {}));
        m_device->answer(TransactionVerb::Forget, encodeRefusal({ "wrong-state", { "applied" } }));
        QCOMPARE(m_repair->forget(someId, {}).error().kind, FailureKind::Refusal);
    }
};

} // namespace edgemend::test

QTEST_APPLESS_MAIN(edgemend::test::RepairTest)
#include "repair_test.moc"
