// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a PathDiagram is painted; where things lie is in path_diagram.cpp.

#include "wizard/widgets/painting.h"
#include "wizard/widgets/path_diagram.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace edgemend {

namespace {

constexpr int radius = 8, markSize = 20, labelAbove = 44, labelClose = 24, labelMargin = 16;

/// Where an edge runs.
struct Course {
    QPointF from, to;
    enum class Shape { Straight, Curve } shape = Shape::Straight;
    enum class Direction { Across, Down } direction = Direction::Across;
    [[nodiscard]] QPointF middle() const { return (from + to) / 2; }
    [[nodiscard]] QPainterPath path() const
    {
        QPainterPath path(from);
        if (shape == Shape::Straight) {
            path.lineTo(to);
        } else {
            // turns early, then runs level, so that it does not cross what stands between
            const qreal bend = from.x() + (to.x() - from.x()) * 0.3;
            path.cubicTo({ bend, from.y() }, { from.x(), to.y() }, { bend, to.y() });
            path.lineTo(to);
        }
        return path;
    }
};

Course courseOf(const QRect &from, const QRect &to)
{
    const QRectF a(from), b(to);
    const bool isSameColumn = std::abs(a.center().x() - b.center().x()) < a.width() / 2;
    if (isSameColumn) {
        const bool isBelow = b.top() > a.top();
        return { { a.center().x(), isBelow ? a.bottom() : a.top() },
            { a.center().x(), isBelow ? b.top() : b.bottom() }, Course::Shape::Straight,
            Course::Direction::Down };
    }
    const bool isRight = b.center().x() > a.center().x();
    const qreal startX = isRight ? a.right() : a.left();
    const qreal endX = isRight ? b.left() : b.right();
    const qreal rise = b.center().y() - a.center().y();
    // a tall thing (group, wall) is left at the height of what is small
    if (a.height() > b.height() && b.center().y() > a.top() && b.center().y() < a.bottom())
        return { { startX, b.center().y() }, { endX, b.center().y() }, {}, {} };
    if (b.height() > a.height() && a.center().y() > b.top() && a.center().y() < b.bottom())
        return { { startX, a.center().y() }, { endX, a.center().y() }, {}, {} };
    if (std::abs(rise) < 4)
        return { { startX, a.center().y() }, { endX, b.center().y() }, {}, {} };
    const qreal shift = std::clamp(rise, -14.0, 14.0); // beside a straight edge of the same box
    return { { startX, a.center().y() + shift }, { endX, b.center().y() }, Course::Shape::Curve,
        Course::Direction::Across };
}

} // namespace

void PathDiagram::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    for (const PathGroup &group : m_picture.groups)
        drawGroup(painter, group);
    for (const PathBox &box : m_picture.boxes)
        if (box.kind == PathBox::Kind::Wall)
            drawWall(painter, box);
    for (const PathEdge &edge : m_picture.edges)
        drawEdge(painter, edge);
    for (const PathBox &box : m_picture.boxes)
        if (box.kind != PathBox::Kind::Wall)
            drawBox(painter, box);
}

void PathDiagram::drawGroup(QPainter &painter, const PathGroup &group) const
{
    const QRect area = m_groups.value(group.id);
    if (area.isNull())
        return;
    if (group.kind == PathGroup::Kind::Computer)
        return drawComputer(painter, area, group);
    QPen pen(m_look.colour(Colour::BorderStrong), 1.5, Qt::CustomDashLine);
    pen.setDashPattern({ 4, 3 });
    painter.setPen(pen);
    painter.setBrush(m_look.colour(Colour::Sunken));
    painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 12, 12);
    painter.setBrush(Qt::NoBrush);
    const int title = m_look.lineHeight(TypeRole::Label);
    const QRect words = area.adjusted(14, 10, -14, 0);
    drawRun(painter, m_look, QRect(words.topLeft(), QSize(words.width(), title)),
        { group.title, TypeRole::Label, Colour::Text });
    drawRun(painter, m_look, QRect(words.left(), words.top() + title, words.width(), title),
        { isolated(group.detail), TypeRole::Caption, Colour::TextMuted });
}

