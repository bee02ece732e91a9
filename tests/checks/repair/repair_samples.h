// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/repair/repair.h"

#include <QCryptographicHash>

namespace edgemend::test {

inline const QByteArray ownFile = "/etc/sysctl.d/zz-edgemend-forwarding.conf";
inline const QByteArray someId = "20261122-231500-3fa9";

inline QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

inline FixPlan forwardingPlan()
{
    FixPlan plan;
    plan.id = "forward";
    plan.title = text("Test", "Turn forwarding on");
    plan.steps = { EditSysctlFile { "/etc/sysctl.conf", "net.ipv4.ip_forward", "1" },
        SetSysctl { "net.ipv4.ip_forward", "1", ownFile } };
    return plan;
}

inline FixPlan enginePlan(ServiceAction::Verb verb)
{
    FixPlan plan;
    plan.id = "start";
    plan.risk = Risk::R1;
    plan.steps = { ServiceAction { verb, { "docker.service" } } };
    return plan;
}

/// What the device answers to `read` for the plans above.
inline ReadAnswer healthyAnswer(const QByteArray &conf = "# x\nnet.ipv4.ip_forward = 0\n")
{
    ReadAnswer answer;
    answer.clock = { 1795390343, 100, "boot" };
    answer.hostName = "press-4";
    answer.sysctls = { { "net/ipv4/ip_forward", "0" } };
    FileOnDevice edited { "/etc/sysctl.conf", "/etc/sysctl.conf", FileOnDevice::Kind::Regular,
        conf.size(), "-rw-r--r--", "0:0", 1, sha256(conf), SecretText { QByteArray { conf } }, {} };
    answer.files.push_back(std::move(edited));
    answer.files.push_back(
        { ownFile, ownFile, FileOnDevice::Kind::Absent, 0, {}, {}, 0, {}, SecretText {}, {} });
    answer.units = { { "docker.service", "loaded", "inactive", "dead", "enabled", "success" } };
    return answer;
}

inline QByteArray statusOf(TransactionState state, bool running = false, const Refusal &reason = {})
{
    TransactionStatus status;
    status.summary.id = someId;
    status.summary.state = state;
    status.summary.running = running;
    status.summary.reason = reason;
    status.clock = { 1795390343, 100, "boot" };
    return encodeStatus(status);
}

} // namespace edgemend::test
