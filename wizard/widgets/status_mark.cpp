// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/status_mark.h"

#include "wizard/style/paint.h"

#include <QEvent>
#include <QPainter>
#include <QTimerEvent>

namespace edgemend {

namespace {

constexpr int millisecondsPerSecond = 1000;
constexpr double fullTurn = 360;

} // namespace

StatusMark::StatusMark(const Look &look, Status status, int size, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_status(status)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&look, &Look::changed, this, &StatusMark::refresh);
    refresh();
}

void StatusMark::setStatus(Status status)
{
    m_status = status;
    refresh();
}

void StatusMark::setSize(int size)
{
    m_size = size;
    updateGeometry();
    update();
}

void StatusMark::refresh()
{
    setAccessibleName(Look::wordOf(m_status));
    const auto turns = m_status == Status::Running && isVisible() && !m_look.reducesMotion();
    if (turns && !m_frames.isActive()) {
        m_since.start();
        m_frames.start(millisecondsPerSecond / tokens::motionSpinnerFps, this);
    } else if (!turns) {
        m_frames.stop();
    }
    update();
}

void StatusMark::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void StatusMark::showEvent(QShowEvent *) { refresh(); }

void StatusMark::hideEvent(QHideEvent *) { m_frames.stop(); }

void StatusMark::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_frames.timerId())
        update();
    else
        QWidget::timerEvent(event);
}

void StatusMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto pixmap = m_look.statusIcon(m_status, m_size, ratioOf(*this));
    if (m_frames.isActive()) {
        const auto turn = double(m_since.elapsed() % tokens::motionSpinnerTurn);
        const auto middle = QRectF(rect()).center();
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.translate(middle);
        painter.rotate(fullTurn * turn / tokens::motionSpinnerTurn);
        painter.translate(-middle);
    }
    paintPixmap(painter, rect(), pixmap);
}

} // namespace edgemend
