// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/pages/page.h"

namespace edgemend {

/// What a visit is like, in five stops, and the way to try each on the training device, whose pages
/// are the real ones.
class TourPage final : public Page {
    Q_OBJECT

public:
    TourPage(WizardSession &session, const Look &look, QWidget *parent = nullptr);

    [[nodiscard]] PageActions actions() const override;
};

} // namespace edgemend
