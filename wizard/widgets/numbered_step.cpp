// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/numbered_step.h"

#include "wizard/widgets/text_block.h"

#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace edgemend {

namespace {

constexpr int ring = 26, textLeft = 38;

} // namespace

NumberedStep::NumberedStep(
    const Look &look, int number, const QString &text, Weight weight, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_number(number)
    , m_text(new TextBlock(look, {},
          weight == Weight::Strong ? TypeRole::BodyStrong : TypeRole::Body, Colour::Text, this))
    , m_content(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    // margins are mirrored by nobody: the padding at the start is a spacer
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addSpacing(textLeft);
    auto *words = new QVBoxLayout;
    words->setContentsMargins(0, 1, 0, 0);
    words->setSpacing(8);
    words->addWidget(m_text);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(8);
    words->addLayout(m_content);
    row->addLayout(words, 1);
    column->addLayout(row);
    setMinimumHeight(ring);
    setText(text);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void NumberedStep::setText(const QString &text, const QStringList &strong)
{
    m_text->setText(text);
    m_text->setStrongWords(strong);
    setAccessibleName(tr("Step %1: %2").arg(m_number).arg(text));
}

void NumberedStep::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect place = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, ring, ring));
    painter.setPen(QPen(m_look.colour(Colour::BorderStrong), 1.5));
    painter.setBrush(m_look.colour(Colour::Sunken));
    painter.drawEllipse(QRectF(place).adjusted(1, 1, -1, -1));
    QFont font = m_look.font(TypeRole::Label);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(m_look.colour(Colour::Text));
    painter.drawText(place, Qt::AlignCenter, QString::number(m_number));
}

} // namespace edgemend
