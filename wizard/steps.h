// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/wizard_session.h"

#include <QList>

#include <array>
#include <optional>

namespace edgemend {

/// The six steps of a visit, in the order of the rail.
enum class Step { Connect, Symptoms, Diagnosis, Findings, Fix, Report };
inline constexpr std::array allSteps { Step::Connect, Step::Symptoms, Step::Diagnosis,
    Step::Findings, Step::Fix, Step::Report };

/// How a step stands, as the rail draws it.
struct StepView {
    Step step = Step::Connect;
    QString name; ///< translated
    QString caption; ///< "2 chosen"; empty where there is nothing to say
    enum class State { Done, Current, Later } state = State::Later;
    std::optional<PageId> target; ///< where a press leads; nothing: it cannot be pressed
    bool operator==(const StepView &) const = default;
};

/// The step that a page belongs to; nothing for pages beside the way (settings, guide, first
/// start).
[[nodiscard]] std::optional<Step> stepOf(PageId page);

/// All six, as the session stands. `current` is the step of the last page on the way.
[[nodiscard]] QList<StepView> stepViews(const WizardSession &session, Step current);

/// Where a change is shown that waits for a decision or was made in this visit; nothing: there is
/// none to show.
[[nodiscard]] std::optional<PageId> changePage(const WizardSession &session);

/// The words for the end of the rail: "Nothing changed so far", "1 change kept · Undo".
[[nodiscard]] QString deviceMarkWords(const DeviceMark &mark);
[[nodiscard]] QByteArray deviceMarkIcon(const DeviceMark &mark);

/// What stands in the card of the device.
struct DeviceCardView {
    QString label, place, link;
    QByteArray icon;
    bool operator==(const DeviceCardView &) const = default;
};
[[nodiscard]] DeviceCardView deviceCardView(const WizardSession &session);

/// "2 faults, 1 warning", "Nothing found", "Ill, cause unknown"; empty without a diagnosis.
[[nodiscard]] QString findingsInWords(const WizardSession &session);

} // namespace edgemend
