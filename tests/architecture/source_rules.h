// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace edgemend::architecture {

/// One file of the tree, with its path from the root ("checks/facts/fact.h").
struct SourceFile {
    QString path;
    QByteArray text;
};

/// What the rules see in a file: "path:line: what is wrong". Empty when all of them hold.
[[nodiscard]] QStringList violations(const SourceFile &file);

/// Every file of the tree that a person writes: no build folders, no recorded answers of devices.
[[nodiscard]] QList<SourceFile> filesOf(const QString &root);

// The rules one by one; each only speaks about the files that it is about.
[[nodiscard]] QStringList includeViolations(const SourceFile &file);
[[nodiscard]] QStringList linkViolations(const SourceFile &file);
[[nodiscard]] QStringList sizeViolations(const SourceFile &file);
[[nodiscard]] QStringList headerViolations(const SourceFile &file);
[[nodiscard]] QStringList wordViolations(const SourceFile &file);
[[nodiscard]] QStringList colourViolations(const SourceFile &file);

} // namespace edgemend::architecture
