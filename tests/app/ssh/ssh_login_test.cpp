// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/ssh/ssh_test_support.h"
#include "tests/support/ssh_test_server.h"
#include "tests/support/tcp_relay.h"

#include "app/settings/login_memory.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <sys/stat.h>

using namespace edgemend;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Who we are: keys, passwords, questions.
class SshLoginTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void acceptsOrRefuses_data();
    void acceptsOrRefuses();
    void neverTriesAPasswordTwice();
    void namesTheKeysThatWereRefused();
    void putsTheRememberedKeyFirst();
    void knowsTooManyTries();
    void leavesAHangingKeyFileBehind();
    void refusesSecretsWithLineBreaks();
    void cancelsAtOnce();
    void givesUpOnASilentServer();

private:
    [[nodiscard]] QString keyFile(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] QByteArray publicKey(const QString &name) const
    {
        QFile file(keyFile(name) + u".pub"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1) : QByteArray();
    }
    [[nodiscard]] Credentials credentials(const QStringList &keys, const QByteArray &password) const
    {
        Credentials made;
        for (const QString &key : keys) {
            made.identityFiles.append(keyFile(key));
        }
        made.password = SecretText(QByteArray(password));
        return made;
    }
    QTemporaryDir m_dir;
};

void SshLoginTest::initTestCase()
{
    const auto make = [this](const QString &name, const QStringList &options) {
        QProcess keygen;
        keygen.start(u"ssh-keygen"_s,
            QStringList { u"-q"_s, u"-f"_s, keyFile(name), u"-C"_s, name } + options);
        QVERIFY(keygen.waitForFinished() && keygen.exitCode() == 0);
    };
    const QString none;
    make(u"right"_s, { u"-t"_s, u"ed25519"_s, u"-N"_s, none });
    make(u"rsa"_s, { u"-t"_s, u"rsa"_s, u"-b"_s, u"2048"_s, u"-N"_s, none });
    make(u"pem"_s, { u"-t"_s, u"rsa"_s, u"-b"_s, u"2048"_s, u"-m"_s, u"PEM"_s, u"-N"_s, none });
    make(u"locked"_s, { u"-t"_s, u"ed25519"_s, u"-a"_s, u"4"_s, u"-N"_s, u"open sesame"_s });
    make(u"lockedpem"_s,
        { u"-t"_s, u"rsa"_s, u"-b"_s, u"2048"_s, u"-m"_s, u"PEM"_s, u"-N"_s, u"open sesame"_s });
    for (int i = 1; i <= 7; ++i) {
        make(u"wrong%1"_s.arg(i), { u"-t"_s, u"ecdsa"_s, u"-N"_s, none });
    }
    QFile text(keyFile(u"text"_s));
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write("no key at all\n") > 0);
}

