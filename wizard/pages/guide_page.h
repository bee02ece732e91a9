// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/help_page.h"
#include "wizard/pages/page.h"

class QVBoxLayout;

namespace edgemend {

class Card;
class Field;
class TextLine;

/// Everything the program knows, to be read without a device: a search over all entries, and the
/// entry that was chosen.
class GuidePage final : public Page {
    Q_OBJECT

public:
    GuidePage(WizardSession &session, const Look &look, QWidget *parent = nullptr);

    void enter() override;
    [[nodiscard]] PageActions actions() const override;
    [[nodiscard]] QWidget *firstFocus() override;

private:
    void search();
    void showEntry(const QByteArray &id);
    void addSection(const HelpSection &section);
    void addBlock(const HelpBlock &block, QVBoxLayout &place);
    void addItems(const HelpBlock &block, QVBoxLayout &place);

    Field *m_search;
    TextLine *m_count;
    Card *m_hits;
    Card *m_entry;
    QWidget *m_text = nullptr;
    QByteArray m_shown;
    std::vector<HelpPage> m_pages;
};

} // namespace edgemend
