// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/safe_text.h"

namespace edgemend {
namespace {

using uchar32 = char32_t;

constexpr char replacement[] = "\xEF\xBF\xBD";

bool isContinuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

int sequenceLength(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return 2;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 3;
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

// Overlong forms, surrogates and values past U+10FFFF show in the second byte.
bool isSecondByteInRange(unsigned char lead, unsigned char second)
{
    switch (lead) {
    case 0xE0:
        return second >= 0xA0;
    case 0xED:
        return second <= 0x9F;
    case 0xF0:
        return second >= 0x90;
    case 0xF4:
        return second <= 0x8F;
    default:
        return true;
    }
}

// How many bytes at `at` are one valid character; 0 for none.
int validLength(QByteArrayView bytes, qsizetype at)
{
    const auto byteAt = [&](qsizetype i) { return static_cast<unsigned char>(bytes[i]); };
    const int length = sequenceLength(byteAt(at));
    if (length == 0 || at + length > bytes.size())
        return 0;
    for (int i = 1; i < length; ++i) {
        if (!isContinuation(byteAt(at + i)))
            return 0;
    }
    return length < 2 || isSecondByteInRange(byteAt(at), byteAt(at + 1)) ? length : 0;
}

// Takes no room on the screen although Unicode does not call it a format character.
bool isHidden(uchar32 c)
{
    return c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5
        || (c >= 0x180B && c <= 0x180F) || (c >= 0x2060 && c <= 0x206F) || c == 0x3164
        || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFFA0 || (c >= 0xFFF0 && c <= 0xFFF8)
        || (c >= 0xE0000 && c <= 0xE0FFF);
}

bool isWithoutMeaning(uchar32 c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return (c & 0xFFFEU) == 0xFFFEU || (c >= 0xFDD0 && c <= 0xFDEF);
    }
}

QString escaped(uchar32 c)
{
    return QStringLiteral("⟨U+%1⟩").arg(static_cast<uint>(c), 4, 16, QLatin1Char('0')).toUpper();
}

void appendSafe(QString &out, uchar32 c)
{
    if (c == '\n' || c == '\t')
        out += QChar(static_cast<char16_t>(c));
    else if (c < 0x20)
        out += QChar(static_cast<char16_t>(0x2400 + c));
    else if (c == 0x7F)
        out += QChar(0x2421);
    else if (c >= 0x80 && (isHidden(c) || isWithoutMeaning(c)))
        out += escaped(c);
    else
        out += QString::fromUcs4(&c, 1);
}

} // namespace

QByteArray toValidUtf8(QByteArrayView bytes)
{
    QByteArray out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (qsizetype i = 0; i < bytes.size();) {
        const int length = validLength(bytes, i);
        if (length == 0)
            out.append(replacement, 3);
        else
            out.append(bytes.data() + i, length);
        i += length == 0 ? 1 : length;
    }
    return out;
}

QString makeSafe(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        const bool hasNext = i + 1 < text.size();
        if (unit == QLatin1Char('\r') && hasNext && text[i + 1] == QLatin1Char('\n'))
            continue;
        if (unit.isHighSurrogate() && hasNext && text[i + 1].isLowSurrogate())
            appendSafe(out, QChar::surrogateToUcs4(unit, text[++i]));
        else
            appendSafe(out, unit.unicode());
    }
    return out;
}

QString makeSafe(QByteArrayView bytes) { return makeSafe(QString::fromUtf8(toValidUtf8(bytes))); }

} // namespace edgemend
