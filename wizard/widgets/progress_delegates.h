// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/widgets/row_delegate.h"

#include <QSet>

namespace edgemend {

/// The status mark of a row, turned where the row is running.
void drawMark(QPainter &painter, const RowView &view, const QRect &place, Status status);

/// One check of a diagnosis in one line of 44.
class CheckDelegate final : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintRow(QPainter &painter, const QRect &area, const QModelIndex &index) const override;
    [[nodiscard]] std::optional<Colour> fill(const QModelIndex &index) const override;
};

/// One step of a change: two lines in 64, more where it is open.
class StepDelegate final : public RowDelegate {
    Q_OBJECT

public:
    /// `open` holds the ids of rows whose detail is shown whole; outlives this.
    StepDelegate(RowView &view, const QSet<QByteArray> &open);
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintRow(QPainter &painter, const QRect &area, const QModelIndex &index) const override;
    [[nodiscard]] std::optional<Colour> fill(const QModelIndex &index) const override;
    [[nodiscard]] Hover hover(const QModelIndex &index) const override;

private:
    [[nodiscard]] QRect textArea(const QRect &row, const QModelIndex &index) const;
    [[nodiscard]] bool isOpen(const QModelIndex &index) const;
    [[nodiscard]] int detailHeight(int width, const QModelIndex &index) const;

    const QSet<QByteArray> &m_open;
};

} // namespace edgemend
