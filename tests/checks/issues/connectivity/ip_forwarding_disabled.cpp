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
        { "one_interface_closed", "finding", "interface" },
        { "vlan_interface_closed", "finding", "interface" },
        { "interface_not_read", "cannot-tell" },
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

    /// procps reads /etc/sysctl.conf after every file of sysctl.d, so a 0 there must be edited;
    /// otherwise our file wins.
    void editsSysctlConfOnlyWhenItWouldWin()
    {
        const auto editsIn = [](const QString &folder) {
            const Diagnosis diagnosis = diagnose(
                fixtureEvidence(QStringLiteral(EDGEMEND_SOURCE_DIR
                                    "/tests/checks/issues/connectivity/ip_forwarding_disabled/")
                    + folder),
                Windows {});
            int edits = 0;
            for (const FixStep &step :
                diagnosis.find("ip-forwarding-disabled")->fixes.constFirst().steps)
                edits += std::holds_alternative<EditSysctlFile>(step);
            return edits;
        };
        QCOMPARE(editsIn(u"switched_off_by_sysctl_conf"_qs), 1);
        QCOMPARE(editsIn(u"switched_off_at_each_boot"_qs), 0);
    }
};

QTEST_GUILESS_MAIN(IpForwardingDisabledTest)
#include "ip_forwarding_disabled.moc"
