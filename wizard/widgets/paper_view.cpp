// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/paper_view.h"

#include "wizard/widgets/button.h"
#include "wizard/widgets/text_line.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace edgemend {

namespace {

constexpr int widest = 620; ///< px; wider paper only makes the page longer

} // namespace

PaperView::PaperView(const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_before(new Button(look, ButtonKind::Secondary, tr("Page before"), "chevron-back", this))
    , m_after(new Button(look, ButtonKind::Secondary, tr("Next page"), "chevron-next", this))
    , m_words(new TextLine(look, {}, TypeRole::BodyStrong, Colour::Text, this))
    , m_bar(new QWidget(this))
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
    QSizePolicy policy { QSizePolicy::Expanding, QSizePolicy::Preferred };
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMinimumWidth(240);
}

void PaperView::setPaper(const ReportPaper *paper)
{
    m_paper = paper && paper->isReady() ? paper : nullptr;
    m_page = m_paper ? std::min(m_page, m_paper->pageCount() - 1) : 0;
    refresh();
    updateGeometry();
}

void PaperView::setPage(int page)
{
    if (!m_paper)
        return;
    m_page = std::clamp(page, 0, m_paper->pageCount() - 1);
    refresh();
}

int PaperView::buttonsHeight() const { return m_bar->sizeHint().height() + tokens::s3; }

QRect PaperView::paperRect() const
{
    const int wide = std::min(width(), widest);
    const QSizeF page = m_paper ? m_paper->pageSize() : QSizeF { 595, 842 };
    const int high = static_cast<int>(std::lround(wide * page.height() / page.width()));
    return { (width() - wide) / 2, buttonsHeight(), wide, high };
}

int PaperView::heightForWidth(int width) const
{
    const QSizeF page = m_paper ? m_paper->pageSize() : QSizeF { 595, 842 };
    return buttonsHeight()
        + static_cast<int>(std::lround(std::min(width, widest) * page.height() / page.width())) + 2;
}

QSize PaperView::sizeHint() const { return { 480, heightForWidth(480) }; }

void PaperView::refresh()
{
    m_before->setEnabled(m_paper && m_page > 0);
    m_after->setEnabled(m_paper && m_page + 1 < m_paper->pageCount());
    m_words->setText(
        m_paper ? tr("Page %1 of %2").arg(m_page + 1).arg(m_paper->pageCount()) : QString {});
    setAccessibleName(tr("The report as it will be saved"));
    m_image = {};
    update();
}

void PaperView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_bar->setGeometry(paperRect().x(), 0, paperRect().width(), m_bar->sizeHint().height());
    m_image = {};
}

void PaperView::paintEvent(QPaintEvent *)
{
    QPainter painter { this };
    const QRect paper = paperRect();
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
