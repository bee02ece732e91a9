// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/row_view.h"

#include "wizard/style/focus_ring.h"
#include "wizard/widgets/painting.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>

namespace edgemend {

namespace {

constexpr int markWidth = 64; // where the turning mark of a row lies, from its leading edge

QScrollArea *pageOf(const QWidget *widget)
{
    for (QWidget *each = widget->parentWidget(); each; each = each->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(each))
            return area;
    return nullptr;
}

} // namespace

RowView::RowView(const Look &look, Frame frame, QWidget *parent)
    : QListView(parent)
    , m_look(look)
    , m_frame(frame)
{
    setFocusPlace(*this, FocusPlace::Inside);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setResizeMode(QListView::Adjust);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
    m_turning.setInterval(1000 / tokens::motionSpinnerFps);
    connect(&m_turning, &QTimer::timeout, this, &RowView::turn);
    connect(&look, &Look::changed, this, [this] {
        doItemsLayout();
        fit();
    });
    m_turned.start();
}

void RowView::setModel(QAbstractItemModel *model)
{
    if (this->model())
        disconnect(this->model(), nullptr, this, nullptr);
    QListView::setModel(model);
    if (!model)
        return;
    connect(model, &QAbstractItemModel::rowsInserted, this, &RowView::fit);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &RowView::fit);
    connect(model, &QAbstractItemModel::modelReset, this, &RowView::fit);
    connect(model, &QAbstractItemModel::layoutChanged, this, &RowView::fit);
    fit();
}

void RowView::setRowDelegate(QAbstractItemDelegate *delegate)
{
    setItemDelegate(delegate);
    fit();
}

void RowView::setBackground(Colour colour)
{
    m_background = colour;
    viewport()->update();
}

QModelIndex RowView::focused() const
{
    return m_look.showsFocus(*this) ? currentIndex() : QModelIndex {};
}

QModelIndex RowView::keyboardRow() const
{
    return hasFocus() && m_keyboard == Keyboard::Used ? currentIndex() : QModelIndex {};
}

qreal RowView::spinnerAngle() const
{
    if (m_look.reducesMotion())
        return 0;
    return static_cast<qreal>(m_turned.elapsed() % tokens::motionSpinnerTurn) * 360.0
        / tokens::motionSpinnerTurn;
}

void RowView::setSpinning(const QList<QPersistentModelIndex> &rows)
{
    m_spinning = rows;
    if (rows.isEmpty() || m_look.reducesMotion())
        m_turning.stop();
    else if (!m_turning.isActive())
        m_turning.start();
}

QSize RowView::sizeHint() const { return { 320, contentHeight() }; }

QSize RowView::minimumSizeHint() const { return { 160, contentHeight() }; }

void RowView::paintEvent(QPaintEvent *event)
{
    const QRectF whole = QRectF(viewport()->rect());
    const qreal line = m_look.hairline();
    const QRectF edge = whole.adjusted(line / 2, line / 2, -line / 2, -line / 2);
    if (m_frame == Frame::Card) {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillPath(
            roundedPath(edge, tokens::radiusCard, tokens::radiusCard), m_look.colour(m_background));
    }
    QListView::paintEvent(event);
    if (m_frame == Frame::Card) {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_look.colour(Colour::Border), line));
        painter.drawPath(roundedPath(edge, tokens::radiusCard, tokens::radiusCard));
    }
}

void RowView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit(); // open rows wrap anew
}

void RowView::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls
}

void RowView::keyPressEvent(QKeyEvent *event)
{
    m_keyboard = Keyboard::Used;
    const bool isPress = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
        || event->key() == Qt::Key_Space;
    if (isPress && currentIndex().isValid()) {
        event->accept();
        if (!event->isAutoRepeat())
            Q_EMIT rowActivated(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

void RowView::mousePressEvent(QMouseEvent *event)
{
    m_pressed
        = event->button() == Qt::LeftButton ? indexAt(event->position().toPoint()) : QModelIndex {};
    QListView::mousePressEvent(event);
    viewport()->update();
}

void RowView::mouseReleaseEvent(QMouseEvent *event)
{
    const QPersistentModelIndex pressed = m_pressed;
    m_pressed = QModelIndex {};
    QListView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && pressed.isValid()
        && indexAt(event->position().toPoint()) == pressed)
        Q_EMIT rowActivated(pressed);
}

void RowView::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(indexAt(event->position().toPoint()));
    QListView::mouseMoveEvent(event);
}

void RowView::leaveEvent(QEvent *event)
{
    setHovered({});
    QListView::leaveEvent(event);
}

void RowView::focusInEvent(QFocusEvent *event)
{
    const bool isTab
        = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    m_keyboard = isTab ? Keyboard::Used : Keyboard::Unused;
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
    else if (event->reason() != Qt::MouseFocusReason)
        showInPage(currentIndex());
    viewport()->update();
    Q_EMIT attentionChanged();
}

void RowView::focusOutEvent(QFocusEvent *event)
{
    QListView::focusOutEvent(event);
    viewport()->update();
    Q_EMIT attentionChanged();
}

void RowView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (m_look.showsFocus(*this))
        showInPage(current);
    Q_EMIT attentionChanged();
}

void RowView::dataChanged(
    const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    QListView::dataChanged(topLeft, bottomRight, roles);
    if (roles.contains(Qt::SizeHintRole)) {
        scheduleDelayedItemsLayout();
        fit();
    }
}

void RowView::fit()
{
    const int height = contentHeight();
    if (minimumHeight() == height && maximumHeight() == height)
        return;
    setFixedHeight(height);
    updateGeometry();
}

void RowView::setHovered(const QModelIndex &index)
{
    if (m_hovered == index)
        return;
    m_hovered = index;
    viewport()->update();
    Q_EMIT attentionChanged();
}

void RowView::showInPage(const QModelIndex &index)
{
    QScrollArea *page = pageOf(this);
    if (!index.isValid() || !page || !page->widget())
        return;
    const QRect row = visualRect(index);
    const QPoint centre = viewport()->mapTo(page->widget(), row.center());
    page->ensureVisible(centre.x(), centre.y(), 0, row.height() / 2 + 8);
}

void RowView::turn()
{
    for (const QPersistentModelIndex &index : m_spinning) {
        const QRect row = visualRect(index);
        const QRect mark(row.topLeft(), QSize(markWidth, row.height()));
        viewport()->update(QStyle::visualRect(layoutDirection(), row, mark));
    }
}

int RowView::contentHeight() const
{
    if (!model())
        return 0;
    int height = 0;
    for (int row = 0, rows = model()->rowCount(); row < rows; ++row)
        height += sizeHintForIndex(model()->index(row, 0)).height();
    return height;
}

} // namespace edgemend
