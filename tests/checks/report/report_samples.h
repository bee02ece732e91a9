// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Visits whose whole course is known, for the tests of the report. All times are UTC.

#pragma once

#include "checks/report/report_model.h"
#include "tests/support/fixture_evidence.h"

namespace edgemend::test {

inline QDateTime at(int hour, int minute, int second = 0)
{
    return { QDate { 2026, 3, 17 }, QTime { hour, minute, second }, Qt::UTC };
}

inline Diagnosis look(const QString &folder, const QDateTime &when)
{
    const QString cases = QStringLiteral(EDGEMEND_SOURCE_DIR "/tests/checks/issues/");
    Evidence evidence = folder.isEmpty() ? fixtureEvidence() : fixtureEvidence(cases + folder);
    evidence.started = when;
    evidence.duration = std::chrono::seconds { 6 };
    evidence.device = { .label = {},
        .address = u"192.168.0.17"_qs,
        .port = 22,
        .user = u"tech"_qs,
        .hostKey = u"SHA256:q7Rk2mT0vXcJ5nLw8aYdB3sHfE1uPzG9oKiV6tQxNj4"_qs,
        .serverBanner = {} };
    return diagnose(evidence, Windows {});
}

inline const QString switchedOff = u"connectivity/ip_forwarding_disabled/switched_off"_qs;

/// A visit that looked and did nothing.
inline ReportInput visit(const QString &folder)
{
    ReportInput input;
    input.before = look(folder, at(10, 24, 9));
    input.label = u"Line 4 / press-07"_qs;
    input.place = u"Example Plant"_qs;
    input.user = u"tech"_qs;
    input.laptop = u"laptop-3"_qs;
    input.arrived = at(10, 21);
    input.written = at(10, 52);
    input.zone = QTimeZone::utc();
    input.hostKeyKnownSince = { QDate { 2025, 11, 4 }, QTime { 9, 0 }, Qt::UTC };
    input.fields.company = u"Example Services, Field team north"_qs;
    input.fields.technician = u"S. Example"_qs;
    input.fields.customer = u"Example Plant"_qs;
    input.fields.job = u"EX-1042"_qs;
    return input;
}

inline StepReport step(int number, StepOnDevice::Phase phase, const QString &command,
    const QDateTime &when, qint64 milliseconds = 40)
{
    return { .number = number,
        .phase = phase,
        .command = command,
        .exitCode = 0,
        .output = {},
        .milliseconds = milliseconds,
        .deviceTime = when };
}

inline TransactionReport forwardingChange(TransactionState state)
{
    using Phase = StepOnDevice::Phase;
    TransactionReport change;
    change.id = "20260317-102704-3fa9";
    change.state = state;
    change.issue = u"ip-forwarding-disabled"_qs;
    change.plan = u"forward-now-and-at-boot"_qs;
    change.title = u"Turn forwarding on, now and at every start"_qs;
    change.risk = u"R2"_qs;
    change.confirmedBy = u"S. Example"_qs;
    change.mayStop = u"shift lead"_qs;
    change.laptop = u"laptop-3"_qs;
    change.device = u"press-07"_qs;
    change.laptopStarted = at(10, 27, 4).toString(Qt::ISODate);
    // the device's clock is two seconds behind
    change.laptopTime = at(10, 28, 40);
    change.deviceTime = at(10, 28, 38);
    change.steps
        = { step(1, Phase::Apply, u"echo '1' > /proc/sys/net/ipv4/ip_forward"_qs, at(10, 27, 2)),
              step(2, Phase::Keep, u"write /etc/sysctl.d/zz-edgemend-forwarding.conf"_qs,
                  at(10, 28, 34), 1500) };
    change.diffs = { { u"/etc/sysctl.d/zz-edgemend-forwarding.conf"_qs,
        u"--- /dev/null\n+++ /etc/sysctl.d/zz-edgemend-forwarding.conf\n@@ -0,0 +1,2 @@\n"
        u"+# Written by EdgeMend\n+net.ipv4.ip_forward = 1\n"_qs,
        true } };
    change.outageMs = 38'000;
    change.before = IssueState::Finding;
    change.after = IssueState::Absent;
    change.decision = Decision::Keep;
    change.undoByHand = u"sudo sh /var/lib/edgemend/20260317-102704-3fa9/revert"_qs;
    return change;
}

/// Forwarding was off, was turned on, and the device works again.
inline ReportInput mendedVisit()
{
    ReportInput input = visit(switchedOff);
    input.after = look({}, at(10, 51));
    input.changes = { forwardingChange(TransactionState::Kept) };
    input.stopped.insert(input.changes.first().id, { u"edgeAgent"_qs, u"vibration"_qs });
    input.watched
        = { .total = 214, .read = 214, .changed = {}, .before = at(10, 24), .after = at(10, 51) };
    input.copies.state = ReportCopies::State::Kept;
    return input;
}

inline ReportModel modelOf(const ReportInput &input)
{
    return makeReportModel(input, EnglishTranslator {});
}

} // namespace edgemend::test
