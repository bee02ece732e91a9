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
        { "one_interface_closed", "finding", "interface" },
        { "one_interface_closed_by_sysctl_conf", "finding", "interface" },
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

    /// procps reads /etc/sysctl.conf after every file of sysctl.d, so a 0 there must be edited,
    /// under whichever name it stands there; otherwise our file wins.
    void editsSysctlConfOnlyWhenItWouldWin_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("switched_off_by_sysctl_conf") << QByteArray("net.ipv4.ip_forward");
        QTest::newRow("switched_off_by_the_other_key")
            << QByteArray("net.ipv4.conf.all.forwarding");
        QTest::newRow("one_interface_closed_by_sysctl_conf")
            << QByteArray("net.ipv4.conf.br-3f51841a3d62.forwarding");
        QTest::newRow("switched_off_at_each_boot") << QByteArray();
        QTest::newRow("one_interface_closed") << QByteArray();
    }
    void editsSysctlConfOnlyWhenItWouldWin()
    {
        QFETCH(QByteArray, key);
        QByteArray edited;
        const IssueResult issue = judged(QTest::currentDataTag());
        for (const FixStep &step : issue.fixes.constFirst().steps)
            if (const auto *edit = std::get_if<EditSysctlFile>(&step)) {
                QVERIFY(edited.isEmpty());
                QCOMPARE(edit->path, QByteArray("/etc/sysctl.conf"));
                edited = edit->key;
            }
        QCOMPARE(edited, key);
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
    static IssueResult judged(const char *folder)
    {
        const Diagnosis diagnosis = diagnose(
            fixtureEvidence(QStringLiteral(EDGEMEND_SOURCE_DIR "/tests/checks/issues/connectivity/"
                                                               "ip_forwarding_disabled/")
                + QString::fromUtf8(folder)),
            Windows {});
        return *diagnosis.find("ip-forwarding-disabled");
    }
};

QTEST_GUILESS_MAIN(IpForwardingDisabledTest)
#include "ip_forwarding_disabled.moc"
