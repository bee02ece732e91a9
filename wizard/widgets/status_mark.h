// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QWidget>

namespace edgemend {

/// One of the seven marks. Checking turns, unless motion is reduced. The accessible name is the
/// status' word.
class StatusMark final : public QWidget {
    Q_OBJECT

public:
    explicit StatusMark(
        const Look &look, Status status, int size = tokens::iconControl, QWidget *parent = nullptr);

    void setStatus(Status status);
    [[nodiscard]] Status status() const { return m_status; }
    void setSize(int size);

    [[nodiscard]] QSize sizeHint() const override { return { m_size, m_size }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();

    const Look &m_look;
    Status m_status;
    int m_size;
    QBasicTimer m_frames;
    QElapsedTimer m_since;
};

} // namespace edgemend
