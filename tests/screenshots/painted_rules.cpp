// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/screenshots/look_rules.h"
#include "wizard/widgets/guide_hit.h"
#include "wizard/widgets/mono_delegates.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QTextEdit>

#include <algorithm>

namespace edgemend::test {

namespace {

constexpr double spare = 1.5; ///< px that a letter may lean out of its place

QString kindOf(const QWidget &widget)
{
    return QString::fromLatin1(widget.metaObject()->className()).section(u"::"_qs, -1);
}

QString named(const PaintedText &painted)
{
    QWidget *owner = painted.widget;
    if (qobject_cast<QAbstractItemView *>(owner->parentWidget()))
        owner = owner->parentWidget();
    return u"\"%1\" in %2 \"%3\" (%4x%5)"_qs
        .arg(painted.text.left(60), kindOf(*owner), owner->accessibleName().left(40))
        .arg(painted.widget->width())
        .arg(painted.widget->height());
}

const QAbstractItemView *viewOf(const QWidget &viewport)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(viewport.parentWidget());
    return view && view->viewport() == &viewport ? view : nullptr;
}

/// What is longer than its place because somebody types it there.
bool isEditor(const QWidget &widget)
{
    return qobject_cast<const QLineEdit *>(&widget)
        || qobject_cast<const QTextEdit *>(widget.parentWidget());
}

bool mayBeCut(const PaintedText &painted, const QStringList &given)
{
    const QStringList whole = wholeTexts(*painted.widget);
    if (!given.isEmpty() && !whole.isEmpty() && isGiven(whole.first(), given))
        return true;
    if (const QAbstractItemView *view = viewOf(*painted.widget))
        return dynamic_cast<const MonoDelegate *>(view->itemDelegate());
    return dynamic_cast<const GuideHit *>(painted.widget);
}

bool endsCut(const PaintedText &painted)
{
    const QString text = painted.text.trimmed();
    if (!text.endsWith(u'…') && !text.startsWith(u'…'))
        return false; // in the middle: of a path
    const QStringList whole = wholeTexts(*painted.widget);
    return std::none_of(whole.begin(), whole.end(),
        [&](const QString &each) { return QString(each).replace(u'\n', u' ').contains(text); });
}

/// The row in which it stands, or all of the widget.
QRectF placeOf(const PaintedText &painted)
{
    const QAbstractItemView *view = viewOf(*painted.widget);
    if (!view)
        return painted.clip;
    const QRect row = view->visualRect(view->indexAt(painted.where.center().toPoint()));
    return row.isEmpty() ? painted.clip : painted.clip.intersected(row);
}

} // namespace

QStringList cutPaintings(const QList<PaintedText> &painted, const QStringList &given)
{
    QStringList found;
    for (const PaintedText &each : painted) {
        if (isEditor(*each.widget) || mayBeCut(each, given) || !each.where.intersects(each.clip))
            continue;
        if (endsCut(each))
            found.append(u"painted cut: %1"_qs.arg(named(each)));
        const QRectF place = placeOf(each).adjusted(-spare, -spare, spare, spare);
        if (!place.contains(each.where))
            found.append(u"painted outside: %1, by %2"_qs.arg(named(each))
                             .arg(std::max({ place.left() - each.where.left(),
                                 each.where.right() - place.right(), place.top() - each.where.top(),
                                 each.where.bottom() - place.bottom() })));
    }
    return found;
}

QStringList overlappingPaintings(const QList<PaintedText> &painted)
{
    QStringList found;
    for (qsizetype i = 0; i < painted.size(); ++i)
        for (qsizetype j = i + 1; j < painted.size() && painted[j].widget == painted[i].widget;
             ++j) {
            const QRectF both = painted[i].where.intersected(painted[j].where);
            // twice the same is a text in two colours, each up to an edge
            const bool isSame
                = painted[i].text == painted[j].text && painted[i].where == painted[j].where;
            if (!isSame && both.width() > spare && both.height() > spare)
                found.append(u"painted on one another: %1 and \"%2\""_qs.arg(
                    named(painted[i]), painted[j].text.left(60)));
        }
    return found;
}

} // namespace edgemend::test
