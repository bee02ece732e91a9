// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/widgets/pressable.h"

#include <QMargins>
#include <QTextLayout>

namespace edgemend {

/// A pressable row with a title and a quiet second line, which wraps. The base of Toggle, CheckRow
/// and RadioCard: they add what stands at the start or at the end.
class TitledRow : public Pressable {
    Q_OBJECT

public:
    void setLine(const QString &line); ///< the second line; may be empty
    [[nodiscard]] const QString &line() const { return m_line; }
    /// Around the row's content. Rows in a card have 18 or 20 px at the sides.
    void setRowMargins(const QMargins &margins);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    TitledRow(const Look &look, const QString &title, const QString &line, QWidget *parent);
    [[nodiscard]] const QMargins &rowMargins() const { return m_margins; }
    [[nodiscard]] virtual int roomAtStart() const { return 0; } ///< px before the texts
    [[nodiscard]] virtual int roomAtEnd() const { return 0; } ///< px after the texts
    [[nodiscard]] virtual TypeRole titleRole() const { return TypeRole::BodyStrong; }
    [[nodiscard]] virtual int leastHeight() const; ///< look.target() without
    /// What stands below the title; RowButton puts the status' word before it.
    [[nodiscard]] virtual QString shownLine() const { return m_line; }
    /// What of the second line looks different.
    [[nodiscard]] virtual QList<QTextLayout::FormatRange> lineFormats() const { return {}; }
    /// Where the texts stand, in the widget's direction.
    [[nodiscard]] QRect textRect() const;
    void paintTexts(QPainter &painter, Colour title, Colour line) const;

private:
    [[nodiscard]] int textHeight(int width) const;

    QString m_line;
    QMargins m_margins;
};

} // namespace edgemend
