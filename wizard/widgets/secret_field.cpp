// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/secret_field.h"

#include "wizard/widgets/button.h"
#include "wizard/widgets/field_frame.h"
#include "wizard/widgets/secret_edit.h"
#include "wizard/widgets/status_mark.h"
#include "wizard/widgets/text_line.h"

#include <QEvent>
#include <QVBoxLayout>

namespace edgemend {

namespace {

constexpr int labelGap = 5, reasonGap = 8;

} // namespace

SecretField::SecretField(const Look &look, const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_label(new TextLine(look, {}, TypeRole::Label, Colour::Text, this))
    , m_frame(new FieldFrame(look, this))
    , m_edit(new SecretEdit(look, m_frame))
    , m_show(new Button(look, ButtonKind::Quiet, {}, "preview", m_frame))
    , m_reasonLine(FieldFrame::makeReasonLine(look, m_mark, m_reason, this))
{
    m_frame->setEditor(m_edit);
    m_frame->add(m_show);
    m_frame->setEndPadding(0);
    // by the keyboard it is reached, but a press of the mouse must not take the field's focus:
    // leaving the field hides what it shows
    m_show->setFocusPolicy(Qt::TabFocus);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addWidget(m_label);
    column->addSpacing(labelGap);
    column->addWidget(m_frame);
    column->addWidget(m_reasonLine);
    m_reasonLine->setContentsMargins(0, reasonGap, 0, 0);
    m_show->installEventFilter(this);
    setFocusProxy(m_edit);
    setLabel(label);
    connect(m_show, &QPushButton::clicked, this, [this] {
        m_edit->setShown(!m_edit->isShown());
        refresh();
    });
    connect(m_edit, &SecretEdit::left, this, &SecretField::hideIfLeft);
    connect(m_edit, &SecretEdit::secretChanged, this, &SecretField::changed);
    connect(m_edit, &SecretEdit::pasteRefused, this,
        [this] { setWrong(tr("That was more than one line. Nothing was pasted.")); });
    connect(m_edit, &QLineEdit::returnPressed, this, &SecretField::submitted);
    refresh();
}

// With the keyboard in it, its editor loses that while this is destroyed, and would still tell.
SecretField::~SecretField()
{
    m_edit->disconnect(this);
    m_show->removeEventFilter(this);
}

void SecretField::setLabel(const QString &label)
{
    m_label->setText(label);
    m_edit->setAccessibleName(label);
}

void SecretField::setLabelPlace(LabelPlace place)
{
    const auto above = place == LabelPlace::Above;
    m_label->setVisible(above);
    layout()->itemAt(1)->spacerItem()->changeSize(0, above ? labelGap : 0);
    layout()->invalidate();
}

bool SecretField::isEmpty() const { return m_edit->size() == 0; }

SecretText SecretField::take()
{
    auto secret = m_edit->take();
    refresh();
    return secret;
}

void SecretField::wipe()
{
    m_edit->wipe();
    setWrong({});
    refresh();
}

bool SecretField::isShown() const { return m_edit->isShown(); }

void SecretField::setWrong(const QString &reason)
{
    m_frame->setState(reason.isEmpty() ? FieldState::Normal : FieldState::Wrong);
    m_reason->setText(reason);
    m_reasonLine->setVisible(!reason.isEmpty());
    m_edit->setAccessibleDescription(reason);
}

QWidget *SecretField::editor() const { return m_edit; }

void SecretField::refresh()
{
    m_show->setText(m_edit->isShown() ? tr("Hide") : tr("Show"));
    m_show->updateGeometry();
    m_show->update();
}

// The button beside it belongs to the field.
void SecretField::hideIfLeft()
{
    if (m_show->hasFocus() || m_edit->hasFocus())
        return;
    m_edit->setShown(false);
    refresh();
}

bool SecretField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        hideIfLeft();
    return QWidget::eventFilter(watched, event);
}

void SecretField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace edgemend
