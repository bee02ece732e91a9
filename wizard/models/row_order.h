// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QSet>

namespace edgemend {

/// The wanted order, except that a held row (under the pointer, or focused) keeps the place it has
/// in `current`: what a person aims at never moves away. A held row that is new, or no longer
/// wanted, holds nothing. Ids are unique in each list. Pure.
[[nodiscard]] QList<QByteArray> arrangeRows(const QList<QByteArray> &current,
    const QList<QByteArray> &wanted, const QSet<QByteArray> &held);

} // namespace edgemend
