// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/icon_mark.h"

#include "wizard/style/paint.h"

#include <QPainter>

namespace edgemend {

IconMark::IconMark(
    const Look &look, const QByteArray &icon, int size, Colour colour, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_icon(icon)
    , m_size(size)
    , m_colour(colour)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void IconMark::setIconName(const QByteArray &icon)
{
    m_icon = icon;
    update();
}

void IconMark::setColour(Colour colour)
{
    m_colour = colour;
    update();
}

void IconMark::setSize(int size)
{
    m_size = size;
    updateGeometry();
    update();
}

void IconMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto ink = isEnabled() ? m_colour : Colour::TextDisabled;
    paintPixmap(painter, rect(), m_look.icon(m_icon, ink, m_size, ratioOf(*this)));
}

} // namespace edgemend
