// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/program_mark.h"

#include <QPainter>

namespace edgemend {

ProgramMark::ProgramMark(const Look &look, int size, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
{
    setFixedSize(size, size);
}

void ProgramMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_look.programIcon(width(), devicePixelRatioF()));
}

} // namespace edgemend
