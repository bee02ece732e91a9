// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

namespace edgemend {

/// The same bytes with every invalid UTF-8 sequence replaced by U+FFFD. Pure.
[[nodiscard]] QByteArray toValidUtf8(QByteArrayView bytes);

/// For showing what a device printed: what would steer a terminal, turn the writing direction or
/// hide is shown as a symbol instead. Line feed and tab stay, CR LF becomes LF. The result holds
/// no control, bidi, zero-width, private-use or noncharacter code point. Idempotent.
[[nodiscard]] QString makeSafe(QByteArrayView bytes);
[[nodiscard]] QString makeSafe(QStringView text);

} // namespace edgemend
