// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QVBoxLayout>
#include <QWidget>

#include <optional>

namespace edgemend {

/// A frame on the page: surface, border, radius 12. It has a body with padding, or rows that touch
/// its sides with hairlines between them, or both, and a sunken lower part.
class Card final : public QWidget {
    Q_OBJECT

public:
    explicit Card(const Look &look, QWidget *parent = nullptr);

    /// Padding 24 at the sides, 20 above and below; spacing 8. Made when first asked for.
    [[nodiscard]] QVBoxLayout &body();
    /// Narrow: 16 and 12, for the small cards of the end column.
    enum class Padding { Wide, Narrow };
    void setPadding(Padding padding);
    /// Below everything so far, from side to side, with a hairline above it unless it is the first.
    void addRow(QWidget *row);
    void clearRows(); ///< deletes them
    /// The lower part on Sunken. Made when first asked for.
    [[nodiscard]] QVBoxLayout &sunken();
    void setSunkenVisible(bool visible);

    enum class Border { Plain, Strong };
    /// Strong: 2 px in the colour of text. Only the first finding, and sudo while it waits.
    void setBorder(Border border);
    enum class Fill { Surface, Evidence };
    void setFill(Fill fill);
    /// A bar of 4 px at the leading edge.
    void setEdge(Colour colour);

    /// Fills a child of a card as far as the card's rounded corners allow: Qt does not cut children
    /// there. Elsewhere it fills the child. An invalid colour fills nothing.
    static void fillInside(QPainter &painter, const QWidget &child, const QColor &colour);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int borderWidth() const;
    [[nodiscard]] QVBoxLayout *addPart(const QMargins &margins);
    [[nodiscard]] QPainterPath inside() const; ///< within the border
    void refresh();

    const Look &m_look;
    QVBoxLayout *m_column;
    QVBoxLayout *m_body = nullptr;
    QVBoxLayout *m_rows = nullptr;
    QVBoxLayout *m_sunken = nullptr;
    std::optional<Colour> m_edge;
    Border m_border = Border::Plain;
    Fill m_fill = Fill::Surface;
};

} // namespace edgemend
