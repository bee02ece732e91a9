// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QWidget>

namespace edgemend {

/// One link of a chain; texts are translated.
struct ChainLink {
    enum class State { Good, Broken, NotReached } state = State::NotReached;
    QString name;
    QString value; ///< "192.168.0.17", "refused after 3 ms"; empty: says what the state says
};

/// The way from the laptop to the device as nodes on a line: solid where it holds, two strokes in
/// a gap at the break, dotted beyond it. Runs from the leading side; below each other where it does
/// not fit. One accessible description says all links.
class ChainDiagram final : public QWidget {
    Q_OBJECT

public:
    explicit ChainDiagram(const Look &look, QWidget *parent = nullptr);
    void setLinks(const QList<ChainLink> &links);
    [[nodiscard]] const QList<ChainLink> &links() const { return m_links; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Form { Across, Down };
    [[nodiscard]] Form formFor(int width) const;
    [[nodiscard]] int rowHeight(const ChainLink &link, int width) const;
    [[nodiscard]] QString valueOf(const ChainLink &link) const;
    void drawAcross(QPainter &painter) const;
    void drawDown(QPainter &painter) const;
    void drawEdge(
        QPainter &painter, const QPointF &from, const QPointF &to, ChainLink::State state) const;
    void drawNode(QPainter &painter, const QPoint &centre, ChainLink::State state) const;
    void drawWords(
        QPainter &painter, const QRect &area, const ChainLink &link, Qt::Alignment alignment) const;

    const Look &m_look;
    QList<ChainLink> m_links;
};

} // namespace edgemend
