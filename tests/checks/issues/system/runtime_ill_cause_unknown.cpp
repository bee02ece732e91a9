// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/issue_cases.h"

using namespace edgemend;
using namespace edgemend::test;

namespace {

const QList<IssueCase> &cases()
{
    static const QList<IssueCase> list {
        { "hub_answers_401", "finding", "signs" },
        { "mgmt_socket_failed", "finding", "signs" },
        { "agent_never_connected", "finding", "signs" },
        { "module_exited", "finding", "signs" },
        { "hub_disconnected", "finding", "signs" },
        { "logs_rotated_nothing_established", "finding", "signs" },
        { "agent_too_early", "cannot-tell" },
        { "logs_rotated_connections_unread", "cannot-tell" },
        { "no_root", "cannot-tell" },
        { "module_stopped_by_deployment", "absent" },
        { "module_stopped_by_one_command", "absent" },
        { "hub_connected_again_old_lines", "absent" },
        { "logs_rotated_connections_prove", "absent" },
        { "log_level_hides_the_lines", "absent" },
        { "explained_by_forwarding", "absent" },
        { "healthy", "absent" },
        { "not_an_edge_device", "finding", "signs" },
    };
    return list;
}

} // namespace

class RuntimeIllCauseUnknownTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judges_data() { addRows(QStringLiteral("system/runtime_ill_cause_unknown"), cases()); }
    void judges() { compareRow(judgedRow("runtime-ill-cause-unknown")); }
};

QTEST_GUILESS_MAIN(RuntimeIllCauseUnknownTest)
#include "runtime_ill_cause_unknown.moc"
