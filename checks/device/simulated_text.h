// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/simulated_state.h"

namespace edgemend {

/// "2026-11-22T21:07:09.204000000Z", as Docker prints it; year 1 for 0.
[[nodiscard]] QByteArray dockerTimeText(SimulatedTime time);

/// Puts a moment into a log template: `{time}` as a module prints it ("2026-11-22 21:05:34.066
/// +00:00"), `{journal}` as journalctl's short-iso-precise does, `{second}` as the daemons do
/// ("2026-11-22T22:09:27Z").
[[nodiscard]] QByteArray filledWithTime(QByteArray pattern, SimulatedTime time);

/// What this probe prints for a login without root, from what it prints for root.
[[nodiscard]] QByteArray seenWithoutRoot(
    const QByteArray &probe, const QByteArray &asRoot, bool engineAnswers);

/// What the script of the watched places prints there.
[[nodiscard]] QByteArray watchedPlacesOutput(
    const SimulatedState &state, const QList<QByteArray> &places, bool asRoot);

} // namespace edgemend
