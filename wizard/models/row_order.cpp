// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/models/row_order.h"

#include <algorithm>

namespace edgemend {

QList<QByteArray> arrangeRows(
    const QList<QByteArray> &current, const QList<QByteArray> &wanted, const QSet<QByteArray> &held)
{
    QList<QByteArray> places(wanted.size());
    QSet<QByteArray> placed;
    for (qsizetype i = 0; i < current.size(); ++i) {
        const QByteArray &id = current[i];
        if (!held.contains(id) || !wanted.contains(id))
            continue;
        // rows may have gone: then the nearest free place above
        qsizetype place = std::min(i, places.size() - 1);
        while (place > 0 && !places[place].isEmpty())
            --place;
        if (!places[place].isEmpty())
            continue;
        places[place] = id;
        placed.insert(id);
    }
    qsizetype next = 0;
    for (const QByteArray &id : wanted) {
        if (placed.contains(id))
            continue;
        while (!places[next].isEmpty())
            ++next;
        places[next] = id;
    }
    return places;
}

} // namespace edgemend
