// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/cli_options.h"
#include "checks/diagnosis/diagnosis.h"

#include <QCoreApplication>

#include <memory>

namespace edgemend {

/// Writes what --pdf and --html ask for, in the language of `words`. A file is whole or not there.
[[nodiscard]] Result<void> writeReports(
    const CliOptions &options, const Diagnosis &diagnosis, const Translator &words);

/// The application object of the program. Fonts need a QGuiApplication, so there is one where --pdf
/// is among the words, without a display; else the smaller one.
[[nodiscard]] std::unique_ptr<QCoreApplication> makeCliApplication(int &argc, char **argv);

} // namespace edgemend
