// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QProgressBar>

namespace edgemend {

/// How much of a known amount is done. Flat, fills from the leading edge. Use QProgressBar's range
/// and value; the accessible name says what is counted.
class ProgressBar final : public QProgressBar {
    Q_OBJECT

public:
    ProgressBar(const Look &look, const QString &spokenName, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &m_look;
};

} // namespace edgemend
