// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/tag.h"

#include "wizard/style/paint.h"

#include <QPainter>
#include <QtMath>

namespace edgemend {

namespace {

constexpr int padding = 9, gap = 7, vertical = 4;

} // namespace

Tag::Tag(const Look &look, const QByteArray &icon, const QString &text, QWidget *parent)
    : QLabel(parent)
    , m_look(look)
    , m_icon(icon)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&look, &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
    setText(text);
}

void Tag::setText(const QString &text)
{
    QLabel::setText(text);
    setAccessibleName(text);
    updateGeometry();
    update();
}

int Tag::markWidth() const { return m_icon.isEmpty() ? 0 : tokens::iconInline; }

QSize Tag::sizeHint() const
{
    const QFontMetricsF metrics(m_look.font(TypeRole::Label));
    const auto mark = markWidth() > 0 ? markWidth() + gap : 0;
    return { qCeil(metrics.horizontalAdvance(text())) + 1 + mark + 2 * padding,
        m_look.lineHeight(TypeRole::Label) + 2 * vertical };
}

void Tag::paintMark(QPainter &painter, const QRect &where) const
{
    if (!m_icon.isEmpty())
        paintPixmap(
            painter, where, m_look.icon(m_icon, Colour::Text, tokens::iconInline, ratioOf(*this)));
}

void Tag::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(),
        { m_look.colour(Colour::Sunken), m_look.colour(Colour::Border), qreal(m_look.hairline()),
            tokens::radiusTag });
    paintMark(painter, towardsStart(*this, { padding, 0, markWidth(), height() }));
    const auto start = padding + (markWidth() > 0 ? markWidth() + gap : 0);
    painter.setFont(m_look.font(TypeRole::Label));
    painter.setPen(m_look.colour(Colour::Text));
    painter.drawText(towardsStart(*this, { start, 0, width() - start - padding + 1, height() }),
        int(leading(*this)) | Qt::TextSingleLine, text());
}

} // namespace edgemend
