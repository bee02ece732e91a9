// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

class QDebug;
class QDataStream;
class QString;

namespace edgemend {

/// Bytes that must never be logged, saved, shown or streamed: a password, or a configuration file
/// read for an edit. The memory is wiped when the object ends or is moved from.
///
/// There is no conversion to QString or QByteArray; whoever needs the bytes says `revealed()`,
/// which is easy to find in a review. Move only: a copy would be a second place to wipe.
class SecretText {
public:
    SecretText() = default;
    explicit SecretText(QByteArray &&bytes);
    ~SecretText();
    SecretText(const SecretText &) = delete;
    SecretText &operator=(const SecretText &) = delete;
    SecretText(SecretText &&other) noexcept;
    SecretText &operator=(SecretText &&other) noexcept;

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }
    /// The view lives as long as this object.
    [[nodiscard]] QByteArrayView revealed() const { return m_bytes; }
    /// A second one, on purpose.
    [[nodiscard]] SecretText duplicate() const;

private:
    void wipe() noexcept;
    QByteArray m_bytes;
};

QDebug operator<<(QDebug, const SecretText &) = delete;
QDataStream &operator<<(QDataStream &, const SecretText &) = delete;

} // namespace edgemend
