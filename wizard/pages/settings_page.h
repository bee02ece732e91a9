// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/pages/page.h"

class QVBoxLayout;

namespace edgemend {

class Button;
class Card;
class Field;
class Preferences;
class Segments;
class Select;
class SettingRow;
class Toggle;

/// What a person can choose for this laptop. Each takes effect at once.
class SettingsPage final : public Page {
    Q_OBJECT

public:
    SettingsPage(WizardSession &session, const Look &look, Preferences &preferences,
        QWidget *parent = nullptr);

    ~SettingsPage() override;

    void enter() override;
    void leave() override;
    [[nodiscard]] PageActions actions() const override;

private:
    void addGroup(QVBoxLayout &column, const QString &title, QWidget *group);
    QWidget *buildLook();
    QWidget *buildReport();
    QWidget *buildKept();
    QWidget *buildTraining();
    [[nodiscard]] Field *makeField(const QString &title, Card &card);
    void refillKept();
    void refreshKept(); ///< what the rows say, not the list
    void applyLook();
    void keepNames();

    Preferences &m_preferences;
    Select *m_language = nullptr;
    Segments *m_theme = nullptr, *m_paper = nullptr;
    Toggle *m_glove = nullptr, *m_motion = nullptr;
    Field *m_name = nullptr, *m_company = nullptr;
    SettingRow *m_devices = nullptr, *m_training = nullptr;
    Button *m_show = nullptr, *m_reset = nullptr;
    Card *m_kept = nullptr;
};

} // namespace edgemend
