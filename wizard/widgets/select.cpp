// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/select.h"

#include "wizard/style/paint.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QWheelEvent>
#include <QtMath>

#include <algorithm>

namespace edgemend {

namespace {

constexpr int padding = 14, gap = 12;

} // namespace

Select::Select(const Look &look, const QString &spokenName, QWidget *parent)
    : QComboBox(parent)
    , m_look(look)
{
    setAccessibleName(spokenName);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&look, &Look::changed, this, &Select::refresh);
    connect(this, &QComboBox::activated, this,
        [this](int index) { Q_EMIT chosenChanged(itemData(index).toByteArray()); });
    refresh();
}

void Select::refresh()
{
    setFont(m_look.font(TypeRole::Body));
    view()->setPalette(m_look.palette());
    view()->setFont(font());
    for (int i = 0; i < count(); ++i)
        setItemData(i, QSize(0, m_look.target()), Qt::SizeHintRole);
    updateGeometry();
    update();
}

void Select::addOption(const QByteArray &id, const QString &text)
{
    addItem(text, id);
    setItemData(count() - 1, QSize(0, m_look.target()), Qt::SizeHintRole);
    updateGeometry();
}

QByteArray Select::chosen() const { return currentData().toByteArray(); }

void Select::setChosen(const QByteArray &id) { setCurrentIndex(findData(id)); }

QSize Select::sizeHint() const
{
    const QFontMetricsF metrics(m_look.font(TypeRole::Body));
    double widest = 0;
    for (int i = 0; i < count(); ++i)
        widest = std::max(widest, metrics.horizontalAdvance(itemText(i)));
    return { qCeil(widest) + 2 * padding + gap + tokens::iconControl, m_look.target() };
}

void Select::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto hovered = isEnabled() && underMouse();
    const auto fill = !isEnabled() ? Colour::DisabledFill
        : hovered                  ? Colour::Hover
                                   : Colour::Surface;
    const auto ink = isEnabled() ? Colour::Text : Colour::TextDisabled;
    paintBox(painter, rect(),
        { m_look.colour(fill), isEnabled() ? m_look.colour(Colour::BorderStrong) : QColor(),
            qreal(m_look.hairline()), tokens::radiusControl });
    const QRect chevron(width() - padding - tokens::iconControl, 0, tokens::iconControl, height());
    paintPixmap(painter, towardsStart(*this, chevron),
        m_look.icon("chevron-down", ink, tokens::iconControl, ratioOf(*this)));
    const QRect words(padding, 0, chevron.left() - gap - padding, height());
    painter.setFont(font());
    painter.setPen(m_look.colour(ink));
    painter.drawText(towardsStart(*this, words), int(leading(*this)) | Qt::TextSingleLine,
        fontMetrics().elidedText(currentText(), Qt::ElideRight, words.width()));
}

void Select::wheelEvent(QWheelEvent *event) { event->ignore(); }

void Select::showPopup()
{
    view()->setMinimumWidth(width());
    QComboBox::showPopup();
}

} // namespace edgemend
