// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace edgemend {

/// Bytes that a test gives away as a secret and looks for afterwards. It keeps no plain copy.
class MarkedSecret {
public:
    MarkedSecret();

    /// A fresh plain copy, for its new owner.
    [[nodiscard]] QByteArray plain() const;
    /// How many plain copies there are in this process's writable memory (Linux; regions up to
    /// 64 MiB, which leaves out the shadow memory of the sanitizers).
    [[nodiscard]] int copiesInMemory() const;
    /// The same as UTF-16, which is how a window holds texts.
    [[nodiscard]] int wideCopiesInMemory() const;

private:
    [[nodiscard]] static int copiesOf(const QByteArray &masked);
    QByteArray m_masked;
};

} // namespace edgemend
