// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/field_frame.h"

#include "wizard/style/focus_ring.h"
#include "wizard/style/paint.h"
#include "wizard/widgets/status_mark.h"
#include "wizard/widgets/text_line.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>

namespace edgemend {

FieldFrame::FieldFrame(const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_row(new QHBoxLayout(this))
{
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::IBeamCursor);
    m_row->setSpacing(tokens::s2);
    connect(&look, &Look::changed, this, &FieldFrame::refresh);
    refresh();
}

void FieldFrame::setEditor(QWidget *editor)
{
    m_editor = editor;
    m_row->insertWidget(0, editor, 1);
    setFocusPlace(*editor, FocusPlace::Inside);
    editor->installEventFilter(this);
    setFocusProxy(editor);
}

void FieldFrame::add(QWidget *afterEditor)
{
    afterEditor->setCursor(Qt::ArrowCursor);
    m_row->addWidget(afterEditor);
}

void FieldFrame::addBefore(QWidget *beforeEditor) { m_row->insertWidget(0, beforeEditor); }

void FieldFrame::setEndPadding(int px)
{
    m_endPadding = px;
    refresh();
}

void FieldFrame::setVerticalPadding(int px)
{
    m_verticalPadding = px;
    refresh();
}

void FieldFrame::setState(FieldState state)
{
    m_state = state;
    update();
}

QWidget *FieldFrame::makeReasonLine(
    const Look &look, StatusMark *&mark, TextLine *&reason, QWidget *parent)
{
    auto *line = new QWidget(parent);
    auto *row = new QHBoxLayout(line);
    row->setSpacing(tokens::s2);
    mark = new StatusMark(look, Status::Fault, tokens::iconInline, line);
    reason = new TextLine(look, {}, TypeRole::BodyStrong, Colour::FaultText, line);
    row->addWidget(mark);
    row->addWidget(reason, 1);
    line->hide();
    return line;
}

void FieldFrame::refresh()
{
    const auto vertical = m_verticalPadding;
    m_row->setContentsMargins(startMargins(*this, padding, vertical, m_endPadding, vertical));
    updateGeometry();
    update();
}

QSize FieldFrame::sizeHint() const
{
    return QWidget::sizeHint().expandedTo({ 0, m_look.target() });
}

QSize FieldFrame::minimumSizeHint() const
{
    return QWidget::minimumSizeHint().expandedTo({ 0, m_look.target() });
}

bool FieldFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::eventFilter(watched, event);
}

void FieldFrame::mousePressEvent(QMouseEvent *event)
{
    if (m_editor)
        m_editor->setFocus(Qt::MouseFocusReason);
    event->accept();
}

void FieldFrame::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::EnabledChange || event->type() == QEvent::LayoutDirectionChange)
        refresh();
}

// What was typed wrong stays visible as wrong while one types on.
QColor FieldFrame::borderColour() const
{
    if (m_state == FieldState::Wrong)
        return m_look.colour(Colour::FaultMark);
    if (m_state == FieldState::Right)
        return m_look.colour(Colour::FineMark);
    const auto focused = m_editor && m_editor->hasFocus();
    return m_look.colour(focused ? Colour::Focus : Colour::BorderStrong);
}

void FieldFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!isEnabled())
        return paintBox(
            painter, rect(), { m_look.colour(Colour::DisabledFill), {}, 0, tokens::radiusControl });
    const auto focused = m_editor && m_editor->hasFocus();
    const auto plain = m_state == FieldState::Normal && !focused;
    const auto hovered = underMouse() && !focused;
    paintBox(painter, rect(),
        { m_look.colour(hovered ? Colour::Hover : Colour::Surface), borderColour(),
            qreal(plain ? m_look.hairline() : m_look.selectedLine()), tokens::radiusControl });
}

} // namespace edgemend
