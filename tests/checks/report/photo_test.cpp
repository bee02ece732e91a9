// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A photo tells where a plant stands unless somebody takes that out.

#include "checks/report/photo.h"

#include "tests/checks/report/report_samples.h"

#include <QBuffer>
#include <QTest>

using namespace edgemend;
using namespace edgemend::test;

namespace {

/// Left half red, right half blue.
QByteArray picture(const QSize &size, const char *format)
{
    QImage image { size, QImage::Format_RGB32 };
    image.fill(Qt::red);
    for (int y = 0; y < size.height(); ++y)
        for (int x = size.width() / 2; x < size.width(); ++x)
            image.setPixel(x, y, qRgb(0, 0, 255));
    image.setText(u"Comment"_qs, u"bay 7, gate code 4711"_qs);
    QByteArray bytes;
    QBuffer buffer { &bytes };
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QByteArray bigEndian(quint32 value, int bytes)
{
    QByteArray out;
    for (int i = bytes - 1; i >= 0; --i)
        out += static_cast<char>(value >> (8 * i));
    return out;
}

/// CRC-32 as PNG has it.
quint32 checkSum(const QByteArray &bytes)
{
    quint32 sum = ~0U;
    for (const char byte : bytes) {
        sum ^= static_cast<uchar>(byte);
        for (int i = 0; i < 8; ++i)
            sum = (sum >> 1) ^ ((sum & 1) != 0 ? 0xEDB88320U : 0);
    }
    return ~sum;
}

QByteArray entry(quint16 tag, quint16 type, quint32 count, const QByteArray &value)
{
    return bigEndian(tag, 2) + bigEndian(type, 2) + bigEndian(count, 4) + value;
}

/// An EXIF segment: turned by 90 degrees (orientation 6), and 48° 51' north.
QByteArray exifWithPlace()
{
    const QByteArray header = QByteArray { "MM\0*", 4 } + bigEndian(8, 4);
    const quint32 gpsAt = 8 + 2 + 2 * 12 + 4;
    const quint32 valuesAt = gpsAt + 2 + 2 * 12 + 4;
    const QByteArray first = bigEndian(2, 2)
        + entry(0x0112, 3, 1, bigEndian(6, 2) + QByteArray(2, '\0'))
        + entry(0x8825, 4, 1, bigEndian(gpsAt, 4)) + bigEndian(0, 4);
    const QByteArray gps = bigEndian(2, 2) + entry(1, 2, 2, QByteArray { "N\0\0\0", 4 })
        + entry(2, 5, 3, bigEndian(valuesAt, 4)) + bigEndian(0, 4);
    const QByteArray latitude = bigEndian(48, 4) + bigEndian(1, 4) + bigEndian(51, 4)
        + bigEndian(1, 4) + bigEndian(0, 4) + bigEndian(1, 4);
    const QByteArray body = QByteArray { "Exif\0\0", 6 } + header + first + gps + latitude;
    return QByteArray { "\xff\xe1", 2 } + bigEndian(static_cast<quint32>(body.size()) + 2, 2)
        + body;
}

/// As a phone writes it: the segment right behind the start of the picture.
QByteArray photoWithPlace(const QSize &size = { 400, 200 })
{
    QByteArray jpeg = picture(size, "jpg");
    return jpeg.insert(2, exifWithPlace());
}

} // namespace

class PhotoTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesOutThePlaceAndTurnsThePicture()
    {
        const QByteArray photo = photoWithPlace();
        QVERIFY(photo.contains("Exif") && !isBareJpeg(photo));
        const auto bare = encodePhoto(photo);
        QVERIFY(bare);
        QVERIFY(isBareJpeg(*bare));
        for (const char *trace : { "Exif", "MM\0*", "4711", "Comment", "ICC_PROFILE", "http" })
            QVERIFY2(!bare->contains(trace), trace);
        const QImage image = QImage::fromData(*bare);
        QCOMPARE(image.size(), QSize(200, 400)); // orientation 6 is applied, not only dropped
        QVERIFY(image.pixelColor(100, 20).red() > 200 && image.pixelColor(100, 380).blue() > 200);
    }

    void makesLargePicturesSmaller()
    {
        const auto bare = encodePhoto(picture({ 3200, 1000 }, "jpg"));
        QVERIFY(bare);
        QCOMPARE(QImage::fromData(*bare).size(), QSize(1600, 500));
    }

    void takesPng()
    {
        const auto bare = encodePhoto(picture({ 60, 40 }, "png"));
        QVERIFY(bare && isBareJpeg(*bare));
        QCOMPARE(QImage::fromData(*bare).size(), QSize(60, 40));
    }

    void refusesWhatIsNoPhoto_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QByteArray damaged = picture({ 60, 40 }, "png");
        damaged.truncate(60);
        // a header that promises 60000 x 60000 pixels, and keeps its own check sum
        QByteArray bomb = picture({ 60, 40 }, "png");
        bomb.replace(16, 8, bigEndian(60000, 4) + bigEndian(60000, 4));
        bomb.replace(29, 4, bigEndian(checkSum(bomb.mid(12, 17)), 4));
        QTest::newRow("nothing") << QByteArray {};
        QTest::newRow("a text") << QByteArray { "hello" };
        QTest::newRow("another format") << picture({ 60, 40 }, "bmp");
        QTest::newRow("cut") << damaged;
        QTest::newRow("too many pixels") << bomb;
        QTest::newRow("too large a file") << QByteArray(largestPhotoFile + 1, '\xff');
    }
    void refusesWhatIsNoPhoto()
    {
        QFETCH(QByteArray, bytes);
        const auto photo = encodePhoto(bytes);
        QVERIFY(!photo);
        QCOMPARE(photo.error().kind, FailureKind::BadData);
        QVERIFY(readPicture(bytes).isNull() || bytes.startsWith("BM"));
    }

    /// Whatever the window hands over: the report itself lets no metadata in.
    void aReportNeverCarriesAPlace()
    {
        ReportInput input = visit({});
        input.fields.photos = { photoWithPlace(), QByteArray { "no photo" } };
        const ReportModel model = modelOf(input);
        QCOMPARE(model.photos.size(), 1);
        QVERIFY(isBareJpeg(model.photos.first().jpeg));
        QVERIFY(model.leftOut.contains(
            u"The photos carry neither a place nor anything about the camera."_qs));
    }
};

QTEST_GUILESS_MAIN(PhotoTest)
#include "photo_test.moc"
