// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/catalogue_translator.h"

#include "checks/pseudo_translator.h"

#include <QByteArrayView>

namespace edgemend {

namespace embedded {
QByteArrayView catalogue(QByteArrayView name); // written by translations/CMakeLists.txt
}

namespace {

struct Language {
    const char *id;
    const char *name;
};

constexpr Language languages[] = { { "en", "English" }, { "de", "Deutsch" } };

bool load(QTranslator &translator, const QString &language)
{
    const QByteArray file = "edgemend_" + language.toUtf8() + ".qm";
    const QByteArrayView bytes = embedded::catalogue(file);
    // not copied: the bytes live as long as the program
    return !bytes.isEmpty()
        && translator.load(
            reinterpret_cast<const uchar *>(bytes.data()), static_cast<int>(bytes.size()));
}

} // namespace

QStringList availableLanguages()
{
    QStringList ids;
    for (const Language &language : languages)
        ids.append(QString::fromUtf8(language.id));
    return ids;
}

QString languageName(const QString &language)
{
    for (const Language &each : languages)
        if (language == QLatin1StringView { each.id })
            return QString::fromUtf8(each.name);
    return language == pseudoLanguage() ? u"[Pšéûðö]"_qs : QString {};
}

QString closestLanguage(const QString &localeName)
{
    const QString first = localeName.left(localeName.indexOf(u'_')).section(u'-', 0, 0).toLower();
    if (first == pseudoLanguage() || availableLanguages().contains(first))
        return first;
    return u"en"_qs;
}

CatalogueTranslator::CatalogueTranslator(const QString &language)
    : m_language(language)
{
    load(m_catalogue, language); // without a catalogue every text stays English
}

std::optional<QString> CatalogueTranslator::find(const Message &message) const
{
    const QString pattern
        = m_catalogue.translate(message.context.constData(), message.source.constData());
    return pattern.isEmpty() ? std::nullopt : std::optional { pattern };
}

QString CatalogueTranslator::text(const Message &message) const
{
    const auto pattern = find(message);
    return pattern ? fillIn(*pattern, message.arguments) : toEnglish(message);
}

std::unique_ptr<Translator> makeTranslator(const QString &language)
{
    if (language == pseudoLanguage())
        return std::make_unique<PseudoTranslator>();
    if (language == u"en")
        return std::make_unique<EnglishTranslator>();
    if (!availableLanguages().contains(language))
        return nullptr;
    return std::make_unique<CatalogueTranslator>(language);
}

std::unique_ptr<QTranslator> makeQtTranslator(const QString &language)
{
    if (language == pseudoLanguage())
        return std::make_unique<PseudoQtTranslator>();
    auto translator = std::make_unique<QTranslator>();
    const bool loaded = load(*translator, language);
    // English needs a catalogue for plural forms only
    return loaded || language == u"en" ? std::move(translator) : nullptr;
}

} // namespace edgemend
