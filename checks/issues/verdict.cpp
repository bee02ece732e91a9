// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/issues/verdict.h"

namespace edgemend {

QString verdictKey(const Verdict &verdict)
{
    switch (verdict.index()) {
    case 0:
        return u"finding"_qs;
    case 1:
        return u"absent"_qs;
    case 2:
        return u"cannot-tell"_qs;
    default:
        return u"not-applicable"_qs;
    }
}

Message verdictReason(const Verdict &verdict)
{
    if (const auto *finding = std::get_if<Finding>(&verdict))
        return finding->headline;
    if (const auto *absent = std::get_if<Absent>(&verdict))
        return absent->reason;
    if (const auto *cannotTell = std::get_if<CannotTell>(&verdict))
        return cannotTell->reason;
    return std::get<NotApplicable>(verdict).reason;
}

} // namespace edgemend
