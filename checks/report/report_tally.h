// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/report/report_input.h"

namespace edgemend {

/// What became of one finding during a visit.
enum class FindingState {
    Mended, ///< a change that stands, and the same check now finds nothing
    Watching, ///< the same, but its log must stay clean a while longer
    Gone, ///< no longer there, and nobody here did that
    Open,
    New, ///< came up after a change
    Undone, ///< a change was taken back
    OnTrial, ///< a change is neither kept nor undone
    NeedsPerson, ///< a change stands half way
    Unknown, ///< could not be told any more
    LeftAsIs ///< a warning nobody acted on
};

/// A time of the device's clock by the laptop's, from the two that were read together.
[[nodiscard]] QDateTime laptopTimeOf(const TransactionReport &change, const QDateTime &deviceTime);
[[nodiscard]] QDateTime startOf(const TransactionReport &change); ///< laptop time
[[nodiscard]] QDateTime endOf(const TransactionReport &change); ///< of its last step, laptop time

struct JudgedFinding {
    const IssueResult *result = nullptr; ///< with the finding in it; never null
    FindingState state = FindingState::Open;
};

/// How the visit ended, counted once for all parts of the report. Points into the input, which must
/// outlive it.
struct ReportTally {
    explicit ReportTally(const ReportInput &input);

    const Diagnosis &latest;
    QList<JudgedFinding> findings; ///< roots above consequences; new ones last
    int mended = 0, open = 0, warnings = 0, fine = 0, unknown = 0, notApplicable = 0;
    int kept = 0, undone = 0, onTrial = 0, needPerson = 0; ///< changes
    /// A change was made or taken back after the last look: nobody knows how the device is now.
    bool isStale = false;
    HealthState health = HealthState::CannotTell; ///< CannotTell when stale
    [[nodiscard]] int faults() const { return mended + open; }
    [[nodiscard]] const JudgedFinding *find(const QByteArray &id) const;

private:
    void count(const ReportInput &input);
    void judgeFindings(const ReportInput &input);
};

} // namespace edgemend
