// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the generated tokens.h says against resources/tokens.json, read a second way; and that
// every pair of colours there keeps its contrast.

#include "wizard/style/look.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace edgemend;

namespace {

QJsonObject tokensJson()
{
    QFile file(QStringLiteral(EDGEMEND_SOURCE_DIR "/resources/tokens.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

struct NamedTheme {
    ThemeChoice choice;
    Theme theme;
    QString name;
};
const QList<NamedTheme> &themes()
{
    static const QList<NamedTheme> all { { ThemeChoice::Light, Theme::Light, u"light"_qs },
        { ThemeChoice::Dark, Theme::Dark, u"dark"_qs },
        { ThemeChoice::Sunlight, Theme::Sunlight, u"sunlight"_qs } };
    return all;
}

// #RRGGBB or #RRGGBBAA; QColor reads the latter as #AARRGGBB.
QColor parsed(const QString &text)
{
    return text.size() == 9 ? QColor(u'#' + text.mid(7, 2) + text.mid(1, 6)) : QColor(text);
}

std::optional<Colour> colourNamed(const QString &name)
{
    for (std::size_t i = 0; i < tokens::colourNames.size(); ++i) {
        if (name == QString::fromLatin1(tokens::colourNames.at(i)))
            return static_cast<Colour>(i);
    }
    return {};
}

// WCAG 2.
double luminance(const QColor &colour)
{
    const auto linear = [](double share) {
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const auto a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

class TokensTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyColourIsThatOfTheFile_data();
    void everyColourIsThatOfTheFile();
    void namesAndEnumeratorsGoTogether();
    void everyPairKeepsItsContrast_data();
    void everyPairKeepsItsContrast();
    void everyRoleIsThatOfTheFile();
    void measuresAreThoseOfTheFile_data();
    void measuresAreThoseOfTheFile();

private:
    const QJsonObject m_json = tokensJson();
};

void TokensTest::everyColourIsThatOfTheFile_data()
{
    QTest::addColumn<int>("theme");
    for (qsizetype i = 0; i < themes().size(); ++i)
        QTest::newRow(qPrintable(themes().at(i).name)) << int(i);
}

void TokensTest::everyColourIsThatOfTheFile()
{
    QFETCH(int, theme);
    const auto &here = themes().at(theme);
    Look look;
    look.apply({ .theme = here.choice });
    QCOMPARE(look.theme(), here.theme);
    const auto colours = m_json[u"colors"_qs][here.name].toObject();
    QCOMPARE(colours.size(), tokens::colourCount);
    for (auto it = colours.begin(); it != colours.end(); ++it) {
        const auto colour = colourNamed(it.key());
        QVERIFY2(colour, qPrintable(it.key()));
        const auto wanted = parsed(it.value().toString());
        QVERIFY2(wanted.isValid(), qPrintable(it.key()));
        QCOMPARE(look.colour(*colour).name(QColor::HexArgb), wanted.name(QColor::HexArgb));
    }
}

void TokensTest::namesAndEnumeratorsGoTogether()
{
    QCOMPARE(colourNamed(u"window"_qs), Colour::Window);
    QCOMPARE(colourNamed(u"faultMark"_qs), Colour::FaultMark);
    QCOMPARE(colourNamed(u"onSelection"_qs), Colour::OnSelection);
    QCOMPARE(colourNamed(u"accent"_qs), Colour::Accent);
    QCOMPARE(colourNamed(u"scrim"_qs), Colour::Scrim);
}

void TokensTest::everyPairKeepsItsContrast_data() { everyColourIsThatOfTheFile_data(); }

void TokensTest::everyPairKeepsItsContrast()
{
    QFETCH(int, theme);
    Look look;
    look.apply({ .theme = themes().at(theme).choice });
    const auto rules = m_json[u"contrast"_qs].toObject();
    const auto least = rules[look.isSunlight() ? u"minimumSunlight"_qs : u"minimum"_qs];
    const auto pairs = rules[u"pairs"_qs].toArray();
    QVERIFY(pairs.size() > 100);
    for (const auto &pair : pairs) {
        const auto front = colourNamed(pair[0].toString()), back = colourNamed(pair[1].toString());
        QVERIFY2(front && back, qPrintable(pair[0].toString()));
        const auto wanted = least[pair[2].toString()].toDouble();
        QVERIFY(wanted >= 3);
        const auto measured = contrast(look.colour(*front), look.colour(*back));
        QVERIFY2(measured >= wanted,
            qPrintable(
                u"%1 on %2: %3"_qs.arg(pair[0].toString(), pair[1].toString()).arg(measured)));
    }
}

void TokensTest::everyRoleIsThatOfTheFile()
{
    const auto roles = m_json[u"type"_qs].toObject();
    QCOMPARE(std::size_t(roles.size()), tokens::type.size());
    for (std::size_t i = 0; i < tokens::type.size(); ++i) {
        const auto role = roles[QString::fromLatin1(tokens::roleNames.at(i))].toObject();
        const auto &token = tokens::type.at(i);
        QVERIFY2(!role.isEmpty(), tokens::roleNames.at(i));
        QCOMPARE(token.px, role[u"px"_qs].toInt());
        QCOMPARE(token.line, role[u"line"_qs].toInt());
        QCOMPARE(token.weight, role[u"weight"_qs].toInt());
        QCOMPARE(QString::fromLatin1(token.family),
            m_json[u"fonts"_qs][role[u"font"_qs].toString()].toString());
    }
    QCOMPARE(tokens::roleNames.at(std::size_t(TypeRole::BodyStrong)), "bodyStrong");
    QCOMPARE(tokens::roleNames.at(std::size_t(TypeRole::Timer)), "timer");
}

void TokensTest::measuresAreThoseOfTheFile_data()
{
    QTest::addColumn<int>("constant");
    QTest::addColumn<QString>("path");
    const auto row = [](int constant, const char *path) {
        QTest::newRow(path) << constant << QString::fromLatin1(path);
    };
    row(tokens::s1, "space/s1");
    row(tokens::s8, "space/s8");
    row(tokens::radiusCard, "radius/card");
    row(tokens::borderSunlightSelected, "border/sunlightSelected");
    row(tokens::targetMin, "target/min");
    row(tokens::targetGloveMillimetres, "target/gloveMillimetres");
    row(tokens::iconHero, "icon/hero");
    row(tokens::layoutRail, "layout/rail");
    row(tokens::layoutGloveRail, "layout/glove/rail");
    row(tokens::focusRadiusExtra, "focus/radiusExtra");
    row(tokens::motionHoldToConfirm, "motion/holdToConfirm");
    row(tokens::motionReducedHoldSteps, "motion/reduced/holdSteps");
}

void TokensTest::measuresAreThoseOfTheFile()
{
    QFETCH(int, constant);
    QFETCH(QString, path);
    QJsonValue value = m_json;
    for (const auto &step : path.split(u'/'))
        value = value[step];
    QVERIFY(value.isDouble());
    QCOMPARE(constant, value.toInt());
}

QTEST_MAIN(TokensTest)
#include "tokens_test.moc"
