// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/tab_order.h"

#include <QApplication>
#include <QWidget>

namespace edgemend {

QList<QWidget *> tabStops(const QWidget &part)
{
    QList<QWidget *> stops;
    // the chain of the whole window: a part's own place in it says nothing, its children may have
    // been moved before it
    const QWidget *window = part.window();
    for (QWidget *each = window->nextInFocusChain(); each && each != window;
         each = each->nextInFocusChain()) {
        const bool isStop = (each->focusPolicy() & Qt::TabFocus) == Qt::TabFocus
            && !each->focusProxy() && each->isEnabled() && each->isVisibleTo(&part);
        if (isStop && part.isAncestorOf(each))
            stops.append(each);
    }
    return stops;
}

QWidget *firstStop(const QWidget &part) { return tabStops(part).value(0); }

bool focusWithin(const QList<const QWidget *> &parts, Forward forward)
{
    QList<QWidget *> stops;
    for (const QWidget *part : parts)
        if (part && part->isVisible())
            stops += tabStops(*part);
    if (stops.isEmpty())
        return false;
    const qsizetype now = stops.indexOf(QApplication::focusWidget());
    const qsizetype step = forward == Forward::Yes ? 1 : stops.size() - 1;
    const qsizetype next = now < 0 ? 0 : (now + step) % stops.size();
    stops[next]->setFocus(forward == Forward::Yes ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace edgemend
