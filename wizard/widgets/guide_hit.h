// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/widgets/titled_row.h"

namespace edgemend {

/// An entry of the guide: its title, and one line of it in which what was looked for is marked. A
/// line that does not fit begins or ends with "…", so that the first mark is always seen.
class GuideHit final : public TitledRow {
    Q_OBJECT

public:
    GuideHit(const Look &look, const QString &title, const QString &summary,
        const QStringList &marked, QWidget *parent = nullptr);

    enum class Shown { No, Yes };
    void setShown(Shown shown); ///< it is the entry that is read now

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] int roomAtEnd() const override;
    [[nodiscard]] int leastHeight() const override;
    [[nodiscard]] QString shownLine() const override;
    [[nodiscard]] QList<QTextLayout::FormatRange> lineFormats() const override;

private:
    QStringList m_marked;
    Shown m_shown = Shown::No;
};

} // namespace edgemend
