// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/pages/page.h"

class QBoxLayout;

namespace edgemend {

class Preferences;

/// The very first page: language, three doors, the six steps, three promises. Never shown again.
class FirstStartPage final : public Page {
    Q_OBJECT

public:
    FirstStartPage(WizardSession &session, const Look &look, Preferences &preferences,
        QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildLanguages();
    QWidget *buildDoors();
    QWidget *buildSteps();
    QWidget *buildPromises();
    void leaveTo(const std::function<void()> &door);
    void arrange(); ///< the doors: beside each other, or below

    Preferences &m_preferences;
    QBoxLayout *m_doors = nullptr;
};

} // namespace edgemend
