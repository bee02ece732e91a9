// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/door_card.h"

#include "wizard/style/paint.h"
#include "wizard/widgets/painting.h"

#include <QPainter>

namespace edgemend {

namespace {

constexpr int padding = 26, mark = 48, wordsBelowIcon = 20, besideFrom = 480;
constexpr int bottom = 24, lineGap = 4, noteGap = 14, leastWidth = 220;
constexpr int noteEnd = tokens::iconControl + padding; ///< beside the arrow

} // namespace

DoorCard::DoorCard(const Look &look, const QByteArray &iconName, const QString &title,
    const QString &line, const QString &note, QWidget *parent)
    : Pressable(look, title, parent)
    , m_icon(iconName)
    , m_line(line)
    , m_note(note)
{
    setAccessibleDescription(line + u' ' + note);
    QSizePolicy policy { QSizePolicy::Expanding, QSizePolicy::Minimum };
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPlaceInside();
}

QSize DoorCard::sizeHint() const { return { 338, heightForWidth(338) }; }

QSize DoorCard::minimumSizeHint() const { return { leastWidth, look().target() }; }

QRect DoorCard::wordsIn(int width) const
{
    if (width >= besideFrom)
        return { padding + mark + padding, padding, width - 3 * padding - mark, 0 };
    return { padding, padding + mark + wordsBelowIcon, width - 2 * padding, 0 };
}

int DoorCard::noteHeight(const QRect &words) const
{
    const QRect room(0, 0, words.width() - noteEnd, 0);
    return drawWrapped(nullptr, look(), room, { m_note, TypeRole::Caption, {} });
}

int DoorCard::paintWords(QPainter *painter, const QRect &words) const
{
    QRect place = towardsStart(*this, words);
    const int top = place.top();
    const auto draw = [&](const TextRun &run) {
        place.setTop(place.top()
            + drawWrapped(painter, look(), place, run, Qt::AlignLeading, layoutDirection()));
    };
    draw({ text(), TypeRole::Heading, Colour::Text });
    place.setTop(place.top() + lineGap);
    draw({ m_line, TypeRole::Body, Colour::Text });
    return place.top() - top;
}

int DoorCard::heightForWidth(int width) const
{
    const QRect words = wordsIn(width);
    return words.top() + paintWords(nullptr, words) + noteGap + noteHeight(words) + bottom;
}

void DoorCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor state = stateFill();
    paintBox(painter, rect(),
        { state.isValid() ? state : look().colour(Colour::Surface),
            look().colour(Colour::BorderStrong), qreal(look().hairline()), tokens::radiusCard });
    paintPixmap(painter, towardsStart(*this, { padding, padding, mark, mark }),
        look().icon(m_icon, Colour::AccentText, mark, ratioOf(*this)));
    const QRect words = wordsIn(width());
    paintWords(&painter, words);
    // cards beside each other are as high as the highest: what leads on stays at the foot
    const int tall = noteHeight(words);
    const QRect note(words.left(), height() - bottom - tall, words.width() - noteEnd, tall);
    drawWrapped(&painter, look(), towardsStart(*this, note),
        { m_note, TypeRole::Caption, Colour::TextMuted }, Qt::AlignLeading, layoutDirection());
    const QRect arrow(width() - padding - tokens::iconControl,
        note.bottom() + 1 - (look().lineHeight(TypeRole::Caption) + tokens::iconControl) / 2,
        tokens::iconControl, tokens::iconControl);
    paintPixmap(painter, towardsStart(*this, arrow),
        look().icon("arrow-next", Colour::TextMuted, tokens::iconControl, ratioOf(*this)));
    paintFocusInside(painter, tokens::radiusControl);
}

} // namespace edgemend
