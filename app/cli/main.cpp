// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/cli_options.h"

int main(int, char **) { return 2; }
