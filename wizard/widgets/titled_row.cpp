// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/titled_row.h"

#include "wizard/style/paint.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>
#include <QtMath>

#include <algorithm>

namespace edgemend {

namespace {

constexpr int sidePadding = 18, verticalPadding = 9;
constexpr int leastTextWidth = 120;

// Plain text wrapped into lines of a role's height.
class Wrapped {
public:
    Wrapped(const Look &look, TypeRole role, const QString &text, int width, Qt::Alignment align,
        const QList<QTextLayout::FormatRange> &formats = {})
        : m_layout(text, look.font(role))
        , m_line(look.lineHeight(role))
    {
        QTextOption option(align);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        m_layout.setTextOption(option);
        m_layout.setFormats(formats);
        m_layout.beginLayout();
        for (int y = 0;; y += m_line) {
            auto line = m_layout.createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(std::max(1, width));
            line.setPosition(QPointF(0, y + (m_line - line.height()) / 2));
        }
        m_layout.endLayout();
    }
    [[nodiscard]] int height() const { return m_layout.lineCount() * m_line; }
    void draw(QPainter &painter, const QPoint &at) const { m_layout.draw(&painter, at); }

private:
    QTextLayout m_layout;
    int m_line;
};

int heightOf(const Look &look, TypeRole role, const QString &text, int width)
{
    return text.isEmpty() ? 0 : Wrapped(look, role, text, width, Qt::AlignLeft).height();
}

int widthOf(const Look &look, TypeRole role, const QString &text)
{
    return qCeil(QFontMetricsF(look.font(role)).horizontalAdvance(text)) + 1;
}

} // namespace

TitledRow::TitledRow(const Look &look, const QString &title, const QString &line, QWidget *parent)
    : Pressable(look, title, parent)
    , m_margins(sidePadding, verticalPadding, sidePadding, verticalPadding)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setLine(line);
}

void TitledRow::setLine(const QString &line)
{
    m_line = line;
    setAccessibleDescription(line);
    updateGeometry();
    update();
}

void TitledRow::setRowMargins(const QMargins &margins)
{
    m_margins = margins;
    updateGeometry();
    update();
}

int TitledRow::textHeight(int width) const
{
    const auto room = width - m_margins.left() - m_margins.right() - roomAtStart() - roomAtEnd();
    return heightOf(look(), titleRole(), text(), room)
        + heightOf(look(), TypeRole::Caption, shownLine(), room);
}

int TitledRow::heightForWidth(int width) const
{
    return std::max(leastHeight(), textHeight(width) + m_margins.top() + m_margins.bottom());
}

int TitledRow::leastHeight() const { return look().target(); }

QSize TitledRow::sizeHint() const
{
    const auto texts = std::max(
        widthOf(look(), titleRole(), text()), widthOf(look(), TypeRole::Caption, shownLine()));
    const auto width = std::min(texts, tokens::layoutTextMax) + roomAtStart() + roomAtEnd()
        + m_margins.left() + m_margins.right();
    return { width, heightForWidth(width) };
}

QSize TitledRow::minimumSizeHint() const
{
    const auto texts = std::min(leastTextWidth,
        std::max(
            widthOf(look(), titleRole(), text()), widthOf(look(), TypeRole::Caption, shownLine())));
    return { texts + roomAtStart() + roomAtEnd() + m_margins.left() + m_margins.right(),
        leastHeight() };
}

QRect TitledRow::textRect() const
{
    const QRect all(m_margins.left() + roomAtStart(), m_margins.top(),
        width() - m_margins.left() - m_margins.right() - roomAtStart() - roomAtEnd(),
        height() - m_margins.top() - m_margins.bottom());
    return towardsStart(*this, all);
}

void TitledRow::paintTexts(QPainter &painter, Colour title, Colour line) const
{
    const auto area = textRect();
    const auto align = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    const Wrapped head(look(), titleRole(), text(), area.width(), align);
    const Wrapped second(
        look(), TypeRole::Caption, shownLine(), area.width(), align, lineFormats());
    const auto secondHeight = shownLine().isEmpty() ? 0 : second.height();
    const auto top = area.top() + (area.height() - head.height() - secondHeight) / 2;
    painter.setPen(look().colour(isEnabled() ? title : Colour::TextDisabled));
    head.draw(painter, { area.left(), top });
    painter.setPen(look().colour(isEnabled() ? line : Colour::TextDisabled));
    if (secondHeight > 0)
        second.draw(painter, { area.left(), top + head.height() });
}

} // namespace edgemend
