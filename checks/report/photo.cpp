// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/report/photo.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>

namespace edgemend {

namespace {

#define REPORT_TEXT(source) text("Report", QT_TRANSLATE_NOOP("Report", source))

tl::unexpected<Failure> refuse(const Message &why)
{
    return failure(FailureKind::BadData, REPORT_TEXT("Take in a photo"), why,
        REPORT_TEXT("Take a JPEG or PNG of at most 32 MB."));
}

/// Bounded before a single pixel is decoded: the header tells the size.
Result<QImage> decode(const QByteArray &bytes)
{
    if (bytes.size() > largestPhotoFile)
        return refuse(REPORT_TEXT("The file is too large."));
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader { &buffer };
    const QByteArray format = reader.format();
    if (format != "jpeg" && format != "png")
        return refuse(REPORT_TEXT("This is no JPEG and no PNG."));
    const QSize size = reader.size();
    if (!size.isValid() || qint64 { size.width() } * size.height() > largestPhotoArea)
        return refuse(REPORT_TEXT("The picture has too many pixels."));
    reader.setAutoTransform(true);
    if (std::max(size.width(), size.height()) > longestPhotoSide)
        reader.setScaledSize(size.scaled(longestPhotoSide, longestPhotoSide, Qt::KeepAspectRatio));
    QImage image = reader.read();
    if (image.isNull())
        return refuse(REPORT_TEXT("The picture is damaged."));
    if (image.colorSpace().isValid())
        image.convertToColorSpace(QColorSpace { QColorSpace::SRgb });
    return image;
}

/// Only the pixels: a new image has no texts, no profile, no resolution of the old one.
QImage pixelsOf(const QImage &image, QImage::Format format, const QColor &ground)
{
    QImage bare { image.size(), format };
    bare.fill(ground);
    QPainter painter { &bare };
    painter.drawImage(QRect { QPoint {}, bare.size() }, image, image.rect());
    return bare;
}

QByteArray encoded(const QImage &image, const QByteArray &format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer { &buffer, format };
    if (format == "jpg")
        writer.setQuality(85);
    return writer.write(image) ? buffer.data() : QByteArray {};
}

} // namespace

Result<QByteArray> encodePhoto(const QByteArray &bytes)
{
    const Result<QImage> image = decode(bytes);
    if (!image)
        return tl::unexpected { image.error() };
    const QByteArray jpeg
        = encoded(pixelsOf(*image, QImage::Format_RGB32, QColor { Qt::white }), "jpg");
    if (jpeg.isEmpty() || !isBareJpeg(jpeg))
        return refuse(REPORT_TEXT("The picture could not be written."));
    return jpeg;
}

bool isBareJpeg(const QByteArray &bytes)
{
    if (!bytes.startsWith("\xff\xd8\xff"))
        return false;
    qsizetype at = 2;
    while (at + 4 <= bytes.size()) {
        const auto byte = [&](qsizetype i) { return static_cast<uchar>(bytes[i]); };
        if (byte(at) != 0xff)
            return false;
        const uchar marker = byte(at + 1);
        if (marker == 0xda) // what follows are pixels
            return true;
        // APP1 … APP13, APP15 and comments; APP0 is JFIF, APP14 tells the colours
        const bool isApplication = marker >= 0xe1 && marker <= 0xef && marker != 0xee;
        if (isApplication || marker == 0xfe)
            return false;
        at += 2 + byte(at + 2) * 256 + byte(at + 3);
    }
    return false;
}

QByteArray encodeSignature(const QByteArray &bytes)
{
    const QImage image = readPicture(bytes);
    if (image.isNull())
        return {};
    return encoded(pixelsOf(image, QImage::Format_ARGB32, QColor { Qt::transparent }), "png");
}

QImage readPicture(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return {};
    const Result<QImage> image = decode(bytes);
    return image ? *image : QImage {};
}

} // namespace edgemend
