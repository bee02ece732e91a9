// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/repair/transaction_protocol.h"

namespace edgemend {

/// One line of the protocol: a word and its fields. Asking for what is not there or makes no sense
/// is remembered.
class ProtocolLine {
public:
    explicit ProtocolLine(QByteArrayView line);

    [[nodiscard]] const QByteArray &word() const { return m_word; }
    [[nodiscard]] qsizetype size() const { return m_fields.size(); }
    QByteArray text(qsizetype i);
    qint64 number(qsizetype i);
    [[nodiscard]] bool isFine() const { return m_fine; }

private:
    QByteArray m_word;
    QList<QByteArray> m_fields;
    bool m_fine = true;
};

[[nodiscard]] QByteArray protocolLine(const char *word, const QList<QByteArray> &fields);

} // namespace edgemend
