// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/style/look.h"

#include <QPointer>
#include <QVBoxLayout>
#include <QWidget>

class QScrollArea;

namespace edgemend {

/// A question over the window, for confirmations only: 720 wide, the window behind it dimmed and
/// out of reach. The keyboard stays inside; Escape means *Not now*. Not a dialog: nothing blocks.
class Sheet final : public QWidget {
    Q_OBJECT

public:
    /// A child of `over`'s window, hidden until open().
    Sheet(const Look &look, const QString &spokenName, QWidget *over);

    [[nodiscard]] QVBoxLayout &body() { return *m_body; } ///< padding 32
    /// For the buttons: below the body and always in sight, also where the body has to scroll.
    [[nodiscard]] QVBoxLayout &foot() { return *m_foot; }
    void open(QWidget *firstFocus = nullptr);
    void closeSheet(); ///< gives the keyboard back to who had it

Q_SIGNALS:
    void dismissed(); ///< Escape; the sheet is closed already

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void fit();
    [[nodiscard]] static int heightOf(const QLayout &layout, int width);
    [[nodiscard]] QList<QWidget *> stops() const;

    const Look &m_look;
    QScrollArea *m_scroll;
    QWidget *m_paper;
    QVBoxLayout *m_body;
    QWidget *m_footPart;
    QVBoxLayout *m_foot;
    QPointer<QWidget> m_before;
};

} // namespace edgemend
