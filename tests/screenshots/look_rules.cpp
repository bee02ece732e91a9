// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/screenshots/look_rules.h"

#include "wizard/widgets/field_frame.h"
#include "wizard/widgets/mono_delegates.h"
#include "wizard/widgets/text_line.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QFocusFrame>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

namespace edgemend::test {

namespace {

QString nameOf(const QWidget &widget)
{
    QString words = widget.accessibleName();
    if (const auto *label = qobject_cast<const QLabel *>(&widget); label && words.isEmpty())
        words = label->text();
    const QString kind
        = QString::fromLatin1(widget.metaObject()->className()).section(u"::"_qs, -1);
    return u"%1 \"%2\" (%3x%4)"_qs.arg(kind, words.left(60))
        .arg(widget.width())
        .arg(widget.height());
}

QList<QWidget *> shownIn(const QWidget &root)
{
    QList<QWidget *> all;
    for (QWidget *each : root.findChildren<QWidget *>())
        if (each->isVisibleTo(&root) && !qobject_cast<QFocusFrame *>(each))
            all.append(each);
    return all;
}

bool isText(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return !label->text().isEmpty();
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    return button && !button->text().isEmpty();
}

/// What the layouts must give it at the least.
QSize needed(const QWidget &widget)
{
    const QSize least = widget.minimumSizeHint();
    if (!widget.hasHeightForWidth())
        return least;
    return { least.width(), widget.heightForWidth(widget.width()) };
}

bool isStop(const QWidget &widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget.focusProxy()
        && widget.isEnabled();
}

QList<QWidget *> stopsIn(const QWidget &root)
{
    QList<QWidget *> stops;
    for (QWidget *each : shownIn(root))
        if (isStop(*each))
            stops.append(each);
    return stops;
}

/// Tab stops at one of several that exclude one another, the arrow keys go to the others.
bool isReachedByArrows(const QWidget &widget, const QList<QWidget *> &met)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    const QButtonGroup *group = button ? button->group() : nullptr;
    if (!group || !group->exclusive())
        return false;
    const QList<QAbstractButton *> all = group->buttons();
    return std::any_of(
        all.begin(), all.end(), [&](QAbstractButton *each) { return met.contains(each); });
}

/// Lines of evidence and of files are read, not pressed (§4 of the visual design).
bool hasRowsToPress(const QAbstractItemView &view)
{
    return view.model() && !dynamic_cast<const MonoDelegate *>(view.itemDelegate());
}

/// Parts of a widget that scrolls are where it scrolled to.
bool isScrolled(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    const auto *area
        = parent ? qobject_cast<const QAbstractScrollArea *>(parent->parentWidget()) : nullptr;
    return area && area->viewport() == parent;
}

} // namespace

QStringList cutTexts(const QWidget &root)
{
    QStringList found;
    for (const QWidget *each : shownIn(root)) {
        if (!isText(*each))
            continue;
        const QSize least = needed(*each);
        const auto *line = qobject_cast<const TextLine *>(each);
        const bool saysLess = line && !line->toolTip().isEmpty()
            && !line->toolTip().contains(line->text()) && line->sizeHint().width() > line->width();
        if (saysLess)
            found.append(u"cut, and the tip says less: %1"_qs.arg(nameOf(*each)));
        if (each->width() < least.width() || each->height() < least.height())
            found.append(u"cut: %1 needs %2x%3"_qs.arg(nameOf(*each))
                             .arg(least.width())
                             .arg(least.height()));
    }
    return found;
}

QStringList outsideTheirParent(const QWidget &root)
{
    QStringList found;
    for (const QWidget *each : shownIn(root)) {
        const QWidget *parent = each->parentWidget();
        if (isScrolled(*each) || each->isWindow() || each->size().isEmpty())
            continue;
        if (!parent->rect().contains(each->geometry()))
            found.append(u"outside: %1 in %2"_qs.arg(nameOf(*each), nameOf(*parent)));
    }
    return found;
}

QStringList overlappingTexts(const QWidget &root)
{
    QList<QWidget *> texts;
    for (QWidget *each : shownIn(root))
        if (isText(*each) && !each->size().isEmpty())
            texts.append(each);
    QStringList found;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QRect one = seenIn(root, *texts[i]);
        for (qsizetype j = i + 1; j < texts.size(); ++j) {
            const QRect other = seenIn(root, *texts[j]);
            const bool nested
                = texts[i]->isAncestorOf(texts[j]) || texts[j]->isAncestorOf(texts[i]);
            if (!nested && one.intersects(other))
                found.append(u"overlap: %1 and %2"_qs.arg(nameOf(*texts[i]), nameOf(*texts[j])));
        }
    }
    return found;
}

QStringList unspokenControls(const QWidget &root)
{
    QStringList found;
    for (QWidget *each : stopsIn(root)) {
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(each);
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
            found.append(u"no name: %1"_qs.arg(nameOf(*each)));
        else if (spoken->role() == QAccessible::NoRole || spoken->role() == QAccessible::Client)
            found.append(u"no role: %1"_qs.arg(nameOf(*each)));
    }
    return found;
}

QStringList focusTraps(QWidget &root)
{
    const QList<QWidget *> stops = stopsIn(root);
    if (stops.isEmpty())
        return {};
    const QPointer<QWidget> before = QApplication::focusWidget();
    QWidget *const start = stops.first();
    start->setFocus(Qt::TabFocusReason);
    QList<QWidget *> met;
    for (qsizetype i = 0; i <= stops.size() * 2; ++i) {
        QWidget *now = QApplication::focusWidget();
        if (!now || met.contains(now))
            break;
        met.append(now);
        QTest::keyClick(now, Qt::Key_Tab);
    }
    QStringList found;
    if (QApplication::focusWidget() != start)
        found.append(u"trap: after %1 of %2 stops Tab leads to %3"_qs.arg(met.size())
                         .arg(stops.size())
                         .arg(QApplication::focusWidget() ? nameOf(*QApplication::focusWidget())
                                                          : u"nothing"_qs));
    for (const QWidget *each : stops)
        if (!met.contains(each) && !isReachedByArrows(*each, met))
            found.append(u"never reached: %1"_qs.arg(nameOf(*each)));
    if (before)
        before->setFocus(Qt::OtherFocusReason);
    return found;
}

QStringList smallTargets(const QWidget &root, int target)
{
    QStringList found;
    for (const QWidget *each : stopsIn(root)) {
        if (const auto *rows = qobject_cast<const QAbstractItemView *>(each)) {
            for (int i = 0; hasRowsToPress(*rows) && i < rows->model()->rowCount(); ++i)
                if (const int high = rows->sizeHintForRow(i); high < target)
                    found.append(
                        u"small: row %1 of %2 is %3 high"_qs.arg(i).arg(nameOf(*each)).arg(high));
            continue;
        }
        // the frame of a field passes its presses on
        const auto *frame = qobject_cast<const FieldFrame *>(each->parentWidget());
        const QWidget &pressed = frame ? *frame : *each;
        if (pressed.width() < target || pressed.height() < target)
            found.append(u"small: %1, not %2"_qs.arg(nameOf(pressed)).arg(target));
    }
    return found;
}

} // namespace edgemend::test
