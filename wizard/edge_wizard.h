// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/pages/all_pages.h"

#include <QMap>
#include <QPointer>
#include <QVariantAnimation>
#include <QWidget>

class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace edgemend {

class ActionBar;
class NarrowStrip;
class Rail;
class TourMark;
class TourStrip;

/// The window: rail, content, action bar. Knows which page is shown and nothing of what is in it.
/// Follows the session's page; makes a page when it is first gone to. GUI thread.
class EdgeWizard final : public QWidget {
    Q_OBJECT

public:
    using PageMaker = std::function<Page *(PageId id, const PageParts &parts, QWidget *parent)>;
    explicit EdgeWizard(const PageParts &parts, PageMaker maker = makePage);
    ~EdgeWizard() override;

    [[nodiscard]] Page *currentPage() const { return m_page; }
    [[nodiscard]] Rail &rail() const { return *m_rail; }
    [[nodiscard]] NarrowStrip &strip() const { return *m_strip; }
    [[nodiscard]] ActionBar &actionBar() const { return *m_bar; }
    [[nodiscard]] QScrollArea &content() const { return *m_scroll; }
    [[nodiscard]] bool isNarrow() const { return m_width == Width::Narrow; }
    /// The whole rail over the content: in a narrow window, and with gloves.
    [[nodiscard]] bool isRailOpen() const { return m_drawer != nullptr; }
    [[nodiscard]] Rail *drawer() const { return m_drawer; }
    void openRail();
    void closeRail();
    void toggleSunlight(); ///< F9; back to what was before

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Width { Wide, Narrow };
    void build();
    void addShortcuts();
    void showPage(PageId id);
    [[nodiscard]] Page &pageFor(PageId id);
    void enterPage();
    void showActions();
    void fitWidth();
    void fitDrawer();
    void setPadding();
    void fadeFrom(const QPixmap &before);
    void speakAnew();
    void showTour(); ///< or no longer
    [[nodiscard]] QWidget *tourTarget() const;

    PageParts m_parts;
    const PageMaker m_maker;
    QHBoxLayout *m_row = nullptr;
    QVBoxLayout *m_column = nullptr;
    Rail *m_rail = nullptr;
    NarrowStrip *m_strip = nullptr;
    Rail *m_drawer = nullptr; ///< while it is open
    QWidget *m_shade = nullptr; ///< behind it
    QPointer<QWidget> m_beforeDrawer; ///< what had the keyboard
    QScrollArea *m_scroll = nullptr;
    QWidget *m_host = nullptr;
    QVBoxLayout *m_hostColumn = nullptr;
    ActionBar *m_bar = nullptr;
    TourStrip *m_tourStrip = nullptr;
    TourMark *m_tourMark = nullptr; ///< over the page or over the action bar
    QMap<PageId, Page *> m_pages;
    Page *m_page = nullptr;
    Width m_width = Width::Wide;
    QPointer<QWidget> m_fader;
    QVariantAnimation m_fade;
};

} // namespace edgemend
