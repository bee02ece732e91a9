// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/style/fonts.h"

#include <QByteArrayView>
#include <QFontDatabase>
#include <QStringList>
#include <QtMath>

namespace edgemend {

namespace embedded {
QByteArrayView fonts(QByteArrayView name);
}

namespace {

QFont::Weight weightOf(int token, FontWeights weights)
{
    return static_cast<QFont::Weight>(weights == FontWeights::OneStepUp ? token + 100 : token);
}

bool addAll()
{
    for (const char *file : tokens::fontFiles) {
        const auto bytes = embedded::fonts(file);
        // fromRawData: the bytes are part of the program and outlive every font
        const auto data = QByteArray::fromRawData(bytes.data(), bytes.size());
        if (QFontDatabase::addApplicationFontFromData(data) < 0)
            qWarning("the font %s cannot be loaded", file);
    }
    return true;
}

} // namespace

void loadFonts() { [[maybe_unused]] static const bool loaded = addAll(); }

QFont makeFont(TypeRole role, FontWeights weights, double factor)
{
    const auto &token = tokens::type.at(static_cast<std::size_t>(role));
    QFont font;
    font.setFamilies(
        { QString::fromLatin1(token.family), QString::fromLatin1(tokens::fontFallbackArabic),
            QString::fromLatin1(tokens::fontFallbackHebrew),
            QString::fromLatin1(tokens::fontFallbackCjk) });
    font.setPixelSize(qRound(token.px * factor));
    font.setWeight(weightOf(token.weight, weights));
    // else widths jump between 100 and 150 %
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace edgemend
