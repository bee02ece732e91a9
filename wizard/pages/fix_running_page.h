// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/pages/page.h"

#include <QTimer>

namespace edgemend {

class Banner;
class Card;
class CountdownRing;
class PageHead;
class StepRows;
class TextBlock;
class TextLine;

/// A change that is being made: its steps as they end, what holds if the link breaks, the link. The
/// countdown is seen only while contact is lost on a change that can cut us off.
class FixRunningPage final : public Page {
    Q_OBJECT

public:
    FixRunningPage(WizardSession &session, const Look &look, QWidget *parent = nullptr);

    void enter() override;
    void leave() override;
    [[nodiscard]] PageActions actions() const override;

private:
    void buildEndColumn(QLayout &column);
    QWidget *smallCard(const QByteArray &icon, const QString &title, QWidget *words);
    void refresh();
    void refreshRows(const FixState &state);
    void refreshContact(const FixState &state);
    [[nodiscard]] bool hasLostContact() const;

    PageHead *m_head;
    Banner *m_lost;
    StepRows *m_rows;
    Card *m_ringCard;
    CountdownRing *m_ring;
    TextBlock *m_ringWords;
    TextBlock *m_promise;
    TextBlock *m_link;
    QTimer m_tick; ///< once a second while the page is seen: silence grows without news
    bool m_actionsLost = false;
};

} // namespace edgemend
