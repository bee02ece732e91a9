// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/tour_mark.h"

#include "wizard/style/paint.h"
#include "wizard/widgets/button.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace edgemend {

namespace {

constexpr int disc = 26, room = 2, inset = 2; ///< the disc's middle lies a little inside the corner

void tellButton(QWidget *control, Button::Pointing pointing)
{
    if (auto *button = qobject_cast<Button *>(control))
        button->setPointing(pointing);
}

} // namespace

TourMark::TourMark(const Look &look, QWidget *surface)
    : QWidget(surface)
    , m_look(look)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void TourMark::pointAt(QWidget *control, QWidget *surface, int number)
{
    m_number = number;
    if (control != m_control || surface != parentWidget()) {
        pointAtNothing();
        m_control = control;
        if (surface != parentWidget())
            setParent(surface);
        for (QWidget *each = control; each && each != surface; each = each->parentWidget()) {
            each->installEventFilter(this);
            m_watched.append(each);
        }
        tellButton(control, Button::Pointing::Here);
    }
    place();
    update();
}

void TourMark::pointAtNothing()
{
    for (const QPointer<QWidget> &each : std::as_const(m_watched))
        if (each)
            each->removeEventFilter(this);
    m_watched.clear();
    tellButton(m_control, Button::Pointing::Elsewhere);
    m_control = nullptr;
    hide();
}

bool TourMark::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::LayoutDirectionChange:
        place();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void TourMark::place()
{
    QWidget *surface = parentWidget();
    if (!m_control || !surface || !m_control->isVisibleTo(surface)) {
        hide();
        return;
    }
    const QRect target(m_control->mapTo(surface, QPoint {}), m_control->size());
    constexpr int around = disc / 2 + room;
    const QRect area = target.adjusted(-around, -around, around, around) & surface->rect();
    setGeometry(area);
    m_ring = target.translated(-area.topLeft());
    show();
    raise();
}

void TourMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = m_look.colour(Colour::Accent);
    paintBox(painter, m_ring,
        { {}, accent, qreal(m_look.selectedLine()), qreal(tokens::radiusControl) });
    const int x
        = layoutDirection() == Qt::RightToLeft ? m_ring.right() - inset : m_ring.left() + inset;
    // in a low bar it stays whole
    const int y = std::max(m_ring.top() + inset, disc / 2 + room);
    QRect place(0, 0, disc, disc);
    place.moveCenter({ x, y });
    painter.setPen(QPen(m_look.colour(Colour::Surface), 2));
    painter.setBrush(accent);
    painter.drawEllipse(place);
    QFont font = m_look.font(TypeRole::Label);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(m_look.colour(Colour::OnAccent));
    painter.drawText(place, Qt::AlignCenter, QString::number(m_number));
}

} // namespace edgemend
