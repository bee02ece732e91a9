// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/symptom_card.h"

#include "wizard/widgets/painting.h"

#include <QPainter>
#include <QStyle>

namespace edgemend {

namespace {

constexpr int padding = 18;
constexpr int box = 22;
constexpr int leastHeight = 152; ///< visual design §7
constexpr int leastHeightOfRow = 88;
constexpr int wide = 420; ///< from this width on the icon stands beside the words
constexpr int besideIcon = padding + tokens::iconSymptom + tokens::s4;

} // namespace

SymptomCard::SymptomCard(const Look &look, const QByteArray &id, const QByteArray &icon,
    const QString &title, const QString &line, QWidget *parent)
    : Pressable(look, title, parent)
    , m_id(id)
    , m_icon(icon)
    , m_line(line)
{
    setCheckable(true);
    setAccessibleDescription(line);
    QSizePolicy policy { QSizePolicy::Expanding, QSizePolicy::Preferred };
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPlaceInside();
}

QSize SymptomCard::sizeHint() const { return { 200, heightForWidth(200) }; }

int SymptomCard::textHeight(int width) const
{
    const int aside = width >= wide ? besideIcon + box + 2 * padding : 2 * padding;
    const QRect area { 0, 0, width - aside, 1000 };
    return drawWrapped(nullptr, look(), area, { text(), TypeRole::BodyStrong, Colour::Text })
        + drawWrapped(nullptr, look(), area, { m_line, TypeRole::Caption, Colour::TextMuted });
}

int SymptomCard::heightForWidth(int width) const
{
    if (width >= wide)
        return std::max(leastHeightOfRow, textHeight(width) + 2 * padding);
    return std::max(leastHeight, 72 + textHeight(width) + padding);
}

void SymptomCard::paintEvent(QPaintEvent *)
{
    QPainter painter { this };
    painter.setRenderHint(QPainter::Antialiasing);
    const bool chosen = isChecked();
    const bool filled = chosen && look().isSunlight();
    const int line = chosen ? look().selectedLine() : look().hairline();
    const QRectF frame
        = QRectF { rect() }.adjusted(line / 2.0, line / 2.0, -line / 2.0, -line / 2.0);
    QColor fill = look().colour(chosen ? Colour::AccentSoft : Colour::Surface);
    if (filled)
        fill = look().colour(Colour::Accent);
    else if (stateFill().isValid())
        fill = stateFill();
    painter.setPen(QPen { look().colour(chosen ? Colour::Accent : Colour::Border), qreal(line) });
    painter.setBrush(fill);
    painter.drawRoundedRect(frame, tokens::radiusCard, tokens::radiusCard);
    const Colour ink = filled ? Colour::OnAccent : Colour::Text;
    const Colour iconInk = filled ? Colour::OnAccent : chosen ? Colour::AccentText : Colour::Text;
    const bool isRow = width() >= wide;
    const QRect icon = QStyle::visualRect(layoutDirection(), rect(),
        QRect { padding, isRow ? (height() - tokens::iconSymptom) / 2 : padding,
            tokens::iconSymptom, tokens::iconSymptom });
    painter.drawPixmap(
        icon, look().icon(m_icon, iconInk, tokens::iconSymptom, devicePixelRatioF()));
    paintBox(painter, chosen);
    QRect words = rect().adjusted(padding, 66, -padding, -padding / 2);
    if (isRow)
        words = QStyle::visualRect(layoutDirection(), rect(),
            QRect { besideIcon, (height() - textHeight(width())) / 2,
                width() - besideIcon - box - 2 * padding, height() });
    words.setTop(words.top()
        + drawWrapped(&painter, look(), words, { text(), TypeRole::BodyStrong, ink },
            Qt::AlignLeading, layoutDirection()));
    drawWrapped(&painter, look(), words,
        { m_line, TypeRole::Caption, filled ? Colour::OnAccent : Colour::TextMuted },
        Qt::AlignLeading, layoutDirection());
    paintFocusInside(painter, tokens::radiusCard);
}

void SymptomCard::paintBox(QPainter &painter, bool chosen) const
{
    const QRect place = QStyle::visualRect(layoutDirection(), rect(),
        QRect { width() - padding - box, width() >= wide ? (height() - box) / 2 : padding - 2, box,
            box });
    const bool inverse = chosen && look().isSunlight();
    painter.setPen(QPen { look().colour(inverse ? Colour::OnAccent
                                  : chosen      ? Colour::Accent
                                                : Colour::BorderStrong),
        2.0 });
    painter.setBrush(chosen ? look().colour(inverse ? Colour::OnAccent : Colour::Accent)
                            : QColor { Qt::transparent });
    painter.drawRoundedRect(QRectF { place }.adjusted(1, 1, -1, -1), 5, 5);
    if (chosen)
        painter.drawPixmap(place.adjusted(3, 3, -3, -3),
            look().icon("check", inverse ? Colour::Accent : Colour::OnAccent, box - 6,
                devicePixelRatioF()));
}

} // namespace edgemend
