// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/edge_wizard.h"

#include "wizard/action_bar.h"
#include "wizard/narrow_strip.h"
#include "wizard/overlays.h"
#include "wizard/preferences.h"
#include "wizard/rail.h"
#include "wizard/tab_order.h"
#include "wizard/tour_mark.h"
#include "wizard/tour_strip.h"
#include "wizard/tour_words.h"
#include "wizard/widgets/button.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QStyle>
#include <QVBoxLayout>

#include <utility>

namespace edgemend {

namespace {

constexpr int narrowPadding = 16, paddingBelow = 24;
constexpr QSize startSize { 1366, 768 };

bool isBesideTheWay(PageId page) { return page == PageId::FirstStart; }

} // namespace

EdgeWizard::EdgeWizard(const PageParts &parts, PageMaker maker)
    : m_parts(parts)
    , m_maker(std::move(maker))
{
    setWindowTitle(u"EdgeMend"_qs);
    setMinimumSize(tokens::layoutWindowMinWidth, tokens::layoutWindowMinHeight);
    resize(startSize);
    ReportForm &form = m_parts.session.reportForm(); // a page may not be opened before it is used
    form.technician = m_parts.preferences.technician();
    form.company = m_parts.preferences.company();
    form.paper = m_parts.preferences.paper();
    build();
    addShortcuts();
    connect(&m_parts.session, &WizardSession::pageChanged, this, &EdgeWizard::showPage);
    connect(&m_parts.session, &WizardSession::languageChanged, this, &EdgeWizard::speakAnew);
    connect(&m_parts.session.tour(), &TourModel::changed, this, &EdgeWizard::showTour);
    connect(&m_parts.look, &Look::changed, this, [this] {
        delete m_fader; // it shows the old look
        fitWidth();
        setPadding();
        update();
    });
    m_fade.setStartValue(1.0);
    m_fade.setEndValue(0.0);
    fitWidth();
    showPage(m_parts.session.page());
}

EdgeWizard::~EdgeWizard() = default;

void EdgeWizard::build()
{
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_rail = new Rail(m_parts.session, m_parts.look, this);
    m_row->addWidget(m_rail);
    m_column = new QVBoxLayout;
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_strip = new NarrowStrip(m_parts.session, m_parts.look, this);
    m_strip->hide();
    m_column->addWidget(m_strip);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_host = new QWidget;
    m_hostColumn = new QVBoxLayout(m_host);
    m_hostColumn->setSpacing(tokens::s4);
    m_tourStrip = new TourStrip(m_parts.session.tour(), m_parts.look, m_host);
    m_hostColumn->addWidget(m_tourStrip);
    connect(m_tourStrip, &TourStrip::keyboardFreed, this, &EdgeWizard::enterPage);
    m_tourMark = new TourMark(m_parts.look, m_host);
    m_scroll->setWidget(m_host);
    m_host->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_column->addWidget(m_scroll, 1);
    m_bar = new ActionBar(m_parts.look, this);
    m_column->addWidget(m_bar);
    m_row->addLayout(m_column, 1);
    connect(m_rail, &Rail::sunlightAsked, this, &EdgeWizard::toggleSunlight);
    connect(m_rail, &Rail::moreAsked, this, &EdgeWizard::openRail);
    connect(m_strip, &NarrowStrip::moreAsked, this, &EdgeWizard::openRail);
    m_scroll->show(); // made anew in a window that is open, it would not be
}

void EdgeWizard::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    add(Qt::ALT | Qt::Key_Left, [this] { m_parts.session.goBack(); });
    add(Qt::Key_F9, [this] { toggleSunlight(); });
    add(Qt::Key_F1, [this] { m_parts.session.goTo(PageId::Guide); });
}

void EdgeWizard::openRail()
{
    if (isRailOpen())
        return;
    m_beforeDrawer = QApplication::focusWidget();
    auto *shade = new Shade(m_parts.look, this);
    m_shade = shade;
    connect(shade, &Shade::pressed, this, &EdgeWizard::closeRail);
    m_drawer = new Rail(m_parts.session, m_parts.look, this);
    m_drawer->setCurrent(m_rail->current());
    connect(m_drawer, &Rail::sunlightAsked, this, &EdgeWizard::toggleSunlight);
    fitDrawer();
    m_shade->show();
    m_drawer->show();
    if (QWidget *first = m_drawer->firstControl())
        first->setFocus(Qt::OtherFocusReason);
}

void EdgeWizard::closeRail()
{
    if (!isRailOpen())
        return;
    m_shade->hide();
    m_drawer->hide();
    m_shade->deleteLater();
    m_drawer->deleteLater(); // one of its rows may be what was pressed
    m_shade = nullptr;
    m_drawer = nullptr;
    if (m_beforeDrawer)
        m_beforeDrawer->setFocus(Qt::OtherFocusReason);
}

void EdgeWizard::toggleSunlight() { m_parts.preferences.toggleSunlight(); }

void EdgeWizard::showPage(PageId id)
{
    Page &next = pageFor(id);
    if (&next == m_page)
        return;
    delete m_fader; // or its picture would be in the next one
    const bool fades = m_page && isVisible() && m_parts.look.motion(tokens::motionPage) > 0;
    const QPixmap before = fades ? m_scroll->grab() : QPixmap {};
    if (m_page) {
        m_page->disconnect(this);
        m_page->leave();
        m_page->hide();
    }
    closeRail();
    m_page = &next;
    connect(m_page, &Page::actionsChanged, this, &EdgeWizard::showActions);
    connect(m_page, &Page::wantsInSight, this,
        [this](QWidget *part) { m_scroll->ensureWidgetVisible(part, 0, tokens::s4); });
    fitWidth();
    m_page->enter();
    showActions();
    m_page->show();
    m_scroll->verticalScrollBar()->setValue(0);
    enterPage();
    if (fades)
        fadeFrom(before);
}

