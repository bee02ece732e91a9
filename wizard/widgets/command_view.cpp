// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/command_view.h"

#include "checks/evidence/safe_text.h"
#include "wizard/widgets/copy_button.h"
#include "wizard/widgets/painting.h"

#include <QPainter>

#include <algorithm>

namespace edgemend {

namespace {

constexpr int side = 14, aboveAndBelow = 11;

} // namespace

CommandView::CommandView(const Look &look, const QString &command, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_copy(new CopyButton(look, {}, tr("Copy the command"), this))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setLayoutDirection(Qt::LeftToRight);
    m_copy->setFace(Button::Face::IconOnly);
    m_copy->setKind(ButtonKind::Quiet);
    m_copy->setSource([this] { return m_command; });
    connect(&look, &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
    setCommand(command);
}

void CommandView::setCommand(const QString &command)
{
    m_command = command;
    setAccessibleName(tr("Command: %1").arg(makeSafe(command)));
    updateGeometry();
    update();
}

QSize CommandView::sizeHint() const { return { 320, heightForWidth(320) }; }

QSize CommandView::minimumSizeHint() const { return { 160, m_look.target() + 2 }; }

int CommandView::heightForWidth(int width) const
{
    const TextRun run { shown(), TypeRole::MonoSmall, {} };
    const int text = drawWrapped(
        nullptr, m_look, QRect(0, 0, textWidth(width), 0), run, Qt::AlignLeft, Qt::LeftToRight);
    return std::max(m_look.target() + 2, text + 2 * aboveAndBelow);
}

QString CommandView::shown() const
{
    QStringList lines = m_command.split(u'\n');
    for (QString &line : lines)
        line = makeSafe(line);
    return lines.join(QChar::LineSeparator);
}

int CommandView::textWidth(int width) const
{
    return std::max(width - 2 * side - m_copy->sizeHint().width(), 40);
}

void CommandView::resizeEvent(QResizeEvent *)
{
    const QSize button = m_copy->sizeHint();
    m_copy->setGeometry(width() - button.width() - 1, 1, button.width(), button.height());
}

void CommandView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal line = m_look.hairline();
    const QRectF edge = QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    painter.setPen(QPen(m_look.colour(Colour::Border), line));
    painter.setBrush(m_look.colour(Colour::EvidenceFill));
    painter.drawRoundedRect(edge, tokens::radiusControl, tokens::radiusControl);
    const TextRun run { shown(), TypeRole::MonoSmall, Colour::EvidenceText };
    QRect text(side, 0, textWidth(width()), height());
    const int used = drawWrapped(nullptr, m_look, text, run, Qt::AlignLeft, Qt::LeftToRight);
    text.setTop((height() - used) / 2);
    drawWrapped(&painter, m_look, text, run, Qt::AlignLeft, Qt::LeftToRight);
}

} // namespace edgemend
