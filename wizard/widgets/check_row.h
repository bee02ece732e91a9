// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/widgets/titled_row.h"

namespace edgemend {

/// A check box whose whole row is the target.
class CheckRow final : public TitledRow {
    Q_OBJECT

public:
    explicit CheckRow(const Look &look, const QString &title, const QString &line = {},
        QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] int roomAtStart() const override;
    [[nodiscard]] TypeRole titleRole() const override { return TypeRole::Body; }
};

} // namespace edgemend