void PathDiagram::drawComputer(QPainter &painter, const QRect &area, const PathGroup &group) const
{
    constexpr int size = 20, left = 16, gap = 10, headHeight = 44;
    painter.setPen(QPen(m_look.colour(Colour::BorderStrong), 1.5));
    painter.setBrush(m_look.colour(Colour::Sunken));
    painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 12, 12);
    painter.setBrush(Qt::NoBrush);
    const auto mirrored
        = [&](const QRect &part) { return QStyle::visualRect(layoutDirection(), area, part); };
    const QRect head(area.left() + left, area.top(), area.width() - 2 * left, headHeight);
    painter.drawPixmap(mirrored({ head.left(), head.top() + (headHeight - size) / 2, size, size }),
        m_look.icon("laptop", Colour::Text, size, devicePixelRatioF()));
    const TextRun title { isolated(group.title), TypeRole::BodyStrong, Colour::Text };
    const QRect words = head.adjusted(size + gap, 0, 0, 0);
    const int used = drawRun(painter, m_look, mirrored(words), title) + gap;
    drawRun(painter, m_look, mirrored(words.adjusted(used, 0, 0, 0)),
        { isolated(group.detail), TypeRole::Caption, Colour::TextMuted });
}

void PathDiagram::drawMark(QPainter &painter, const QPointF &at, Status status) const
{
    painter.drawPixmap(
        QRectF(at - QPointF(markSize / 2.0, markSize / 2.0), QSizeF(markSize, markSize)),
        m_look.statusIcon(status, markSize, devicePixelRatioF()), {});
}

void PathDiagram::drawBox(QPainter &painter, const PathBox &box) const
{
    const QRect area = m_boxes.value(box.id);
    const bool isSupposed = box.kind == PathBox::Kind::Supposed;
    QPen pen(
        m_look.colour(Colour::BorderStrong), 1.5, isSupposed ? Qt::CustomDashLine : Qt::SolidLine);
    if (isSupposed)
        pen.setDashPattern({ 4, 3 });
    painter.setPen(pen);
    painter.setBrush(isSupposed ? QBrush(Qt::NoBrush) : m_look.colour(Colour::Surface));
    painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), radius, radius);
    painter.setBrush(Qt::NoBrush);
    QRect words = area.adjusted(8, 0, -8, 0);
    if (!box.icon.isEmpty()) {
        const QRect icon = QStyle::visualRect(
            layoutDirection(), area, QRect(area.left() + 12, area.center().y() - 9, 20, 20));
        painter.drawPixmap(icon, m_look.icon(box.icon, Colour::Text, 20, devicePixelRatioF()));
        words = QStyle::visualRect(layoutDirection(), area,
            QRect(area.left() + 38, area.top(), area.width() - 44, area.height()));
    }
    const Qt::Alignment alignment
        = Qt::AlignVCenter | (box.icon.isEmpty() ? Qt::AlignHCenter : Qt::AlignLeading);
    const bool isGrouped = isIn(box, PathGroup::Kind::Network);
    const TextRun title { isolated(box.title), isGrouped ? TypeRole::Label : TypeRole::BodyStrong,
        Colour::Text };
    if (box.detail.isEmpty() || isGrouped) {
        drawRun(painter, m_look, words, title, alignment);
        return;
    }
    const int height = m_look.lineHeight(title.role), below = m_look.lineHeight(TypeRole::Caption);
    const int top = area.center().y() - (height + below) / 2;
    drawRun(painter, m_look, QRect(words.left(), top, words.width(), height), title, alignment);
    drawRun(painter, m_look, QRect(words.left(), top + height, words.width(), below),
        { isolated(box.detail), TypeRole::Caption, Colour::TextMuted }, alignment);
}