void SshLoginTest::acceptsOrRefuses_data()
{
    QTest::addColumn<QString>("takenKey");
    QTest::addColumn<QByteArray>("takenPassword");
    QTest::addColumn<QByteArray>("question");
    QTest::addColumn<QStringList>("keys");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<int>("failure"); // -1: logs in
    QTest::addColumn<QStringList>("tried");
    const QByteArray none;
    const QStringList noKeys;
    const int in = -1;
    const auto fails = [](FailureKind kind) { return static_cast<int>(kind); };
    const QString key = u"publickey"_s;
    const QString right = u"right"_s;

    QTest::newRow("the right key, without a question before")
        << right << none << none << QStringList { right } << none << none << in
        << QStringList { key };
    QTest::newRow("an rsa key") << u"rsa"_s << none << none << QStringList { u"rsa"_s } << none
                                << none << in << QStringList { key };
    QTest::newRow("a key in PEM form") << u"pem"_s << none << none << QStringList { u"pem"_s }
                                       << none << none << in << QStringList { key };
    QTest::newRow("an encrypted key")
        << u"locked"_s << none << none << QStringList { u"locked"_s } << none
        << QByteArray("open sesame") << in << QStringList { key };
    QTest::newRow("an encrypted key in PEM form")
        << u"lockedpem"_s << none << none << QStringList { u"lockedpem"_s } << none
        << QByteArray("open sesame") << in << QStringList { key };
    QTest::newRow("an encrypted key without its passphrase is never sent")
        << u"locked"_s << none << none << QStringList { u"locked"_s } << none << none
        << fails(FailureKind::KeyUnreadable) << noKeys;
    QTest::newRow("an encrypted PEM key without its passphrase asks no terminal")
        << u"lockedpem"_s << none << none << QStringList { u"lockedpem"_s } << none << none
        << fails(FailureKind::KeyUnreadable) << noKeys;
    QTest::newRow("an encrypted key with a wrong passphrase")
        << u"locked"_s << none << none << QStringList { u"locked"_s } << none
        << QByteArray("open barley") << fails(FailureKind::KeyUnreadable) << noKeys;
    QTest::newRow("a file that is no key")
        << right << none << none << QStringList { u"text"_s } << none << none
        << fails(FailureKind::KeyUnreadable) << noKeys;
    QTest::newRow("a file that is not there")
        << right << none << none << QStringList { u"missing"_s } << none << none
        << fails(FailureKind::KeyUnreadable) << noKeys;
    QTest::newRow("a missing file does not keep the next key back")
        << right << none << none << QStringList { u"missing"_s, right } << none << none << in
        << QStringList { key };
    QTest::newRow("a wrong key") << right << none << none << QStringList { u"wrong1"_s } << none
                                 << none << fails(FailureKind::KeyRefused) << QStringList { key };
    QTest::newRow("the second key") << right << none << none << QStringList { u"wrong1"_s, right }
                                    << none << none << in << QStringList { key, key };
    QTest::newRow("the right password")
        << QString() << QByteArray("pw") << none << noKeys << QByteArray("pw") << none << in
        << QStringList { u"password:pw"_s };
    QTest::newRow("the wrong password")
        << QString() << QByteArray("pw") << none << noKeys << QByteArray("pv") << none
        << fails(FailureKind::PasswordRefused) << QStringList { u"password:pv"_s };
    QTest::newRow("a key, then the password")
        << right << QByteArray("pw") << none << QStringList { u"wrong1"_s } << QByteArray("pw")
        << none << in << QStringList { key, u"password:pw"_s };
    QTest::newRow("a wrong key and a wrong password")
        << right << QByteArray("pw") << none << QStringList { u"wrong1"_s } << QByteArray("pv")
        << none << fails(FailureKind::PasswordRefused) << QStringList { key, u"password:pv"_s };
    QTest::newRow("a server that takes passwords only")
        << QString() << QByteArray("pw") << none << QStringList { u"wrong1"_s, u"wrong2"_s } << none
        << none << fails(FailureKind::LoginMethodUnavailable) << QStringList { key };
    QTest::newRow("a server that takes keys only")
        << right << none << none << noKeys << QByteArray("pw") << none
        << fails(FailureKind::LoginMethodUnavailable) << QStringList { u"password:pw"_s };
    QTest::newRow("a server that asks for the password as a question")
        << QString() << QByteArray("pw") << QByteArray("Password: ") << noKeys << QByteArray("pw")
        << none << in << QStringList { u"password:pw"_s, u"question:pw"_s };
    QTest::newRow("a question answered wrong")
        << QString() << QByteArray("pw") << QByteArray("Password: ") << noKeys << QByteArray("pv")
        << none << fails(FailureKind::PasswordRefused)
        << QStringList { u"password:pv"_s, u"question:pv"_s };
    QTest::newRow("nothing to log in with") << right << none << none << noKeys << none << none
                                            << fails(FailureKind::LoginMethodUnavailable) << noKeys;
}

void SshLoginTest::acceptsOrRefuses()
{
    QFETCH(QString, takenKey);
    QFETCH(QByteArray, takenPassword);
    QFETCH(QByteArray, question);
    QFETCH(QStringList, keys);
    QFETCH(QByteArray, password);
    QFETCH(QByteArray, passphrase);
    QFETCH(int, failure);
    QFETCH(QStringList, tried);
    const SshTestServer server(
        { .authorizedKey = takenKey.isEmpty() ? QByteArray() : publicKey(takenKey),
            .password = takenPassword,
            .question = question });
    const TestSettings test;
    Credentials given = credentials(keys, password);
    given.passphrase = SecretText(QByteArray(passphrase));
    const auto device = logInTo(test.settings, localTarget(server.port()), std::move(given));
    const QString words = device ? QString() : toEnglish(device.error().happened);
    QVERIFY2((device ? -1 : static_cast<int>(device.error().kind)) == failure, qPrintable(words));
    QCOMPARE(server.tried(), tried);
    QVERIFY2(
        passphrase.isEmpty() || !words.contains(QString::fromUtf8(passphrase)), qPrintable(words));
}

void SshLoginTest::neverTriesAPasswordTwice()
{
    const SshTestServer server(
        { .authorizedKey = publicKey(u"right"_s), .password = "pw", .needsBoth = true });
    const TestSettings test;
    // The key is half of it; the password is the other half.
    auto device
        = logInTo(test.settings, localTarget(server.port()), credentials({ u"right"_s }, "pw"));
    VERIFY_RESULT(device);
    QCOMPARE(server.tried(), QStringList({ u"publickey"_s, u"password:pw"_s }));
    device = logInTo(test.settings, localTarget(server.port()), credentials({ u"right"_s }, "pv"));
    QCOMPARE(device.error().kind, FailureKind::PasswordRefused);
    QCOMPARE(server.tried().count(u"password:pv"_s), 1);
}

