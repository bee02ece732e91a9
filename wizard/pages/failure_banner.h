// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/widgets/banner.h"
#include "wizard/wizard_session.h"

namespace edgemend {

/// Says in a banner what was tried, why it did not work and what may help; hides it for null.
void showFailure(Banner &banner, const WizardSession &session, const Failure *failure);

} // namespace edgemend
