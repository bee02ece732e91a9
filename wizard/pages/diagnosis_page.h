// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/pages/page.h"

namespace edgemend {

class Card;
class Columns;
class CountsLine;
class PageHead;
class ProgressBar;
class ProgressRows;
class SudoCard;
class TextBlock;
class TextLine;

/// A running diagnosis: counts, one bar, a row per check as it arrives; at the end what is waited
/// for with its limit, the link, and the card that asks for the sudo password while the rest goes
/// on. The session opens the findings by itself when all is there.
class DiagnosisPage final : public Page {
    Q_OBJECT

public:
    DiagnosisPage(WizardSession &session, const Look &look, QWidget *parent = nullptr);

    void enter() override;
    void leave() override;
    [[nodiscard]] PageActions actions() const override;

private:
    void buildEndColumn(QWidget *parent, QLayout &column);
    void refresh();
    void refreshHead(const DiagnosisState &state);
    void refreshRows(const DiagnosisState &state);
    void refreshWaiting(const DiagnosisState &state);
    void addWaitedRow(const QString &name);
    void refreshLink(const DiagnosisState &state);
    [[nodiscard]] bool asksForSudo() const;

    PageHead *m_head;
    CountsLine *m_counts;
    ProgressBar *m_bar;
    ProgressRows *m_rows;
    Columns *m_columns = nullptr;
    SudoCard *m_sudo;
    Card *m_waiting;
    TextBlock *m_link;
    TextLine *m_linkTime;
    QList<QByteArray> m_waited; ///< probes whose rows stand in the card now
    QList<QPair<TextLine *, ProgressBar *>> m_waitedRows;
    bool m_asked = false;
};

} // namespace edgemend
