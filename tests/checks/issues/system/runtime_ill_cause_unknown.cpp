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
        { "module_image_cannot_be_pulled", "finding", "signs" },
        { "module_failed_only_the_step_names_it", "finding", "signs" },
        { "module_container_is_gone", "finding", "signs" },
        { "module_update_failed_the_old_one_runs", "finding", "signs" },
        { "module_failed_agent_restarted", "finding", "signs" },
        { "module_killed_and_started_again", "finding", "signs" },
        { "agent_lost_its_link_twin_error", "finding", "signs" },
        { "module_is_tried_again", "finding", "signs" },
        { "module_is_being_pulled", "cannot-tell" },
        { "module_is_made_again", "cannot-tell" },
        { "module_stopped_by_deployment_agent_restarted", "cannot-tell" },
        { "module_never_started", "cannot-tell" },
        { "module_ended_by_itself", "cannot-tell" },
        { "agent_lost_its_link", "cannot-tell" },
        { "agent_twin_error_though_connected", "cannot-tell" },
        { "agent_twin_error_tables_unread", "cannot-tell" },
        { "logs_rotated_a_plan_goes_on", "cannot-tell" },
        { "logs_rotated_to_nothing", "cannot-tell" },
        { "agent_too_early", "cannot-tell" },
        { "logs_rotated_connections_unread", "cannot-tell" },
        { "no_root", "cannot-tell" },
        { "module_stopped_by_deployment", "absent" },
        { "module_stopped_by_one_command", "absent" },
        { "module_removed_by_deployment", "absent" },
        { "module_failed_once_then_worked", "absent" },
        { "module_came_up_after_a_failure", "absent" },
        { "agent_link_back_old_lines", "absent" },
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
