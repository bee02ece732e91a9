// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/report/report_paper.h"
#include "wizard/widgets/pressable.h"

#include <QImage>
#include <QTimer>

class QButtonGroup;

namespace edgemend {

class Button;
class TextLine;

/// A small picture of a page that leads to it, with its number below.
class PageThumb final : public Pressable {
    Q_OBJECT

public:
    PageThumb(const Look &look, int number, const QSizeF &paper, QWidget *parent);
    void setImage(const QImage &image);
    [[nodiscard]] bool hasImage() const { return !m_image.isNull(); }
    [[nodiscard]] QSize sizeHint() const override;

    static constexpr int pictureWidth = 72; ///< px

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QRect picture() const;

    const QSizeF m_paper;
    TextLine *m_number;
    QImage m_image;
};

/// One page of paper as it will be printed, with the way to the others: small pictures beside it,
/// or, where there is no room for them, buttons above it. Shows the layout that it is given; who
/// gives it keeps it alive.
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
    void arrange();
    void refillThumbs();
    void drawNextThumb();
    [[nodiscard]] bool showsThumbs(int width) const;
    [[nodiscard]] QRect paperRect(int width) const;
    [[nodiscard]] QSizeF pageSize() const;

    const Look &m_look;
    const ReportPaper *m_paper = nullptr;
    int m_page = 0;
    Button *m_before, *m_after;
    TextLine *m_words;
    QWidget *m_bar;
    QButtonGroup *m_group;
    QList<PageThumb *> m_thumbs;
    QTimer m_drawing; ///< one small picture per turn of the event loop: the window must not stall
    QImage m_image; ///< of the page at the present width
};

} // namespace edgemend
