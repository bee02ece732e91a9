// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/path_diagram.h"

#include "wizard/widgets/painting.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace edgemend {

namespace {

constexpr int boxHeight = 56, groupedHeight = 36, groupedGap = 8, rowGap = 44;
constexpr int leastBox = 116, mostBox = 280, boxPadding = 14, iconRoom = 28;
constexpr int wallWidth = 44, groupPadding = 12, groupHead = 50;
constexpr int computerPadding = 24, computerHead = 64, computerFoot = 16;
constexpr int leastGap = 56, leastInComputer = 20, labelRoom = 30, labelMark = 20;

} // namespace

PathDiagram::PathDiagram(const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&look, &Look::changed, this, [this] {
        arrange();
        updateGeometry();
        update();
    });
}

void PathDiagram::setPicture(const QString &title, const PathPicture &picture)
{
    m_picture = picture;
    if (m_picture.boxes.size() > mostBoxes)
        m_picture.boxes.resize(mostBoxes);
    setAccessibleName(title);
    setAccessibleDescription(describe());
    arrange();
    updateGeometry();
    update();
}

QSize PathDiagram::sizeHint() const
{
    return { std::max(minimumSizeHint().width(), 480), contentHeight() };
}

QSize PathDiagram::minimumSizeHint() const
{
    const int gap = hasComputer() ? leastInComputer : leastGap; // there its label stands above
    int width = 4;
    for (int column = 0; column < columns(); ++column)
        width += columnWidth(column) + (column > 0 ? gap : 0);
    return { width, contentHeight() };
}

QRect PathDiagram::boxArea(const QByteArray &id) const { return m_boxes.value(id); }

void PathDiagram::resizeEvent(QResizeEvent *) { arrange(); }

void PathDiagram::arrange()
{
    m_boxes.clear();
    m_groups.clear();
    int used = 4;
    for (int column = 0; column < columns(); ++column)
        used += columnWidth(column);
    const int gaps = std::max(columns() - 1, 1);
    const int gap = std::max((width() - used) / gaps, 16);
    int left = 2;
    for (int column = 0; column < columns(); ++column) {
        placeColumn(column, left, columnWidth(column));
        left += columnWidth(column) + gap;
    }
    frameComputers();
}

void PathDiagram::frameComputers()
{
    for (const PathGroup &group : m_picture.groups) {
        QRect around;
        for (const PathBox &box : m_picture.boxes)
            if (group.kind == PathGroup::Kind::Computer && box.group == group.id)
                around |= m_boxes.value(box.id);
        if (!around.isNull())
            m_groups.insert(group.id,
                around.adjusted(-computerPadding, -computerHead, computerPadding, computerFoot));
    }
}

void PathDiagram::placeColumn(int column, int left, int width)
{
    const QList<const PathBox *> boxes = boxesIn(column);
    const int room = contentHeight() - labelRoom;
    int top = labelRoom + (room - columnHeight(column)) / 2;
    const auto mirrored
        = [this](const QRect &area) { return QStyle::visualRect(layoutDirection(), rect(), area); };
    if (!boxes.isEmpty() && isIn(*boxes.first(), PathGroup::Kind::Network)) {
        m_groups.insert(
            boxes.first()->group, mirrored(QRect(left, top, width, columnHeight(column))));
        top += groupHead;
        for (const PathBox *box : boxes) {
            m_boxes.insert(box->id,
                mirrored(QRect(left + groupPadding, top, width - 2 * groupPadding, groupedHeight)));
            top += groupedHeight + groupedGap;
        }
        return;
    }
    for (const PathBox *box : boxes) {
        const bool isWall = box->kind == PathBox::Kind::Wall;
        const int aside = isIn(*box, PathGroup::Kind::Computer) ? computerPadding : 0;
        if (hasComputer())
            top = labelRoom + (room - boxHeight) / 2
                + (computerHead - computerFoot - labelRoom) / 2;
        const QRect area = isWall ? QRect(left + (width - wallWidth) / 2, labelRoom, wallWidth,
                               room - m_look.lineHeight(TypeRole::Label) - 4)
                                  : QRect(left + aside, top, width - 2 * aside, boxHeight);
        m_boxes.insert(box->id, mirrored(area));
        top += boxHeight + rowGap;
    }
}

