// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/style/look_style.h"

#include "wizard/style/focus_ring.h"
#include "wizard/style/look.h"
#include "wizard/style/paint.h"

#include <QFocusFrame>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace edgemend {

namespace {

constexpr int scrollBarWidth = 14, scrollThumbInset = 4, leastThumb = 32;
constexpr int toolTipDelay = 500; // ms
constexpr int passwordDot = 0x2022;

int focusMargin(const Look &look) { return tokens::focusGap + look.focusWidth(); }

void setInk(QPalette &palette, QPalette::ColorGroup group, const QColor &ink)
{
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(group, role, ink);
}

// The thumb's length and offset in a groove of `room` px.
std::pair<int, int> thumbOf(const QStyleOptionSlider &bar, int room)
{
    const auto range = qint64(bar.maximum) - bar.minimum;
    if (range <= 0)
        return { room, 0 };
    const auto share = qint64(bar.pageStep) * room / std::max<qint64>(1, range + bar.pageStep);
    const auto length = std::min(room, std::max(leastThumb, int(share)));
    return { length,
        QStyle::sliderPositionFromValue(
            bar.minimum, bar.maximum, bar.sliderPosition, room - length, bar.upsideDown) };
}

} // namespace

LookStyle::LookStyle(const Look &look)
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_look(&look)
{
}

QPalette LookStyle::paletteOf(const Look &look)
{
    QPalette palette;
    const auto all = [&](QPalette::ColorRole role, Colour colour) {
        palette.setColor(role, look.colour(colour));
    };
    setInk(palette, QPalette::All, look.colour(Colour::Text));
    all(QPalette::Window, Colour::Window);
    all(QPalette::Base, Colour::Surface);
    all(QPalette::AlternateBase, Colour::Sunken);
    all(QPalette::Button, Colour::Surface);
    all(QPalette::BrightText, Colour::OnAccent);
    all(QPalette::PlaceholderText, Colour::TextMuted);
    all(QPalette::Highlight, Colour::Selection);
    all(QPalette::HighlightedText, Colour::OnSelection);
    all(QPalette::Link, Colour::AccentText);
    all(QPalette::LinkVisited, Colour::AccentText);
    all(QPalette::ToolTipBase, Colour::Surface);
    all(QPalette::ToolTipText, Colour::Text);
    all(QPalette::Light, Colour::Surface);
    all(QPalette::Midlight, Colour::Hover);
    all(QPalette::Mid, Colour::Border);
    all(QPalette::Dark, Colour::BorderStrong);
    all(QPalette::Shadow, Colour::BorderStrong);
    setInk(palette, QPalette::Disabled, look.colour(Colour::TextDisabled));
    palette.setColor(QPalette::Disabled, QPalette::Base, look.colour(Colour::DisabledFill));
    return palette;
}

int LookStyle::pixelMetric(
    PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (!m_look)
        return QProxyStyle::pixelMetric(metric, option, widget);
    switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return focusMargin(*m_look);
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return 0;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return tokens::s3;
    case PM_ScrollBarExtent:
        return m_look->isGlove() ? tokens::s7 : scrollBarWidth;
    case PM_TextCursorWidth:
        return tokens::focusWidth;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int LookStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
    QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget:
        return 1; // else the ring is cut where a control touches the edge of its parent
    case SH_FocusFrame_Mask:
    case SH_EtchDisabledText:
    case SH_UnderlineShortcut:
    case SH_ComboBox_Popup:
        return 0;
    case SH_LineEdit_PasswordCharacter:
        return passwordDot;
    case SH_ToolTip_WakeUpDelay:
        return toolTipDelay;
    case SH_Widget_Animation_Duration:
        return m_look ? m_look->motion(tokens::motionPage) : 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

void LookStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
    QPainter *painter, const QWidget *widget) const
{
    if (element == PE_FrameFocusRect)
        return; // FocusRing, or the row itself
    if (element == PE_PanelTipLabel && m_look) {
        paintBox(*painter, option->rect,
            { m_look->colour(Colour::Surface), m_look->colour(Colour::BorderStrong),
                qreal(m_look->hairline()), 0 });
        return;
    }
    if (element == PE_PanelScrollAreaCorner)
        return;
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void LookStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
    const QWidget *widget) const
{
    if (element == CE_FocusFrame && m_look)
        drawFocusRing(*option, *painter, widget);
    else
        QProxyStyle::drawControl(element, option, painter, widget);
}

void LookStyle::drawFocusRing(
    const QStyleOption &option, QPainter &painter, const QWidget *frame) const
{
    const auto *focusFrame = qobject_cast<const QFocusFrame *>(frame);
    const auto *control = focusFrame ? focusFrame->widget() : nullptr;
    const auto radius = control ? focusRadiusOf(*control) : tokens::radiusControl;
    paintBox(painter, option.rect,
        { {}, m_look->colour(Colour::Focus), qreal(m_look->focusWidth()),
            qreal(radius + tokens::focusRadiusExtra) });
}

void LookStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
    QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar && m_look)
        drawScrollBar(*option, *painter, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void LookStyle::drawScrollBar(
    const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const
{
    const auto thumb = subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, widget);
    const auto held = option.state & (State_Sunken | State_MouseOver);
    const QRectF shape
        = thumb.adjusted(scrollThumbInset, scrollThumbInset, -scrollThumbInset, -scrollThumbInset);
    paintBox(painter, shape,
        { m_look->colour(held ? Colour::TextMuted : Colour::BorderStrong), {}, 0,
            std::min(shape.width(), shape.height()) / 2 });
}

QRect LookStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
    SubControl part, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const auto upright = bar->orientation == Qt::Vertical;
    const auto &all = bar->rect;
    const auto [length, offset] = thumbOf(*bar, upright ? all.height() : all.width());
    const auto along = [&](int from, int size) {
        const QRect piece = upright ? QRect(all.x(), all.y() + from, all.width(), size)
                                    : QRect(all.x() + from, all.y(), size, all.height());
        return visualRect(bar->direction, all, piece);
    };
    const auto room = upright ? all.height() : all.width();
    switch (part) {
    case SC_ScrollBarSlider:
        return along(offset, length);
    case SC_ScrollBarSubPage:
        return along(0, offset);
    case SC_ScrollBarAddPage:
        return along(offset + length, room - offset - length);
    case SC_ScrollBarGroove:
        return all;
    default:
        return {}; // no arrows: the thumb, the groove and the keys do
    }
}

} // namespace edgemend
