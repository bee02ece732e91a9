// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace edgemend {

/// The text as one word of a POSIX shell, whatever bytes it holds: 'it'\''s'. NUL cannot be in an
/// argument; it is left out.
[[nodiscard]] QByteArray shellQuoted(QByteArrayView text);

/// All words, quoted and joined by spaces.
[[nodiscard]] QByteArray shellQuoted(const QList<QByteArray> &words);

} // namespace edgemend
