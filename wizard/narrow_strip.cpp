// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/narrow_strip.h"

#include "wizard/widgets/button.h"
#include "wizard/widgets/icon_mark.h"
#include "wizard/widgets/text_line.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace edgemend {

namespace {

constexpr int stripHeight = 52;

} // namespace

NarrowStrip::NarrowStrip(WizardSession &session, const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_look(look)
    , m_number(new TextLine(look, {}, TypeRole::Label, Colour::Text, this))
    , m_step(new TextLine(look, {}, TypeRole::BodyStrong, Colour::Text, this))
    , m_device(new TextLine(look, {}, TypeRole::Label, Colour::TextMuted, this))
    , m_markIcon(new IconMark(look, "shield-check", tokens::iconControl, Colour::Text, this))
    , m_mark(new TextLine(look, {}, TypeRole::Label, Colour::Text, this))
    , m_more(new Button(look, ButtonKind::Quiet, tr("Steps and tools"), "more", this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_number->setRoom(TextLine::Room::NeedsAll);
    m_step->setRoom(TextLine::Room::NeedsAll);
    m_more->setFace(Button::Face::IconOnly);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addSpacing(16);
    row->addWidget(m_number);
    row->addWidget(m_step);
    row->addWidget(m_device, 1);
    row->addWidget(m_markIcon);
    row->addWidget(m_mark);
    row->addWidget(m_more);
    row->addSpacing(8);
    connect(m_more, &Button::clicked, this, &NarrowStrip::moreAsked);
    for (const auto signal : { &WizardSession::connectionChanged, &WizardSession::fixChanged,
             &WizardSession::changesChanged })
        connect(&session, signal, this, &NarrowStrip::refresh);
    connect(&session, &WizardSession::pageChanged, this, &NarrowStrip::refresh);
    connect(&look, &Look::changed, this, &QWidget::updateGeometry);
    refresh();
}

QSize NarrowStrip::sizeHint() const { return { 320, std::max(stripHeight, m_look.target() + 8) }; }

void NarrowStrip::refresh()
{
    if (const std::optional<Step> step = stepOf(m_session.page()))
        m_current = *step;
    const QList<StepView> views = stepViews(m_session, m_current);
    const auto number = static_cast<int>(m_current) + 1;
    m_number->setText(tr("%1 of %2").arg(number).arg(views.size()));
    m_step->setText(views[number - 1].name);
    m_device->setText(deviceCardView(m_session).label);
    const DeviceMark mark = m_session.deviceMark();
    m_markIcon->setIconName(deviceMarkIcon(mark));
    m_mark->setText(deviceMarkWords(mark));
    const bool hasDevice = m_session.isConnected() || m_session.diagnosis();
    m_markIcon->setVisible(hasDevice);
    m_mark->setVisible(hasDevice);
}

void NarrowStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colour(Colour::Rail));
    const int line = m_look.hairline();
    painter.fillRect(QRect(0, height() - line, width(), line), m_look.colour(Colour::Border));
}

} // namespace edgemend
