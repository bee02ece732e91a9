// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/check_row.h"

#include "wizard/style/paint.h"
#include "wizard/widgets/card.h"

#include <QPainter>

namespace edgemend {

namespace {

constexpr int box = 22, gap = 12, boxRadius = 6, boxLine = 2;

} // namespace

CheckRow::CheckRow(const Look &look, const QString &title, const QString &line, QWidget *parent)
    : TitledRow(look, title, line, parent)
{
    setCheckable(true);
    setFocusPlaceInside();
}

int CheckRow::roomAtStart() const { return box + gap; }

void CheckRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Card::fillInside(painter, *this, stateFill());
    const auto place = towardsStart(*this, { rowMargins().left(), (height() - box) / 2, box, box });
    const auto ink = look().colour(isEnabled() ? Colour::BorderStrong : Colour::TextDisabled);
    if (isChecked()) {
        const auto fill = look().colour(isEnabled() ? Colour::Accent : Colour::TextDisabled);
        paintBox(painter, place, { fill, {}, 0, boxRadius });
        paintPixmap(painter, place,
            look().icon("check", Colour::OnAccent, tokens::iconInline, ratioOf(*this)));
    } else {
        paintBox(
            painter, place, { look().colour(Colour::Surface), ink, qreal(boxLine), boxRadius });
    }
    paintTexts(painter, Colour::Text, Colour::TextMuted);
    paintFocusInside(painter, tokens::radiusControl);
}

} // namespace edgemend
