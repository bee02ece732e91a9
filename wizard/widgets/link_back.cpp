// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/link_back.h"

#include "wizard/style/paint.h"

#include <QPainter>
#include <QtMath>

namespace edgemend {

namespace {

constexpr int gap = 10;

} // namespace

LinkBack::LinkBack(const Look &look, const QString &text, QWidget *parent)
    : Pressable(look, text, parent)
{
}

QSize LinkBack::sizeHint() const
{
    const QFontMetricsF metrics(look().font(TypeRole::BodyStrong));
    return { tokens::iconControl + gap + qCeil(metrics.horizontalAdvance(text())) + tokens::s2,
        look().target() };
}

void LinkBack::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), { stateFill(), {}, 0, tokens::radiusControl });
    const auto ink = isEnabled() ? Colour::AccentText : Colour::TextDisabled;
    paintPixmap(painter, towardsStart(*this, { 0, 0, tokens::iconControl, height() }),
        look().icon("chevron-back", ink, tokens::iconControl, ratioOf(*this)));
    painter.setFont(look().font(TypeRole::BodyStrong));
    painter.setPen(look().colour(ink));
    const auto start = tokens::iconControl + gap;
    const QRect words(start, 0, width() - start, height());
    painter.drawText(towardsStart(*this, words), int(leading(*this)) | Qt::TextSingleLine,
        QFontMetrics(painter.font()).elidedText(text(), Qt::ElideRight, words.width()));
}

} // namespace edgemend
