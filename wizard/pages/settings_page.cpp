// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/settings_page.h"

#include "checks/catalogue_translator.h"
#include "wizard/preferences.h"
#include "wizard/widgets/button.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/columns.h"
#include "wizard/widgets/field.h"
#include "wizard/widgets/page_head.h"
#include "wizard/widgets/segments.h"
#include "wizard/widgets/select.h"
#include "wizard/widgets/text_line.h"
#include "wizard/widgets/toggle.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace edgemend {

namespace {

/// A row of a group: what it is at the start, one control at the end.
QWidget *row(const Look &look, const QString &title, QWidget *control, QWidget *parent)
{
    auto *place = new QWidget(parent);
    auto *line = new QHBoxLayout(place);
    line->setContentsMargins(tokens::s4, tokens::s2, tokens::s4, tokens::s2);
    line->setSpacing(tokens::s4);
    line->addWidget(new TextLine(look, title, TypeRole::BodyStrong, Colour::Text, place), 1);
    line->addWidget(control, 1, Qt::AlignTrailing | Qt::AlignVCenter);
    return place;
}

QByteArray idOf(ThemeChoice theme)
{
    switch (theme) {
    case ThemeChoice::Light:
        return "light";
    case ThemeChoice::Dark:
        return "dark";
    case ThemeChoice::Sunlight:
        return "sunlight";
    case ThemeChoice::System:
        break;
    }
    return "system";
}

ThemeChoice themeOf(const QByteArray &id)
{
    if (id == "light")
        return ThemeChoice::Light;
    if (id == "dark")
        return ThemeChoice::Dark;
    return id == "sunlight" ? ThemeChoice::Sunlight : ThemeChoice::System;
}

} // namespace

SettingsPage::SettingsPage(
    WizardSession &session, const Look &look, Preferences &preferences, QWidget *parent)
    : Page(session, look, parent)
    , m_preferences(preferences)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s4);
    auto *head = new PageHead(look, this);
    head->setTitle(tr("Settings"));
    head->setLine(tr("Each takes effect at once."));
    column->addWidget(head);
    auto *columns = new Columns(look, Columns::Grows::Start, 420, this);
    columns->start().addWidget(
        new TextLine(look, tr("To look at"), TypeRole::Heading, Colour::Text, this));
    columns->start().addWidget(buildLook());
    columns->start().addWidget(
        new TextLine(look, tr("On the report"), TypeRole::Heading, Colour::Text, this));
    columns->start().addWidget(buildReport());
    columns->end().addWidget(
        new TextLine(look, tr("Kept on this laptop"), TypeRole::Heading, Colour::Text, this));
    columns->end().addWidget(buildKept());
    column->addWidget(columns);
    column->addStretch(1);
    connect(&session, &WizardSession::knownDevicesChanged, this, &SettingsPage::refillKept);
    connect(&look, &Look::changed, this, &SettingsPage::enter);
}

QWidget *SettingsPage::buildLook()
{
    auto *card = new Card(look(), this);
    m_language = new Select(look(), tr("Language"), card);
    for (const QString &language : availableLanguages())
        m_language->addOption(language.toLatin1(), languageName(language));
    card->addRow(row(look(), tr("Language"), m_language, card));
    m_theme = new Segments(look(), tr("Theme"), card);
    m_theme->setOptions({ { "system", tr("System") }, { "light", tr("Light") },
        { "dark", tr("Dark") }, { "sunlight", tr("Sunlight") } });
    card->addRow(row(look(), tr("Theme"), m_theme, card));
    m_glove = new Toggle(look(), tr("Glove"), tr("Targets of 20 mm, one column"), card);
    card->addRow(m_glove);
    m_motion = new Toggle(look(), tr("Less motion"), tr("Nothing fades or turns"), card);
    card->addRow(m_motion);
    connect(m_language, &Select::chosenChanged, this, [this](const QByteArray &language) {
        m_preferences.setLanguage(QString::fromLatin1(language));
    });
    connect(m_theme, &Segments::chosenChanged, this, &SettingsPage::applyLook);
    connect(m_glove, &Toggle::clicked, this, &SettingsPage::applyLook);
    connect(m_motion, &Toggle::clicked, this, &SettingsPage::applyLook);
    return card;
}

QWidget *SettingsPage::buildReport()
{
    auto *card = new Card(look(), this);
    m_name = new Field(look(), tr("Your name"), card);
    m_company = new Field(look(), tr("Company line"), card);
    card->body().addWidget(m_name);
    card->body().addWidget(m_company);
    connect(&m_name->edit(), &QLineEdit::textEdited, this, [this](const QString &text) {
        m_preferences.setTechnician(text);
        session().reportForm().technician = text;
    });
    connect(&m_company->edit(), &QLineEdit::textEdited, this, [this](const QString &text) {
        m_preferences.setCompany(text);
        session().reportForm().company = text;
    });
    return card;
}

QWidget *SettingsPage::buildKept()
{
    m_kept = new Card(look(), this);
    return m_kept;
}

void SettingsPage::refillKept()
{
    m_kept->clearRows();
    for (const KnownDevice &device : session().knownDevices()) {
        const QString name = device.label.isEmpty() ? device.target.host : device.label;
        auto *forget = new Button(look(), ButtonKind::Secondary, tr("Forget"), {}, m_kept);
        forget->setAccessibleName(tr("Forget %1").arg(name));
        connect(forget, &Button::clicked, this, [this, label = device.label] {
            QMetaObject::invokeMethod(
                this, [this, label] { session().forgetDevice(label); }, Qt::QueuedConnection);
        });
        m_kept->addRow(row(look(), name, forget, m_kept));
    }
    if (session().knownDevices().isEmpty())
        m_kept->addRow(row(look(), tr("No device yet"), new QWidget(m_kept), m_kept));
}

void SettingsPage::applyLook()
{
    LookSettings chosen = look().settings();
    chosen.theme = themeOf(m_theme->chosen());
    chosen.glove = m_glove->isChecked();
    chosen.reducedMotion = m_motion->isChecked();
    m_preferences.setLook(chosen);
}

void SettingsPage::enter()
{
    const LookSettings &settings = look().settings();
    m_language->setChosen(m_preferences.language().toLatin1());
    m_theme->setChosen(idOf(settings.theme));
    m_glove->setChecked(settings.glove);
    m_motion->setChecked(settings.reducedMotion);
    if (m_name->text() != m_preferences.technician())
        m_name->setText(m_preferences.technician());
    if (m_company->text() != m_preferences.company())
        m_company->setText(m_preferences.company());
    refillKept();
}

PageActions SettingsPage::actions() const
{
    PageActions bar;
    bar.start.append({ tr("Back"), "chevron-back", PageAction::Kind::Secondary, true,
        [this] { session().goBack(); } });
    bar.hint = tr("EdgeMend %1").arg(QCoreApplication::applicationVersion());
    return bar;
}

} // namespace edgemend
