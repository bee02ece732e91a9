// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/segments.h"

#include "wizard/style/paint.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QtMath>

#include <algorithm>

namespace edgemend {

namespace {

constexpr int padding = 13;

} // namespace

Segment::Segment(const Look &look, const QString &text, Place place, QWidget *parent)
    : Pressable(look, text, parent)
    , m_place(place)
{
    setCheckable(true);
    setAutoExclusive(true);
}

// As wide as the chosen one will be, so that nothing moves when another is chosen.
QSize Segment::sizeHint() const
{
    const QFontMetricsF metrics(look().font(TypeRole::BodyStrong));
    return { std::max(look().target(), qCeil(metrics.horizontalAdvance(text())) + 2 * padding),
        look().target() };
}

// Without the corners of the ends, a fill would stick out of the frame.
QPainterPath Segment::outline() const
{
    constexpr auto radius = tokens::radiusControl;
    const QRectF all(rect());
    QPainterPath path;
    path.addRoundedRect(all, radius, radius);
    QPainterPath square;
    const auto roundStart = m_place == Place::First || m_place == Place::Only;
    const auto roundEnd = m_place == Place::Last || m_place == Place::Only;
    const auto left = isRightToLeft() ? roundEnd : roundStart;
    const auto right = isRightToLeft() ? roundStart : roundEnd;
    if (!left)
        square.addRect(all.left(), all.top(), radius, all.height());
    if (!right)
        square.addRect(all.right() - radius, all.top(), radius, all.height());
    return path.united(square);
}

void Segment::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto on = isChecked();
    const auto filled = on && look().isSunlight();
    auto fill = on ? look().colour(Colour::AccentSoft) : stateFill();
    if (filled)
        fill = look().colour(Colour::Accent);
    painter.setRenderHint(QPainter::Antialiasing);
    if (fill.isValid())
        painter.fillPath(outline(), fill);
    if (on)
        paintBox(painter, rect(),
            { {}, look().colour(Colour::Accent), qreal(look().selectedLine()),
                tokens::radiusControl });
    auto ink = filled ? Colour::OnAccent : on ? Colour::AccentText : Colour::Text;
    if (!isEnabled())
        ink = Colour::TextDisabled;
    painter.setFont(look().font(on ? TypeRole::BodyStrong : TypeRole::Body));
    painter.setPen(look().colour(ink));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
}

Segments::Segments(const Look &look, const QString &question, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_group(new QButtonGroup(this))
    , m_row(new QHBoxLayout(this))
{
    setAccessibleName(question);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_row->setSpacing(0);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
    connect(m_group, &QButtonGroup::idClicked, this,
        [this](int id) { Q_EMIT chosenChanged(m_options.at(id).id); });
}

void Segments::setWidth(Width width)
{
    setSizePolicy(
        width == Width::All ? QSizePolicy::Expanding : QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Segments::setOptions(const QList<SegmentOption> &options)
{
    if (options == m_options)
        return;
    const auto before = chosen();
    for (auto *segment : m_group->buttons()) {
        m_group->removeButton(segment);
        segment->hide();
        segment->deleteLater(); // it may be the one whose press led here
    }
    m_options = options;
    const auto last = options.size() - 1;
    for (qsizetype i = 0; i <= last; ++i) {
        using Place = Segment::Place;
        const auto place = last == 0 ? Place::Only
            : i == 0                 ? Place::First
            : i == last              ? Place::Last
                                     : Place::Middle;
        auto *segment = new Segment(m_look, options.at(i).text, place, this);
        m_group->addButton(segment, int(i));
        m_row->addWidget(segment, 1);
    }
    setChosen(before);
}

QByteArray Segments::chosen() const
{
    const auto id = m_group->checkedId();
    return id >= 0 ? m_options.at(id).id : QByteArray();
}

void Segments::setChosen(const QByteArray &id)
{
    m_group->setExclusive(false);
    for (qsizetype i = 0; i < m_options.size(); ++i)
        m_group->button(int(i))->setChecked(m_options.at(i).id == id);
    m_group->setExclusive(true);
}

void Segments::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(),
        { m_look.colour(Colour::Surface), m_look.colour(Colour::BorderStrong),
            qreal(m_look.hairline()), tokens::radiusControl });
    const auto buttons = m_group->buttons();
    for (qsizetype i = 1; i < buttons.size(); ++i) {
        const auto place = buttons.at(i)->geometry();
        const auto x = isRightToLeft() ? place.right() + 1 : place.left();
        painter.fillRect(x, m_look.hairline(), m_look.hairline(), height() - 2 * m_look.hairline(),
            m_look.colour(Colour::Border));
    }
}

} // namespace edgemend
