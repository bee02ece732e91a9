// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/style/icons.h"

#include "wizard/style/tokens.h"

#include <QPainter>
#include <QSvgRenderer>
#include <QtMath>

#include <algorithm>

namespace edgemend {

namespace embedded {
QByteArrayView icons(QByteArrayView name);
}

namespace {

QByteArray keyOf(const Icons::Wanted &wanted)
{
    return wanted.name + '|' + QByteArray::number(wanted.ink.rgba(), 16) + '|'
        + QByteArray::number(wanted.glyph.rgba(), 16) + '|' + QByteArray::number(wanted.size) + '|'
        + QByteArray::number(wanted.ratio) + (wanted.mirrored ? "|m" : "");
}

QByteArray coloured(const Icons::Wanted &wanted)
{
    auto svg = embedded::icons(wanted.name + ".svg").toByteArray();
    if (svg.isEmpty())
        qWarning("there is no icon %s", wanted.name.constData());
    if (wanted.glyph.isValid())
        svg.replace("#ffffff", wanted.glyph.name().toLatin1());
    if (wanted.ink.isValid())
        svg.replace("currentColor", wanted.ink.name().toLatin1());
    return svg;
}

QPixmap draw(const Icons::Wanted &wanted)
{
    const auto side = std::max(1, qCeil(wanted.size * wanted.ratio));
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(coloured(wanted));
    QPainter painter(&pixmap);
    if (wanted.mirrored) {
        painter.translate(side, 0);
        painter.scale(-1, 1);
    }
    renderer.render(&painter, QRectF(0, 0, side, side));
    painter.end();
    pixmap.setDevicePixelRatio(wanted.ratio);
    return pixmap;
}

} // namespace

QPixmap Icons::pixmap(const Wanted &wanted)
{
    const auto key = keyOf(wanted);
    const auto known = m_drawn.constFind(key);
    if (known != m_drawn.constEnd())
        return *known;
    return *m_drawn.insert(key, draw(wanted));
}

bool Icons::mirrorsInRtl(const QByteArray &name)
{
    return std::any_of(tokens::mirrorInRtl.begin(), tokens::mirrorInRtl.end(),
        [&name](const char *mirrored) { return name == mirrored; });
}

bool Icons::exists(const QByteArray &name) { return !embedded::icons(name + ".svg").isEmpty(); }

} // namespace edgemend
