// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/field.h"

#include "wizard/widgets/button.h"
#include "wizard/widgets/icon_mark.h"
#include "wizard/widgets/status_mark.h"
#include "wizard/widgets/text_line.h"

#include <QVBoxLayout>

namespace edgemend {

namespace {

constexpr int labelGap = 5, reasonGap = 8;

} // namespace

Field::Field(const Look &look, const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_label(new TextLine(look, {}, TypeRole::Label, Colour::Text, this))
    , m_frame(new FieldFrame(look, this))
    , m_edit(new QLineEdit(m_frame))
    , m_hint(new TextLine(look, {}, TypeRole::Caption, Colour::TextMuted, m_frame))
    , m_reasonLine(FieldFrame::makeReasonLine(look, m_mark, m_reason, this))
{
    m_edit->setFrame(false);
    m_frame->setEditor(m_edit);
    m_frame->add(m_hint);
    m_hint->hide();
    auto *column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addWidget(m_label);
    column->addSpacing(labelGap);
    column->addWidget(m_frame);
    column->addWidget(m_reasonLine);
    m_reasonLine->setContentsMargins(0, reasonGap, 0, 0);
    setFocusProxy(m_edit);
    setLabel(label);
    connect(&look, &Look::changed, this, &Field::refresh);
    connect(m_edit, &QLineEdit::textChanged, this, &Field::textChanged);
    connect(m_edit, &QLineEdit::returnPressed, this, &Field::submitted);
    refresh();
}

void Field::setLabel(const QString &label)
{
    m_label->setText(label);
    m_edit->setAccessibleName(label);
}

void Field::setLabelPlace(LabelPlace place)
{
    const auto above = place == LabelPlace::Above;
    m_label->setVisible(above);
    layout()->itemAt(1)->spacerItem()->changeSize(0, above ? labelGap : 0);
    layout()->invalidate();
}

void Field::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_edit->setAccessibleDescription(hint);
}

void Field::setIconName(const QByteArray &icon)
{
    m_frame->addBefore(new IconMark(m_look, icon, tokens::iconControl, Colour::Text, m_frame));
}

void Field::addClearButton()
{
    auto *clear = new Button(m_look, ButtonKind::Quiet, tr("Clear"), "cross", m_frame);
    clear->setFace(Button::Face::IconOnly);
    m_frame->add(clear);
    const auto refreshClear = [this, clear] {
        clear->setVisible(!text().isEmpty());
        m_frame->setEndPadding(text().isEmpty() ? tokens::s3 : 0);
    };
    connect(this, &Field::textChanged, clear, refreshClear);
    connect(clear, &Button::clicked, this, [this] {
        m_edit->clear();
        m_edit->setFocus(Qt::OtherFocusReason);
    });
    refreshClear();
}

void Field::setState(FieldState state, const QString &reason)
{
    m_state = state;
    m_frame->setState(state);
    const auto status = state == FieldState::Right ? Status::Fine : Status::Fault;
    m_mark->setStatus(status);
    m_reason->setColour(Look::textOf(status));
    m_reason->setText(reason);
    m_reasonLine->setVisible(state != FieldState::Normal && !reason.isEmpty());
    m_edit->setAccessibleDescription(reason.isEmpty() ? m_hint->text() : reason);
}

QString Field::reason() const { return m_reason->text(); }

void Field::setFace(Face face)
{
    m_face = face;
    refresh();
}

void Field::refresh()
{
    m_edit->setFont(m_look.font(m_face == Face::Mono ? TypeRole::Mono : TypeRole::Body));
    auto palette = m_look.palette();
    palette.setColor(QPalette::Base, Qt::transparent);
    palette.setColor(QPalette::Disabled, QPalette::Base, Qt::transparent);
    m_edit->setPalette(palette);
    // the editor fills the frame, so that the whole box is the target
    m_edit->setMinimumHeight(m_look.target() - 2 * m_look.selectedLine());
}

} // namespace edgemend
