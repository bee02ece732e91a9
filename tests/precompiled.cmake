# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# For builds that compile the engine from nothing and throw it away (tests/mutate): Qt's headers are read once.
# Given as -DCMAKE_PROJECT_EdgeMend_INCLUDE=.../tests/precompiled.cmake, so the project itself does not know it.
cmake_language(DEFER CALL target_precompile_headers edgemend_checks PRIVATE
    <QByteArray> <QDateTime> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QMap> <QRegularExpression> <QString>
    <algorithm> <chrono> <functional> <memory> <optional> <tl/expected.hpp> <variant>)
