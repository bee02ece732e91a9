// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/settings_page.h"

#include "checks/catalogue_translator.h"
#include "checks/evidence/safe_text.h"
#include "wizard/known_devices.h"
#include "wizard/page_texts.h"
#include "wizard/preferences.h"
#include "wizard/widgets/button.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/columns.h"
#include "wizard/widgets/field.h"
#include "wizard/widgets/page_head.h"
#include "wizard/widgets/segments.h"
#include "wizard/widgets/select.h"
#include "wizard/widgets/setting_row.h"
#include "wizard/widgets/text_line.h"
#include "wizard/widgets/toggle.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace edgemend {

namespace {

constexpr int keptColumn = 491, fieldWidth = 270, languageWidth = 170;

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
    auto *columns = new Columns(look, Columns::Grows::Start, keptColumn, this);
    addGroup(columns->start(), tr("To look at"), buildLook());
    addGroup(columns->start(), tr("On the report"), buildReport());
    addGroup(columns->end(), tr("Kept on this laptop"), buildKept());
    column->addWidget(columns);
    column->addStretch(1);
    connect(&session, &WizardSession::knownDevicesChanged, this, &SettingsPage::refillKept);
    connect(&look, &Look::changed, this, &SettingsPage::enter);
}

SettingsPage::~SettingsPage() { keepNames(); } // the window may be closed in the middle of a name

void SettingsPage::addGroup(QVBoxLayout &column, const QString &title, QWidget *group)
{
    column.setSpacing(tokens::s2);
    if (column.count() > 0)
        column.addSpacing(tokens::s3);
    column.addWidget(new TextLine(look(), title, TypeRole::Heading, Colour::Text, this));
    column.addWidget(group);
}

QWidget *SettingsPage::buildLook()
{
    auto *card = new Card(look(), this);
    m_language = new Select(look(), tr("Language"), card);
    for (const QString &language : availableLanguages())
        m_language->addOption(language.toLatin1(), languageName(language));
    m_language->setMinimumWidth(languageWidth);
    card->addRow(new SettingRow(look(), tr("Language"), {}, m_language, card));
    m_theme = new Segments(look(), tr("Theme"), card);
    m_theme->setOptions({ { "system", tr("System") }, { "light", tr("Light") },
        { "dark", tr("Dark") }, { "sunlight", tr("Sunlight") } });
    card->addRow(new SettingRow(look(), tr("Theme"), tr("Sunlight also with F9"), m_theme, card));
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

Field *SettingsPage::makeField(const QString &title, Card &card)
{
    auto *field = new Field(look(), title, &card);
    field->setLabelPlace(Field::LabelPlace::SpokenOnly);
    field->setFixedWidth(fieldWidth);
    card.addRow(new SettingRow(look(), title, {}, field, &card));
    return field;
}

QWidget *SettingsPage::buildReport()
{
    auto *card = new Card(look(), this);
    m_name = makeField(tr("Your name"), *card);
    m_company = makeField(tr("Company line"), *card);
    m_paper = new Segments(look(), tr("Paper"), card);
    m_paper->setOptions({ { "a4", u"A4"_qs }, { "letter", tr("Letter") } });
    card->addRow(new SettingRow(look(), tr("Paper"), {}, m_paper, card));
    connect(&m_name->edit(), &QLineEdit::textEdited, this,
        [this](const QString &text) { session().reportForm().technician = text; });
    connect(&m_company->edit(), &QLineEdit::textEdited, this,
        [this](const QString &text) { session().reportForm().company = text; });
    for (Field *field : { m_name, m_company })
        connect(&field->edit(), &QLineEdit::editingFinished, this, &SettingsPage::keepNames);
    connect(m_paper, &Segments::chosenChanged, this, [this](const QByteArray &size) {
        const auto paper = size == "letter" ? ReportForm::Paper::Letter : ReportForm::Paper::A4;
        m_preferences.setPaper(paper);
        session().reportForm().paper = paper;
    });
    return card;
}

QWidget *SettingsPage::buildKept()
{
    auto *card = new Card(look(), this);
    m_show = new Button(look(), ButtonKind::Secondary, {}, {}, card);
    m_devices = new SettingRow(look(), tr("Known devices and their keys"), {}, m_show, card);
    card->addRow(m_devices);
    m_kept = new Card(look(), card);
    m_kept->hide();
    card->addRow(buildTraining());
    auto *both = new QWidget(this);
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::s3);
    column->addWidget(card);
    column->addWidget(m_kept);
    connect(m_show, &Button::clicked, this, [this] {
        m_kept->setVisible(!m_kept->isVisible());
        refreshKept();
    });
    return both;
}

