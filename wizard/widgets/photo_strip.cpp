// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/photo_strip.h"

#include "wizard/widgets/button.h"
#include "wizard/widgets/flow_layout.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QVBoxLayout>

namespace edgemend {

namespace {

constexpr int pictureWidth = 160, pictureHeight = 120;

/// One small picture.
class Picture final : public QWidget {
public:
    Picture(const Look &look, QPixmap pixmap, QWidget *parent)
        : QWidget(parent)
        , m_look(look)
        , m_pixmap(std::move(pixmap))
    {
        setFixedSize(pictureWidth, pictureHeight);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(rect(), m_look.colour(Colour::Sunken));
        if (!m_pixmap.isNull()) {
            QRectF place(QPointF(), m_pixmap.deviceIndependentSize());
            place.moveCenter(QRectF(rect()).center());
            painter.drawPixmap(place.topLeft(), m_pixmap);
        } else {
            painter.drawPixmap(QPoint((width() - 24) / 2, (height() - 24) / 2),
                m_look.icon("photo", Colour::TextMuted, 24, devicePixelRatioF()));
        }
        painter.setPen(QPen(m_look.colour(Colour::Border), m_look.hairline()));
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }

private:
    const Look &m_look;
    QPixmap m_pixmap;
};

} // namespace

QPixmap thumbnailOf(const QByteArray &encoded, const QSize &size, qreal ratio)
{
    QBuffer buffer;
    buffer.setData(encoded);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    if (!whole.isValid())
        return {};
    reader.setScaledSize(whole.scaled(size * ratio, Qt::KeepAspectRatio).expandedTo({ 1, 1 }));
    QImage image = reader.read();
    if (image.isNull())
        return {};
    image.setDevicePixelRatio(ratio);
    return QPixmap::fromImage(image);
}

PhotoStrip::PhotoStrip(const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_flow(new FlowLayout(16, 16, this))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PhotoStrip::setPhotos(const QList<QByteArray> &photos)
{
    if (photos == m_photos)
        return;
    m_photos = photos;
    fill();
}

void PhotoStrip::fill()
{
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        item->widget()->deleteLater(); // its own button may be what asked for it
        item->widget()->hide();
        delete item;
    }
    for (qsizetype i = 0; i < m_photos.size(); ++i)
        m_flow->addWidget(makePhoto(i));
    updateGeometry();
}

QWidget *PhotoStrip::makePhoto(qsizetype index)
{
    auto *item = new QWidget(this);
    auto *column = new QVBoxLayout(item);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *picture = new Picture(m_look,
        thumbnailOf(m_photos[index], { pictureWidth - 2, pictureHeight - 2 }, devicePixelRatioF()),
        item);
    picture->setAccessibleName(tr("Photo %1").arg(index + 1));
    column->addWidget(picture);
    auto *remove = new Button(m_look, ButtonKind::Quiet, tr("Remove"), "cross", item);
    remove->setAccessibleName(tr("Remove photo %1").arg(index + 1));
    connect(remove, &Button::clicked, this, [this, index] { Q_EMIT removeAsked(index); });
    column->addWidget(remove, 0, Qt::AlignLeading);
    return item;
}

} // namespace edgemend
