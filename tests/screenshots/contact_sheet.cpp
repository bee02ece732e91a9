// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/screenshots/contact_sheet.h"

#include <QPainter>

namespace edgemend::test {

namespace {

constexpr int wide = 240, high = 135, head = 22, gap = 6;

QRect place(qsizetype row, qsizetype column)
{
    return { gap + static_cast<int>(column) * (wide + gap),
        head + gap + static_cast<int>(row) * (high + head), wide, high };
}

} // namespace

ContactSheet::ContactSheet(const QStringList &rows, const QStringList &columns)
    : m_image(place(0, columns.size()).left(), place(rows.size(), 0).top(), QImage::Format_RGB32)
{
    m_image.fill(Qt::white);
    QPainter painter { &m_image };
    painter.setPen(Qt::black);
    for (qsizetype row = 0; row < rows.size(); ++row)
        for (qsizetype column = 0; column < columns.size(); ++column)
            painter.drawText(place(row, column).translated(0, -head), Qt::AlignTop | Qt::AlignLeft,
                rows[row] + u'-' + columns[column]);
}

void ContactSheet::put(qsizetype row, qsizetype column, const QImage &picture)
{
    const QRect where = place(row, column);
    QPainter painter { &m_image };
    painter.drawImage(where.topLeft(),
        picture.scaled(where.size(), Qt::KeepAspectRatio, Qt::SmoothTransformation));
}

} // namespace edgemend::test
