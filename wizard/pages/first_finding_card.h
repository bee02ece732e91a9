// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"
#include "wizard/wizard_session.h"

#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace edgemend {

class Button;
class Card;
class Fold;
class StatusMark;
class TextBlock;
class TextLine;

/// What costs a change: risk, outage, what stops.
void addCostTags(QLayout &place, const FixPlan &plan, const Look &look, QWidget *parent);

/// The finding to begin with: what it is, why, what its fix costs, and folded below it what it
/// explains. The only card of the page with the dark border.
class FirstFindingCard final : public QWidget {
    Q_OBJECT

public:
    FirstFindingCard(WizardSession &session, const Look &look, QWidget *parent = nullptr);

    void setFinding(const Diagnosis &diagnosis, const IssueResult &first);
    /// Narrow windows and gloves have the buttons in the action bar.
    void setButtonsVisible(bool visible);
    [[nodiscard]] QString actText() const; ///< "Preview the fix"
    [[nodiscard]] bool canAct() const; ///< a preview reads the device, so it needs it
    void refreshAct(); ///< the connection came or went
    void act(); ///< what the filled button does
    void seeWhy();
    [[nodiscard]] QWidget *seeButton() const; ///< hidden where there is no other than act()

private:
    void build();
    void refillTags(const IssueResult &first);
    void refillExplained(const Diagnosis &diagnosis, const IssueResult &first);
    void addExplained(Status status, const QString &text);
    void addSeen(const QString &text);

    WizardSession &m_session;
    const Look &m_look;
    QByteArray m_issue, m_plan;
    Card *m_card;
    StatusMark *m_mark;
    TextLine *m_word;
    TextBlock *m_headline, *m_why;
    QWidget *m_tags, *m_buttons;
    Button *m_act, *m_see;
    Fold *m_explains;
};

} // namespace edgemend
