// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The watched places: read once before anything is changed, and again after each change.

#include "wizard/device_worker.h"

namespace edgemend {

void DeviceWorker::readPlacesBefore(std::stop_token stop)
{
    const bool isRoot = m_device
        && (m_device->rootAccess() == RootAccess::Root
            || m_device->rootAccess() == RootAccess::SudoWithoutPassword
            || m_device->rootAccess() == RootAccess::SudoWithPassword);
    // A first look without root is made once more with it, as long as nothing was changed.
    const bool better = m_memory.placesBefore && !m_memory.placesBefore->asRoot && isRoot
        && m_memory.own.isEmpty();
    if (!m_device || (m_memory.placesBefore && !better))
        return;
    auto snapshot = readPlaces(*m_device, m_tools.clock.now(), std::move(stop));
    if (!snapshot) {
        noteLink(snapshot.error()); // without it the report says nothing about the places
        return;
    }
    m_memory.placesBefore = std::move(*snapshot);
    m_tell(PlacesRead { *m_memory.placesBefore });
}

void DeviceWorker::comparePlaces(std::stop_token stop)
{
    if (!m_device || !m_memory.placesBefore)
        return;
    const auto after = readPlaces(*m_device, m_tools.clock.now(), std::move(stop));
    if (!after) {
        noteLink(after.error());
        return;
    }
    const PlacesComparison found
        = edgemend::comparePlaces(*m_memory.placesBefore, *after, m_memory.own);
    m_tell(PlacesCompared {
        { found.total, found.read, found.changed, m_memory.placesBefore->at, after->at } });
}

} // namespace edgemend
