// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/facts/sysctl_settings.h"
#include "checks/fixes/fix_step.h"
#include "checks/result.h"

#include <QByteArrayView>
#include <QString>

namespace edgemend {

/// A change of one file as it is shown: a unified diff of the redacted view.
struct FileDiff {
    QString path;
    QString unified;
    bool isNewFile = false;
    bool operator==(const FileDiff &) const = default;
};

/// One replaced byte range of a file.
struct ByteEdit {
    qint64 offset = 0;
    qint64 length = 0;
    QByteArray bytes;
    bool operator==(const ByteEdit &) const = default;
};

/// The ranges that set `key` to `value` in the text of a sysctl file; every line that sets it is
/// changed, nothing else. Empty: it is so already, or the key does not stand there.
[[nodiscard]] QList<ByteEdit> sysctlEdits(
    QByteArrayView text, QByteArrayView key, QByteArrayView value);
/// The ranges that turn `before` into `after`, by whole lines; bytes that do not change never
/// travel back.
[[nodiscard]] QList<ByteEdit> editsBetween(QByteArrayView before, QByteArrayView after);
/// Applies edits (ascending, not overlapping).
[[nodiscard]] QByteArray withEdits(QByteArrayView text, const QList<ByteEdit> &edits);

/// The text of a file of our own that sets `key` beside what it sets already (`text`; empty: a new
/// file).
[[nodiscard]] QByteArray withSysctlSetting(
    QByteArrayView text, QByteArrayView key, QByteArrayView value);

/// Values differ in more than blanks: the kernel prints tabs where files have spaces.
[[nodiscard]] bool sameSysctlValue(QByteArrayView left, QByteArrayView right);

/// A unified diff (three lines of context) of two redacted texts; empty when they are the same.
[[nodiscard]] QString unifiedDiff(
    const QString &path, const QString &before, const QString &after, bool isNewFile = false);

/// Whether a step holds nothing but what a device may be told: key, path and unit names of a strict
/// shape, paths only where sysctl files are. The last gate before a command, whatever made the
/// plan.
[[nodiscard]] Result<void> checkStep(const FixStep &step);

} // namespace edgemend
