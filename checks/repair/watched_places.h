// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/device.h"
#include "checks/repair/transaction_report.h"

#include <QMap>
#include <QStringList>

namespace edgemend {

/// The watched places (device/watched_places.list), as KIND:WHAT and in the order of the list.
[[nodiscard]] QList<QByteArray> watchedPlaces();

/// Reads all of them. Changes nothing on the device and brings no content away: hashes, names and
/// the states of units only.
[[nodiscard]] Script watchedPlacesScript();

/// How the places stood at one time. A value.
struct PlacesSnapshot {
    QMap<QByteArray, QMap<QByteArray, QByteArray>> places; ///< item → value; the whole place is "-"
    bool asRoot = false;
    QDateTime at; ///< laptop time

    /// Known to the last item.
    [[nodiscard]] bool isRead(const QByteArray &place) const;
};

/// BadData for what is no answer of the script; an answer that was cut is one that holds less.
[[nodiscard]] Result<PlacesSnapshot> parsePlaces(const ScriptAnswer &answer, const QDateTime &at);

/// Blocking; one exec.
[[nodiscard]] Result<PlacesSnapshot> readPlaces(
    Device &device, const QDateTime &at, std::stop_token stop);

/// What a change says that it did itself, from its commands: files, kernel values, units.
struct OwnEffects {
    QList<QByteArray> files;
    QList<QByteArray> kernelKeys; ///< as below /proc/sys
    QList<QByteArray> units;
    void add(const TransactionReport &report);
    [[nodiscard]] bool isEmpty() const
    {
        return files.isEmpty() && kernelKeys.isEmpty() && units.isEmpty();
    }
};

/// What differs besides that.
struct PlacesComparison {
    int total = 0; ///< places of the list
    int read = 0; ///< of these, read both times
    QStringList changed; ///< safe to show; one line per item
};
[[nodiscard]] PlacesComparison comparePlaces(
    const PlacesSnapshot &before, const PlacesSnapshot &after, const OwnEffects &own);

} // namespace edgemend
