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

namespace {

constexpr int padding = 14;

} // namespace

FieldFrame::FieldFrame(const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_row(new QHBoxLayout(this))
{
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::IBeamCursor);
    m_row->setContentsMargins(padding, 0, padding, 0);
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

void FieldFrame::setEndPadding(int px) { m_row->setContentsMargins(padding, 0, px, 0); }

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
    setMinimumHeight(m_look.target());
    update();
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
    if (event->type() == QEvent::EnabledChange)
        update();
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
