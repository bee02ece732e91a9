// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/evidence/redactor_values.h"

namespace edgemend::redaction {

[[nodiscard]] bool isVariableName(std::string_view name);
/// Marks what of a variable's value must go, by the allow-list.
void markVariable(const Scan &scan, std::string_view name, Range value);
/// Environments that are printed as lines: printenv, unit files, `-e NAME=value`.
void markVariableLines(const Scan &scan);

} // namespace edgemend::redaction
