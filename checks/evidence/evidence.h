// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/device.h"

#include <QDateTime>
#include <QMap>

namespace edgemend {

/// What one probe brought back, redacted and safe to keep. A failed probe is evidence too.
struct ProbeRecord {
    ScriptEnd end = ScriptEnd::NotRun;
    int exitCode = -1;
    QString text; ///< redacted; valid Unicode
    std::chrono::milliseconds duration { 0 };
    bool ranAsRoot = false;
    Message reason; ///< why it did not finish

    [[nodiscard]] bool isComplete() const { return end == ScriptEnd::Finished; }
    bool operator==(const ProbeRecord &) const = default;
};

/// All that is known about one device at one time. Never holds a secret: only the collector fills
/// it, behind the redactor. A value.
struct Evidence {
    DeviceIdentity device;
    QDateTime started; ///< laptop time, UTC
    std::chrono::milliseconds duration { 0 };
    QMap<QByteArray, ProbeRecord> records;
    LinkCounters link;
    RootAccess rootAccess = RootAccess::Unknown; ///< at the end of the run

    /// Null when that probe left nothing at all.
    [[nodiscard]] const ProbeRecord *find(const QByteArray &probe) const;
    /// The text of a probe, or why there is none: for parsers.
    [[nodiscard]] Result<QString> textOf(const QByteArray &probe) const;
};

/// Newest schema of a saved file. Older ones open, newer ones are refused in words.
inline constexpr int evidenceSchema = 1;

[[nodiscard]] QByteArray saveEvidence(const Evidence &evidence);
/// Refuses (BadData) what is not a saved visit, is too new, or is larger than 64 MiB.
[[nodiscard]] Result<Evidence> loadEvidence(const QByteArray &bytes);

} // namespace edgemend
