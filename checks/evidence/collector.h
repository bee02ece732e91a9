// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/evidence/evidence.h"
#include "checks/evidence/probe_catalogue.h"

namespace edgemend {

/// Called in the collecting thread as each record is complete (redacted already).
using RecordSink = std::function<void(const QByteArray &probe, const ProbeRecord &)>;

/// Runs the probes on the device and keeps what came back: raw bytes exist only inside this call
/// and are wiped after redaction. Evidence always holds one record per probe. The Result is the
/// fate of the link; a failure leaves a usable Evidence in `evidence`.
[[nodiscard]] Result<void> collect(Device &device, const QList<Probe> &probes, Evidence &evidence,
    const RecordSink &onRecord, const Device::PulseSink &onPulse, std::stop_token stop);

} // namespace edgemend
