// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/fixes/fix_plan.h"
#include "wizard/widgets/tag.h"

namespace edgemend {

/// What a fix risks: three bars and a word. The codes R0 to R3 are never shown.
class RiskTag final : public Tag {
    Q_OBJECT

public:
    explicit RiskTag(const Look &look, Risk risk, QWidget *parent = nullptr);

    void setRisk(Risk risk);
    [[nodiscard]] static QString wordOf(Risk risk); ///< translated: "Can be undone"
    [[nodiscard]] static int barsOf(Risk risk); ///< how many of the three are filled

protected:
    [[nodiscard]] int markWidth() const override;
    void paintMark(QPainter &painter, const QRect &where) const override;
    void changeEvent(QEvent *event) override;

private:
    Risk m_risk;
};

} // namespace edgemend
