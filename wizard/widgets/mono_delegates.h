// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/widgets/row_delegate.h"

namespace edgemend {

/// A row of a device's own text in the mono font: one line, or where it is open as many as it
/// needs.
class MonoDelegate : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Whether the text of a row does not fit, so that opening shows more.
    [[nodiscard]] bool isCut(const QModelIndex &index) const;

protected:
    /// Where the text stands in a row of this width.
    [[nodiscard]] virtual int textStart() const = 0;
    [[nodiscard]] virtual int textEnd() const { return 16; } ///< free at the trailing side
    [[nodiscard]] virtual int rowHeight() const = 0; ///< of one line
    [[nodiscard]] virtual bool isOpen(const QModelIndex &index) const = 0;
    void drawText(QPainter &painter, const QRect &area, const QModelIndex &index, Colour colour,
        QFont::Weight weight) const;
    [[nodiscard]] Lines lines() const override { return Lines::None; }
    [[nodiscard]] Hover hover(const QModelIndex &index) const override;

private:
    [[nodiscard]] int textWidth() const;
};

/// A line of evidence.
class EvidenceDelegate final : public MonoDelegate {
    Q_OBJECT

public:
    explicit EvidenceDelegate(RowView &view);

protected:
    void paintRow(QPainter &painter, const QRect &area, const QModelIndex &index) const override;
    [[nodiscard]] std::optional<Colour> fill(const QModelIndex &index) const override;
    [[nodiscard]] int textStart() const override;
    [[nodiscard]] int rowHeight() const override;
    [[nodiscard]] bool isOpen(const QModelIndex &index) const override;

private:
    void measure();
    int m_timeWidth = 0, m_sourceWidth = 0; ///< px, with the gap behind
};

/// A line of a change.
class DiffDelegate final : public MonoDelegate {
    Q_OBJECT

public:
    using MonoDelegate::MonoDelegate;

protected:
    void paintRow(QPainter &painter, const QRect &area, const QModelIndex &index) const override;
    [[nodiscard]] std::optional<Colour> fill(const QModelIndex &index) const override;
    [[nodiscard]] int textStart() const override { return 40; }
    [[nodiscard]] int rowHeight() const override;
    [[nodiscard]] bool isOpen(const QModelIndex &index) const override;
};

} // namespace edgemend
