// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/rail_items.h"

#include "wizard/style/focus_ring.h"
#include "wizard/style/paint.h"
#include "wizard/widgets/painting.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace edgemend {

namespace {

constexpr int stepHeight = 50, wordsAround = 5, node = 26, nodeLeft = 10, wordsLeft = 48,
              gloveNode = 32;
constexpr int toolIconLeft = 12, toolWordsLeft = 43, noteWordsLeft = 40;

} // namespace

RailStep::RailStep(const Look &look, QWidget *parent)
    : Pressable(look, {}, parent)
{
    setFocusPlace(*this, FocusPlace::Inside);
}

void RailStep::setView(const StepView &view, std::optional<StepView::State> before)
{
    if (view == m_view && before == m_before && !text().isEmpty())
        return;
    m_view = view;
    m_before = before;
    setText(view.name);
    const bool isCurrent = view.state == StepView::State::Current;
    QStringList spoken { view.caption };
    if (isCurrent)
        spoken.prepend(tr("Current step"));
    else if (view.state == StepView::State::Done)
        spoken.prepend(tr("Done"));
    spoken.removeAll(QString {});
    setAccessibleDescription(spoken.join(u", "_qs));
    setEnabled(view.target.has_value());
    updateGeometry();
    update();
}

void RailStep::setShape(RailShape shape)
{
    m_shape = shape;
    updateGeometry();
}

QSize RailStep::sizeHint() const
{
    if (m_shape == RailShape::Glove)
        return { 96,
            std::max(look().target(), gloveNode + 12 + look().lineHeight(TypeRole::Label)) };
    const int words = textWidth() > 0 ? nameHeight() + captionHeight() + 2 * wordsAround : 0;
    return { 160, std::max({ stepHeight, look().target(), words }) };
}

QRect RailStep::nodeArea() const
{
    if (m_shape == RailShape::Glove)
        return { (width() - gloveNode) / 2, 8, gloveNode, gloveNode };
    return QStyle::visualRect(
        layoutDirection(), rect(), QRect(nodeLeft, (height() - node) / 2, node, node));
}

void RailStep::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    const qreal line = look().hairline();
    const QRectF box = QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    if (m_view.state == StepView::State::Current) {
        painter.setPen(QPen(look().colour(Colour::Border), line));
        painter.setBrush(look().colour(Colour::Surface));
        painter.drawRoundedRect(box, tokens::radiusControl, tokens::radiusControl);
    } else if (const QColor fill = stateFill(); fill.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(box, tokens::radiusControl, tokens::radiusControl);
    }
    if (m_shape == RailShape::Full)
        paintLine(painter);
    paintNode(painter);
    paintWords(painter);
    paintFocusInside(painter, tokens::radiusControl);
}

void RailStep::paintLine(QPainter &painter) const
{
    const QRect place = nodeArea();
    const int x = place.center().x() + 1;
    const auto draw = [&](StepView::State state, int from, int to) {
        const QColor colour = look().colour(Colour::TextMuted);
        if (state != StepView::State::Done)
            return drawDots(painter, QPointF(x, from), QPointF(x, to), colour, Dots::Fine);
        painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(x, from), QPointF(x, to));
    };
    if (m_before)
        draw(*m_before, 0, place.top() - 1);
    if (m_view.step != Step::Report)
        draw(m_view.state, place.bottom() + 2, height());
}