int PathDiagram::columns() const
{
    int most = -1;
    for (const PathBox &box : m_picture.boxes)
        most = std::max(most, box.column);
    return most + 1;
}

int PathDiagram::columnWidth(int column) const
{
    int width = 0;
    for (const PathBox *box : boxesIn(column)) {
        const PathGroup *group = groupOf(*box);
        const bool isNetwork = isIn(*box, PathGroup::Kind::Network);
        const int aside = isNetwork ? groupPadding : group ? computerPadding : 0;
        width = std::max(width, boxWidth(*box) + 2 * aside);
        if (isNetwork)
            width = std::max(width,
                std::min(mostBox, runWidth(m_look, { group->title, TypeRole::Label, {} }))
                    + 2 * groupPadding + 4);
    }
    return width;
}

int PathDiagram::boxWidth(const PathBox &box) const
{
    const int title = runWidth(m_look, { box.title, TypeRole::BodyStrong, {} });
    if (box.kind == PathBox::Kind::Wall)
        return std::max(wallWidth, runWidth(m_look, { box.title, TypeRole::Label, {} }) + 4);
    const int detail = runWidth(m_look, { box.detail, TypeRole::Caption, {} });
    const int words = std::max(title, detail) + (box.icon.isEmpty() ? 0 : iconRoom);
    return std::clamp(words + 2 * boxPadding, leastBox, mostBox);
}

int PathDiagram::columnHeight(int column) const
{
    const QList<const PathBox *> boxes = boxesIn(column);
    const int count = static_cast<int>(boxes.size());
    if (count == 0)
        return 0;
    if (isIn(*boxes.first(), PathGroup::Kind::Computer))
        return computerHead + boxHeight + computerFoot - labelRoom;
    if (groupOf(*boxes.first()))
        return groupHead + count * (groupedHeight + groupedGap) - groupedGap + groupPadding;
    if (boxes.first()->kind == PathBox::Kind::Wall)
        return 2 * boxHeight;
    return count * (boxHeight + rowGap) - rowGap;
}

int PathDiagram::contentHeight() const
{
    int height = boxHeight;
    for (int column = 0; column < columns(); ++column)
        height = std::max(height, columnHeight(column));
    return height + labelRoom + 4;
}

QList<const PathBox *> PathDiagram::boxesIn(int column) const
{
    QList<const PathBox *> list;
    for (const PathBox &box : m_picture.boxes)
        if (box.column == column)
            list.append(&box);
    return list;
}

const PathGroup *PathDiagram::groupOf(const PathBox &box) const
{
    for (const PathGroup &group : m_picture.groups)
        if (!box.group.isEmpty() && group.id == box.group)
            return &group;
    return nullptr;
}

bool PathDiagram::isIn(const PathBox &box, PathGroup::Kind kind) const
{
    const PathGroup *group = groupOf(box);
    return group && group->kind == kind;
}

bool PathDiagram::hasComputer() const
{
    return std::any_of(m_picture.groups.begin(), m_picture.groups.end(),
        [](const PathGroup &group) { return group.kind == PathGroup::Kind::Computer; });
}

QString PathDiagram::describe() const
{
    QStringList sentences;
    for (const PathEdge &edge : m_picture.edges) {
        const QString from = nameOf(edge.from), to = nameOf(edge.to);
        QString sentence;
        switch (edge.state) {
        case PathEdge::State::Broken:
            sentence = tr("From %1 to %2: broken").arg(from, to);
            break;
        case PathEdge::State::Good:
            sentence = tr("From %1 to %2: works").arg(from, to);
            break;
        case PathEdge::State::Untried:
            sentence = tr("From %1 to %2: not tried").arg(from, to);
            break;
        case PathEdge::State::Neutral:
            sentence = tr("From %1 to %2").arg(from, to);
            break;
        }
        sentences.append(edge.label.isEmpty() ? sentence : sentence + u", "_qs + edge.label);
    }
    return sentences.join(u". "_qs);
}

QString PathDiagram::nameOf(const QByteArray &id) const
{
    for (const PathBox &box : m_picture.boxes)
        if (box.id == id)
            return box.title;
    for (const PathGroup &group : m_picture.groups)
        if (group.id == id)
            return group.title;
    return {};
}

QRect PathDiagram::areaOf(const QByteArray &id) const
{
    return m_boxes.contains(id) ? m_boxes.value(id) : m_groups.value(id);
}

} // namespace edgemend
