// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/visit.h"

namespace edgemend {

/// The devices that were visited before, newest visit first, in one JSON file. No secrets. A file
/// that is missing, damaged or of a newer version means that none is known; nothing else depends on
/// it. GUI thread; the file is small.
class KnownDevices {
public:
    /// `folder` empty: nothing is kept.
    explicit KnownDevices(const QString &folder);

    [[nodiscard]] const QList<KnownDevice> &all() const { return m_all; }
    /// The one with this label, else the one with this address. Null: never visited.
    [[nodiscard]] const KnownDevice *find(const Target &target) const;
    /// Puts it first, in the place of what was known of it; a place or verdict that `device` lacks
    /// stays.
    void remember(const KnownDevice &device);
    /// By label, or by `user@host:port` where there is none.
    void forget(const QString &label);

    [[nodiscard]] static QString nameOf(const KnownDevice &device);

private:
    void save() const;

    QString m_file;
    QList<KnownDevice> m_all;
};

} // namespace edgemend
