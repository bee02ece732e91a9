// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/repair/protocol_fields.h"

namespace edgemend {

ProtocolLine::ProtocolLine(QByteArrayView line)
    : m_fields(line.toByteArray().split(' '))
{
    m_word = m_fields.takeFirst();
}

QByteArray ProtocolLine::text(qsizetype i)
{
    const auto bytes = decodeField(m_fields.value(i));
    m_fine = m_fine && bytes;
    return bytes.value_or(QByteArray {});
}

qint64 ProtocolLine::number(qsizetype i)
{
    bool fine = false;
    const qint64 value = m_fields.value(i).toLongLong(&fine);
    m_fine = m_fine && fine && value >= 0;
    return value;
}

QByteArray protocolLine(const char *word, const QList<QByteArray> &fields)
{
    QByteArray line = word;
    for (const QByteArray &field : fields)
        line += ' ' + encodeField(field);
    return line + '\n';
}

} // namespace edgemend
