// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/device/device_connector.h"

#include <QString>

namespace edgemend {

/// What was learnt about a device that makes the next login cheaper. Holds no secret.
struct LoginHints {
    QString identityFile; ///< the key that the device took last
    bool needsLoader = false; ///< its login shell does not take a whole script as the command

    bool operator==(const LoginHints &other) const = default;
};

/// Keeps LoginHints per device (label, else address) and user in one JSON file. A missing or
/// damaged file means no hints: it can cost round trips, never a login.
class LoginMemory {
public:
    explicit LoginMemory(QString file)
        : m_file(std::move(file))
    {
    }

    [[nodiscard]] LoginHints recall(const Target &target) const;
    void remember(const Target &target, const LoginHints &hints) const;

private:
    QString m_file; ///< empty: remembers nothing
};

} // namespace edgemend
