// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// edgemend_plant_secrets SEED TEXT NEEDLES: writes a text full of secrets, and the secrets one a
// line (each 12 bytes of them), for scripts that plant them on a device and grep every product:
// grep -a -F -f NEEDLES PRODUCT.

#include "tests/support/secret_shapes.h"

#include <QFile>

#include <cstdio>

namespace {

bool writeFile(const char *path, const QByteArray &bytes)
{
    QFile file { QString::fromLocal8Bit(path) };
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

int main(int count, char **arguments)
{
    bool isNumber = false;
    const quint32 seed = count == 4 ? QByteArray { arguments[1] }.toUInt(&isNumber) : 0;
    if (!isNumber) {
        std::fputs("usage: edgemend_plant_secrets SEED TEXT NEEDLES\n", stderr);
        return 2;
    }
    const auto secrets = edgemend::test::plantSecrets(seed);
    QByteArray needles;
    for (const auto &secret : secrets) {
        for (const QByteArray &needle : secret.needles) {
            for (const QByteArray &part : edgemend::test::windowsOf(needle)) {
                if (!part.contains('\0') && !part.contains('\n')) // grep reads lines
                    needles += part + '\n';
            }
        }
    }
    const bool isWritten = !secrets.isEmpty()
        && writeFile(arguments[2], edgemend::test::plantedText(secrets))
        && writeFile(arguments[3], needles);
    return isWritten ? 0 : 1;
}
