// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/rail.h"

#include "wizard/widgets/card.h"
#include "wizard/widgets/icon_mark.h"
#include "wizard/widgets/program_mark.h"
#include "wizard/widgets/separator.h"
#include "wizard/widgets/text_block.h"
#include "wizard/widgets/text_line.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QScroller>
#include <QVBoxLayout>

namespace edgemend {

namespace {

constexpr int side = 12;

} // namespace

Rail::Rail(WizardSession &session, const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_look(look)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAccessibleName(tr("Steps of the visit"));
    auto *outer = new QVBoxLayout(this);
    auto *scroll = new QScrollArea(this);
    m_scroll = scroll;
    QScroller::grabGesture(scroll->viewport(), QScroller::TouchGesture);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    auto *inside = new QWidget;
    inside->setAutoFillBackground(false);
    scroll->setWidget(inside);
    inside->setAutoFillBackground(false); // a scroll area turns it on
    outer->addWidget(scroll);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(side, 10, side, side);
    column->setSpacing(0);
    makeHead(*column);
    makeCard(*column);
    makeSteps(*column);
    column->addStretch(1);
    makeTools(*column);
    for (const auto signal : { &WizardSession::connectionChanged, &WizardSession::diagnosisChanged,
             &WizardSession::diagnosisFinished, &WizardSession::previewChanged,
             &WizardSession::fixChanged, &WizardSession::changesChanged })
        connect(&session, signal, this, &Rail::refresh);
    connect(&session, &WizardSession::pageChanged, this, &Rail::refresh);
    connect(&look, &Look::changed, this, &Rail::refreshShape);
    refreshShape();
}

void Rail::setShape(RailShape shape)
{
    if (m_shape == shape)
        return;
    m_shape = shape;
    refreshShape();
}

QSize Rail::sizeHint() const
{
    const bool isGlove = m_shape == RailShape::Glove;
    return { isGlove ? tokens::layoutGloveRail : tokens::layoutRail, 600 };
}

QWidget *Rail::firstControl() const
{
    return m_shape == RailShape::Full ? static_cast<QWidget *>(m_sun) : m_more;
}

void Rail::setCurrent(Step step)
{
    m_current = step;
    refresh();
}

void Rail::makeHead(QVBoxLayout &column)
{
    m_head = new QWidget(this);
    auto *row = new QHBoxLayout(m_head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addSpacing(8);
    row->addWidget(new ProgramMark(m_look, 28, m_head));
    row->addWidget(
        new TextLine(m_look, u"EdgeMend"_qs, TypeRole::BodyStrong, Colour::Text, m_head), 1);
    m_sun = new SunSwitch(m_look, m_head);
    connect(m_sun, &SunSwitch::clicked, this, &Rail::sunlightAsked);
    row->addWidget(m_sun);
    column.addWidget(m_head);
    column.addSpacing(6);
}

void Rail::makeCard(QVBoxLayout &column)
{
    m_card = new Card(m_look, this);
    QVBoxLayout &body = m_card->body();
    body.setContentsMargins(12, 9, 12, 9);
    body.setSpacing(1);
    m_label = new TextLine(m_look, {}, TypeRole::BodyStrong, Colour::Text, m_card);
    m_place = new TextBlock(m_look, {}, TypeRole::Caption, Colour::TextMuted, m_card);
    m_place->setMaximumLines(3);
    m_linkLine = new QWidget(m_card);
    auto *row = new QHBoxLayout(m_linkLine);
    row->setContentsMargins(0, 2, 0, 0);
    row->setSpacing(8);
    m_linkIcon = new IconMark(m_look, "connect", tokens::iconInline, Colour::Text, m_linkLine);
    m_link = new TextBlock(m_look, {}, TypeRole::Label, Colour::Text, m_linkLine);
    m_link->setMaximumLines(2);
    row->addWidget(m_linkIcon, 0, Qt::AlignTop);
    row->addWidget(m_link, 1);
    body.addWidget(m_label);
    body.addWidget(m_place);
    body.addWidget(m_linkLine);
    column.addWidget(m_card);
    column.addSpacing(10);
}

void Rail::makeSteps(QVBoxLayout &column)
{
    for (std::size_t i = 0; i < allSteps.size(); ++i) {
        auto *step = new RailStep(m_look, this);
        connect(step, &RailStep::clicked, this, [this, step] {
            if (const std::optional<PageId> target = step->view().target)
                m_session.goTo(*target);
        });
        m_steps.append(step);
        column.addWidget(step);
    }
}

void Rail::makeTools(QVBoxLayout &column)
{
    m_mark = new RailTool(m_look, RailTool::Weight::Note, this);
    connect(m_mark, &RailTool::clicked, this, [this] {
        if (speaksOfKept())
            m_session.openKeptChange();
        else if (const std::optional<PageId> page = changePage(m_session))
            m_session.goTo(*page);
    });
    column.addWidget(m_mark);
    column.addWidget(new Separator(m_look, Qt::Horizontal, this));
    column.addSpacing(8);
    const QList<std::tuple<QByteArray, QString, PageId>> tools {
        { "guide", tr("Guide"), PageId::Guide }, { "settings", tr("Settings"), PageId::Settings }
    };
    for (const auto &[icon, words, page] : tools) {
        auto *tool = new RailTool(m_look, RailTool::Weight::Tool, this);
        tool->setTool(icon, words);
        connect(tool, &RailTool::clicked, this, [this, page = page] { m_session.goTo(page); });
        m_tools.append(tool);
        m_toolPages.append(page);
        column.addWidget(tool);
    }
    m_more = new RailTool(m_look, RailTool::Weight::Tool, this);
    m_more->setTool("more", tr("More"));
    connect(m_more, &RailTool::clicked, this, &Rail::moreAsked);
    column.addWidget(m_more);
}

void Rail::refresh()
{
    if (const std::optional<Step> step = stepOf(m_session.page()))
        m_current = *step;
    refreshCard();
    std::optional<StepView::State> before;
    const QList<StepView> views = stepViews(m_session, m_current);
    for (qsizetype i = 0; i < views.size(); ++i) {
        m_steps[i]->setView(views[i], before);
        before = views[i].state;
    }
    for (qsizetype i = 0; i < m_tools.size(); ++i)
        m_tools[i]->setCurrent(
            m_toolPages[i] == m_session.page() ? RailTool::Current::Yes : RailTool::Current::No);
    const DeviceMark mark = m_session.deviceMark();
    m_mark->setTool(deviceMarkIcon(mark), deviceMarkWords(mark));
    m_mark->setEnabled(speaksOfKept() || changePage(m_session).has_value());
    m_mark->setVisible(m_session.isConnected() || m_session.diagnosis()
        || mark.state != DeviceMark::State::Unchanged);
}

/// "1 change kept · Undo" leads to one that can be undone, not to what was shown last.
bool Rail::speaksOfKept() const
{
    const DeviceMark mark = m_session.deviceMark();
    return mark.state == DeviceMark::State::Kept && !mark.isFinal;
}

void Rail::refreshCard()
{
    const DeviceCardView card = deviceCardView(m_session);
    m_label->setText(card.label);
    m_place->setText(card.place);
    m_place->setVisible(!card.place.isEmpty());
    m_link->setText(card.link);
    m_linkLine->setVisible(!card.link.isEmpty());
    if (!card.icon.isEmpty())
        m_linkIcon->setIconName(card.icon);
}

void Rail::refreshShape()
{
    const bool isGlove = m_shape == RailShape::Glove;
    m_head->setVisible(!isGlove);
    m_card->setVisible(!isGlove);
    m_sun->setChecked(m_look.isSunlight());
    for (RailStep *step : m_steps)
        step->setShape(m_shape);
    for (RailTool *tool : m_tools)
        tool->setVisible(!isGlove);
    m_more->setVisible(isGlove);
    m_more->setShape(m_shape);
    m_mark->setShape(m_shape);
    // a scroll bar for gloves is as wide as the words: there the finger and the keyboard scroll
    m_scroll->setVerticalScrollBarPolicy(isGlove ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    layout()->setContentsMargins(0, 0, m_look.hairline(), 0);
    setFixedWidth(sizeHint().width());
    refresh();
    update();
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colour(Colour::Rail));
    const int line = m_look.hairline();
    const int x = layoutDirection() == Qt::RightToLeft ? 0 : width() - line;
    painter.fillRect(QRect(x, 0, line, height()), m_look.colour(Colour::Border));
}

} // namespace edgemend
