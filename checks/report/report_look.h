// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/report/report_model.h"

#include <QColor>
#include <QMap>

namespace edgemend {

/// Colours and measures of the paper, from resources/tokens.json: the light palette and `report`.
class ReportLook {
public:
    ReportLook();

    [[nodiscard]] QColor colour(const char *token) const; ///< "faultMark"
    [[nodiscard]] QColor markColour(ReportMark mark) const; ///< of the shape
    [[nodiscard]] QColor wordColour(ReportMark mark) const; ///< of the word beside it
    [[nodiscard]] QColor glyphColour(ReportMark mark) const; ///< inside the shape

    qreal marginTop = 0, marginBottom = 0, marginStart = 0, marginEnd = 0; ///< mm
    qreal bodyPt = 0, monoPt = 0, titlePt = 0, headingPt = 0;

private:
    QMap<QByteArray, QColor> m_colours;
};

} // namespace edgemend
