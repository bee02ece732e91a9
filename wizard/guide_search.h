// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/help_page.h"

#include <QStringList>

// The search over the guide. Pure; nothing is kept.

namespace edgemend {

/// The words of a query, in their order.
[[nodiscard]] QStringList wordsOf(const QString &query);

/// Whether an entry holds all words, in any case and anywhere.
[[nodiscard]] bool matches(const HelpPage &page, const QString &query);

/// The sentence of an entry to show for a query: the one that holds most of it; without a query
/// the first.
[[nodiscard]] QString summaryOf(const HelpPage &page, const QString &query);

/// What of a text is to be marked: the query as it was typed where it stands there so, else each of
/// its words.
[[nodiscard]] QStringList markedIn(const QString &text, const QString &query);

/// Whether the words that were looked for stand outside what is shown at first of an entry: the
/// first paragraph of each section.
[[nodiscard]] bool standsBelow(const HelpPage &page, const QString &query);

} // namespace edgemend
