// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/action_bar.h"

#include "wizard/widgets/button.h"
#include "wizard/widgets/text_line.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace edgemend {

namespace {

constexpr int narrowHeight = 64, narrowPadding = 16, gap = 12;

ButtonKind kindOf(PageAction::Kind kind)
{
    switch (kind) {
    case PageAction::Kind::Primary:
        return ButtonKind::Primary;
    case PageAction::Kind::Quiet:
        return ButtonKind::Quiet;
    case PageAction::Kind::Destructive:
        return ButtonKind::Destructive;
    case PageAction::Kind::Secondary:
        break;
    }
    return ButtonKind::Secondary;
}

/// What leads on stands behind the words: the arrow points where it goes.
IconPlace placeOf(const QByteArray &icon)
{
    return icon == "arrow-next" || icon == "chevron-down" ? IconPlace::End : IconPlace::Start;
}

} // namespace

ActionBar::ActionBar(const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_row(new QHBoxLayout(this))
    , m_startRow(new QHBoxLayout)
    , m_endRow(new QHBoxLayout)
    , m_hint(new TextLine(look, {}, TypeRole::Caption, Colour::TextMuted, this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_row->setSpacing(gap);
    m_startRow->setSpacing(gap);
    m_endRow->setSpacing(gap);
    m_row->addLayout(m_startRow);
    m_row->addStretch(1);
    m_row->addWidget(m_hint);
    m_row->addLayout(m_endRow);
    setMargins();
    connect(&look, &Look::changed, this, [this] {
        setMargins();
        updateGeometry();
        fitFaces();
        update();
    });
}

void ActionBar::setActions(const PageActions &actions)
{
    m_actions = actions;
    const auto isEmpty = [](const PageAction &action) { return action.text.isEmpty(); };
    m_actions.start.removeIf(isEmpty);
    m_actions.end.removeIf(isEmpty);
    fill(m_start, m_actions.start, *m_startRow);
    fill(m_end, m_actions.end, *m_endRow);
    m_hint->setText(actions.hint);
    m_hint->setVisible(!actions.hint.isEmpty() && m_room == Room::Wide);
    setVisible(!m_actions.isEmpty());
    fitFaces();
}

void ActionBar::setRoom(Room room)
{
    if (m_room == room)
        return;
    m_room = room;
    m_hint->setVisible(!m_actions.hint.isEmpty() && room == Room::Wide);
    setMargins();
    updateGeometry();
    fitFaces();
}

QWidget *ActionBar::mainButton() const
{
    for (Button *button : m_end)
        if (button->kind() == ButtonKind::Primary && button->isEnabled())
            return button;
    return m_end.isEmpty() ? nullptr : m_end.last();
}

QSize ActionBar::sizeHint() const
{
    const int glove = m_look.target() + tokens::layoutGloveActionBarExtra;
    const int plain = m_room == Room::Narrow ? narrowHeight : tokens::layoutActionBar;
    return { 320, m_look.isGlove() ? std::max(glove, plain) : plain };
}

QSize ActionBar::minimumSizeHint() const { return { 0, sizeHint().height() }; }

// Buttons are used again, so that the one with the keyboard keeps it.
void ActionBar::fill(QList<Button *> &buttons, const QList<PageAction> &actions, QHBoxLayout &place)
{
    while (buttons.size() > actions.size()) {
        Button *last = buttons.takeLast();
        last->hide();
        last->disconnect(this);
        place.removeWidget(last);
        last->deleteLater(); // it may be what was pressed
    }
    for (qsizetype i = 0; i < actions.size(); ++i) {
        if (i == buttons.size()) {
            auto *button = new Button(m_look, ButtonKind::Secondary, {}, {}, this);
            buttons.append(button);
            place.addWidget(button);
            button->show();
        }
        show(*buttons[i], actions[i]);
    }
}

void ActionBar::show(Button &button, const PageAction &action)
{
    button.setKind(kindOf(action.kind));
    button.setText(action.text);
    button.setIconName(action.icon, placeOf(action.icon));
    button.setEnabled(action.enabled);
    button.disconnect(this);
    connect(&button, &Button::clicked, this, [run = action.run] {
        if (run)
            run();
    });
}

void ActionBar::fitFaces()
{
    for (Button *button : buttons())
        button->setFace(Button::Face::IconAndText);
    const QList<PageAction> actions = m_actions.start + m_actions.end;
    const QList<Button *> all = buttons();
    // from the start: what leads on keeps its words longest
    for (qsizetype i = 0; i + 1 < all.size(); ++i) {
        if (wantedWidth() <= width())
            break;
        if (!actions[i].icon.isEmpty())
            all[i]->setFace(Button::Face::IconOnly);
    }
}

int ActionBar::wantedWidth() const
{
    const QMargins margins = m_row->contentsMargins();
    int wanted = margins.left() + margins.right();
    for (const Button *button : buttons())
        wanted += button->sizeHint().width() + gap;
    return wanted;
}

void ActionBar::setMargins()
{
    const int side = m_room == Room::Narrow ? narrowPadding : m_look.pagePadding();
    m_row->setContentsMargins(side, 0, side, 0);
}

void ActionBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitFaces();
}

void ActionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colour(Colour::Window));
    painter.fillRect(QRect(0, 0, width(), m_look.hairline()), m_look.colour(Colour::Border));
}

} // namespace edgemend
