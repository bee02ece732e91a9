// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/report/report_paper.h"
#include "wizard/style/look.h"

#include <QWidget>

namespace edgemend {

class Button;
class TextLine;

/// One page of paper as it will be printed, with the way to the others. Shows the layout that it is
/// given; who gives it keeps it alive.
class PaperView final : public QWidget {
    Q_OBJECT

public:
    explicit PaperView(const Look &look, QWidget *parent = nullptr);
    void setPaper(const ReportPaper *paper); ///< null: nothing to show; keeps the page if it can
    [[nodiscard]] int page() const { return m_page; }
    void setPage(int page);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    [[nodiscard]] QRect paperRect() const;
    [[nodiscard]] int buttonsHeight() const;

    const Look &m_look;
    const ReportPaper *m_paper = nullptr;
    int m_page = 0;
    Button *m_before, *m_after;
    TextLine *m_words;
    QWidget *m_bar;
    QImage m_image; ///< of the page at the present width
};

} // namespace edgemend
