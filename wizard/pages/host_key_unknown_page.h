// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/pages/page.h"

namespace edgemend {

class Banner;
class CommandView;
class CopyButton;
class Field;
class PageHead;
class TextBlock;
class TextLine;

/// A device that was never met: its key, a field to paste the expected one, and how to get that.
/// Trusting is the filled button only after a match; a mismatch disables every way on.
class HostKeyUnknownPage final : public Page {
    Q_OBJECT

public:
    HostKeyUnknownPage(WizardSession &session, const Look &look, QWidget *parent = nullptr);

    void enter() override;
    [[nodiscard]] PageActions actions() const override;
    [[nodiscard]] QWidget *firstFocus() override;

private:
    QWidget *buildKey();
    QWidget *buildHow();
    void refresh();
    void compare();
    void trust() const;

    PageHead *m_head;
    TextLine *m_whose;
    TextBlock *m_fingerprint;
    CopyButton *m_copy;
    Field *m_expected, *m_label, *m_place;
    CommandView *m_command;
    Banner *m_other;
    QString m_shown; ///< address and key that the fields are about
};

} // namespace edgemend
