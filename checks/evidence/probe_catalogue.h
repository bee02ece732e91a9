// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/script.h"

namespace edgemend {

/// One question to a device: a script from probes/ with its limits, and what it is for.
struct Probe {
    Script script; ///< script.id is the probe's id, the key of its evidence
    Message purpose; ///< "Container engine": shown while it is waited for
};

/// Every probe of a diagnosis, in the order in which they are sent (the slowest chain first). Built
/// at each call; cheap.
[[nodiscard]] QList<Probe> probeCatalogue();

/// The text of probes/FILE with the shared functions in front. Empty for an unknown name.
[[nodiscard]] QByteArray probeText(QByteArrayView file);

/// The ids of the catalogue, for tests and for saved files.
[[nodiscard]] QList<QByteArray> probeIds();

} // namespace edgemend
