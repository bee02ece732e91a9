// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QPointer>
#include <QWidget>

namespace edgemend {

/// The numbered disc at the control that a stop of the tour speaks of. Lies over the page, takes no
/// presses and no keys, and moves with its control.
class TourMark final : public QWidget {
    Q_OBJECT

public:
    TourMark(const Look &look, QWidget *surface);

    /// `surface`: what scrolls or holds the control; it clips the mark.
    void pointAt(QWidget *control, QWidget *surface, int number);
    void pointAtNothing();
    [[nodiscard]] QWidget *control() const { return m_control; }

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    const Look &m_look;
    QPointer<QWidget> m_control;
    QList<QPointer<QWidget>> m_watched; ///< the control and all it stands in
    QRect m_ring; ///< of the control, in our coordinates
    int m_number = 0;
};

} // namespace edgemend
