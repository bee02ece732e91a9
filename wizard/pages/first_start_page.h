// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/pages/page.h"

namespace edgemend {

class Chip;
class Preferences;

/// The very first page: language, two doors, the six steps, three promises. Never shown again.
class FirstStartPage final : public Page {
    Q_OBJECT

public:
    FirstStartPage(WizardSession &session, const Look &look, Preferences &preferences,
        QWidget *parent = nullptr);

private:
    QWidget *buildLanguages();
    QWidget *buildDoors();
    QWidget *buildPromises();
    void leaveTo(const std::function<void()> &door);

    Preferences &m_preferences;
};

} // namespace edgemend
