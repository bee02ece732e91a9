// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace edgemend {

/// One recorded command.
struct RecordedCommand {
    QString command;
    int exitCode = -1;
    QStringList lines; ///< stdout and stderr, without the heading
};

/// The files of one state folder.
class RecordingFiles {
public:
    RecordingFiles(const QString &state, const QString &prefix);
    /// The first of these that exists.
    [[nodiscard]] std::optional<RecordedCommand> find(const QStringList &names) const;
    [[nodiscard]] QStringList matching(const QString &pattern) const;
    [[nodiscard]] QByteArray bytes(const QString &name) const;

private:
    QString m_folder;
    QString m_prefix;
};

/// Unit → key → value, of all that was told about units.
using RecordedUnits = QMap<QString, QMap<QString, QString>>;
[[nodiscard]] RecordedUnits recordedUnits(const RecordingFiles &files);

/// Containers as the objects of our probe, each with the fields that were recorded; nothing when
/// nobody asked.
struct RecordedContainers {
    std::optional<RecordedCommand> asked; ///< `docker ps -a`
    QMap<QString, QJsonObject> byName;
    QStringList environment; ///< "E " lines
};
[[nodiscard]] RecordedContainers recordedContainers(const RecordingFiles &files);

} // namespace edgemend
