// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/device/shell_quoting.h"

namespace edgemend {

QByteArray shellQuoted(QByteArrayView text)
{
    QByteArray quoted;
    quoted.reserve(text.size() + 2);
    quoted += '\'';
    for (const char byte : text) {
        if (byte == '\'')
            quoted += "'\\''";
        else if (byte != '\0')
            quoted += byte;
    }
    quoted += '\'';
    return quoted;
}

QByteArray shellQuoted(const QList<QByteArray> &words)
{
    QByteArray line;
    for (const QByteArray &word : words) {
        if (!line.isEmpty())
            line += ' ';
        line += shellQuoted(QByteArrayView { word });
    }
    return line;
}

} // namespace edgemend
