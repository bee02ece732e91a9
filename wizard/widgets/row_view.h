// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QElapsedTimer>
#include <QListView>
#include <QTimer>

namespace edgemend {

/// A list that stands in a page: as high as its rows (the page scrolls, not the list), paints only
/// what is visible, a whole row is the target. The keyboard moves a current row, the page scrolls
/// along, the focus is drawn inside the row and only for the keyboard. For a screen reader it is a
/// list whose items say Qt::AccessibleTextRole.
class RowView : public QListView {
    Q_OBJECT

public:
    enum class Frame { Card, None }; ///< Card: surface, border, round corners

    RowView(const Look &look, Frame frame, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void setRowDelegate(QAbstractItemDelegate *delegate); ///< and is as high as its rows are
    [[nodiscard]] const Look &look() const { return m_look; }
    [[nodiscard]] Frame frame() const { return m_frame; }
    /// What lies behind all rows; rows of their own colour paint over it.
    void setBackground(Colour colour);
    [[nodiscard]] QModelIndex hovered() const { return m_hovered; }
    /// The row that shows the focus frame; invalid: none.
    [[nodiscard]] QModelIndex focused() const;
    /// The row that a person went to by keyboard; invalid: the list has no focus, or got it by
    /// itself when its page was opened.
    [[nodiscard]] QModelIndex keyboardRow() const;
    /// Where the turning mark of running rows stands now, in degrees. Stands still with reduced
    /// motion.
    [[nodiscard]] qreal spinnerAngle() const;
    /// Rows with a turning mark: the view repaints the start of these 30 times a second.
    void setSpinning(const QList<QPersistentModelIndex> &rows);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void rowActivated(const QModelIndex &index); ///< pressed, Enter or Space
    void attentionChanged(); ///< hovered() or focused() is another row

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
        const QList<int> &roles) override;

private:
    void fit();
    void setHovered(const QModelIndex &index);
    void showInPage(const QModelIndex &index);
    void turn();
    [[nodiscard]] int contentHeight() const;

    enum class Keyboard { Unused, Used };

    const Look &m_look;
    const Frame m_frame;
    Keyboard m_keyboard = Keyboard::Unused; ///< since the list has the focus
    Colour m_background = Colour::Surface;
    QPersistentModelIndex m_hovered;
    QPersistentModelIndex m_pressed;
    QList<QPersistentModelIndex> m_spinning;
    QTimer m_turning;
    QElapsedTimer m_turned;
};

} // namespace edgemend
