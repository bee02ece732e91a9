// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QStringList>

namespace edgemend::test {

/// All pictures small on one: a row per scene, a column per mode.
class ContactSheet {
public:
    ContactSheet(const QStringList &rows, const QStringList &columns);
    void put(qsizetype row, qsizetype column, const QImage &picture);
    [[nodiscard]] const QImage &image() const { return m_image; }

private:
    QImage m_image;
};

} // namespace edgemend::test
