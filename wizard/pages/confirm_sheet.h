// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"
#include "wizard/wizard_session.h"

#include <QWidget>

namespace edgemend {

class Button;
class Field;
class HoldButton;
class Segments;
class Sheet;
class TextLine;

/// Asks whether a previewed change is to be made: what it costs, whether what stops may stop and
/// who said so, then the act. What cannot all be undone (R3) is held, or the device's name is
/// typed. One sheet per question; deletes itself when it is closed.
class ConfirmSheet final : public QObject {
    Q_OBJECT

public:
    ConfirmSheet(
        WizardSession &session, const Look &look, const PreviewView &preview, QWidget *over);

    void open();

private:
    void buildHead(QWidget *parent);
    void buildQuestion(QWidget *parent);
    void buildActs(QWidget *parent);
    void buildHold(QWidget *parent, QLayout &row);
    void showTyping();
    void refresh();
    void confirm();
    void dismiss(); ///< and the keyboard goes back to who had it
    void close(); ///< what is shown now has the keyboard already
    [[nodiscard]] bool mayGoOn() const;
    [[nodiscard]] bool needsHold() const { return m_preview.risk == Risk::R3; }

    WizardSession &m_session;
    const Look &m_look;
    const PreviewView m_preview;
    Sheet *m_sheet;
    Segments *m_mayStop = nullptr; ///< only where something stops
    Field *m_who = nullptr;
    Field *m_name = nullptr; ///< only for R3, when typing was chosen
    Button *m_act = nullptr;
    HoldButton *m_hold = nullptr;
    Button *m_type = nullptr;
    TextLine *m_holdMessage = nullptr;
};

} // namespace edgemend
