// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace edgemend {

/// Takes the secrets out of what a device printed, before anything is stored, shown or sent. Where
/// the structure is known (environments) only listed names keep their value; elsewhere secrets are
/// found by their name, their form or their randomness, also when they are escaped, encoded or
/// broken over lines. A secret becomes `***`, the name in front of it stays.
///
/// The second net: probes drop by name on the device already. Give it whole outputs, not lines: a
/// key may stand on two. Linear in time; nothing is kept; const and safe in any thread. Working
/// copies are wiped, the caller wipes its own buffer.
class Redactor {
public:
    /// Valid Unicode; control characters are left for makeSafe(). redact(redact(x)) == redact(x).
    [[nodiscard]] QString redact(QByteArrayView rawOutput) const;
    /// The same as valid UTF-8.
    [[nodiscard]] QByteArray redactBytes(QByteArrayView rawOutput) const;
};

} // namespace edgemend
