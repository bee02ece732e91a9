// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/hold_button.h"

#include "wizard/style/paint.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QtMath>

#include <algorithm>
#include <cmath>

namespace edgemend {

namespace {

constexpr int leastHeight = 56, padding = 24;
constexpr int frame = 16; // ms
constexpr auto millisecondsPerSecond = 1000.0;

bool isHoldKey(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Space || event.key() == Qt::Key_Return
        || event.key() == Qt::Key_Enter;
}

} // namespace

HoldButton::HoldButton(
    const Look &look, const QString &text, QWidget *parent, const HoldTimes &times)
    : Pressable(look, text, parent)
    , m_times(times)
{
    setAccessibleDescription(message());
}

QString HoldButton::message() const
{
    if (m_told == Told::TooSoon)
        return tr("Let go too soon. Nothing was done.");
    return tr("Keep holding for %1 s. Letting go stops it, nothing is done.")
        .arg(double(m_times.hold.count()) / millisecondsPerSecond);
}

void HoldButton::reset()
{
    m_state = State::AtRest;
    m_filled = 0;
    m_ticks.stop();
    m_keyGone.stop();
    say(Told::HowTo);
    update();
}

QSize HoldButton::sizeHint() const
{
    const QFontMetricsF metrics(look().font(TypeRole::BodyStrong));
    return { qCeil(metrics.horizontalAdvance(text())) + 2 * padding,
        std::max(leastHeight, look().target()) };
}

void HoldButton::begin()
{
    if (m_state == State::Done || m_state == State::Holding || !isEnabled())
        return;
    m_state = State::Holding;
    m_filled = m_filledBefore = 0;
    say(Told::HowTo);
    m_since.start();
    m_ticks.start(frame, Qt::PreciseTimer, this);
    update();
}

void HoldButton::letGo()
{
    m_keyGone.stop();
    if (m_state != State::Holding)
        return;
    m_state = State::Draining;
    m_drainsFrom = m_filled;
    m_since.start();
    m_ticks.start(frame, Qt::PreciseTimer, this);
    say(Told::TooSoon);
}

void HoldButton::confirm()
{
    m_state = State::Done;
    m_filled = 1;
    m_ticks.stop();
    m_keyGone.stop();
    update();
    Q_EMIT confirmed();
}

void HoldButton::say(Told told)
{
    if (m_told == told)
        return;
    m_told = told;
    setAccessibleDescription(message());
    if (told == Told::TooSoon) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
    Q_EMIT messageChanged(message());
}

void HoldButton::tick()
{
    const auto elapsed = double(m_since.elapsed());
    if (m_state == State::Holding) {
        m_filled = std::min(1.0, m_filledBefore + elapsed / double(m_times.hold.count()));
        if (m_filled >= 1)
            return confirm();
    } else if (m_state == State::Draining) {
        const auto drain = look().motion(int(m_times.drain.count()));
        m_filled = drain > 0 ? std::max(0.0, m_drainsFrom * (1 - elapsed / drain)) : 0;
        if (m_filled <= 0) {
            m_state = State::AtRest;
            m_ticks.stop();
        }
    }
    update();
}

void HoldButton::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_ticks.timerId())
        tick();
    else if (event->timerId() == m_keyGone.timerId())
        letGo();
    else
        Pressable::timerEvent(event);
}

void HoldButton::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        begin();
}

void HoldButton::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        letGo();
}

void HoldButton::keyPressEvent(QKeyEvent *event)
{
    if (!isHoldKey(*event))
        return Pressable::keyPressEvent(event);
    if (m_keyGone.isActive())
        resume();
    else if (!event->isAutoRepeat())
        begin();
}

void HoldButton::keyReleaseEvent(QKeyEvent *event)
{
    if (!isHoldKey(*event))
        return Pressable::keyReleaseEvent(event);
    // Some hosts send a release with each repeat. The fill waits, and goes on at the next press.
    if (!event->isAutoRepeat() && m_state == State::Holding)
        pause();
}

void HoldButton::pause()
{
    tick();
    if (m_state != State::Holding)
        return;
    m_filledBefore = m_filled;
    m_ticks.stop();
    m_keyGone.start(int(m_times.keyTolerance.count()), this);
}

void HoldButton::resume()
{
    m_keyGone.stop();
    m_since.start();
    m_ticks.start(frame, Qt::PreciseTimer, this);
}

void HoldButton::focusOutEvent(QFocusEvent *event)
{
    letGo();
    Pressable::focusOutEvent(event);
}

void HoldButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::EnabledChange && !isEnabled())
        letGo();
    if (event->type() == QEvent::LanguageChange)
        setAccessibleDescription(message());
    Pressable::changeEvent(event);
}

void HoldButton::paintFace(QPainter &painter, Colour fill, Colour ink) const
{
    paintBox(painter, rect(),
        { look().colour(fill),
            look().colour(isEnabled() ? Colour::FaultMark : Colour::DisabledFill),
            qreal(tokens::borderSelected), tokens::radiusControl });
    painter.setFont(look().font(TypeRole::BodyStrong));
    painter.setPen(look().colour(ink));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine,
        m_state == State::Done ? tr("Started") : text());
}

void HoldButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!isEnabled() && m_state != State::Done)
        return paintFace(painter, Colour::DisabledFill, Colour::TextDisabled);
    const auto hovered = isHovered() && m_state == State::AtRest;
    paintFace(painter, hovered ? Colour::FaultSoft : Colour::Surface, Colour::FaultText);
    constexpr auto steps = tokens::motionReducedHoldSteps;
    const auto share = look().reducesMotion() ? std::floor(m_filled * steps) / steps : m_filled;
    const auto edge = qRound(width() * share);
    if (edge <= 0)
        return;
    // the text twice, cut at the edge, so that it can be read at every moment
    painter.setClipRect(towardsStart(*this, { 0, 0, edge, height() }));
    paintFace(painter, Colour::FaultMark, Colour::OnFault);
}

} // namespace edgemend
