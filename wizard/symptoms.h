// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/issues/issue.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace edgemend {

/// Something a technician sees without any command. The id goes into the report and saved visits
/// and never changes.
struct Symptom {
    QByteArray id; ///< "no-telemetry"
    QByteArray icon;
    QString title; ///< translated: "No telemetry"
    QString line; ///< translated: "Modules run, no data arrives."
};

/// All nine, in the order of the page. Translated at each call, so ask again when the language
/// changes.
[[nodiscard]] QList<Symptom> allSymptoms();

/// "No telemetry"; empty for an unknown id.
[[nodiscard]] QString symptomTitle(const QByteArray &id);

/// The same for the report, whose language is chosen apart. Empty for an unknown id.
[[nodiscard]] Message symptomMessage(const QByteArray &id);

/// Answers about the device itself are kept under this id, beside those about issues.
inline constexpr char aboutTheDevice[] = "device";

/// What no command can see: the lamps. For the page and for the report.
[[nodiscard]] QList<Question> lampQuestions();

} // namespace edgemend
