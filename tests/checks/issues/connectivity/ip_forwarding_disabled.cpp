// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/issue_cases.h"

using namespace edgemend;
using namespace edgemend::test;

namespace {

const QList<IssueCase> &cases()
{
    static const QList<IssueCase> list {
        { "switched_off", "finding", "switch" },
        { "switched_off_at_each_boot", "finding", "switch" },
        { "switched_off_by_sysctl_conf", "finding", "switch" },
        { "switched_off_by_the_other_key", "finding", "switch" },
        { "switched_off_with_a_remark", "finding", "switch" },
        { "switched_off_as_00_with_slashes", "finding", "switch" },
        { "switched_off_by_a_pattern", "finding", "switch" },
        { "switched_off_beside_a_refused_value", "finding", "switch" },
        { "switched_off_beside_an_earlier_one", "finding", "switch" },
        { "switched_off_files_set_it_on", "finding", "switch" },
        { "switch_and_interface_closed", "finding", "switch" },
        { "switch_closed_beside_a_plant_interface", "finding", "switch" },
        { "new_interfaces_closed", "finding", "switch" },
        { "engine_started_with_the_flag", "finding", "switch" },
        { "engine_restarted_without_the_flag", "finding", "switch" },
        { "engine_gets_the_flag_next_time", "finding", "switch" },
        { "engine_told_to_set_it", "finding", "switch" },
        { "engine_line_unread", "finding", "switch" },
        { "vpn_routes_uplink_closed", "finding", "interface" },
        { "vpn_routes_not_looked_up", "finding", "interface" },
        { "vpn_takes_the_packets", "absent" },
        { "vpn_before_the_default_route", "cannot-tell" },
        { "policy_table_looked_up", "finding", "interface" },
        { "policy_table_not_looked_up", "cannot-tell" },
        { "plant_network_closed", "absent" },
        { "plant_network_closed_hub_unknown", "cannot-tell" },
        { "routes_unread_another_closed", "cannot-tell" },
        { "cut_off_by_something_else", "absent" },
        { "cut_off_way_unknown", "cannot-tell" },
        { "one_interface_closed", "finding", "interface" },
        { "one_interface_closed_by_sysctl_conf", "finding", "interface" },
        { "bridge_closed_name_not_told", "cannot-tell" },
        { "interface_closed_without_root", "cannot-tell" },
        { "bridge_with_its_own_name_closed", "finding", "interface" },
        { "vlan_interface_closed", "finding", "interface" },
        { "interface_not_read", "cannot-tell" },
        { "interface_closed_users_unread", "cannot-tell" },
        { "interface_closed_networks_unread", "cannot-tell" },
        { "plant_bridge_closed", "absent" },
        { "plant_bridge_closed_without_root", "absent" },
        { "bridge_of_another_network_closed", "absent" },
        { "zero_in_a_file_only", "absent" },
        { "host_network_only", "absent" },
        { "interfaces_forward_by_themselves", "absent" },
        { "kernel_value_unreadable", "cannot-tell" },
        { "nothing_attached", "cannot-tell" },
        { "healed_with_old_lines", "absent" },
        { "not_an_edge_device", "not-applicable" },
    };
    return list;
}

} // namespace

class IpForwardingDisabledTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judges_data() { addRows(QStringLiteral("connectivity/ip_forwarding_disabled"), cases()); }
    void judges() { compareRow(judgedRow("ip-forwarding-disabled")); }

    /// The keys that the plan edits in /etc/sysctl.conf (procps reads it after every file of
    /// sysctl.d) and those that it sets, now and in a file of ours: each that a line turns off.
    void thePlanSetsWhatTheFilesTurnOff_data()
    {
        QTest::addColumn<QByteArrayList>("edited");
        QTest::addColumn<QByteArrayList>("set");
        const QByteArray ip = "net.ipv4.ip_forward", all = "net.ipv4.conf.all.forwarding",
                         fresh = "net.ipv4.conf.default.forwarding",
                         eth0 = "net.ipv4.conf.eth0.forwarding",
                         bridge = "net.ipv4.conf.br-3f51841a3d62.forwarding";
        const auto row = [](const char *folder, const QByteArrayList &edited,
                             const QByteArrayList &set) { QTest::newRow(folder) << edited << set; };
        row("switched_off", {}, { ip });
        row("switched_off_by_sysctl_conf", { ip }, { ip });
        row("switched_off_by_the_other_key", { all }, { ip, all });
        row("switched_off_with_a_remark", { ip }, { ip });
        row("switched_off_as_00_with_slashes", { ip }, { ip });
        row("switched_off_by_a_pattern", {}, { ip, all, fresh, bridge, eth0 });
        row("switched_off_beside_a_refused_value", {}, { ip });
        row("switched_off_beside_an_earlier_one", {}, { ip, all });
        row("switch_and_interface_closed", {}, { ip, eth0 });
        row("switch_closed_beside_a_plant_interface", {}, { ip });
        row("new_interfaces_closed", {}, { ip, fresh });
        row("switched_off_at_each_boot", {}, { ip });
        row("one_interface_closed", {}, { bridge });
        row("one_interface_closed_by_sysctl_conf", { bridge }, { bridge });
        row("vlan_interface_closed", {}, { "net.ipv4.conf.eth0/100.forwarding" });
        row("vpn_routes_uplink_closed", {}, { eth0 });
    }
    void thePlanSetsWhatTheFilesTurnOff()
    {
        QByteArrayList edited, set;
        const IssueResult issue = judged(QTest::currentDataTag());
        for (const FixStep &step : issue.fixes.constFirst().steps) {
            if (const auto *edit = std::get_if<EditSysctlFile>(&step)) {
                QCOMPARE(edit->path, QByteArray("/etc/sysctl.conf"));
                edited.append(edit->key);
            } else if (const auto *sysctl = std::get_if<SetSysctl>(&step)) {
                QCOMPARE(sysctl->value, QByteArray("1"));
                QCOMPARE(sysctl->file, QByteArray("/etc/sysctl.d/zz-edgemend-forwarding.conf"));
                set.append(sysctl->key);
            }
        }
        QTEST(edited, "edited");
        QTEST(set, "set");
    }

    /// Proved is what is on and what the next load of the files leaves on, whichever program it is.
    void aValueThatTheFilesTakeBackIsNoCure()
    {
        for (const IssueCase &each : cases()) {
            if (QByteArrayView { each.verdict } != "finding")
                continue;
            const Diagnosis before = diagnosed(each.folder);
            const FixPlan plan = before.find("ip-forwarding-disabled")->fixes.constFirst();
            DeviceFacts facts = before.facts;
            QCOMPARE(plan.effect.judge(facts), EffectState::Disproved);
            ForwardingFacts forwarding = *facts.forwarding.known();
            forwarding.ipForward = 1;
            for (bool &isOn : forwarding.interfaces)
                isOn = true;
            facts.forwarding = Fact<ForwardingFacts> { forwarding };
            QVERIFY2(plan.effect.judge(facts) == EffectState::Proved, each.folder);
            // somebody adds a file that sorts after ours
            ForwardingFacts later = forwarding;
            const auto end = std::find_if(later.files.begin(), later.files.end(),
                [](const SysctlLine &line) { return line.path == u"/etc/sysctl.conf"; });
            later.files.insert(end,
                SysctlLine { u"/etc/sysctl.d/zzz-late.conf"_qs, {}, u"net.ipv4.ip_forward"_qs,
                    u"0 # late"_qs, 1, false });
            facts.forwarding = Fact<ForwardingFacts> { later };
            QVERIFY2(plan.effect.judge(facts) == EffectState::Disproved, each.folder);
            forwarding.unreadable = QStringList { u"/etc/sysctl.d/secret.conf"_qs };
            facts.forwarding = Fact<ForwardingFacts> { forwarding };
            QVERIFY2(plan.effect.judge(facts) == EffectState::CannotTell, each.folder);
        }
    }

    void saysWhatItCannotOverrule()
    {
        const auto notes = [](const char *folder) {
            QString text;
            const IssueResult issue = judged(folder);
            for (const Message &note : issue.fixes.constFirst().notes)
                text += toEnglish(note) + u'\n';
            return text;
        };
        QVERIFY(notes("switched_off_by_a_pattern")
                    .contains(u"The line net.ipv4.conf.*.forwarding = 0 in /etc/sysctl"));
        QVERIFY(!notes("switched_off_with_a_remark").contains(u"The line"));
    }

    /// What files turn off beside the switch stands in the evidence.
    void showsTheLinesOfTheInterfacesToo()
    {
        const IssueResult issue = judged("switch_and_interface_closed");
        QStringList shown;
        for (const Excerpt &excerpt : std::get<Finding>(issue.verdict).evidence)
            shown.append(excerpt.text);
        QVERIFY(shown.contains(u"/etc/sysctl.d/10-hard.conf:1: net.ipv4.ip_forward = 0"_qs));
        QVERIFY(
            shown.contains(u"/etc/sysctl.d/10-hard.conf:2: net.ipv4.conf.eth0.forwarding = 0"_qs));
    }

    /// Modules that are cut off are never told that all is well.
    void reasons_data()
    {
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *folder, const char *reason) {
            QTest::newRow(folder) << QString::fromUtf8(reason);
        };
        row("cut_off_by_something_else",
            "but not for this: the kernel forwards on their whole way, br-3f51841a3d62, eth0.");
        row("cut_off_way_unknown", "by which interface their packets leave could not be read");
        row("vpn_before_the_default_route",
            "The interface eth0 does not forward, and whether the packets of the modules leave by "
            "it");
        row("policy_table_not_looked_up", "The interface eth1 does not forward, and whether");
        row("interface_closed_without_root",
            "Needs root: the interface br-3f51841a3d62 does not forward, and whether a module");
        row("plant_network_closed", "The kernel forwards packets on every interface that the");
    }
    void reasons()
    {
        QFETCH(QString, reason);
        const QString said = toEnglish(verdictReason(judged(QTest::currentDataTag()).verdict));
        QVERIFY2(said.contains(reason), qPrintable(said));
    }

    /// Each form says what closed it, and nothing that is not so.
    void theCauseIsWhatClosedIt_data()
    {
        QTest::addColumn<QString>("cause");
        const auto row = [](const char *folder, const char *cause) {
            QTest::newRow(folder) << QString::fromUtf8(cause);
        };
        row("switched_off", "The kernel's switch was turned off since the container engine");
        row("switched_off_by_sysctl_conf", "net.ipv4.ip_forward is 0; /etc/sysctl.conf sets it");
        row("switched_off_by_the_other_key", "net.ipv4.ip_forward is 0; /etc/sysctl.conf sets it");
        row("switched_off_at_each_boot", "/etc/docker/daemon.json forbids the container engine");
        row("switched_off_with_a_remark", "net.ipv4.ip_forward is 0; /etc/sysctl.conf sets it");
        row("switched_off_as_00_with_slashes", "is 0; /etc/sysctl.conf sets it");
        row("switched_off_by_a_pattern", "is 0; /etc/sysctl.conf sets it");
        row("switched_off_beside_an_earlier_one", "is 0; /etc/sysctl.d/10-hard.conf sets it");
        row("switched_off_beside_a_refused_value", "since the container engine started; no sysctl");
        row("switched_off_files_set_it_on", "since the container engine started; no sysctl file");
        row("engine_started_with_the_flag",
            "the container engine is started with --ip-forward=false, which forbids");
        row("engine_restarted_without_the_flag", "left it so. Its next start sets 1:");
        row("engine_gets_the_flag_next_time",
            "since the container engine started. The engine's next start leaves it off");
        row("engine_told_to_set_it", "since the container engine started; no sysctl file");
        row("engine_line_unread", "What turned it off was not found");
        row("one_interface_closed",
            "The switch of br-3f51841a3d62 was turned off by itself; no sysctl file");
        row("one_interface_closed_by_sysctl_conf",
            "The switch of br-3f51841a3d62 is turned off by itself; /etc/sysctl.conf sets it");
        row("vlan_interface_closed",
            "The switch of eth0.100 was turned off by itself; no sysctl file");
        row("bridge_with_its_own_name_closed", "The switch of edge0 was turned off by itself");
    }
    void theCauseIsWhatClosedIt()
    {
        QFETCH(QString, cause);
        const IssueResult issue = judged(QTest::currentDataTag());
        const QString said = toEnglish(std::get<Finding>(issue.verdict).cause);
        QVERIFY2(said.contains(cause), qPrintable(said));
    }

private:
    static Diagnosis diagnosed(const char *folder)
    {
        return diagnose(
            fixtureEvidence(QStringLiteral(EDGEMEND_SOURCE_DIR "/tests/checks/issues/connectivity/"
                                                               "ip_forwarding_disabled/")
                + QString::fromUtf8(folder)),
            Windows {});
    }
    static IssueResult judged(const char *folder)
    {
        return *diagnosed(folder).find("ip-forwarding-disabled");
    }
};

QTEST_GUILESS_MAIN(IpForwardingDisabledTest)
#include "ip_forwarding_disabled.moc"
