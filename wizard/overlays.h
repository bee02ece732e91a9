// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QPixmap>
#include <QWidget>

namespace edgemend {

/// What lies over the content while the rail of a narrow window is open: dims it and takes the
/// press beside the rail.
class Shade final : public QWidget {
    Q_OBJECT

public:
    Shade(const Look &look, QWidget *over);

Q_SIGNALS:
    void pressed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    const Look &m_look;
};

/// The picture of the page that was left, fading over the new one. Takes no events.
class Fader final : public QWidget {
    Q_OBJECT

public:
    Fader(QPixmap picture, QWidget *over);
    void setOpacity(double opacity);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const QPixmap m_picture;
    double m_opacity = 1.0;
};

} // namespace edgemend
