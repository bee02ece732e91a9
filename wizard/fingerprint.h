// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace edgemend {

/// The letters of a fingerprint without "SHA256:", blanks and line ends: what a person may paste as
/// a whole line of ssh-keygen ("256 SHA256:… root@press-07 (ED25519)").
[[nodiscard]] QString bareFingerprint(const QString &typed);

/// In groups of four, twenty-four letters a line, under "SHA256:".
[[nodiscard]] QString groupedFingerprint(const QString &fingerprint);

/// How a pasted fingerprint compares with the one that was shown.
struct FingerprintMatch {
    enum class State { Empty, TooShort, Different, Same } state = State::Empty;
    int differsAt = 0; ///< from 1, for Different
    int length = 0; ///< of the shown one
};
/// A prefix alone never counts as the same: it is TooShort.
[[nodiscard]] FingerprintMatch compareFingerprints(const QString &shown, const QString &typed);

/// The public key file that sshd keeps for this type of key: what to read the fingerprint from.
[[nodiscard]] QString hostKeyFile(const QString &algorithm);

} // namespace edgemend
