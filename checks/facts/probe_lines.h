// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QMap>
#include <QString>
#include <QStringList>

namespace edgemend {

/// The small line language of our probes: `key=value`, `@ section`, and `| quoted` for what other
/// programs printed (so that nothing they print can look like ours). The first value of a key wins.
struct ProbeLines {
    QMap<QString, QString> values;
    QStringList quoted;
    QStringList others; ///< lines of neither form
    [[nodiscard]] QString value(const QString &key) const { return values.value(key); }
    /// The first quoted line that says something.
    [[nodiscard]] QString firstQuoted() const
    {
        for (const QString &line : quoted)
            if (const QString said = line.trimmed(); !said.isEmpty())
                return said;
        return {};
    }
    [[nodiscard]] bool is(const QString &key, const char *expected) const
    {
        return values.value(key) == QLatin1StringView { expected };
    }
};

[[nodiscard]] ProbeLines readLines(QStringView text);
/// Splits at `@ name` lines; what stands before the first is under the empty name.
[[nodiscard]] QMap<QString, ProbeLines> readSections(const QString &text);
/// RFC 3339 as Docker prints it, with up to nine decimals. Invalid for 0001-01-01.
[[nodiscard]] QDateTime dockerTime(const QString &value);
/// The `epoch=` of a probe: the device's own clock.
[[nodiscard]] QDateTime epochTime(const ProbeLines &lines);

} // namespace edgemend
