// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/tour_model.h"

namespace edgemend {

/// What the tour says at a stop. Translated.
struct TourWords {
    QString title; ///< "Why before what."
    QString text;
    QString control; ///< the words within the text that name a control; may be empty
};
[[nodiscard]] TourWords tourWords(TourStop stop);

} // namespace edgemend
