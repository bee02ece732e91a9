// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

namespace edgemend::test {

/// A text that a device could print, and what must not be found in any product made of it.
struct PlantedSecret {
    QByteArray name;
    QByteArray text;
    /// The secret itself, and its form where the text holds it encoded. At least 8 bytes each.
    QList<QByteArray> needles;
};

/// One of each shape in tests/fixtures/secrets/shapes.txt with random secrets; the same seed gives
/// the same secrets. Empty if the file is missing or holds a line that is not understood.
[[nodiscard]] QList<PlantedSecret> plantSecrets(quint32 seed);

/// All texts below each other, for planting into one output: blank lines between, so that one shape
/// does not change another.
[[nodiscard]] QByteArray plantedText(const QList<PlantedSecret> &secrets);

/// What of a needle must not be found: each 12 bytes of it, or all of a shorter one.
[[nodiscard]] QList<QByteArray> windowsOf(const QByteArray &needle);

/// The names of those of which 12 bytes or more (all of a shorter needle) occur in `product`, also
/// percent-encoded or JSON-escaped.
[[nodiscard]] QList<QByteArray> leaked(
    const QList<PlantedSecret> &secrets, const QByteArray &product);

} // namespace edgemend::test
