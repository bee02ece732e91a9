// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/diagnosis/diagnosis.h"
#include "checks/repair/repair.h"

namespace edgemend {

/// What the command line prints for people. Everything that came from a device is made safe for a
/// terminal.
[[nodiscard]] QString textOf(const Diagnosis &diagnosis, const Translator &translator);
[[nodiscard]] QString textOf(const IssueResult &issue, const Translator &translator);
[[nodiscard]] QString textOf(const PreviewedPlan &preview, const Translator &translator);
[[nodiscard]] QString textOf(const TransactionReport &report, const Translator &translator);
[[nodiscard]] QString textOf(const QList<TransactionSummary> &list, const Translator &translator);
[[nodiscard]] QString textOf(const Failure &failure, const Translator &translator);

/// That a change of an earlier visit is undecided, and how to decide it.
[[nodiscard]] Message openChangeText(const OpenChange &change);
[[nodiscard]] Message openChangeHelp(const OpenChange &change);

/// The preview as JSON (design §8: the transaction object, state not-started).
[[nodiscard]] QJsonObject toJson(const PreviewedPlan &preview, const Translator &translator);

} // namespace edgemend
