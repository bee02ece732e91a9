// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/screenshots/look_rules.h"

#include <QAbstractButton>
#include <QHash>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace edgemend::test {

namespace {

/// Letters are drawn this much larger, so that their stems have pixels of nothing but ink.
constexpr int enlarged = 3;
/// Fewer pixels of a colour are the edge of something.
constexpr int leastPixels = 6;

double channel(int value)
{
    const double part = value / 255.0;
    return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(QRgb colour)
{
    return 0.2126 * channel(qRed(colour)) + 0.7152 * channel(qGreen(colour))
        + 0.0722 * channel(qBlue(colour));
}

QHash<QRgb, int> coloursOf(const QImage &image, const QRect &where)
{
    QHash<QRgb, int> counts;
    QRgb last = 0;
    int run = 0;
    for (int y = where.top(); y <= where.bottom(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = where.left(); x <= where.right(); ++x) {
            if (line[x] != last && run > 0)
                counts[last] += std::exchange(run, 0);
            last = line[x];
            ++run;
        }
    }
    if (run > 0)
        counts[last] += run;
    return counts;
}

QRgb mostOf(const QHash<QRgb, int> &counts)
{
    QRgb most = 0;
    int best = 0;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each)
        if (each.value() > best || (each.value() == best && each.key() < most)) {
            most = each.key();
            best = each.value();
        }
    return most;
}

/// The widget alone on what is behind it.
QImage drawn(QWidget &widget, QRgb behind)
{
    QImage image(widget.size() * enlarged, QImage::Format_RGB32);
    image.setDevicePixelRatio(enlarged);
    image.fill(behind);
    widget.render(&image, {}, {}, QWidget::DrawChildren);
    return image;
}

QString textOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text();
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    return button ? button->text() : QString {};
}

} // namespace

QRect seenIn(const QWidget &root, const QWidget &widget)
{
    QRect seen = widget.rect();
    for (const QWidget *each = &widget; each != &root; each = each->parentWidget())
        seen = seen.translated(each->pos()).intersected(each->parentWidget()->rect());
    return seen;
}

double contrast(QRgb one, QRgb other)
{
    const auto [low, high] = std::minmax({ luminance(one), luminance(other) });
    return (high + 0.05) / (low + 0.05);
}

QStringList lowContrast(QWidget &root, const QColor &ground, double least)
{
    QImage whole(root.size(), QImage::Format_RGB32);
    whole.fill(ground);
    root.render(&whole, {}, {}, QWidget::DrawChildren);
    QStringList found;
    for (QWidget *each : root.findChildren<QWidget *>()) {
        const QRect where = seenIn(root, *each).intersected(whole.rect());
        if (!each->isVisibleTo(&root) || textOf(*each).trimmed().isEmpty() || where.isEmpty())
            continue;
        const QHash<QRgb, int> colours = coloursOf(
            drawn(*each, mostOf(coloursOf(whole, where))), QRect({}, each->size() * enlarged));
        const QRgb behind = mostOf(colours);
        double best = 1;
        for (auto colour = colours.cbegin(); colour != colours.cend(); ++colour)
            if (colour.value() >= leastPixels)
                best = std::max(best, contrast(colour.key(), behind));
        if (best < least)
            found.append(u"contrast %1 is below %2: \"%3\" on %4"_qs.arg(best, 0, 'f', 1)
                             .arg(least)
                             .arg(textOf(*each).left(60), QColor(behind).name()));
    }
    return found;
}

QStringList lowContrastPaintings(
    QWidget &root, const QList<PaintedText> &painted, const QColor &ground, double least)
{
    QImage whole(root.size(), QImage::Format_RGB32);
    whole.fill(ground);
    root.render(&whole, {}, {}, QWidget::DrawChildren);
    QStringList found;
    for (const PaintedText &each : painted) {
        const QRect seen = seenIn(root, *each.widget);
        const QRectF letters
            = each.where.intersected(each.clip).translated(each.widget->mapTo(&root, QPoint {}));
        const QRect where = letters.toAlignedRect().intersected(seen).intersected(whole.rect());
        if (where.isEmpty() || each.ink.alpha() == 0)
            continue;
        const QRgb behind = mostOf(coloursOf(whole, where));
        const double share = each.ink.alphaF();
        const auto mixed = [share](int ink, int under) {
            return static_cast<int>(std::lround(share * ink + (1 - share) * under));
        };
        const double ratio = contrast(
            qRgb(mixed(each.ink.red(), qRed(behind)), mixed(each.ink.green(), qGreen(behind)),
                mixed(each.ink.blue(), qBlue(behind))),
            behind);
        if (ratio < least)
            found.append(
                u"painted with contrast %1, below %2: \"%3\" (%4) on %5"_qs.arg(ratio, 0, 'f', 1)
                    .arg(least)
                    .arg(
                        each.text.left(60), each.ink.name(QColor::HexArgb), QColor(behind).name()));
    }
    return found;
}

} // namespace edgemend::test
