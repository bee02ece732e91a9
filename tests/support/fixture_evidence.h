// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/evidence/evidence.h"

namespace edgemend::test {

/// Redacted evidence (as the collector would keep it) of tests/fixtures/healthy_device with the
/// files of `folder` in place of its own: `PROBE.txt` is what the probe printed; `PROBE.end` says
/// that it did not finish, in one line such as `not-run Needs root.`, `timed-out`, `truncated`,
/// `link-lost`; `PROBE.absent` takes the probe out of the evidence.
[[nodiscard]] Evidence fixtureEvidence(const QString &folder = {});

/// The case folders of an issue: tests/checks/issues/STEM/*, sorted.
[[nodiscard]] QStringList caseFolders(const QString &stem);

} // namespace edgemend::test
