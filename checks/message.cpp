// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/message.h"

namespace edgemend {

QString fillIn(const QString &pattern, const QMap<QString, QString> &arguments)
{
    QString filled;
    filled.reserve(pattern.size());
    qsizetype at = 0;
    while (at < pattern.size()) {
        const qsizetype open = pattern.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : pattern.indexOf(u'}', open);
        if (close < 0)
            break;
        const auto argument = arguments.constFind(pattern.mid(open + 1, close - open - 1));
        filled += QStringView { pattern }.mid(at, open - at);
        if (argument == arguments.constEnd()) {
            filled += u'{'; // not a place holder: `{}` of a shell command, JSON …
            at = open + 1;
        } else {
            filled += argument.value();
            at = close + 1;
        }
    }
    filled += QStringView { pattern }.mid(at);
    return filled;
}

QString toEnglish(const Message &message)
{
    return fillIn(QString::fromUtf8(message.source), message.arguments);
}

} // namespace edgemend
