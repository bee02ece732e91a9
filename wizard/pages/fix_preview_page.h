// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/pages/page.h"

class QVBoxLayout;

namespace edgemend {

class Banner;
class CostList;
class PageHead;
class Spinner;

/// What a change would do, step by step with its commands and file differences, and what it costs.
/// Computed from what was just read back from the device. *Continue* asks for consent in a sheet.
class FixPreviewPage final : public Page {
    Q_OBJECT

public:
    FixPreviewPage(WizardSession &session, const Look &look, QWidget *parent = nullptr);

    void enter() override;
    [[nodiscard]] PageActions actions() const override;

private:
    void refresh();
    void refreshBanner();
    void refillSteps(const PreviewView &preview);
    void addStep(int number, const StepPreview &step);
    void addDiffs(int number, const PreviewView &preview);
    void continueToConsent() const;
    void copyAsScript() const;
    [[nodiscard]] bool canContinue() const;

    PageHead *m_head;
    Spinner *m_reading;
    Banner *m_banner;
    QWidget *m_content;
    QWidget *m_steps;
    CostList *m_costs;
};

} // namespace edgemend