void PathDiagram::drawWall(QPainter &painter, const PathBox &box) const
{
    const QRect area = m_boxes.value(box.id);
    painter.setPen(QPen(m_look.colour(Colour::BorderStrong), 1.5));
    painter.setBrush(m_look.colour(Colour::Sunken));
    painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), radius, radius);
    painter.setBrush(Qt::NoBrush);
    if (!box.icon.isEmpty())
        painter.drawPixmap(QRect(area.center().x() - 9, area.top() + 12, 20, 20),
            m_look.icon(box.icon, Colour::Text, 20, devicePixelRatioF()));
    const int width = runWidth(m_look, { box.title, TypeRole::Label, {} }) + 4;
    drawRun(painter, m_look,
        QRect(area.center().x() - width / 2, area.bottom() + 4, width,
            m_look.lineHeight(TypeRole::Label)),
        { box.title, TypeRole::Label, Colour::Text }, Qt::AlignCenter);
}

void PathDiagram::drawEdge(QPainter &painter, const PathEdge &edge) const
{
    const QRect from = areaOf(edge.from), to = areaOf(edge.to);
    if (from.isNull() || to.isNull())
        return;
    const Course course = courseOf(from, to);
    painter.setBrush(Qt::NoBrush);
    QPointF mark = course.middle();
    switch (edge.state) {
    case PathEdge::State::Neutral:
        painter.setPen(QPen(m_look.colour(Colour::Text), 3));
        painter.drawPath(course.path());
        break;
    case PathEdge::State::Broken:
        drawBreak(painter, course.from, course.to, m_look.colour(Colour::FaultMark));
        break;
    case PathEdge::State::Good:
        painter.setPen(QPen(m_look.colour(Colour::FineMark), 3));
        painter.drawPath(course.path());
        if (course.shape == Course::Shape::Curve) // where it runs level, near its end
            mark = { course.to.x() + (course.from.x() - course.to.x()) * 0.2, course.to.y() };
        drawMark(painter, mark, Status::Fine);
        break;
    case PathEdge::State::Untried:
        drawDots(painter, course.from, course.to, m_look.colour(Colour::TextMuted));
        drawMark(painter, mark, Status::Unknown);
        break;
    }
    if (edge.label.isEmpty())
        return;
    const bool isDown = course.direction == Course::Direction::Down;
    const qreal side = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const bool fits = runWidth(m_look, { edge.label, TypeRole::Label, {} }) + labelMargin
        < std::abs(course.to.x() - course.from.x());
    const bool isClose = hasComputer() && fits; // the frame's own title stands above
    drawLabel(painter, edge,
        isDown ? mark + QPointF(side * 18, 0)
               : mark - QPointF(0, isClose ? labelClose : labelAbove));
}

void PathDiagram::drawLabel(QPainter &painter, const PathEdge &edge, const QPointF &at) const
{
    const bool isBroken = edge.state == PathEdge::State::Broken;
    const TextRun run { isolated(edge.label), TypeRole::Label,
        isBroken                                  ? Colour::FaultText
            : edge.state == PathEdge::State::Good ? Colour::FineText
                                                  : Colour::TextMuted };
    const int markRoom = isBroken ? markSize + 8 : 0;
    const int wanted = runWidth(m_look, run) + 2 + markRoom;
    const int all = std::min(wanted, width() - 4);
    const Course course = courseOf(areaOf(edge.from), areaOf(edge.to));
    const bool isBeside = course.direction == Course::Direction::Down;
    // wider than the gap it stands above what the edge leads to, not above what it comes from
    const bool isWide = all > std::abs(course.to.x() - course.from.x());
    const qreal centre = isWide ? areaOf(edge.to).center().x() : at.x();
    qreal left = centre - all / 2.0;
    if (isBeside)
        left = layoutDirection() == Qt::RightToLeft ? at.x() - all : at.x();
    const QRect area(
        static_cast<int>(std::clamp(left, 2.0, static_cast<double>(width() - all - 2))),
        static_cast<int>(at.y()) - 10, all, 20);
    if (isBroken)
        painter.drawPixmap(QStyle::visualRect(layoutDirection(), area,
                               QRect(area.left(), area.top(), markSize, markSize)),
            m_look.statusIcon(Status::Fault, markSize, devicePixelRatioF()));
    drawRun(painter, m_look,
        QStyle::visualRect(layoutDirection(), area,
            QRect(area.left() + markRoom, area.top(), area.width() - markRoom, area.height())),
        run);
}

} // namespace edgemend
