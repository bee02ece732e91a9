// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/help_page.h"
#include "wizard/style/look.h"

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace edgemend {

class TextBlock;

/// Paragraphs, lists, code and tables of a help page, one below the other.
class HelpBlocks final : public QWidget {
    Q_OBJECT

public:
    /// `query`: what was looked for; it is marked wherever it stands.
    HelpBlocks(const Look &look, const QString &query, QWidget *parent = nullptr);

    void addSection(const QString &title, const HelpText &first);
    void addBlock(const HelpBlock &block);

private:
    void addTo(QVBoxLayout &place, const HelpBlock &block);
    void addItems(QVBoxLayout &place, const HelpBlock &block);
    void addTable(QVBoxLayout &place, const HelpBlock &block);
    void addRest(QVBoxLayout &place, const std::vector<HelpBlock> &item);
    [[nodiscard]] TextBlock *makeText(const HelpText &text, TypeRole role);
    void fill(TextBlock &block, const HelpText &text) const;

    const Look &m_look;
    const QString m_query;
    QVBoxLayout *m_column;
};

} // namespace edgemend
