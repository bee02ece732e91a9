// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/cli_text.h"
#include "checks/catalogue_translator.h"
#include "tests/checks/repair/repair_samples.h"
#include "tests/checks/repair/scripted_device.h"

#include <QTest>

namespace edgemend::test {

/// What a technician reads about a change; the pages of the window hold their own words.
class CliTextTest : public QObject {
    Q_OBJECT

    [[nodiscard]] static QString previewOf(ReadAnswer answer)
    {
        answer.units.front().activeState = "active";
        ScriptedDevice device;
        device.answer(TransactionVerb::Read, encodeReadAnswer(answer));
        Repair repair(device, RepairClock::real());
        FixPlan plan = enginePlan(ServiceAction::Verb::Restart);
        plan.outage.expected = std::chrono::seconds { 60 };
        const auto preview = repair.preview("container-engine-unavailable", plan, {});
        return preview ? textOf(*preview, CatalogueTranslator { u"en"_qs }) : QString {};
    }

private Q_SLOTS:
    void anOutageNamesWhatStops()
    {
        ReadAnswer answer = healthyAnswer();
        answer.containers = { "edgeAgent", "other\x1b[31m-vendor" };
        const QString shown = previewOf(std::move(answer));
        QVERIFY2(shown.contains(u"Stops for about 60 s: edgeAgent, other"), qPrintable(shown));
        QVERIFY(!shown.contains(u'\x1b'));
    }

    // An engine that hangs lists nothing: what stops is not nothing then.
    void anOutageWithoutAListSaysSo()
    {
        const QString shown = previewOf(healthyAnswer());
        QVERIFY2(
            shown.contains(
                u"Stops for about 60 s: every container that runs; the engine did not list them."),
            qPrintable(shown));
    }

    void aFailedStepIsToldInItsOwnWords()
    {
        TransactionReport report;
        report.id = someId;
        report.state = TransactionState::Reverted;
        report.reason = refusalText({ "step-failed", { "2" } });
        StepReport good;
        good.number = 1;
        good.command = u"systemctl enable docker.service"_qs;
        good.output = u"Created symlink."_qs;
        StepReport bad;
        bad.number = 2;
        bad.command = u"systemctl start docker.service"_qs;
        bad.exitCode = 1;
        bad.output
            = u"Failed to start docker.service: Unit docker.socket is masked.\n\x1b[31mred\n"_qs;
        report.steps = { good, bad };
        const QString shown = textOf(report, CatalogueTranslator { u"en"_qs });
        QVERIFY2(
            shown.contains(u"Step 2 failed, so everything was taken back."), qPrintable(shown));
        QVERIFY2(shown.contains(u"| Failed to start docker.service: Unit docker.socket is masked."),
            qPrintable(shown));
        QVERIFY(!shown.contains(u"| Created symlink."));
        QVERIFY(!shown.contains(u'\x1b'));
    }

    void aSecondTechnicianIsToldToWait()
    {
        const QString shown = toEnglish(refusalText({ "begin-busy", {} }));
        QVERIFY2(shown.startsWith(u"Somebody else begins a change on this device right now."),
            qPrintable(shown));
    }
};

} // namespace edgemend::test

QTEST_GUILESS_MAIN(edgemend::test::CliTextTest)
#include "cli_text_test.moc"
