// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/tour_strip.h"

#include "wizard/style/paint.h"
#include "wizard/tour_words.h"
#include "wizard/widgets/button.h"
#include "wizard/widgets/columns.h"
#include "wizard/widgets/icon_mark.h"
#include "wizard/widgets/text_block.h"

#include <QApplication>
#include <QBoxLayout>
#include <QPainter>

namespace edgemend {

namespace {

constexpr int dot = 10, dotGap = 4, icon = 28, side = 20, vertical = 14, endSide = 12;

} // namespace

/// Where on the way one is: a dot a stop. The words beside it say the same.
class TourDots final : public QWidget {
public:
    TourDots(const TourModel &tour, const Look &look, QWidget *parent)
        : QWidget(parent)
        , m_tour(tour)
        , m_look(look)
    {
        const int count = static_cast<int>(allTourStops.size());
        setFixedSize(count * dot + (count - 1) * dotGap, dot);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_look.colour(Colour::AccentText), 2));
        for (const TourStop stop : allTourStops) {
            const int left = static_cast<int>(stop) * (dot + dotGap);
            painter.setBrush(stop <= m_tour.stop() ? QBrush(m_look.colour(Colour::AccentText))
                                                   : QBrush(Qt::NoBrush));
            painter.drawEllipse(
                QRectF(towardsStart(*this, { left, 0, dot, dot })).adjusted(1, 1, -1, -1));
        }
    }

private:
    const TourModel &m_tour;
    const Look &m_look;
};

TourStrip::TourStrip(TourModel &tour, const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_tour(tour)
    , m_look(look)
    , m_words(new TextBlock(look, {}, TypeRole::Body, Colour::Text, this))
    , m_dots(new TourDots(tour, look, this))
    , m_back(new Button(look, ButtonKind::Secondary, tr("The stop before"), "chevron-back", this))
    , m_on(new Button(look, ButtonKind::Secondary, {}, {}, this))
    , m_close(new Button(look, ButtonKind::Quiet, tr("End the tour"), "cross", this))
{
    QSizePolicy policy { QSizePolicy::Preferred, QSizePolicy::Minimum };
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    build();
    connect(m_back, &Button::clicked, &tour, &TourModel::goBack);
    connect(
        m_on, &Button::clicked, &tour, [&tour] { tour.isLastStop() ? tour.end() : tour.goOn(); });
    connect(m_close, &Button::clicked, &tour, &TourModel::end);
    connect(&tour, &TourModel::changed, this, &TourStrip::refresh);
    connect(&look, &Look::changed, this, &TourStrip::arrange);
    refresh();
}

void TourStrip::build()
{
    m_back->setFace(Button::Face::IconOnly);
    m_close->setFace(Button::Face::IconOnly);
    m_close->setAccessibleDescription(tr("Key Escape"));
    auto *said = new QHBoxLayout;
    said->setSpacing(tokens::s4);
    said->addWidget(new IconMark(m_look, "training", icon, Colour::Text, this));
    said->addWidget(m_words, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(tokens::s4);
    buttons->addWidget(m_dots);
    buttons->addSpacing(tokens::s2);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_on);
    buttons->addWidget(m_close);
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_row->setContentsMargins(startMargins(*this, side, vertical, endSide, vertical));
    m_row->setSpacing(tokens::s4);
    m_row->addLayout(said, 1);
    m_row->addLayout(buttons);
}

void TourStrip::refresh()
{
    if (!m_tour.isAtStop() && isVisible() && isAncestorOf(QApplication::focusWidget()))
        Q_EMIT keyboardFreed();
    setVisible(m_tour.isAtStop());
    if (!m_tour.isAtStop())
        return;
    const TourWords words = tourWords(m_tour.stop());
    const QString head = tr("%1 of %2 · %3")
                             .arg(static_cast<int>(m_tour.stop()) + 1)
                             .arg(allTourStops.size())
                             .arg(words.title);
    m_words->setText(head + u' ' + words.text);
    m_words->setStrongWords({ head, words.control });
    setAccessibleName(tr("Tour. %1").arg(m_words->text()));
    m_on->setText(m_tour.isLastStop() ? tr("End the tour") : tr("Skip this"));
    m_close->setVisible(!m_tour.isLastStop());
    m_on->setEnabled(m_tour.isLastStop() || m_tour.canGoOn());
    m_back->setEnabled(m_tour.canGoBack());
    m_dots->update();
    arrange();
}

void TourStrip::arrange()
{
    const bool isNarrow = m_look.isGlove() || width() < Columns::oneColumnBelow;
    m_row->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setContentsMargins(startMargins(*this, side, vertical, endSide, vertical));
    update();
}

void TourStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void TourStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(),
        { m_look.colour(Colour::AccentSoft), m_look.colour(Colour::Accent),
            qreal(m_look.selectedLine()), tokens::radiusCard });
}

} // namespace edgemend
