// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/overlays.h"

#include <QMouseEvent>
#include <QPainter>

#include <utility>

namespace edgemend {

Shade::Shade(const Look &look, QWidget *over)
    : QWidget(over)
    , m_look(look)
{
    hide();
}

void Shade::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colour(Colour::Scrim));
}

void Shade::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    Q_EMIT pressed();
}

Fader::Fader(QPixmap picture, QWidget *over)
    : QWidget(over)
    , m_picture(std::move(picture))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setGeometry(over->rect());
    show();
}

void Fader::setOpacity(double opacity)
{
    m_opacity = opacity;
    update();
}

void Fader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setOpacity(m_opacity);
    painter.drawPixmap(0, 0, m_picture);
}

} // namespace edgemend
