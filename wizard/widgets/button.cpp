// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/button.h"

#include "wizard/style/paint.h"

#include <QPainter>
#include <QtMath>

#include <algorithm>

namespace edgemend {

namespace {

constexpr int iconGap = 10;
constexpr int primaryPadding = 23, boxedPadding = 19, quietPadding = 13;

} // namespace

Button::Button(
    const Look &look, ButtonKind kind, const QString &text, const QByteArray &icon, QWidget *parent)
    : Pressable(look, text, parent)
    , m_kind(kind)
    , m_icon(icon)
{
}

void Button::setKind(ButtonKind kind)
{
    m_kind = kind;
    updateGeometry();
    update();
}

void Button::setIconName(const QByteArray &icon, IconPlace place)
{
    m_icon = icon;
    m_place = place;
    updateGeometry();
    update();
}

void Button::setFace(Face face)
{
    m_face = face;
    setToolTip(face == Face::IconOnly ? text().toHtmlEscaped() : QString());
    updateGeometry();
    update();
}

void Button::setPointing(Pointing pointing)
{
    m_pointing = pointing;
    update();
}

int Button::padding() const
{
    switch (m_kind) {
    case ButtonKind::Primary:
        return primaryPadding;
    case ButtonKind::Quiet:
        return quietPadding;
    case ButtonKind::Secondary:
    case ButtonKind::Destructive:
        return boxedPadding;
    }
    return boxedPadding;
}

QSize Button::sizeHint() const { return sizeFor(shownText()); }

QSize Button::sizeFor(const QString &text) const
{
    const auto height = m_kind == ButtonKind::Primary ? look().primaryTarget() : look().target();
    if (m_face == Face::IconOnly)
        return { height, height };
    const QFontMetricsF metrics(look().font(TypeRole::BodyStrong));
    const auto icon = shownIcon().isEmpty() ? 0 : tokens::iconControl + iconGap;
    const auto width = qCeil(metrics.horizontalAdvance(text)) + icon + 2 * padding();
    return { std::max(width, look().target()), height };
}

Colour Button::ink() const
{
    if (!isEnabled())
        return Colour::TextDisabled;
    switch (m_kind) {
    case ButtonKind::Primary:
        return Colour::OnAccent;
    case ButtonKind::Secondary:
        return m_pointing == Pointing::Here ? Colour::AccentText : Colour::Text;
    case ButtonKind::Quiet:
        return Colour::AccentText;
    case ButtonKind::Destructive:
        return isDown() ? Colour::OnFault : Colour::FaultText;
    }
    return Colour::Text;
}

void Button::paintBackground(QPainter &painter) const
{
    Box box { {}, {}, 0, tokens::radiusControl };
    const auto fill = [&](Colour rest, Colour hover, Colour pressed) {
        box.fill = look().colour(isDown() ? pressed : isHovered() ? hover : rest);
    };
    switch (m_kind) {
    case ButtonKind::Primary:
        fill(Colour::Accent, Colour::AccentHover, Colour::AccentPressed);
        break;
    case ButtonKind::Secondary:
        fill(m_pointing == Pointing::Here ? Colour::AccentSoft : Colour::Surface, Colour::Hover,
            Colour::Pressed);
        box.border = look().colour(Colour::BorderStrong);
        box.width = look().hairline();
        break;
    case ButtonKind::Quiet:
        box.fill = stateFill();
        break;
    case ButtonKind::Destructive:
        fill(Colour::Surface, Colour::FaultSoft, Colour::FaultMark);
        box.border = look().colour(Colour::FaultMark);
        box.width = tokens::borderSelected;
        break;
    }
    if (!isEnabled())
        box = { m_kind == ButtonKind::Quiet ? QColor() : look().colour(Colour::DisabledFill), {}, 0,
            tokens::radiusControl };
    paintBox(painter, rect(), box);
}

void Button::paintContent(QPainter &painter) const
{
    const auto icon = shownIcon();
    const auto pixmap = icon.isEmpty()
        ? QPixmap()
        : look().icon(icon, ink(), tokens::iconControl, ratioOf(*this));
    if (m_face == Face::IconOnly)
        return paintPixmap(painter, rect(), pixmap);
    painter.setFont(look().font(TypeRole::BodyStrong));
    painter.setPen(look().colour(ink()));
    const QFontMetrics metrics(painter.font());
    const auto iconRoom = icon.isEmpty() ? 0 : tokens::iconControl + iconGap;
    const auto room = width() - 2 * std::min(padding(), tokens::s2) - iconRoom;
    const auto text = metrics.elidedText(shownText(), Qt::ElideRight, room);
    const auto textWidth = metrics.horizontalAdvance(text) + 1;
    const auto start = (width() - textWidth - iconRoom) / 2;
    const auto atEnd = m_place == IconPlace::End;
    const QRect iconRect(
        atEnd ? start + textWidth + iconGap : start, 0, tokens::iconControl, height());
    const QRect words(atEnd ? start : start + iconRoom, 0, textWidth, height());
    if (!icon.isEmpty())
        paintPixmap(painter, towardsStart(*this, iconRect), pixmap);
    painter.drawText(towardsStart(*this, words), int(leading(*this)) | Qt::TextSingleLine, text);
}

void Button::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBackground(painter);
    paintContent(painter);
}

} // namespace edgemend
