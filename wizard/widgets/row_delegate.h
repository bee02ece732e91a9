// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/widgets/row_view.h"

#include <QStyledItemDelegate>

#include <optional>

namespace edgemend {

/// Paints what all rows of a RowView share: fill, hover, the hairline between rows and the focus
/// frame inside the row. Derived ones paint what stands in the row.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit RowDelegate(RowView &view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const final;

protected:
    [[nodiscard]] RowView &view() const { return m_view; }
    [[nodiscard]] const Look &look() const { return m_view.look(); }
    /// What stands in the row, drawn into `area`; the painter has the view's direction.
    virtual void paintRow(QPainter &painter, const QRect &area, const QModelIndex &index) const = 0;
    /// The row's own colour, instead of the view's.
    [[nodiscard]] virtual std::optional<Colour> fill(const QModelIndex &) const { return {}; }
    enum class Lines { BetweenRows, None };
    [[nodiscard]] virtual Lines lines() const { return Lines::BetweenRows; }
    enum class Hover { Shown, None };
    [[nodiscard]] virtual Hover hover(const QModelIndex &) const { return Hover::Shown; }

private:
    RowView &m_view;
};

} // namespace edgemend
