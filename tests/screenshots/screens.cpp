// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/screenshots/screens.h"

#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScreen>
#include <QTemporaryDir>
#include <QWidget>
#include <QWindow>

namespace edgemend::test {

namespace {

QJsonObject screen(double ratio, int left)
{
    return { { u"name"_qs, QString::number(ratio) }, { u"x"_qs, left }, { u"y"_qs, 0 },
        { u"width"_qs, static_cast<int>(1366 / ratio + 0.5) },
        { u"height"_qs, static_cast<int>(768 / ratio + 0.5) }, { u"logicalDpi"_qs, 96 },
        { u"logicalBaseDpi"_qs, 96 }, { u"dpr"_qs, ratio } };
}

} // namespace

// The scale of Qt's environment variables is one for the whole program; that of a screen is not.
void plugInScreens()
{
    static const QTemporaryDir folder;
    QFile file(folder.filePath(u"screens.json"_qs));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(file.errorString()));
    file.write(QJsonDocument {
        QJsonObject { { u"synchronousWindowSystemEvents"_qs, false },
            { u"windowFrameMargins"_qs, false },
            { u"screens"_qs, QJsonArray { screen(1, 0), screen(1.5, 2000), screen(2, 4000) } } } }
                   .toJson());
    file.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toUtf8());
}

void moveToScreen(QWidget &window, double ratio)
{
    for (QScreen *each : QGuiApplication::screens())
        if (qFuzzyCompare(each->devicePixelRatio(), ratio)
            && window.windowHandle()->screen() != each)
            window.windowHandle()->setScreen(each);
}

} // namespace edgemend::test
