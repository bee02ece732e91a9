// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/toggle.h"

#include "wizard/style/paint.h"
#include "wizard/widgets/card.h"

#include <QPainter>
#include <QtMath>

#include <algorithm>

namespace edgemend {

namespace {

constexpr int switchWidth = 52, switchHeight = 30, knobOff = 18, knobOn = 18, inset = 6;
constexpr int wordGap = 16, switchLine = 2;

} // namespace

Toggle::Toggle(const Look &look, const QString &title, const QString &line, QWidget *parent)
    : TitledRow(look, title, line, parent)
{
    setCheckable(true);
    setFocusPlaceInside();
}

void Toggle::setWords(const QString &on, const QString &off)
{
    m_on = on;
    m_off = off;
    updateGeometry();
    update();
}

void Toggle::setIconName(const QByteArray &icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

int Toggle::roomAtStart() const { return m_icon.isEmpty() ? 0 : tokens::iconControl + tokens::s3; }

QString Toggle::word(bool on) const
{
    if (on)
        return m_on.isEmpty() ? tr("On") : m_on;
    return m_off.isEmpty() ? tr("Off") : m_off;
}

int Toggle::roomAtEnd() const
{
    const QFontMetricsF metrics(look().font(TypeRole::Label));
    const auto wide
        = std::max(metrics.horizontalAdvance(word(true)), metrics.horizontalAdvance(word(false)));
    return switchWidth + wordGap + qCeil(wide) + wordGap;
}

int Toggle::leastHeight() const { return std::max(tokens::targetRow, look().target()); }

void Toggle::paintSwitch(QPainter &painter, const QRect &where) const
{
    const auto on = isChecked();
    const auto radius = switchHeight / 2.0;
    const auto ring = look().colour(isEnabled() ? Colour::BorderStrong : Colour::TextDisabled);
    if (on)
        paintBox(painter, where,
            { look().colour(isEnabled() ? Colour::Accent : Colour::TextDisabled), {}, 0, radius });
    else
        paintBox(
            painter, where, { look().colour(Colour::Surface), ring, qreal(switchLine), radius });
    const auto knob = on ? knobOn : knobOff;
    const auto atEnd = on != isRightToLeft();
    const auto x = atEnd ? where.right() + 1 - inset - knob : where.left() + inset;
    const QRect disc(x, where.center().y() + 1 - knob / 2, knob, knob);
    paintBox(painter, disc, { on ? look().colour(Colour::OnAccent) : ring, {}, 0, knob / 2.0 });
}

void Toggle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Card::fillInside(painter, *this, stateFill());
    if (!m_icon.isEmpty()) {
        const QRect icon(rowMargins().left(), (height() - tokens::iconControl) / 2,
            tokens::iconControl, tokens::iconControl);
        painter.drawPixmap(towardsStart(*this, icon),
            look().icon(m_icon, Colour::Text, tokens::iconControl, devicePixelRatioF()));
    }
    paintTexts(painter, Colour::Text, Colour::TextMuted);
    const QRect place(width() - rowMargins().right() - switchWidth, (height() - switchHeight) / 2,
        switchWidth, switchHeight);
    paintSwitch(painter, towardsStart(*this, place));
    const auto room = roomAtEnd() - switchWidth - wordGap;
    const QRect words(place.left() - wordGap - room, 0, room, height());
    painter.setFont(look().font(TypeRole::Label));
    painter.setPen(look().colour(isEnabled() ? Colour::Text : Colour::TextDisabled));
    painter.drawText(
        towardsStart(*this, words), int(trailing(*this)) | Qt::TextSingleLine, word(isChecked()));
    paintFocusInside(painter, tokens::radiusControl);
}

} // namespace edgemend
