// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace edgemend {

/// A run of letters of one kind. Plain text in every case: nobody parses it again.
struct HelpSpan {
    enum class Kind { Plain, Strong, Code } kind = Kind::Plain;
    QString text;

    bool operator==(const HelpSpan &other) const = default;
};
using HelpText = QList<HelpSpan>;

/// The words without their kinds, for a label or a screen reader.
[[nodiscard]] QString plainText(const HelpText &text);

struct HelpBlock {
    enum class Kind { Paragraph, Bullets, Steps, Code, Table } kind = Kind::Paragraph;
    HelpText text; ///< of a Paragraph
    QString code; ///< of a Code block: its lines, no newline at the end
    std::vector<std::vector<HelpBlock>> items; ///< of Bullets and Steps: the blocks of each item
    QList<QList<HelpText>> rows; ///< of a Table: the first row is its head
};

struct HelpSection {
    QString title;
    HelpText first; ///< the first paragraph: what the wizard shows
    std::vector<HelpBlock> rest; ///< what the offline guide shows after it
};

/// One page of resources/help/<language>/: the wizard's *What you see / Why / What to do* and the
/// entry of the offline guide.
struct HelpPage {
    QByteArray id;
    QString language; ///< of what follows; "en" where the wanted language has no page
    QString title;
    HelpSection symptoms;
    HelpSection cause;
    HelpSection solution;
};

/// The embedded page of an issue. `values` fill the page's `{name}` place holders after it was
/// parsed, so a value is never taken for markup. Nothing for an id without a page.
[[nodiscard]] std::optional<HelpPage> helpPage(
    const QByteArray &id, const QString &language, const QMap<QString, QString> &values = {});

/// The same from the text of a page. Nothing if it lacks its title or one of its three parts.
[[nodiscard]] std::optional<HelpPage> parseHelpPage(
    const QString &markdown, const QMap<QString, QString> &values = {});

} // namespace edgemend
