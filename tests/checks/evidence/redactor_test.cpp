// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/evidence/environment_allow_list.h"
#include "checks/evidence/redactor.h"
#include "checks/evidence/safe_text.h"
#include "tests/support/secret_shapes.h"

#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <ctime>

using namespace edgemend;
using test::PlantedSecret;

namespace {

QByteArray fixture(const char *name)
{
    QFile file { QStringLiteral(EDGEMEND_SOURCE_DIR "/tests/fixtures/secrets/")
        + QString::fromLatin1(name) };
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray {};
}

// Processor time, not the clock on the wall: other tests run beside this one.
double secondsOf(const auto &work)
{
    double best = 1e9;
    for (int i = 0; i < 2; ++i) {
        const std::clock_t begin = std::clock();
        work();
        best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    return best;
}

QByteArray repeated(const QByteArray &unit, qsizetype size)
{
    return unit.repeated(size / unit.size() + 1).first(size);
}

} // namespace

class RedactorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shapesAreGone_data();
    void shapesAreGone();
    void shapesAreGoneInsideOtherText();
    void allShapesInOneText();
    void shapesCutAnywhere();
    void survivorsStayByteForByte_data();
    void survivorsStayByteForByte();
    void documentsStayByteForByte();
    void jsonStaysJson();
    void namesStay_data();
    void namesStay();
    void allowListDecides_data();
    void allowListDecides();
    void shellListIsTheSame();
    void redactingTwiceIsRedactingOnce();
    void anyBytesAreBorne();
    void timeIsBounded_data();
    void timeIsBounded();
};

void RedactorTest::shapesAreGone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<QByteArray>>("needles");
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    const auto secrets = test::plantSecrets(seed);
    QVERIFY(secrets.size() >= 60);
    for (const PlantedSecret &secret : secrets)
        QTest::newRow(secret.name.constData()) << secret.text << secret.needles;
}

void RedactorTest::shapesAreGone()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<QByteArray>, needles);
    for (const QByteArray &needle : needles)
        QVERIFY2(text.contains(needle), "the needle is not even planted");
    const QByteArray redacted = Redactor {}.redactBytes(text);
    for (const QByteArray &needle : needles)
        QVERIFY2(!redacted.contains(needle), (text + "\n→\n" + redacted).constData());
}

// A secret in the middle of something else is still one: behind log prefixes, between other lines.
void RedactorTest::shapesAreGoneInsideOtherText()
{
    const QByteArray before
        = "| 2026-11-22T21:04:10Z [INFO] - Starting module edgeHub...\nstate=present\n";
    const QByteArray after = "\n2026-11-22T21:04:11Z [INFO] - Edge runtime is running\n";
    for (quint32 seed = 0; seed < 8; ++seed) {
        for (const PlantedSecret &secret : test::plantSecrets(seed)) {
            const QByteArray redacted = Redactor {}.redactBytes(before + secret.text + after);
            QVERIFY2(test::leaked({ secret }, redacted).isEmpty(), redacted.constData());
            QVERIFY2(redacted.startsWith("| 2026-11-22T21:04:10Z [INFO] - Starting module"),
                redacted.constData());
        }
    }
}

void RedactorTest::allShapesInOneText()
{
    for (quint32 seed = 100; seed < 140; ++seed) {
        const auto secrets = test::plantSecrets(seed);
        const QByteArray redacted = Redactor {}.redactBytes(test::plantedText(secrets));
        const auto names = test::leaked(secrets, redacted);
        QVERIFY2(names.isEmpty(), (QByteArray::number(seed) + ": " + names.join(", ")).constData());
    }
}

// A limit on the bytes of a probe cuts anywhere: what is left of a key whose name is there must go
// too.
void RedactorTest::shapesCutAnywhere()
{
    const QByteArray text = "HostName=h.azure-devices.net;DeviceId=d;SharedAccessKey=";
    const QByteArray key = "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=";
    for (qsizetype length = 4; length <= key.size(); ++length) {
        const QByteArray redacted = Redactor {}.redactBytes(text + key.first(length));
        QCOMPARE(redacted, text + "***");
    }
}

void RedactorTest::survivorsStayByteForByte_data()
{
    QTest::addColumn<QByteArray>("line");
    const auto lines = fixture("survivors.txt").split('\n');
    QVERIFY(lines.size() > 60);
    for (const QByteArray &line : lines)
        QTest::newRow(line.left(60).constData()) << line;
}

