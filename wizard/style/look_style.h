// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPalette>
#include <QPointer>
#include <QProxyStyle>

namespace edgemend {

class Look;

/// Fusion with the tokens' metrics, the focus ring and flat scroll bars. Our own widgets paint
/// themselves; this is for what Qt draws around them.
class LookStyle final : public QProxyStyle {
    Q_OBJECT

public:
    explicit LookStyle(const Look &look);

    [[nodiscard]] static QPalette paletteOf(const Look &look);

    int pixelMetric(
        PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *returned) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
        QPainter *painter, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
        const QWidget *widget) const override;

private:
    void drawFocusRing(const QStyleOption &option, QPainter &painter, const QWidget *frame) const;
    void drawScrollBar(
        const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const;

    QPointer<const Look> m_look; ///< the application may keep the style longer than the look
};

} // namespace edgemend
