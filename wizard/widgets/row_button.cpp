// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/row_button.h"

#include "wizard/style/paint.h"
#include "wizard/widgets/card.h"

#include <QPainter>
#include <QtMath>

#include <algorithm>

namespace edgemend {

namespace {

constexpr int side = 24, vertical = 8, markGap = 18, endGap = 16;
constexpr int endColumn = 224; ///< px; what stands at the end begins there, if there is room
constexpr int wordGap = 8;

} // namespace

RowButton::RowButton(const Look &look, const QString &title, const QString &line, QWidget *parent)
    : TitledRow(look, title, line, parent)
{
    setRowMargins({ side, vertical, side, vertical });
    setFocusPlaceInside();
}

void RowButton::setMark(Status status)
{
    m_mark = status;
    updateGeometry();
    update();
}

void RowButton::setIconName(const QByteArray &icon, Colour colour)
{
    m_icon = icon;
    m_iconColour = colour;
    updateGeometry();
    update();
}

void RowButton::setStatusWord(Status status)
{
    m_statusWord = status;
    setAccessibleDescription(shownLine());
    updateGeometry();
    update();
}

void RowButton::setEndText(const QString &text)
{
    m_endText = text;
    updateGeometry();
    update();
}

void RowButton::setEndStatus(Status status, const QString &word, const QString &line)
{
    m_end = EndStatus { status, word, line };
    setAccessibleDescription(u"%1 · %2 · %3"_qs.arg(shownLine(), word, line));
    updateGeometry();
    update();
}

void RowButton::setChevron(Chevron chevron)
{
    m_chevron = chevron;
    updateGeometry();
    update();
}

void RowButton::setTitleColour(Colour colour)
{
    m_titleColour = colour;
    update();
}

int RowButton::leastHeight() const { return std::max(tokens::targetRow, look().target()); }

int RowButton::roomAtStart() const
{
    return m_mark || !m_icon.isEmpty() ? tokens::iconCard + markGap : 0;
}

int RowButton::roomAtEnd() const
{
    auto room = m_chevron == Chevron::Shown ? tokens::iconControl + endGap : 0;
    if (m_end)
        room += endGap + endStatusWidth();
    else if (!m_endText.isEmpty())
        room += endGap
            + qCeil(QFontMetricsF(look().font(TypeRole::Caption)).horizontalAdvance(m_endText));
    return room;
}

int RowButton::endStatusWidth() const
{
    const QFontMetricsF word(look().font(TypeRole::BodyStrong));
    const QFontMetricsF line(look().font(TypeRole::Caption));
    const int mark = tokens::iconControl + wordGap;
    const int needed = mark
        + qCeil(std::max(word.horizontalAdvance(m_end->word), line.horizontalAdvance(m_end->line)));
    return width() >= 3 * endColumn ? std::max(needed, endColumn) : needed;
}

QString RowButton::shownLine() const
{
    if (!m_statusWord)
        return line();
    const auto word = Look::wordOf(*m_statusWord);
    return line().isEmpty() ? word : u"%1 · %2"_qs.arg(word, line());
}

QList<QTextLayout::FormatRange> RowButton::lineFormats() const
{
    if (!m_statusWord)
        return {};
    auto font = look().font(TypeRole::BodyStrong);
    font.setPixelSize(look().font(TypeRole::Caption).pixelSize());
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(look().colour(Look::textOf(*m_statusWord)));
    return { { 0, int(Look::wordOf(*m_statusWord).size()), format } };
}

QPixmap RowButton::markPixmap() const
{
    if (m_mark)
        return look().statusIcon(*m_mark, tokens::iconCard, ratioOf(*this));
    if (m_icon.isEmpty())
        return {};
    const auto ink = isEnabled() ? m_iconColour : Colour::TextDisabled;
    return look().icon(m_icon, ink, tokens::iconCard, ratioOf(*this));
}

void RowButton::paintEndStatus(QPainter &painter, int end) const
{
    const int high = look().lineHeight(TypeRole::BodyStrong);
    const int low = look().lineHeight(TypeRole::Caption);
    const int left = end - endStatusWidth();
    const int top = (height() - high - low) / 2;
    const int words = left + tokens::iconControl + wordGap;
    const int flags = int(leading(*this)) | Qt::TextSingleLine;
    paintPixmap(painter, towardsStart(*this, { left, top, tokens::iconControl, high }),
        look().statusIcon(m_end->status, tokens::iconControl, ratioOf(*this)));
    painter.setFont(look().font(TypeRole::BodyStrong));
    painter.setPen(look().colour(Look::textOf(m_end->status)));
    painter.drawText(towardsStart(*this, { words, top, end - words, high }), flags, m_end->word);
    painter.setFont(look().font(TypeRole::Caption));
    painter.setPen(look().colour(Colour::TextMuted));
    painter.drawText(
        towardsStart(*this, { words, top + high, end - words, low }), flags, m_end->line);
}

void RowButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Card::fillInside(painter, *this, stateFill());
    const QRect mark(rowMargins().left(), 0, tokens::iconCard, height());
    paintPixmap(painter, towardsStart(*this, mark), markPixmap());
    paintTexts(painter, m_titleColour, Colour::TextMuted);
    auto end = width() - rowMargins().right();
    if (m_chevron == Chevron::Shown) {
        end -= tokens::iconControl;
        const QRect chevron(end, 0, tokens::iconControl, height());
        const auto ink = isEnabled() ? Colour::Text : Colour::TextDisabled;
        paintPixmap(painter, towardsStart(*this, chevron),
            look().icon("chevron-next", ink, tokens::iconControl, ratioOf(*this)));
        end -= endGap;
    }
    if (m_end) {
        paintEndStatus(painter, end);
    } else if (!m_endText.isEmpty()) {
        painter.setFont(look().font(TypeRole::Caption));
        painter.setPen(look().colour(Colour::TextMuted));
        painter.drawText(towardsStart(*this, { 0, 0, end, height() }),
            int(trailing(*this)) | Qt::TextSingleLine, m_endText);
    }
    paintFocusInside(painter, tokens::radiusControl);
}

} // namespace edgemend
