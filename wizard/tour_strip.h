// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QWidget>

class QBoxLayout;

namespace edgemend {

class Button;
class TextBlock;
class TourDots;
class TourModel;

/// What the tour says, above the page of its stop. It covers nothing and stops nothing: the page
/// below can be used as ever. Hidden between stops.
class TourStrip final : public QWidget {
    Q_OBJECT

public:
    TourStrip(TourModel &tour, const Look &look, QWidget *parent = nullptr);

Q_SIGNALS:
    /// It is about to be hidden and has the keyboard.
    void keyboardFreed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void refresh();
    void arrange(); ///< the buttons beside the words, or below them

    TourModel &m_tour;
    const Look &m_look;
    QBoxLayout *m_row = nullptr;
    TextBlock *m_words;
    TourDots *m_dots;
    Button *m_back, *m_on, *m_close;
};

} // namespace edgemend
