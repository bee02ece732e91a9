// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QColor>
#include <QHash>
#include <QPixmap>

namespace edgemend {

/// Draws the embedded icons in any colour and keeps what it drew. GUI thread only.
class Icons {
public:
    struct Wanted {
        QByteArray name; ///< without ".svg"
        QColor ink; ///< for currentColor; invalid: as drawn
        QColor glyph; ///< for the white inside a status mark; invalid: as drawn
        int size = 0; ///< logical px
        qreal ratio = 1;
        bool mirrored = false;
    };
    [[nodiscard]] QPixmap pixmap(const Wanted &wanted);

    [[nodiscard]] static bool mirrorsInRtl(const QByteArray &name);
    [[nodiscard]] static bool exists(const QByteArray &name);

private:
    QHash<QByteArray, QPixmap> m_drawn;
};

} // namespace edgemend
