// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/repair/repair.h"

namespace edgemend {

namespace {

#define REPAIR_TEXT(source) text("Repair", QT_TRANSLATE_NOOP("Repair", source))

tl::unexpected<Failure> usage(Message happened)
{
    return failure(FailureKind::Usage, REPAIR_TEXT("Confirm the change"), std::move(happened));
}

bool sameName(const QString &typed, const QString &name)
{
    return !name.isEmpty() && typed.trimmed().compare(name.trimmed(), Qt::CaseInsensitive) == 0;
}

} // namespace

ConfirmedPlan::ConfirmedPlan(PreviewedPlan &&preview, Consent consent)
    : m_preview(std::move(preview))
    , m_consent(std::move(consent))
{
}

Result<ConfirmedPlan> confirm(PreviewedPlan &&preview, const Consent &consent)
{
    if (!preview.refusals().isEmpty())
        return failure(FailureKind::Refusal, REPAIR_TEXT("Confirm the change"),
            preview.refusals().constFirst());
    if (consent.confirmedBy.trimmed().isEmpty())
        return usage(REPAIR_TEXT("Nobody confirmed it."));
    if (!preview.outage().isNone() && consent.mayStop.trimmed().isEmpty())
        return usage(REPAIR_TEXT(
            "It stops {containers} for about {seconds} s, and nobody is named who allowed that "
            "(edgemend-cli: --may-stop NAME).")
                         .with(QStringLiteral("containers"),
                             preview.outage().containers.isEmpty()
                                 ? QStringLiteral("the container engine")
                                 : preview.outage().containers.join(QStringLiteral(", ")))
                         .with(QStringLiteral("seconds"),
                             QString::number(preview.outage().expected.count())));
    bool named = sameName(consent.typedDeviceName, preview.deviceName());
    for (const QString &name : preview.m_otherNames)
        named = named || sameName(consent.typedDeviceName, name);
    if (preview.plan().risk == Risk::R3 && !named)
        return usage(REPAIR_TEXT("What it destroys cannot be brought back, so the name of the "
                                 "device must be typed: {device}.")
                         .with(QStringLiteral("device"), preview.deviceName()));
    return ConfirmedPlan { std::move(preview), consent };
}

} // namespace edgemend
