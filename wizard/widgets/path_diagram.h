// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QMap>
#include <QWidget>

namespace edgemend {

/// A thing on a way. Texts are translated or safe.
struct PathBox {
    QByteArray id;
    QString title;
    QString detail; ///< a second line: address, port; may be empty
    QByteArray icon; ///< of resources/icons; may be empty
    int column = 0; ///< from the leading side
    /// A wall stands across all rows; what is supposed is dashed.
    enum class Kind { Thing, Wall, Supposed } kind = Kind::Thing;
    QByteArray group; ///< id of a PathGroup; boxes of a network share a column
};

/// A frame around boxes. A network is dashed, its boxes stand below each other in one column; a
/// computer has one row of boxes, a column each.
struct PathGroup {
    QByteArray id;
    QString title, detail;
    enum class Kind { Network, Computer } kind = Kind::Network;
};

/// A way between two boxes, or from a group (by its id) to a box.
struct PathEdge {
    QByteArray from, to;
    enum class State { Neutral, Broken, Good, Untried } state = State::Neutral;
    QString label; ///< "no answer in 2 s", "4 ms"
};

/// Everything that a picture says.
struct PathPicture {
    QList<PathBox> boxes; ///< at most eight are drawn
    QList<PathGroup> groups;
    QList<PathEdge> edges;
};

/// A picture of where something ends, painted from data: boxes in columns from the leading side,
/// mirrored right to left. One accessible description says all edges in words.
class PathDiagram final : public QWidget {
    Q_OBJECT

public:
    explicit PathDiagram(const Look &look, QWidget *parent = nullptr);
    void setPicture(const QString &title, const PathPicture &picture);
    static constexpr qsizetype mostBoxes = 8;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Where a box is drawn, for a widget of the present size; empty: there is no such box.
    [[nodiscard]] QRect boxArea(const QByteArray &id) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void placeColumn(int column, int left, int width);
    [[nodiscard]] int columns() const;
    [[nodiscard]] int columnWidth(int column) const;
    [[nodiscard]] int boxWidth(const PathBox &box) const;
    [[nodiscard]] int columnHeight(int column) const;
    [[nodiscard]] int contentHeight() const;
    [[nodiscard]] QList<const PathBox *> boxesIn(int column) const;
    [[nodiscard]] const PathGroup *groupOf(const PathBox &box) const;
    [[nodiscard]] bool isIn(const PathBox &box, PathGroup::Kind kind) const;
    void frameComputers();
    [[nodiscard]] bool hasComputer() const;
    [[nodiscard]] QString describe() const;
    [[nodiscard]] QString nameOf(const QByteArray &id) const;
    [[nodiscard]] QRect areaOf(const QByteArray &id) const;
    void drawGroup(QPainter &painter, const PathGroup &group) const;
    void drawComputer(QPainter &painter, const QRect &area, const PathGroup &group) const;
    void drawMark(QPainter &painter, const QPointF &at, Status status) const;
    void drawBox(QPainter &painter, const PathBox &box) const;
    void drawWall(QPainter &painter, const PathBox &box) const;
    void drawEdge(QPainter &painter, const PathEdge &edge) const;
    void drawLabel(QPainter &painter, const PathEdge &edge, const QPointF &at) const;

    const Look &m_look;
    PathPicture m_picture;
    QMap<QByteArray, QRect> m_boxes, m_groups; ///< in widget coordinates, mirrored already
};

} // namespace edgemend
