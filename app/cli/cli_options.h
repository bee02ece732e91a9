// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/device_connector.h"
#include "checks/result.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace edgemend {

enum class CliCommand { Help, Version, Issues, Check, Fix, Undo, Changes, Resume, Forget };

/// What TARGET names.
struct CliTarget {
    enum class Kind { Live, Demo, File } kind = Kind::Live;
    Target live;
    QString scenario; ///< of demo:SCENARIO
    QString path; ///< of a saved visit
};

/// A parsed command line. Secrets are never in it: only the wish to read them from stdin.
struct CliOptions {
    CliCommand command = CliCommand::Help;
    CliTarget target;
    QByteArray issue;
    QByteArray transaction;
    QByteArray plan;
    QMap<QByteArray, QByteArray> answers;
    QList<QByteArray> secretAnswers; ///< keys whose answers come from stdin, in this order
    bool json = false;
    bool junit = false;
    bool preview = false;
    bool yes = false;
    std::optional<bool> keep; ///< of resume: keep or revert
    QString language = u"en"_qs; ///< one that makeTranslator() knows
    QString saveFile;
    QString pdfFile, htmlFile; ///< the report; empty: none
    QString mayStop;
    QString confirmDevice;
    QStringList identities;
    QString knownHosts;
    QString hostKey;
    bool passwordFromStdin = false;
    bool sudoPasswordFromStdin = false;
};

/// Refuses with Usage (what is wrong with the words) or NotInThisVersion (known, but its part has
/// not landed).
[[nodiscard]] Result<CliOptions> parseCommandLine(const QStringList &words);

/// `[user@]host[:port]`, `[v6]:port`, `demo:SCENARIO`, or a path that ends in .edgemend / .zip.
[[nodiscard]] Result<CliTarget> parseTarget(const QString &word);

/// The page for --help: every command and option.
[[nodiscard]] QString usageText();

} // namespace edgemend
