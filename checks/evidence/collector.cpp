// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/collector.h"

#include "checks/device/wipe.h"
#include "checks/evidence/probe_redaction.h"

#include <QElapsedTimer>

#include <algorithm>

namespace edgemend {

namespace {

ProbeRecord recordOf(ScriptAnswer &&answer, const Redactor &redactor)
{
    ProbeRecord record;
    record.end = answer.end;
    record.exitCode = answer.exitCode;
    record.text = redactProbeOutput(redactor, answer.output);
    record.duration = answer.duration;
    record.ranAsRoot = answer.ranAsRoot;
    record.reason = redactArguments(redactor, std::move(answer.reason));
    wipeBytes(answer.output);
    return record;
}

} // namespace

Result<void> collect(Device &device, const QList<Probe> &probes, Evidence &evidence,
    const RecordSink &onRecord, const Device::PulseSink &onPulse, std::stop_token stop)
{
    const Redactor redactor;
    QList<Script> scripts;
    for (const Probe &probe : probes)
        scripts.append(probe.script);

    evidence.device = device.identity();
    evidence.device.serverBanner = redactor.redact(evidence.device.serverBanner.toUtf8());
    evidence.started = QDateTime::currentDateTimeUtc();
    QElapsedTimer clock;
    clock.start();
    const auto keep = [&](ScriptAnswer &&answer) {
        const QByteArray id = answer.id;
        const auto isAsked = [&](const Script &script) { return script.id == id; };
        if (std::none_of(scripts.begin(), scripts.end(), isAsked))
            return; // an answer to nothing
        evidence.records.insert(id, recordOf(std::move(answer), redactor));
        evidence.link = device.counters();
        if (onRecord)
            onRecord(id, evidence.records[id]);
    };
    const Result<void> fate = device.runAll(scripts, keep, onPulse, stop);
    // whatever a device does, no question is left without a record: a missing one would read as
    // never asked
    for (const Script &script : scripts)
        if (!evidence.records.contains(script.id))
            keep({ .id = script.id,
                .end = ScriptEnd::LinkLost,
                .exitCode = -1,
                .output = {},
                .duration = {},
                .ranAsRoot = false,
                .reason = {} });
    evidence.duration = std::chrono::milliseconds { clock.elapsed() };
    evidence.link = device.counters();
    evidence.rootAccess = device.rootAccess();
    return fate;
}

} // namespace edgemend
