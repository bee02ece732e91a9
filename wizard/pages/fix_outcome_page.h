// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/pages/page.h"

class QVBoxLayout;

namespace edgemend {

class Banner;
class Card;
class Columns;
class CostList;
class EvidenceView;
class HealthSigns;
class PageHead;
class TextBlock;
class TextLine;

/// What became of a change, in its four forms: verified, undecided, reverted, needs a person. They
/// share what was measured before and now, what was changed, and what it cost; they differ in the
/// verdict and in what can be done next.
class FixOutcomePage final : public Page {
    Q_OBJECT

public:
    /// FixVerified, FixUndecided, FixReverted or NeedsPerson.
    FixOutcomePage(
        PageId form, WizardSession &session, const Look &look, QWidget *parent = nullptr);

    void enter() override;
    [[nodiscard]] PageActions actions() const override;

private:
    void refresh();
    void refreshHead(const TransactionReport &change);
    void refreshMeasured(const TransactionReport &change);
    void addMeasuredHead();
    void addMeasured(const QString &what, const QString &before, Status status, const QString &now);
    void refreshChanged(const TransactionReport &change);
    void refreshSide(const TransactionReport &change);
    struct Answer {
        QByteArray icon;
        QString title, words, act;
        std::function<void()> run;
    };
    void refreshDecision();
    [[nodiscard]] QWidget *decisionCard(const Answer &answer);
    void refreshPerson(const TransactionReport &change);
    [[nodiscard]] QString watchedSentence() const;
    /// Takes everything out of it. What was pressed may be in there, so nothing is gone at once.
    static void empty(QWidget &place);
    [[nodiscard]] const IssueResult *issueOf(const TransactionReport &change) const;
    [[nodiscard]] const IssueResult *nextFinding() const;
    void addNext(PageActions &bar) const;

    const PageId m_form;
    PageHead *m_head;
    Banner *m_failure;
    Card *m_measured;
    HealthSigns *m_signs;
    QWidget *m_watching, *m_changed, *m_decision, *m_person;
    CostList *m_side;
};

} // namespace edgemend
