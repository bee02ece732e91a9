// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QWidget>

#include <chrono>

namespace edgemend {

/// What is left until a device undoes a change by itself, as an arc with digits. Shown only while
/// contact is lost on a change that has a lease. It counts nothing by itself: who shows it gives
/// the time left, once a second.
class CountdownRing final : public QWidget {
    Q_OBJECT

public:
    explicit CountdownRing(const Look &look, QWidget *parent = nullptr);

    void setTime(std::chrono::seconds left, std::chrono::seconds total);
    [[nodiscard]] std::chrono::seconds left() const { return m_left; }

    /// "1:48"
    [[nodiscard]] static QString digits(std::chrono::seconds time);
    /// What a screen reader is told when the time left goes from `before` to `now`: a sentence at
    /// 60, 30 and 10 s, also when a tick was missed; nothing else.
    [[nodiscard]] static QString sentence(std::chrono::seconds before, std::chrono::seconds now);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void announced(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &m_look;
    std::chrono::seconds m_left { 0 }, m_total { 0 };
};

} // namespace edgemend
