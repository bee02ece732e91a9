// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/widgets/pressable.h"

#include <QBasicTimer>
#include <QElapsedTimer>

#include <chrono>

namespace edgemend {

/// How long a HoldButton wants to be held. Tests give shorter ones.
struct HoldTimes {
    std::chrono::milliseconds hold { tokens::motionHoldToConfirm };
    std::chrono::milliseconds drain { tokens::motionFold };
    /// A key that was let go counts as held so long: keyboards that repeat send releases between.
    std::chrono::milliseconds keyTolerance { tokens::motionHoldKeyRepeatTolerance };
};

/// For what cannot be undone (R3): held for 2 s with the mouse, Space or Enter, it says confirmed()
/// once. Fills from the leading edge; let go, it drains and says so. clicked() means nothing here.
class HoldButton final : public Pressable {
    Q_OBJECT

public:
    explicit HoldButton(const Look &look, const QString &text, QWidget *parent = nullptr,
        const HoldTimes &times = {});

    /// What stands below the button: how to use it, or "Let go too soon. Nothing was done."
    [[nodiscard]] QString message() const;
    [[nodiscard]] double filled() const { return m_filled; } ///< 0 to 1
    void reset(); ///< it can confirm once more

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void confirmed();
    void messageChanged(const QString &message); ///< show it; screen readers are told by this class

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    enum class State { AtRest, Holding, Draining, Done };
    enum class Told { HowTo, TooSoon };
    void begin();
    void letGo();
    void pause(); ///< a key was let go, perhaps only by the keyboard's repeating
    void resume();
    void confirm();
    void say(Told told);
    void tick();
    void paintFace(QPainter &painter, Colour fill, Colour ink) const;

    HoldTimes m_times;
    State m_state = State::AtRest;
    Told m_told = Told::HowTo;
    double m_filled = 0, m_filledBefore = 0, m_drainsFrom = 0;
    QElapsedTimer m_since;
    QBasicTimer m_ticks, m_keyGone;
};

} // namespace edgemend
