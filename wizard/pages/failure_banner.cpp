// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/pages/failure_banner.h"

namespace edgemend {

void showFailure(Banner &banner, const WizardSession &session, const Failure *failure)
{
    banner.setVisible(failure);
    if (!failure)
        return;
    QString why = session.words(failure->happened);
    if (!failure->mayHelp.isEmpty())
        why += u' ' + session.words(failure->mayHelp);
    banner.setKind(BannerKind::Fault);
    banner.setTexts(session.words(failure->tried), why);
}

} // namespace edgemend
