// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/signature_pad.h"

#include "wizard/widgets/button.h"
#include "wizard/widgets/field.h"

#include <QBuffer>
#include <QHBoxLayout>
#include <QImage>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTabletEvent>
#include <QTouchEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace edgemend {

namespace {

constexpr qreal strokeWidth = 2.2, resolution = 2.0;
constexpr qreal leastStep = 1.5; // px between kept points
constexpr qsizetype mostPoints = 20000; // of all strokes: a signature, not a film
constexpr qsizetype mostLetters = 80;

} // namespace

SignatureField::SignatureField(const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
{
    setAttribute(Qt::WA_AcceptTouchEvents);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::CrossCursor);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void SignatureField::clear()
{
    m_strokes.clear();
    m_typed.clear();
    update();
    Q_EMIT changed();
}

void SignatureField::setTyped(const QString &name)
{
    m_typed = name.trimmed().left(mostLetters);
    if (!m_typed.isEmpty())
        m_strokes.clear();
    update();
    Q_EMIT changed();
}

QByteArray SignatureField::png() const
{
    if (isEmpty())
        return {};
    const QRectF drawn = bounds();
    QImage image((drawn.size() * resolution).toSize().expandedTo({ 1, 1 }), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(resolution, resolution);
    painter.translate(-drawn.topLeft());
    drawSignature(painter, Qt::black);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    const bool isOpen = buffer.open(QIODevice::WriteOnly);
    return isOpen && image.save(&buffer, "PNG") ? bytes : QByteArray {};
}

void SignatureField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal line = m_look.hairline();
    painter.setPen(QPen(m_look.colour(Colour::BorderStrong), line));
    painter.setBrush(m_look.colour(Colour::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2),
        tokens::radiusControl, tokens::radiusControl);
    painter.setPen(QPen(m_look.colour(Colour::Border), line));
    painter.drawLine(24, height() - 32, width() - 24, height() - 32);
    drawSignature(painter, m_look.colour(Colour::Text));
}

void SignatureField::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        begin(event->position());
}

void SignatureField::mouseMoveEvent(QMouseEvent *event) { goOn(event->position()); }

void SignatureField::mouseReleaseEvent(QMouseEvent *) { end(); }

void SignatureField::tabletEvent(QTabletEvent *event)
{
    event->accept(); // or it comes once more as a mouse
    if (event->type() == QEvent::TabletPress)
        begin(event->position());
    else if (event->type() == QEvent::TabletMove)
        goOn(event->position());
    else
        end();
}

bool SignatureField::event(QEvent *event)
{
    const bool isTouch = event->type() == QEvent::TouchBegin || event->type() == QEvent::TouchUpdate
        || event->type() == QEvent::TouchEnd || event->type() == QEvent::TouchCancel;
    if (!isTouch)
        return QWidget::event(event);
    event->accept();
    const auto &points = static_cast<QTouchEvent *>(event)->points();
    if (event->type() == QEvent::TouchBegin && !points.isEmpty())
        begin(points.first().position());
    else if (event->type() == QEvent::TouchUpdate && !points.isEmpty())
        goOn(points.first().position());
    else
        end();
    return true;
}

void SignatureField::begin(const QPointF &point)
{
    m_typed.clear();
    m_pen = Pen::Down;
    m_strokes.append({ point });
    update();
}

void SignatureField::goOn(const QPointF &point)
{
    if (m_pen == Pen::Up || m_strokes.isEmpty())
        return;
    qsizetype points = 0;
    for (const QList<QPointF> &stroke : m_strokes)
        points += stroke.size();
    const QPointF step = point - m_strokes.last().last();
    if (points >= mostPoints || step.manhattanLength() < leastStep)
        return;
    m_strokes.last().append(
        { std::clamp(point.x(), 2.0, width() - 2.0), std::clamp(point.y(), 2.0, height() - 2.0) });
    update();
}

void SignatureField::end()
{
    if (m_pen == Pen::Up)
        return;
    m_pen = Pen::Up;
    Q_EMIT changed();
}

void SignatureField::drawSignature(QPainter &painter, const QColor &ink) const
{
    painter.setPen(QPen(ink, strokeWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    for (const QList<QPointF> &stroke : m_strokes) {
        if (stroke.size() == 1)
            painter.drawPoint(stroke.first());
        else
            painter.drawPolyline(stroke.constData(), static_cast<int>(stroke.size()));
    }
    if (m_typed.isEmpty())
        return;
    painter.setFont(typedFont());
    painter.drawText(QRectF(24, 0, width() - 48, height() - 36),
        Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine, m_typed);
}

QRectF SignatureField::bounds() const
{
    if (!m_typed.isEmpty()) {
        const QFontMetricsF metrics(typedFont());
        const qreal textWidth
            = std::min<qreal>(metrics.horizontalAdvance(m_typed) + 8, width() - 48);
        return { 20, height() - 36 - metrics.height() - 4, textWidth, metrics.height() + 8 };
    }
    QRectF area;
    for (const QList<QPointF> &stroke : m_strokes)
        for (const QPointF &point : stroke)
            area |= QRectF(point - QPointF(4, 4), QSizeF(8, 8));
    return area;
}

QFont SignatureField::typedFont() const { return m_look.font(TypeRole::Title); }

SignaturePad::SignaturePad(const Look &look, const QString &whose, QWidget *parent)
    : QWidget(parent)
    , m_field(new SignatureField(look, this))
    , m_name(new Field(look, tr("Or type the name instead"), this))
    , m_clear(new Button(look, ButtonKind::Quiet, tr("Clear"), "cross", this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_field);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_name, 1);
    row->addWidget(m_clear, 0, Qt::AlignBottom);
    column->addLayout(row);
    m_name->edit().setMaxLength(static_cast<int>(mostLetters));
    m_field->setAccessibleName(tr("Signature of %1: draw here").arg(whose));
    m_clear->setAccessibleName(tr("Clear the signature of %1").arg(whose));
    connect(m_name, &Field::textChanged, m_field, &SignatureField::setTyped);
    connect(m_field, &SignatureField::changed, this, &SignaturePad::changed);
    connect(m_clear, &Button::clicked, this, &SignaturePad::clear);
}

void SignaturePad::clear()
{
    m_name->setText({});
    m_field->clear();
}

} // namespace edgemend
