// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/message.h"

#include <QStringList>
#include <QTranslator>

#include <memory>
#include <optional>

namespace edgemend {

/// The languages that people may choose, English first: "en", "de". The pseudo-language is not
/// among them, but every function here takes it.
[[nodiscard]] QStringList availableLanguages();

/// What a language calls itself ("Deutsch"); empty for an unknown one.
[[nodiscard]] QString languageName(const QString &language);

/// The language of ours that serves a locale's name ("de_AT", "de-CH.UTF-8"); "en" if none does.
[[nodiscard]] QString closestLanguage(const QString &localeName);

/// Turns Messages into the language of one catalogue, `translations/edgemend_<language>.ts`, which
/// is embedded. A text that the catalogue lacks is given in English. Immutable: threads may share
/// one.
class CatalogueTranslator final : public Translator {
public:
    /// An unknown language is shown in English.
    explicit CatalogueTranslator(const QString &language);

    [[nodiscard]] QString text(const Message &message) const override;
    [[nodiscard]] QString language() const override { return m_language; }

    /// The catalogue's template, its place holders still open; nothing if it lacks this message.
    /// For tests of completeness.
    [[nodiscard]] std::optional<QString> find(const Message &message) const;

private:
    QString m_language;
    QTranslator m_catalogue;
};

/// The Translator for a language: English, one with a catalogue, or the pseudo-language. Null for
/// an unknown one.
[[nodiscard]] std::unique_ptr<Translator> makeTranslator(const QString &language);

/// The same catalogue for the texts that Qt's own tr() looks up, to be installed in the
/// application. Null for an unknown language.
[[nodiscard]] std::unique_ptr<QTranslator> makeQtTranslator(const QString &language);

} // namespace edgemend
