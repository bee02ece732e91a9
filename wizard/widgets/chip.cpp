// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/chip.h"

#include "wizard/style/paint.h"

#include <QPainter>
#include <QtMath>

#include <algorithm>

namespace edgemend {

namespace {

constexpr int padding = 14, gap = 8;

} // namespace

Chip::Chip(const Look &look, const QString &text, const QByteArray &icon, QWidget *parent)
    : Pressable(look, text, parent)
    , m_icon(icon)
{
    setCheckable(true);
}

// Room for the check mark is always there, so that choosing moves nothing.
QSize Chip::sizeHint() const
{
    const QFontMetricsF metrics(look().font(TypeRole::BodyStrong));
    const auto width
        = qCeil(metrics.horizontalAdvance(text())) + tokens::iconControl + gap + 2 * padding;
    return { std::max(width, look().target()), look().target() };
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto on = isChecked();
    const auto filled = on && look().isSunlight();
    auto fill = look().colour(on ? Colour::AccentSoft : Colour::Surface);
    if (filled)
        fill = look().colour(Colour::Accent);
    else if (stateFill().isValid() && !on)
        fill = stateFill();
    if (!isEnabled())
        fill = look().colour(Colour::DisabledFill);
    paintBox(painter, rect(),
        { fill, look().colour(on ? Colour::Accent : Colour::BorderStrong),
            qreal(on ? look().selectedLine() : look().hairline()), tokens::radiusControl });
    auto ink = filled ? Colour::OnAccent : on ? Colour::AccentText : Colour::Text;
    if (!isEnabled())
        ink = Colour::TextDisabled;
    const auto icon = on ? QByteArray("check") : m_icon;
    const auto font = look().font(on ? TypeRole::BodyStrong : TypeRole::Body);
    const auto words = qCeil(QFontMetricsF(font).horizontalAdvance(text())) + 1;
    const auto iconRoom = icon.isEmpty() ? 0 : tokens::iconControl + gap;
    const auto start = (width() - words - iconRoom) / 2;
    if (!icon.isEmpty())
        paintPixmap(painter, towardsStart(*this, { start, 0, tokens::iconControl, height() }),
            look().icon(icon, ink, tokens::iconControl, ratioOf(*this)));
    painter.setFont(font);
    painter.setPen(look().colour(ink));
    painter.drawText(towardsStart(*this, { start + iconRoom, 0, words, height() }),
        int(leading(*this)) | Qt::TextSingleLine, text());
}

} // namespace edgemend
