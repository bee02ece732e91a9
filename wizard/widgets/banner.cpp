// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/banner.h"

#include "wizard/style/paint.h"
#include "wizard/widgets/text_block.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include <algorithm>

namespace edgemend {

namespace {

constexpr int bar = 4, iconStart = 18, textStart = 52, end = 16, vertical = 12;

struct BannerLook {
    Colour soft, mark;
    Status status;
};

BannerLook lookOf(BannerKind kind)
{
    const auto of = [](Status status) {
        return BannerLook { Look::softOf(status), Look::markOf(status), status };
    };
    switch (kind) {
    case BannerKind::Info:
        return { Colour::AccentSoft, Colour::Accent, Status::NotApplicable };
    case BannerKind::Fault:
        return of(Status::Fault);
    case BannerKind::Warning:
        return of(Status::Warning);
    case BannerKind::Fine:
        return of(Status::Fine);
    case BannerKind::Unknown:
        return of(Status::Unknown);
    }
    return of(Status::Unknown);
}

} // namespace

Banner::Banner(
    const Look &look, BannerKind kind, const QString &bold, const QString &plain, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_kind(kind)
    , m_bold(new TextBlock(look, {}, TypeRole::Caption, Colour::Text, this))
    , m_plain(new TextBlock(look, {}, TypeRole::Caption, Colour::Text, this))
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addWidget(m_bold);
    column->addWidget(m_plain);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
    setTexts(bold, plain);
    placeTexts();
}

void Banner::placeTexts()
{
    layout()->setContentsMargins(startMargins(*this, textStart, vertical, end, vertical));
}

void Banner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        placeTexts();
}

void Banner::setKind(BannerKind kind)
{
    m_kind = kind;
    update();
}

void Banner::setTexts(const QString &bold, const QString &plain)
{
    m_bold->setStrongWords({ bold });
    m_bold->setText(bold);
    m_plain->setText(plain);
    m_plain->setVisible(!plain.isEmpty());
    setAccessibleName(bold);
    setAccessibleDescription(plain);
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto style = lookOf(m_kind);
    paintBox(painter, rect(),
        { m_look.colour(style.soft), m_look.colour(Colour::Border), qreal(m_look.hairline()),
            tokens::radiusControl });
    QPainterPath whole;
    whole.addRoundedRect(rect(), tokens::radiusControl, tokens::radiusControl);
    QPainterPath edge;
    edge.addRect(towardsStart(*this, { 0, 0, bar, height() }));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(whole.intersected(edge), m_look.colour(style.mark));
    const auto pixmap = m_kind == BannerKind::Info
        ? m_look.icon("info", Colour::Text, tokens::iconControl, ratioOf(*this))
        : m_look.statusIcon(style.status, tokens::iconControl, ratioOf(*this));
    const auto line = m_look.lineHeight(TypeRole::Caption);
    const QRect place(
        iconStart, vertical, tokens::iconControl, std::max(line, tokens::iconControl));
    paintPixmap(painter, towardsStart(*this, place), pixmap);
}

} // namespace edgemend
