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
        { "option_not_taken", "finding", "broken-configuration" },
        { "daemon_json_too_large", "finding", "stopped" },
        { "socket_masked", "finding", "masked" },
        { "masked_socket_is_not_required", "finding", "stopped" },
        { "stopped_as_a_snap", "finding", "stopped" },
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

IssueResult engineIssueOf(const char *folder)
{
    const Diagnosis diagnosis
        = diagnose(fixtureEvidence(QStringLiteral(EDGEMEND_SOURCE_DIR
                                       "/tests/checks/issues/system/container_engine_unavailable/")
                       + QString::fromUtf8(folder)),
            Windows {});
    return *diagnosis.find("container-engine-unavailable");
}

QString evidenceOf(const IssueResult &issue)
{
    QStringList lines;
    for (const Excerpt &excerpt : std::get<Finding>(issue.verdict).evidence)
        lines.append(excerpt.text);
    return lines.join(u'\n');
}

QList<QByteArray> unitsOf(const IssueResult &issue)
{
    return std::get<ServiceAction>(issue.fixes.constFirst().steps.constLast()).units;
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

    /// A file of which only the beginning is known is neither valid nor invalid, and is no reason
    /// not to start the engine.
    void aLargeDaemonJsonIsNotCalledInvalid()
    {
        const IssueResult issue = engineIssueOf("daemon_json_too_large");
        QVERIFY(!issue.noDeviceFix && issue.fixes.constFirst().id == "start-the-engine");
        QVERIFY(!toEnglish(std::get<Finding>(issue.verdict).cause).contains(u"not valid"));
        QVERIFY(evidenceOf(issue).contains(u"90112 bytes, not read whole"));
    }

    /// systemd refuses to start what requires a masked unit; a socket that it can do without is
    /// left as somebody wanted it.
    void aMaskedSocketIsUnmaskedWhereItHoldsTheService()
    {
        const IssueResult held = engineIssueOf("socket_masked");
        const auto unmask = std::get<ServiceAction>(held.fixes.constFirst().steps.constFirst());
        QCOMPARE(unmask.verb, ServiceAction::Verb::Unmask);
        QVERIFY(unmask.units.contains("docker.socket"));
        QVERIFY(toEnglish(std::get<Finding>(held.verdict).cause).contains(u"docker.socket"));
        QVERIFY(evidenceOf(held).contains(u"docker.socket: masked"));
        QCOMPARE(unitsOf(engineIssueOf("masked_socket_is_not_required")),
            QList<QByteArray> { "docker.service" });
    }

    /// Its own words at its newest start, not what systemd says of the start after that.
    void whatTheEngineItselfSaidIsShown()
    {
        const IssueResult issue = engineIssueOf("option_not_taken");
        QVERIFY(evidenceOf(issue).contains(u"unknown flag: --nonsense"));
        QVERIFY(!evidenceOf(issue).contains(u"repeated too quickly"));
        QVERIFY(!evidenceOf(issue).contains(u"older start"));
        QVERIFY(toEnglish(std::get<Finding>(issue.verdict).cause).contains(u"--nonsense"));
        QVERIFY(issue.fixes.isEmpty() && issue.noDeviceFix);
    }

    void anEngineThatIsASnapIsStartedAsOne()
    {
        const IssueResult issue = engineIssueOf("stopped_as_a_snap");
        QCOMPARE(unitsOf(issue), QList<QByteArray> { "snap.docker.dockerd.service" });
        QVERIFY(toEnglish(std::get<Finding>(issue.verdict).cause).contains(u"snap.docker"));
    }

    void whatHangsIsNotSaidToBeStopped()
    {
        const Finding hangs = std::get<Finding>(engineIssueOf("does_not_answer").verdict);
        QCOMPARE(toEnglish(hangs.headline), u"The container engine hangs"_qs);
        QVERIFY(!toEnglish(hangs.symptom).contains(u"No module can run"));
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
