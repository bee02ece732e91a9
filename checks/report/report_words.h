// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/evidence/redactor.h"
#include "checks/report/report_input.h"

#include <QLocale>

#include <chrono>

namespace edgemend {

/// Turns messages, what people typed and what devices printed into strings that may stand in a
/// report: redacted, made safe, bounded. Lives as long as its translator.
class ReportWords {
public:
    ReportWords(const Translator &translator, const QString &language, const QTimeZone &zone);

    /// Arguments come from devices, so each goes through clean().
    [[nodiscard]] QString say(const Message &message) const;
    /// `one` for 1, else `many`; both may hold {count}.
    [[nodiscard]] QString count(qsizetype number, const Message &one, const Message &many) const;
    /// One line of at most `most` characters.
    [[nodiscard]] QString clean(const QString &text, qsizetype most = 400) const;
    /// Free text: line feeds stay.
    [[nodiscard]] QString cleanLines(const QString &text, qsizetype most = 8000) const;
    /// In a right-to-left language: kept apart from the words around it, which would turn it.
    [[nodiscard]] QString isolated(const QString &text) const;
    /// A fingerprint is no secret, though it looks like one to a redactor.
    [[nodiscard]] QString fingerprint(const QString &text) const;

    [[nodiscard]] QString date(const QDateTime &when) const; ///< "17 March 2026"
    [[nodiscard]] QString minute(const QDateTime &when) const; ///< "10:27"
    [[nodiscard]] QString second(const QDateTime &when) const; ///< "10:27:04"
    [[nodiscard]] QString instant(const QDateTime &when) const; ///< "10:27:04.300"
    [[nodiscard]] QString duration(std::chrono::milliseconds length) const; ///< "38 s"
    [[nodiscard]] QString zoneName(const QDateTime &when) const; ///< "UTC+01:00"
    [[nodiscard]] bool isRightToLeft() const { return m_locale.textDirection() == Qt::RightToLeft; }

private:
    const Translator &m_translator;
    QLocale m_locale;
    QTimeZone m_zone;
    Redactor m_redactor;
};

} // namespace edgemend
