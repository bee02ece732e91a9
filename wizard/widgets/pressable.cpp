// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/pressable.h"

#include "wizard/style/focus_ring.h"
#include "wizard/style/paint.h"

#include <QKeyEvent>
#include <QPainter>

namespace edgemend {

Pressable::Pressable(const Look &look, const QString &text, QWidget *parent)
    : QPushButton(parent)
    , m_look(look)
{
    setAutoDefault(false);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setText(text);
    connect(&look, &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Pressable::setText(const QString &text)
{
    m_text = text;
    // a doubled one is no shortcut: names of devices may hold any character
    QPushButton::setText(QString(text).replace(u'&', u"&&"_qs));
    setAccessibleName(text);
}

bool Pressable::isHovered() const { return isEnabled() && underMouse(); }

QColor Pressable::stateFill() const
{
    if (isEnabled() && isDown())
        return m_look.colour(Colour::Pressed);
    return isHovered() ? m_look.colour(Colour::Hover) : QColor();
}

void Pressable::setFocusPlaceInside() { setFocusPlace(*this, FocusPlace::Inside); }

void Pressable::paintFocusInside(QPainter &painter, int radius) const
{
    if (focusPlaceOf(*this) != FocusPlace::Inside || !m_look.showsFocus(*this))
        return;
    constexpr auto inset = tokens::focusGap; // clear of the rounded corners of a card
    paintBox(painter, rect().adjusted(inset, inset, -inset, -inset),
        { {}, m_look.colour(Colour::Focus), qreal(m_look.focusWidth()), qreal(radius) });
}

bool Pressable::hitButton(const QPoint &position) const { return rect().contains(position); }

void Pressable::keyPressEvent(QKeyEvent *event)
{
    const auto enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter)
        return QPushButton::keyPressEvent(event);
    if (!event->isAutoRepeat())
        click();
}

void Pressable::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LayoutDirectionChange) {
        updateGeometry();
        update();
    }
}

} // namespace edgemend
