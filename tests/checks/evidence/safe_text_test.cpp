// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/safe_text.h"

#include <QRandomGenerator>
#include <QTest>

using namespace edgemend;

class SafeTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shown_data();
    void shown();
    void validTextStays();
    void randomBytesHoldNothingHidden();
};

void SafeTextTest::shown_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &expected) {
        QTest::newRow(name) << bytes << expected;
    };
    row("plain", "edge-07\tok\n", QStringLiteral("edge-07\tok\n"));
    row("letters of all kinds", "Größe 温度 ✓ 😀", QStringLiteral("Größe 温度 ✓ 😀"));
    row("colours", "\x1b[31mred\x1b[0m", QStringLiteral("␛[31mred␛[0m"));
    row("bell and nul", QByteArray { "a\0\a", 3 }, QStringLiteral("a␀␇"));
    row("delete", "\x7f", QStringLiteral("␡"));
    row("line ends of Windows", "a\r\nb\rc", QStringLiteral("a\nb␍c"));
    row("turned direction",
        "a\xE2\x80\xAE"
        "b",
        QStringLiteral("a⟨U+202E⟩b"));
    row("isolates", "\xE2\x81\xA6", QStringLiteral("⟨U+2066⟩"));
    row("zero width",
        "a\xE2\x80\x8B"
        "b",
        QStringLiteral("a⟨U+200B⟩b"));
    row("line separator", "\xE2\x80\xA8", QStringLiteral("⟨U+2028⟩"));
    row("C1 control",
        "\xC2\x9B"
        "31m",
        QStringLiteral("⟨U+009B⟩31m"));
    row("tag letters", "\xF3\xA0\x81\xA1", QStringLiteral("⟨U+E0061⟩"));
    row("lone byte",
        "a\xff"
        "b",
        QStringLiteral("a\uFFFDb"));
    row("overlong", "\xC0\xAF", QStringLiteral("\uFFFD\uFFFD"));
    row("surrogate", "\xED\xA0\x80", QStringLiteral("\uFFFD\uFFFD\uFFFD"));
    row("cut off", "\xE2\x82", QStringLiteral("\uFFFD\uFFFD"));
}

void SafeTextTest::shown()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    QCOMPARE(makeSafe(bytes), expected);
    QCOMPARE(makeSafe(makeSafe(bytes)), expected);
}

void SafeTextTest::validTextStays()
{
    QByteArray all;
    for (char32_t c = 1; c < 0x110000; c += c < 0x3000 ? 1 : 97) {
        if (!QChar::isSurrogate(c))
            all += QString::fromUcs4(&c, 1).toUtf8();
    }
    QCOMPARE(toValidUtf8(all), all);
}

void SafeTextTest::randomBytesHoldNothingHidden()
{
    QRandomGenerator random { 3 };
    QByteArray bytes;
    for (int i = 0; i < 200'000; ++i)
        bytes += static_cast<char>(random.bounded(256));
    const QByteArray valid = toValidUtf8(bytes);
    QCOMPARE(QString::fromUtf8(valid).toUtf8(), valid);
    for (const char32_t c : makeSafe(bytes).toUcs4()) {
        const QChar::Category category = QChar::category(c);
        const bool isLineEnd = c == '\n' || c == '\t';
        QVERIFY(isLineEnd || category != QChar::Other_Control);
        QVERIFY(category != QChar::Other_Format && category != QChar::Other_Surrogate);
        QVERIFY(category != QChar::Other_PrivateUse && category != QChar::Separator_Line);
    }
}

QTEST_GUILESS_MAIN(SafeTextTest)
#include "safe_text_test.moc"
