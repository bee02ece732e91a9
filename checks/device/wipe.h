// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace edgemend {

/// Overwrites all memory of a buffer, also what lies behind its end, and empties it. One that is
/// shared with somebody else is only let go.
void wipeBytes(QByteArray &bytes);

/// Takes the first `count` bytes off, overwriting them: QByteArray::remove only steps over them.
void dropFront(QByteArray &bytes, qsizetype count);

} // namespace edgemend
