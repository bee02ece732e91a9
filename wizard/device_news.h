// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/repair/watched_places.h"
#include "wizard/visit.h"

#include <variant>

// What the worker tells the session: values only, one struct for each kind of news.

namespace edgemend {

struct HostKeySeen {
    HostKeyReport key;
};
struct HostKeyTrusted { };
struct ConnectFailed {
    enum class Step { Reach, HostKey, LogIn, Shell } step = Step::Reach;
    Failure failure;
};
struct LoggedIn {
    DeviceIdentity identity;
    std::chrono::milliseconds linkTime { 0 };
};
/// The changes on the device; `open` is the one that is neither kept nor reverted, in detail.
struct ChangesRead {
    QList<TransactionSummary> all; ///< newest first
    std::optional<TransactionReport> open;
    std::optional<Failure> failure; ///< they could not be read (mostly: needs root)
};
/// What a running diagnosis can say so far.
struct DiagnosisJudged {
    Diagnosis soFar;
    int probesDone = 0, probes = 0;
    LinkCounters link;
    RootAccess root = RootAccess::Unknown;
};
struct DeviceAlive {
    QList<QByteArray> running; ///< probes that were sent and have not answered
    std::chrono::milliseconds silentFor { 0 };
};
struct SudoAnswered {
    std::optional<Failure> refused;
};
struct DiagnosisEnded {
    enum class Why { Asked, AsRoot, AfterChange } why = Why::Asked;
    Diagnosis diagnosis;
    RootAccess root = RootAccess::Unknown;
    QDateTime at; ///< laptop time
};
struct PreviewRead {
    std::optional<PreviewView> preview;
    std::optional<Failure> failure;
};
struct ConsentRefused {
    Failure failure; ///< the preview can be confirmed once more
};
struct FixProgress {
    RepairProgress progress;
};
/// A change ended as this, or was looked at again.
struct ChangeTold {
    TransactionReport report;
};
/// All about the change is told, but for the watched places.
struct ChangeSettled { };
/// A verb on a change did not come to an end.
struct ChangeFailed {
    Failure failure;
};
struct CopiesRemoved { };
/// The watched places before anything was changed.
struct PlacesRead {
    PlacesSnapshot snapshot;
};
struct PlacesCompared {
    WatchedPlaces places;
};
/// The link is gone; nothing more comes from this device.
struct LinkBroke {
    Failure failure;
};
/// Always the last of a request.
struct RequestEnded { };

using DeviceNews = std::variant<HostKeySeen, HostKeyTrusted, ConnectFailed, LoggedIn, ChangesRead,
    DiagnosisJudged, DeviceAlive, SudoAnswered, DiagnosisEnded, PreviewRead, ConsentRefused,
    FixProgress, ChangeTold, ChangeSettled, ChangeFailed, CopiesRemoved, PlacesRead, PlacesCompared,
    LinkBroke, RequestEnded>;

} // namespace edgemend