QWidget *SettingsPage::buildTraining()
{
    m_reset = new Button(look(), ButtonKind::Secondary, tr("Reset"), {}, this);
    m_reset->setAccessibleName(tr("Reset the training device"));
    m_training = new SettingRow(look(), tr("Training device"), {}, m_reset, this);
    connect(m_reset, &Button::clicked, this, [this] {
        session().resetTraining();
        refreshKept();
    });
    return m_training;
}

void SettingsPage::refillKept()
{
    m_kept->clearRows();
    for (const KnownDevice &device : session().knownDevices()) {
        const QString name = device.label.isEmpty() ? device.target.host : device.label;
        auto *forget = new Button(look(), ButtonKind::Secondary, tr("Forget"), {}, m_kept);
        forget->setAccessibleName(tr("Forget %1").arg(name));
        connect(forget, &Button::clicked, this, [this, known = KnownDevices::nameOf(device)] {
            QMetaObject::invokeMethod(
                this, [this, known] { session().forgetDevice(known); }, Qt::QueuedConnection);
        });
        m_kept->addRow(new SettingRow(look(), makeSafe(name), device.place, forget, m_kept));
    }
    refreshKept();
}

void SettingsPage::refreshKept()
{
    const auto count = static_cast<int>(session().knownDevices().size());
    if (count == 0)
        m_kept->hide();
    m_devices->setLine(tr("%n device(s)", nullptr, count));
    m_show->setText(m_kept->isHidden() ? tr("Show") : tr("Hide"));
    m_show->setAccessibleName(
        m_kept->isHidden() ? tr("Show the known devices") : tr("Hide the known devices"));
    m_show->setEnabled(count > 0);
    const bool isInUse = session().device().training;
    m_training->setLine(isInUse            ? tr("In use: leave it first")
            : session().hasTrainingFiles() ? tr("Start again with an untouched device")
                                           : tr("Untouched"));
    m_reset->setEnabled(!isInUse && session().hasTrainingFiles());
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
    m_paper->setChosen(m_preferences.paper() == ReportForm::Paper::A4 ? "a4" : "letter");
    if (!m_name->edit().isModified())
        m_name->setText(m_preferences.technician());
    if (!m_company->edit().isModified())
        m_company->setText(m_preferences.company());
    refillKept();
}

void SettingsPage::leave() { keepNames(); }

/// Each writes a file and waits for the disk: not at every key.
void SettingsPage::keepNames()
{
    if (m_name->edit().isModified())
        m_preferences.setTechnician(m_name->text());
    if (m_company->edit().isModified())
        m_preferences.setCompany(m_company->text());
    m_name->edit().setModified(false);
    m_company->edit().setModified(false);
}

PageActions SettingsPage::actions() const
{
    PageActions bar;
    bar.start.append({ backWords(session()), "chevron-back", PageAction::Kind::Secondary, true,
        [this] { session().goBack(); } });
    bar.hint = tr("EdgeMend %1").arg(QCoreApplication::applicationVersion());
    bar.end.append({ tr("Licences"), {}, PageAction::Kind::Secondary, true,
        [this] { session().goTo(PageId::Licences); } });
    return bar;
}

} // namespace edgemend
