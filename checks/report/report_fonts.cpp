// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/report/report_fonts.h"

#include <QFontDatabase>
#include <QGuiApplication>

namespace edgemend {

namespace embedded {
QByteArrayView fonts(QByteArrayView name);
}

bool registerEdgeMendFonts()
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return false;
    if (QFontDatabase::hasFamily(sansFamily) && QFontDatabase::hasFamily(monoFamily))
        return true;
    for (const char *file : { "EdgeMendSans-Regular.otf", "EdgeMendSans-Medium.otf",
             "EdgeMendSans-SemiBold.otf", "EdgeMendSans-Bold.otf", "EdgeMendMono-Regular.ttf",
             "EdgeMendMono-Medium.ttf", "EdgeMendMono-Bold.ttf" }) {
        const QByteArrayView bytes = embedded::fonts(file);
        // fromRawData: the bytes are part of the program and outlive every font
        if (QFontDatabase::addApplicationFontFromData(
                QByteArray::fromRawData(bytes.data(), bytes.size()))
            < 0)
            return false;
    }
    return QFontDatabase::hasFamily(sansFamily) && QFontDatabase::hasFamily(monoFamily);
}

} // namespace edgemend
