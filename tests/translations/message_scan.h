// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/message.h"

#include <QStringList>

namespace edgemend::test {

/// What a look at C++ source finds, without lupdate: the second opinion about what must be
/// translated.
struct MessageScan {
    QList<Message> found;
    QStringList complaints; ///< "path:line: why": a text that no catalogue could hold
};

[[nodiscard]] MessageScan scanMessages(const QString &path, const QString &source);

/// The same over every source of checks, wizard and app below `root`.
[[nodiscard]] MessageScan scanTree(const QString &root);

} // namespace edgemend::test
