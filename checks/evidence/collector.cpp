// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/collector.h"

#include "checks/evidence/redactor.h"

#include <QElapsedTimer>

namespace edgemend {

namespace {

void wipe(QByteArray &bytes)
{
    bytes.detach();
    volatile char *byte = bytes.data();
    for (qsizetype i = 0; i < bytes.size(); ++i)
        byte[i] = 0;
    bytes.clear();
}

ProbeRecord recordOf(ScriptAnswer &&answer, const Redactor &redactor)
{
    ProbeRecord record;
    record.end = answer.end;
    record.exitCode = answer.exitCode;
    record.text = redactor.redact(answer.output);
    record.duration = answer.duration;
    record.ranAsRoot = answer.ranAsRoot;
    record.reason = std::move(answer.reason);
    wipe(answer.output);
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
    evidence.started = QDateTime::currentDateTimeUtc();
    QElapsedTimer clock;
    clock.start();
    const auto keep = [&](ScriptAnswer &&answer) {
        const QByteArray id = answer.id;
        evidence.records.insert(id, recordOf(std::move(answer), redactor));
        evidence.link = device.counters();
        if (onRecord)
            onRecord(id, evidence.records[id]);
    };
    const Result<void> fate = device.runAll(scripts, keep, onPulse, stop);
    evidence.duration = std::chrono::milliseconds { clock.elapsed() };
    evidence.link = device.counters();
    return fate;
}

} // namespace edgemend