void RedactorTest::survivorsStayByteForByte()
{
    QFETCH(QByteArray, line);
    // The lines of a certificate stand alone here; only whole it is known to be public.
    if (line.startsWith("MII") || line.startsWith("dC1l"))
        return;
    QCOMPARE(Redactor {}.redactBytes(line), line);
}

void RedactorTest::documentsStayByteForByte()
{
    for (const char *name : { "survivors.txt", "docker-inspect-edgeAgent.json", "check.json" }) {
        const QByteArray text = fixture(name);
        QVERIFY(!text.isEmpty());
        QCOMPARE(Redactor {}.redactBytes(text), text);
    }
}

void RedactorTest::jsonStaysJson()
{
    for (const char *secret : { R"({"password": 12345678, "next": 1})",
             R"({"log":"{\"Env\":[\"A_PASS=abc def\",\"X=y\"],\"token\":\"abcdefg\"}","b":2})",
             R"(["--token","hunter2hunter2","--verbose"])",
             R"({"MESSAGE":"Authorization: Bearer abcdefghijkl0123456789","PRIORITY":"6"})",
             R"({"MESSAGE":"password=abcdef","PRIORITY":"6"})",
             R"({"a":{"symmetric_key":{"value":"abc"}},"b":["SharedAccessKey=abc="]})" }) {
        const QByteArray redacted = Redactor {}.redactBytes(secret);
        QVERIFY(redacted != secret);
        QJsonParseError error;
        QJsonDocument::fromJson(redacted, &error);
        QVERIFY2(error.error == QJsonParseError::NoError, redacted.constData());
    }
}

void RedactorTest::namesStay_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QByteArray { text } << QByteArray { expected };
    };
    row("connection string", "HostName=h;DeviceId=d;SharedAccessKey=YWJjZGVm",
        "HostName=h;DeviceId=d;SharedAccessKey=***");
    row("json", R"({"password":"hunter2","user":"bob"})", R"({"password":"***","user":"bob"})");
    row("url", "http://tech:hunter2@proxy:3128/", "http://tech:***@proxy:3128/");
    row("proxy variable", "E edgeAgent https_proxy=http://tech:hunter2@proxy:3128/x?y",
        "E edgeAgent https_proxy=http://proxy:3128");
    row("argument", "mytool --token hunter2 --host h", "mytool --token *** --host h");
    row("unknown variable", R"("Env":["COLOUR=red","Mode=iotedged"])",
        R"("Env":["COLOUR=***","Mode=iotedged"])");
    row("pem", "-----BEGIN PRIVATE KEY-----\nAbCd0123\n-----END PRIVATE KEY-----\nnext",
        "-----BEGIN PRIVATE KEY-----***-----END PRIVATE KEY-----\nnext");
    row("next line stays", "SharedAccessKey=YWJj\n2026-11-22 next",
        "SharedAccessKey=***\n2026-11-22 next");
    row("header", "Authorization: Basic YWJj ZGVm\nHost: h", "Authorization: ***\nHost: h");
    row("invalid bytes",
        "a\xff\xc0"
        "b",
        "a\xEF\xBF\xBD\xEF\xBF\xBD"
        "b");
}

void RedactorTest::namesStay()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(Redactor {}.redactBytes(text), expected);
}

void RedactorTest::allowListDecides_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("isAllowed");
    for (const QByteArray &name : allowedEnvironmentNames())
        QTest::newRow(name.constData()) << name << true;
    for (const char *name : { "MACHINE_COLOUR", "IOTEDGE_SOMETHING", "Mode2", "http_proxy_user",
             "DockerRegistryAuth__0__password", "DockerRegistryAuth__0__username", "HOME" })
        QTest::newRow(name) << QByteArray { name } << false;
}

void RedactorTest::allowListDecides()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, isAllowed);
    const bool isParts = name == "DeviceConnectionString";
    const QByteArray value = isParts ? "HostName=h.net;DeviceId=d" : "value.plant";
    for (const QByteArray &spelling : { name, name.toUpper(), name.toLower() }) {
        if (!isAllowed && spelling != name)
            continue;
        const QByteArray list = "{\"Env\":[\"" + spelling + '=' + value + "\"]}";
        const QByteArray lines = "PATH=/bin\n" + spelling + '=' + value + "\nMode=iotedged";
        QCOMPARE(Redactor {}.redactBytes(list).contains(value), isAllowed);
        QCOMPARE(Redactor {}.redactBytes(lines).contains(value), isAllowed);
    }
}

