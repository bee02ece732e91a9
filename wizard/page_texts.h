// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"
#include "wizard/widgets/counts_line.h"
#include "wizard/wizard_session.h"

// Small words and sums that several pages show. GUI thread; nothing here is kept.

namespace edgemend {

/// The mark of one issue's verdict: a finding is a fault or a warning by its severity.
[[nodiscard]] Status statusOf(const IssueInfo &info, const Verdict &verdict);

/// The problems counted are those of the registry; *does it work?* is no check (visual design §6).
[[nodiscard]] bool isCounted(const IssueInfo &info);
[[nodiscard]] Counts countsOf(const QList<DiagnosisRow> &rows);
[[nodiscard]] Counts countsOf(const Diagnosis &diagnosis);

/// "press-07" of the label "Line 4 / press-07"; without a label the address. Safe to show.
[[nodiscard]] QString shortName(const WizardSession &session);

/// "Back to findings": the words on the way back from a page beside the way.
[[nodiscard]] QString backWords(const WizardSession &session);

[[nodiscard]] QString secondsText(std::chrono::milliseconds time); ///< "2.4 s"
[[nodiscard]] QString bytesText(qint64 bytes); ///< "38 KiB"
/// "About 40 s", "About 3 min".
[[nodiscard]] QString aboutText(std::chrono::seconds time);

/// How far the device's clock is ahead of the laptop's, as the diagnosis read both; nothing where
/// the device's time is not known.
[[nodiscard]] std::optional<std::chrono::milliseconds> deviceAhead(const Diagnosis &diagnosis);

/// The findings that `root` explains, in the order of the diagnosis.
[[nodiscard]] QList<const IssueResult *> explainedBy(
    const Diagnosis &diagnosis, const QByteArray &root);

} // namespace edgemend
