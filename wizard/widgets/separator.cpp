// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/separator.h"

#include <QPainter>

namespace edgemend {

Separator::Separator(const Look &look, Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_orientation(orientation)
{
    const auto along = QSizePolicy::Ignored, across = QSizePolicy::Fixed;
    if (orientation == Qt::Horizontal)
        setSizePolicy(along, across);
    else
        setSizePolicy(across, along);
    connect(&look, &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize Separator::sizeHint() const { return { m_look.hairline(), m_look.hairline() }; }

void Separator::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colour(Colour::Border));
}

} // namespace edgemend
