// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/pages/page.h"

class QVBoxLayout;

namespace edgemend {

class Card;
class EvidenceView;
class Fold;
class HealthSigns;
class PageHead;
class PathDiagram;
class TextBlock;
class TextLine;

/// One issue on this device: what is seen, why, what to do and what it costs; at the end where it
/// sits and the lines that prove it. A device that is ill for no known cause has the five signs and
/// the newest error lines there instead, and what was excluded.
class IssuePage final : public Page {
    Q_OBJECT

public:
    IssuePage(WizardSession &session, const Look &look, QWidget *parent = nullptr);

    void enter() override;
    [[nodiscard]] PageActions actions() const override;

private:
    void buildWords(QVBoxLayout &column);
    void buildProof(QVBoxLayout &column);
    void refresh();
    void refreshHead(const IssueResult &issue);
    void refreshWords(const IssueResult &issue);
    void refreshSteps(const IssueResult &issue);
    [[nodiscard]] QWidget *adviceStep(int number, const Message &advice);
    void refreshQuestions(const IssueResult &issue);
    void refreshProof(const IssueResult &issue);
    void refreshExcluded(const Diagnosis &diagnosis);
    void refreshPlans(const IssueResult &issue);
    [[nodiscard]] QByteArray chosenPlan() const;

    PageHead *m_head;
    TextLine *m_seeTitle, *m_whyTitle, *m_doTitle;
    TextBlock *m_see, *m_why, *m_do;
    QWidget *m_steps, *m_tags, *m_questions, *m_plans;
    PathDiagram *m_diagram;
    Card *m_diagramCard;
    TextLine *m_diagramTitle = nullptr;
    HealthSigns *m_signs;
    EvidenceView *m_evidence;
    Fold *m_excluded, *m_untold;
    QByteArray m_issue, m_plan; ///< the plan that a person chose; empty: the first
};

} // namespace edgemend