void SshLoginTest::namesTheKeysThatWereRefused()
{
    const SshTestServer server({ .authorizedKey = publicKey(u"right"_s), .mostTries = 20 });
    const TestSettings test;
    const auto device = logInTo(test.settings, localTarget(server.port()),
        credentials({ u"wrong1"_s, u"wrong2"_s, u"wrong3"_s, u"wrong4"_s, u"wrong5"_s, u"wrong6"_s,
                        u"right"_s },
            {}));
    QCOMPARE(device.error().kind, FailureKind::KeyRefused);
    QVERIFY(toEnglish(device.error().happened).contains(u"wrong5"_s));
    // sshd hangs up at six, so five it is.
    QCOMPARE(server.tried().size(), 5);
}

void SshLoginTest::putsTheRememberedKeyFirst()
{
    const SshTestServer server({ .authorizedKey = publicKey(u"right"_s) });
    const TestSettings test;
    const QStringList keys { u"wrong1"_s, u"wrong2"_s, u"right"_s };
    auto device = logInTo(test.settings, localTarget(server.port()), credentials(keys, {}));
    VERIFY_RESULT(device);
    QCOMPARE(server.tried().size(), 3);
    QCOMPARE(
        (*device)->counters().roundTrips, 7); // connection, versions, keys, service, three tries
    device = logInTo(test.settings, localTarget(server.port()), credentials(keys, {}));
    VERIFY_RESULT(device);
    QCOMPARE(server.tried().size(), 4);
    QCOMPARE((*device)->counters().roundTrips, 5);
}

void SshLoginTest::knowsTooManyTries()
{
    const TestSettings test;
    for (const bool says : { true, false }) {
        const SshTestServer server(
            { .authorizedKey = publicKey(u"right"_s), .mostTries = 3, .saysWhyItHangsUp = says });
        const auto device = logInTo(test.settings, localTarget(server.port()),
            credentials({ u"wrong1"_s, u"wrong2"_s, u"wrong3"_s, u"wrong4"_s, u"right"_s }, {}));
        QVERIFY(!device);
        QCOMPARE(device.error().kind, FailureKind::TooManyTries);
        QCOMPARE(server.tried().size(), 3);
    }
}

void SshLoginTest::leavesAHangingKeyFileBehind()
{
    // A pipe that nobody writes into hangs at open, as a file on a dead network drive does.
    const QString pipe = keyFile(u"pipe"_s);
    QCOMPARE(mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
    const SshTestServer server({ .password = "pw" });
    TestSettings test;
    StopLater stop(200ms);
    auto device = logInTo(
        test.settings, localTarget(server.port()), credentials({ u"pipe"_s }, "pw"), stop.token());
    QCOMPARE(device.error().kind, FailureKind::Cancelled);
    const qint64 late = stop.msSince();
    QVERIFY2(late <= 250, qPrintable(QString::number(late)));
    // Without a stop it is given up after the limit, and the password still has its turn.
    test.settings.durations.login = 1s;
    device = logInTo(test.settings, localTarget(server.port()), credentials({ u"pipe"_s }, "pw"));
    VERIFY_RESULT(device);
    // Lets the two threads that were left behind end.
    QFile writer(pipe);
    QVERIFY(writer.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    writer.write("x");
}

void SshLoginTest::refusesSecretsWithLineBreaks()
{
    const SshTestServer server({ .password = "pw" });
    const TestSettings test;
    Credentials given = credentials({}, "pw");
    given.sudoPassword = SecretText(QByteArray("a\nreboot"));
    const auto device = logInTo(test.settings, localTarget(server.port()), std::move(given));
    QCOMPARE(device.error().kind, FailureKind::Usage);
    QCOMPARE(server.tried(), QStringList());
}

void SshLoginTest::cancelsAtOnce()
{
    const SshTestServer server({ .password = "pw", .stall = TestServerPlan::Stall::Login });
    const TestSettings test;
    StopLater stop(400ms);
    const auto device
        = logInTo(test.settings, localTarget(server.port()), credentials({}, "pw"), stop.token());
    QCOMPARE(device.error().kind, FailureKind::Cancelled);
    const qint64 late = stop.msSince();
    QVERIFY2(late >= 0 && late <= 250, qPrintable(QString::number(late)));
}

void SshLoginTest::givesUpOnASilentServer()
{
    const SshTestServer server({ .password = "pw", .stall = TestServerPlan::Stall::Login });
    TestSettings test;
    test.settings.durations.login = 300ms;
    const auto device = logInTo(test.settings, localTarget(server.port()), credentials({}, "pw"));
    QCOMPARE(device.error().kind, FailureKind::TimedOut);
}

QTEST_GUILESS_MAIN(SshLoginTest)
#include "ssh_login_test.moc"
