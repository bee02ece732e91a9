// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/app/ssh/ssh_test_support.h"
#include "tests/support/ssh_test_server.h"

#include <QProcess>

namespace edgemend {

using Exec = std::function<void(TestExec &)>;

/// Runs the command for real, in a shell of this machine: the test decides what else happens.
inline void runForReal(TestExec &exec)
{
    QProcess shell;
    shell.start(
        QStringLiteral("/bin/sh"), { QStringLiteral("-c"), QString::fromUtf8(exec.command()) });
    while (!exec.shallStop() && shell.state() != QProcess::NotRunning) {
        shell.waitForReadyRead(10);
        exec.write(shell.readAllStandardOutput());
        shell.write(exec.readInput(1, std::chrono::milliseconds(1)));
    }
    shell.closeWriteChannel();
    if (exec.shallStop() || !shell.waitForFinished(2000)) {
        shell.kill();
        shell.waitForFinished(2000);
    }
    exec.write(shell.readAllStandardOutput());
    exec.exit(shell.exitCode());
}

inline QList<Script> twoScripts()
{
    return { script("first", "echo one\n"), script("second", "echo two\n") };
}

inline TestServerPlan planOf(Exec onExec, const QByteArray &banner = "OpenSSH_9.2p1 test")
{
    TestServerPlan plan;
    plan.banner = banner;
    plan.password = "pw";
    plan.onExec = std::move(onExec);
    return plan;
}

} // namespace edgemend