void RedactorTest::shellListIsTheSame()
{
    const QByteArray list = allowedEnvironmentNamesForShell();
    QCOMPARE(list, list.toLower());
    QCOMPARE(list.split(' ').size(), allowedEnvironmentNames().size());
    for (const char c : list)
        QVERIFY2(std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '-' || c == ' ',
            "a letter that a shell would read");
}

void RedactorTest::redactingTwiceIsRedactingOnce()
{
    for (quint32 seed = 0; seed < 10; ++seed) {
        const auto secrets = test::plantSecrets(seed);
        for (const PlantedSecret &secret : secrets) {
            const QString once = Redactor {}.redact(secret.text);
            QCOMPARE(Redactor {}.redact(once.toUtf8()), once);
        }
        const QByteArray all = Redactor {}.redactBytes(test::plantedText(secrets));
        QCOMPARE(Redactor {}.redactBytes(all), all);
    }
}

// Random bytes, and pieces of secrets glued together at random: no crash, valid Unicode,
// idempotent.
void RedactorTest::anyBytesAreBorne()
{
    QRandomGenerator random { 7 };
    const auto secrets = test::plantSecrets(7);
    for (int round = 0; round < 300; ++round) {
        QByteArray text;
        for (int piece = 0; piece < 12; ++piece) {
            const QByteArray &from = secrets[random.bounded(static_cast<int>(secrets.size()))].text;
            const int begin = random.bounded(static_cast<int>(from.size()));
            text += from.mid(begin, random.bounded(80));
            text += static_cast<char>(random.bounded(256));
        }
        const QByteArray once = Redactor {}.redactBytes(text);
        QVERIFY(QString::fromUtf8(once).toUtf8() == once);
        const QByteArray twice = Redactor {}.redactBytes(once);
        QVERIFY2(twice == once, (text.toHex() + "\n" + once + "\n→\n" + twice).constData());
    }
}

void RedactorTest::timeIsBounded_data()
{
    QTest::addColumn<QByteArray>("unit");
    for (const char *unit : { "a", "=", "\"", "\\", "{", "password=", "password=\"", "{\"env\":{",
             "[\"A=b\",", " -e A=b", "env: A:b ", "key: ", "-----BEGIN PRIVATE KEY-----",
             "-----END PRIVATE KEY-----", "-----BEGIN CERTIFICATE-----MII", "Bearer ", "$a$", "%25",
             "\\u0041", "password=\"\"\"", "{\"name\":\"password\",", "<password>", "http://a:b@",
             "key: |\n a\n", "env:\n", "[a.env]\n", "--docker-registries ", "--token ", "2f",
             "\x1b[1", "password:\n ", "&sig=\n", "docker login -p ", "Environment=\"",
             ";password=a ", "\"key\": [\"a\",", "?sig=a&", "env: 'A", "AbC1", "QWJD\n", "\n" })
        QTest::newRow(QByteArray { unit }.toPercentEncoding(" ").constData())
            << QByteArray { unit };
}

// Ten times the text takes about ten times as long, and each byte a bounded multiple of what
// showing it costs, whatever a hostile device prints.
void RedactorTest::timeIsBounded()
{
    QFETCH(QByteArray, unit);
    constexpr qsizetype small = 16'000;
    const QByteArray little = repeated(unit, small);
    const QByteArray much = repeated(unit, 10 * small);
    const double one = secondsOf([&] { (void)Redactor {}.redactBytes(little); });
    const double ten = secondsOf([&] { (void)Redactor {}.redactBytes(much); });
    const double shown = secondsOf([&] { (void)makeSafe(much); });
    const QString times = QStringLiteral("%1 s, ten times the text %2 s, showing that %3 s");
    QVERIFY2(ten < 40 * std::max(one, 0.001), qPrintable(times.arg(one).arg(ten).arg(shown)));
    QVERIFY2(ten < 300 * std::max(shown, 0.001), qPrintable(times.arg(one).arg(ten).arg(shown)));
}

QTEST_GUILESS_MAIN(RedactorTest)
#include "redactor_test.moc"
