// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/sheet.h"

#include "wizard/style/paint.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>

#include <algorithm>

namespace edgemend {

namespace {

constexpr int padding = 32, around = 16;

} // namespace

Sheet::Sheet(const Look &look, const QString &spokenName, QWidget *over)
    : QWidget(over->window())
    , m_look(look)
    , m_scroll(new QScrollArea(this))
    , m_paper(new QWidget)
    , m_body(new QVBoxLayout(m_paper))
    , m_footPart(new QWidget(this))
    , m_foot(new QVBoxLayout(m_footPart))
{
    setAccessibleName(spokenName);
    hide();
    m_body->setContentsMargins(padding, padding, padding, tokens::s4);
    m_body->setSpacing(tokens::s3);
    m_foot->setContentsMargins(padding, 0, padding, padding);
    m_foot->setSpacing(tokens::s2);
    m_scroll->setWidget(m_paper);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // the paper, with its round corners, is painted below
    m_scroll->viewport()->setAutoFillBackground(false);
    m_paper->setAutoFillBackground(false);
    m_paper->installEventFilter(this);
    m_footPart->installEventFilter(this);
    window()->installEventFilter(this);
    connect(&look, &Look::changed, this, [this] {
        fit();
        update();
    });
}

void Sheet::open(QWidget *firstFocus)
{
    m_before = QApplication::focusWidget();
    show();
    raise();
    fit();
    const auto inside = stops();
    if (firstFocus)
        firstFocus->setFocus(Qt::OtherFocusReason);
    else if (!inside.isEmpty())
        inside.first()->setFocus(Qt::OtherFocusReason);
}

void Sheet::closeSheet()
{
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

int Sheet::heightOf(const QLayout &layout, int width)
{
    return layout.hasHeightForWidth() ? layout.totalHeightForWidth(width)
                                      : layout.totalSizeHint().height();
}

// In the middle of the window, as high as its content; where that is too high, the body scrolls.
void Sheet::fit()
{
    setGeometry(parentWidget()->rect());
    const auto wide = std::min(tokens::layoutSheetWidth, width() - 2 * around);
    const auto foot = heightOf(*m_foot, wide);
    const auto body = std::min(heightOf(*m_body, wide), height() - 2 * around - foot);
    const auto left = (width() - wide) / 2, top = (height() - body - foot) / 2;
    m_scroll->setGeometry(left, top, wide, body);
    m_footPart->setGeometry(left, top + body, wide, foot);
    update();
}

bool Sheet::eventFilter(QObject *watched, QEvent *event)
{
    const auto isPart = watched == m_paper || watched == m_footPart;
    const auto fits = (isPart && event->type() == QEvent::LayoutRequest)
        || (watched == window() && event->type() == QEvent::Resize);
    if (fits && isVisible())
        fit();
    return QWidget::eventFilter(watched, event);
}

QList<QWidget *> Sheet::stops() const
{
    QList<QWidget *> found;
    for (auto *widget = nextInFocusChain(); widget && widget != this;
         widget = widget->nextInFocusChain()) {
        const auto reachable = widget->isVisible() && widget->isEnabled() && !widget->focusProxy()
            && (widget->focusPolicy() & Qt::TabFocus);
        if (reachable && isAncestorOf(widget))
            found.append(widget);
    }
    return found;
}

bool Sheet::focusNextPrevChild(bool next)
{
    const auto inside = stops();
    if (inside.isEmpty())
        return true; // nothing to go to, and nothing outside may be gone to
    const auto at = inside.indexOf(QApplication::focusWidget());
    const auto count = inside.size();
    const auto to = at < 0 ? (next ? 0 : count - 1) : (at + (next ? 1 : count - 1)) % count;
    inside.at(to)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void Sheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        closeSheet();
        Q_EMIT dismissed();
    }
    event->accept(); // what is behind it hears no key
}

void Sheet::mousePressEvent(QMouseEvent *) { } // nor a press

void Sheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colour(Colour::Scrim));
    paintBox(painter, m_scroll->geometry().united(m_footPart->geometry()),
        { m_look.colour(Colour::Surface), m_look.colour(Colour::Border), qreal(m_look.hairline()),
            tokens::radiusSheet });
}

} // namespace edgemend
