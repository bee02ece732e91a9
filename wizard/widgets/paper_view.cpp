// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/paper_view.h"

#include "wizard/widgets/button.h"
#include "wizard/widgets/text_line.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace edgemend {

namespace {

constexpr int widest = 398; ///< px; so that a whole page fits a small window (visual design §7)
constexpr int widestInGloves = 720; ///< px; there it stands alone in its column
constexpr int thumbEdge = 4, thumbGap = 8;
constexpr int roomForThumbs = 420; ///< px

int heightOf(const QSizeF &page, int width)
{
    return static_cast<int>(std::lround(width * page.height() / page.width()));
}

} // namespace

PageThumb::PageThumb(const Look &look, int number, const QSizeF &paper, QWidget *parent)
    : Pressable(look, {}, parent)
    , m_paper(paper)
    , m_number(new TextLine(look, QString::number(number), TypeRole::Label, Colour::Text, this))
{
    setCheckable(true);
    setAccessibleName(tr("Page %1").arg(number));
    m_number->setAttribute(Qt::WA_TransparentForMouseEvents);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PageThumb::setImage(const QImage &image)
{
    m_image = image;
    update();
}

QSize PageThumb::sizeHint() const
{
    return { pictureWidth + 2 * thumbEdge,
        heightOf(m_paper, pictureWidth) + 2 * thumbEdge + look().lineHeight(TypeRole::Caption) };
}

QRect PageThumb::picture() const
{
    return { (width() - pictureWidth) / 2, thumbEdge, pictureWidth,
        heightOf(m_paper, pictureWidth) };
}

void PageThumb::paintEvent(QPaintEvent *)
{
    QPainter painter { this };
    const QRect paper = picture();
    painter.fillRect(paper, m_image.isNull() ? look().colour(Colour::Sunken) : QColor(Qt::white));
    if (!m_image.isNull())
        painter.drawImage(paper.topLeft(), m_image);
    const int line = isChecked() ? look().selectedLine() : look().hairline();
    const int out = isChecked() ? line : 0;
    painter.setPen(
        QPen { look().colour(isChecked() || isHovered() ? Colour::Accent : Colour::BorderStrong),
            qreal(line), Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin });
    painter.drawRect(paper.adjusted(-out, -out, out - 1, out - 1));
}

void PageThumb::resizeEvent(QResizeEvent *event)
{
    Pressable::resizeEvent(event);
    const QSize size = m_number->sizeHint();
    m_number->setGeometry(
        QRect { QPoint { (width() - size.width()) / 2, picture().bottom() + thumbEdge }, size });
}

PaperView::PaperView(const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_before(new Button(look, ButtonKind::Secondary, tr("Page before"), "chevron-back", this))
    , m_after(new Button(look, ButtonKind::Secondary, tr("Next page"), "chevron-next", this))
    , m_words(new TextLine(look, {}, TypeRole::BodyStrong, Colour::Text, this))
    , m_bar(new QWidget(this))
    , m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(0, 0, 0, 0);
    m_before->setFace(Button::Face::IconOnly);
    m_after->setFace(Button::Face::IconOnly);
    row->addWidget(m_before);
    row->addWidget(m_words, 1, Qt::AlignCenter);
    row->addWidget(m_after);
    connect(m_before, &Button::clicked, this, [this] { setPage(m_page - 1); });
    connect(m_after, &Button::clicked, this, [this] { setPage(m_page + 1); });
    connect(&m_drawing, &QTimer::timeout, this, &PaperView::drawNextThumb);
    QSizePolicy policy { QSizePolicy::Expanding, QSizePolicy::Preferred };
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMinimumWidth(240);
}

void PaperView::setPaper(const ReportPaper *paper)
{
    m_paper = paper && paper->isReady() ? paper : nullptr;
    m_page = m_paper ? std::min(m_page, m_paper->pageCount() - 1) : 0;
    refillThumbs();
    refresh();
    arrange();
    updateGeometry();
}

void PaperView::setPage(int page)
{
    if (!m_paper)
        return;
    m_page = std::clamp(page, 0, m_paper->pageCount() - 1);
    refresh();
}

QSizeF PaperView::pageSize() const { return m_paper ? m_paper->pageSize() : QSizeF { 595, 842 }; }

bool PaperView::showsThumbs(int width) const { return width >= roomForThumbs; }

/// In the order of reading: what is at the start comes first.
QRect PaperView::paperRect(int width) const
{
    const int left = showsThumbs(width) ? PageThumb::pictureWidth + 2 * thumbEdge + tokens::s4 : 0;
    const int wide = std::min(width - left - 1, m_look.isGlove() ? widestInGloves : widest);
    const int top = showsThumbs(width) ? thumbEdge : m_bar->sizeHint().height() + tokens::s3;
    return { left, top, wide, heightOf(pageSize(), wide) };
}

int PaperView::heightForWidth(int width) const
{
    int thumbs = 0;
    if (showsThumbs(width))
        for (const PageThumb *thumb : m_thumbs)
            thumbs += thumb->sizeHint().height() + thumbGap;
    return std::max(paperRect(width).bottom() + 2, thumbs);
}

QSize PaperView::sizeHint() const { return { 480, heightForWidth(480) }; }

/// Kept where their number is the same, so that the one with the keyboard keeps it.
void PaperView::refillThumbs()
{
    const int pages = m_paper ? m_paper->pageCount() : 0;
    if (!m_paper)
        return; // the next layout is about to come
    qDeleteAll(m_thumbs.mid(std::min<qsizetype>(pages, m_thumbs.size())));
    m_thumbs.resize(std::min<qsizetype>(pages, m_thumbs.size()));
    for (PageThumb *thumb : m_thumbs)
        thumb->setImage({});
    for (int page = static_cast<int>(m_thumbs.size()); page < pages; ++page) {
        auto *thumb = new PageThumb(m_look, page + 1, pageSize(), this);
        connect(thumb, &PageThumb::clicked, this, [this, page] { setPage(page); });
        m_group->addButton(thumb);
        m_thumbs.append(thumb);
    }
    m_drawing.start(0);
}

void PaperView::drawNextThumb()
{
    const auto next = std::find_if(m_thumbs.begin(), m_thumbs.end(),
        [](const PageThumb *thumb) { return !thumb->hasImage() && thumb->isVisible(); });
    if (!m_paper || next == m_thumbs.end())
        return m_drawing.stop();
    QImage image = m_paper->pageImage(static_cast<int>(next - m_thumbs.begin()),
        static_cast<int>(std::lround(PageThumb::pictureWidth * devicePixelRatioF())));
    image.setDevicePixelRatio(devicePixelRatioF());
    (*next)->setImage(image);
}

void PaperView::refresh()
{
    m_before->setEnabled(m_paper && m_page > 0);
    m_after->setEnabled(m_paper && m_page + 1 < m_paper->pageCount());
    m_words->setText(
        m_paper ? tr("Page %1 of %2").arg(m_page + 1).arg(m_paper->pageCount()) : QString {});
    for (qsizetype i = 0; i < m_thumbs.size(); ++i)
        m_thumbs[i]->setChecked(i == m_page);
    setAccessibleName(tr("The report as it will be saved"));
    m_image = {};
    update();
}

void PaperView::arrange()
{
    const bool beside = showsThumbs(width());
    m_bar->setVisible(!beside);
    m_bar->setGeometry(0, 0, paperRect(width()).width(), m_bar->sizeHint().height());
    int top = 0;
    for (PageThumb *thumb : m_thumbs) {
        const QSize size = thumb->sizeHint();
        thumb->setGeometry(
            QStyle::visualRect(layoutDirection(), rect(), QRect { QPoint { 0, top }, size }));
        thumb->setVisible(beside);
        top += size.height() + thumbGap;
    }
    if (beside)
        m_drawing.start(0);
}

void PaperView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
    m_image = {};
}

void PaperView::paintEvent(QPaintEvent *)
{
    QPainter painter { this };
    const QRect paper = QStyle::visualRect(layoutDirection(), rect(), paperRect(width()));
    if (m_paper && m_image.isNull()) {
        m_image = m_paper->pageImage(
            m_page, static_cast<int>(std::lround(paper.width() * devicePixelRatioF())));
        m_image.setDevicePixelRatio(devicePixelRatioF());
    }
    if (!m_image.isNull())
        painter.drawImage(paper.topLeft(), m_image);
    painter.setPen(QPen { m_look.colour(Colour::BorderStrong), qreal(m_look.hairline()) });
    painter.drawRect(paper);
}

} // namespace edgemend
