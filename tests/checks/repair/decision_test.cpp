// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/repair/repair.h"

#include <QJsonArray>
#include <QTest>

namespace edgemend::test {

using Verb = ServiceAction::Verb;

class DecisionTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The whole table of design §6, Verify.
    void everyOutcome_data()
    {
        QTest::addColumn<EffectState>("effect");
        QTest::addColumn<IssueState>("issue");
        QTest::addColumn<Decision>("decision");
        const auto row
            = [](const char *name, EffectState effect, IssueState issue, Decision decision) {
                  QTest::newRow(name) << effect << issue << decision;
              };
        const auto proved = EffectState::Proved, disproved = EffectState::Disproved,
                   unknown = EffectState::CannotTell;
        row("it works and the fault is gone", proved, IssueState::Absent, Decision::Keep);
        row("it works and the fault is still there", proved, IssueState::Finding,
            Decision::AskHelped);
        row("it works and the fault cannot be told", proved, IssueState::CannotTell,
            Decision::AskUnknown);
        row("it works and the fault is out of place now", proved, IssueState::NotApplicable,
            Decision::AskUnknown);
        row("it does not work, though the fault is gone", disproved, IssueState::Absent,
            Decision::Revert);
        row("it does not work and the fault is there", disproved, IssueState::Finding,
            Decision::Revert);
        row("it does not work, the fault cannot be told", disproved, IssueState::CannotTell,
            Decision::Revert);
        row("it does not work, the fault is out of place", disproved, IssueState::NotApplicable,
            Decision::Revert);
        row("nobody knows, the fault is gone", unknown, IssueState::Absent, Decision::AskUnknown);
        row("nobody knows, the fault is there", unknown, IssueState::Finding, Decision::AskUnknown);
        row("nobody knows anything", unknown, IssueState::CannotTell, Decision::AskUnknown);
        row("nobody knows, out of place", unknown, IssueState::NotApplicable, Decision::AskUnknown);
    }
    void everyOutcome()
    {
        QFETCH(EffectState, effect);
        QFETCH(IssueState, issue);
        QFETCH(Decision, decision);
        QCOMPARE(decide({ effect, issue, {}, {} }), decision);
        QVERIFY(!toEnglish(decisionText(decision)).isEmpty());
        // A new finding is reported beside it; it never decides.
        QCOMPARE(decide({ effect, issue, { "something-new" }, {} }), decision);
    }

