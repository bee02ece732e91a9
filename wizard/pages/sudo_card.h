// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/wizard_session.h"

#include <QWidget>

namespace edgemend {

class Button;
class Look;
class RowButton;
class SecretField;
class TextBlock;

/// Asks for the sudo password beside a diagnosis that goes on meanwhile. The password goes straight
/// to the session and is wiped here.
class SudoCard final : public QWidget {
    Q_OBJECT

public:
    SudoCard(WizardSession &session, const Look &look, QWidget *parent = nullptr);

    void refresh(); ///< reads the session's DiagnosisState
    void wipe();

private:
    void send();

    WizardSession &m_session;
    TextBlock *m_title;
    TextBlock *m_why;
    SecretField *m_field;
    Button *m_go;
    TextBlock *m_promise;
    RowButton *m_without;
};

} // namespace edgemend
