// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QVBoxLayout>
#include <QWidget>

class QPainterPath;

namespace edgemend {

/// A frame on the page: surface, border, radius 12. It has a body with padding, or rows that touch
/// its sides with hairlines between them, or both, and a sunken lower part.
class Card final : public QWidget {
    Q_OBJECT

public:
    explicit Card(const Look &look, QWidget *parent = nullptr);

    /// Padding 24 at the sides, 20 above and below; spacing 8. Made when first asked for.
    [[nodiscard]] QVBoxLayout &body();
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

    /// What of a child may be painted: the card's inside, in the child's coordinates. Qt does not
    /// cut children at rounded corners, so rows with a fill do it by themselves.
    [[nodiscard]] static QPainterPath insideFor(const QWidget &child);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int borderWidth() const;
    [[nodiscard]] QWidget *makePart(const QMargins &margins);
    void refresh();

    const Look &m_look;
    QVBoxLayout *m_column;
    QVBoxLayout *m_body = nullptr;
    QWidget *m_rows = nullptr;
    QWidget *m_sunken = nullptr;
    Border m_border = Border::Plain;
    Fill m_fill = Fill::Surface;
};

} // namespace edgemend
