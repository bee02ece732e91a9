// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/style/focus_ring.h"

#include "wizard/style/tokens.h"

#include <QApplication>
#include <QFocusFrame>
#include <QKeyEvent>
#include <QVariant>

namespace edgemend {

namespace {

constexpr auto placeProperty = "focusPlace";
constexpr auto radiusProperty = "focusRadius";

// A modifier alone says nothing: Ctrl is held for a click, too.
bool isMove(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
        return false;
    default:
        return true;
    }
}

} // namespace

void setFocusPlace(QWidget &widget, FocusPlace place)
{
    widget.setProperty(placeProperty, place == FocusPlace::Inside);
}

FocusPlace focusPlaceOf(const QWidget &widget)
{
    return widget.property(placeProperty).toBool() ? FocusPlace::Inside : FocusPlace::Around;
}

void setFocusRadius(QWidget &widget, int radius) { widget.setProperty(radiusProperty, radius); }

int focusRadiusOf(const QWidget &widget)
{
    const auto radius = widget.property(radiusProperty);
    return radius.isValid() ? radius.toInt() : tokens::radiusControl;
}

FocusRing::FocusRing(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this,
        [this](QWidget *, QWidget *now) { focusMoved(now); });
}

FocusRing::~FocusRing() { delete m_frame; }

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    // Focus moves after the key or the press that moves it was seen here.
    if (event->type() == QEvent::KeyPress && isMove(*static_cast<QKeyEvent *>(event))) {
        m_byKeyboard = true;
        if (!m_shown)
            focusMoved(QApplication::focusWidget());
    } else if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::TouchBegin) {
        m_byKeyboard = false;
        show(nullptr);
    }
    return QObject::eventFilter(watched, event);
}

void FocusRing::focusMoved(QWidget *now) { show(m_byKeyboard ? now : nullptr); }

void FocusRing::show(QWidget *widget)
{
    // A widget that goes is forgotten by m_shown before its focus moves, but not by the frame.
    const auto framesGone = !widget && m_frame && m_frame->widget();
    if (m_shown == widget && !framesGone)
        return;
    if (m_shown)
        m_shown->update();
    m_shown = widget;
    const auto around
        = widget && focusPlaceOf(*widget) == FocusPlace::Around && !widget->isWindow();
    if (around && !m_frame)
        m_frame = new QFocusFrame(widget->window());
    if (m_frame)
        m_frame->setWidget(around ? widget : nullptr);
    if (widget)
        widget->update();
}

} // namespace edgemend
