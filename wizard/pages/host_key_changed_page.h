// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/pages/page.h"

namespace edgemend {

class CommandView;
class Field;
class PageHead;
class TextBlock;
class TextLine;

/// A device that shows another key than the trusted one: stop. The trusted key can be replaced only
/// after the new one was read at the device and pasted here.
class HostKeyChangedPage final : public Page {
    Q_OBJECT

public:
    HostKeyChangedPage(WizardSession &session, const Look &look, QWidget *parent = nullptr);

    void enter() override;
    [[nodiscard]] PageActions actions() const override;

private:
    QWidget *buildKey(Status status, TextLine *&title, TextBlock *&fingerprint);
    QWidget *buildSteps();
    void refresh();
    void compare();
    [[nodiscard]] bool isProved() const;

    PageHead *m_head;
    TextLine *m_trustedTitle = nullptr, *m_shownTitle = nullptr;
    TextBlock *m_trusted = nullptr, *m_shown = nullptr;
    CommandView *m_command = nullptr;
    Field *m_pasted = nullptr;
};

} // namespace edgemend
