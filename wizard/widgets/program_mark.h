// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QWidget>

namespace edgemend {

/// The program's icon. The name stands beside it.
class ProgramMark final : public QWidget {
    Q_OBJECT

public:
    ProgramMark(const Look &look, int size, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &m_look;
};

} // namespace edgemend
