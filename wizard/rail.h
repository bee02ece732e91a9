// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/rail_items.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace edgemend {

class Card;
class IconMark;
class Separator;
class TextBlock;
class TextLine;

/// Where one is: the device, the six steps, what was changed on the device, and the tools. Reads
/// the session whenever that changes. Scrolls where the window is too low.
class Rail final : public QWidget {
    Q_OBJECT

public:
    Rail(WizardSession &session, const Look &look, QWidget *parent = nullptr);

    void setShape(RailShape shape);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return { sizeHint().width(), 0 }; }
    /// For tests: the six, from the top.
    [[nodiscard]] const QList<RailStep *> &steps() const { return m_steps; }
    [[nodiscard]] QWidget *firstControl() const;
    /// The step of the last page on the way, for a rail that is made later.
    [[nodiscard]] Step current() const { return m_current; }
    void setCurrent(Step step);

Q_SIGNALS:
    void sunlightAsked();
    void moreAsked(); ///< of the glove's rail: the whole one

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void makeHead(QVBoxLayout &column);
    void makeCard(QVBoxLayout &column);
    void makeSteps(QVBoxLayout &column);
    void makeTools(QVBoxLayout &column);
    void refresh();
    void refreshCard();
    [[nodiscard]] bool speaksOfKept() const;
    void refreshShape();

    WizardSession &m_session;
    const Look &m_look;
    RailShape m_shape = RailShape::Full;
    Step m_current = Step::Connect;
    QWidget *m_head = nullptr;
    QScrollArea *m_scroll = nullptr;
    SunSwitch *m_sun = nullptr;
    Card *m_card = nullptr;
    TextLine *m_label = nullptr;
    TextBlock *m_place = nullptr;
    QWidget *m_linkLine = nullptr;
    IconMark *m_linkIcon = nullptr;
    TextBlock *m_link = nullptr;
    QList<RailStep *> m_steps;
    RailTool *m_mark = nullptr;
    QList<RailTool *> m_tools;
    QList<PageId> m_toolPages; ///< of each tool
    RailTool *m_more = nullptr;
};

} // namespace edgemend
