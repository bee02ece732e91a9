// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/pages/page.h"

class QBoxLayout;

namespace edgemend {

class Card;
class EmptyState;
class FirstFindingCard;
class Fold;
class HealthSigns;
class PageHead;
class TextLine;

/// What was found: what to do first with its consequences folded below it, the other findings, the
/// five signs of health, and what was proved fine, could not be told or does not apply.
class FindingsPage final : public Page {
    Q_OBJECT

public:
    FindingsPage(WizardSession &session, const Look &look, QWidget *parent = nullptr);

    void enter() override;
    [[nodiscard]] PageActions actions() const override;
    [[nodiscard]] QWidget *tourTarget() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void refreshHead(const Diagnosis &diagnosis);
    void refreshOthers(const Diagnosis &diagnosis, const IssueResult *first);
    void refreshFolds(const Diagnosis &diagnosis);
    void fillFold(Fold &fold, const Diagnosis &diagnosis, Status status, const QString &title);
    void arrange();
    [[nodiscard]] const IssueResult *first() const;

    PageHead *m_head;
    FirstFindingCard *m_first;
    EmptyState *m_nothing;
    TextLine *m_then;
    Card *m_others;
    HealthSigns *m_signs;
    QBoxLayout *m_folds;
    Fold *m_fine, *m_unknown, *m_notApplicable;
    bool m_actsInBar = false; ///< where there is no room for the card's buttons
};

} // namespace edgemend
