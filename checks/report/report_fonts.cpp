// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/report/report_fonts.h"

#include <QDir>
#include <QFontDatabase>
#include <QGuiApplication>

// A static library loses its resources unless somebody names them; the macro wants no namespace.
static void keepReportFonts() { Q_INIT_RESOURCE(report_fonts); }

namespace edgemend {

bool registerEdgeMendFonts()
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return false;
    if (QFontDatabase::hasFamily(sansFamily) && QFontDatabase::hasFamily(monoFamily))
        return true;
    keepReportFonts();
    const QDir folder { u":/edgemend/report-fonts"_qs };
    for (const QString &file : folder.entryList(QDir::Files))
        if (QFontDatabase::addApplicationFont(folder.filePath(file)) < 0)
            return false;
    return QFontDatabase::hasFamily(sansFamily) && QFontDatabase::hasFamily(monoFamily);
}

} // namespace edgemend
