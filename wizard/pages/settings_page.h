// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/pages/page.h"

class QVBoxLayout;

namespace edgemend {

class Card;
class Field;
class Preferences;
class Segments;
class Select;
class Toggle;

/// What a person can choose for this laptop. Each takes effect at once.
class SettingsPage final : public Page {
    Q_OBJECT

public:
    SettingsPage(WizardSession &session, const Look &look, Preferences &preferences,
        QWidget *parent = nullptr);

    void enter() override;
    [[nodiscard]] PageActions actions() const override;

private:
    QWidget *buildLook();
    QWidget *buildReport();
    QWidget *buildKept();
    void refillKept();
    void applyLook();

    Preferences &m_preferences;
    Select *m_language = nullptr;
    Segments *m_theme = nullptr;
    Toggle *m_glove = nullptr, *m_motion = nullptr;
    Field *m_name = nullptr, *m_company = nullptr;
    Card *m_kept = nullptr;
};

} // namespace edgemend
