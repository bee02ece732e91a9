// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/device_opener.h"

#include <istream>

namespace edgemend {

namespace {

/// Byte by byte into memory that is wiped: std::getline would leave copies behind when it grows.
Result<SecretText> readLine(std::istream &input, const std::stop_token &stop)
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
    if (line.endsWith('\r'))
        line.chop(1);
    SecretText secret { std::move(line) };
    const Message tried = text("Cli", QT_TRANSLATE_NOOP("Cli", "Read a secret from stdin"));
    if (stop.stop_requested())
        return failure(FailureKind::Cancelled, tried,
            text("Cli", QT_TRANSLATE_NOOP("Cli", "Stopped before it came.")));
    if (!any)
        return failure(FailureKind::Usage, tried,
            text("Cli",
                QT_TRANSLATE_NOOP(
                    "Cli", "There are fewer lines on stdin than the options ask for.")));
    return secret;
}

} // namespace

Result<CliSecrets> readSecrets(
    const CliOptions &options, std::istream &input, const std::stop_token &stop)
{
    CliSecrets secrets;
    for (const auto &[wanted, slot] : { std::pair { options.passwordFromStdin, &secrets.login },
             std::pair { options.sudoPasswordFromStdin, &secrets.sudo } }) {
        if (!wanted)
            continue;
        Result<SecretText> line = readLine(input, stop);
        if (!line)
            return tl::unexpected { line.error() };
        *slot = std::move(*line);
    }
    return secrets;
}

} // namespace edgemend
