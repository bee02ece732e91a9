// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/pages/page.h"

namespace edgemend {

class Banner;
class PageHead;
class TextBlock;

/// Somebody wrote to a file after EdgeMend did, so an undo was refused: which files, where the
/// three versions lie, and that nothing was overwritten. Choosing between the versions here comes
/// with part 8.
class ChangedBySomeonePage final : public Page {
    Q_OBJECT

public:
    ChangedBySomeonePage(WizardSession &session, const Look &look, QWidget *parent = nullptr);

    void enter() override;
    [[nodiscard]] PageActions actions() const override;

private:
    void refresh();

    PageHead *m_head;
    Banner *m_failure;
    QWidget *m_files;
    TextBlock *m_promise;
};

} // namespace edgemend
