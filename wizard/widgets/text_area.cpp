// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/text_area.h"

#include "wizard/widgets/field_frame.h"
#include "wizard/widgets/text_line.h"

#include <QVBoxLayout>

namespace edgemend {

namespace {

constexpr int labelGap = 5, verticalPadding = 10;

} // namespace

TextArea::TextArea(const Look &look, const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_label(new TextLine(look, {}, TypeRole::Label, Colour::Text, this))
    , m_frame(new FieldFrame(look, this))
    , m_edit(new QPlainTextEdit(m_frame))
{
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setTabChangesFocus(true);
    m_edit->document()->setDocumentMargin(0);
    m_edit->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frame->setEditor(m_edit);
    m_frame->setEndPadding(tokens::s1);
    m_frame->setVerticalPadding(verticalPadding);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(labelGap);
    column->addWidget(m_label);
    column->addWidget(m_frame);
    setFocusProxy(m_edit);
    setLabel(label);
    connect(&look, &Look::changed, this, &TextArea::refresh);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &TextArea::textChanged);
    refresh();
}

void TextArea::setLabel(const QString &label)
{
    m_label->setText(label);
    m_edit->setAccessibleName(label);
}

void TextArea::setVisibleLines(int lines)
{
    m_lines = lines;
    refresh();
}

void TextArea::refresh()
{
    m_edit->setFont(m_look.font(TypeRole::Body));
    auto palette = m_look.palette();
    palette.setColor(QPalette::Base, Qt::transparent);
    m_edit->setPalette(palette);
    m_edit->setFixedHeight(m_lines * m_look.lineHeight(TypeRole::Body)); // longer text scrolls
}

} // namespace edgemend
