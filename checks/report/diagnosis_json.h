// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/diagnosis/diagnosis.h"

namespace edgemend {

/// The one object that `edgemend-cli check --json` prints (design §8). Keys and ids are English and
/// stable; texts are in the language of the translator.
[[nodiscard]] QByteArray diagnosisToJson(const Diagnosis &diagnosis, const Translator &translator);

/// The list that `edgemend-cli issues --json` prints.
[[nodiscard]] QByteArray issueListToJson(const Translator &translator);

/// JUnit XML: one test case per issue and sign; a finding fails, *cannot tell* is an error, *not
/// applicable* is skipped.
[[nodiscard]] QByteArray diagnosisToJunit(const Diagnosis &diagnosis, const Translator &translator);

/// Exit code of `check` (design §8): 0 works and nothing found, 1 found, 3 no probe arrived, 4
/// something could not be told.
[[nodiscard]] int checkExitCode(const Diagnosis &diagnosis);

} // namespace edgemend