Page &EdgeWizard::pageFor(PageId id)
{
    Page *&page = m_pages[id];
    if (!page) {
        page = m_maker(id, m_parts, m_host);
        page->hide();
        m_hostColumn->addWidget(page, 1);
    }
    return *page;
}

void EdgeWizard::enterPage()
{
    QWidget *first = m_page->firstFocus();
    if (!first || !first->isEnabled())
        first = firstStop(*m_page);
    if (!first)
        first = m_bar->mainButton();
    if (first)
        first->setFocus(Qt::OtherFocusReason);
}

void EdgeWizard::showActions()
{
    m_bar->setActions(m_page->actions());
    showTour();
}

QWidget *EdgeWizard::tourTarget() const
{
    const TourModel &tour = m_parts.session.tour();
    if (!m_page || !tour.isAtStop() || tour.stop() == TourStop::Diagnosis) // goes on by itself
        return nullptr;
    QWidget *target = m_page->tourTarget();
    if (!target)
        return m_bar->mainButton();
    if (target->isVisibleTo(m_host))
        return target;
    for (Button *button : m_bar->buttons())
        if (button->text() == static_cast<const QWidget *>(target)->accessibleName())
            return button;
    return nullptr;
}

void EdgeWizard::showTour()
{
    QWidget *target = tourTarget();
    if (!target)
        return m_tourMark->pointAtNothing();
    QWidget *surface = m_host->isAncestorOf(target) ? m_host : static_cast<QWidget *>(m_bar);
    m_tourMark->pointAt(target, surface, static_cast<int>(m_parts.session.tour().stop()) + 1);
}

void EdgeWizard::fitWidth()
{
    const Width width
        = this->width() < tokens::layoutRailCollapseBelow ? Width::Narrow : Width::Wide;
    const bool hasRail = !isBesideTheWay(m_parts.session.page());
    m_rail->setShape(
        m_parts.look.isGlove() && width == Width::Wide ? RailShape::Glove : RailShape::Full);
    if (width != m_width) {
        m_width = width;
        closeRail();
        m_bar->setRoom(isNarrow() ? ActionBar::Room::Narrow : ActionBar::Room::Wide);
    }
    m_strip->setVisible(hasRail && isNarrow());
    m_rail->setVisible(hasRail && !isNarrow());
    fitDrawer();
    setPadding();
}

void EdgeWizard::fitDrawer()
{
    if (!isRailOpen())
        return;
    m_shade->setGeometry(rect());
    const QRect place(0, 0, m_drawer->sizeHint().width(), height());
    m_drawer->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
}

void EdgeWizard::setPadding()
{
    const int side = isNarrow() ? narrowPadding : m_parts.look.pagePadding();
    const int top = isNarrow() ? narrowPadding : tokens::layoutPagePaddingTop;
    m_hostColumn->setContentsMargins(side, top, side, isNarrow() ? narrowPadding : paddingBelow);
}

void EdgeWizard::fadeFrom(const QPixmap &before)
{
    auto *fader = new Fader(before, m_scroll);
    m_fader = fader;
    m_fade.stop();
    m_fade.disconnect();
    m_fade.setDuration(m_parts.look.motion(tokens::motionPage));
    connect(&m_fade, &QVariantAnimation::valueChanged, fader,
        [fader](const QVariant &value) { fader->setOpacity(value.toDouble()); });
    connect(&m_fade, &QVariantAnimation::finished, fader, &QObject::deleteLater);
    m_fade.start();
}

// Widgets keep the texts they were made with, so they are made anew. What they showed is in the
// session.
void EdgeWizard::speakAnew()
{
    if (m_page)
        m_page->leave();
    m_page = nullptr;
    closeRail();
    const Step current = m_rail->current();
    delete m_fader;
    for (Page *page : std::as_const(m_pages)) {
        page->hide();
        page->disconnect(this);
        page->deleteLater(); // the one that was asked for it is still at work
    }
    m_pages.clear();
    for (QWidget *old : { static_cast<QWidget *>(m_rail), static_cast<QWidget *>(m_strip),
             static_cast<QWidget *>(m_scroll), static_cast<QWidget *>(m_bar) }) {
        old->hide();
        old->deleteLater();
    }
    delete m_row;
    m_width = Width::Wide;
    build();
    m_rail->setCurrent(current);
    fitWidth();
    showPage(m_parts.session.page());
}

void EdgeWizard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    delete m_fader;
    fitWidth();
}

void EdgeWizard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        fitDrawer();
}

void EdgeWizard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isRailOpen())
        return closeRail();
    if (event->key() == Qt::Key_Escape && m_parts.session.tour().isAtStop())
        return m_parts.session.tour().end();
    QWidget::keyPressEvent(event);
}

// Qt's own chain does not do: a part that stands for its field (a focus proxy) would lead back into
// the page from the last button, and pages make widgets at any time.
bool EdgeWizard::focusNextPrevChild(bool next)
{
    const QWidget *way = isNarrow() ? static_cast<const QWidget *>(m_strip) : m_rail;
    const QList<const QWidget *> parts = isRailOpen()
        ? QList<const QWidget *> { m_drawer }
        : QList<const QWidget *> { way, m_tourStrip, m_page, m_bar };
    return focusWithin(parts, next ? Forward::Yes : Forward::No);
}

void EdgeWizard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_parts.look.colour(Colour::Window));
}

} // namespace edgemend
