// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/pages/page.h"

#include <QList>

namespace edgemend {

class Preferences;

/// What pages are made of. All outlive the pages.
struct PageParts {
    WizardSession &session;
    Look &look;
    Preferences &preferences;
};

/// Every page that there is, in the order of PageId.
[[nodiscard]] QList<PageId> allPages();

/// Makes one page. The frame does so when it is first gone to, so that the window starts quickly.
[[nodiscard]] Page *makePage(PageId id, const PageParts &parts, QWidget *parent);

} // namespace edgemend