void RailStep::paintNode(QPainter &painter) const
{
    const QRectF place = QRectF(nodeArea()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool isDone = m_view.state == StepView::State::Done;
    const bool isCurrent = m_view.state == StepView::State::Current;
    painter.setPen(
        isDone || isCurrent ? QPen(Qt::NoPen) : QPen(look().colour(Colour::BorderStrong), 1.8));
    painter.setBrush(look().colour(isDone ? Colour::TextMuted
            : isCurrent                   ? Colour::Accent
                                          : Colour::Rail));
    painter.drawEllipse(place.adjusted(0.5, 0.5, -0.5, -0.5));
    if (isDone) {
        const QPixmap check
            = look().icon("check", Colour::Surface, tokens::iconInline, devicePixelRatioF());
        const QPointF corner = place.center() - QPointF(8, 8);
        painter.drawPixmap(corner, check);
        return;
    }
    QFont font = look().font(TypeRole::Label);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(look().colour(isCurrent ? Colour::OnAccent : Colour::TextMuted));
    painter.drawText(place, Qt::AlignCenter, QString::number(static_cast<int>(m_view.step) + 1));
}

void RailStep::paintWords(QPainter &painter) const
{
    const bool isLater = m_view.state == StepView::State::Later;
    const bool isCurrent = m_view.state == StepView::State::Current;
    const Colour colour = isLater ? Colour::TextMuted : Colour::Text;
    if (m_shape == RailShape::Glove) {
        const QRect area(
            2, nodeArea().bottom() + 2, width() - 4, look().lineHeight(TypeRole::Label));
        drawRun(painter, look(), area, { m_view.name, TypeRole::Label, colour }, Qt::AlignCenter);
        return;
    }
    const TextRun name { m_view.name, isCurrent ? TypeRole::BodyStrong : TypeRole::Body, colour };
    const TextRun caption { m_view.caption, TypeRole::Caption, Colour::TextMuted };
    const int top = (height() - nameHeight() - captionHeight()) / 2;
    const auto place = [&](int y, int tall) {
        return QStyle::visualRect(
            layoutDirection(), rect(), QRect(wordsLeft, y, textWidth(), tall));
    };
    drawRun(painter, look(), place(top, nameHeight()), name);
    if (!caption.text.isEmpty())
        drawWrapped(&painter, look(), place(top + nameHeight(), captionHeight()), caption,
            Qt::AlignLeading, layoutDirection());
}

int RailStep::textWidth() const { return width() - wordsLeft - 8; }

int RailStep::nameHeight() const { return look().lineHeight(TypeRole::Body) - 2; }

/// A long language may need two lines.
int RailStep::captionHeight() const
{
    if (m_view.caption.isEmpty())
        return 0;
    return drawWrapped(
        nullptr, look(), QRect(0, 0, textWidth(), 0), { m_view.caption, TypeRole::Caption, {} });
}

void RailStep::resizeEvent(QResizeEvent *event)
{
    Pressable::resizeEvent(event);
    updateGeometry();
}

RailTool::RailTool(const Look &look, Weight weight, QWidget *parent)
    : Pressable(look, {}, parent)
    , m_weight(weight)
{
    setFocusPlace(*this, FocusPlace::Inside);
}

void RailTool::setTool(const QByteArray &icon, const QString &words)
{
    m_icon = icon;
    setText(words);
    update();
}

void RailTool::setCurrent(Current current)
{
    if (m_current == current)
        return;
    m_current = current;
    setAccessibleDescription(current == Current::Yes ? tr("Shown now") : QString {});
    update();
}

void RailTool::setShape(RailShape shape)
{
    m_shape = shape;
    updateGeometry();
}

TypeRole RailTool::role() const
{
    if (m_weight == Weight::Note || m_shape == RailShape::Glove)
        return TypeRole::Label;
    return m_current == Current::Yes ? TypeRole::BodyStrong : TypeRole::Body;
}

QSize RailTool::sizeHint() const
{
    if (m_shape == RailShape::Full)
        return { 160, look().target() };
    const int words = drawWrapped(nullptr, look(), QRect(0, 0, std::max(width() - 4, 88), 0),
        { text(), role(), Colour::Text });
    return { 96, std::max(look().target(), 36 + words) };
}

void RailTool::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    if (m_current == Current::Yes)
        paintBox(painter, rect(),
            { look().colour(Colour::Surface), look().colour(Colour::Border),
                qreal(look().hairline()), tokens::radiusControl });
    else if (const QColor fill = stateFill(); fill.isValid() && isEnabled())
        paintBox(painter, rect(), { fill, {}, 0, tokens::radiusControl });
    const TextRun words { text(), role(), Colour::Text };
    const QPixmap icon
        = look().icon(m_icon, Colour::Text, tokens::iconControl, devicePixelRatioF());
    if (m_shape == RailShape::Glove) {
        painter.drawPixmap((width() - tokens::iconControl) / 2, 8, icon);
        drawWrapped(&painter, look(), QRect(2, 32, width() - 4, height()), words, Qt::AlignHCenter);
    } else {
        const int left = m_weight == Weight::Note ? noteWordsLeft : toolWordsLeft;
        const QRect mark(toolIconLeft - (m_weight == Weight::Note ? 2 : 0),
            (height() - tokens::iconControl) / 2, tokens::iconControl, tokens::iconControl);
        painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), mark), icon);
        QRect place = QStyle::visualRect(
            layoutDirection(), rect(), QRect(left, 0, width() - left - 8, height()));
        const int used
            = drawWrapped(nullptr, look(), place, words, Qt::AlignLeading, layoutDirection());
        place.setTop((height() - used) / 2);
        drawWrapped(&painter, look(), place, words, Qt::AlignLeading, layoutDirection());
    }
    paintFocusInside(painter, tokens::radiusControl);
}

SunSwitch::SunSwitch(const Look &look, QWidget *parent)
    : Pressable(look, tr("Sunlight"), parent)
{
    setFocusPlace(*this, FocusPlace::Inside);
    setCheckable(true);
    setToolTip(tr("Sunlight"));
    setAccessibleDescription(tr("Black on white for bright places. Key F9."));
}

QSize SunSwitch::sizeHint() const { return { look().target(), look().target() }; }

void SunSwitch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor fill = isChecked() ? look().colour(Colour::Accent) : stateFill();
    if (fill.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(rect(), tokens::radiusControl, tokens::radiusControl);
    }
    QRect mark(0, 0, tokens::iconControl, tokens::iconControl);
    mark.moveCenter(rect().center());
    painter.drawPixmap(mark,
        look().icon("sun", isChecked() ? Colour::OnAccent : Colour::Text, tokens::iconControl,
            devicePixelRatioF()));
    paintFocusInside(painter, tokens::radiusControl);
}

} // namespace edgemend
