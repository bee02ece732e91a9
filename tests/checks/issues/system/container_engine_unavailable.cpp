// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/issue_cases.h"

using namespace edgemend;
using namespace edgemend::test;

namespace {

const QList<IssueCase> &cases()
{
    static const QList<IssueCase> list {
        { "stopped", "finding", "stopped" },
        { "disabled", "finding", "disabled" },
        { "masked", "finding", "masked" },
        { "failed", "finding", "failed" },
        { "broken_configuration", "finding", "broken-configuration" },
        { "daemon_json_not_taken", "finding", "broken-configuration" },
        { "failed_after_its_configuration_was_mended", "finding", "failed" },
        { "missing", "finding", "missing" },
        { "does_not_answer", "finding", "hangs" },
        { "socket_waits_service_stopped", "finding", "stopped" },
        { "stopped_seen_without_root", "finding", "stopped" },
        { "user_may_not_ask", "cannot-tell" },
        { "starting_right_now", "cannot-tell" },
        { "probe_timed_out", "cannot-tell" },
        { "daemon_json_invalid_but_running", "absent" },
        { "healed_with_old_lines", "absent" },
        { "not_an_edge_device", "not-applicable" },
    };
    return list;
}

} // namespace

class ContainerEngineUnavailableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judges_data() { addRows(QStringLiteral("system/container_engine_unavailable"), cases()); }
    void judges() { compareRow(judgedRow("container-engine-unavailable")); }

    /// An engine that is starting is neither ill nor a riddle: the technician is told when to look
    /// again.
    void aStartingEngineIsWaitedFor()
    {
        const Diagnosis diagnosis = diagnose(
            fixtureEvidence(QStringLiteral(EDGEMEND_SOURCE_DIR
                "/tests/checks/issues/system/container_engine_unavailable/starting_right_now")),
            Windows {});
        const auto *open
            = std::get_if<CannotTell>(&diagnosis.find("container-engine-unavailable")->verdict);
        QVERIFY(open && open->tryAgainIn == std::chrono::seconds { 30 });
    }

    void nothingIsStartedWhileItsConfigurationIsBroken()
    {
        const Diagnosis diagnosis = diagnose(
            fixtureEvidence(QStringLiteral(EDGEMEND_SOURCE_DIR
                "/tests/checks/issues/system/container_engine_unavailable/broken_configuration")),
            Windows {});
        const IssueResult *issue = diagnosis.find("container-engine-unavailable");
        QVERIFY(issue->fixes.isEmpty());
        QVERIFY(issue->noDeviceFix);
        QVERIFY(toEnglish(std::get<Finding>(issue->verdict).cause).contains(u"line 3"));
    }

    /// Valid JSON that dockerd does not take cannot be started either; what it said is shown.
    void nothingIsStartedWhenTheEngineRefusesItsConfiguration()
    {
        const Diagnosis diagnosis = diagnose(
            fixtureEvidence(QStringLiteral(EDGEMEND_SOURCE_DIR
                "/tests/checks/issues/system/container_engine_unavailable/daemon_json_not_taken")),
            Windows {});
        const IssueResult *issue = diagnosis.find("container-engine-unavailable");
        QVERIFY(issue->fixes.isEmpty() && issue->noDeviceFix);
        const Finding &finding = std::get<Finding>(issue->verdict);
        QVERIFY(toEnglish(finding.cause).contains(u"log-drivr"));
        QVERIFY(!toEnglish(finding.cause).contains(u"line 0"));
        QVERIFY(toEnglish(issue->noDeviceFix->instead.constFirst()).contains(u"log-drivr"));
    }

    /// Asking it would start it: that is said, and the other probes have not asked either.
    void anEngineBehindItsSocketIsNotWokenUp()
    {
        const Diagnosis diagnosis
            = diagnose(fixtureEvidence(QStringLiteral(EDGEMEND_SOURCE_DIR
                           "/tests/checks/issues/system/container_engine_unavailable/"
                           "socket_waits_service_stopped")),
                Windows {});
        const IssueResult *issue = diagnosis.find("container-engine-unavailable");
        QVERIFY(toEnglish(std::get<Finding>(issue->verdict).cause).contains(u"socket waits"));
        QVERIFY(toEnglish(diagnosis.facts.containers.whyUnknown()).contains(u"not asked"));
        QVERIFY(toEnglish(diagnosis.facts.agentLog.whyUnknown()).contains(u"not asked"));
    }
};

QTEST_GUILESS_MAIN(ContainerEngineUnavailableTest)
#include "container_engine_unavailable.moc"
