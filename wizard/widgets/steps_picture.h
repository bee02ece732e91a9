// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QWidget>

namespace edgemend {

/// What comes one after the other, as numbered nodes on a dotted line with a name and a few quiet
/// words below; below each other where that does not fit. One accessible description says all.
class StepsPicture final : public QWidget {
    Q_OBJECT

public:
    struct Stop {
        QString name, words;
    };
    StepsPicture(const Look &look, const QString &title, const QList<Stop> &stops,
        QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int widest() const; ///< of all words
    [[nodiscard]] bool isAcross(int width) const;
    void drawNode(QPainter &painter, const QPoint &centre, qsizetype number) const;
    void drawAcross(QPainter &painter) const;
    void drawDown(QPainter &painter) const;

    const Look &m_look;
    QList<Stop> m_stops;
};

} // namespace edgemend
