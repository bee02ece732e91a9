// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QWidget>

namespace edgemend {

/// How many checks ended how. They are the problems of the registry; *Does it work?* is no check.
struct Counts {
    int faults = 0, warnings = 0, fine = 0, unknown = 0, notApplicable = 0;
    bool operator==(const Counts &) const = default;
};

/// Mark, number and word for each of the five. Wraps where it does not fit.
class CountsLine final : public QWidget {
    Q_OBJECT

public:
    explicit CountsLine(const Look &look, QWidget *parent = nullptr);
    void setCounts(const Counts &counts);
    [[nodiscard]] const Counts &counts() const { return m_counts; }

    [[nodiscard]] static int countOf(const Counts &counts, Status status);
    [[nodiscard]] static QString wordOf(Status status, int count); ///< "faults", "proved fine"

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int itemWidth(Status status) const;
    [[nodiscard]] int lineHeight() const;
    void drawItem(QPainter &painter, const QRect &area, Status status) const;

    const Look &m_look;
    Counts m_counts;
};

} // namespace edgemend
