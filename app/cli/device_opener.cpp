// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/device_opener.h"

#include <istream>

namespace edgemend {

namespace {

/// Byte by byte into memory that is wiped: std::getline would leave copies behind when it grows.
Result<SecretText> readLine(std::istream &input)
{
    QByteArray line;
    line.reserve(4096);
    char byte = 0;
    bool any = false;
    while (line.size() < 4096 && input.get(byte)) {
        any = true;
        if (byte == '\n')
            break;
        line.append(byte);
    }
    if (!any)
        return failure(FailureKind::Usage,
            text("Cli", QT_TRANSLATE_NOOP("Cli", "Read a secret from stdin")),
            text("Cli",
                QT_TRANSLATE_NOOP(
                    "Cli", "There are fewer lines on stdin than the options ask for.")));
    if (line.endsWith('\r'))
        line.chop(1);
    return SecretText { std::move(line) };
}

} // namespace

Result<CliSecrets> readSecrets(const CliOptions &options, std::istream &input)
{
    CliSecrets secrets;
    for (const auto &[wanted, slot] : { std::pair { options.passwordFromStdin, &secrets.login },
             std::pair { options.sudoPasswordFromStdin, &secrets.sudo } }) {
        if (!wanted)
            continue;
        Result<SecretText> line = readLine(input);
        if (!line)
            return tl::unexpected { line.error() };
        *slot = std::move(*line);
    }
    return secrets;
}

} // namespace edgemend
