// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/preferences.h"

#include "checks/catalogue_translator.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSaveFile>

#include <array>
#include <utility>

namespace edgemend {

namespace {

constexpr QLatin1StringView letterName { "letter" };
constexpr qint64 mostBytes = 64 * 1024;
constexpr std::array themeNames { "system", "light", "dark", "sunlight" };

ThemeChoice themeFrom(const QString &name)
{
    for (std::size_t i = 0; i < themeNames.size(); ++i)
        if (name == QLatin1StringView(themeNames.at(i)))
            return static_cast<ThemeChoice>(i);
    return ThemeChoice::System;
}

QString nameOf(ThemeChoice theme)
{
    return QString::fromLatin1(themeNames.at(static_cast<std::size_t>(theme)));
}

} // namespace

Preferences::Preferences(
    Look &look, const QString &folder, const QString &localeName, QObject *parent)
    : QObject(parent)
    , m_look(look)
    , m_file(folder.isEmpty() ? QString {} : folder + u"/window.json"_qs)
{
    read();
    if (m_language.isEmpty() || !speak(m_language))
        speak(closestLanguage(localeName));
}

Preferences::~Preferences()
{
    if (m_qtTranslator)
        QCoreApplication::removeTranslator(m_qtTranslator.get());
}

void Preferences::setLook(const LookSettings &settings)
{
    if (settings == m_look.settings())
        return;
    m_look.apply(settings);
    save();
}

void Preferences::toggleSunlight()
{
    LookSettings settings = m_look.settings();
    if (settings.theme == ThemeChoice::Sunlight)
        settings.theme = m_beforeSunlight;
    else
        m_beforeSunlight = std::exchange(settings.theme, ThemeChoice::Sunlight);
    setLook(settings);
}

void Preferences::setLanguage(const QString &language)
{
    if (language == m_language || !speak(language))
        return;
    save();
    Q_EMIT languageChanged();
}

void Preferences::setFirstStartSeen()
{
    m_firstStart = false;
    save();
}

void Preferences::setPaper(ReportForm::Paper paper)
{
    m_paper = paper;
    save();
}

void Preferences::setTechnician(const QString &name)
{
    m_technician = name;
    save();
}

void Preferences::setCompany(const QString &name)
{
    m_company = name;
    save();
}

void Preferences::read()
{
    QFile file(m_file);
    if (m_file.isEmpty() || file.size() > mostBytes || !file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject saved = QJsonDocument::fromJson(file.readAll()).object();
    LookSettings look;
    look.theme = themeFrom(saved[u"theme"].toString());
    look.glove = saved[u"glove"].toBool();
    look.reducedMotion = saved[u"reducedMotion"].toBool();
    if (look != m_look.settings())
        m_look.apply(look);
    m_language = saved[u"language"].toString();
    m_firstStart = !saved[u"firstStartSeen"].toBool();
    m_technician = saved[u"technician"].toString();
    m_company = saved[u"company"].toString();
    if (saved[u"paper"].toString() == letterName)
        m_paper = ReportForm::Paper::Letter;
}

// A choice that cannot be kept holds for this time all the same: nobody is stopped for it.
void Preferences::save() const
{
    if (m_file.isEmpty() || !QDir().mkpath(QFileInfo(m_file).path()))
        return;
    const LookSettings &look = m_look.settings();
    const QJsonObject saved { { u"theme"_qs, nameOf(look.theme) }, { u"glove"_qs, look.glove },
        { u"reducedMotion"_qs, look.reducedMotion }, { u"language"_qs, m_language },
        { u"firstStartSeen"_qs, !m_firstStart }, { u"technician"_qs, m_technician },
        { u"company"_qs, m_company },
        { u"paper"_qs, m_paper == ReportForm::Paper::Letter ? QString(letterName) : u"a4"_qs } };
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return;
    const QByteArray bytes = QJsonDocument(saved).toJson();
    if (file.write(bytes) == bytes.size())
        (void)file.commit();
}

bool Preferences::speak(const QString &language)
{
    std::unique_ptr<Translator> translator = makeTranslator(language);
    std::unique_ptr<QTranslator> qtTranslator = makeQtTranslator(language);
    if (!translator)
        return false;
    if (m_qtTranslator)
        QCoreApplication::removeTranslator(m_qtTranslator.get());
    m_qtTranslator = std::move(qtTranslator);
    if (m_qtTranslator)
        QCoreApplication::installTranslator(m_qtTranslator.get());
    // whoever holds the old one may still use it while it hears of the new one
    m_before = std::exchange(m_translator, std::move(translator));
    m_language = language;
    QLocale::setDefault(QLocale(language)); // numbers and lists as the language writes them
    QGuiApplication::setLayoutDirection(QLocale(language).textDirection());
    return true;
}

} // namespace edgemend
