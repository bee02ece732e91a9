// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/message.h"
#include "wizard/style/look.h"
#include "wizard/visit.h"

#include <QObject>
#include <QTranslator>

#include <memory>

namespace edgemend {

/// What a person chose for this laptop: look, language, names for the report. Holds no secret.
/// Kept in one file of the data folder, written as soon as something changes; a file that is
/// missing or damaged means the defaults. GUI thread.
class Preferences final : public QObject {
    Q_OBJECT

public:
    /// Reads the file and applies look, language and direction. An empty folder keeps nothing.
    /// Without a chosen language that of `localeName` is used, as far as we have it.
    Preferences(
        Look &look, const QString &folder, const QString &localeName, QObject *parent = nullptr);
    ~Preferences() override;

    void setLook(const LookSettings &settings);
    void toggleSunlight(); ///< and back to what was before
    [[nodiscard]] const QString &language() const { return m_language; }
    /// Also the direction of the window. An unknown language is left out.
    void setLanguage(const QString &language);
    /// Messages in the chosen language. Lives until the language changes again, and longer than
    /// languageChanged() needs to be handled.
    [[nodiscard]] const Translator &translator() const { return *m_translator; }

    [[nodiscard]] bool isFirstStart() const { return m_firstStart; }
    void setFirstStartSeen();

    /// For the report; empty until somebody typed them.
    [[nodiscard]] const QString &technician() const { return m_technician; }
    [[nodiscard]] const QString &company() const { return m_company; }
    [[nodiscard]] ReportForm::Paper paper() const { return m_paper; }
    void setPaper(ReportForm::Paper paper);
    void setTechnician(const QString &name);
    void setCompany(const QString &name);

Q_SIGNALS:
    /// tr() and translator() speak the new language now.
    void languageChanged();

private:
    void read();
    void save() const;
    bool speak(const QString &language);

    Look &m_look;
    ThemeChoice m_beforeSunlight = ThemeChoice::System;
    const QString m_file; ///< empty: nothing is kept
    QString m_language;
    bool m_firstStart = true;
    QString m_technician, m_company;
    ReportForm::Paper m_paper = ReportForm::Paper::A4;
    std::unique_ptr<Translator> m_translator, m_before;
    std::unique_ptr<QTranslator> m_qtTranslator;
};

} // namespace edgemend
