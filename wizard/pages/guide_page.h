// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/help_page.h"
#include "wizard/pages/page.h"

namespace edgemend {

class Card;
class Columns;
class Field;
class GuideHit;
class TextLine;

/// Everything the program knows, to be read without a device: a search over all entries, and the
/// entry that was chosen. What was looked for and read is in session().guideView().
class GuidePage final : public Page {
    Q_OBJECT

public:
    GuidePage(WizardSession &session, const Look &look, QWidget *parent = nullptr);

    void enter() override;
    [[nodiscard]] PageActions actions() const override;
    [[nodiscard]] QWidget *firstFocus() override;

private:
    void search();
    void open(const QByteArray &id); ///< by a person
    enum class Extent { Short, Whole };
    void showEntry(Extent extent);
    [[nodiscard]] QWidget *makeEntry(const HelpPage &page, Extent extent);
    [[nodiscard]] QWidget *makeTags(const HelpPage &page, QWidget *parent);
    [[nodiscard]] QWidget *makeFoot(const HelpPage &page, Extent extent, QWidget *parent);
    [[nodiscard]] const HelpPage *shown() const; ///< null: nothing fits
    [[nodiscard]] const IssueResult *foundNow() const; ///< null: this visit has not found it
    void markShown();

    Field *m_search;
    TextLine *m_count;
    Card *m_hits;
    Columns *m_columns = nullptr;
    Card *m_entry;
    QWidget *m_text = nullptr;
    QMap<QByteArray, GuideHit *> m_rows; ///< of the hits
    std::vector<HelpPage> m_pages;
};

} // namespace edgemend
