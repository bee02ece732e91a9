// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/pages/page.h"

namespace edgemend {

class Banner;
class CostList;
class PageHead;
class ProgressRows;
class StepRows;
class TextLine;

/// A change that waits on the device for a decision: who made it, when, from which laptop, what the
/// device did since. Looking at it changes nothing and is what one presses first.
class ChangeFoundPage final : public Page {
    Q_OBJECT

public:
    ChangeFoundPage(WizardSession &session, const Look &look, QWidget *parent = nullptr);

    void enter() override;
    [[nodiscard]] PageActions actions() const override;

private:
    void refresh();

    PageHead *m_head;
    Banner *m_failure;
    TextLine *m_title;
    StepRows *m_steps;
    QWidget *m_diffs;
    CostList *m_choices;
};

} // namespace edgemend