    void whatCouldCutUsOff_data()
    {
        QTest::addColumn<FixStep>("step");
        QTest::addColumn<QByteArray>("connection");
        QTest::addColumn<bool>("can");
        const QByteArray v4 = "192.0.2.1 5000 192.0.2.2 22", v6 = "2001:db8::1 5000 2001:db8::2 22";
        const auto row = [](const char *name, const FixStep &step, const QByteArray &connection,
                             bool can) { QTest::newRow(name) << step << connection << can; };
        row("forwarding", SetSysctl { "net.ipv4.ip_forward", "1", {} }, v4, false);
        row("forwarding, connection unknown", SetSysctl { "net.ipv4.ip_forward", "1", {} }, {},
            false);
        row("forwarding of one interface", SetSysctl { "net.ipv4.conf.eth0.forwarding", "1", {} },
            v4, false);
        row("forwarding in a file",
            EditSysctlFile { "/etc/sysctl.conf", "net.ipv4.ip_forward", "1" }, v6, false);
        row("the container engine",
            ServiceAction { Verb::Start, { "docker.service", "docker.socket" } }, v4, false);
        row("a restart of it", ServiceAction { Verb::Restart, { "docker.service" } }, v4, false);
        row("IPv6 forwarding over IPv4", SetSysctl { "net.ipv6.conf.all.forwarding", "1", {} }, v4,
            false);
        row("IPv6 forwarding over IPv4 in IPv6",
            SetSysctl { "net.ipv6.conf.all.forwarding", "1", {} },
            "::ffff:192.0.2.1 5000 ::ffff:192.0.2.2 22", false);
        row("IPv6 forwarding over IPv6 ends router advertisements",
            SetSysctl { "net.ipv6.conf.all.forwarding", "1", {} }, v6, true);
        row("IPv6 forwarding, connection unknown",
            SetSysctl { "net/ipv6/conf/all/forwarding", "1", {} }, {}, true);
        row("a reverse path filter", SetSysctl { "net.ipv4.conf.all.rp_filter", "1", {} }, v4,
            true);
        row("no value of the network", SetSysctl { "vm.swappiness", "10", {} }, v4, false);
        row("sshd", ServiceAction { Verb::Restart, { "ssh.service" } }, v4, true);
        row("its socket", ServiceAction { Verb::Start, { "ssh.socket" } }, v4, true);
        row("sshd of a user", ServiceAction { Verb::Restart, { "sshd@0.service" } }, v4, true);
        row("the network",
            ServiceAction { Verb::Restart, { "docker.service", "systemd-networkd.service" } }, v4,
            true);
        row("a tunnel", ServiceAction { Verb::Restart, { "wg-quick@wg0.service" } }, v4, true);
        row("a firewall", ServiceAction { Verb::Start, { "nftables.service" } }, v4, true);
        row("unmasking a firewall starts nothing",
            ServiceAction { Verb::Unmask, { "nftables.service" } }, v4, false);
        row("a name that only begins like one",
            ServiceAction { Verb::Restart, { "sshguard.service" } }, v4, false);
    }
    void whatCouldCutUsOff()
    {
        QFETCH(FixStep, step);
        QFETCH(QByteArray, connection);
        QFETCH(bool, can);
        QCOMPARE(canCutUsOff(step, connection), can);
    }

    void theJsonHasTheKeysOfTheDesign()
    {
        TransactionReport report;
        report.id = "20261122-231500-3fa9";
        report.state = TransactionState::Keeping;
        report.before = IssueState::Finding;
        report.after = IssueState::Absent;
        report.outageMs = 7;
        report.decision = Decision::AskHelped;
        report.newFindings = { "something-new" };
        report.steps.append({ 1, StepOnDevice::Phase::Keep, QStringLiteral("write /etc/x"), 3,
            QStringLiteral("out"), 9, {} });
        report.diffs.append({ QStringLiteral("/etc/x"), QStringLiteral("+a\n"), true });
        const QJsonObject json = toJson(report, EnglishTranslator {});
        QCOMPARE(json[QStringLiteral("schema")].toInt(), 1);
        QCOMPARE(
            json[QStringLiteral("transaction")].toString(), QStringLiteral("20261122-231500-3fa9"));
        QCOMPARE(json[QStringLiteral("state")].toString(), QStringLiteral("needs-person"));
        QCOMPARE(json[QStringLiteral("outageMs")].toInt(), 7);
        QCOMPARE(json[QStringLiteral("before")].toString(), QStringLiteral("finding"));
        QCOMPARE(json[QStringLiteral("after")].toString(), QStringLiteral("absent"));
        const QJsonObject step = json[QStringLiteral("steps")].toArray().at(0).toObject();
        QCOMPARE(step[QStringLiteral("command")].toString(), QStringLiteral("write /etc/x"));
        QCOMPARE(step[QStringLiteral("exitCode")].toInt(), 3);
        QCOMPARE(step[QStringLiteral("phase")].toString(), QStringLiteral("keep"));
        QVERIFY(json[QStringLiteral("diffs")]
                    .toArray()
                    .at(0)
                    .toObject()[QStringLiteral("newFile")]
                    .toBool());
        QCOMPARE(json[QStringLiteral("newFindings")].toArray().at(0).toString(),
            QStringLiteral("something-new"));
        QVERIFY(
            toJson(TransactionReport {}, EnglishTranslator {})[QStringLiteral("after")].isNull());
    }
};

} // namespace edgemend::test

QTEST_APPLESS_MAIN(edgemend::test::DecisionTest)
#include "decision_test.moc"
