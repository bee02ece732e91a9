// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/pages/page.h"

namespace edgemend {

class DeviceWords;
class PageHead;
class PathDiagram;
class TextBlock;

/// What answered is no Linux shell: a Windows host, a router, a restricted shell. Says so, and how
/// to ask a Windows host for the address of its virtual machine.
class NotLinuxPage final : public Page {
    Q_OBJECT

public:
    NotLinuxPage(WizardSession &session, const Look &look, QWidget *parent = nullptr);

    void enter() override;
    [[nodiscard]] PageActions actions() const override;

private:
    void refresh();
    [[nodiscard]] bool isWindows() const;

    PageHead *m_head;
    TextBlock *m_what;
    DeviceWords *m_words;
    PathDiagram *m_diagram;
    QWidget *m_windows;
};

} // namespace edgemend
