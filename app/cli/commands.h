// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/device_opener.h"

#include <iosfwd>

namespace edgemend {

/// Where a command reads and writes. Answers go to `out`, progress and complaints to `err`.
struct CliStreams {
    std::istream &in;
    std::ostream &out;
    std::ostream &err;
};

/// The same for one command, with the language of what people read. Keys, ids and JSON names stay
/// English.
struct CliConsole {
    std::istream &in;
    std::ostream &out;
    std::ostream &err;
    const Translator &words;
};

/// Runs one command line and gives the exit code of design §8. Never throws; a stop gives what
/// there is so far.
[[nodiscard]] int runCommandLine(const QStringList &words, DeviceOpener &opener,
    const CliStreams &streams, std::stop_token stop);

/// How a failure before or during a command ends the program.
[[nodiscard]] int exitCodeOf(const Failure &failure);

} // namespace edgemend
