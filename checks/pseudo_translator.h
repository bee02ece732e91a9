// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/message.h"

#include <QTranslator>

namespace edgemend {

/// The id of the pseudo-language: English that can still be read, made long and strange, so that a
/// look at a page shows what nobody marked for translation (no brackets) and what is cut (no
/// closing bracket). For tests and for those who write pages; never offered to people.
[[nodiscard]] QString pseudoLanguage(); ///< "qps"

/// `[Åçčéñţš öñ éṽéŕý ļéţţéŕ one two]`: accents, brackets, about 35 % longer. Place holders
/// ({name}, %1, %n), `&` before its letter, tags and entities stay as they are. Empty stays empty.
[[nodiscard]] QString toPseudo(const QString &english);

/// Messages in the pseudo-language.
class PseudoTranslator final : public Translator {
public:
    [[nodiscard]] QString text(const Message &message) const override;
    [[nodiscard]] QString language() const override { return QStringLiteral("qps"); }
};

/// The tr() texts of ours in the pseudo-language; Qt's own are left alone.
class PseudoQtTranslator final : public QTranslator {
public:
    using QTranslator::QTranslator;

    [[nodiscard]] QString translate(const char *context, const char *sourceText,
        const char *disambiguation = nullptr, int n = -1) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace edgemend
