// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/pages/page.h"

class QVBoxLayout;

namespace edgemend {

class EvidenceView;
class Field;
class NumberedStep;
class PageHead;
class PathDiagram;
class TextBlock;

/// What answered is no Linux shell: a Windows host, a router, a restricted shell. Shows what it
/// said; for a Windows host also how to ask for its virtual machine and the way to that one.
class NotLinuxPage final : public Page {
    Q_OBJECT

public:
    NotLinuxPage(WizardSession &session, const Look &look, QWidget *parent = nullptr);

    void enter() override;
    [[nodiscard]] PageActions actions() const override;
    [[nodiscard]] QWidget *firstFocus() override;

private:
    void buildAnswer(QVBoxLayout &column);
    QWidget *buildMachine();
    void refresh();
    void refreshPicture();
    [[nodiscard]] QString said(const QString &argument) const; ///< of what happened
    [[nodiscard]] bool isWindows() const;
    [[nodiscard]] Result<Target> machine() const; ///< as it was typed
    void connectToMachine();

    PageHead *m_head;
    PathDiagram *m_diagram;
    EvidenceView *m_answer;
    QWidget *m_note;
    QWidget *m_machine = nullptr; ///< only for Windows
    NumberedStep *m_ask = nullptr;
    Field *m_address = nullptr, *m_user = nullptr;
    QWidget *m_other; ///< for all others
    TextBlock *m_help;
};

} // namespace edgemend
